"""Rules about tasks: owners, dates, what waits for what, and how busy people are (S, continued)."""

from __future__ import annotations

from collections.abc import Iterable

from models.people import Person
from models.planning import OVER, PACE, Reckoned, loads
from models.program import Program
from models.rules import Breach, breach, reckoned_rule, rule
from models.schedule import CycleError, Violation
from models.tasks import TaskStatus
from models.words import Phrase, counted, in_sentence, listed, phrase
from models.workload import sprint_week

SOON = 14  # days: a task that begins within them should have an owner by now; our own convention
LONGEST_CIRCLE = 5  # titles in a sentence


@rule("S05")
def task_without_owner(program: Program) -> Iterable[Breach | None]:
    """Tasks that begin soon: a new plan would otherwise begin with one finding for each of its tasks."""
    horizon = max(1, program.today) + SOON
    for number, task in enumerate(program.tasks):
        if not number % PACE:
            yield None
        start = task.start_day
        if task.owner is None and start is not None and start <= horizon and task.status not in OVER:
            yield breach(task, "owner_id", day=start)


@reckoned_rule("S06")
def dependency_violated(plan: Reckoned) -> Iterable[Breach | None]:
    """One finding a task, with the link that holds it up longest; what is done holds nothing up."""
    yield from plan.working()
    tasks = {task.id: task for task in plan.program.tasks}
    worst: dict[str, Violation] = {}
    for number, each in enumerate(_violations(plan)):
        if not number % PACE:
            yield None
        link = each.link
        if tasks[link.successor].status in OVER or tasks[link.predecessor].status is TaskStatus.DONE:
            continue
        if link.successor not in worst or each.allowed > worst[link.successor].allowed:
            worst[link.successor] = each
    for key, each in worst.items():
        other = tasks[each.link.predecessor].title
        yield breach(tasks[key], "start_day", other=other, day=each.allowed, start=each.planned)


@rule("S08")
def person_over_booked(program: Program) -> Iterable[Breach | None]:
    this_week = sprint_week(program.today)
    for each in loads(program):
        if each is None:
            yield None
            continue
        person, weeks = each
        over = [week for week, load in weeks.items() if load.tasks > program.task_limit and week >= this_week]
        if over:
            week = min(over)
            yield breach(person, "", tasks=weeks[week].tasks, day=7 * week - 6, limit=program.task_limit)


@rule("S09")
def task_late(program: Program) -> Iterable[Breach | None]:
    calendar, today = program.calendar, program.today
    for number, task in enumerate(program.tasks):
        if not number % PACE:
            yield None
        if task.start_day is None or task.status in OVER:
            continue
        late = today - calendar.finish(task.start_day, task.duration)
        if late > 0:
            yield breach(task, "status", late=counted(late, "day"))


@rule("S10")
def task_unscheduled(program: Program) -> Iterable[Breach | None]:
    return (breach(t, "start_day") for t in program.tasks if t.start_day is None and t.status not in OVER)


@rule("S14")
def task_blocked(program: Program) -> Iterable[Breach | None]:
    for task in program.tasks:
        if task.status is TaskStatus.BLOCKED and not task.note.strip():
            yield breach(task, "note")


@rule("S15")
def no_baseline(program: Program) -> Iterable[Breach | None]:
    if program.tasks and not program.baselines and program.today >= 1:
        yield breach(program, "baselines")


@reckoned_rule("S16")
def tasks_wait_in_a_circle(plan: Reckoned) -> Iterable[Breach | None]:
    yield from plan.working()
    program = plan.program
    try:
        _ = plan.schedule
    except CycleError as error:
        titles = {task.id: task.title for task in program.tasks}
        names = [f"'{titles[key]}'" for key in error.ids]
        shown, more = names[:LONGEST_CIRCLE], len(names) - LONGEST_CIRCLE
        if more > 0:
            shown.append(counted(more, "more", "more"))
        first = next(task for task in program.tasks if task.id == error.ids[0])
        yield breach(first, "predecessors", circle=listed(shown))


@rule("S18")
def owner_away(program: Program) -> Iterable[Breach | None]:
    """Open work of somebody who is not in the program on its days."""
    calendar = program.calendar
    for number, task in enumerate(program.tasks):
        if not number % PACE:
            yield None
        owner = task.owner
        if owner is None or task.start_day is None or task.status in OVER:
            continue
        finish = calendar.finish(task.start_day, task.duration)
        if not (owner.present(task.start_day) and owner.present(finish)):
            yield breach(task, "owner_id", name=owner.name, when=_stay(owner))
    for milestone in program.milestones:
        owner = milestone.owner
        if owner is not None and milestone.progress < 100 and not owner.present(milestone.due_day):
            yield breach(milestone, "owner_id", name=owner.name, when=_stay(owner))


@rule("S19")
def done_before_its_start(program: Program) -> Iterable[Breach | None]:
    """What is done or running has begun, so its start cannot lie ahead."""
    begun = (TaskStatus.RUNNING, TaskStatus.DONE)
    for task in program.tasks:
        if task.status in begun and task.start_day is not None and task.start_day > program.today:
            yield breach(task, "start_day", status=in_sentence(task.status), day=task.start_day)


def _stay(person: Person) -> Phrase:
    """When somebody is in the program: from day 10 until day 40."""
    first, last = person.from_day, person.until_day
    if first is None:
        return phrase("until day {0}", last)
    if last is None:
        return phrase("from day {0}", first)
    return phrase("from day {0} until day {1}", first, last)


def _violations(plan: Reckoned) -> tuple[Violation, ...]:
    """Links that planned dates break; none while tasks wait in a circle, which is a finding of its own."""
    try:
        return plan.schedule.violations
    except CycleError:
        return ()
