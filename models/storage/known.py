"""Files that were looked through before: the same bytes need not be looked through again.

Only what passed every check on this computer, or was written by this program and checked then, is known, and
by all its bytes: a file that anything else wrote, or that a disk spoilt, has another fingerprint.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from models.storage import file

CHECKS = 1
"""To be counted up when the check learns to see more, so that every file is looked through once again."""

LONGEST = 200
"""Files that are remembered, the newest last."""


def is_known(home: Path, fingerprint: str) -> bool:
    """Whether a file with these bytes was found sound before."""
    return fingerprint in _known(home)


def remember(home: Path, fingerprint: str) -> None:
    """Remember the bytes of a sound file; where that cannot be written, it is looked through again."""
    known = [each for each in _known(home) if each != fingerprint][1 - LONGEST :]
    notes = _notes(home)
    beside = notes.with_name(f"{notes.name}.{os.getpid()}.tmp")
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        beside.write_text("\n".join([*known, fingerprint]), encoding="utf-8")
        file.replace(beside, notes)


def _known(home: Path) -> list[str]:
    try:
        return _notes(home).read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return []


def _notes(home: Path) -> Path:
    return home / f"sound-files-{file.FORMAT}-{CHECKS}.txt"
