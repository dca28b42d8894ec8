"""Counts what the plan check found, for the status line and the badges of the pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from views.pages import page_of

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding
    from views.check_watch import DocumentCheck


class Findings(QObject):
    """Follows the plan check of the open document, whichever page is in front."""

    checked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._watch: DocumentCheck | None = None
        self.found: list[Finding] = []

    def follow(self, document: Document | None) -> None:
        """Watch another document, or none."""
        if self._watch is not None and isValid(self._watch):
            self._watch.checked.disconnect(self._take)
            self._watch.follow(False)
        self._document, self._watch = document, None
        self.found = []
        if document is not None:
            from views.check_watch import watch_of

            self._watch = watch_of(document)
            self._watch.checked.connect(self._take)
            self._watch.follow(True)
            if not self._watch.stale:
                self._take()

    def check(self) -> None:
        """Run the plan check now."""
        if self._watch is not None and isValid(self._watch):
            self._watch.check()

    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        return dict(Counter(finding.severity for finding in self.found))

    def badges(self) -> dict[str, tuple[int, str]]:
        """Blockers and warnings per page, with the tone of the worst; advice makes no badge."""
        if self._document is None:
            return {}
        program = self._document.program
        result: dict[str, tuple[int, str]] = {}
        for finding in self.found:
            if finding.severity == "advice":
                continue
            page = page_of(finding.table, finding.id, program)
            count, tone = result.get(page, (0, "warn"))
            result[page] = (count + 1, "bad" if finding.severity == "blocker" else tone)
        return result

    def _take(self) -> None:
        if self._watch is not None:
            self.found = [finding for finding in self._watch.found if not finding.silenced]
            self.checked.emit()
