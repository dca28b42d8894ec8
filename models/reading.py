"""Reading all records of a kind at once: rows as the database gives them, made into records column by column.

The object mapper reads the same, with three times the work a row: it allows for joins, inheritance and
records half loaded, none of which a document has. It still does all the writing and every later reading.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.orm.state import InstanceState

from models.history import driver_rows
from models.linking import Records, Whole

CHUNK = 500
"""Keys in one statement; databases limit the number of parameters."""


class Reader:
    """Reads one kind of record; `columns` has, by column name, the attribute and what converts a value."""

    def __init__(self, mapper: Mapper[Any], session: Session) -> None:
        table = mapper.local_table
        assert isinstance(table, Table)
        dialect = session.get_bind().dialect
        self.columns: dict[str, tuple[str, Any]] = {
            column.name: (
                mapper.get_property_by_column(column).key,
                column.type.dialect_impl(dialect).result_processor(dialect, None),
            )
            for column in table.columns
        }
        self._mapper = mapper
        self._names = [name for name, _ in self.columns.values()]
        quote = dialect.identifier_preparer.quote_identifier
        self._query = f"SELECT {', '.join(map(quote, self.columns))} FROM {quote(table.name)}"
        self._versions = f"SELECT id, version FROM {quote(table.name)}"

    def read(self, session: Session, wholes: Iterable[Whole], everything: Records) -> dict[str, Any]:
        """All records by key, for a session that has none of the kind yet.

        Each points to those that it names by `wholes`, which have to be there already.
        Raises LookupError, ValueError or TypeError when a value is none that its column may hold.
        """
        rows = driver_rows(session.connection().exec_driver_sql(self._query))
        return self._made(session, rows, wholes, everything)

    def read_some(self, session: Session, keys: Collection[str]) -> dict[str, Any]:
        """Some records by key that the session does not have yet; they point to no others."""
        return self._made(session, list(self._chosen(session, self._query, keys)), (), {})

    def versions(self, session: Session, keys: Collection[str]) -> dict[str, int]:
        """The versions of some records by key."""
        return dict(self._chosen(session, self._versions, keys))

    def _chosen(self, session: Session, query: str, keys: Collection[str]) -> Iterator[tuple[Any, ...]]:
        for some in chunks(keys):
            chosen = f"{query} WHERE id IN ({', '.join('?' * len(some))})"
            yield from driver_rows(session.connection().exec_driver_sql(chosen, tuple(some)))

    def _made(
        self,
        session: Session,
        rows: Sequence[tuple[Any, ...]],
        wholes: Iterable[Whole],
        everything: Records,
    ) -> dict[str, Any]:
        if not rows:
            return {}
        columns = [
            values if convert is None else converted(values, convert)
            for values, (_, convert) in zip(zip(*rows, strict=True), self.columns.values(), strict=True)
        ]
        names = list(self._names)
        for whole in wholes:
            named = columns[self._names.index(whole.attribute)]
            columns.append(list(map(everything[whole.parent].get, named)))
            names.append(whole.key)
        return self._records(session, names, columns)

    def _records(
        self, session: Session, names: Sequence[str], columns: Sequence[Sequence[Any]]
    ) -> dict[str, Any]:
        """What the mapper's own loading does for records that it has not met."""
        kind, manager, session_key = self._mapper.class_, self._mapper.class_manager, session.hash_key
        add = session.identity_map._add_unpresent  # noqa: SLF001 - a third faster than to look for each first
        new: Callable[[type[Any]], Any] = object.__new__
        records: dict[str, Any] = {}
        at = names.index("id")
        for values in zip(*columns, strict=True):
            key = values[at]
            records[key] = record = new(kind)
            state = InstanceState(record, manager)
            attributes = record.__dict__
            attributes["_sa_instance_state"] = state
            attributes.update(zip(names, values))  # noqa: B905 - both are as long as there are columns
            state.session_id = session_key
            state.key = identity = (kind, (key,), None)
            add(state, identity)
        return records


def chunks(keys: Collection[str]) -> Iterator[list[str]]:
    """The keys, as many at a time as one statement takes; in order, so that a statement reads few pages."""
    waiting = iter(sorted(keys))
    while some := list(islice(waiting, CHUNK)):
        yield some


def converted(values: Sequence[Any], convert: Callable[[Any], Any]) -> list[Any]:
    """Each value as the attribute holds it; a column of choices or dates has few different ones."""
    known = {value: convert(value) for value in set(values)}
    return list(map(known.__getitem__, values))
