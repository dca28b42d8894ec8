"""Undo and redo: the inverse of a change set, applied newest change first, is a change set too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection

from models.history import Step, begin_set, change_set, changes_of, end_set
from models.history_changes import Row

Statement = tuple[str, tuple[object, ...]]


def revert(connection: Connection, set_id: int, who: str) -> Step:
    """Undo a change set, or redo it if it is itself an undo; within the running transaction.

    The changes are taken back one by one in the opposite order, so every state in between was valid
    once. Foreign keys are looked at when the transaction ends. Returns the new change set.
    """
    label, source = connection.execute(
        change_set.select()
        .with_only_columns(change_set.c.label, change_set.c.source)
        .where(change_set.c.id == set_id)
    ).one()
    source = "redo" if source == "undo" else "undo"
    rows = changes_of(connection, set_id)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    reverting = begin_set(connection, label, who, source, set_id)
    for sql, batch in groupby(_inverses(reversed(rows)), key=lambda statement: statement[0]):
        connection.exec_driver_sql(sql, [values for _, values in batch])
    end_set(connection, reverting)
    return Step(reverting, label, source, set_id)


def _inverses(rows: Iterable[Row]) -> Iterator[Statement]:
    """Statements that take changes back; columns of a record that changed together go back together."""
    for (entity, key, op), group in groupby(rows, key=lambda row: row[:3]):
        if op == "delete":
            yield from _reinsert(entity, key, group)
        elif op == "insert":
            yield f'DELETE FROM main."{entity}" WHERE id = ?', (key,)
        else:
            yield from _restore(entity, key, group)


def _restore(entity: str, key: str, rows: Iterable[Row]) -> Iterator[Statement]:
    """Give columns their old values; a column that changed twice starts a statement of its own."""
    values: dict[str, object] = {}
    for row in rows:
        if row.field in values:
            yield _update(entity, key, values)
            values = {}
        values[str(row.field)] = row.old
    yield _update(entity, key, values)


def _update(entity: str, key: str, values: dict[str, object]) -> Statement:
    assigned = ", ".join(f'"{name}" = ?' for name in values)
    sql = f'UPDATE main."{entity}" SET {assigned}, version = version + 1 WHERE id = ?'
    return sql, (*values.values(), key)


def _reinsert(entity: str, key: str, rows: Iterable[Row]) -> Iterator[Statement]:
    """Bring a record back; the row without a column is the first that its deletion wrote."""
    values: dict[str, object] = {}
    for row in rows:
        if row.field is not None:
            values[row.field] = row.old
            continue
        names = "".join(f', "{name}"' for name in values)
        marks = ", ?" * len(values)
        yield (
            f'INSERT INTO main."{entity}" (id, version{names}) VALUES (?, 1{marks})',
            (key, *values.values()),
        )
        values = {}
