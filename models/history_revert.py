"""Undo and redo: the inverse of a change set, applied newest change first, is a change set too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import Connection

from models.history import (
    SELF_WRITTEN,
    Step,
    begin_set,
    change_set,
    changes_of,
    end_set,
    record_into,
)
from models.history_changes import Row

Statement = tuple[str, tuple[object, ...]]


class Reverted(NamedTuple):
    """The change set that took another back; `at_once` when each record has counted one version more."""

    step: Step
    at_once: bool


def revert(connection: Connection, set_id: int, who: str) -> Reverted:
    """Undo a change set, or redo it if it is itself an undo; within the running transaction.

    A column that changed in many records goes back at once. Other changes are taken back one by one in
    the opposite order, so every state in between was valid once. Foreign keys are looked at when the
    transaction ends. Returns the new change set.
    """
    label, source = connection.execute(
        change_set.select()
        .with_only_columns(change_set.c.label, change_set.c.source)
        .where(change_set.c.id == set_id)
    ).one()
    source = "redo" if source == "undo" else "undo"
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    reverting = begin_set(connection, label, who, source, set_id)
    at_once = _revert_at_once(connection, set_id, reverting)
    if not at_once:
        _revert_in_turn(connection, changes_of(connection, set_id))
    end_set(connection, reverting)
    return Reverted(Step(reverting, label, source, set_id), at_once)


def _revert_at_once(connection: Connection, set_id: int, reverting: int) -> bool:
    """Take a change set back by one statement; False, and nothing done, if it changed more than one column.

    A record whose column does not hold what the change set gave it is not met by the statement, nor is a
    second change of the same record: the count then tells.
    """
    found = _single_column(connection, set_id)
    if found is None:
        return False
    entity, field, count = found
    table, column = f'"{entity}"', f'"{field}"'
    with connection.begin_nested() as savepoint:
        record_into(connection, SELF_WRITTEN)
        restored = connection.exec_driver_sql(
            f"UPDATE main.{table} SET {column} = c.old, version = version + 1 FROM main.change AS c"
            f" WHERE c.set_id = ? AND c.entity = ? AND c.op = 'update' AND c.field = ?"
            f" AND {table}.id = c.key AND {table}.{column} IS c.new",
            (set_id, entity, field),
        )
        if restored.rowcount != count:
            savepoint.rollback()
            return False
        record_into(connection, reverting)
    connection.exec_driver_sql(
        "INSERT INTO change (set_id, entity, key, op, field, old, new)"
        " SELECT ?, entity, key, op, field, new, old FROM change WHERE set_id = ? ORDER BY id DESC",
        (reverting, set_id),
    )
    return True


def _single_column(connection: Connection, set_id: int) -> tuple[str, str, int] | None:
    """The table and column that all changes of a set may be of, as its first and last are, and their number.

    Two records may have swapped what must be different, so such a column goes back in turn.
    """
    edge = "SELECT entity, field FROM change WHERE set_id = ? ORDER BY id {} LIMIT 1"
    count = "SELECT count(*) FROM change WHERE set_id = ?"
    run = connection.exec_driver_sql
    first, last = (run(edge.format(way), (set_id,)).first() for way in ("ASC", "DESC"))
    if first is None or last is None or tuple(first) != tuple(last) or first[1] is None:
        return None
    unique = (
        "SELECT 1 FROM pragma_index_list(?) AS i JOIN pragma_index_info(i.name) AS x"
        ' WHERE i."unique" AND x.name = ?'
    )
    if run(unique, tuple(first)).first() is not None:
        return None
    return str(first[0]), str(first[1]), int(run(count, (set_id,)).scalar_one())


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
