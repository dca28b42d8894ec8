"""Plans to try a schedule with, and the plain way to count working days: one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import strategies as st

from models.schedule import Link, TaskSpan
from models.workdays import WorkCalendar

START = date(2026, 2, 2)  # a Monday
PLAIN = WorkCalendar(START, range(5), {})
GAPPY = WorkCalendar(START, (0, 1, 3, 4), {START + timedelta(days=n): "Off" for n in (3, 7, 8, 20, 21, 22)})

IDS = "abcdefgh"
starts = st.one_of(st.none(), st.integers(-5, 40))
spans = st.builds(lambda rows: [TaskSpan(i, s, d) for i, (s, d) in zip(IDS, rows, strict=False)],
                  st.lists(st.tuples(starts, st.integers(0, 6)), min_size=1, max_size=8))  # fmt: skip
any_link = st.builds(
    Link, st.sampled_from(IDS), st.sampled_from(IDS), st.sampled_from(["FS", "SS"]), st.integers(-3, 4)
)
links = st.lists(any_link, max_size=12)
forward_links = links.map(lambda some: [link for link in some if link.predecessor < link.successor])


def shift(day: int, count: int, calendar: WorkCalendar) -> int:
    """The nth working day from this day, or from the next one worked, found by walking."""
    while not calendar.is_working(day):
        day += 1
    for _ in range(abs(count)):
        day += 1 if count > 0 else -1
        while not calendar.is_working(day):
            day += 1 if count > 0 else -1
    return day


def distance(link: Link, durations: dict[str, int]) -> int:
    return link.lag + (durations[link.predecessor] if link.kind == "FS" else 0)


def is_circle(ids: Iterable[str], waits: list[Link]) -> bool:
    ring = list(ids)
    pairs = {(link.predecessor, link.successor) for link in waits}
    return len(set(ring)) == len(ring) and all(
        pair in pairs for pair in zip(ring, [*ring[1:], ring[0]], strict=True)
    )
