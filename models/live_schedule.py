"""A schedule that follows every edit at once, working out again only what the edit reaches."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush

from models.schedule import (
    NEVER,
    UNKNOWN,
    CycleError,
    Link,
    Schedule,
    TaskSpan,
    Violation,
    would_cycle,
)
from models.workdays import WorkCalendar


class Unchanged(enum.Enum):
    """Says that a move leaves this part of a task as it is; None would take its start away."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED
Edges = list[list[tuple[int, Link]]]


class LiveSchedule(Schedule):
    """The schedule of a plan being edited; after any edits it equals `schedule()` of the same plan.

    Each edit returns the ids of the tasks whose own dates it changed, apart from the latest dates and
    slack of all others, which move together when `end_day` does. `_rank` puts no task before one that it
    waits for, and is mended locally when a new link goes against it (Pearce and Kelly, 2006).
    """

    def __init__(
        self,
        tasks: Iterable[TaskSpan],
        links: Iterable[Link],
        calendar: WorkCalendar,
        horizon_day: int | None = None,
    ) -> None:
        super().__init__(tasks, links, calendar, horizon_day)
        size = len(self._ids)
        self._rank = [0] * size
        for rank, i in enumerate(self._order):
            self._rank[i] = rank
        self._next_rank = size
        self._after: Edges = [[] for _ in range(size)]
        self._before: Edges = [[] for _ in range(size)]
        for link in self._links:
            self._connect(link)
        self._broken = {link: found for link in self._links if (found := self._violation(link))}
        self._finish = [
            early + (length or 1) for early, length in zip(self._early, self._durations, strict=True)
        ]

    @property
    def links(self) -> list[Link]:
        """All links, by predecessor."""
        return [link for row in self._after for _, link in row]

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Links that the planned dates break; shown, never fixed unasked."""
        return tuple(self._broken.values())

    def violations_of(self, task: str) -> tuple[Violation, ...]:
        """Broken links that this task waits by."""
        mine = self._before[self._position[task]]
        return tuple(self._broken[link] for _, link in mine if link in self._broken)

    def move(
        self,
        task: str,
        *,
        start_day: int | Unchanged | None = UNCHANGED,
        duration: int | Unchanged = UNCHANGED,
    ) -> frozenset[str]:
        """Plan a task for another sprint day (None: for none) or give it another length in working days.

        Raises KeyError for a task that is not in the plan, as all edits do.
        """
        i = self._position[task]
        if start_day is not UNCHANGED:
            self._planned[i] = start_day
            self._own[i] = NEVER if start_day is None else self.calendar.index(start_day)
        if duration is not UNCHANGED:
            self._durations[i] = duration
        self._check(link for edges in (self._before[i], self._after[i]) for _, link in edges)
        resized = duration is not UNCHANGED
        later = [i, *(s for s, _ in self._after[i])] if resized else [i]
        return self._settle(later, [i] if resized else []) | {task}

    def add(self, task: TaskSpan) -> frozenset[str]:
        """Take a new task into the plan. Raises ValueError if it is there already."""
        if task.id in self._position:
            raise ValueError(f"The task '{task.id}' is in the plan already.")
        i = self._position[task.id] = len(self._ids)
        self._ids.append(task.id)
        self._planned.append(task.start_day)
        self._durations.append(task.duration)
        self._own.append(NEVER if task.start_day is None else self.calendar.index(task.start_day))
        for column in (self._early, self._finish, self._tail):
            column.append(NEVER)
        self._rank.append(self._next_rank)
        self._next_rank += 1
        self._after.append([])
        self._before.append([])
        return self._settle([i], [i]) | {task.id}

    def remove(self, task: str) -> frozenset[str]:
        """Take a task and its links out of the plan."""
        i = self._position[task]
        touched: set[str] = set()
        for _, link in [*self._before[i], *self._after[i]]:
            touched |= self.unlink(link)
        self._planned[i], self._own[i], self._durations[i] = None, NEVER, 0
        touched |= self._settle([i], [i])
        del self._position[task]
        self._ids[i] = ""
        return frozenset(touched - {task})

    def link(self, link: Link) -> frozenset[str]:
        """Let a task wait for another. Raises CycleError, and changes nothing, if that closes a circle."""
        p, s = self._position[link.predecessor], self._position[link.successor]
        if self._rank[p] >= self._rank[s]:
            self._mend_rank(p, s, link)
        self._connect(link)
        self._check([link])
        return self._settle([s], [p])

    def unlink(self, link: Link) -> frozenset[str]:
        """Let a task no longer wait for another; nothing happens if it does not."""
        p, s = self._position[link.predecessor], self._position[link.successor]
        if (s, link) not in self._after[p]:
            return frozenset()
        self._after[p].remove((s, link))
        self._before[s].remove((p, link))
        if (s, link) not in self._after[p]:
            self._broken.pop(link, None)
        return self._settle([s], [p])

    def push_successors(self, task: str) -> dict[str, int]:
        """New start days (sprint days) for the planned tasks after this one that stand too early.

        It is the least shift that keeps every link from this task on, and an offer: nothing is moved.
        """
        first = self._position[task]
        starts = {first: self._own[first]}
        queue = _Queue(self._rank.__getitem__, [s for s, _ in self._after[first]])
        while queue.heap:
            i = queue.pop()
            needed = max(starts[p] + self._distance(p, link) for p, link in self._before[i] if p in starts)
            if UNKNOWN < self._own[i] < needed:
                starts[i] = needed
                queue.extend(self._after[i])
        del starts[first]
        return {self._ids[i]: self.calendar.day_at(start) for i, start in starts.items()}

    def _connect(self, link: Link) -> None:
        p, s = self._position[link.predecessor], self._position[link.successor]
        self._after[p].append((s, link))
        self._before[s].append((p, link))

    def _distance(self, p: int, link: Link) -> int:
        """Working days from the start of the predecessor to the earliest start of the successor."""
        return link.lag + (self._durations[p] if link.kind == "FS" else 0)

    def _check(self, links: Iterable[Link]) -> None:
        for link in links:
            found = self._violation(link)
            if found:
                self._broken[link] = found
            else:
                self._broken.pop(link, None)

    def _settle(self, later: list[int], sooner: list[int]) -> frozenset[str]:
        """Bring earliest starts from `later` onwards and tails from `sooner` backwards up to date."""
        touched = self._settle_starts(later) | self._settle_tails(sooner)
        return frozenset(self._ids[i] for i in touched)

    def _settle_starts(self, tasks: list[int]) -> set[int]:
        """Written out rather than called: an early task may move thousands of others."""
        early, finish, durations, before = self._early, self._finish, self._durations, self._before
        touched, shrunk, end = set(), False, self._end
        queue = _Queue(self._rank.__getitem__, tasks)
        while queue.heap:
            i = queue.pop()
            start = self._own[i]
            for p, (_, _, kind, lag) in before[i]:
                earliest = early[p] + lag + (durations[p] if kind == "FS" else 0)
                if earliest > start:
                    start = earliest
            over = start + (durations[i] or 1)
            shrunk = shrunk or over < finish[i] == end
            finish[i] = over
            if over > end:
                end = over
            if start != early[i]:
                early[i] = start
                touched.add(i)
                queue.extend(self._after[i])
        self._end = max(finish) if shrunk else end
        return touched

    def _settle_tails(self, tasks: list[int]) -> set[int]:
        touched = set()
        queue = _Queue(lambda i: -self._rank[i], tasks)
        while queue.heap:
            i = queue.pop()
            tail = self._durations[i] or 1
            for s, link in self._after[i]:
                tail = max(tail, self._tail[s] + self._distance(i, link))
            if tail != self._tail[i]:
                self._tail[i] = tail
                touched.add(i)
                queue.extend(self._before[i])
        return touched

    def _mend_rank(self, p: int, s: int, link: Link) -> None:
        """Put the successor and what must stay after it behind the predecessor and what must stay before."""
        rank = self._rank
        low, high = rank[s], rank[p]
        behind = _reached(s, self._after, lambda i: rank[i] <= high)
        if p in behind:
            raise CycleError(would_cycle(self.links, link) or [link.predecessor])
        ahead = _reached(p, self._before, lambda i: rank[i] >= low)
        order = [*sorted(ahead, key=rank.__getitem__), *sorted(behind, key=rank.__getitem__)]
        for i, place in zip(order, sorted(rank[i] for i in order), strict=True):
            rank[i] = place


class _Queue:
    """Tasks to look at again, each once at a time, in the order of a key."""

    def __init__(self, key: Callable[[int], int], tasks: Iterable[int]) -> None:
        self._key = key
        self._waiting = set(tasks)
        self.heap = [(key(i), i) for i in self._waiting]
        heapify(self.heap)

    def pop(self) -> int:
        i = heappop(self.heap)[1]
        self._waiting.remove(i)
        return i

    def extend(self, edges: Iterable[tuple[int, Link]]) -> None:
        """The tasks at the ends of some links wait too."""
        waiting = self._waiting
        for i, _ in edges:
            if i not in waiting:
                waiting.add(i)
                heappush(self.heap, (self._key(i), i))


def _reached(start: int, edges: Edges, allowed: Callable[[int], bool]) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        for i, _ in edges[waiting.pop()]:
            if i not in found and allowed(i):
                found.add(i)
                waiting.append(i)
    return found
