"""Move the three clocks, see beforehand what would move, and keep the holiday calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm.attributes import set_committed_value

from models.clock import default_handoff_day
from models.program import DayOff, Program
from models.rules import Finding, check
from models.workdays import holiday_years, public_holidays

if TYPE_CHECKING:
    from app.document import Document

CLOCK_FIELDS = ("start", "go_live_day", "handoff_day")


@dataclass(frozen=True)
class Preview:
    """What moving a clock would do: dates before and after, findings that would appear and go."""

    moved: tuple[tuple[str, date, date], ...]
    appearing: tuple[Finding, ...]
    going: tuple[Finding, ...]


def preview_clocks(document: Document, **values: Any) -> Preview:
    """What would move, and which findings would come and go, if Day 1, go-live or handoff week 1 changed.

    `values` are any of `start` (a date), `go_live_day` and `handoff_day` (sprint days). Nothing is changed.
    """
    program = document.program
    before_dates, before = _key_dates(program), _open(program)
    old = {name: getattr(program, name) for name in values}
    try:
        _try(program, values)
        after_dates, after = _key_dates(program), _open(program)
    finally:
        _try(program, old)
    moved = tuple(
        (name, day, after_dates[name]) for name, day in before_dates.items() if after_dates[name] != day
    )
    return Preview(
        moved,
        tuple(each for key, each in after.items() if key not in before),
        tuple(each for key, each in before.items() if key not in after),
    )


def move_clocks(document: Document, **values: Any) -> None:
    """Change Day 1 (a date), go-live or handoff week 1 (sprint days) in one step."""
    with document.edit("Move the program's clocks"):
        _assign(document.program, values)


def follow_go_live(go_live_day: int) -> int:
    """The sprint day of handoff week 1 that lets the controlled launch open on go-live."""
    return default_handoff_day(go_live_day)


def set_calendar(document: Document, country: str, subdivision: str = "") -> None:
    """Take the public holidays of a country (ISO code) into the program; own days off stay.

    Raises ValueError for an unknown country or region.
    """
    program = document.program
    found = public_holidays(country, subdivision, holiday_years(program.start)) if country else {}
    with document.edit(
        f"Use the holiday calendar of {country}" if country else "Use no holiday calendar"
    ) as session:
        for off in [each for each in program.days_off if each.public]:
            session.delete(off)
        program.country, program.subdivision = country, subdivision
        session.add_all(_days_off(program, found))


def _days_off(program: Program, found: Mapping[date, str]) -> list[DayOff]:
    return [
        DayOff(program=program, name=name, first=day, last=day, public=True)
        for day, name in sorted(found.items())
    ]


def _try(program: Program, values: Mapping[str, Any]) -> None:
    """Set values without making the program look edited."""
    for name, value in values.items():
        set_committed_value(program, name, value)


def _open(program: Program) -> dict[str, Finding]:
    return {each.key: each for each in check(program) if not each.silenced}


def _assign(program: Program, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if name not in CLOCK_FIELDS:
            raise KeyError(f"{name} is not a clock of the program")
        setattr(program, name, value)


def _key_dates(program: Program) -> dict[str, date]:
    clock = program.clock
    dates = {"Day 1": clock.date_of(1), "Go-live": clock.date_of(program.go_live_day)}
    dates["Handoff week 1"] = clock.date_of(program.handoff_day)
    dates |= {
        point.title: clock.date_of(point.due_day) for point in program.decisions if point.due_day is not None
    }
    dates |= {milestone.title: clock.date_of(milestone.due_day) for milestone in program.milestones}
    return dates
