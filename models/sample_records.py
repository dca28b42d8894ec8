"""Fills records of the sample program from its data: names become people, words become choices."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from models.base import Base
from models.people import Person

People = Mapping[str, Person]


def fill(record: Base, row: Mapping[str, Any], people: People) -> None:
    """Set the plain fields of a record from a row of data; lists and tables in the row are left to others.

    A field that names a person holds the person's key. Raises KeyError for a field or person not known.
    """
    columns = record.__table__.columns
    for name, value in row.items():
        if isinstance(value, list | dict):
            continue
        if f"{name}_id" in columns:
            setattr(record, name, people[value])
        else:
            setattr(record, name, _choice(columns[name].type.python_type, value))


def made(kind: type[Base], row: Mapping[str, Any], people: People, **values: Any) -> Any:
    """A new record of a kind, filled from a row of data; `values` are set first."""
    record = kind(**values)
    fill(record, row, people)
    return record


def without(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """A row of data without the fields that its builder reads itself."""
    return {name: value for name, value in row.items() if name not in names}


def _choice(python_type: type, value: Any) -> Any:
    return python_type[value] if issubclass(python_type, enum.Enum) else value
