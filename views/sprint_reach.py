"""How far the plan reaches and how much of it is late, kept in step with edits task by task."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from models.clock import SPRINT_DAYS
from models.planning import OVER

if TYPE_CHECKING:
    from app.document import Document
    from models.tasks import Task
    from models.workdays import WorkCalendar

FARTHEST = 400  # days from Day 1 beyond which a stray task does not stretch the whole timeline


class Days(NamedTuple):
    """First and last sprint day of a task, and whether it is late today."""

    first: int
    last: int
    late: bool


class Reach:
    """First and last day of the plan and of its sprint, and how many tasks are late.

    `follow` takes what changed at once; the days are worked out when next asked for, and only of those tasks.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, Days] = {}
        self._stale: set[str] | None = None
        self._today = 0

    def follow(self, ids: Iterable[str] | None) -> None:
        """These tasks are different; with None any may be."""
        if ids is None:
            self._stale = None
        elif self._stale is not None:
            self._stale |= set(ids)

    def measure(self) -> tuple[tuple[int, int], tuple[int, int], int]:
        """First and last day of the plan, the same of the sprint, and the number of late tasks."""
        program = self._document.program
        if self._today != program.today:
            self._stale = None
        self._catch_up()
        first = min((phase.first_day for phase in program.phases), default=1)
        last = max((phase.last_day for phase in program.phases), default=SPRINT_DAYS)
        known = self._known.values()
        low = min((each.first for each in known if abs(each.first) <= FARTHEST), default=first)
        high = max((each.last for each in known if abs(each.last) <= FARTHEST), default=last)
        return (min(first, low), max(last, high)), (first, last), sum(each.late for each in known)

    def _catch_up(self) -> None:
        program = self._document.program
        calendar, self._today = program.calendar, program.today
        if self._stale is None:
            self._known = {task.id: found for task in program.tasks if (found := self._days(task, calendar))}
        else:
            for key in self._stale:
                task = self._document.record("task", key)
                found = None if task is None else self._days(task, calendar)
                if found is None:
                    self._known.pop(key, None)
                else:
                    self._known[key] = found
        self._stale = set()

    def _days(self, task: Task, calendar: WorkCalendar) -> Days | None:
        start = task.start_day
        if start is None:
            return None
        finish = calendar.finish(start, task.duration)
        return Days(start, finish, finish < self._today and task.status not in OVER)
