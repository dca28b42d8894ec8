"""Undo and redo: the inverse of a change set, applied newest change first, is a change set too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import Connection

from models.history import Step, begin_set, changes_of, end_set
from models.history_batches import batches_of, take_back
from models.history_changes import Batch, Row

Statement = tuple[str, tuple[object, ...]]


class Reverted(NamedTuple):
    """The change set that took another back, and what of it was done at once."""

    step: Step
    batches: list[Batch]


def revert(connection: Connection, set_id: int, who: str) -> Reverted:
    """Undo a change set, or redo it if it is itself an undo; within the running transaction.

    A column that changed in many records goes back at once. Other changes are taken back one by one in
    the opposite order, so every state in between was valid once. Foreign keys are looked at when the
    transaction ends. Returns the new change set.
    """
    found = connection.exec_driver_sql("SELECT label, source FROM change_set WHERE id = ?", (set_id,))
    label, source = found.one()
    source = "redo" if source == "undo" else "undo"
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    reverting = begin_set(connection, label, who, source, set_id)
    batches = _revert_all(connection, set_id, reverting)
    end_set(connection, reverting)
    return Reverted(Step(reverting, label, source, set_id), batches)


def _revert_all(connection: Connection, set_id: int, reverting: int) -> list[Batch]:
    """Take a change set back from its last change to its first; returns what was done at once."""
    batches: list[Batch] = []
    below: int | None = None
    for batch in batches_of(connection, set_id):
        _revert_between(connection, set_id, batch.last, below)
        below = batch.first
        taken = take_back(connection, batch, reverting)
        if taken is None:
            _revert_between(connection, set_id, batch.first - 1, batch.last + 1)
        else:
            batches.append(taken)
    _revert_between(connection, set_id, 0, below)
    return batches


def _revert_between(connection: Connection, set_id: int, after: int, before: int | None) -> None:
    if rows := changes_of(connection, set_id, after, before):
        _revert_in_turn(connection, rows)


def _revert_in_turn(connection: Connection, rows: list[Row]) -> None:
    for sql, batch in groupby(_inverses(reversed(rows)), key=lambda statement: statement[0]):
        connection.exec_driver_sql(sql, [values for _, values in batch])


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
