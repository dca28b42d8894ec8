"""When each task can start and must finish, how much slack it has, and which tasks decide the end."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, cast

from models.links import CycleError, Link, LinkKind, cycle_among, would_cycle
from models.workdays import WorkCalendar

__all__ = [
    "CycleError", "Link", "LinkKind", "Schedule", "TaskDates", "TaskSpan", "Violation", "schedule", "slip",
    "would_cycle",
]  # fmt: skip

NEVER = -(10**9)  # the start of a task that nothing gives a day; far enough that no sum brings it near
UNKNOWN = NEVER // 2

PIECE = 2000  # links


class TaskSpan(NamedTuple):
    """A task as the schedule sees it: start as a sprint day (None: not planned), duration in working days."""

    id: str
    start_day: int | None
    duration: int


@dataclass(frozen=True, slots=True)
class TaskDates:
    """Where a task lies, in sprint days; slack in working days; None where nothing gives a day.

    Planned dates are what was typed. Earliest dates respect the planned start and all predecessors, latest
    dates let everything after them finish in time. Critical: planned, and without slack.
    """

    planned_start: int | None
    planned_finish: int | None
    earliest_start: int | None
    earliest_finish: int | None
    latest_start: int | None
    latest_finish: int | None
    slack: int | None
    critical: bool


@dataclass(frozen=True, slots=True)
class Violation:
    """A link that the planned dates break: the successor could start on `allowed`, `short` working days
    after its planned start."""

    link: Link
    planned: int
    allowed: int
    short: int


class Schedule(Mapping[str, TaskDates]):
    """The dates of every task by its id, from one forward and one backward pass over working days.

    Inside, days are working-day indices and an end is the index after the last day; `tail` is how long a
    task and what waits for it take at least, so that the latest start is the end of all less the tail.
    """

    def __init__(
        self,
        tasks: Iterable[TaskSpan],
        links: Iterable[Link],
        calendar: WorkCalendar,
        horizon_day: int | None = None,
    ) -> None:
        self._read(tasks, links, calendar, horizon_day)
        for _pause in self._passes():
            pass

    def _read(
        self,
        tasks: Iterable[TaskSpan],
        links: Iterable[Link],
        calendar: WorkCalendar,
        horizon_day: int | None,
    ) -> None:
        self.calendar = calendar
        rows = list(tasks)
        self._ids = [row[0] for row in rows]
        self._planned = [row[1] for row in rows]
        self._durations = [row[2] for row in rows]
        self._position = dict(zip(self._ids, range(len(rows)), strict=True))
        self._links = list(links)
        self._own = _planned_indices(self._planned, calendar)
        self._horizon = None if horizon_day is None else calendar.index(horizon_day + 1)
        self._violations: tuple[Violation, ...] | None = None

    def _passes(self) -> Iterator[None]:
        """Forward and backward, with pauses for whoever has to do other things in between."""
        try:
            after, waiting = yield from self._edges()
        except KeyError:  # a link to a task outside the plan; rare, so not asked of each link
            known = self._position
            self._links = [link for link in self._links if link[0] in known and link[1] in known]
            after, waiting = yield from self._edges()
        self._order = self._forward(after, waiting)
        yield
        if len(self._order) < len(self._ids):
            stuck = {task for task, left in zip(self._ids, waiting, strict=True) if left}
            raise CycleError(cycle_among(self._links, stuck))
        self._backward(after)

    def __getitem__(self, task: str) -> TaskDates:
        i = self._position[task]
        duration, start, late = self._durations[i], self._planned[i], self._late(i)
        early = self._early[i] if self._early[i] > UNKNOWN else None
        slack = None if early is None or late is None else late - early
        finish = None if start is None else self.calendar.finish(start, duration)
        critical = start is not None and slack is not None and slack <= 0
        earliest, latest = self._days(early, duration), self._days(late, duration)
        return TaskDates(start, finish, *earliest, *latest, slack, critical)

    def __iter__(self) -> Iterator[str]:
        return iter(self._position)

    def __len__(self) -> int:
        return len(self._position)

    @property
    def end_day(self) -> int | None:
        """The sprint day on which the last task can finish at the earliest; None for an empty plan."""
        return self.calendar.day_at(self._end - 1) if self._end > UNKNOWN else None

    @property
    def critical(self) -> frozenset[str]:
        """The planned tasks without slack: one day's delay of theirs moves the end."""
        limit = self._limit()
        if limit is None:
            return frozenset()
        table = zip(self._ids, self._own, self._early, self._tail, strict=True)
        return frozenset(task for task, own, early, tail in table if own > UNKNOWN and early + tail >= limit)

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Links that the planned dates break, in the order of the links; shown, never fixed unasked."""
        if self._violations is None:
            self._violations = tuple(filter(None, map(self._violation, self._links)))
        return self._violations

    def _violation(self, link: Link) -> Violation | None:
        p, s = self._position[link[0]], self._position[link[1]]
        allowed = self._own[p] + link[3] + (self._durations[p] if link[2] == "FS" else 0)
        planned = self._planned[s]
        if planned is None or allowed < UNKNOWN or self._own[s] >= allowed:
            return None
        return Violation(link, planned, self.calendar.day_at(allowed), allowed - self._own[s])

    def _late(self, i: int) -> int | None:
        limit = self._limit()
        return None if limit is None else limit - self._tail[i]

    def _limit(self) -> int | None:
        if self._horizon is not None:
            return self._horizon
        return self._end if self._end > UNKNOWN else None

    def _days(self, start: int | None, duration: int) -> tuple[int | None, int | None]:
        if start is None:
            return None, None
        return self.calendar.day_at(start), self.calendar.day_at(start + max(duration, 1) - 1)

    def _edges(self) -> Generator[None, None, tuple[list[list[tuple[int, int]]], list[int]]]:
        """Per task: who waits for it, with the least distance between their starts; how many it waits for."""
        position, durations = self._position, self._durations
        after: list[list[tuple[int, int]]] = [[] for _ in durations]
        waiting = [0] * len(durations)
        for some in pieces(self._links):
            for predecessor, successor, kind, lag in some:
                p, s = position[predecessor], position[successor]
                after[p].append((s, durations[p] + lag if kind == "FS" else lag))
                waiting[s] += 1
            yield
        return after, waiting

    def _forward(self, after: list[list[tuple[int, int]]], waiting: list[int]) -> list[int]:
        """Earliest starts, while the tasks are put in an order that puts none before what it waits for."""
        early = self._early = self._own.copy()
        order = [i for i, count in enumerate(waiting) if not count]
        for i in order:
            start = early[i]
            for s, distance in after[i]:
                day = start + distance
                if day > early[s]:
                    early[s] = day
                waiting[s] = left = waiting[s] - 1
                if not left:
                    order.append(s)
        return order

    def _backward(self, after: list[list[tuple[int, int]]]) -> None:
        """How long each task and what waits for it take, the last task first."""
        tail = self._tail = [duration or 1 for duration in self._durations]
        self._end = max(map(int.__add__, self._early, tail), default=NEVER)
        for i in reversed(self._order):
            longest = tail[i]
            for s, distance in after[i]:
                length = distance + tail[s]
                if length > longest:
                    longest = length
            tail[i] = longest


def schedule(
    tasks: Iterable[TaskSpan],
    links: Iterable[Link],
    calendar: WorkCalendar,
    *,
    horizon_day: int | None = None,
) -> Schedule:
    """The dates, slack and critical path of a plan.

    Work is counted in working days, half open: a task of no duration takes no time, so what waits for it
    may start on its day. Latest dates count from `horizon_day` (a sprint day, slack may then be negative),
    or from the latest finish of all. Links to tasks that are not given are ignored.
    Raises CycleError when tasks wait for each other.
    """
    return Schedule(tasks, links, calendar, horizon_day)


def slip(
    baseline_start: int | None,
    baseline_duration: int | None,
    start: int | None,
    duration: int | None,
    calendar: WorkCalendar,
) -> int | None:
    """Working days that the last day of a task lies later than in the baseline; negative if earlier.

    None when either side has no date.
    """
    if baseline_start is None or start is None:
        return None
    then = calendar.index(baseline_start) + max(baseline_duration or 0, 1)
    return calendar.index(start) + max(duration or 0, 1) - then


def _planned_indices(days: list[int | None], calendar: WorkCalendar) -> list[int]:
    """The working-day index of each planned start, NEVER where there is none."""
    if None not in days:
        return calendar.indices(cast(list[int], days))
    known = iter(calendar.indices([day for day in days if day is not None]))
    return [NEVER if day is None else next(known) for day in days]


def pieces(links: list[Link]) -> Iterator[list[Link]]:
    """Some links at a time, for a few milliseconds of work."""
    return (links[start : start + PIECE] for start in range(0, len(links), PIECE))
