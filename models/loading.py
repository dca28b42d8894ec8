"""The whole program in memory: read once at opening, and kept equal to the file by each edit's own changes.

Every table is read by one flat statement. Relations are then linked here, not by the database: a record's
parts are grouped when a page first asks for such parts, so nothing is ever fetched while somebody waits.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import DeclarativeBase, Mapper, Session, configure_mappers

from models.base import Base
from models.history_changes import Changes, Row, summarise
from models.linking import Parts, Whole, answer_from_memory, link, parts_of, wholes_of
from models.reading import Reader

CHUNK = 500
"""Keys in one statement; databases limit the number of parameters."""

Records = dict[str, dict[str, Any]]


class Memory:
    """All records of a document by table and key; a strong reference, so that none is ever read twice."""

    def __init__(self, session: Session, base: type[DeclarativeBase] = Base) -> None:
        configure_mappers()
        self.session = session
        self.mappers: dict[str, Mapper[Any]] = {
            _table(mapper).name: mapper for mapper in base.registry.mappers
        }
        self.records: Records = {name: {} for name in self.mappers}
        self.parts: dict[str, list[Parts]] = {name: [] for name in self.mappers}
        self.wholes: dict[str, list[Whole]] = {
            name: wholes_of(mapper) for name, mapper in self.mappers.items()
        }
        for mapper in self.mappers.values():
            for parts in parts_of(mapper):
                self.parts[parts.child].append(parts)
        self._readers = {name: Reader(mapper, session) for name, mapper in self.mappers.items()}
        answer_from_memory(session, self.records, [each for group in self.parts.values() for each in group])

    def load(self) -> None:
        """Read everything, also again after a rollback; records that are still there keep their identity."""
        with _without_collector():
            for name in self.mappers:
                found = self._read_all(name)
                self.records[name].clear()
                self.records[name].update(found)
            for name, wholes in self.wholes.items():
                link(self.records[name].values(), wholes, self.records)
            for group in self.parts.values():
                for parts in group:
                    parts.forget()
        self.session.commit()

    def _read_all(self, name: str) -> dict[str, Any]:
        if not self.records[name]:
            return self._readers[name].read(self.session)
        query = select(self.mappers[name].class_).execution_options(populate_existing=True)
        return {record.__dict__["id"]: record for record in self.session.scalars(query).all()}

    def restore(self) -> None:
        """Read again what an edit changed in memory before it was rolled back to a savepoint.

        The session has then forgotten the values of those records, and of no others.
        """
        for name, records in self.records.items():
            stale = [key for key, record in records.items() if "id" not in record.__dict__]
            self._read_some(name, stale)
            link([records[key] for key in stale], self.wholes[name], self.records)
        self.session.commit()

    def refresh(self, rows: Sequence[Row]) -> Changes:
        """Bring memory up to date with recorded changes that are committed; returns them summed up."""
        changes = summarise(rows)
        gone = self._drop(changes.by_delete)
        self._read_inserted(changes.by_insert)
        self._take_values(rows, changes)
        self._link_wholes(changes)
        for name in changes.tables & set(self.parts):
            for parts in self.parts[name]:
                parts.refresh(rows, changes, gone.get(name, ()), self.records)
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
        for name, keys in inserted.items():
            self._read_some(name, keys)

    def _read_some(self, name: str, keys: Collection[str]) -> None:
        """Read records of a kind; their parts are looked up anew when somebody asks."""
        kind = self.mappers[name].class_
        for some in _chunks(keys):
            query = select(kind).where(kind.id.in_(some)).execution_options(populate_existing=True)
            for record in self.session.scalars(query):
                self._forget_parts(name, record)
                self.records[name][record.id] = record

    def _take_values(self, rows: Sequence[Row], changes: Changes) -> None:
        """Give updated records the values that were recorded, and the versions that were counted.

        Written straight into the records: after a commit they have no pending changes to be minded.
        """
        for row in rows:
            if row.op == "update" and row.key in changes.by_update.get(row.entity, ()):
                name, read = self._readers[row.entity].columns[str(row.field)]
                value = row.new if read is None or row.new is None else read(row.new)
                self.records[row.entity][row.key].__dict__[name] = value
        for entity, keys in changes.by_update.items():
            table = _table(self.mappers[entity])
            for some in _chunks(keys):
                query = select(table.c.id, table.c.version).where(table.c.id.in_(some))
                for key, version in self.session.execute(query):
                    self.records[entity][key].__dict__["version"] = version

    def _link_wholes(self, changes: Changes) -> None:
        for name in changes.tables:
            records = self.records[name]
            new = [records[key] for key in changes.inserted(name)]
            for whole in self.wholes[name]:
                moved = [
                    records[key]
                    for key, fields in changes.by_update.get(name, {}).items()
                    if whole.column in fields
                ]
                link(new + moved, [whole], self.records)


def _table(mapper: Mapper[Any]) -> Table:
    table = mapper.local_table
    assert isinstance(table, Table)
    return table


def _chunks(keys: Collection[str]) -> Iterator[list[str]]:
    ordered = list(keys)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


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
