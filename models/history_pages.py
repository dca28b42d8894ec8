"""The audit trail page by page: a list of edits without their details, and the details of one edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from models.history import changes_of
from models.history_changes import Row

NAMES = ("title", "name", "text")


@dataclass(frozen=True)
class Edit:
    """One edit in the list: `at` is UTC in ISO form, `total` counts its changes.

    `source` is ui, import, undo, redo, migration, script or new; `undone` tells that it has been taken back.
    """

    id: int
    at: str
    who: str
    label: str
    source: str
    total: int
    undone: bool


def edits(
    connection: Connection,
    limit: int,
    before: int | None = None,
    words: str = "",
    who: str = "",
    tables: Sequence[str] = (),
) -> list[Edit]:
    """The newest edits, newest first, that are older than the edit `before`.

    Only those with all the words in their label or name, by one person, touching one of some tables.
    """
    conditions, values = _conditions(before, words, who, tables)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    query = (
        "SELECT id, at, who, label, source,"
        " (SELECT count(*) FROM change WHERE set_id = one.id),"
        " EXISTS (SELECT 1 FROM change_set AS u WHERE u.reverts = one.id AND NOT EXISTS"
        " (SELECT 1 FROM change_set AS r WHERE r.reverts = u.id))"
        f" FROM change_set AS one {where} ORDER BY id DESC LIMIT ?"
    )
    rows = connection.exec_driver_sql(query, (*values, limit)).fetchall()
    return [_edit(*row) for row in rows]


def _edit(number: int, at: str, who: str, label: str, source: str, total: int, undone: int) -> Edit:
    return Edit(number, at, who, label, source, total, bool(undone))


def people(connection: Connection) -> list[str]:
    """Everybody who has made an edit."""
    rows = connection.exec_driver_sql("SELECT DISTINCT who FROM change_set ORDER BY who").fetchall()
    return [str(row[0]) for row in rows]


def details(connection: Connection, edit_id: int, limit: int) -> list[Row]:
    """What an edit changed, oldest first, at most so many changes; a deleted record is one change.

    The values that a deleted record had are left out: the record itself says enough.
    """
    rows = changes_of(connection, edit_id)
    kept = [row for row in rows if row.op != "delete" or row.field is None]
    return kept[:limit]


def last_title(connection: Connection, entity: str, key: str) -> str:
    """What a record that is gone was called; empty when it never had a name of its own."""
    marks = ", ".join("?" * len(NAMES))
    query = (
        "SELECT coalesce(new, old) FROM change WHERE entity = ? AND key = ?"
        f" AND field IN ({marks}) ORDER BY id DESC LIMIT 1"
    )
    row = connection.exec_driver_sql(query, (entity, key, *NAMES)).fetchone()
    return str(row[0]) if row is not None and row[0] is not None else ""


def _conditions(
    before: int | None, words: str, who: str, tables: Sequence[str]
) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if before is not None:
        conditions.append("id < ?")
        values.append(before)
    if who:
        conditions.append("who = ?")
        values.append(who)
    for word in words.split():
        conditions.append("(label LIKE ? ESCAPE '\\' OR who LIKE ? ESCAPE '\\')")
        values.extend([_pattern(word)] * 2)
    if tables:
        marks = ", ".join("?" * len(tables))
        conditions.append(f"id IN (SELECT set_id FROM change WHERE entity IN ({marks}))")
        values.extend(tables)
    return conditions, values


def _pattern(word: str) -> str:
    for each in "\\%_":
        word = word.replace(each, f"\\{each}")
    return f"%{word}%"
