"""The program's schedule, its baseline and how busy people are, read from its records."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from models import Baseline, BaselineEntry, DayOff, Dependency, LinkKind, Program, TaskStatus
from models.planning import (
    PACE,
    baseline_entries,
    current_baseline,
    links,
    load_of_people,
    schedule_of,
    slip_of,
    spans,
)
from models.rules import PIECE, check, findings_of, in_order, rules, steps
from models.schedule import CycleError, Link
from models.slow_schedule import SlowSchedule
from tests.models.building import person, program, task


def chain(**values: object) -> Program:
    """Interviews (five days from day 1), then a draft two working days after."""
    whole = program()
    first, second = task(whole, "Interviews", duration=5), task(whole, start_day=8)
    Dependency(**{"program": whole, "predecessor": first, "successor": second} | values)
    return whole


def test_schedule_before_anything_is_saved() -> None:
    whole = chain(lag=2)
    first, second = whole.tasks
    assert links(whole) == [Link(first.id, second.id, "FS", 2)]
    found = schedule_of(whole)[second.id]
    assert (found.planned_start, found.earliest_start, found.critical) == (8, 10, True)
    assert [each.allowed for each in schedule_of(whole).violations] == [10]


def test_start_to_start() -> None:
    whole = chain(kind=LinkKind.SS, lag=1)
    assert schedule_of(whole)[whole.tasks[1].id].earliest_start == 8
    assert schedule_of(whole).violations == ()


def test_dropped_tasks_leave_the_plan_with_their_links() -> None:
    whole = chain()
    whole.tasks[0].status = TaskStatus.DROPPED
    assert ([each.id for each in spans(whole)], links(whole)) == ([whole.tasks[1].id], [])


def test_circle() -> None:
    whole = chain()
    Dependency(program=whole, predecessor=whole.tasks[1], successor=whole.tasks[0])
    with pytest.raises(CycleError):
        schedule_of(whole)


def test_no_baseline() -> None:
    whole = chain()
    assert (current_baseline(whole), baseline_entries(whole)) == (None, {})


def test_current_baseline_is_the_chosen_one_else_the_last() -> None:
    whole = program()
    first, last = Baseline(program=whole, title="First"), Baseline(program=whole, title="Last")
    assert current_baseline(whole) is last
    first.current = True
    assert current_baseline(whole) is first


def test_slip_counts_working_days() -> None:
    whole = chain()
    draft = whole.tasks[1]
    baseline = Baseline(program=whole, title="Agreed")
    BaselineEntry(baseline=baseline, task=draft, start_day=5, duration=1)
    entries = baseline_entries(whole)
    assert slip_of(draft, entries) == 1  # from Friday to Monday
    assert slip_of(whole.tasks[0], entries) is None
    draft.start_day = None
    assert slip_of(draft, entries) is None


def test_load_counts_open_tasks_of_owners_by_week() -> None:
    whole = program()
    ada = person(whole)
    person(whole, "Bo")
    task(whole, duration=7, owner=ada)
    task(whole, "Review", owner=ada)
    task(whole, "Done", owner=ada, status=TaskStatus.DONE)
    task(whole, "Nobody's")
    weeks = load_of_people(whole)
    assert {
        holder.name: {week: load.tasks for week, load in found.items()} for holder, found in weeks.items()
    } == {"Ada Brandt": {1: 2, 2: 1}}


def test_calendar_follows_each_change() -> None:
    whole = program()
    work = task(whole, duration=5)
    assert work.finish_day == 5
    calendar = whole.calendar
    assert whole.calendar is calendar
    off = DayOff(program=whole, name="Closed", first=date(2026, 2, 3), last=date(2026, 2, 4))
    assert work.finish_day == 9
    off.last = date(2026, 2, 3)
    assert work.finish_day == 8
    off.name = "Founders' day"
    assert whole.calendar.holiday(2) == "Founders' day"
    whole.days_off.remove(off)
    assert work.finish_day == 5
    whole.weekdays = "1234"
    assert work.finish_day == 8
    whole.start = date(2026, 2, 5)
    assert work.finish_day == 8  # Thursday, then Monday to Thursday
    assert whole.calendar.is_working(1)
    assert not whole.calendar.is_working(2)


def test_calendar_of_unlikely_days_off() -> None:
    """A typed year that is centuries away, a last date before the first, and dates not typed yet."""
    whole = program()
    DayOff(program=whole, name="Typing slip", first=date(2026, 2, 3), last=date(9999, 12, 31))
    DayOff(program=whole, name="Backwards", first=date(2026, 2, 2), last=date(2026, 1, 1))
    DayOff(program=whole, name="Nothing yet")
    assert [whole.calendar.is_working(day) for day in (1, 2, 4000)] == [True, False, False]


def test_late() -> None:
    whole = program(today=6)
    assert not task(whole, start_day=None).late
    assert task(whole, duration=5).late
    assert not task(whole, duration=5, status=TaskStatus.DROPPED).late
    assert not task(whole, duration=6).late
    assert task(whole, start_day=3, duration=0).finish_day == 3


def test_one_check_works_the_schedule_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = program()
    first, second = task(whole, "A", duration=5), task(whole, "B", start_day=2)
    Dependency(program=whole, predecessor=first, successor=second)
    made: list[object] = []

    def counted(*of: Any) -> SlowSchedule:
        made.append(of)
        return SlowSchedule(*of)

    monkeypatch.setattr("models.planning.SlowSchedule", counted)
    assert "S06" in {each.rule for each in check(whole)}
    assert len(made) == 1
    second.start_day = 8
    assert "S06" not in {each.rule for each in check(whole)}  # nothing is kept for the next check


def test_a_check_in_pieces_finds_the_same() -> None:
    whole = program()
    tasks = [task(whole, f"Task {number}", duration=5) for number in range(2 * PACE)]
    for before, after in pairwise(tasks):
        Dependency(program=whole, predecessor=before, successor=after)
    whole.as_of = whole.clock.date_of(40)
    pieces = list(steps(whole))
    assert max(map(len, pieces)) == PIECE
    assert [] in pieces  # a place to pause before anything is found
    assert in_order(each for some in pieces for each in some) == check(whole)
    assert in_order(each for code in rules() for each in findings_of(code, whole)) == check(whole)
