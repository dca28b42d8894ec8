"""The model's own words in the user's language: headings, states, values, kinds of records."""

from __future__ import annotations

import enum
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

import resources
from models.clock import ThreeClocks
from views.language import counted, date_words, number_words, word
from views.sentences import fact_words, in_a_row

if TYPE_CHECKING:
    from models import columns as model
    from models.base import Base
    from models.rules import Finding


def column(kind: type[Base], name: str) -> model.Column:
    """The column of a kind of record with its words translated; KeyError if there is none of that name."""
    # Inside, here and below: the records load SQLAlchemy, and the words of days are wanted before that.
    from models import columns as model

    each = model.column(kind, name)
    return replace(each, heading=word(each.heading), unit=word(each.unit), help=word(each.help))


def heading(kind: type[Base], name: str) -> str:
    """What a column is called."""
    from models import columns as model

    return word(model.column(kind, name).heading)


def kind_words(kind: type[Base]) -> str:
    """What one such record is called in a sentence: "checklist item"."""
    from models import columns as model

    return word(model.kind_name(kind))


def value_words(value: object) -> str:
    """Any plain value as a reader sees it; nothing is an empty text. A text stays as its user typed it."""
    if value is None:
        return ""
    if isinstance(value, enum.Enum):
        return word(str(value.value))
    if isinstance(value, bool):
        return _say("Yes") if value else _say("No")
    if isinstance(value, date):
        return date_words(value)
    return number_words(value) if isinstance(value, float) else str(value)


def grouped_words(value: float) -> str:
    """A number to be read, not typed, with the language's separator of thousands: 1,240 or 1.240."""
    if abs(value) < 1000:
        return number_words(value) if isinstance(value, float) else str(value)
    locale = QLocale()
    if isinstance(value, int):
        return locale.toString(value)
    text, point = locale.toString(value, "f", 2), locale.decimalPoint()
    return text.rstrip(locale.zeroDigit()).rstrip(point)


def share_words(part: object, whole: object) -> str:
    """How many of all: 3 of 8."""
    return _say("{0} of {1}").format(part, whole)


def week_words(week: int) -> str:
    """A handoff week in a cell: Week 6."""
    return _say("Week {0}").format(week)


def shown(record: Base, name: str) -> str:
    """A column of a record as a reader sees it: days as dates, references by name, shares with %."""
    from models import columns as model

    each, value = model.column(type(record), name), model.value_of(record, name)
    if value is None:
        return ""
    match each.kind:
        case "ref":
            return model.title_of(value)
        case "day":
            return date_words(model.program_of(record).clock.date_of(value))
        case "week":
            return week_words(value)
        case "percent":
            return f"{value} %"
    return value_words(value)


def labels(choices: Any) -> list[str]:
    """The words of some members of an enum."""
    return [value_words(choice) for choice in choices]


def listed(names: list[str]) -> str:
    """Names in a row: Ada, Bo and Cy."""
    return in_a_row(names)


def clocks_text(told: ThreeClocks) -> str:
    """A day on all three clocks: Day 41 · Handoff week 3 · 20 days to go-live."""
    return " · ".join((day_words(told.sprint), handoff_words(told), production_words(told)))


def day_words(day: int) -> str:
    """A sprint day: Day 41."""
    return _say("Day {0}").format(day)


def handoff_words(told: ThreeClocks) -> str:
    """A day on the clock of the handoff: Handoff week 3."""
    if told.handoff_week > 0:
        return _say("Handoff week {0}").format(told.handoff_week)
    return _say("Before handoff week 1")


def production_words(told: ThreeClocks) -> str:
    """A day on the clock of production: Production day 12, or the days to go-live."""
    if told.production > 0:
        return _say("Production day {0}").format(told.production)
    return counted(1 - told.production, "day to go-live", "days to go-live")


def progress_words(day: int, length: int) -> tuple[str, str]:
    """Where a day stands in a sprint of so many days, in two parts: Day 41, of 90."""
    if day < 1:
        return counted(1 - day, "day before Day 1", "days before Day 1"), ""
    if day > length:
        return _say("Day {0}, after the sprint").format(day), ""
    return day_words(day), _say("of {0}").format(length)


def translated(finding: Finding) -> Finding:
    """A finding of the plan check in the user's language; names in its sentence stay as they are."""
    rule = resources.toml("rules.toml")[finding.rule]
    what = word(rule["what"], "Rules")
    if what == rule["what"]:
        return finding
    facts = {key: fact_words(each) for key, each in finding.facts.items()}
    return replace(
        finding,
        name=word(finding.name, "Rules"),
        what=what.format(title=finding.place, **facts),
        why=word(finding.why, "Rules"),
        fix=word(finding.fix, "Rules"),
        source=word(finding.source),
    )


def _say(words: str) -> str:
    return QCoreApplication.translate("Model", words)
