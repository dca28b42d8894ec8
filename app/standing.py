"""How a program's file stands before it is opened: there, gone, in use, or with edits waiting."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile

from app import locking, paths
from models.storage.working_copy import folder_of, key_of


class State(Enum):
    READY = "ready"
    MISSING = "missing"
    IN_USE = "in use"
    WAITING = "edits waiting"
    """A session ended early; its edits come back when the file is opened."""


@dataclass(frozen=True)
class Standing:
    """The state of a file, and who has it while somebody does."""

    state: State
    who: str = ""


def standings(files: Iterable[str]) -> dict[str, Standing]:
    """How each of these files stands; a share that does not answer takes its time, so ask in a thread."""
    return {each: standing(Path(each)) for each in files}


def standing(path: Path) -> Standing:
    """How one file stands; nothing is locked or written."""
    home, target = paths.home(), path.resolve()
    note = locking.read_note(target)
    waiting = (folder_of(home, target) / "session.json").exists()
    if _is_held(home, target):
        return Standing(State.IN_USE, note.get("name", ""))
    if waiting:
        return Standing(State.WAITING)
    if not _is_there(target):
        return Standing(State.MISSING)
    if note and not locking.is_ours(note, home):
        return Standing(State.IN_USE, note.get("name", ""))
    return Standing(State.READY)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _is_held(home: Path, target: Path) -> bool:
    """Whether a living program of this computer, this one included, has the file open."""
    place = home / "open" / f"{key_of(target)}.lock"
    if not place.exists():
        return False
    number = int(QLockFile(str(place)).getLockInfo()[0])
    return number > 0 and _runs(number)


def _runs(number: int) -> bool:
    """Whether a program with this number is running."""
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x00100000, False, number)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
