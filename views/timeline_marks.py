"""What the timeline shows besides tasks: phases, decision points, today, days off, and labels with room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from models.clock import SPRINT_DAYS, Clock
from models.workdays import WorkCalendar
from views import theme
from views.language import brief_date
from views.model_words import day_words
from views.timeline_axis import Axis

if TYPE_CHECKING:
    from models.program import Program

STEPS = (1, 7, 14, 28, 56, 112, 224, 448)  # days between two labels
LEAST_WEEKEND = 1.4  # pixels a day below which weekends would be noise


class Stretch(NamedTuple):
    """A phase: first and last sprint day, title and colour token."""

    first: int
    last: int
    title: str
    tone: str


class Point(NamedTuple):
    """A decision point on a sprint day."""

    day: int
    title: str


@dataclass(frozen=True)
class Marks:
    """The marks of one program, in sprint days."""

    clock: Clock
    calendar: WorkCalendar
    today: int
    phases: tuple[Stretch, ...] = ()
    points: tuple[Point, ...] = ()
    milestones: dict[str, tuple[int, ...]] = field(default_factory=dict)
    tones: dict[str, str] = field(default_factory=dict)  # colour token by the id of a phase
    sprint_days: int = SPRINT_DAYS

    def tone_at(self, day: int) -> str:
        """The colour token of the phase that a day lies in."""
        for phase in reversed(self.phases):
            if phase.first <= day:
                return phase.tone
        return self.phases[0].tone if self.phases else theme.phase(1)


def marks_of(program: Program) -> Marks:
    """Read the marks from a program."""
    phases = [
        Stretch(phase.first_day, phase.last_day, phase.title, theme.phase(number))
        for number, phase in enumerate(program.phases, 1)
    ]
    points = [Point(each.day, each.title) for each in program.decisions if each.stage is None and each.day]
    tones = {phase.id: theme.phase(number) for number, phase in enumerate(program.phases, 1)}
    return Marks(
        program.clock, program.calendar, program.today, tuple(phases), tuple(sorted(points)), tones=tones
    )


def days_off(axis: Axis, calendar: WorkCalendar) -> list[tuple[float, float, bool]]:
    """Stretches in view that nobody works, as left, right and whether it is a holiday; in pixels."""
    if axis.per_day < LEAST_WEEKEND:
        return []
    found: list[tuple[float, float, bool]] = []
    for day in range(int(axis.first) - 1, int(axis.last) + 2):
        holiday = calendar.holiday(day) is not None
        if not holiday and calendar.is_working(day):
            continue
        left = axis.x(day)
        if found and abs(found[-1][1] - left) < 0.01 and found[-1][2] == holiday:
            found[-1] = (found[-1][0], left + axis.per_day, holiday)
        else:
            found.append((left, left + axis.per_day, holiday))
    return found


def step_for(axis: Axis, room: float) -> int:
    """Days between two labels that each need some room, in pixels."""
    return next((step for step in STEPS if step * axis.per_day >= room), STEPS[-1])


def ticks(axis: Axis, clock: Clock, step: int) -> Iterator[int]:
    """The days in view at which a label stands: every day, or first days of weeks, `step` days apart."""
    first = int(axis.first) - step
    if step >= 7:
        weekday = QLocale().firstDayOfWeek().value - 1
        first += (weekday - clock.date_of(first).weekday()) % 7
        weeks = clock.date_of(first).toordinal() // 7
        first -= weeks % (step // 7) * 7
    for day in range(first, int(axis.last) + 1, step):
        if axis.x(day) > -step * axis.per_day:
            yield day


def short_date(when: date) -> str:
    """A date without its year: 2 Mar."""
    return brief_date(when)


def dates_between(clock: Clock, first: int, last: int) -> str:
    """Two dates as briefly as they can be: 12–18 Mar, 28 Mar–3 Apr, or one."""
    start, end = clock.date_of(first), clock.date_of(last)
    if start == end:
        return short_date(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{short_date(end)}"
    return f"{short_date(start)}–{short_date(end)}"


def clock_words(clock: Clock) -> tuple[Callable[[int], str], ...]:
    """How the other two clocks and the sprint day are labelled, from the fullest to the briefest."""

    def full(day: int) -> str:
        return " · ".join(filter(None, (brief(day), _week(clock, day), _production(clock, day))))

    def two(day: int) -> str:
        return " · ".join(filter(None, (brief(day), _production(clock, day) or _week(clock, day))))

    def brief(day: int) -> str:
        return day_words(day)

    return full, two, brief, str


def _week(clock: Clock, day: int) -> str:
    week = clock.handoff_week(day)
    return f"H{week}" if week > 0 else ""


def _production(clock: Clock, day: int) -> str:
    number = clock.production_day(day)
    return f"P{number}" if number > 0 else ""
