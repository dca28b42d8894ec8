"""Move the three clocks, see beforehand what would move, and keep the holiday calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm.attributes import set_committed_value

from models.base import Base
from models.clock import default_handoff_day
from models.following import Move, followers
from models.library import holidays_of
from models.program import Program
from models.rules import Finding, check

if TYPE_CHECKING:
    from app.document import Document

CLOCK_FIELDS = ("start", "go_live_day", "handoff_day")
FOLLOWING = ("phase", "milestone", "task", "decision_point", "population")
Value = tuple[Base, str, Any]


@dataclass(frozen=True)
class Preview:
    """What moving a clock would do: dates before and after, findings that would appear and go.

    `following` says how many records of each table go-live could take along, as (table, how many).
    """

    moved: tuple[tuple[str, date, date], ...]
    appearing: tuple[Finding, ...]
    going: tuple[Finding, ...]
    following: tuple[tuple[str, int], ...] = ()


def preview_clocks(document: Document, follow: bool = False, **values: Any) -> Preview:
    """What would move, and which findings would come and go, if Day 1, go-live or handoff week 1 changed.

    `values` are any of `start` (a date), `go_live_day` and `handoff_day` (sprint days); with `follow` what
    is planned from go-live on moves too. Nothing is changed.
    """
    program = document.program
    before_dates, before = _key_dates(program), _open(program)
    after, along = _following(program, values)
    wanted: list[Value] = [(program, name, value) for name, value in values.items()]
    wanted += [(each.record, each.field, each.day) for each in after] if follow else []
    old = [(record, name, getattr(record, name)) for record, name, _value in wanted]
    try:
        _try(wanted)
        after_dates, found = _key_dates(program), _open(program)
    finally:
        _try(old)
    moved = tuple(
        (name, day, after_dates[name]) for name, day in before_dates.items() if after_dates[name] != day
    )
    return Preview(
        moved,
        tuple(each for key, each in found.items() if key not in before),
        tuple(each for key, each in before.items() if key not in found),
        along,
    )


def move_clocks(document: Document, follow: bool = False, **values: Any) -> None:
    """Change Day 1 (a date), go-live or handoff week 1 (sprint days) in one step.

    With `follow` everything planned from go-live on keeps its distance to it.
    """
    after, _along = _following(document.program, values)
    with document.edit("Move the program's clocks"):
        _assign(document.program, values)
        for each in after if follow else ():
            setattr(each.record, each.field, each.day)


def _following(program: Program, values: Mapping[str, Any]) -> tuple[list[Move], tuple[tuple[str, int], ...]]:
    """What could follow go-live, and how many records of each table that are."""
    moves = followers(program, values.get("go_live_day", program.go_live_day))
    along = Counter(type(record).__tablename__ for record in {each.record for each in moves})
    return moves, tuple((table, along[table]) for table in FOLLOWING if along[table])


def follow_go_live(go_live_day: int) -> int:
    """The sprint day of handoff week 1 that lets the controlled launch open on go-live."""
    return default_handoff_day(go_live_day)


def set_calendar(document: Document, country: str, subdivision: str = "") -> None:
    """Take the public holidays of a country (ISO code) into the program; own days off stay.

    Raises ValueError for an unknown country or region.
    """
    program = document.program
    label = f"Use the holiday calendar of {country}" if country else "Use no holiday calendar"
    with document.edit(label) as session:
        for off in [each for each in program.days_off if each.public]:
            session.delete(off)
        program.country, program.subdivision = country, subdivision
        for off in holidays_of(program):
            off.program = program
            session.add(off)


def _try(values: Iterable[Value]) -> None:
    """Set values without making the program look edited."""
    for record, name, value in values:
        set_committed_value(record, name, value)


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
