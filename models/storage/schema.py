"""What a file of the current format is made of: its tables and columns, and a few words about itself."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, MetaData, Table, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from models import history
from models.storage import file

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
)
"""document: the document's own key; created: UTC; digest: of all rows when saved; saved: UTC."""


def domain_tables(domain: MetaData) -> list[Table]:
    """The program's own tables, by name."""
    return [domain.tables[name] for name in sorted(domain.tables)]


def all_tables(domain: MetaData) -> list[Table]:
    """Every table of a file: the program's, the history's and the one about the file."""
    return [*domain_tables(domain), history.change_set, history.change, meta]


def create(connection: Connection, domain: MetaData) -> None:
    """Make an empty database a document of the current format; in autocommit, before triggers exist."""
    connection.exec_driver_sql(f"PRAGMA application_id = {file.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {file.FORMAT}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    for statement in _statements(all_tables(domain), connection):
        connection.exec_driver_sql(statement)
    write_meta(connection, document=uuid.uuid4().hex, created=now())
    connection.exec_driver_sql("COMMIT")


def _statements(tables: Iterable[Table], connection: Connection) -> Iterable[str]:
    dialect = connection.dialect
    for table in tables:
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            yield str(CreateIndex(index).compile(dialect=dialect))


def without_slow_indexes(connection: sqlite3.Connection) -> None:
    """Let a working copy do without the index over all changed records, which every edit would scatter into.

    It costs an edit of many rows more than the edit itself, and only the history of one record asks for it.
    Should the power fail now, it is there again and goes the next time; so nothing waits for the disk.
    """
    for setting in ("secure_delete = OFF", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute(f'DROP INDEX IF EXISTS "{history.BY_RECORD.name}"')


def with_all_indexes(connection: sqlite3.Connection) -> None:
    """Give a copy that becomes a file the index back: files of every format have it."""
    statement = CreateIndex(history.BY_RECORD, if_not_exists=True)
    connection.execute(str(statement.compile(dialect=sqlite.dialect())))


def write_meta(connection: Connection, **values: str) -> None:
    """Remember something about the file itself."""
    for key, value in values.items():
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))


def read_meta(connection: Connection, key: str) -> str | None:
    """What the file says about itself, if it does."""
    value = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (key,)).scalar()
    return None if value is None else str(value)


def now() -> str:
    """This moment in UTC, ISO form, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
