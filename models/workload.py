"""How much each person has open in each week."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.workdays import WorkCalendar


class Load(NamedTuple):
    """What one person has to do in one week."""

    tasks: int  # open that week
    days: int  # working days of all those tasks together


class OwnedSpan(NamedTuple):
    """Open work with its owner: start as a sprint day (None: not planned), duration in working days."""

    owner: str
    start_day: int | None
    duration: int


def sprint_week(day: int) -> int:
    """The week of the sprint: days 1-7 are week 1, the seven days before are week 0."""
    return (day - 1) // 7 + 1


def load_by_week(spans: Iterable[OwnedSpan], calendar: WorkCalendar) -> dict[str, dict[int, Load]]:
    """Open tasks and their working days per owner and sprint week; unplanned work is left out.

    Work that takes no time counts as a task of 0 days in the week of its day. A week in which a task has
    no working day, as over a holiday, does not count it.
    """
    weeks: dict[str, dict[int, Load]] = {}
    for owner, start, duration in spans:
        if start is None:
            continue
        mine = weeks.setdefault(owner, {})
        for week, days in _days_by_week(start, duration, calendar):
            tasks, total = mine.get(week, (0, 0))
            mine[week] = Load(tasks + 1, total + days)
    return weeks


def _days_by_week(start: int, duration: int, calendar: WorkCalendar) -> Iterable[tuple[int, int]]:
    last = calendar.finish(start, duration)
    if duration <= 0:
        yield sprint_week(start), 0
        return
    for week in range(sprint_week(start), sprint_week(last) + 1):
        opens = 7 * week - 6
        days = calendar.working_days_between(max(start, opens), min(last, opens + 6))
        if days:
            yield week, days
