"""Shortens work just enough that a plan written for one calendar keeps its deadlines in another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.planning import schedule_of
from models.program import Program
from models.schedule import Schedule
from models.tasks import Dependency, LinkKind, Task

SHORTEST_SHARE = 0.5  # of a task's own duration; shorter than that it would be other work
SHORTEST = 2  # working days; what takes one or two days is not shortened
EARLIER = 2  # working days that a task may begin before its planned start

_Room = Mapping[str, tuple[int, int]]
_Plan = dict[Task, tuple[int | None, int]]


def squeeze(program: Program, deadlines: Mapping[str, int]) -> None:
    """Begin earlier, or shorten the longest tasks, a working day at a time, until each deadline is kept.

    `deadlines` gives the last sprint day of tasks by id. A deadline that cannot be kept this way is left
    missed and everything before it as it was. Raises CycleError if tasks wait in a circle.
    """
    room = {task.id: _room(task) for task in program.tasks}
    given_up: set[str] = set()
    tried: tuple[str, _Plan] = ("", {})
    while True:
        dates = schedule_of(program)
        late = _first_late(program.tasks, dates, deadlines, given_up)
        if late is None:
            return
        if late.id != tried[0]:
            tried = (late.id, {task: (task.start_day, task.duration) for task in program.tasks})
        drivers = _drivers(late, dates)
        if not (_begin_earlier(drivers, dates, room) or _shorten(drivers, room)):
            given_up.add(late.id)
            for task, (start, duration) in tried[1].items():
                task.start_day, task.duration = start, duration


def _room(task: Task) -> tuple[int, int]:
    """The earliest start (sprint day) and the least duration that a task may be given."""
    start, calendar = task.start_day or 1, task.program.calendar
    shortest = max(min(SHORTEST, task.duration), round(task.duration * SHORTEST_SHARE))
    return max(calendar.next_working(1), calendar.add(start, -EARLIER)), shortest


def _begin_earlier(drivers: Iterable[Task], dates: Schedule, room: _Room) -> bool:
    """Begin a day earlier what waits for nothing but its own planned start."""
    found = False
    for task in drivers:
        waits = any(_drives(link, dates) for link in task.predecessors)
        if not waits and task.start_day is not None and task.start_day > room[task.id][0]:
            task.start_day, found = dates.calendar.add(task.start_day, -1), True
    return found


def _shorten(drivers: Iterable[Task], room: _Room) -> bool:
    long = [task for task in drivers if task.duration > room[task.id][1]]
    if long:
        max(long, key=lambda task: (task.duration, -task.position)).duration -= 1
    return bool(long)


def _first_late(
    tasks: Iterable[Task], dates: Schedule, deadlines: Mapping[str, int], but: set[str]
) -> Task | None:
    bound = (task for task in tasks if task.id in deadlines and task.id not in but)
    late = (task for task in bound if _finish(task, dates) > deadlines[task.id])
    return min(late, key=lambda task: (_finish(task, dates), task.position), default=None)


def _drivers(task: Task, dates: Schedule) -> list[Task]:
    """The task and everything before it whose delay is its delay."""
    found, waiting = [task], [task]
    while waiting:
        each = waiting.pop()
        for link in each.predecessors:
            if link.predecessor not in found and _drives(link, dates):
                waiting.append(link.predecessor)
                found.append(link.predecessor)
    return found


def _drives(link: Dependency, dates: Schedule) -> bool:
    """Whether the successor starts on the very day that this link allows."""
    calendar = dates.calendar
    start = dates[link.predecessor.id].earliest_start
    successor = dates[link.successor.id].earliest_start
    if start is None or successor is None:
        return False
    length = link.predecessor.duration if link.kind is LinkKind.FS else 0
    return calendar.index(start) + length + link.lag == calendar.index(successor)


def _finish(task: Task, dates: Schedule) -> int:
    finish = dates[task.id].earliest_finish if task.id in dates else None
    return -(10**6) if finish is None else finish
