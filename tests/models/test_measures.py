"""Figures about where a program stands, on the sample and on small programs of their own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models import Activity, Assignment, Letter, Milestone, Mode, Party, Person, Population, Program, Task
from models.champions import Champion, Escalation
from models.decisions import Criterion, DecisionPoint
from models.keys import fill_keys
from models.library import new_program
from models.measures import (
    Happening,
    Share,
    coverage,
    hours_freed,
    is_blank,
    late_things,
    milestones_done,
    next_gate,
    ownership_clear,
    this_week,
    waiting_for,
)
from models.roles import Role, RoleTask
from models.sample import sample_program
from models.sprint import ChecklistItem, Phase
from models.tasks import TaskStatus

START = date(2026, 2, 2)


@pytest.fixture
def program() -> Program:
    program = Program(title="Claims", start=START)
    program.go_live_day, program.handoff_day, program.weekdays = 61, 26, "12345"
    program.champion_ratio, program.answer_days = 20, 10
    program.as_of = START + timedelta(days=40)  # day 41
    return program


def milestone(program: Program, day: int, *done: bool) -> Milestone:
    phase = program.phases[0] if program.phases else Phase(program=program, title="One", key="one")
    found = Milestone(program=program, phase=phase, title=f"Due {day}", due_day=day, position=day)
    found.items = [ChecklistItem(text=str(n), done=each, position=n) for n, each in enumerate(done)]
    fill_keys(program)
    return found


def task(
    program: Program, title: str, start: int, duration: int, status: TaskStatus = TaskStatus.OPEN
) -> Task:
    found = Task(program=program, title=title, start_day=start, duration=duration, status=status, position=1)
    fill_keys(program)
    return found


def test_a_milestone_counts_as_done_when_its_checklist_is(program: Program) -> None:
    milestone(program, 30, True, True)
    milestone(program, 50, True, False)
    milestone(program, 60)
    assert milestones_done(program) == Share(1, 3)
    assert milestones_done(program).rest == 2


def test_a_share_of_nothing_is_nothing() -> None:
    assert Share(0, 0).share == 0.0
    assert Share(3, 4).share == 0.75


def test_spare_champions_of_one_population_do_not_cover_another(program: Program) -> None:
    first = Population(program=program, name="A", headcount=20, position=1)
    Population(program=program, name="B", headcount=40, position=2)
    for name in ("Ada", "Bo", "Cy"):
        person = Person(program=program, name=name)
        Champion(program=program, population=first, person=person, active_from=1, position=1)
    assert coverage(program) == Share(1, 3)


def test_ownership_is_clear_with_one_accountable_and_somebody_responsible(program: Program) -> None:
    party, other = (Party(program=program, name=name, position=1) for name in "PQ")
    letters = {"clear": [Letter.AR], "nobody does it": [Letter.A], "two": [Letter.AR, Letter.A], "empty": []}
    for title, given in letters.items():
        activity = Activity(program=program, title=title, position=1)
        for letter, who in zip(given, (party, other), strict=False):
            Assignment(activity=activity, party=who, mode=Mode.PRODUCTION, letter=letter)
    assert ownership_clear(program) == Share(1, 4)


def test_hours_freed_count_everybody_in_the_role(program: Program) -> None:
    role = Role(program=program, title="Handler", headcount=10, position=1)
    role.tasks = [RoleTask(title="Sort", hours_before=6.0, hours_after=2.0, position=1)]
    assert hours_freed(program) == 40.0


def test_what_is_late_comes_longest_overdue_first_with_its_owner(program: Program) -> None:
    milestone(program, 40, False)
    late = task(program, "Train", 20, 3)
    late.owner = Person(program=program, name="Dana")
    task(program, "Done in time", 20, 3, TaskStatus.DONE)
    task(program, "Ahead", 60, 3)
    found = late_things(program)
    assert [(each.table, each.day, each.days) for each in found] == [("task", 24, 17), ("milestone", 40, 1)]
    assert waiting_for(found) == [("Dana", 1)]


def test_an_escalation_is_late_once_nobody_answered_in_time(program: Program) -> None:
    population = Population(program=program, name="A", headcount=5, position=1)
    person = Person(program=program, name="Ada")
    champion = Champion(program=program, population=population, person=person, position=1)
    Escalation(champion=champion, title="Waits", raised_day=20)
    Escalation(champion=champion, title="In time", raised_day=35)
    Escalation(champion=champion, title="Answered", raised_day=5, answered_day=30)
    fill_keys(program)
    assert [(each.title, each.days) for each in late_things(program)] == [("Waits", 11)]


def test_this_week_holds_what_starts_ends_and_is_due_in_seven_days(program: Program) -> None:
    milestone(program, 47, False)
    milestone(program, 48, False)
    task(program, "Short", 43, 1)
    task(program, "Long", 37, 5)
    found = [(each.title, each.happening, each.day) for each in this_week(program)]
    assert found == [
        ("Long", Happening.ENDS, 43),
        ("Short", Happening.STARTS, 43),
        ("Due 47", Happening.DUE, 47),
    ]


def test_the_next_gate_names_what_is_not_shown_and_how_long_there_is(program: Program) -> None:
    point = DecisionPoint(program=program, title="Day 60", day=60, position=1)
    point.criteria = [Criterion(text="A", met=True, position=1), Criterion(text="B", met=False, position=2)]
    fill_keys(program)
    gate = next_gate(program, [])
    assert gate is not None
    assert [each.text for each in gate.missing] == ["B"]
    assert (gate.days_left, gate.criteria, gate.ready) == (19, Share(1, 2), False)
    point.criteria[1].met = True
    ready = next_gate(program, [])
    assert ready is not None
    assert ready.ready


def test_there_is_no_next_gate_without_undecided_ones(program: Program) -> None:
    assert next_gate(program, []) is None


def test_a_program_is_blank_until_somebody_puts_something_in(program: Program) -> None:
    assert is_blank(new_program("New", START, plan_name="blank"))
    assert is_blank(program)
    Person(program=program, name="Ada")
    assert not is_blank(program)


def test_the_sample_has_something_to_say_everywhere() -> None:
    sample = sample_program(START + timedelta(days=40))
    assert late_things(sample)
    assert this_week(sample)
    assert 0 < milestones_done(sample).share < 1
    assert 0 < coverage(sample).share < 1
    assert ownership_clear(sample).rest
    assert hours_freed(sample) > 0
