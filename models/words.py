"""How a value reads in a sentence or a cell: dates, days, hours, shares, and words that can be translated."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_words(day: date) -> str:
    """A date as 2 Feb 2026, whatever the computer's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number_words(value: float) -> str:
    """A number without needless decimals: 4, 4.5, 0.25."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def value_words(value: object) -> str:
    """Any plain value as a reader sees it; nothing is an empty text."""
    if value is None:
        return ""
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return date_words(value)
    return number_words(value) if isinstance(value, float) else str(value)


class Phrase(str):
    """Words of our own in English that remember how they were put together.

    So the window can say them in its user's language, and never takes what somebody typed for such words.
    `kind` is "words" (a template and its parts), "name" (a state or the like, within a sentence), "count"
    (a number and its noun in the plural), "list", "weekday" (a date) or "number".
    """

    kind: str
    template: str
    parts: tuple[object, ...]

    def __new__(
        cls, text: str, kind: str = "words", template: str = "", parts: Sequence[object] = ()
    ) -> Phrase:
        made = super().__new__(cls, text)
        made.kind, made.template, made.parts = kind, template, tuple(parts)
        return made


def phrase(template: str, *parts: object) -> Phrase:
    """Words of our own with what fills their places {0}, {1}: phrase("since day {0}", 12)."""
    return Phrase(template.format(*parts), "words", template, parts)


def in_sentence(value: enum.Enum | str) -> Phrase:
    """A state or another name of the model within a sentence: "vendor", "AI operations engineer"."""
    name = str(value.value) if isinstance(value, enum.Enum) else value
    return Phrase(small(name), "name", name)


def weekday(day: date) -> Phrase:
    """The name of a date's weekday: Monday."""
    return Phrase(WEEKDAYS[day.weekday()], "weekday", parts=(day,))


def figure(value: float) -> Phrase:
    """A number without needless decimals, for a sentence."""
    return Phrase(number_words(value), "number", parts=(value,))


def small(words: str) -> str:
    """Words within a sentence: without their capital, unless it belongs to an abbreviation or a name.

    "Due day" is "due day" and "E-mail" is "e-mail"; "AI system", "RACI" and "L1 Aware" stay as they are.
    """
    first = words.split(" ", 1)[0]
    is_abbreviation = any(each.isupper() or each.isdigit() for each in first[1:])
    return words if is_abbreviation else words[:1].lower() + words[1:]


def listed(names: Sequence[str]) -> Phrase:
    """Names in a row: Ada, Bo and Cy."""
    words = " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))
    return Phrase(words, "list", parts=names)


def counted(number: int, one: str, many: str | None = None) -> Phrase:
    """A number with its noun: 1 task, 3 tasks."""
    several = many or one + "s"
    return Phrase(f"{number} {one if number == 1 else several}", "count", one, (number, several))
