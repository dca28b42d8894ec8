"""How records name each other in memory: the parts of a record, and the record that one is a part of."""

from __future__ import annotations

import enum
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm import Mapper, RelationshipProperty, Session
from sqlalchemy.orm.attributes import instance_state, set_committed_value
from sqlalchemy.orm.base import SQL_OK, LoaderCallableStatus
from sqlalchemy.orm.interfaces import MANYTOONE, ONETOMANY
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import UnaryExpression

from models.history_changes import Batch, Changes, Recorded

Records = Mapping[str, Mapping[str, Any]]

_MEMORY = "day90.memory"
_FEW = 32


class Whole:
    """A relation to the one record that a column names."""

    def __init__(self, relation: RelationshipProperty[Any]) -> None:
        (column,) = relation.local_columns
        self.key = relation.key
        self.column = column.name
        self.parent = str(relation.mapper.local_table.name)  # type: ignore[attr-defined]
        self.attribute = relation.parent.get_property_by_column(_column(column)).key


def link(records: Iterable[Any], wholes: Iterable[Whole], everything: Records) -> None:
    """Point each record to the ones that its columns name."""
    dictionaries = [record.__dict__ for record in records]
    for whole in wholes:
        key, attribute, find = whole.key, whole.attribute, everything[whole.parent].get
        for values in dictionaries:
            # As good as set_committed_value on a record without pending changes, and ten times as fast.
            values[key] = find(values[attribute])


def point(record: Any, relation: RelationshipProperty[Any], target: Any | None) -> None:
    """Let a record name another, which has it among its parts at once.

    Those do not count as changed by it: to save a change of thousands, all of them would be compared with
    what they were, and the record's own column says the same.
    """
    parts, whole = relation.back_populates, None if target is None else instance_state(target)
    unchanged = whole is not None and whole.key is not None and parts not in whole.committed_state
    setattr(record, relation.key, target)
    if whole is not None and unchanged and parts is not None:
        whole.committed_state.pop(parts, None)


class Parts:
    """A relation to the records whose column names this one, in the order the relation asks for."""

    def __init__(self, relation: RelationshipProperty[Any]) -> None:
        (column,) = relation.remote_side
        self.key = relation.key
        self.kind = relation.parent.class_
        self.single = not relation.uselist
        self.column = column.name
        self.parent = str(relation.parent.local_table.name)  # type: ignore[attr-defined]
        self.child = str(relation.mapper.local_table.name)  # type: ignore[attr-defined]
        self._attribute = relation.mapper.get_property_by_column(_column(column)).key
        self._order = tuple(_order(relation))
        self._deciding = frozenset((self.column, *(name for name, _ in self._order)))
        self._plain_key = _values(*[name for name, _ in self._order], "id")
        self._groups: dict[str, list[Any]] | None = None

    def forget(self) -> None:
        """Group again when next asked."""
        self._groups = None

    def of(self, parent: str, everything: Records) -> list[Any]:
        """The parts of a record, in order."""
        if self._groups is None:
            self._groups = self._group(everything[self.child].values())
        return self._groups.get(parent, [])

    def value(self, parent: str, everything: Records) -> Any:
        """What the attribute of the record holds: its parts, or its one part."""
        parts = self.of(parent, everything)
        return (parts[0] if parts else None) if self.single else parts

    def refresh(
        self,
        rows: Sequence[Recorded],
        batches: Iterable[Batch],
        changes: Changes,
        gone: Collection[Any],
        everything: Records,
    ) -> None:
        """Regroup the records that came, went or moved; others are not looked at."""
        if self._groups is None or not self._concerns(changes):
            return
        records = everything[self.child]
        moved, mixed = self._touched(changes)
        away = {id(record) for record in (*gone, *map(records.__getitem__, moved))}
        arrivals: dict[Any, list[Any]] = {}
        for record in map(records.__getitem__, (*changes.inserted(self.child), *moved)):
            arrivals.setdefault(record.__dict__[self._attribute], []).append(record)
        for parent in {*arrivals, *self._left(rows, batches), *self._parents(mixed, records)} - {None}:
            self._regroup(parent, away, arrivals.get(parent, []), bool(mixed), everything)

    def _concerns(self, changes: Changes) -> bool:
        child = self.child
        came_or_went = changes.inserted(child) or changes.deleted(child)
        return bool(came_or_went or changes.columns(child) & self._deciding)

    def _touched(self, changes: Changes) -> tuple[list[str], list[str]]:
        """The records that are to be put into their place anew, and those among which all are to be sorted.

        Where few change their place, it is less work to put in each again than to sort.
        """
        updated = changes.by_update.get(self.child, {})
        kinds = set(updated.values())
        elsewhere = {fields for fields in kinds if self.column in fields}
        among = {fields for fields in kinds - elsewhere if fields & self._deciding}
        moved = [key for key, fields in updated.items() if fields in elsewhere] if elsewhere else []
        reordered = [key for key, fields in updated.items() if fields in among] if among else []
        return (moved + reordered, []) if len(reordered) <= _FEW else (moved, reordered)

    def _parents(self, keys: Sequence[str], records: Mapping[str, Any]) -> Collection[Any]:
        """The parents of some records; of most of them, all, since to ask each takes longest."""
        if len(keys) > len(records) // 2:
            return self._groups or ()
        return {records[key].__dict__[self._attribute] for key in keys}

    def _left(self, rows: Iterable[Recorded], batches: Iterable[Batch]) -> set[Any]:
        """The parents that records went away from, and those that they came to."""
        parents: set[Any] = set()
        for entity, _, _, field, old, new in rows:
            if entity == self.child and field == self.column:
                parents |= {old, new}
        for batch in batches:
            if batch.entity == self.child and batch.field == self.column:
                parents |= {*batch.old, *batch.new}
        return parents

    def _regroup(
        self, parent: str, away: set[int], arrivals: list[Any], mixed: bool, everything: Records
    ) -> None:
        assert self._groups is not None
        group = self._groups.pop(parent, [])
        if away:
            group = [record for record in group if id(record) not in away]
        if len(arrivals) <= _FEW and not mixed:
            for record in arrivals:
                insort(group, record, key=self._sort_key)
        else:
            group += arrivals
            self._sort(group)
        record = everything[self.parent].get(parent)
        if record is None:
            return
        if group:
            self._groups[parent] = group
        self._show(record, group)

    def _show(self, record: Any, group: list[Any]) -> None:
        """Bring the attribute up to date if somebody has read it already."""
        if self.key not in record.__dict__:
            return
        if self.single:
            set_committed_value(record, self.key, group[0] if group else None)
        else:
            # The plain list method: no events, so the record does not count as changed.
            list.__setitem__(record.__dict__[self.key], slice(None), group)

    def _group(self, records: Iterable[Any]) -> dict[str, list[Any]]:
        groups: dict[str, list[Any]] = {}
        attribute = self._attribute
        for record in records:
            parent = record.__dict__[attribute]
            if parent is not None:
                groups.setdefault(parent, []).append(record)
        for group in groups.values():
            if len(group) > 1:
                self._sort(group)
        return groups

    def _sort(self, group: list[Any]) -> None:
        """In order; numbers and texts compare as they are, only gaps and choices need the longer way."""
        plain = not any(down for _, down in self._order)
        try:
            group.sort(key=self._plain_key if plain else self._sort_key)
        except TypeError:
            group.sort(key=self._sort_key)

    def _sort_key(self, record: Any) -> tuple[Any, ...]:
        """Empty values first, then in order; the key of the record settles ties."""
        values = record.__dict__
        return (*[_sortable(values[name], down) for name, down in self._order], values["id"])


