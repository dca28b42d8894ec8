"""A recorded change in words: which record, which field, from what to what."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from models.base import Base
from models.columns import Column, column, kind_name, kinds, name_column
from models.history_changes import Row
from models.history_titles import record_title
from models.program import Program
from models.words import date_words, listed, value_words, weekday

__all__ = ["ChangeWords", "Named", "change_words", "record_title"]

A_MONDAY = date(2024, 1, 1)

CODES = frozenset({"finding", "signed_print"})
"""Columns with what only the program itself can read."""

Named = Callable[[str, str], str]


@dataclass(frozen=True)
class ChangeWords:
    """A change as people read it; `op` is insert, update, move or delete, `column` the name of the field.

    `field` is empty for a whole record, and for what a new record holds that goes without saying.
    """

    table: str
    key: str
    record: str
    kind: str
    op: str
    field: str = ""
    old: str = ""
    new: str = ""
    column: str = ""


def change_words(program: Program, change: Row, named: Named) -> ChangeWords:
    """Put one change into words; `named(table, key)` gives the title of a record, also of one that is gone.

    A change of a field that this version does not know keeps its raw words.
    """
    kind = kinds().get(change.entity)
    title = named(change.entity, change.key)
    what = kind_name(kind) if kind is not None else change.entity.replace("_", " ")
    if change.field is None or kind is None:
        return ChangeWords(change.entity, change.key, title, what, change.op)
    try:
        each = column(kind, change.field)
    except KeyError:
        old, new, heading = _plain(change.old), _plain(change.new), change.field
    else:
        old, new = (_words(program, each, kind, value, named) for value in (change.old, change.new))
        heading = "" if _is_clear(kind, each, change, title) else each.heading
    return ChangeWords(change.entity, change.key, title, what, change.op, heading, old, new, change.field)


def _is_clear(kind: type[Base], each: Column, change: Row, title: str) -> bool:
    """Whether a value of a new record goes without saying: its title says it, or every record begins so."""
    if change.op != "insert":
        return False
    if each.name == name_column(kind):
        return change.new == title
    joins = each.kind == "ref" and each.required and not name_column(kind)
    return joins or each.name in CODES or change.new == _default(kind, each)


def _default(kind: type[Base], each: Column) -> object:
    """What every new record has in a column, as SQLite holds it."""
    default = kind.__table__.columns[each.name].default
    begins = default.arg if default is not None and default.is_scalar else None
    return begins.name if isinstance(begins, enum.Enum) else begins


def _words(program: Program, each: Column, kind: type[Base], value: object, named: Named) -> str:
    """A value as SQLite holds it, as a reader sees it."""
    if value is None or value == "":
        return ""
    if each.kind == "ref":
        return named(each.refers, str(value)) or "somebody or something that is gone"
    if each.kind == "picture":
        return "a picture"
    if each.choices:
        return next((str(one.value) for one in each.choices if one.name == value), str(value))
    if each.kind == "bool":
        return value_words(bool(value))
    return _dated(program, each, value)


def _dated(program: Program, each: Column, value: object) -> str:
    if each.kind == "day" and isinstance(value, int):
        return f"day {value}, {date_words(program.clock.date_of(value))}"
    if each.kind == "date":
        try:
            return date_words(date.fromisoformat(str(value)))
        except ValueError:
            return str(value)
    if each.kind == "week":
        return f"week {value}"
    if each.kind == "percent":
        return f"{value} %"
    if each.name == "weekdays":
        days = [int(digit) for digit in str(value) if digit in "1234567"]
        return listed([weekday(A_MONDAY + timedelta(day - 1)) for day in days])
    return _measured(each, value)


def _measured(each: Column, value: object) -> str:
    """A number with its unit: 1 working day, 4 h/week; a place on a scale as 5 (1-5)."""
    words, unit = _plain(value), each.unit
    if not unit or not isinstance(value, int | float):
        return words
    if unit[0].isdigit():
        return f"{words} ({unit})"
    return f"{words} {unit[:-1]}" if value == 1 and unit in ("working days", "weeks") else f"{words} {unit}"


def _plain(value: object) -> str:
    return "a picture" if isinstance(value, bytes) else value_words(value)
