"""Add, change, duplicate, reorder and delete any record of any table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from models.base import Base
from models.columns import column, kind_name, name_column, title_of
from models.errors import UserError
from models.history_pages import was_added_last
from models.holdings import Holding, holdings
from models.linking import point
from models.numbering import number, place_of
from models.people import Person
from models.words import counted, small

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
    subject, renamed = _subject(document, kind, ids), _renamed(document, kind, ids, name)
    label = f"Change {small(column(kind, name).heading)} of {subject}"
    if renamed and value and merge is None:
        label = f"Rename '{renamed}' to '{value}'"
    with document.edit(label, merge=merge) as session:
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
    with document.edit(f"Add {kind_name(kind)}"):
        (added,) = add_all(document, kind, [values], after=after)
    return added


def take_back(document: Document, kind: type[Base], record_id: str) -> bool:
    """Undo the adding of a record if nothing else was done since; False, and nothing happens, otherwise."""
    if not was_added_last(document.session.connection(), kind.__tablename__, record_id):
        return False
    document.undo()
    return True


def add_all(
    document: Document, kind: type[Base], values: Iterable[Mapping[str, Any]], *, after: str | None = None
) -> list[str]:
    """Add records, in order, behind the one whose id is `after` or at the end, and return their ids.

    The values of each are only asked for when those before it are there.
    """
    with document.edit(f"Add {kind_name(kind)}") as session:
        session.flush()  # what this edit added before may be named by the new records
        added: list[Base] = []
        with session.no_autoflush:
            for each in values:
                added.append(_new(session, kind, each))
            _place(session, [(record, after) for record in added])
    return [record.id for record in added]


def _new(session: Session, kind: type[Base], values: Mapping[str, Any]) -> Base:
    record = kind()
    for name, value in values.items():
        assign(session, record, name, value)
    session.add(record)
    return record


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
    with document.edit(f"Duplicate {_subject(document, kind, ids)}") as session, session.no_autoflush:
        copies = [_copied(session, session.get_one(kind, record_id)) for record_id in ids]
        _place(session, list(zip(copies, ids, strict=True)))
    return [copy.id for copy in copies]


def move(document: Document, kind: type[Base], ids: Collection[str], by: int) -> None:
    """Move records up (`by` negative) or down among their siblings, keeping their order."""
    with document.edit(f"Move {_subject(document, kind, ids)}") as session:
        chosen = [session.get_one(kind, each) for each in ids]
        number(session, _moved(_row_of(chosen[0]) or chosen[:1], {id(row) for row in chosen}, by))


def _moved(rows: list[Any], chosen: Collection[int], by: int) -> list[Any]:
    """The rows in their new order; who would pass the edge, or another that moves, stays."""
    places = [place for place, row in enumerate(rows) if id(row) in chosen]
    # From the end that they move towards: the places of the others stay the same.
    for place in reversed(places) if by > 0 else places:
        if 0 <= place + by < len(rows) and id(rows[place + by]) not in chosen:
            rows.insert(place + by, rows.pop(place))
    return rows


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
        relation = inspect(type(record)).relationships[each.relation]
        target = None if value is None else session.get_one(relation.mapper.class_, value)
        point(record, relation, target)
    setattr(record, name, value)


def siblings(document: Document, record: Base) -> list[Any]:
    """The records of the same kind under the same whole, in order, without the record itself."""
    return [row for row in _row_of(record) if row is not record]


def _row_of(record: Base) -> list[Any]:
    """All that stand in a row with a record; nothing where there is no order."""
    if (owner := _whole_of(record)) is None:
        return []
    whole, parts = owner
    return sorted(getattr(whole, parts), key=place_of)


def _whole_of(record: Base) -> tuple[Any, str] | None:
    """What an ordered record is a part of, and as which of its parts."""
    mapper = inspect(type(record))
    if "position" not in mapper.columns:
        return None
    for relation in mapper.relationships:
        owner = getattr(record, relation.key) if relation.direction.name == "MANYTOONE" else None
        if owner is not None and relation.back_populates and _is_whole(relation):
            return owner, relation.back_populates
    return None


def _is_whole(relation: Any) -> bool:
    return any(key.ondelete == "CASCADE" for local in relation.local_columns for key in local.foreign_keys)


def _place(session: Session, added: Sequence[tuple[Base, str | None]]) -> None:
    """Give new records their place behind the one with that id, or at the end of their row."""
    rows: dict[tuple[int, str], list[Any]] = {}
    behind: dict[int, list[Any]] = {}
    new = {id(record) for record, _ in added}
    for record, after in added:
        above = None if after is None else session.get(type(record), after)
        behind.setdefault(id(above), []).append(record)
        if (owner := _whole_of(record)) is not None:
            rows.setdefault((id(owner[0]), owner[1]), []).append(record)
        elif "position" in inspect(type(record)).columns:
            rows.setdefault((id(record), ""), []).append(record)
    for some in rows.values():
        old = [row for row in _row_of(some[0]) if id(row) not in new]
        number(session, _woven(old, some, behind))


def _woven(old: Sequence[Any], new: Sequence[Any], behind: Mapping[int, list[Any]]) -> list[Any]:
    """The old rows in order, each followed by the new ones that belong behind it; the rest at the end."""
    mine = {id(row) for row in new}
    followed = {after: [each for each in some if id(each) in mine] for after, some in behind.items()}
    woven: list[Any] = []
    for row in old:
        woven.append(row)
        if more := followed.pop(id(row), None):
            woven += more
    left = {id(row) for some in followed.values() for row in some}
    return woven + [row for row in new if id(row) in left]


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


def _renamed(document: Document, kind: type[Base], ids: Collection[str], name: str) -> str:
    """What the one record is called by a field of one line that is its name; empty for any other field."""
    if len(ids) != 1 or column(kind, name).kind != "text":
        return ""
    record = document.session.get_one(kind, next(iter(ids)))
    return title_of(record) if name == name_column(kind) and getattr(record, name) else ""


def _refuse_holders(document: Document, ids: Collection[str]) -> None:
    held = [holding for record_id in ids for holding in holdings(document.program, record_id)]
    held = [each for each in held if each.record.id not in ids]
    if held:
        names = sorted({each.person.name for each in held})
        raise StillHoldingError(names, held)


def _examples(held: list[Holding]) -> str:
    shown = ", ".join(holding.words for holding in held[:3])
    return shown + (f" and {len(held) - 3} more" if len(held) > 3 else "")
