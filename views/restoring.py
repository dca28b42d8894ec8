"""The backups on this computer, by program and time, to bring one back as a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QWidget

from views.aside import ask
from views.language import date_words, weekday_words
from views.picking import Pick, PickSheet

if TYPE_CHECKING:
    from app.kept import Kept

LATELY = timedelta(days=7)


class RestoreSheet(PickSheet):
    """Lists what is kept; `chosen` tells the path of the backup, `other_requested` asks for any file."""

    def __init__(self, window: QWidget, today: date) -> None:
        self._today = today
        super().__init__(
            window,
            window.tr("Restore a backup"),
            window.tr("Looking for backups…"),
            window.tr("Restore as…"),
            window.tr("Choose a file…"),
        )
        self.names: dict[str, str] = {}
        ask(self, _kept, self.show_kept)

    def show_kept(self, found: Sequence[Kept]) -> None:
        """Show these backups, those of one program together."""
        picks: list[Pick] = []
        for _document, group in groupby(found, key=lambda each: each.document):
            members = list(group)
            picks.append(Pick("", self._program_words(members[0])))
            picks += map(self._pick_of, members)
        self.names = {str(each.path): each.title for each in found}
        words = self.tr("A backup becomes a file of its own; the program as it is now stays untouched.")
        none = self.tr("There are no backups yet; Day90 makes one while you work and when you close.")
        self.show_picks(picks, words if found else none)

    def _program_words(self, kept: Kept) -> str:
        title = kept.title or self.tr("A program that cannot be read")
        return " · ".join(part for part in (title, kept.organisation) if part)

    def _pick_of(self, kept: Kept) -> Pick:
        when = self.tr("{0}, {1}").format(self._day_words(kept.at), _time_words(kept.at))
        return Pick(str(kept.path), when, self._reason(kept.reason), size_words(kept.size), "archive-restore")

    def _day_words(self, at: datetime) -> str:
        day = at.astimezone().date()
        if day == self._today:
            return self.tr("Today")
        if day == self._today - timedelta(days=1):
            return self.tr("Yesterday")
        if self._today - LATELY < day < self._today:
            return self.tr("{0}, {1}").format(weekday_words(day), date_words(day))
        return date_words(day)

    def _reason(self, reason: str) -> str:
        return {
            "session": self.tr("While working or when closing"),
            "migration": self.tr("Before the file was brought up to date"),
            "import": self.tr("Before an import"),
            "restore": self.tr("Before a restore"),
            "asked": self.tr("When somebody asked for it"),
        }.get(reason, "")


def size_words(size: int) -> str:
    """A size in bytes as people read it: 480 kB, 1.2 MB."""
    return QLocale().formattedDataSize(size, int(size >= 10**6), QLocale.DataSizeFormat.DataSizeSIFormat)


def _time_words(at: datetime) -> str:
    local = at.replace(tzinfo=at.tzinfo or UTC).astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def _kept() -> list[Kept]:
    """Called in a thread, which then also does the slow import."""
    from app.kept import kept

    return kept()
