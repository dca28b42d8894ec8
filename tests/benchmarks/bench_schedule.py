"""How long the critical path, one edit and a finish date take, against the least that Python needs."""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from functools import partial
from statistics import median
from time import perf_counter

import pytest

from models.live_schedule import LiveSchedule
from models.schedule import Link, TaskSpan, schedule
from models.workdays import WorkCalendar
from tests.benchmarks.timing import ratio

CALENDAR = WorkCalendar(date(2026, 2, 2), range(5), {date(2026, 4, 3): "Good Friday"})
BUDGET = 1.3
Edges = list[list[tuple[int, int]]]


def plan(size: int) -> tuple[list[TaskSpan], list[Link]]:
    """A plan with as many tasks, one and a half links each, mostly to tasks nearby."""
    draw = random.Random(size)
    tasks = [TaskSpan(f"{n:032x}", draw.randint(1, 400), draw.randint(1, 10)) for n in range(size)]
    links = []
    for n in range(1, size):
        for _ in range(draw.choice((1, 1, 2, 2))):
            before = max(0, n - draw.randint(1, 60))
            links.append(
                Link(tasks[before].id, tasks[n].id, draw.choice(("FS", "FS", "FS", "SS")), draw.randint(0, 2))
            )
    return tasks, links


def by_hand(tasks: list[TaskSpan], links: list[Link]) -> list[int]:
    """The floor for the whole job: records read into int arrays, then both passes, all written out."""
    place = {task[0]: n for n, task in enumerate(tasks)}
    starts = CALENDAR.indices([task[1] or 1 for task in tasks])
    durations = [task[2] for task in tasks]
    follow: Edges = [[] for _ in tasks]
    waiting = [0] * len(tasks)
    for before, after, kind, lag in links:
        p, s = place[before], place[after]
        follow[p].append((s, lag + durations[p] if kind == "FS" else lag))
        waiting[s] += 1
    return two_passes(starts, durations, follow, waiting)


def int_arrays(tasks: list[TaskSpan], links: list[Link]) -> tuple[list[int], ...]:
    place = {task.id: n for n, task in enumerate(tasks)}
    return (
        [CALENDAR.index(task.start_day or 1) for task in tasks],
        [task.duration for task in tasks],
        [place[link.predecessor] for link in links],
        [place[link.successor] for link in links],
        [link.lag for link in links],
        [link.kind == "FS" for link in links],
    )


def from_arrays(starts: list[int], durations: list[int], *edges: list[int]) -> list[int]:
    """The floor for the passes alone: somebody else has turned records, ids and days into ints."""
    follow: Edges = [[] for _ in starts]
    waiting = [0] * len(starts)
    for p, s, lag, finish in zip(*edges, strict=True):
        follow[p].append((s, lag + durations[p] if finish else lag))
        waiting[s] += 1
    return two_passes(starts, durations, follow, waiting)


def two_passes(starts: list[int], durations: list[int], follow: Edges, waiting: list[int]) -> list[int]:
    size = len(starts)
    early = starts[:]
    order = [i for i in range(size) if not waiting[i]]
    for i in order:
        start = early[i]
        for s, distance in follow[i]:
            day = start + distance
            if day > early[s]:
                early[s] = day
            waiting[s] = left = waiting[s] - 1
            if not left:
                order.append(s)
    end = max([start + duration for start, duration in zip(early, durations, strict=True)])
    late = [end - duration for duration in durations]
    for i in reversed(order):
        latest = late[i]
        for s, distance in follow[i]:
            day = late[s] - distance
            if day < latest:
                latest = day
        late[i] = latest
    return [i for i in range(size) if early[i] == late[i]]


def day_by_day(start: int, duration: int) -> int:
    day, left = start, duration
    while True:
        when = CALENDAR.start + timedelta(days=day - 1)
        if when.weekday() < 5 and when not in CALENDAR.holidays:
            left -= 1
            if not left:
                return day
        day += 1


@pytest.mark.parametrize("size", [2000, 20000])
def test_critical_path(size: int) -> None:
    tasks, links = plan(size)
    arrays = int_arrays(tasks, links)

    def ours() -> frozenset[str]:
        return schedule(tasks, links, CALENDAR).critical

    assert ours() == {tasks[i].id for i in by_hand(tasks, links)}
    assert by_hand(tasks, links) == from_arrays(*arrays)
    ratio(f"{size} tasks / passes over ready int arrays", ours, partial(from_arrays, *arrays))
    found = ratio(
        f"{size} tasks / the same by hand from records", ours, partial(by_hand, tasks, links), BUDGET
    )
    assert found <= BUDGET


@pytest.mark.parametrize("size", [2000, 20000])
def test_one_edit(size: int) -> None:
    tasks, links = plan(size)
    live = LiveSchedule(tasks, links, CALENDAR)
    draw = random.Random(1)
    times = []
    for task in draw.choices(tasks, k=2000):
        begun = perf_counter()
        live.move(task.id, start_day=draw.randint(1, 400), duration=draw.randint(1, 10))
        times.append(1000 * (perf_counter() - begun))
    times.sort()
    row = f"one edit among {size} tasks (ms: median, p95, max)"
    sys.stdout.write(f"{row:<52}{median(times):>10.3f}{times[1900]:>10.3f}{times[-1]:>8.3f}\n")
    assert median(times) < 1


def test_working_days() -> None:
    found = ratio(
        "finish after 250 working days, table / by day",
        lambda: [CALENDAR.finish(day, 250) for day in range(1000)],
        lambda: [day_by_day(day, 250) for day in range(1000)],
    )
    assert found < 1 / 50
