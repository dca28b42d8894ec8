"""The plan check of one page: run a moment after each change, and only while somebody looks at the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.rules import Finding, check
from views.model_words import translated

if TYPE_CHECKING:
    from app.document import Document

PAUSE_MS = 200


class CheckWatch(QObject):
    """Keeps all findings of a program, silenced ones last, for the page that is its parent."""

    checked = Signal()

    def __init__(self, document: Document, page: QWidget) -> None:
        super().__init__(page)
        self._document, self._page = document, page
        self._stale, self._day = True, 0
        self.found: list[Finding] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.check)
        document.changed.connect(self._later)

    @property
    def waiting(self) -> list[Finding]:
        """The findings that nobody has silenced, worst first."""
        return [finding for finding in self.found if not finding.silenced]

    def _later(self) -> None:
        self._stale = True
        if self._page.isVisible():
            self._timer.start()

    def catch_up(self) -> None:
        """Check now if something changed, or a new day began, since the page was last in front."""
        if self._stale or self._day != self._document.program.today:
            self.check()

    def check(self) -> None:
        """Run the plan check."""
        self._timer.stop()
        self._stale, self._day = False, self._document.program.today
        self.found = [translated(each) for each in check(self._document.program)]
        self.checked.emit()
