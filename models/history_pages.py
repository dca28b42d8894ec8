"""The audit trail page by page: a list of edits without their details, and the details of one edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from models.history import changes_of
from models.history_changes import Row
from models.history_rows import worth_telling
from models.history_titles import last_title

__all__ = ["Edit", "details", "edits", "last_title", "people", "was_added_last"]


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


def was_added_last(connection: Connection, entity: str, key: str) -> bool:
    """Whether the newest edit added this record, and was not an undo or a redo."""
    query = (
        "SELECT 1 FROM change WHERE entity = ? AND key = ? AND op = 'insert' AND set_id ="
        " (SELECT max(id) FROM change_set)"
        " AND NOT EXISTS (SELECT 1 FROM change_set AS s WHERE s.id = set_id AND s.reverts IS NOT NULL)"
    )
    return connection.exec_driver_sql(query, (entity, key)).first() is not None


def details(connection: Connection, edit_id: int, limit: int) -> list[Row]:
    """What an edit changed that is worth telling, oldest first, at most so many changes."""
    return worth_telling(changes_of(connection, edit_id))[:limit]


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
