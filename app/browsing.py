"""Reading the history of the open program: edits page by page, and what each of them changed, in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Connection

from models import history_pages
from models.history_changes import Row
from models.history_pages import Edit
from models.history_words import ChangeWords, change_words, record_title

if TYPE_CHECKING:
    from app.document import Document

TOLD = 5  # new records of one edit that are told with their first values
LOOKED_BACK = 200
EVERYTHING = 1_000_000
MANY, NAMED = 3, 3  # records of a kind from which they are told as a sum, and how many of them by name
UNTOLD = frozenset({"program_id", "position", "key"})


class Sum(NamedTuple):
    """Many records of one table that were inserted, updated or deleted; the first of them by name."""

    op: str
    table: str
    number: int
    names: list[str]


class Told(NamedTuple):
    """What an edit changed; `more` changes are not listed."""

    sums: list[Sum]
    changes: list[ChangeWords]
    more: int


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


def told(document: Document, edit_id: int, limit: int) -> Told:
    """What an edit changed: many records of one kind as a sum, the others change by change up to a limit."""
    rows = history_pages.details(_connection(document), edit_id, EVERYTHING)
    new = {(each.entity, each.key) for each in rows if each.op == "insert"}
    rows = [each for each in rows if each.op != "update" or (each.entity, each.key) not in new]
    records: dict[tuple[str, str], list[str]] = {}
    for row in dict.fromkeys((each.op, each.entity, each.key) for each in rows):
        records.setdefault(row[:2], []).append(row[2])
    many = {kind: keys for kind, keys in records.items() if len(keys) > MANY}
    rest = [row for row in rows if (row.op, row.entity) not in many]
    shown = rest[:limit]
    if not many and sum(row.op == "insert" for row in shown) <= TOLD:
        shown = [each for row in shown for each in _told(document, edit_id, row)]
    named = partial(_title, document)
    sums = [
        Sum(op, table, len(keys), [title for key in keys[:NAMED] if (title := named(table, key))])
        for (op, table), keys in many.items()
    ]
    changes = [change_words(document.program, row, named) for row in shown]
    return Told(sums, changes, len(rest) - len(rest[:limit]))


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


def _title(document: Document, table: str, key: str) -> str:
    record = document.record(table, key)
    if record is not None:
        return record_title(record)
    return history_pages.last_title(_connection(document), table, key)


def _connection(document: Document) -> Connection:
    """To be asked for anew after any other reading, which ends the session's transaction: a connection that
    is kept beyond it would begin one of its own, and no edit could begin then."""
    return document.session.connection()
