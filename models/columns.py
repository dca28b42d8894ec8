"""What a column is called and what it may hold: one answer for screens, trackers, plans and checks."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import inspect

from models.base import Base, Derived
from models.words import date_words, value_words

# kind: text, long (several lines), link (text or address), int, number, percent (0-100), hours (h/week),
# day (sprint day), week (handoff week), date, bool, enum, ref (another record), picture
NAMES = ("title", "name", "text")  # columns that may name a record
NUMERIC = frozenset({"int", "number", "percent", "hours", "day", "week"})


@dataclass(frozen=True)
class Column:
    """A column of a table of records; `name` is the attribute, `relation` the record that it names."""

    name: str
    heading: str
    kind: str
    unit: str = ""
    help: str = ""
    choices: tuple[enum.Enum, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    required: bool = False
    editable: bool = True
    refers: str = ""

    @property
    def relation(self) -> str:
        return self.name.removesuffix("_id")


@cache
def column(kind: type[Base], name: str) -> Column:
    """The column of a kind of record; KeyError if there is none of that name."""
    attribute = inspect(kind).columns.get(name)
    if attribute is None:
        return _derived(kind, name)
    info, python_type = attribute.info, attribute.type.python_type
    foreign = next(iter(attribute.foreign_keys), None)
    return Column(
        name=name,
        heading=info.get("heading", name),
        kind=info.get("kind") or ("ref" if foreign is not None else _guess(python_type)),
        unit=info.get("unit", ""),
        help=info.get("help", ""),
        choices=tuple(python_type) if issubclass(python_type, enum.Enum) else (),
        minimum=info.get("minimum"),
        maximum=info.get("maximum"),
        required=not attribute.nullable and (attribute.default is None or foreign is not None),
        refers=foreign.column.table.name if foreign is not None else "",
    )


@cache
def columns(kind: type[Base]) -> tuple[Column, ...]:
    """All columns of a kind of record that people see, stored ones first."""
    stored = [key for key, each in inspect(kind).columns.items() if "heading" in each.info]
    computed = [name for name, value in vars(kind).items() if isinstance(value, Derived)]
    return tuple(column(kind, name) for name in (*stored, *computed))


@cache
def kinds() -> dict[str, type[Base]]:
    """Every kind of record by the name of its table, in the order of these names."""
    return dict(sorted((mapper.class_.__tablename__, mapper.class_) for mapper in Base.registry.mappers))


def heading(kind: type[Base], name: str) -> str:
    return column(kind, name).heading


def kind_name(kind: type[Base]) -> str:
    """What one such record is called in a sentence: "checklist item"."""
    return str(kind.__tablename__).replace("_", " ")


def title_of(record: Base | None) -> str:
    """The name of a record as people know it; empty for none."""
    if record is None:
        return ""
    for name in NAMES:
        value = getattr(record, name, None)
        if isinstance(value, str) and value:
            return value
    return _named_by_others(record)


def name_column(kind: type[Base]) -> str:
    """The column with the name that people know a record by; empty for records that others name."""
    stored = inspect(kind).columns
    return next((name for name in NAMES if name in stored), "")


def program_of(record: Base) -> Any:
    """The program that a record belongs to, however deep it sits."""
    while record.__tablename__ != "program":
        record = getattr(record, _whole(type(record)))
    return record


def value_of(record: Base, name: str) -> Any:
    """The value of a column as it is stored or computed; for a reference, the record it names."""
    each = column(type(record), name)
    return getattr(record, each.relation if each.kind == "ref" else name)


def shown(record: Base, name: str) -> str:
    """A column of a record as a reader sees it: days as dates, references by name, shares with %."""
    each, value = column(type(record), name), value_of(record, name)
    if value is None:
        return ""
    if each.kind == "ref":
        return title_of(value)
    if each.kind == "day":
        return date_words(program_of(record).clock.date_of(value))
    if each.kind == "week":
        return f"Week {value}"
    if each.kind == "percent":
        return f"{value} %"
    return value_words(value)


def labels(choices: Sequence[enum.Enum]) -> list[str]:
    return [str(choice.value) for choice in choices]


def _guess(python_type: type) -> str:
    if issubclass(python_type, enum.Enum):
        return "enum"
    names: dict[type, str] = {
        str: "text",
        bool: "bool",
        int: "int",
        float: "number",
        date: "date",
        bytes: "picture",
    }
    return names[python_type]


def _derived(kind: type[Base], name: str) -> Column:
    found = vars(kind).get(name)
    if not isinstance(found, Derived):
        raise KeyError(f"{kind.__name__} has no column {name}")
    return Column(name, found.heading, found.kind, found.unit, found.help, editable=False)


@cache
def _whole(kind: type[Base]) -> str:
    """The attribute that leads from a part to its whole, the program itself first."""
    owners = [
        each.name for each in kind.__table__.columns for key in each.foreign_keys if key.ondelete == "CASCADE"
    ]
    best = "program_id" if "program_id" in owners else owners[0]
    return str(best).removesuffix("_id")


def _named_by_others(record: Base) -> str:
    """Records without a name of their own are called by the ones they join."""
    refs = [
        each
        for each in columns(type(record))
        if each.kind == "ref" and each.required and each.refers != "program"
    ]
    names = [title_of(getattr(record, each.relation)) for each in refs]
    return " - ".join(filter(None, names)) or kind_name(type(record))
