"""Edits that are safe on this computer and not in their file yet: a session ended early, or goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app import paths
from models.storage import file
from models.storage.working_copy import Session, WorkingCopy

_EDITS = (
    "SELECT count(DISTINCT made.id), max(made.at)"
    " FROM change JOIN change_set AS made ON made.id = change.set_id WHERE change.id > ?"
)


@dataclass(frozen=True)
class Unsaved:
    """How many edits are not in the file, when the last was made (UTC), and the database that has them."""

    edits: int
    at: datetime
    database: Path
    follows: bool
    """Whether they follow on what the file holds, or the file is gone; False: somebody else changed it."""


def unsaved(path: Path) -> Unsaved | None:
    """The edits that are missing in a file, looked up without locking or writing anything.

    None when there are none, and when file or working copy cannot be read: opening the file tells of that.
    """
    target = path.resolve()
    copy = WorkingCopy.peek(paths.home(), target)
    if copy is None:
        return None
    try:
        now = file.fingerprint(target)
        with closing(sqlite3.connect(f"{copy.database.as_uri()}?mode=ro", uri=True)) as connection:
            edits, at = connection.execute(_EDITS, (_published(copy.session, now),)).fetchone()
    except (sqlite3.Error, OSError):
        return None
    if not edits:
        return None
    follows = now in (None, copy.session.base, copy.session.pending)
    return Unsaved(edits, datetime.fromisoformat(at), copy.database, follows)


def _published(session: Session, now: str | None) -> int:
    """The newest change in the file, though a crash came between writing the file and noting that."""
    reached = session.pending is not None and now == session.pending
    return session.pending_change if reached else session.published
