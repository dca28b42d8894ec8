"""The audit trail: who changed what, when, from what to what, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection

from models.history import UNRECORDED

LONGEST = 500
"""Changes of one change set that are listed; the rest is counted only."""

Place = tuple[int, int]
"""The number of an edit, and of one of its changes."""

_TITLES = {"undo": "Undo: ", "redo": "Redo: "}


@dataclass(frozen=True)
class AuditChange:
    """One column of one record; values as SQLite holds them.

    A new record lists what it held when the edit that added it was over.
    """

    entity: str
    key: str
    op: str
    field: str | None
    old: object
    new: object


class Later(NamedTuple):
    """What a later change of a record says was there before."""

    edit: int
    op: str
    field: str | None
    old: object


@dataclass(frozen=True)
class AuditEntry:
    """One edit: `at` is UTC in ISO form, `source` is ui, import, undo, redo, migration, script or new."""

    id: int
    at: str
    who: str
    label: str
    source: str
    reverts: int | None
    changes: tuple[AuditChange, ...]
    total: int
    """How many columns and records changed; may be more than are listed."""

    @property
    def title(self) -> str:
        """The label, saying so when the edit was an undo or a redo."""
        return _TITLES.get(self.source, "") + self.label


def audit(
    connection: Connection, limit: int = 100, entity: str | None = None, key: str | None = None
) -> list[AuditEntry]:
    """The newest edits, newest first; only those that touched a table, or a record, when one is named."""
    where, values = _condition(entity, key)
    query = "SELECT id, at, who, label, source, reverts FROM change_set"
    if where:
        query += f" WHERE id IN (SELECT set_id FROM change WHERE {where})"
    rows = connection.exec_driver_sql(f"{query} ORDER BY id DESC LIMIT ?", (*values, limit)).fetchall()
    return [_entry(connection, row, where, values) for row in rows]


def _condition(entity: str | None, key: str | None) -> tuple[str, tuple[str, ...]]:
    wanted = {"entity": entity, "key": key}
    named = {column: value for column, value in wanted.items() if value is not None}
    return " AND ".join(f"{column} = ?" for column in named), tuple(named.values())


def _entry(connection: Connection, row: Sequence[Any], where: str, values: tuple[str, ...]) -> AuditEntry:
    among = f"FROM change WHERE set_id = ?{' AND ' + where if where else ''}"
    total = connection.exec_driver_sql(f"SELECT count(*) {among}", (row[0], *values)).scalar_one()
    query = f"SELECT id, entity, key, op, field, old, new {among} ORDER BY id LIMIT {LONGEST}"
    listed: list[AuditChange] = []
    for number, *change in connection.exec_driver_sql(query, (row[0], *values)).fetchall():
        listed.extend(_changes(connection, (row[0], number), AuditChange(*change)))
    set_id, at, who, label, source, reverts = row
    return AuditEntry(set_id, at, who, label, source, reverts, tuple(listed), int(total))


def _changes(connection: Connection, place: Place, change: AuditChange) -> Iterator[AuditChange]:
    if change.op == "insert":
        for field, value in _beginning(connection, place, change).items():
            yield AuditChange(change.entity, change.key, "insert", field, None, value)
    else:
        yield change


def _beginning(connection: Connection, place: Place, change: AuditChange) -> dict[str, object]:
    """The values a record had when its edit was over, in the order of its columns.

    They are what the first later change of each says was there before. Only changes of that life of the
    record count, up to its deletion; what never changed is there still.
    """
    record = connection.exec_driver_sql(f'SELECT * FROM main."{change.entity}" WHERE id = ?', (change.key,))
    rows = record.mappings()
    names, row = list(rows.keys()), rows.first()
    values = {} if row is None else dict(row)
    later = connection.exec_driver_sql(
        "SELECT set_id, op, field, old FROM change WHERE entity = ? AND key = ? AND id > ? ORDER BY id",
        (change.entity, change.key, place[1]),
    ).fetchall()
    values = _at_first(values, [Later(*row) for row in later], place[0])
    return {name: values[name] for name in names if name not in UNRECORDED and values.get(name) is not None}


def _at_first(values: dict[str, object], later: Sequence[Later], edit: int) -> dict[str, object]:
    first: dict[str, object] = {}
    ended = False
    for each in later:
        if ended and each.op != "delete":
            break
        if each.op == "delete" and each.field is None:
            values, ended = {}, True
        if each.field is not None and (each.op == "delete" or each.edit != edit):
            first.setdefault(each.field, each.old)
    return {**values, **first}
