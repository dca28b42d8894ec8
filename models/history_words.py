"""A recorded change in words: which record, which field, from what to what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from models.base import Base
from models.columns import Column, column, kind_name, kinds, title_of
from models.history_changes import Row
from models.program import Program
from models.words import date_words, value_words

Named = Callable[[str, str], str]


@dataclass(frozen=True)
class ChangeWords:
    """A change as people read it; `op` is insert, update or delete, the field is empty for a whole record."""

    table: str
    key: str
    record: str
    kind: str
    op: str
    field: str = ""
    old: str = ""
    new: str = ""


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
        old, new = _plain(change.old), _plain(change.new)
        return ChangeWords(change.entity, change.key, title, what, change.op, change.field, old, new)
    old, new = (_words(program, each, kind, value, named) for value in (change.old, change.new))
    return ChangeWords(change.entity, change.key, title, what, change.op, each.heading, old, new)


def record_title(record: Base | None) -> str:
    """What a record that is there is called."""
    return title_of(record)


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
    words = _plain(value)
    return f"{words} {each.unit}" if each.unit and isinstance(value, int | float) else words


def _plain(value: object) -> str:
    return "a picture" if isinstance(value, bytes) else value_words(value)
