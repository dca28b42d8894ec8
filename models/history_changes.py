"""What an edit changed, by table and record, so that each view refreshes just that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def summarise(rows: Iterable[Recorded]) -> Changes:
    """The net effect of recorded changes, given in the order in which they happened."""
    fields: dict[str, dict[str, frozenset[str]]] = {}
    there_before: dict[tuple[str, str], bool] = {}
    there_now: dict[tuple[str, str], bool] = {}
    for entity, key, op, name, _, _ in rows:
        if name is None:
            there_before.setdefault((entity, key), op == "delete")
            there_now[entity, key] = op == "insert"
            continue
        known = fields.setdefault(entity, {})
        known[key] = _only(name) if key not in known else known[key] | {name}
    inserted: dict[str, set[str]] = {}
    deleted: dict[str, set[str]] = {}
    for (entity, key), before in there_before.items():
        now = there_now[entity, key]
        if before and now:
            fields.setdefault(entity, {}).setdefault(key, _NONE)
            continue
        fields.get(entity, {}).pop(key, None)
        if before or now:
            (deleted if before else inserted).setdefault(entity, set()).add(key)
    updated = {entity: keys for entity, keys in fields.items() if keys}
    return Changes(_frozen(inserted), _frozen(deleted), updated)


@cache
def _only(name: str) -> frozenset[str]:
    """One column; thousands of records that changed in the same share it."""
    return frozenset((name,))


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {table: frozenset(keys) for table, keys in sets.items()}
