"""A schedule that follows every edit at once, working out again only what the edit reaches."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping

from models.links import CycleError, Link, would_cycle
from models.schedule import NEVER, UNKNOWN, Schedule, TaskSpan, Violation
from models.workdays import WorkCalendar


class Unchanged(enum.Enum):
    """Says that a move leaves this part of a task as it is; None would take its start away."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED
Edges = list[list[tuple[int, Link]]]


class LiveSchedule(Schedule):
    """The schedule of a plan being edited; after any edits it equals `schedule()` of the same plan.

    Each edit returns the ids of the tasks whose own dates it changed, apart from the latest dates and
    slack of all others, which move together when `end_day` does. With `patience` a move that reaches more
    tasks than that leaves the rest to `settle()`: until then, while it is not `settled`, all earliest and
    latest dates are those of before.

    `_rank` puts no task before one that it waits for, and is mended locally when a new link goes against it
    (Pearce and Kelly, 2006). `_onward` and `_back` have a byte for each rank, 1 while its task is to be
    looked at again: the next one is found in them at the speed of memory, where a heap would take longer
    than what is done with the task.
    """

    patience: int | None = None

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
        self._at = self._order.copy()
        self._onward, self._back = bytearray(size), bytearray(size)
        self._moving: tuple[list[int], list[int]] | None = None  # starts and tails that nobody sees yet
        self._next_end, self._shrunk = self._end, False
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

    @property
    def settled(self) -> bool:
        """Whether all dates are as the plan is now."""
        return self._moving is None

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
        return self._settle(later, [i] if resized else [], self.patience) | {task}

    def add(self, task: TaskSpan) -> frozenset[str]:
        """Take a new task into the plan. Raises ValueError if it is there already."""
        if task.id in self._position:
            raise ValueError(f"The task '{task.id}' is in the plan already.")
        touched = self.settle()
        i = self._position[task.id] = len(self._ids)
        self._ids.append(task.id)
        self._planned.append(task.start_day)
        self._durations.append(task.duration)
        self._own.append(NEVER if task.start_day is None else self.calendar.index(task.start_day))
        for column in (self._early, self._finish, self._tail):
            column.append(NEVER)
        self._rank.append(i)
        self._at.append(i)
        self._onward.append(0)
        self._back.append(0)
        self._after.append([])
        self._before.append([])
        return touched | self._settle([i], [i]) | {task.id}

    def remove(self, task: str) -> frozenset[str]:
        """Take a task and its links out of the plan."""
        touched = set(self.settle())
        i = self._position[task]
        for _, link in [*self._before[i], *self._after[i]]:
            touched |= self.unlink(link)
        self._planned[i], self._own[i], self._durations[i] = None, NEVER, 0
        touched |= self._settle([i], [i])
        del self._position[task]
        self._ids[i] = ""
        return frozenset(touched - {task})

    def link(self, link: Link) -> frozenset[str]:
        """Let a task wait for another. Raises CycleError, and changes nothing, if that closes a circle."""
        touched = self.settle()
        p, s = self._position[link.predecessor], self._position[link.successor]
        if self._rank[p] >= self._rank[s]:
            self._mend_rank(p, s, link)
        self._connect(link)
        self._check([link])
        return touched | self._settle([s], [p])

    def unlink(self, link: Link) -> frozenset[str]:
        """Let a task no longer wait for another; nothing happens if it does not."""
        touched = self.settle()
        p, s = self._position[link.predecessor], self._position[link.successor]
        if (s, link) not in self._after[p]:
            return touched
        self._after[p].remove((s, link))
        self._before[s].remove((p, link))
        if (s, link) not in self._after[p]:
            self._broken.pop(link, None)
        return touched | self._settle([s], [p])

    def push_successors(self, task: str) -> dict[str, int]:
        """New start days (sprint days) for the planned tasks after this one that stand too early.

        It is the least shift that keeps every link from this task on, and an offer: nothing is moved.
        """
        first, rank = self._position[task], self._rank
        starts, waiting = {first: self._own[first]}, bytearray(len(rank))
        place = rank[first]
        while place >= 0:
            i = self._at[place]
            known = ((starts[p] + self._distance(p, link)) for p, link in self._before[i] if p in starts)
            needed = max(known, default=NEVER)
            if i == first or UNKNOWN < self._own[i] < needed:
                starts.setdefault(i, needed)
                for s, _ in self._after[i]:
                    waiting[rank[s]] = 1
            place = waiting.find(1, place + 1)
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

    def _settle(self, later: list[int], sooner: list[int], most: int | None = None) -> frozenset[str]:
        """Bring earliest starts from `later` onwards and tails from `sooner` backwards up to date."""
        for i in later:
            self._onward[self._rank[i]] = 1
        for i in sooner:
            self._back[self._rank[i]] = 1
        return self.settle(most)

    def settle(self, most: int | None = None) -> frozenset[str]:
        """Go on with what moves left to do, at most with so many tasks; the ids of those that changed."""
        early, tail = self._moving or (self._early, self._tail)
        left = len(self._ids) + 1 if most is None else most
        starts = self._settle_starts(early, left)
        tails = {} if 1 in self._onward else self._settle_tails(tail, left)
        if 1 not in self._onward and 1 not in self._back:
            self._early, self._tail, self._moving = early, tail, None
            self._end = self._next_end = max(self._finish) if self._shrunk else self._next_end
            self._shrunk = False
        elif self._moving is None:
            self._moving = early, tail
            self._early, self._tail = _as_before(early, starts), _as_before(tail, tails)
        return frozenset(self._ids[i] for i in (*starts, *tails))

    def _settle_starts(self, early: list[int], most: int) -> dict[int, int]:
        """What changed, as it was before. Written out, for an early task may move thousands of others."""
        durations, before, after = self._durations, self._before, self._after
        rank, waiting, changed = self._rank, self._onward, dict[int, int]()
        place = waiting.find(1)
        while place >= 0 and most:
            most -= 1
            waiting[place] = 0
            i = self._at[place]
            start, duration, old = self._own[i], durations[i], early[i]
            for p, (_, _, kind, lag) in before[i]:
                earliest = early[p] + lag + (durations[p] if kind == "FS" else 0)
                if earliest > start:
                    start = earliest
            self._let_end(i, start + (duration or 1))
            if start != old:
                early[i], changed[i] = start, old
                for s, (_, _, kind, lag) in after[i]:
                    distance = lag + duration if kind == "FS" else lag
                    # Others that it waits for may hold a task where it is.
                    if start + distance > early[s] or old + distance == early[s]:
                        waiting[rank[s]] = 1
            place = waiting.find(1, place + 1)
        return changed

    def _let_end(self, i: int, over: int) -> None:
        """A task ends on another day, and so may all of them."""
        self._shrunk = self._shrunk or over < self._finish[i] == self._next_end
        self._finish[i] = over
        self._next_end = max(over, self._next_end)

    def _settle_tails(self, tails: list[int], most: int) -> dict[int, int]:
        durations, rank, waiting, changed = self._durations, self._rank, self._back, dict[int, int]()
        place = waiting.rfind(1)
        while place >= 0 and most:
            most -= 1
            waiting[place] = 0
            i = self._at[place]
            duration, old = durations[i], tails[i]
            tail = duration or 1
            for s, (_, _, kind, lag) in self._after[i]:
                tail = max(tail, tails[s] + lag + (duration if kind == "FS" else 0))
            if tail != old:
                tails[i], changed[i] = tail, old
                for p, link in self._before[i]:
                    distance = self._distance(p, link)
                    if tail + distance > tails[p] or old + distance == tails[p]:
                        waiting[rank[p]] = 1
            place = waiting.rfind(1, 0, place)
        return changed

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
            self._at[place] = i


def _as_before(column: list[int], changed: Mapping[int, int]) -> list[int]:
    result = column.copy()
    for i, old in changed.items():
        result[i] = old
    return result


def _reached(start: int, edges: Edges, allowed: Callable[[int], bool]) -> set[int]:
    found, waiting = {start}, [start]
    while waiting:
        for i, _ in edges[waiting.pop()]:
            if i not in found and allowed(i):
                found.add(i)
                waiting.append(i)
    return found
