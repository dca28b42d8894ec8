"""Totals above a table: of the rows shown, so that they follow a filter, and always in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Sum = Callable[[Sequence[Any]], float]


def _numbers(values: Sequence[Any]) -> list[float]:
    return [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]


def _count(values: Sequence[Any]) -> float:
    return sum(value not in (None, "") for value in values)


def _sum(values: Sequence[Any]) -> float:
    return sum(_numbers(values))


def _average(values: Sequence[Any]) -> float:
    numbers = _numbers(values)
    return sum(numbers) / len(numbers) if numbers else 0


def _letters(*wanted: str) -> Sum:
    return lambda values: sum(value in wanted for value in values)


# Kind of total: its formula over {0}, how to work it out today, its number format ("" keeps the column's).
KINDS: dict[str, tuple[str, Sum, str]] = {
    "count": ("SUBTOTAL(103,{0})", _count, '0 "shown"'),
    "sum": ("SUBTOTAL(109,{0})", _sum, ""),
    "average": ("IFERROR(SUBTOTAL(101,{0}),0)", _average, ""),
    "yes": ('COUNTIF({0},"Yes")', _letters("Yes"), '0 "yes"'),
    "accountable": ('COUNTIF({0},"A")+COUNTIF({0},"A/R")', _letters("A", "A/R"), "0;;"),
    "responsible": ('COUNTIF({0},"R")+COUNTIF({0},"A/R")', _letters("R", "A/R"), "0;;"),
}
