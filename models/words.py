"""How a value reads in a sentence or a cell: dates, days, hours, shares."""

from __future__ import annotations

import enum
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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


def listed(names: list[str]) -> str:
    """Names in a row: Ada, Bo and Cy."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 task, 3 tasks."""
    return f"{number} {one if number == 1 else many or one + 's'}"