class _Reversed:
    """A value that sorts the other way round."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __lt__(self, other: _Reversed) -> bool:
        return bool(other.value < self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reversed) and bool(self.value == other.value)

    __hash__ = None  # type: ignore[assignment]


def _values(*names: str) -> Callable[[Any], Any]:
    read = itemgetter(*names)
    return lambda record: read(record.__dict__)


def _sortable(value: Any, down: bool) -> Any:
    if isinstance(value, enum.Enum):
        value = value.name
    key = (value is not None, value)
    return _Reversed(key) if down else key


def _order(relation: RelationshipProperty[Any]) -> Iterator[tuple[str, bool]]:
    for element in relation.order_by or ():
        down = isinstance(element, UnaryExpression) and element.modifier is operators.desc_op
        column = element.element if isinstance(element, UnaryExpression) else element
        yield relation.mapper.get_property_by_column(_column(column)).key, down


def _column(element: Any) -> Column[Any]:
    """The table's own column, without the ORM's annotations."""
    return element.table.c[element.name]  # type: ignore[no-any-return]


def parts_of(mapper: Mapper[Any]) -> list[Parts]:
    """The one-to-many relations of a kind of record."""
    return [Parts(each) for each in mapper.relationships if each.direction is ONETOMANY]


def wholes_of(mapper: Mapper[Any]) -> list[Whole]:
    """The many-to-one relations of a kind of record."""
    return [Whole(each) for each in mapper.relationships if each.direction is MANYTOONE]


def answer_from_memory(session: Session, records: Records, links: Iterable[Parts]) -> None:
    """From now on, parts of records in this session are looked up in memory instead of the database."""
    found = {(link.kind, link.key): link for link in links}
    session.info[_MEMORY] = (records, found)
    for kind, key in found:
        attribute = getattr(kind, key).impl
        if not getattr(attribute.callable_, "from_memory", False):
            attribute.callable_ = _loader(kind, key, attribute.callable_)


def _loader(kind: type[Any], key: str, otherwise: Callable[..., Any]) -> Callable[..., Any]:
    def load(state: Any, passive: Any, *rest: Any, **options: Any) -> Any:
        """Parts from memory; what is not saved yet, or another session's, is left to the database."""
        records, links = (state.session.info if state.session else {}).get(_MEMORY, ({}, {}))
        link = links.get((kind, key))
        parent = state.dict.get("id")
        if link is None or not passive & SQL_OK or parent not in records[link.parent]:
            return otherwise(state, passive, *rest, **options)
        if link.single:
            return link.value(parent, records)
        # An empty collection first, then filled by the plain list method: far faster than one by one.
        state.manager[key].impl.set_committed_value(state, state.dict, ())
        list.__setitem__(state.dict[key], slice(0, 0), link.of(parent, records))
        return LoaderCallableStatus.ATTR_WAS_SET

    load.from_memory = True  # type: ignore[attr-defined]
    return load
