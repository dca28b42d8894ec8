"""The private copy that is worked on, so that the file itself is only ever replaced whole."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import threading
from contextlib import closing
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from models.storage import file
from models.storage.errors import is_damage


@dataclass
class Session:
    """What must be known of a working copy after a crash; the numbers are of recorded changes."""

    target: str
    base: str | None
    """Fingerprint of the file that the working copy began as, or was last published as; None: no file yet."""
    published: int = 0
    pending: str | None = None
    """Fingerprint of a publication under way, and the newest change in it."""
    pending_change: int = 0
    pid: int = field(default_factory=os.getpid)


class WorkingCopy:
    """A folder of this computer's own, with the database that is worked on and the session's notes."""

    def __init__(self, folder: Path, session: Session) -> None:
        self.folder = folder
        self.session = session
        self.publishing = threading.Lock()

    @property
    def home(self) -> Path:
        """Day90's own folder, which all working copies are in."""
        return self.folder.parents[1]

    @property
    def database(self) -> Path:
        return self.folder / "work.sqlite"

    @property
    def target(self) -> Path:
        """The document's file."""
        return Path(self.session.target)

    @classmethod
    def begin(
        cls, home: Path, target: Path, data: bytes, base: str | None, published: int = 0
    ) -> WorkingCopy:
        """Lay down a new working copy; it counts only once `note` has been called. Raises OSError."""
        folder = folder_of(home, target)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        copy = cls(folder, Session(str(target), base, published))
        copy.database.write_bytes(data)
        file.flush(copy.database)
        return copy

    @classmethod
    def left_behind(cls, home: Path, target: Path) -> WorkingCopy | None:
        """The working copy of a session that did not end as it should; None when there is none."""
        folder = folder_of(home, target)
        try:
            return cls._noted(folder)
        except (ValueError, TypeError, AttributeError):
            cls(folder, Session(str(target), None)).set_aside()
            return None

    @classmethod
    def peek(cls, home: Path, target: Path) -> WorkingCopy | None:
        """The same for a mere look: nothing is moved, and what cannot be read is passed over."""
        try:
            return cls._noted(folder_of(home, target))
        except (ValueError, TypeError, AttributeError, OSError):
            return None

    @classmethod
    def _noted(cls, folder: Path) -> WorkingCopy | None:
        notes = folder / "session.json"
        if not notes.exists() or not (folder / "work.sqlite").exists():
            return None
        found = json.loads(notes.read_text(encoding="utf-8"))
        known = {each.name for each in fields(Session)}
        return cls(folder, Session(**{name: value for name, value in found.items() if name in known}))

    def settle(self) -> None:
        """After a crash: find out whether a publication that was under way had reached the file."""
        session = self.session
        file.discard(self.temporary)
        if session.pending is not None and file.fingerprint(self.target) == session.pending:
            session = replace(session, base=session.pending, published=session.pending_change)
        self.note(replace(session, pending=None, pending_change=0, pid=os.getpid()))

    def note(self, session: Session) -> None:
        """Remember the session's state safely, before going on."""
        file.write_safely(self.folder / "session.json", json.dumps(asdict(session)).encode())
        self.session = session

    @property
    def temporary(self) -> Path:
        """Where a publication is prepared: beside the file, so that it can take its place in one step."""
        return self.target.with_name(f".{self.target.name}.{self.session.pid}.tmp")

    def is_sound(self) -> bool:
        """Whether the database can be worked on; False after a disk or power failure spoilt it.

        Raises sqlite3.Error when that cannot be found out just now.
        """
        from models.storage.snapshot import connect  # loads SQLAlchemy, which a mere look need not wait for

        try:
            with closing(connect(self.database)) as connection:
                # An emptied database is in order for SQLite, but there is nothing to go on with.
                if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'change'").fetchone():
                    return False
                return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
        except sqlite3.DatabaseError as error:
            if is_damage(error):
                return False
            raise

    def set_aside(self) -> Path:
        """Keep a working copy that cannot be used, under another name, so that nothing is thrown away."""
        for number in range(1, 1000):
            other = self.folder.with_name(f"{self.folder.name}-kept-{number}")
            if not other.exists():
                self.folder.rename(other)
                return other
        raise FileExistsError(self.folder)

    def remove(self) -> None:
        """Forget the working copy; its notes go first, so half a folder is never taken for a whole one."""
        file.discard(self.folder / "session.json")
        file.flush_folder(self.folder)
        shutil.rmtree(self.folder, ignore_errors=True)


def key_of(target: Path) -> str:
    """A name for a path that is the same however the path was written."""
    return hashlib.sha256(os.path.normcase(str(target)).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def folder_of(home: Path, target: Path) -> Path:
    """Where the working copy of a file is kept."""
    return home / "open" / key_of(target)
