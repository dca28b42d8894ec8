"""Tells a screen reader what changes without the focus moving: undo, redo, saving, the plan check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

from views.floating import say
from views.language import counted

if TYPE_CHECKING:
    from app.document import Document
    from views.desk import Desk

QUIET_MS = 30_000  # between two words about saving that nobody asked for
JUST_NOW_MS = 1_000


class Speaker(QObject):
    """Speaks politely, after what is being read; what could not be done is said at once, by its notice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._document: Document | None = None
        self._counts: dict[str, int] | None = None
        self._complaint = ""
        self._since = QElapsedTimer()
        desk.files.opened.connect(self.follow)
        desk.files.closed.connect(self.leave)
        desk.menus.run.connect(self._ran)
        desk.findings.checked.connect(self._checked)

    def follow(self, document: Document) -> None:
        """Speak of another document; its first plan check is no news."""
        self._document, self._counts, self._complaint = document, None, ""
        self._since.invalidate()
        document.saved.connect(self._saved)
        document.publish_failed.connect(self._failed)

    def leave(self) -> None:
        """Speak of none."""
        self._document, self._counts = None, None

    def say(self, words: str, urgent: bool = False) -> None:
        """Speak a sentence."""
        say(self._desk.window, words, urgent)

    def stepped(self, way: str, label: str) -> None:
        """A step was taken back ("undo") or made again ("redo")."""
        words = self.tr("Undone: {0}") if way == "undo" else self.tr("Redone: {0}")
        self.say(words.format(label))

    def _failed(self, complaint: str) -> None:
        """The notice of the failure speaks for itself; what counts is how it goes on."""
        self._complaint = complaint

    def _saved(self) -> None:
        """Said now and then only: every edit is saved by itself."""
        if self._complaint:
            self._desk.notices.take_back(self._complaint)
            self._complaint = ""
            self._say_saved()
        elif not self._since.isValid() or self._since.elapsed() > QUIET_MS:
            self._say_saved()

    def _say_saved(self) -> None:
        if self._desk.window.isActiveWindow():
            self._since.start()
            self.say(self.tr("Saved"))

    def _ran(self, key: str) -> None:
        """Who asks for saving hears of it each time."""
        document = self._document
        if key != "save_now" or document is None or document.unpublished:
            return
        if not self._since.isValid() or self._since.elapsed() > JUST_NOW_MS:
            self._say_saved()

    def _checked(self) -> None:
        """What the plan check finds, when there is more or less of it than before."""
        counts, before = self._desk.findings.counts(), self._counts
        self._counts = counts
        if before is None or counts == before or self._document is None:
            return
        named = (("blocker", "blockers"), ("warning", "warnings"), ("advice", "advice"))
        found = [counted(counts[one], one, many) for one, many in named if counts.get(one)]
        words = ", ".join(found) or self.tr("no findings")
        self.say(self.tr("Plan check: {0}").format(words))
