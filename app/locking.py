"""One person at a time: a lock on this computer, and a note beside the file that says who has it."""

from __future__ import annotations

import getpass
import json
import platform
import time
import uuid
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QLockFile

from models.errors import UserError
from models.storage.errors import InUse
from models.storage.file import discard
from models.storage.working_copy import key_of

PATIENCE_SECONDS = 5.0  # for the folder of a document to take the note back


class Lock:
    """The right to edit one document, until released; a crash of the program releases it too."""

    def __init__(self, lock: QLockFile, owner: Path, token: str) -> None:
        self._lock = lock
        self._owner = owner
        self._token = token

    def release(self) -> None:
        """Let others edit the document; the note of a folder that does not answer is left behind."""
        note = Thread(target=self._take_note_back, daemon=True)
        note.start()
        note.join(PATIENCE_SECONDS)
        self._lock.unlock()

    def _take_note_back(self) -> None:
        if _read(self._owner).get("token") == self._token:
            discard(self._owner)


def user_name() -> str:
    """Who sits at this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def owner_file(target: Path) -> Path:
    """The note beside a document that says who has it open."""
    return target.with_name(f".~{target.name}.owner")


def read_note(target: Path) -> dict[str, str]:
    """What the note beside a document says: name, computer, since; empty when there is none."""
    return _read(owner_file(target))


def acquire(home: Path, target: Path, who: str, take_over: bool = False) -> Lock:
    """Get the right to edit a document.

    Raises InUse when somebody has it, or UserError when this computer has no place for a lock. What a
    colleague's note says may be overruled with `take_over`; a program that has the document open on this
    computer may not.
    """
    folder = home / "open"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_place(home) from error
    place = folder / f"{key_of(target)}.lock"
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)
    owner = owner_file(target)
    if not _locked(lock, place):
        if lock.error() != QLockFile.LockError.LockFailedError:
            raise _no_place(home)
        raise _in_use(target, _read(owner) or _holder(folder, target), can_take_over=False)
    found = _read(owner)
    if found and not take_over and not is_ours(found, home):
        lock.unlock()
        raise _in_use(target, found, can_take_over=True)
    token = uuid.uuid4().hex
    _write(owner, home, who, token)
    return Lock(lock, owner, token)


def _no_place(home: Path) -> UserError:
    return UserError(f"Day90 cannot write in {home}: make room there, or allow it, and try again.")


def _locked(lock: QLockFile, place: Path) -> bool:
    """Try to get the lock, also past one that a program left empty when it was killed while taking it.

    Qt recognises the lock of a dead program by the number written in it; without a number it would
    stand for ever. Removing it fails when a living program holds it after all.
    """
    if lock.tryLock(0):
        return True
    for each in (place.with_name(f"{place.name}.rmlock"), place):
        if each.exists() and _stays_empty(each):
            QLockFile(str(each)).removeStaleLockFile()
    return lock.tryLock(0)


def _stays_empty(place: Path) -> bool:
    """Whether nobody writes into a lock file for a tenth of a second; it takes far less to do so."""
    lock = QLockFile(str(place))
    for _ in range(5):
        if lock.getLockInfo()[0]:
            return False
        time.sleep(0.02)
    return True


def _in_use(target: Path, found: dict[str, str], can_take_over: bool) -> InUse:
    return InUse(
        target,
        found.get("name", "somebody"),
        found.get("computer", "this computer"),
        found.get("since", "a while ago"),
        can_take_over,
    )


def _holder(folder: Path, target: Path) -> dict[str, str]:
    """What the lock itself tells when the document's folder took no note."""
    found = {"name": user_name(), "computer": platform.node()}
    with suppress(OSError):
        since = (folder / f"{key_of(target)}.lock").stat().st_mtime
        found["since"] = datetime.fromtimestamp(since, UTC).isoformat(timespec="minutes")
    return found


def is_ours(found: dict[str, str], home: Path) -> bool:
    """Whether a session of ours left the note behind: the lock is free, so that session is over."""
    return found.get("computer") == platform.node() and found.get("home") == str(home)


def _read(owner: Path) -> dict[str, str]:
    try:
        found = json.loads(owner.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _write(owner: Path, home: Path, who: str, token: str) -> None:
    """The note is advice to colleagues only, so a folder that takes none does not matter."""
    note = {
        "name": who,
        "computer": platform.node(),
        "since": datetime.now(UTC).isoformat(timespec="minutes"),
        "home": str(home),
        "token": token,
    }
    with suppress(OSError):
        owner.write_text(json.dumps(note), encoding="utf-8")
