"""The schedule behind the sprint page: slack, critical path, broken links and slip, in step with edits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.live_schedule import LiveSchedule
from models.planning import OVER, baseline_entries, link, slip_of, spans
from models.program import Program
from models.schedule import CycleError, Link, TaskDates, TaskSpan
from models.tasks import BaselineEntry, Dependency, LinkKind, Task, TaskStatus

if TYPE_CHECKING:
    from app.document import Changes, Document

PATIENCE = 500  # tasks that an edit moves at once, about a millisecond; the others follow a moment later
MANY = 200  # records changed at once from which working it all out again is the quicker way
SPANS = frozenset({"start_day", "duration", "status"})


class SprintPlan:
    """Follows the document edit by edit; `take` must hear of every change before anything else is asked.

    Without a schedule (tasks that wait for each other in a circle, as a file from elsewhere may have them)
    nothing has slack and nothing is critical.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.schedule: LiveSchedule | None = None
        self.entries: dict[str, BaselineEntry] = {}
        self._links: dict[str, Link] = {}
        self.rebuild()

    def rebuild(self) -> None:
        """Work everything out again."""
        program = self._document.program
        self.entries = baseline_entries(program)
        self._links = {each.id: link(each) for each in program.dependencies if _both_stay(each)}
        try:
            self.schedule = LiveSchedule(spans(program), self._links.values(), program.calendar)
            self.schedule.patience = PATIENCE
        except CycleError:
            self.schedule = None

    def take(self, changes: Changes) -> frozenset[str] | None:
        """Follow a change; the ids of tasks whose slack may be another now, or None for all of them.

        What a change moves far down the plan is left to `settling`.
        """
        tables = changes.tables
        if changes.everything or tables & {"program", "day_off"}:
            self.rebuild()
            return None
        if tables & {"baseline", "baseline_entry"}:
            self.entries = baseline_entries(self._document.program)
        if not tables & {"task", "dependency"}:
            return None
        if self.schedule is None or _count(changes) > MANY:
            self.rebuild()
            return None
        end = self.schedule.end_day
        try:
            touched = self._follow(self.schedule, changes)
        except (KeyError, ValueError):
            self.rebuild()
            return None
        if not self.schedule.settled:
            return frozenset(changes.updated("task"))
        return touched if self.schedule.end_day == end else None

    @property
    def settled(self) -> bool:
        """Whether slack and critical path are those of the plan as it is now."""
        return self.schedule is None or self.schedule.settled

    def settling(self) -> Iterator[None]:
        """Work out, some tasks at a time, what an edit moved beyond its first followers.

        Until then slack and critical path are those of before the edit; the plan itself is as it was typed.
        """
        while self.schedule is not None and not self.schedule.settled:
            self.schedule.settle(PATIENCE)
            yield

    def dates(self, task_id: str) -> TaskDates | None:
        """Where the schedule puts a task; None for a task that is dropped."""
        if self.schedule is None:
            return None
        try:
            return self.schedule[task_id]
        except KeyError:
            return None

    def slack(self, task_id: str) -> int | None:
        """Working days a task may be late without moving the end."""
        dates = self.dates(task_id)
        return None if dates is None else dates.slack

    def critical(self, task: Task) -> bool:
        """Whether a task that is not done yet decides the end."""
        dates = self.dates(task.id)
        return dates is not None and dates.critical and task.status is not TaskStatus.DONE

    def slip(self, task: Task) -> int | None:
        """Working days by which a task moved since the baseline, later positive."""
        return slip_of(task, self.entries)

    def broken(self, task_id: str) -> set[str]:
        """The tasks that a task waits for and yet starts too early after."""
        try:
            found = self.schedule.violations_of(task_id) if self.schedule is not None else ()
        except KeyError:
            return set()
        return {each.link.predecessor for each in found}

    def followers_to_push(self, task_id: str) -> dict[str, int]:
        """New start days for what comes after a task and stands too early; an offer, nothing is moved."""
        if self.schedule is None or self.dates(task_id) is None:
            return {}
        moved = self.schedule.push_successors(task_id)
        return {key: day for key, day in moved.items() if not self._is_done(key)}

    def _is_done(self, task_id: str) -> bool:
        task = self._document.record("task", task_id)
        return task is None or task.status is TaskStatus.DONE

    def _follow(self, schedule: LiveSchedule, changes: Changes) -> frozenset[str]:
        touched: set[str] = set()
        for key in changes.deleted("dependency") | changes.updated("dependency"):
            touched |= self._unlink(schedule, key)
        for key in changes.deleted("task"):
            if key in schedule:
                touched |= schedule.remove(key)
        for key in changes.inserted("task"):
            touched |= self._take_task(schedule, key)
        for key in changes.updated("task"):
            if changes.fields("task", key) & SPANS:
                touched |= self._take_task(schedule, key)
        for key in changes.inserted("dependency") | changes.updated("dependency"):
            touched |= self._link(schedule, key)
        return frozenset(touched)

    def _take_task(self, schedule: LiveSchedule, key: str) -> set[str]:
        """A task is new, or has another place or status."""
        task = self._document.session.get_one(Task, key)
        known, stays = key in schedule, task.status is not TaskStatus.DROPPED
        if known and stays:
            return {key, *schedule.move(key, start_day=task.start_day, duration=task.duration)}
        touched: set[str] = {key}
        mine = [*task.predecessors, *task.successors]
        if known:
            for each in mine:
                touched |= self._unlink(schedule, each.id)
            touched |= schedule.remove(key)
        elif stays:
            touched |= schedule.add(TaskSpan(key, task.start_day, task.duration))
            for each in mine:
                touched |= self._link(schedule, each.id)
        return touched

    def _unlink(self, schedule: LiveSchedule, key: str) -> set[str]:
        old = self._links.pop(key, None)
        return {old.predecessor, old.successor, *schedule.unlink(old)} if old is not None else set()

    def _link(self, schedule: LiveSchedule, key: str) -> set[str]:
        new = link(self._document.session.get_one(Dependency, key))
        if key in self._links or new.predecessor not in schedule or new.successor not in schedule:
            return set()
        touched = schedule.link(new)
        self._links[key] = new
        return {new.predecessor, new.successor, *touched}


