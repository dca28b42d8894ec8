"""History: every edit is remembered column by column, so it can be undone, redone and read as an audit trail.

Temporary triggers on the open connection write it inside the same transaction, so cascades and bulk
statements cannot be missed, and nothing of it stands in the file's own schema. A change outside a
change set is refused: the triggers then have no set to name, and the column may not be empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    Connection,
    CursorResult,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from models.history_changes import Batch, Recorded, Row

UNRECORDED = frozenset({"id", "version"})
"""Columns that are not history: the key never changes and the version only counts."""

FINAL = frozenset({"new", "migration"})
"""Sources that cannot be undone: before them there was no document, or an older form of it."""

SELF_WRITTEN = 0
"""In place of a change set: who makes the change writes its history too."""

_NO_END = 2**63 - 1

metadata = MetaData()

change_set = Table(
    "change_set",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reverts", Integer, ForeignKey("change_set.id")),
    sqlite_autoincrement=True,
)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("set_id", Integer, ForeignKey("change_set.id"), nullable=False),
    Column("entity", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("field", Text),
    Column("old", LargeBinary),
    Column("new", LargeBinary),
    Index("ix_change_set_id", "set_id"),
    sqlite_autoincrement=True,
)

BY_RECORD = Index("ix_change_entity_key", change.c.entity, change.c.key)
"""Finds the changes of one record; part of a file, but not of a working copy (models/storage/schema.py)."""


class Step(NamedTuple):
    """One change set as the undo stack sees it."""

    id: int
    label: str
    source: str
    reverts: int | None


class Stacks:
    """What can be undone and what can be redone, derived from the change sets alone."""

    def __init__(self, steps: Iterable[Step] = ()) -> None:
        self.undo: list[Step] = []
        self.redo: list[Step] = []
        for step in steps:
            self.add(step)

    def add(self, step: Step) -> None:
        """Account for the change set that was made last."""
        if step.source == "undo":
            self.undo = [other for other in self.undo if other.id != step.reverts]
            self.redo.append(step)
            return
        if step.source == "redo":
            self.redo = [other for other in self.redo if other.id != step.reverts]
        else:
            self.redo.clear()
        if step.source in FINAL:
            self.undo.clear()
        else:
            self.undo.append(step)


def start(connection: Connection, tables: Iterable[Table]) -> None:
    """Record every change to the tables on this connection from now on."""
    run = connection.exec_driver_sql
    run("CREATE TEMP TABLE recording (set_id INTEGER)")
    run("INSERT INTO temp.recording VALUES (NULL)")
    for table in tables:
        for statement in _triggers(table):
            run(statement)


def _triggers(table: Table) -> tuple[str, str, str]:
    """One trigger an event: far fewer to create at opening than one a column, and as fast in an edit."""
    name = table.name
    fields = [column.name for column in table.columns if column.name not in UNRECORDED]
    into = "INSERT INTO change (set_id, entity, key, op, field, old, new)"
    current = "(SELECT set_id FROM recording)"

    def trigger(event: str, *body: str) -> str:
        head = f'CREATE TEMP TRIGGER "{name}_{event}" AFTER {event} ON main."{name}"'
        statements = " ".join(f"{statement};" for statement in body)
        # What is taken back at once writes its history at once too, see `models.history_batches`.
        return f"{head} WHEN {current} IS NOT {SELF_WRITTEN} BEGIN {statements} END"

    def each(select: str) -> str:
        return " UNION ALL ".join(select.format(field=field) for field in fields)

    updated = each('SELECT \'{field}\' f, old."{field}" o, new."{field}" n WHERE o IS NOT n')
    deleted = each("SELECT '{field}' f, old.\"{field}\" o WHERE o IS NOT NULL")
    whole = f"{into} VALUES ({current}, '{name}', "
    return (
        trigger("INSERT", f"{whole}new.id, 'insert', NULL, NULL, NULL)"),
        trigger("UPDATE", f"{into} SELECT {current}, '{name}', new.id, 'update', f, o, n FROM ({updated})"),
        trigger(
            "DELETE",
            f"{whole}old.id, 'delete', NULL, NULL, NULL)",
            f"{into} SELECT {current}, '{name}', old.id, 'delete', f, o, NULL FROM ({deleted})",
        ),
    )


def begin_set(
    connection: Connection, label: str, who: str, source: str = "ui", reverts: int | None = None
) -> int:
    """Open a change set in the running transaction; changes are refused without one."""
    cursor = connection.exec_driver_sql(
        "INSERT INTO change_set (at, who, label, source, reverts) VALUES (?, ?, ?, ?, ?)",
        (_now(), who, label, source, reverts),
    )
    set_id = int(cursor.lastrowid or 0)
    record_into(connection, set_id)
    return set_id


def extend_set(connection: Connection, set_id: int, label: str) -> None:
    """Let further changes belong to an earlier change set, which takes the newer label."""
    connection.exec_driver_sql(
        "UPDATE change_set SET label = ?, at = ? WHERE id = ?", (label, _now(), set_id)
    )
    record_into(connection, set_id)


def record_into(connection: Connection, set_id: int | None) -> None:
    """Let the changes from now on belong to a change set, to none, or be SELF_WRITTEN."""
    connection.exec_driver_sql("UPDATE temp.recording SET set_id = ?", (set_id,))


def end_set(connection: Connection, set_id: int) -> None:
    """Close the change set; one that changed nothing leaves no trace."""
    record_into(connection, None)
    connection.exec_driver_sql(
        "DELETE FROM change_set WHERE id = ? AND NOT EXISTS (SELECT 1 FROM change WHERE set_id = ?)",
        (set_id, set_id),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def last_change(connection: Connection) -> int:
    """The number of the newest recorded change; 0 when there is none."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM change").scalar_one())


