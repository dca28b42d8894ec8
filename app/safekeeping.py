"""Backups as the program makes and restores them; a backup that fails warns and never stops the work."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app import paths
from app.unsaved import unsaved
from models import Base
from models.storage import backups, file, known
from models.storage.backups import Backup, BackupFailed
from models.storage.check import check, in_memory
from models.storage.errors import reason as reason_of
from models.storage.snapshot import snapshot
from models.storage.working_copy import WorkingCopy


def back_up(path: Path) -> Path:
    """Back up a program and return the backup: its file, or the newer state with what was not saved into it.

    A file that somebody else changed since is backed up as it is. Raises CannotOpen or BackupFailed.
    """
    data = _newest(path.resolve())
    return backups.back_up(paths.home(), document_key(data), path, data, "asked", _now()).path


def _newest(target: Path) -> bytes:
    waiting = unsaved(target)
    if waiting is not None and waiting.follows:
        try:
            return snapshot(waiting.database).data
        except (OSError, sqlite3.Error) as error:
            raise BackupFailed(target, why=reason_of(error)) from error
    content = file.read(target)
    check(content, Base.metadata)
    return content.data


def keep_aside(copy: WorkingCopy) -> Path:
    """Keep a working copy that a new program is in the way of, and return where.

    That is a backup, which opens like any other, if one can be made of it.
    """
    aside = copy.set_aside()
    try:
        data = snapshot(aside / copy.database.name).data
        document = document_key(data)
        return backups.back_up(paths.home(), document, copy.target, data, "session", _now()).path
    except (BackupFailed, OSError, sqlite3.Error):
        return aside


def document_key(data: bytes) -> str:
    """The key under which a document's backups are kept; the same for every copy of it."""
    with closing(in_memory(data)) as connection:
        (key,) = connection.execute("SELECT value FROM meta WHERE key = 'document'").fetchone()
    return str(key)


def keep(document: str, name: Path, data: bytes, reason: str, only_if_due: bool = False) -> str | None:
    """Back up the bytes of a document; returns the warning when that failed."""
    try:
        if not only_if_due or backups.due(paths.home(), document, _now()):
            backups.back_up(paths.home(), document, name, data, reason, _now())
    except BackupFailed as error:
        return str(error)
    except OSError as error:  # the backups that are there could not be looked at
        return str(BackupFailed(name, why=reason_of(error)))
    return None


def keep_published(document: str, copy: WorkingCopy, reason: str) -> str | None:
    """Back up the file as it was just published; a file that others changed since is not ours to keep.

    What was published is known to be sound, so opening it again is quick.
    """
    try:
        data = copy.target.read_bytes()
    except OSError:
        return None
    fingerprint = file.fingerprint_of(data)
    if fingerprint != copy.session.base:
        return None
    known.remember(paths.home(), fingerprint)
    return keep(document, copy.target, data, reason)


def backups_of(document: str) -> list[Backup]:
    """The backups of a document, newest first."""
    return backups.listed(paths.home(), document)


def restore(backup: Backup, to: Path) -> Path:
    """Make a new file of a backup, to be opened like any other. Raises AlreadyThere or CannotSave."""
    return backups.restore(backup.path, to)


def _now() -> datetime:
    return datetime.now(UTC)
