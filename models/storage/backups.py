"""Backups on this computer: everything of two days, then one a day, a week and a month."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from models.storage import file
from models.storage.errors import AlreadyThere, FileError, cannot_save
from models.storage.publish import write_whole

RECENT = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
OFTEN = timedelta(hours=1)
"""Between two backups of work that goes on."""

_NAME = re.compile(r"(\d{8}T\d{6})Z-([a-z]+)(?:-(\d+))?\.day90")
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Backup:
    """A backup file, when it was made (UTC), and before or after what."""

    path: Path
    at: datetime
    reason: str
    number: int = 1
    """Among those of the same second."""


class BackupFailed(FileError):
    """A warning only: the work itself went on."""

    words = "No backup of {name} could be made ({why}): your file and your edits are not touched by that."


def folder(home: Path, document: str) -> Path:
    """Where the backups of a document are kept, by the document's own key."""
    return home / "backups" / document


def listed(home: Path, document: str) -> list[Backup]:
    """The backups of a document, newest first."""
    found = []
    for path in folder(home, document).glob("*.day90"):
        match = _NAME.fullmatch(path.name)
        if match:
            at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, at, match[2], int(match[3] or 1)))
    return sorted(found, key=lambda backup: (backup.at, backup.number), reverse=True)


def due(home: Path, document: str, at: datetime) -> bool:
    """Whether the newest backup is older than an hour."""
    backups = listed(home, document)
    return not backups or at - backups[0].at >= OFTEN


def back_up(home: Path, document: str, name: Path, data: bytes, reason: str, at: datetime) -> Backup:
    """Keep the bytes of a document, read them back to be sure, and let old backups go.

    `reason` is one word: session, migration, import, restore, asked. Raises BackupFailed.
    """
    place = folder(home, document)
    path = _free_name(place, f"{at.strftime(_STAMP)}Z-{reason}")
    try:
        place.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        if hashlib.sha256(path.read_bytes()).digest() != hashlib.sha256(data).digest():
            raise OSError("it reads back differently")
        rotate(home, document, at)
    except OSError as error:
        raise BackupFailed(name, why=error.strerror or str(error)) from error
    return Backup(path, at, reason)


def _free_name(place: Path, stem: str) -> Path:
    path, number = place / f"{stem}.day90", 1
    while path.exists():
        number += 1
        path = place / f"{stem}-{number}.day90"
    return path


def rotate(home: Path, document: str, at: datetime) -> None:
    """Delete the backups that need not be kept."""
    backups = listed(home, document)
    keep = kept([backup.at for backup in backups], at)
    file.discard(*[backup.path for backup in backups if backup.at not in keep])


def kept(times: Iterable[datetime], at: datetime) -> set[datetime]:
    """The times to keep: all of two days, the last of 12 days, of 10 weeks and of 9 months that have any."""
    newest_first = sorted(times, reverse=True)
    keep = {time for time in newest_first if at - time < RECENT}
    keep |= _last_of_each(newest_first, lambda time: time.date(), DAILY)
    keep |= _last_of_each(newest_first, lambda time: time.isocalendar()[:2], WEEKLY)
    return keep | _last_of_each(newest_first, lambda time: (time.year, time.month), MONTHLY)


def _last_of_each(
    newest_first: Iterable[datetime], period: Callable[[datetime], Hashable], count: int
) -> set[datetime]:
    last: dict[Hashable, datetime] = {}
    for time in newest_first:
        last.setdefault(period(time), time)
    return set(list(last.values())[:count])


def restore(backup: Path, to: Path) -> Path:
    """Make a new file of a backup, to be opened like any other; nothing that exists is replaced."""
    if to.exists():
        raise AlreadyThere(to)
    try:
        write_whole(to, file.read(backup).data)
    except OSError as error:
        raise cannot_save(to, error) from error
    return to
