"""One SQLite connection as SQLAlchemy sees it: begun only by an edit, never behind its back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool

DIALECT = sqlite.dialect()

_WRITING = "day90.writing"
_WHOLE = "day90.whole"


def engine_of(connection: sqlite3.Connection) -> Engine:
    """An engine that only ever uses this connection.

    Reading leaves no transaction open, which would hold back the next edit. A transaction is begun,
    at once for writing, when `writing` was said.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    for name in ("do_savepoint", "do_rollback_to_savepoint", "do_release_savepoint"):
        setattr(engine.dialect, name, _unless_whole(getattr(engine.dialect, name)))
    return engine


def writing(connection: Connection, on: bool) -> None:
    """Say whether the next transaction will write."""
    connection.info[_WRITING] = on


def whole(connection: Connection, on: bool) -> None:
    """Say whether the transaction is only ever taken back as a whole.

    A savepoint is then the session's alone, which forgets what changed since. To the database it would make
    each statement that fires a trigger look through all that was noted since the savepoint: 20,000 new
    records then take ten times as long.
    """
    connection.info[_WHOLE] = on


def _unless_whole(tell: Callable[[Connection, str], None]) -> Callable[[Connection, str], None]:
    def told(connection: Connection, name: str) -> None:
        if not connection.info.get(_WHOLE):
            tell(connection, name)

    return told


def _begin(connection: Connection) -> None:
    if connection.info.get(_WRITING):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def sharing(connection: sqlite3.Connection) -> Iterator[Connection]:
    """SQLAlchemy's view of a connection that stays open afterwards."""
    with engine_of(connection).connect() as shared:
        yield shared
