"""What an edit changed, by table and record, so that each view refreshes just that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


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

    def fields(self, table: str, key: str) -> frozenset[str]:
        """The columns of one updated record that changed."""
        return self.by_update.get(table, {}).get(key, _NONE)


def summarise(rows: Iterable[Row]) -> Changes:
    """The net effect of recorded changes, given in the order in which they happened."""
    there_before: dict[tuple[str, str], bool] = {}
    there_now: dict[tuple[str, str], bool] = {}
    fields: dict[str, dict[str, set[str]]] = {}
    for row in rows:
        record = (row.entity, row.key)
        there_before.setdefault(record, row.op != "insert")
        there_now[record] = row.op != "delete"
        if row.field is not None:
            fields.setdefault(row.entity, {}).setdefault(row.key, set()).add(row.field)
    inserted: dict[str, set[str]] = {}
    deleted: dict[str, set[str]] = {}
    updated: dict[str, dict[str, frozenset[str]]] = {}
    for (entity, key), before in there_before.items():
        now = there_now[entity, key]
        if before and now:
            updated.setdefault(entity, {})[key] = frozenset(fields.get(entity, {}).get(key, ()))
        elif before or now:
            (deleted if before else inserted).setdefault(entity, set()).add(key)
    return Changes(_frozen(inserted), _frozen(deleted), updated)


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {table: frozenset(keys) for table, keys in sets.items()}
