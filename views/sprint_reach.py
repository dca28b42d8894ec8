"""How far the plan reaches and how much of it is late, kept in step with edits task by task."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from models.clock import SPRINT_DAYS
from models.planning import OVER

if TYPE_CHECKING:
    from app.document import Changes, Document
    from models.tasks import Task
    from models.workdays import WorkCalendar

FARTHEST = 400  # days from Day 1 beyond which a stray task does not stretch the whole timeline


class Days(NamedTuple):
    """First and last sprint day of a task, and whether it is late today."""

    first: int
    last: int
    late: bool


class Spread:
    """The days that some tasks take, counted: one more or less of them costs no look at all others."""

    def __init__(self) -> None:
        self._firsts, self._lasts = Counter[int](), Counter[int]()

    def count(self, first: int, last: int, step: int) -> None:
        """Count a task from its first day to its last (sprint days) once more, or with -1 once less."""
        for days, day in ((self._firsts, first), (self._lasts, last)):
            days[day] += step
            if not days[day]:  # what no task has is forgotten, so that all days left are had
                del days[day]

    def ends(self, farthest: int | None = None) -> tuple[int | None, int | None]:
        """The first and the last of all days, without those that are too far from Day 1; None for none."""
        near = (day for day in self._firsts if farthest is None or abs(day) <= farthest)
        later = (day for day in self._lasts if farthest is None or abs(day) <= farthest)
        return min(near, default=None), max(later, default=None)


class Reach:
    """First and last day of the plan and of its sprint, and how many tasks are late.

    `take` hears of changes; days are worked out when next asked for, and only of the tasks that changed.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, Days] = {}
        self._spread, self._late = Spread(), 0
        self._stale: set[str] | None = None
        self._today = 0

    def take(self, changes: Changes) -> None:
        """Some tasks are different, or all may be."""
        if changes.everything or changes.tables & {"program", "day_off"}:
            self._stale = None
        elif self._stale is not None:
            self._stale |= changes.inserted("task") | changes.updated("task") | changes.deleted("task")

    def measure(self) -> tuple[tuple[int, int], tuple[int, int], int]:
        """First and last day of the plan, the same of the sprint, and the number of late tasks."""
        program = self._document.program
        if self._today != program.today:
            self._stale = None
        self._catch_up()
        first = min((phase.first_day for phase in program.phases), default=1)
        last = max((phase.last_day for phase in program.phases), default=SPRINT_DAYS)
        low, high = self._spread.ends(FARTHEST)
        plan = min(first, first if low is None else low), max(last, last if high is None else high)
        return plan, (first, last), self._late

    def _catch_up(self) -> None:
        program, record = self._document.program, self._document.record
        calendar, self._today = program.calendar, program.today
        if self._stale is None:
            self._known, self._spread, self._late = {}, Spread(), 0
            for task in program.tasks:
                self._count(task.id, self._days(task, calendar))
        else:
            for key in self._stale:
                changed = record("task", key)
                self._count(key, None if changed is None else self._days(changed, calendar))
        self._stale = set()

    def _count(self, key: str, found: Days | None) -> None:
        """Put a task's days in place of those of before."""
        old = self._known.pop(key, None)
        for each, step in ((old, -1), (found, 1)):
            if each is not None:
                self._spread.count(each.first, each.last, step)
                self._late += step * each.late
        if found is not None:
            self._known[key] = found

    def _days(self, task: Task, calendar: WorkCalendar) -> Days | None:
        start = task.start_day
        if start is None:
            return None
        finish = calendar.finish(start, task.duration)
        return Days(start, finish, finish < self._today and task.status not in OVER)
