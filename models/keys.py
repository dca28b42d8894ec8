"""Gives records that are not saved yet the keys of the records they belong to and name."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import inspect
from sqlalchemy.orm import RelationshipDirection

from models.base import Base


def fill_keys(record: Base) -> None:
    """Set the foreign keys of this record and of all that is tied to it, as saving would.

    The database does this when it writes; what compares keys (the schedule, fingerprints of what was
    signed) needs them before.
    """
    for each in reachable(record):
        for relation in inspect(type(each)).relationships:
            if relation.direction is not RelationshipDirection.MANYTOONE or relation.post_update:
                continue  # what two records need of each other is written after both are there
            other = getattr(each, relation.key)
            if other is not None:
                column = next(iter(relation.local_columns))
                setattr(each, str(column.key), other.id)


def reachable(record: Base) -> Iterator[Base]:
    """This record and all that belong to it or are named by it, each once."""
    seen, waiting = {record.id}, [record]
    while waiting:
        each = waiting.pop()
        yield each
        for other in _neighbours(each):
            if other.id not in seen:
                seen.add(other.id)
                waiting.append(other)


def _neighbours(record: Base) -> Iterator[Base]:
    for relation in inspect(type(record)).relationships:
        value = getattr(record, relation.key)
        if isinstance(value, Base):
            yield value
        elif value:
            yield from value
