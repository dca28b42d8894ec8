"""Bringing the working copy of an older file up to the current format, in one step or not at all.

A new format is one file in `versions`: `revision = "2"`, `down_revision` naming the one before (None for
the first), `upgrade()` with Alembic's operations, and `rows` for tables whose number of rows changes
(+3, -1, or None for a table that goes). The form of the format before is kept in `shapes`.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection

from models.storage import connections, file
from models.storage.schema import now

LOCATION = Path(__file__).parent

Counts = dict[str, int]


class MigrationFailed(Exception):
    """A migration did not do exactly what it declares; nothing of it is kept."""


def migrate(connection: sqlite3.Connection) -> None:
    """Run every migration that the database lacks, with references off while tables are rebuilt.

    Raises MigrationFailed or the database's own error; the database is then as it was.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with connections.sharing(connection) as alembic:
            connections.writing(alembic, True)
            with alembic.begin():
                _upgrade(connection, alembic)
                if connection.execute("PRAGMA foreign_key_check").fetchone():
                    raise MigrationFailed("references were lost")
                _remember(connection)
                if not connection.in_transaction:
                    raise MigrationFailed("it was not one transaction")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _upgrade(connection: sqlite3.Connection, alembic: Connection) -> None:
    # Imported only when a file is older than the program: it costs a noticeable part of a second.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    (number,) = connection.execute("PRAGMA user_version").fetchone()
    context = MigrationContext.configure(alembic)
    for revision, module in _revisions():
        if number < revision <= file.FORMAT:
            before = _counts(connection)
            with Operations.context(context):
                module.upgrade()
            _check_counts(before, _counts(connection), getattr(module, "rows", {}))
            connection.execute(f"PRAGMA user_version = {revision}")
            number = revision
    if number != file.FORMAT:
        raise MigrationFailed(f"there is no way from format {number} to {file.FORMAT}")


def _revisions() -> list[tuple[int, ModuleType]]:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(LOCATION)).walk_revisions()
    return sorted((int(script.revision), script.module) for script in scripts)


def _counts(connection: sqlite3.Connection) -> Counts:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in tables.fetchall()
    }


def _check_counts(before: Counts, after: Counts, declared: dict[str, int | None]) -> None:
    for table in before.keys() | after.keys():
        change = declared.get(table, 0)
        expected = None if change is None else before.get(table, 0) + change
        if after.get(table) != expected:
            raise MigrationFailed(f"'{table}' has {after.get(table)} rows instead of {expected}")


def _remember(connection: sqlite3.Connection) -> None:
    """Edits of an older format cannot be undone in the new one."""
    connection.execute(
        "INSERT INTO change_set (at, who, label, source) VALUES (?, 'Day90', ?, 'migration')",
        (now(), f"Bring the file up to format {file.FORMAT}"),
    )
