"""Publishing: the working copy's state takes the file's place in one step, or the file stays as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.storage import file
from models.storage.errors import (
    AlreadyThere,
    ChangedOutside,
    GoneOutside,
    ReadOnlyPlace,
    cannot_note,
    cannot_save,
)
from models.storage.snapshot import Snapshot, snapshot
from models.storage.working_copy import WorkingCopy


def publish(copy: WorkingCopy, force: bool = False) -> Snapshot:
    """Write the file anew from the working copy; may run in any thread, beside further edits.

    Raises a CannotSave: the file is untouched then, the edits are safe, and it may be tried again.
    A file that is not the one this session began with is never overwritten, unless `force` says that
    somebody decided so.
    """
    with copy.publishing:
        try:
            found = taken(copy)
            _put_in_place(copy, found, force)
        except (OSError, sqlite3.Error) as error:
            raise cannot_save(copy.target, error) from error
        finally:
            file.discard(copy.temporary)
    return found


def _put_in_place(copy: WorkingCopy, taken: Snapshot, force: bool) -> None:
    target, temporary = copy.target, copy.temporary
    _check_writable(target)
    temporary.write_bytes(taken.data)
    file.flush(temporary)
    _keep_mode(target, temporary)
    new, found = file.fingerprint(temporary), file.fingerprint(target)
    _check_unchanged(copy, found, force)
    _note(copy, pending=new, pending_change=taken.change)
    file.replace(temporary, target)
    file.flush_folder(target.parent)
    _note(copy, base=new, published=taken.change, pending=None, pending_change=0)


def _note(copy: WorkingCopy, **facts: Any) -> None:
    """Remember how far the publication is, on this computer's own disk."""
    try:
        copy.note(replace(copy.session, **facts))
    except OSError as error:
        raise cannot_note(copy.target, copy.home, error) from error


def _check_unchanged(copy: WorkingCopy, found: str | None, force: bool) -> None:
    """Whether the file is still the one that this session knows, also from a publication cut short."""
    session = copy.session
    if force or found == session.base or (found is not None and found == session.pending):
        return
    if session.base is None:
        raise AlreadyThere(copy.target)
    raise (GoneOutside if found is None else ChangedOutside)(copy.target)


def _check_writable(target: Path) -> None:
    """A file marked read-only stays as it is, though replacing it would be possible."""
    with suppress(FileNotFoundError):
        if not target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(
            target, os.W_OK
        ):
            raise ReadOnlyPlace(target, why="the file is marked read-only")


def _keep_mode(target: Path, temporary: Path) -> None:
    with suppress(FileNotFoundError):
        shutil.copymode(target, temporary)


def taken(copy: WorkingCopy) -> Snapshot:
    """The present state as bytes, without writing any file. Raises CannotSave."""
    try:
        return snapshot(copy.database)
    except (OSError, sqlite3.Error) as error:
        raise cannot_note(copy.target, copy.home, error) from error


def save_bytes(data: bytes, to: Path, replace_existing: bool = False) -> None:
    """Write a document's bytes to a file. Raises AlreadyThere or CannotSave."""
    if to.exists() and not replace_existing:
        raise AlreadyThere(to)
    try:
        _check_writable(to)
        write_whole(to, data)
    except (OSError, sqlite3.Error) as error:
        raise cannot_save(to, error) from error


def write_whole(to: Path, data: bytes) -> None:
    """Write a file so that under its name it is always whole. Raises OSError."""
    temporary = to.with_name(f".{to.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        file.flush(temporary)
        _keep_mode(to, temporary)
        file.replace(temporary, to)
        file.flush_folder(to.parent)
    finally:
        file.discard(temporary)
