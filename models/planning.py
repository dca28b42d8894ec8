"""The program's own schedule: slack, critical path, slip against the baseline, and how busy people are."""

from __future__ import annotations

from models.people import Person
from models.program import Program
from models.schedule import Link, Schedule, TaskSpan, schedule, slip
from models.tasks import Baseline, BaselineEntry, Dependency, Task, TaskStatus
from models.workload import Load, OwnedSpan, load_by_week

OVER = frozenset({TaskStatus.DONE, TaskStatus.DROPPED})


def spans(program: Program) -> list[TaskSpan]:
    """The tasks that are still in the plan, as the schedule reads them."""
    return [
        TaskSpan(task.id, task.start_day, task.duration)
        for task in program.tasks
        if task.status is not TaskStatus.DROPPED
    ]


def links(program: Program) -> list[Link]:
    """The dependencies between tasks that are still in the plan."""
    kept = {task.id for task in program.tasks if task.status is not TaskStatus.DROPPED}
    found = map(link, program.dependencies)
    return [each for each in found if each.predecessor in kept and each.successor in kept]


def link(dependency: Dependency) -> Link:
    kind = dependency.kind.name if dependency.kind else "FS"
    return Link(_id(dependency, "predecessor"), _id(dependency, "successor"), kind, dependency.lag or 0)  # type: ignore[arg-type]


def schedule_of(program: Program) -> Schedule:
    """Forward and backward pass over the whole plan. Raises CycleError if tasks wait for each other."""
    return schedule(spans(program), links(program), program.calendar)


def current_baseline(program: Program) -> Baseline | None:
    """The baseline that slip is measured against: the chosen one, else the last one taken."""
    taken = program.baselines
    return next((each for each in reversed(taken) if each.current), taken[-1] if taken else None)


def baseline_entries(program: Program) -> dict[str, BaselineEntry]:
    """Where each task (by id) stood in the current baseline."""
    baseline = current_baseline(program)
    entries = [] if baseline is None else baseline.entries
    return {entry.task.id if entry.task is not None else entry.task_id: entry for entry in entries}


def slip_of(task: Task, entries: dict[str, BaselineEntry]) -> int | None:
    """Working days by which the finish moved since the baseline, later positive; None when not comparable."""
    entry = entries.get(task.id)
    if entry is None or entry.start_day is None or task.start_day is None:
        return None
    return slip(entry.start_day, entry.duration, task.start_day, task.duration, task.program.calendar)


def load_of_people(program: Program) -> dict[Person, dict[int, Load]]:
    """Open tasks per person and sprint week."""
    people = {person.id: person for person in program.people}
    owned = [
        OwnedSpan(task.owner.id, task.start_day, task.duration)
        for task in program.tasks
        if task.owner is not None and task.status not in OVER
    ]
    return {
        people[key]: weeks for key, weeks in load_by_week(owned, program.calendar).items() if key in people
    }


def _id(dependency: Dependency, end: str) -> str:
    """The id of one end, also before the record is saved."""
    key = getattr(dependency, f"{end}_id")
    return str(key if key is not None else getattr(getattr(dependency, end), "id", ""))
