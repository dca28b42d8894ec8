"""What can be wrong with a file, each as one sentence that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import ClassVar

from models.errors import UserError


class FileError(UserError):
    """Something about one file; `path` is the file."""

    words: ClassVar[str] = "{name} cannot be used."

    def __init__(self, path: Path | str, **details: object) -> None:
        self.path = Path(path)
        self.details = details
        super().__init__(self.words.format(name=self.path.name, folder=self.path.parent, **details))


class CannotOpen(FileError):
    """The file could not be opened; not a byte of it was changed."""


class MissingFile(CannotOpen):
    words = "{name} is not in {folder}: it may have been moved or renamed."


class Unreadable(CannotOpen):
    words = "{name} cannot be read ({why}): check that it is a file and that you are allowed to open it."


class EmptyFile(CannotOpen):
    words = (
        "{name} is empty, so a copy or a download was probably cut off: get it again, or restore a backup."
    )


class NotADocument(CannotOpen):
    words = "{name} is not a Day90 program ({why}): choose a file that was saved by Day90."


class Damaged(CannotOpen):
    """Rows may still be saved from it by `salvage`."""

    words = "{name} is damaged ({why}): restore a backup, or rescue what can still be read."


class Truncated(Damaged):
    words = "{name} is incomplete ({why}): wait until it is copied or synced completely, or restore a backup."


class RunningCopy(CannotOpen):
    words = (
        "{name} was copied out of a running program ({why}): ask for the file again once it was saved there."
    )


class ForeignSchema(CannotOpen):
    words = (
        "{name} holds something that Day90 did not put there ({why}), so it is not opened: restore a backup."
    )


class NewerFormat(CannotOpen):
    words = "{name} was saved by a newer Day90 (format {format}, this one knows {known}): update Day90 first."


class AlteredOutside(Damaged):
    words = (
        "{name} was altered by something other than Day90 since it was saved: "
        "restore a backup, or rescue it into a new file and look it through."
    )


class NoRoom(CannotOpen):
    words = "There is no room on this computer to open {name}: free some space and open it again."


class NotNow(CannotOpen):
    words = (
        "{name} cannot be opened now because Day90's own copy of it in {own} cannot be read ({why}): "
        "close other programs that may hold it, or restart this computer, and open it again."
    )


class CannotMigrate(CannotOpen):
    words = "{name} is of an older format and could not be brought up to date ({why}): the file is as it was."


class CannotSave(FileError):
    """The file was not written; the edits are safe in the working copy, and trying again is fine."""


class NoSpace(CannotSave):
    words = (
        "There is no room left to save {name}: free some space in {folder} and save again; no edit is lost."
    )


class NoRoomHere(NoSpace):
    """The disk of the working copy is full, which may be another than the file's."""

    words = (
        "There is no room left on this computer to save {name}: free some space on the disk "
        "that holds {own} and save again; no edit is lost."
    )


class OwnPlace(CannotSave):
    """The file's folder is fine; the working copy's cannot be used."""

    words = (
        "{name} was not saved because Day90's own folder {own} cannot be used ({why}): "
        "make it writable and save again; no edit is lost."
    )


class OwnCopy(CannotSave):
    """The working copy itself cannot be read, so there is nothing whole to write."""

    words = (
        "{name} was not saved because Day90's own copy of it in {own} cannot be read ({why}): "
        "save again, and if that fails restart Day90 and open it anew."
    )


class ReadOnlyPlace(CannotSave):
    words = "{name} cannot be written in {folder} ({why}): save a copy elsewhere; no edit is lost."


class TargetBusy(CannotSave):
    words = "{name} is held by another program: close it there and save again; no edit is lost."


class ChangedOutside(CannotSave):
    words = (
        "{name} was changed by someone else since you opened it and was not overwritten: "
        "save yours as a copy, or decide to replace theirs."
    )


class GoneOutside(ChangedOutside):
    words = "{name} was moved or deleted while it was open: save a copy, or decide to write it there again."


class AlreadyThere(CannotSave):
    words = "{name} is already there in {folder}: choose another name, or move that file away first."


class InUse(CannotOpen):
    """Somebody has the document open: `holder`, `computer`, `since` (UTC); maybe it can be taken over."""

    words = "{name} is open by {holder} on {computer} since {since}: open it read-only, or open a copy."

    def __init__(self, path: Path, holder: str, computer: str, since: str, can_take_over: bool) -> None:
        super().__init__(path, holder=holder, computer=computer, since=since.replace("T", " "))
        self.holder = holder
        self.computer = computer
        self.since = since
        self.can_take_over = can_take_over


class NotRecorded(UserError):
    """An edit that could not be written to the working copy; it was taken back."""


class ReadOnly(UserError):
    """An edit of a document that is open for reading."""


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR}
_SQLITE_FULL = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE"}
_SQLITE_SPOILT = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_SQLITE_CLOSED = {"SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM"}


def cannot_save(path: Path, error: Exception) -> CannotSave:
    """The sentence for an error met while writing."""
    name = getattr(error, "sqlite_errorname", "")
    number = getattr(error, "errno", None)
    if is_full(error):
        return NoSpace(path)
    if isinstance(error, PermissionError) and getattr(error, "winerror", None) in {5, 32, 33}:
        return TargetBusy(path)
    if number == errno.ENOENT:
        return ReadOnlyPlace(path, why="the folder is not there")
    if number in _READ_ONLY or any(name.startswith(each) for each in _SQLITE_CLOSED):
        return ReadOnlyPlace(path, why="the place is read-only for you")
    return ReadOnlyPlace(path, why=reason(error))


def cannot_note(path: Path, own: Path, error: Exception) -> CannotSave:
    """The sentence for an error met in `own`, the place of the working copy, while saving the file."""
    if _is_about(path, error):
        return cannot_save(path, error)
    if is_full(error):
        return NoRoomHere(path, own=own)
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError) or any(name.startswith(each) for each in _SQLITE_CLOSED):
        return OwnPlace(path, own=own, why=reason(error))
    return OwnCopy(path, own=own, why=reason(error))


def cannot_work(path: Path, own: Path, error: Exception) -> CannotOpen:
    """The sentence for an error met in `own`, the place of the working copy, while opening the file."""
    if _is_about(path, error):
        return Unreadable(path, why=reason(error))
    if is_full(error):
        return NoRoom(path)
    if is_damage(error) or getattr(error, "sqlite_errorname", "") == "SQLITE_ERROR":  # as by a lost table
        return Damaged(path, why=reason(error))
    return NotNow(path, own=own, why=reason(error))


def _is_about(path: Path, error: Exception) -> bool:
    """Whether it was the file itself that the system complained of."""
    return isinstance(error, OSError) and bool(error.filename) and Path(error.filename) == path


def is_damage(error: BaseException) -> bool:
    """Whether a database is spoilt, rather than locked, out of reach or on a disk that fails just now."""
    name = getattr(error, "sqlite_errorname", "")
    return isinstance(error, sqlite3.DatabaseError) and any(name.startswith(each) for each in _SQLITE_SPOILT)


def reason(error: BaseException) -> str:
    """A few words of a system error, without paths or numbers."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    if isinstance(error, sqlite3.Error):
        return str(error).lower()
    return type(error).__name__


def is_full(error: BaseException) -> bool:
    """Whether there was no room to write."""
    name = getattr(error, "sqlite_errorname", "")
    return getattr(error, "errno", None) in _FULL or any(name.startswith(each) for each in _SQLITE_FULL)
