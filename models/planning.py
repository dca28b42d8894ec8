"""The program's own schedule: slack, critical path, slip against the baseline, and how busy people are."""

from __future__ import annotations

from collections.abc import Iterator

from models.people import Person
from models.program import Program
from models.schedule import CycleError, Link, Schedule, TaskSpan, schedule, slip
from models.slow_schedule import SlowSchedule
from models.tasks import Baseline, BaselineEntry, Dependency, Task, TaskStatus
from models.workload import Load, OwnedSpan, load_by_week

OVER = frozenset({TaskStatus.DONE, TaskStatus.DROPPED})
PACE = 250  # tasks or links, about a millisecond


class Reckoned:
    """A plan that stands still for a while, with its schedule, worked out once for all who ask for it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._schedule: Schedule | CycleError | None = None

    def working(self) -> Iterator[None]:
        """Work out the schedule with pauses in between."""
        if self._schedule is not None:
            return
        rows, found = list[TaskSpan](), list[Link]()
        for number, task in enumerate(self.program.tasks):
            if not number % PACE:
                yield
            if task.status is not TaskStatus.DROPPED:
                rows.append(TaskSpan(task.id, task.start_day, task.duration))
        kept = {row.id for row in rows}
        for number, each in enumerate(self.program.dependencies):
            if not number % PACE:
                yield
            if (one := link(each)).predecessor in kept and one.successor in kept:
                found.append(one)
        made = SlowSchedule(rows, found, self.program.calendar)
        try:
            yield from made.steps()
            self._schedule = made
        except CycleError as error:
            self._schedule = error
        yield

    @property
    def schedule(self) -> Schedule:
        """Forward and backward pass over the whole plan. Raises CycleError if tasks wait for each other."""
        for _pause in self.working():
            pass
        if isinstance(self._schedule, CycleError):
            raise self._schedule
        assert self._schedule is not None
        return self._schedule


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
    before = dependency.predecessor_id or _id(dependency, "predecessor")
    after = dependency.successor_id or _id(dependency, "successor")
    return Link(before, after, kind, dependency.lag or 0)  # type: ignore[arg-type]


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
    return dict(filter(None, loads(program)))


def loads(program: Program) -> Iterator[tuple[Person, dict[int, Load]] | None]:
    """The same one person after the other; None is a pause in between."""
    people = {person.id: person for person in program.people}
    owned: dict[str, list[OwnedSpan]] = {}
    for number, task in enumerate(program.tasks):
        if not number % PACE:
            yield None
        owner, start = task.owner, task.start_day
        if owner is not None and start is not None and task.status not in OVER and owner.id in people:
            owned.setdefault(owner.id, []).append(OwnedSpan(owner.id, start, task.duration))
    for key, work in owned.items():
        yield None
        yield people[key], load_by_week(work, program.calendar)[key]


def _id(dependency: Dependency, end: str) -> str:
    """The id of one end before the record is saved."""
    return str(getattr(getattr(dependency, end), "id", ""))
