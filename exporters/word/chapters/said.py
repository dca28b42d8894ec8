"""How chapters say days, people, shares and states."""

from __future__ import annotations

import enum
from datetime import date

import resources
from exporters import Options
from exporters.word.page import Page
from exporters.word.tables import Cell, status_tone
from models.people import Person
from models.program import Program
from models.words import date_words, value_words


def words(chapter: str, name: str, /, **values: object) -> str:
    """A sentence of the documents, filled in."""
    return str(resources.toml("words/documents.toml")[chapter][name]).format(**values)


def day(program: Program, number: int | None) -> str:
    """A sprint day as a reader needs it: day 42, 15 Mar 2026; empty for none."""
    return "" if number is None else f"Day {number}, {on(program, number)}"


def on(program: Program, number: int | None) -> str:
    """The date of a sprint day; empty for none."""
    return "" if number is None else date_words(program.clock.date_of(number))


def span(program: Program, first: int | None, last: int | None) -> str:
    """From one sprint day to another, a date to a line; open where there is no end, empty without a start."""
    if first is None:
        return ""
    return f"{on(program, first)} to\n{on(program, last) or 'open'}"


def who(person: Person | None, role: str = "") -> str:
    """A person, or the role that is still to be filled."""
    if person is not None:
        return person.name
    return f"Open ({role})" if role else "Open"


def state(value: enum.Enum | str | None) -> Cell:
    """A state in words on its tint."""
    text = value_words(value)
    return Cell(text, tone=status_tone(text) if text else "")


def flag(value: bool | None) -> Cell:
    """Yes, no, or not known."""
    if value is None:
        return Cell("Not known", tone="muted")
    return Cell("Yes", tone="good") if value else Cell("No", tone="warn")


def start_page(program: Program, options: Options, title: str) -> Page:
    """A document of this program in its brand, with the facts every cover shows."""
    from exporters.word.page import Page as Document

    name = f"{program.system or program.title}, {program.organisation}".strip(", ")
    facts = [
        ("Program", program.title),
        ("Change lead", who(program.change_lead)),
        ("Executive sponsor", who(program.sponsor)),
        ("Sprint", f"{date_words(program.start)} to {on(program, _last_day(program))}"),
        ("Go-live", on(program, program.go_live_day)),
        ("As of", f"{date_words(options.today)}, sprint day {program.clock.day_of(options.today)}"),
    ]
    return Document(
        title, name, facts, brand=options.brand, subject=program.title, author=who(program.change_lead)
    )


def number(value: float) -> str:
    """Hours and the like: one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")


def today_words(today: date) -> str:
    return date_words(today)


def _last_day(program: Program) -> int:
    return max((phase.last_day for phase in program.phases), default=90)
