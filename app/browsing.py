"""Reading the history of the open program: edits page by page, and what each of them changed, in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from models import history_pages
from models.history_changes import Row
from models.history_pages import Edit
from models.history_words import ChangeWords, change_words, record_title

if TYPE_CHECKING:
    from app.document import Document

TOLD = 5  # new records of one edit that are told with their first values
LOOKED_BACK = 200
UNTOLD = frozenset({"program_id", "position", "key"})


def edits(
    document: Document,
    limit: int,
    before: int | None = None,
    words: str = "",
    who: str = "",
    tables: Sequence[str] = (),
) -> list[Edit]:
    """The newest edits, newest first; see `models.history_pages.edits`."""
    return history_pages.edits(_connection(document), limit, before, words, who, tables)


def people(document: Document) -> list[str]:
    """Everybody who has made an edit."""
    return history_pages.people(_connection(document))


def changes(document: Document, edit_id: int, limit: int) -> list[ChangeWords]:
    """What an edit changed, in words, at most so many changes."""
    connection = _connection(document)
    named = partial(_title, document, connection)
    rows = history_pages.details(connection, edit_id, limit)
    if sum(row.op == "insert" for row in rows) <= TOLD:
        rows = [each for row in rows for each in _told(document, edit_id, row)]
    return [change_words(document.program, row, named) for row in rows]


def _told(document: Document, edit_id: int, row: Row) -> list[Row]:
    """A new record with the values it began with; any other change as it is."""
    if row.op != "insert":
        return [row]
    found = document.audit(LOOKED_BACK, row.entity, row.key)
    began = next((each.changes for each in found if each.id == edit_id), ())
    values = [
        Row(each.entity, each.key, each.op, each.field, each.old, each.new)
        for each in began
        if each.op == "insert" and each.field not in UNTOLD and each.new not in ("", 0)
    ]
    return values or [row]


def _title(document: Document, connection: Connection, table: str, key: str) -> str:
    record = document.record(table, key)
    if record is not None:
        return record_title(record)
    return history_pages.last_title(connection, table, key)


def _connection(document: Document) -> Connection:
    """Reading leaves no transaction open: one is begun by edits only."""
    return document.session.connection()
