"""The document as a file among others: what its first 100 bytes say, what it holds, how it is replaced."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import struct
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from models.storage.errors import (
    Damaged,
    EmptyFile,
    MissingFile,
    NewerFormat,
    NotADocument,
    RunningCopy,
    Truncated,
    Unreadable,
    reason,
)

APPLICATION_ID = 0x44593930
"""The letters DY90, at byte 68."""

FORMAT = 2
"""The format this program writes; a file's own stands at byte 60."""

MAGIC = b"SQLite format 3\0"
BESIDE = ("-wal", "-journal")
"""Files that SQLite keeps beside a database that is being written."""


@dataclass(frozen=True)
class Content:
    """All bytes of a file, read once, so that every check speaks of the same bytes."""

    path: Path
    data: bytes
    format: int

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint_of(self.data)


def read(path: Path) -> Content:
    """Read a document whole, after its header was found in order.

    Raises a CannotOpen that says what is wrong with it. SQLite never touches the file itself.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise Unreadable(
                path, why="it is a folder" if stat.S_ISDIR(mode) else "it is not an ordinary file"
            )
        with path.open("rb") as file:
            _check_kind(path, file.read(100))
        data = _read_still(path)
    except FileNotFoundError:
        raise MissingFile(path) from None
    except OSError as error:
        raise Unreadable(path, why=reason(error)) from error
    _check_header(path, data[:100], len(data))
    _check_beside(path)
    return Content(path, data, _format(data))


def _read_still(path: Path) -> bytes:
    """All bytes, read again while somebody is writing them (a sync client, a colleague's save)."""
    for _ in range(3):
        before = path.stat()
        data = path.read_bytes()
        after = path.stat()
        if (before.st_mtime_ns, before.st_ino, len(data)) == (after.st_mtime_ns, after.st_ino, after.st_size):
            break
    return data


def _check_kind(path: Path, header: bytes) -> None:
    if not header:
        raise EmptyFile(path)
    if not header.startswith(MAGIC[: len(header)]):
        raise NotADocument(path, why="it is another kind of file")
    if len(header) < 100:
        raise Truncated(path, why=f"only {len(header)} bytes are there")
    if struct.unpack(">I", header[68:72])[0] != APPLICATION_ID:
        raise NotADocument(path, why="it is the database of another program")


def _check_header(path: Path, header: bytes, size: int) -> None:
    _check_kind(path, header)
    if _format(header) > FORMAT:
        raise NewerFormat(path, format=_format(header), known=FORMAT)
    if _format(header) < 1:
        raise NotADocument(path, why="its format has no number")
    if header[18:20] != b"\x01\x01":
        raise RunningCopy(path, why="its header says that changes are kept elsewhere")
    page: int = struct.unpack(">H", header[16:18])[0]
    page = 65536 if page == 1 else page
    (pages,) = struct.unpack(">I", header[28:32])
    if page < 512:
        raise Damaged(path, why="its header is not in order")
    if (excess := size - page * pages) > 0:
        raise Damaged(path, why=f"there are {excess} bytes too many in it")
    if size < page * pages:
        raise Truncated(path, why=f"it has {size} bytes and should have {page * pages}")


def _check_beside(path: Path) -> None:
    for suffix in BESIDE:
        other = path.with_name(path.name + suffix)
        with contextlib.suppress(OSError):
            if other.stat().st_size:
                raise RunningCopy(path, why=f"{other.name} beside it holds changes that are not in the file")


def _format(header: bytes) -> int:
    number: int = struct.unpack(">i", header[60:64])[0]
    return number


def fingerprint(path: Path) -> str | None:
    """What a file holds, as length and 64 letters; None when it is not there."""
    try:
        return fingerprint_of(path.read_bytes())
    except FileNotFoundError:
        return None


def fingerprint_of(data: bytes) -> str:
    """What bytes hold, as their length and 64 letters."""
    return f"{len(data)}:{hashlib.sha256(data).hexdigest()}"


def write_safely(path: Path, data: bytes) -> None:
    """Write a small file so that it is either there whole or not at all, also after a power failure."""
    beside = path.with_name(path.name + ".tmp")
    beside.write_bytes(data)
    flush(beside)
    replace(beside, path)
    flush_folder(path.parent)


def flush(path: Path) -> None:
    """Have the file's bytes on the disk before going on."""
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def flush_folder(path: Path) -> None:
    """Have the folder's names on the disk, where the system can do that; Windows and some shares cannot."""
    with contextlib.suppress(OSError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def replace(source: Path, target: Path, patience: int = 10) -> None:
    """Put one file in another's place in one step, however often a scanner or viewer holds it for a moment.

    Windows refuses while another program has the target open: wait 50 ms, 100 ms, ... and try again.
    """
    for attempt in range(1, patience + 1):
        try:
            os.replace(source, target)
        except PermissionError:
            if os.name != "nt" or attempt == patience:
                raise
            time.sleep(0.05 * attempt)
        else:
            return


def discard(*paths: Path) -> None:
    """Delete files that may or may not be there."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()
