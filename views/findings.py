"""Keeps the plan check current while somebody works, without being in the way of typing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from views.pages import page_of

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding

PAUSE_MS = 250


class Findings(QObject):
    """Checks the program a moment after each change."""

    checked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.found: list[Finding] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.check)

    def follow(self, document: Document | None) -> None:
        """Watch another document, or none."""
        self._timer.stop()
        self._document = document
        self.found = []
        if document is not None:
            document.changed.connect(self._timer.start)
            self._timer.start()

    def check(self) -> None:
        """Run the plan check now."""
        if self._document is None:
            return
        from models.rules import open_findings
        from views.model_words import translated

        self.found = [translated(each) for each in open_findings(self._document.program)]
        self.checked.emit()

    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        return dict(Counter(finding.severity for finding in self.found))

    def badges(self) -> dict[str, tuple[int, str]]:
        """Blockers and warnings per page, with the tone of the worst; advice makes no badge."""
        result: dict[str, tuple[int, str]] = {}
        for finding in self.found:
            if finding.severity == "advice":
                continue
            page = page_of(finding.table)
            count, tone = result.get(page, (0, "warn"))
            result[page] = (count + 1, "bad" if finding.severity == "blocker" else tone)
        return result
