"""One SQLite connection as SQLAlchemy sees it: begun only by an edit, never behind its back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool

DIALECT = sqlite.dialect()

_WRITING = "day90.writing"


def engine_of(connection: sqlite3.Connection) -> Engine:
    """An engine that only ever uses this connection.

    Reading leaves no transaction open, which would hold back the next edit. A transaction is begun,
    at once for writing, when `writing` was said.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def writing(connection: Connection, on: bool) -> None:
    """Say whether the next transaction will write."""
    connection.info[_WRITING] = on


def _begin(connection: Connection) -> None:
    if connection.info.get(_WRITING):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def sharing(connection: sqlite3.Connection) -> Iterator[Connection]:
    """SQLAlchemy's view of a connection that stays open afterwards."""
    with engine_of(connection).connect() as shared:
        yield shared
