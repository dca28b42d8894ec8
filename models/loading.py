"""The whole program in memory: read once at opening, and kept equal to the file by each edit's own changes.

Every table is read by one flat statement. Relations are then linked here, not by the database: a record's
parts are grouped when a page first asks for such parts, so nothing is ever fetched while somebody waits.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapper, Session, configure_mappers

from models.base import Base
from models.history_changes import Batch, Changes, Recorded, summarise
from models.linking import Parts, Whole, answer_from_memory, link, parts_of, wholes_of
from models.reading import Reader, chunks, converted

Records = dict[str, dict[str, Any]]

MANY = 1000
"""Changes that are worth holding the collector back for."""


class Memory:
    """All records of a document by table and key; a strong reference, so that none is ever read twice."""

    def __init__(self, session: Session, base: type[DeclarativeBase] = Base) -> None:
        configure_mappers()
        self.session = session
        self.mappers = _by_table(base)
        self.records: Records = {name: {} for name in self.mappers}
        self.parts: dict[str, list[Parts]] = {name: [] for name in self.mappers}
        self.wholes: dict[str, list[Whole]] = {
            name: wholes_of(mapper) for name, mapper in self.mappers.items()
        }
        for mapper in self.mappers.values():
            for parts in parts_of(mapper):
                self.parts[parts.child].append(parts)
        self._early = _early(self.wholes)
        self._readers = {name: Reader(mapper, session) for name, mapper in self.mappers.items()}
        answer_from_memory(session, self.records, [each for group in self.parts.values() for each in group])

    def load(self) -> None:
        """Read everything, also again after a rollback; records that are still there keep their identity."""
        with _without_collector():
            unlinked = {name: self._read_all(name) for name in self.mappers}
            for name, wholes in unlinked.items():
                link(self.records[name].values(), wholes, self.records)
            for group in self.parts.values():
                for parts in group:
                    parts.forget()
            _count_as_old()
        self.session.commit()

    def _read_all(self, name: str) -> list[Whole]:
        """Read a table; returns the relations to records that may not have been there yet."""
        records, early = self.records[name], self._early[name]
        if not records:
            records.update(self._readers[name].read(self.session, early, self.records))
            return [whole for whole in self.wholes[name] if whole not in early]
        query = select(self.mappers[name].class_).execution_options(populate_existing=True)
        found = {record.__dict__["id"]: record for record in self.session.scalars(query).all()}
        records.clear()
        records.update(found)
        return self.wholes[name]

    def restore(self) -> None:
        """Read again what an edit changed in memory before it was rolled back to a savepoint.

        The session has then forgotten the values of those records, and of no others.
        """
        for name, records in self.records.items():
            stale = [key for key, record in records.items() if "id" not in record.__dict__]
            self._read_some(name, stale)
            link([records[key] for key in stale], self.wholes[name], self.records)
        self.session.commit()

    def refresh(self, rows: Sequence[Recorded], batches: Sequence[Batch] = ()) -> Changes:
        """Bring memory up to date with recorded changes that are committed; returns them summed up.

        A record of a batch has counted one version more for it, and its column has not changed beside it.
        """
        many = len(rows) + sum(len(batch.keys) for batch in batches) > MANY
        with _without_collector() if many else nullcontext():
            return self._refreshed(rows, batches)

    def _refreshed(self, rows: Sequence[Recorded], batches: Sequence[Batch]) -> Changes:
        changes = summarise(rows, batches)
        gone = self._drop(changes.by_delete)
        self._read_inserted(changes.by_insert)
        self._take_values(rows, changes)
        for batch in batches:
            self._take_batch(batch, changes.inserted(batch.entity))
        self._take_versions(summarise(rows) if batches else changes)
        self._link_wholes(changes)
        for name in changes.tables & set(self.parts):
            for parts in self.parts[name]:
                parts.refresh(rows, batches, changes, gone.get(name, ()), self.records)
        self.session.commit()
        return changes

    def _drop(self, deleted: Mapping[str, Collection[str]]) -> dict[str, list[Any]]:
        """Let go of deleted records, those too that the database deleted with their whole."""
        gone: dict[str, list[Any]] = {}
        for name, keys in deleted.items():
            for key in keys:
                record = self.records[name].pop(key, None)
                if record is None:
                    continue
                gone.setdefault(name, []).append(record)
                if record in self.session:
                    self._forget_parts(name, record)
                    self.session.expunge(record)
        return gone

    def _forget_parts(self, name: str, record: Any) -> None:
        """A record's parts are not its own any more: they may have moved before it went."""
        for relation in self.mappers[name].relationships:
            record.__dict__.pop(relation.key, None)

    def _read_inserted(self, inserted: Mapping[str, Collection[str]]) -> None:
        """Records that the session made are read again; those that statements made it has not met yet."""
        for name, keys in inserted.items():
            kind, known = self.mappers[name].class_, self.session.identity_map
            met = {key for key in keys if (kind, (key,), None) in known}
            self._read_some(name, met)
            self.records[name].update(self._readers[name].read_some(self.session, set(keys) - met))

    def _read_some(self, name: str, keys: Collection[str]) -> None:
        """Read records of a kind; their parts are looked up anew when somebody asks."""
        kind = self.mappers[name].class_
        for some in chunks(keys):
            query = select(kind).where(kind.id.in_(some)).execution_options(populate_existing=True)
            for record in self.session.scalars(query):
                self._forget_parts(name, record)
                self.records[name][record.id] = record

    def _take_values(self, rows: Sequence[Recorded], changes: Changes) -> None:
        """Give updated records the values that were recorded.

        Written straight into the records: after a commit they have no pending changes to be minded.
        """
        for (entity, op, field), group in groupby(rows, key=itemgetter(0, 2, 3)):
            if op != "update":
                continue
            name, read = self._readers[entity].columns[str(field)]
            records, updated = self.records[entity], changes.by_update.get(entity, {})
            for _, key, _, _, _, new in group:
                if key in updated:
                    values = records[key].__dict__
                    values[name] = new if read is None or new is None else read(new)

    def _take_batch(self, batch: Batch, inserted: Collection[str]) -> None:
        """Give the records of a batch their values, unless they have them; new ones were read just now."""
        if not batch.new:
            return
        name, read = self._readers[batch.entity].columns[batch.field]
        records = self.records[batch.entity]
        found = batch.new if read is None else converted(batch.new, read)
        for key, value in zip(batch.keys, found, strict=True):
            if inserted and key in inserted:
                continue
            values = records[key].__dict__
            values[name] = value
            values["version"] += 1

    def _take_versions(self, changes: Changes) -> None:
        for entity, keys in changes.by_update.items():
            records = self.records[entity]
            for key, version in self._readers[entity].versions(self.session, keys).items():
                records[key].__dict__["version"] = version

    def _link_wholes(self, changes: Changes) -> None:
        for name in changes.tables:
            records, updated = self.records[name], changes.by_update.get(name, {})
            new = [records[key] for key in changes.inserted(name)]
            for whole in self.wholes[name]:
                moved = []
                if whole.column in changes.columns(name):
                    moved = [records[key] for key, fields in updated.items() if whole.column in fields]
                link(new + moved, [whole], self.records)


def _by_table(base: type[DeclarativeBase]) -> dict[str, Mapper[Any]]:
    """All kinds of records by table, those first that others name."""
    mappers = {mapper.local_table: mapper for mapper in base.registry.mappers}
    return {table.name: mappers[table] for table in base.metadata.sorted_tables}


def _early(wholes: Mapping[str, list[Whole]]) -> dict[str, list[Whole]]:
    """By table, the relations to tables that come before it: what they name is read by then."""
    before: set[str] = set()
    early: dict[str, list[Whole]] = {}
    for name, some in wholes.items():
        early[name] = [whole for whole in some if whole.parent in before]
        before.add(name)
    return early


@contextmanager
def _without_collector() -> Iterator[None]:
    """Thousands of new objects make the collector look for garbage that cannot be there yet."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _count_as_old() -> None:
    """Count all objects as old, or the collector would look through the new ones as soon as it may.

    That is left out where something is frozen, such as the program of an open document: it would thaw.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
