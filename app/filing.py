"""Getting hold of a document's file: the lock, the working copy and the connection that edits go through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import MetaData

from app import paths, safekeeping
from app.locking import Lock, acquire
from models.storage import connections, file, known, schema
from models.storage.check import check, in_memory
from models.storage.errors import (
    AlreadyThere,
    CannotMigrate,
    FileError,
    MissingFile,
    NewerFormat,
    cannot_note,
    cannot_work,
    reason,
)
from models.storage.file import Content
from models.storage.publish import save_bytes, taken
from models.storage.snapshot import connect, prepare, snapshot
from models.storage.working_copy import WorkingCopy


class EarlierEdits(FileError):
    """A warning only: a new program took the place that edits of a lost file had on this computer."""

    words = "Edits of an earlier {name} that were never saved into it are kept as {kept}."


@dataclass
class Filed:
    """What an open document holds on to."""

    path: Path
    connection: sqlite3.Connection
    copy: WorkingCopy | None = None
    """None when the document is open for reading only; it is then in memory, as `data`."""
    lock: Lock | None = None
    data: bytes = b""
    recovered: bool = False
    """Whether the last session did not end as it should."""
    kept: Path | None = None
    """Where an unusable working copy of the last session was put."""
    warning: str | None = None
    """What else there is to know, as one sentence."""

    def save_copy(self, to: Path, replace_existing: bool) -> None:
        """Write the present state to another file. Raises AlreadyThere or CannotSave."""
        data = self.data if self.copy is None else taken(self.copy).data
        save_bytes(data, to, replace_existing)

    def let_go(self) -> None:
        """Close the connection and release the lock; the working copy stays where it is."""
        self._end(None)

    def throw_away(self) -> None:
        """Let go, and forget the working copy too."""
        self._end(self.copy)

    def _end(self, copy: WorkingCopy | None) -> None:
        try:
            self.connection.close()
            if copy is not None:
                copy.remove()
        finally:
            if self.lock is not None:
                self.lock.release()


def to_read(path: Path, domain: MetaData, is_ours: bool = False) -> Filed:
    """A file in memory, for reading; others may have it open. Raises CannotOpen.

    One that is known to be `is_ours`, just written and soon gone, is neither looked through nor remembered.
    """
    target = path.resolve()
    content = file.read(target) if is_ours else _read(target, domain)
    connection = in_memory(content.data)
    if content.format < file.FORMAT:
        with _closing_on_error(connection):
            _migrate(connection, target)
    connection.execute("PRAGMA query_only = ON")
    return Filed(target, connection, data=content.data)


def _read(target: Path, domain: MetaData) -> Content:
    """All bytes of a file that is sound; one that was found so before, byte by byte, is not checked again."""
    content = file.read(target)
    if not known.is_known(paths.home(), content.fingerprint):
        check(content, domain)
        known.remember(paths.home(), content.fingerprint)
    return content


def to_edit(path: Path, domain: MetaData, who: str, take_over: bool = False) -> Filed:
    """A file in its working copy: one that a crash left behind, or a new one. Raises CannotOpen, InUse."""
    target = path.resolve()
    if not target.exists() and WorkingCopy.left_behind(paths.home(), target) is None:
        raise MissingFile(target)
    lock = acquire(paths.home(), target, who, take_over)
    try:
        copy, kept = _resumed(target)
        filed = _continue(copy, lock) if copy is not None else _begin(target, domain, lock)
    except (OSError, sqlite3.Error) as error:
        lock.release()
        raise cannot_work(target, paths.home(), error) from error
    except BaseException:
        lock.release()
        raise
    filed.kept = kept
    return filed


def _resumed(target: Path) -> tuple[WorkingCopy | None, Path | None]:
    """The working copy that a crash left behind, if there is work in it; or where an unusable one was put."""
    copy = WorkingCopy.left_behind(paths.home(), target)
    if copy is None:
        return None, None
    if not copy.is_sound():
        return None, copy.set_aside()
    copy.settle()
    with closing(connect(copy.database)) as connection:
        has_work = last_change(connection) > copy.session.published
    if has_work or (copy.session.base is not None and file.fingerprint(target) == copy.session.base):
        return copy, None
    copy.remove()
    return None, None


def _continue(copy: WorkingCopy, lock: Lock) -> Filed:
    connection = connect(copy.database)
    with _closing_on_error(connection):
        prepare(connection)
        warning = _bring_up_to_date(connection, copy)
    return Filed(copy.target, connection, copy, lock, recovered=True, warning=warning)


def _begin(target: Path, domain: MetaData, lock: Lock) -> Filed:
    content = _read(target, domain)
    copy = WorkingCopy.begin(paths.home(), target, content.data, content.fingerprint)
    try:
        connection = connect(copy.database)
        with _closing_on_error(connection):
            prepare(connection)
            warning = _bring_up_to_date(connection, copy)
            copy.note(replace(copy.session, published=last_change(connection)))
    except BaseException:
        copy.remove()
        raise
    return Filed(target, connection, copy, lock, warning=warning)


def _bring_up_to_date(connection: sqlite3.Connection, copy: WorkingCopy) -> str | None:
    """Migrate an older working copy, after a backup of it; returns the warning when that failed."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    if number == file.FORMAT:
        return None
    if number > file.FORMAT:
        raise NewerFormat(copy.target, format=number, known=file.FORMAT)
    data = snapshot(copy.database).data
    warning = safekeeping.keep(safekeeping.document_key(data), copy.target, data, "migration")
    _migrate(connection, copy.target)
    return warning


def _migrate(connection: sqlite3.Connection, target: Path) -> None:
    from models.storage.migrations import migrate

    try:
        migrate(connection)
    except Exception as error:
        raise CannotMigrate(target, why=reason(error)) from error


def to_create(path: Path, domain: MetaData, who: str, replace_existing: bool) -> Filed:
    """An empty document in its working copy; the file is written when it is first published.

    Raises AlreadyThere, InUse, CannotSave.
    """
    target = path.resolve()
    if target.exists() and not replace_existing:
        raise AlreadyThere(target)
    lock = acquire(paths.home(), target, who)
    try:
        kept = _clear_the_way(target)
        copy = WorkingCopy.begin(paths.home(), target, _empty(domain), file.fingerprint(target))
        connection = connect(copy.database)
        prepare(connection)
        copy.note(copy.session)
    except (OSError, sqlite3.Error) as error:
        lock.release()
        raise cannot_note(target, paths.home(), error) from error
    except BaseException:
        lock.release()
        raise
    warning = None if kept is None else str(EarlierEdits(target, kept=kept))
    return Filed(target, connection, copy, lock, warning=warning)


def _clear_the_way(target: Path) -> Path | None:
    """Edits of a lost file of the same name are kept, under another name; returns where."""
    left, kept = _resumed(target)
    return kept if left is None else safekeeping.keep_aside(left)


def _empty(domain: MetaData) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with connections.sharing(connection) as shared:
            schema.create(shared, domain)
        return connection.serialize()


def last_change(connection: sqlite3.Connection) -> int:
    """The number of the newest recorded change."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])


@contextmanager
def _closing_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise
