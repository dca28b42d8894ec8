"""A whole, checked copy of the document at one moment, as the bytes of a file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from models.storage.check import digest, harden
from models.storage.schema import now, with_all_indexes, without_slow_indexes


@dataclass(frozen=True)
class Snapshot:
    """The bytes of a document, and the number of the newest change in them."""

    data: bytes
    change: int
    saved: str


def snapshot(work: Path) -> Snapshot:
    """Copy the committed state of a working copy, while edits may go on; verified before it is returned.

    The copy is made in memory: SQLite writes nothing beside the file that will hold it, and the file
    is in rollback form, complete in itself, so that any copy of it is whole. Raises sqlite3.Error.
    """
    with closing(connect(work)) as source, closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        harden(copy)
        source.backup(copy)
        with_all_indexes(copy)
        saved = now()
        for key, value in (("digest", digest(copy)), ("saved", saved)):
            copy.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("the working copy failed its check")
        (change,) = copy.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
        data = copy.serialize()
    return Snapshot(data[:18] + b"\x01\x01" + data[20:], change, saved)


def connect(work: Path) -> sqlite3.Connection:
    """A connection to a database that is there already; a plain one would create a missing file."""
    connection = sqlite3.connect(
        f"{work.as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=0.25, check_same_thread=False
    )
    try:
        harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection) -> None:
    """The working copy's settings: every commit is on the disk, deleted text is wiped, references hold."""
    connection.execute("PRAGMA journal_mode = WAL")
    without_slow_indexes(connection)
    for setting in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {setting}")