def reach_of(program: Program) -> tuple[list[int], int]:
    """First and last days of all tasks, and how many are late; asks for the calendar only once."""
    calendar, today = program.calendar, program.today
    days: list[int] = []
    late = 0
    for task in program.tasks:
        start = task.start_day
        if start is None:
            continue
        finish = calendar.finish(start, task.duration)
        days += (start, finish)
        late += finish < today and task.status not in OVER
    return days, late


def waits_for(task: Task) -> str:
    """What a task waits for, by number, as in other planning programs: "3, 7 SS, 9 +2"."""
    found = sorted(task.predecessors, key=lambda each: each.predecessor.position)
    return ", ".join(f"{each.predecessor.position}{_manner(each)}" for each in found)


def _manner(each: Dependency) -> str:
    words = " SS" if each.kind is LinkKind.SS else ""
    return words + (f" {each.lag:+d}" if each.lag else "")


def _both_stay(each: Dependency) -> bool:
    ends = (each.predecessor, each.successor)
    return all(end is not None and end.status is not TaskStatus.DROPPED for end in ends)


def _count(changes: Changes) -> int:
    """How many tasks and dependencies a change touches; tasks with only another number are left out."""
    touched = sum(changes.fields("task", key) & SPANS != frozenset() for key in changes.updated("task"))
    return (
        touched
        + sum(
            len(keys)
            for table in ("task", "dependency")
            for keys in (changes.inserted(table), changes.deleted(table))
        )
        + len(changes.updated("dependency"))
    )
