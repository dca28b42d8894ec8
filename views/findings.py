"""Tells what the plan check found in numbers, for the status line and the badges of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding
    from views.check_watch import DocumentCheck


class Findings(QObject):
    """Follows the plan check of the open document, whichever page is in front."""

    checked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch: DocumentCheck | None = None

    @property
    def found(self) -> list[Finding]:
        """Those that nobody has silenced, worst first."""
        return [] if self._watch is None else self._watch.summary.waiting

    def follow(self, document: Document | None) -> None:
        """Watch another document, or none."""
        if self._watch is not None and isValid(self._watch):
            self._watch.checked.disconnect(self.checked)
            self._watch.follow(False)
        self._watch = None
        if document is not None:
            from views.check_watch import watch_of

            self._watch = watch_of(document)
            self._watch.checked.connect(self.checked)
            self._watch.follow(True)
            if not self._watch.stale:
                self.checked.emit()

    def check(self) -> None:
        """Run the plan check now."""
        if self._watch is not None and isValid(self._watch):
            self._watch.check()

    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        return {} if self._watch is None else dict(self._watch.summary.counts)

    def badges(self) -> dict[str, tuple[int, str]]:
        """Blockers and warnings per page, with the tone of the worst; advice makes no badge."""
        return {} if self._watch is None else self._watch.summary.badges
