"""What several trackers need: days off, phases, decision lines and the finish of work in working days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from exporters.excel.fields import Place
from exporters.excel.tracker import Mark, Span
from models.words import date_words

if TYPE_CHECKING:
    from models.program import Program

HOLIDAY_LIST = "List_Holidays"
DAYS = '[=1]0 "day";0 "days"'


def days_off(program: Program) -> list[date]:
    """Holidays and closing days of the program, as dates."""
    return sorted(
        date.fromordinal(ordinal)
        for off in program.days_off
        for ordinal in range(off.first.toordinal(), off.last.toordinal() + 1)
    )


def phase_spans(program: Program) -> list[Span]:
    return [Span(phase.first_day, phase.last_day, phase.title) for phase in program.phases]


def decision_marks(program: Program) -> list[Mark]:
    """The sprint's own decision points, by day; gates of stages lie on another clock."""
    points = [point for point in program.decisions if point.stage is None and point.day is not None]
    return [Mark(point.day, f"Day {point.day}") for point in points if point.day is not None]


def finish_formula(program: Program) -> Callable[[Place], str]:
    """The last working day of a row with "start_day" and "duration", by the program's week and holidays."""
    mask = "".join("0" if day in program.calendar.weekdays else "1" for day in range(7))

    def formula(place: Place) -> str:
        start, duration = place.here("start_day"), place.here("duration")
        work = f'WORKDAY.INTL({start}-1,{duration},"{mask}",{HOLIDAY_LIST})'
        return f'IF({start}="","",IF(N({duration})<1,{start},{work}))'

    return formula


def day_words(program: Program, day: int | None) -> str:
    """A sprint day as a date in words; empty for none."""
    return "" if day is None else date_words(program.clock.date_of(day))
