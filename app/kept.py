"""All backups on this computer, by program, for choosing one to bring back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app import paths
from models.errors import UserError
from models.storage import backups, file
from models.storage.check import in_memory


@dataclass(frozen=True)
class Kept:
    """A backup: its file, the program in it, when it was made (UTC), why, and its size in bytes.

    `reason` is one word: session, migration, import, restore, asked.
    """

    path: Path
    document: str
    title: str
    organisation: str
    at: datetime
    reason: str
    size: int


def kept() -> list[Kept]:
    """The backups of all programs: the program backed up last comes first, and of each the newest.

    Only the newest of each program is opened, for its title, so that many backups cost little.
    """
    home = paths.home()
    programs = [_of(home, each.name) for each in _folders(home / "backups")]
    programs.sort(key=lambda found: found[0].at if found else datetime.min, reverse=True)
    return [each for found in programs for each in found]


def _folders(place: Path) -> list[Path]:
    try:
        return [each for each in place.iterdir() if each.is_dir()]
    except OSError:
        return []


def _of(home: Path, document: str) -> list[Kept]:
    found = backups.listed(home, document)
    title, organisation = _names(found[0].path) if found else ("", "")
    return [
        Kept(each.path, document, title, organisation, each.at, each.reason, size)
        for each in found
        if (size := _size(each.path))
    ]


def _names(path: Path) -> tuple[str, str]:
    """The title and organisation of the program in a backup; empty for one that cannot be read."""
    try:
        with closing(in_memory(file.read(path).data)) as connection:
            title, organisation = connection.execute("SELECT title, organisation FROM program").fetchone()
    except (UserError, sqlite3.Error, TypeError):
        return "", ""
    return str(title), str(organisation)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
