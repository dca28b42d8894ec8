"""Add, change, duplicate, reorder and delete any record of any table."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from models.base import Base
from models.columns import column, kind_name, title_of
from models.errors import UserError
from models.holdings import Holding, holdings
from models.people import Person
from models.words import counted

if TYPE_CHECKING:
    from app.document import Document

NOT_COPIED = frozenset({"id", "version"})


def set_field(
    document: Document,
    kind: type[Base],
    ids: Collection[str],
    name: str,
    value: Any,
    *,
    merge: str | None = None,
) -> None:
    """Give one field of some records a value; `merge` joins a run of typing into one undo step."""
    heading = column(kind, name).heading.lower()
    with document.edit(f"Change {heading} of {_subject(document, kind, ids)}", merge=merge) as session:
        for record_id in ids:
            assign(session, session.get_one(kind, record_id), name, value)


def set_values(
    document: Document, kind: type[Base], values: Mapping[str, Mapping[str, Any]], label: str
) -> None:
    """Give several fields of several records their values in one step: {record id: {field: value}}."""
    with document.edit(label) as session:
        for record_id, fields in values.items():
            record = session.get_one(kind, record_id)
            for name, value in fields.items():
                assign(session, record, name, value)


def add(document: Document, kind: type[Base], values: Mapping[str, Any], *, after: str | None = None) -> str:
    """Add a record, behind the one whose id is `after` or at the end, and return its id."""
    with document.edit(f"Add {kind_name(kind)}") as session:
        session.flush()  # what this edit added before may be named by the new record
        record = kind()
        with session.no_autoflush:
            for name, value in values.items():
                assign(session, record, name, value)
            session.add(record)
            _place(record, siblings(document, record), after)
    return record.id


def delete(document: Document, kind: type[Base], ids: Collection[str]) -> None:
    """Delete records with all their parts.

    Raises StillHoldingError for a person who owns, manages, champions or is named by anything.
    """
    if kind is Person:
        _refuse_holders(document, ids)
    with document.edit(f"Delete {_subject(document, kind, ids)}") as session:
        for record_id in ids:
            session.delete(session.get_one(kind, record_id))


def duplicate(document: Document, kind: type[Base], ids: Sequence[str]) -> list[str]:
    """Copy records, without their parts, right behind each; the ids of the copies."""
    with document.edit(f"Duplicate {_subject(document, kind, ids)}") as session:
        copies = [_copied(session, session.get_one(kind, record_id)) for record_id in ids]
        for copy, original in zip(copies, ids, strict=True):
            _place(copy, siblings(document, copy), original)
    return [copy.id for copy in copies]


def move(document: Document, kind: type[Base], ids: Collection[str], by: int) -> None:
    """Move records up (`by` negative) or down among their siblings, keeping their order."""
    with document.edit(f"Move {_subject(document, kind, ids)}") as session:
        first = session.get_one(kind, next(iter(ids)))
        rows = sorted([*siblings(document, first), first], key=_position)
        for row in list(rows if by < 0 else reversed(rows)):
            if row.id in ids:
                target = rows.index(row) + by
                if 0 <= target < len(rows) and rows[target].id not in ids:
                    rows.insert(target, rows.pop(rows.index(row)))
        _number(rows)


def reassign(document: Document, person_id: str, successor_id: str | None) -> None:
    """Hand everything one person holds to another; with no successor it is left without an owner."""
    person = document.session.get_one(Person, person_id)
    with document.edit(f"Reassign what {person.name} holds") as session:
        for holding in holdings(document.program, person_id):
            # Nobody is their own deputy.
            heir = None if holding.record.id == successor_id else successor_id
            assign(session, holding.record, holding.field, heir)


def hand_over_and_delete(document: Document, person_id: str, successor_id: str) -> None:
    """Hand everything a person holds to a successor and delete the person, in one step.

    Raises UserError when the successor is the person.
    """
    person = document.session.get_one(Person, person_id)
    if person_id == successor_id:
        raise UserError(f"{person.name} cannot be the successor: choose somebody else.")
    with document.edit(f"Hand over what {person.name} holds and delete {person.name}"):
        reassign(document, person_id, successor_id)
        delete(document, Person, [person_id])


class StillHoldingError(UserError):
    """Somebody still holds things in the program and so cannot be deleted; `held` lists them."""

    def __init__(self, names: list[str], held: list[Holding]) -> None:
        self.names = names
        self.held = held
        super().__init__(
            f"{', '.join(names)} still holds {counted(len(held), 'thing')} in this program: "
            f"{_examples(held)}. Hand them to somebody else first."
        )


def assign(session: Session, record: Base, name: str, value: Any) -> None:
    """Set a field; a reference is set by id and its relation follows at once."""
    each = column(type(record), name)
    if each.kind == "ref" and each.relation in inspect(type(record)).relationships:
        target = inspect(type(record)).relationships[each.relation].mapper.class_
        setattr(record, each.relation, None if value is None else session.get_one(target, value))
    setattr(record, name, value)


def siblings(document: Document, record: Base) -> list[Any]:
    """The records of the same kind under the same whole, in order, without the record itself."""
    mapper = inspect(type(record))
    if "position" not in mapper.columns:
        return []
    for relation in mapper.relationships:
        owner = getattr(record, relation.key) if relation.direction.name == "MANYTOONE" else None
        reverse = relation.back_populates
        if owner is not None and reverse and _is_whole(relation):
            return sorted((row for row in getattr(owner, reverse) if row is not record), key=_position)
    return []


def _is_whole(relation: Any) -> bool:
    return any(key.ondelete == "CASCADE" for local in relation.local_columns for key in local.foreign_keys)


def _position(record: Any) -> int:
    return int(record.position or 0)


def _place(record: Base, rows: list[Any], after: str | None) -> None:
    if "position" not in inspect(type(record)).columns:
        return
    index = next((number for number, row in enumerate(rows, 1) if row.id == after), len(rows))
    rows.insert(index, record)
    _number(rows)


def _number(rows: list[Any]) -> None:
    for number, row in enumerate(rows, 1):
        if row.position != number:
            row.position = number


def _copied(session: Session, record: Base) -> Base:
    copy = type(record)()
    for name in (each.name for each in record.__table__.columns if each.name not in NOT_COPIED):
        assign(session, copy, name, getattr(record, name))
    session.add(copy)
    return copy


def _subject(document: Document, kind: type[Base], ids: Collection[str]) -> str:
    """What an edit is about: 'Peer sessions', or 3 milestones."""
    if len(ids) != 1:
        return counted(len(ids), kind_name(kind))
    record = document.session.get(kind, next(iter(ids)))
    return f"'{title_of(record)}'" if record is not None else kind_name(kind)


def _refuse_holders(document: Document, ids: Collection[str]) -> None:
    held = [holding for record_id in ids for holding in holdings(document.program, record_id)]
    held = [each for each in held if each.record.id not in ids]
    if held:
        names = sorted({each.person.name for each in held})
        raise StillHoldingError(names, held)


def _examples(held: list[Holding]) -> str:
    shown = ", ".join(holding.words for holding in held[:3])
    return shown + (f" and {len(held) - 3} more" if len(held) > 3 else "")
