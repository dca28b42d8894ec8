"""A breaking and a keeping program for each rule about tasks."""

from __future__ import annotations

from models import Baseline, Dependency, Program, TaskStatus
from tests.models.building import person, program, task
from tests.models.rules.example import collector

EXAMPLES, example = collector()


@example("S05", "'Draft' begins on day 15 and has no owner.")
def soon_and_unowned(broken: bool) -> Program:
    whole = program()
    task(whole, start_day=15 if broken else 16)
    return whole


@example("S06", "'Draft' starts on day 3, but 'Interviews' allows no start before day 8.")
def too_early(broken: bool) -> Program:
    """Two links hold the task up; the one that holds it longest is named."""
    whole = program()
    slow, quick, draft = task(whole, "Interviews", duration=5), task(whole, "Survey", duration=3), task(whole)
    draft.start_day = 3 if broken else 8
    for before in (quick, slow, quick):
        Dependency(program=whole, predecessor=before, successor=draft)
    return whole


@example("S06", "'Draft' starts on day 3, but 'Interviews' allows no start before day 8.")
def done_early(broken: bool) -> Program:
    """What is done sooner than planned holds nothing up."""
    whole = program()
    first, draft = task(whole, "Interviews", duration=5), task(whole, start_day=3)
    first.status = TaskStatus.RUNNING if broken else TaskStatus.DONE
    Dependency(program=whole, predecessor=first, successor=draft)
    return whole


@example("S08", "Ada Brandt has 3 open tasks in the week of day 8; the limit is 2.")
def over_booked(broken: bool) -> Program:
    whole = program(today=9, task_limit=2)
    ada = person(whole)
    for number in range(3):
        task(whole, str(number), start_day=10, owner=ada)
    whole.tasks[0].status = TaskStatus.OPEN if broken else TaskStatus.DONE
    return whole


@example("S09", "'Draft' should have been finished 1 day ago.")
def late(broken: bool) -> Program:
    whole = program(today=6)
    task(whole, duration=5, status=TaskStatus.RUNNING if broken else TaskStatus.DONE)
    return whole


@example("S10", "'Draft' has no start.")
def unscheduled(broken: bool) -> Program:
    whole = program()
    task(whole, start_day=None if broken else 1)
    return whole


@example("S14", "'Draft' is blocked and its note does not say by what.")
def blocked(broken: bool) -> Program:
    whole = program()
    task(whole, status=TaskStatus.BLOCKED, note="\n" if broken else "Waits for access")
    return whole


@example("S15", "'Claims assistant' is running without a baseline.")
def no_baseline(broken: bool) -> Program:
    whole = program()
    task(whole)
    if not broken:
        Baseline(program=whole, title="Agreed plan")
    return whole


@example("S16", "These tasks wait for each other: 'Draft' and 'Review'.")
def circle(broken: bool) -> Program:
    whole = program()
    draft, review = task(whole), task(whole, "Review")
    Dependency(program=whole, predecessor=draft, successor=review)
    if broken:
        Dependency(program=whole, predecessor=review, successor=draft)
    return whole


@example("S18", "'Draft' belongs to Ada Brandt, who is in the program only until day 4.")
def owner_gone(broken: bool) -> Program:
    whole = program()
    task(whole, duration=5, owner=person(whole, until_day=4 if broken else 5))
    return whole


@example("S19", "'Draft' is done, but starts only on day 8.")
def begun_too_soon(broken: bool) -> Program:
    whole = program(today=7 if broken else 8)
    task(whole, start_day=8, status=TaskStatus.DONE)
    return whole
