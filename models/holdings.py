"""What a person holds: everything in the program that names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import inspect

from models.base import Base
from models.columns import column, columns, title_of
from models.people import Person
from models.program import Program
from models.words import small


@dataclass(frozen=True)
class Holding:
    """One field of one record that names a person: the owner of a task, the manager of a population."""

    person: Person
    record: Base
    field: str

    @property
    def words(self) -> str:
        heading = column(type(self.record), self.field).heading
        words = small(heading)
        title = title_of(self.record)
        return f"'{title}' ({words})" if heading.endswith(" by") else f"{words} of '{title}'"


def holdings(program: Program, person_id: str) -> list[Holding]:
    """Everything that names the person, as owner, manager, champion, party, deputy, signatory or decider."""
    return [each for each in _all_holdings(program) if each.person.id == person_id]


def _all_holdings(program: Program) -> Iterator[Holding]:
    for record in records(program):
        kind: type[Base] = type(record)
        for name, relation in _people_in(kind):
            person = getattr(record, relation)
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
            kind: type[Base] = type(record)
            for relation in _parts_in(kind):
                value = getattr(record, relation)
                waiting.extend(value if isinstance(value, list) else filter(None, [value]))


@cache
def _parts_in(kind: type[Base]) -> tuple[str, ...]:
    """The relations that lead from a kind of record to its own parts."""
    return tuple(each.key for each in inspect(kind).relationships if each.cascade.delete_orphan)


@cache
def _people_in(kind: type[Base]) -> tuple[tuple[str, str], ...]:
    """The columns of a kind of record that name a person, each with its relation."""
    found = [each for each in columns(kind) if each.refers == "person"]
    return tuple((each.name, each.relation) for each in found)
