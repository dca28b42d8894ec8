"""A new program fits its own calendar and go-live day: nothing starts on a day off or before it may."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.clock import default_handoff_day
from models.errors import UserError
from models.fitting import refit
from models.library import description, new_program, plans
from models.planning import schedule_of
from models.program import DayOff, Program
from models.rules import findings_of
from models.sprint import Milestone, Phase
from models.tasks import Dependency, Task

MONDAY = date(2026, 3, 2)
WEEK = [MONDAY + timedelta(days) for days in range(7)]


def by_key(program: Program) -> dict[str, Task]:
    return {task.key: task for task in program.tasks}


def milestones(program: Program) -> dict[str, Milestone]:
    return {milestone.key: milestone for milestone in program.milestones}


def works_out(program: Program) -> bool:
    calendar = program.calendar
    worked = all(calendar.is_working(task.start_day or 0) for task in program.tasks)
    due = all(calendar.is_working(milestone.due_day) for milestone in program.milestones)
    return worked and due and not schedule_of(program).violations


def test_a_plan_written_for_a_monday_stays_as_it_was_written() -> None:
    program = new_program("A", MONDAY)
    tasks = by_key(program)
    assert (tasks["kickoff"].start_day, tasks["kickoff"].duration) == (1, 1)
    assert (tasks["build-integration"].start_day, tasks["build-integration"].duration) == (26, 15)
    assert tasks["go-live"].start_day == 61


@pytest.mark.parametrize("start", WEEK, ids=lambda day: day.strftime("%A"))
def test_any_weekday_as_day_1_breaks_no_dependency_and_keeps_go_live(start: date) -> None:
    program = new_program("A", start)
    assert works_out(program)
    assert by_key(program)["go-live"].start_day == program.calendar.next_working(61)


@pytest.mark.parametrize("start", WEEK, ids=lambda day: day.strftime("%A"))
def test_milestones_stay_in_their_phase_and_after_their_tasks(start: date) -> None:
    program = new_program("A", start)
    assert all(m.phase.first_day <= m.due_day <= m.phase.last_day for m in program.milestones)
    for key in ("champions-active", "metrics-revised", "shadow-run", "override-tracking"):
        milestone = milestones(program)[key]
        assert max(task.finish_day or 0 for task in milestone.tasks) <= milestone.due_day, key


def test_a_closed_week_moves_tasks_and_milestones_out_of_it() -> None:
    program = new_program("A", MONDAY)
    clock = program.clock
    program.days_off = [DayOff(name="Closed", first=clock.date_of(38), last=clock.date_of(42))]
    assert not works_out(program)
    refit(program)
    assert works_out(program)
    assert milestones(program)["override-tracking"].due_day == 43


def test_what_cannot_be_shortened_comes_late_rather_than_half_done() -> None:
    program = Program(title="A", start=MONDAY)
    phase = Phase(program=program, first_day=1, last_day=5)
    milestone = Milestone(program=program, phase=phase, title="M", due_day=5)
    first = Task(program=program, milestone=milestone, title="a", start_day=1, duration=2)
    second = Task(program=program, milestone=milestone, title="b", start_day=3, duration=3)
    program.days_off = [DayOff(name="Closed", first=MONDAY, last=MONDAY + timedelta(2))]
    for task in (first, second):
        task.milestone = milestone
    link = Dependency(program=program, predecessor=first, successor=second)
    link.predecessor_id, link.successor_id = first.id, second.id
    refit(program)
    assert (first.duration, second.duration) == (2, 3)
    assert (first.start_day, second.start_day, second.finish_day) == (4, 8, 10)


def test_a_later_go_live_takes_the_last_phase_along() -> None:
    program, plain = new_program("A", MONDAY, go_live_day=75), new_program("A", MONDAY)
    assert [(p.first_day, p.last_day) for p in program.phases] == [(1, 30), (31, 74), (75, 104)]
    moved, stayed = milestones(program), milestones(plain)
    assert moved["go-live-tracked"].due_day == stayed["go-live-tracked"].due_day + 14
    assert moved["metrics-revised"].due_day == stayed["metrics-revised"].due_day
    assert by_key(program)["go-live"].start_day == 75
    assert by_key(program)["build-integration"].start_day == 26 + 14
    assert [point.day for point in program.decisions if point.stage is None] == [30, 60, 104]
    assert program.handoff_day == default_handoff_day(75)
    assert works_out(program)


def test_an_earlier_go_live_ends_the_phase_before_and_decides_on_the_eve() -> None:
    program = new_program("A", MONDAY, go_live_day=59)
    assert [(p.first_day, p.last_day) for p in program.phases] == [(1, 30), (31, 58), (59, 90)]
    assert by_key(program)["go-live"].start_day == 59
    assert [point.day for point in program.decisions if point.stage is None] == [30, 58, 90]
    assert works_out(program)


@pytest.mark.parametrize("day", [1, 20, 31, 45, 120, 400])
def test_no_go_live_day_tears_the_plan_apart(day: int) -> None:
    program = new_program("A", MONDAY, go_live_day=day)
    assert works_out(program)
    ends = [(phase.first_day, phase.last_day) for phase in program.phases]
    assert ends == sorted(ends)
    assert all(first <= last for first, last in ends)
    assert all((task.start_day or 0) >= 1 for task in program.tasks)


@pytest.mark.parametrize("calendar", [("", ""), ("DE", "BY")], ids=["no holidays", "Bavaria"])
@pytest.mark.parametrize("day", [51, 53, 56, 61, 62, 146])
def test_a_new_plan_keeps_its_own_rules(day: int, calendar: tuple[str, str]) -> None:
    """No milestone is due before its tasks end, and no review before a month in production.

    Earlier than day 51 shadow mode, with its two cohorts one after the other, cannot end before go-live at
    half its length; the plan check says so.
    """
    program = new_program("A", date(2026, 10, 5), go_live_day=day, calendar=calendar)
    assert [each.what for code in ("S17", "K09", "K10") for each in findings_of(code, program)] == []
    assert all(m.phase.first_day <= m.due_day <= m.phase.last_day for m in program.milestones)


def test_the_review_waits_until_a_long_holiday_is_over() -> None:
    """Production day 30 is Sunday 3 January; New Year's Eve would be three days too early."""
    program = new_program("A", date(2026, 10, 5), go_live_day=62, calendar=("DE", "BY"))
    due = milestones(program)["production-review"].due_day
    assert program.clock.date_of(due) == date(2027, 1, 4)
    assert [(p.first_day, p.last_day) for p in program.phases] == [(1, 30), (31, 61), (62, 92)]


def test_the_blank_plan_follows_go_live_too() -> None:
    program = new_program("A", MONDAY, plan_name="blank", go_live_day=70)
    assert program.phases[-1].first_day == 70
    assert not program.tasks


def test_plans_say_what_they_hold() -> None:
    assert set(plans()) == {"ai-rollout", "blank"}
    assert all(description(name).endswith(".") for name in plans())
    with pytest.raises(UserError, match="no plan called 'none'"):
        new_program("A", MONDAY, plan_name="none")
