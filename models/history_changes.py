"""What an edit changed, by table and record, so that each view refreshes just that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

Recorded = tuple[str, str, str, str | None, object, object]
"""The same as Row, as the database gives it: thousands of them need no names."""


class Row(NamedTuple):
    """One recorded change: a new record, a deleted one, or one column of it; values as SQLite holds them.

    `field` is None for the row that says a record was inserted or deleted as a whole.
    """

    entity: str
    key: str
    op: str
    field: str | None
    old: object
    new: object


class Batch(NamedTuple):
    """One column of many records of a table that changed at once, recorded as the changes `first` to `last`.

    `old` and `new` are as SQLite holds them; they are left out when the records in memory have them already.
    """

    entity: str
    field: str
    first: int
    last: int
    keys: Sequence[str]
    old: Sequence[object] = ()
    new: Sequence[object] = ()


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Changes:
    """Which records of which tables were inserted, updated or deleted, each counted once."""

    by_insert: Mapping[str, frozenset[str]] = field(default_factory=dict)
    by_delete: Mapping[str, frozenset[str]] = field(default_factory=dict)
    by_update: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    everything: bool = False
    """True when all that is in memory was read again, so that nothing can be relied on."""

    def __bool__(self) -> bool:
        return self.everything or bool(self.by_insert or self.by_delete or self.by_update)

    @property
    def tables(self) -> frozenset[str]:
        """The tables that changed in any way."""
        return frozenset(self.by_insert) | frozenset(self.by_delete) | frozenset(self.by_update)

    def inserted(self, table: str) -> frozenset[str]:
        """The keys of records that are new."""
        return self.by_insert.get(table, _NONE)

    def updated(self, table: str) -> frozenset[str]:
        """The keys of records that were there before and have other values now."""
        return frozenset(self.by_update.get(table, ()))

    def deleted(self, table: str) -> frozenset[str]:
        """The keys of records that are gone."""
        return self.by_delete.get(table, _NONE)

    def columns(self, table: str) -> frozenset[str]:
        """The columns that changed in any updated record of a table."""
        return self._columns.get(table, _NONE)

    @cached_property
    def _columns(self) -> dict[str, frozenset[str]]:
        return {table: _NONE.union(*set(keys.values())) for table, keys in self.by_update.items()}

    def fields(self, table: str, key: str) -> frozenset[str]:
        """The columns of one updated record that changed."""
        return self.by_update.get(table, {}).get(key, _NONE)


def summarise(rows: Iterable[Recorded], batches: Iterable[Batch] = ()) -> Changes:
    """The net effect of recorded changes, given in the order in which they happened, and of batches."""
    fields: dict[str, dict[str, frozenset[str]]] = {}
    first: dict[str, dict[str, str]] = {}
    last: dict[str, dict[str, str]] = {}
    for entity, key, op, name, _, _ in rows:
        if name is None:
            first.setdefault(entity, {}).setdefault(key, op)
            last.setdefault(entity, {})[key] = op
            continue
        known = fields.setdefault(entity, {})
        known[key] = _only(name) if key not in known else known[key] | {name}
    inserted: dict[str, frozenset[str]] = {}
    deleted: dict[str, frozenset[str]] = {}
    for entity, ops in last.items():
        known = fields.setdefault(entity, {})
        new = frozenset(key for key, op in ops.items() if op == "insert")
        old = frozenset(key for key, op in first[entity].items() if op == "delete")
        for key in known.keys() & (ops.keys() - (new & old)):
            del known[key]
        for key in new & old:
            known.setdefault(key, _NONE)
        inserted[entity], deleted[entity] = new - old, old - new
    for batch in batches:
        _add_batch(fields.setdefault(batch.entity, {}), batch, inserted.get(batch.entity, ()))
    updated = {entity: keys for entity, keys in fields.items() if keys}
    return Changes(_filled(inserted), _filled(deleted), updated)


def _add_batch(known: dict[str, frozenset[str]], batch: Batch, new: Collection[str]) -> None:
    """Add the records of a batch to those that were updated, except those that are new."""
    only = _only(batch.field)
    added = dict.fromkeys(batch.keys, only)
    for key in new:
        added.pop(key, None)
    for key in known.keys() & added.keys():
        added[key] = known[key] | only
    known.update(added)


@cache
def _only(name: str) -> frozenset[str]:
    """One column; thousands of records that changed in the same share it."""
    return frozenset((name,))


def _filled(sets: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {table: keys for table, keys in sets.items() if keys}
