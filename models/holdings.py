"""What a person holds: everything in the program that names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect

from models.base import Base
from models.columns import column, kinds, title_of
from models.people import Person
from models.program import Program


@dataclass(frozen=True)
class Holding:
    """One field of one record that names a person: the owner of a task, the manager of a population."""

    person: Person
    record: Base
    field: str

    @property
    def words(self) -> str:
        heading = column(type(self.record), self.field).heading.lower()
        return f"{heading} of '{title_of(self.record)}'"


def holdings(program: Program, person_id: str) -> list[Holding]:
    """Everything that names the person, as owner, manager, champion, party, deputy, signatory or decider."""
    return [each for each in _all_holdings(program) if each.person.id == person_id]


def _all_holdings(program: Program) -> Iterator[Holding]:
    for record in records(program):
        kind: type[Base] = type(record)
        for name in _FIELDS[kind.__tablename__]:
            person = getattr(record, column(kind, name).relation)
            if person is not None:
                yield Holding(person, record, name)


def records(whole: Base) -> Iterator[Any]:
    """A record and all its parts, each once."""
    seen: set[str] = set()
    waiting: list[Any] = [whole]
    while waiting:
        record = waiting.pop()
        if record.id not in seen:
            seen.add(record.id)
            yield record
            waiting.extend(_parts(record))


def _parts(record: Base) -> Iterator[Base]:
    for relation in inspect(type(record)).relationships:
        if relation.cascade.delete_orphan:
            value = getattr(record, relation.key)
            yield from value if isinstance(value, list) else filter(None, [value])


_FIELDS = {
    name: [
        each.name
        for each in inspect(kind).columns
        for key in each.foreign_keys
        if key.column.table.name == "person"
    ]
    for name, kind in kinds().items()
}