def changes_since(connection: Connection, change_id: int, known: Iterable[Batch] = ()) -> list[Recorded]:
    """What was recorded after a change, oldest first, without batches that are known already."""
    query = "SELECT entity, key, op, field, old, new FROM change WHERE id > ? AND id < ? ORDER BY id"
    rows: list[Recorded] = []
    for batch in sorted(known, key=lambda each: each.first):
        rows += driver_rows(connection.exec_driver_sql(query, (change_id, batch.first)))
        change_id = batch.last
    return rows + driver_rows(connection.exec_driver_sql(query, (change_id, _NO_END)))


def changes_of(connection: Connection, set_id: int, after: int = 0, before: int | None = None) -> list[Row]:
    """What a change set changed, oldest first, between two changes if they are given."""
    query = (
        "SELECT entity, key, op, field, old, new FROM change"
        " WHERE set_id = ? AND id > ? AND id < ? ORDER BY id"
    )
    limits = (set_id, after, _NO_END if before is None else before)
    return list(map(Row._make, driver_rows(connection.exec_driver_sql(query, limits))))


def driver_rows(result: CursorResult[Any]) -> list[Any]:
    """All rows as the driver gives them: for thousands, half the time of making them nameable."""
    cursor = result.cursor
    assert cursor is not None
    rows = list(cursor.fetchall())
    result.close()
    return rows


def steps(connection: Connection, limit: int = 2000) -> list[Step]:
    """The newest change sets, oldest first."""
    query = "SELECT id, label, source, reverts FROM change_set ORDER BY id DESC LIMIT ?"
    return [Step(*row) for row in reversed(connection.exec_driver_sql(query, (limit,)).fetchall())]


def stacks(connection: Connection) -> Stacks:
    """What can be undone and redone, also after a restart."""
    return Stacks(steps(connection))


def edits_since(connection: Connection, change_id: int) -> int:
    """How many edits have recorded something after a change."""
    query = "SELECT count(DISTINCT set_id) FROM change WHERE id > ?"
    return int(connection.exec_driver_sql(query, (change_id,)).scalar_one())
