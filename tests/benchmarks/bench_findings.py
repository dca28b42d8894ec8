"""How long the plan check of a large program takes, against one plain look at every record."""

from __future__ import annotations

import random
from datetime import date, timedelta
from time import perf_counter

from models import DayOff, Dependency, Person, Program, Task
from models.holdings import records
from models.library import new_program
from models.rules import check
from tests.benchmarks.timing import ratio

TASKS = 2000
BUDGET_MS = 300
BUDGET = 40  # times one pass over all records that reads three attributes of each
CALENDAR_BUDGET = 20


def large() -> Program:
    """The built-in plan with as many tasks, sixty people, and sixty holidays, half way through."""
    draw = random.Random(1)
    program = new_program("Large", date(2026, 2, 2))
    program.as_of = date(2026, 3, 14)
    people = [Person(program=program, name=f"Person {n}") for n in range(60)]
    for n in range(60):
        day = program.start + timedelta(days=11 * n)
        DayOff(program=program, name=f"Holiday {n}", first=day, last=day)
    for n in range(TASKS - len(program.tasks)):
        owner, start = draw.choice(people), draw.randint(1, 300)
        Task(program=program, title=f"Task {n}", start_day=start, duration=draw.randint(1, 10), owner=owner)
    for n in range(1, TASKS):
        before = program.tasks[max(0, n - draw.randint(1, 60))]
        Dependency(program=program, predecessor=before, successor=program.tasks[n])
    return program


def test_check_of_a_large_program() -> None:
    program = large()
    everything = list(records(program))
    found = ratio(
        f"check of {TASKS} tasks / one look at {len(everything)} records",
        lambda: check(program),
        lambda: [(each.id, each.version, each.__tablename__) for each in everything],
        BUDGET,
    )
    begun = perf_counter()
    findings = check(program)
    assert 1000 * (perf_counter() - begun) <= BUDGET_MS
    assert len(findings) > 500
    assert found <= BUDGET


def test_finish_days() -> None:
    """Each finish day asks for the calendar, which follows every change of a day off."""
    program = large()
    calendar = program.calendar
    found = ratio(
        "finish days / the same with the calendar in hand",
        lambda: [task.finish_day for task in program.tasks],
        lambda: [calendar.finish(task.start_day or 0, task.duration) for task in program.tasks],
        CALENDAR_BUDGET,
    )
    assert found <= CALENDAR_BUDGET
