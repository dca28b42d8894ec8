"""The plan check of an open program: run once, a moment after each change, for all who look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from sqlalchemy.orm import object_session

from models.rules import Finding, check
from views.model_words import translated

if TYPE_CHECKING:
    from app.document import Document

PAUSE_MS = 200


class DocumentCheck(QObject):
    """The findings of one document, silenced ones last; see `watch_of`."""

    checked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._day = 0
        self._watches: WeakSet[CheckWatch] = WeakSet()
        self._is_followed = False
        self.stale, self.runs = True, 0
        self.found: list[Finding] = []
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.check)
        document.changed.connect(self._later)

    def add(self, watch: CheckWatch) -> None:
        """Check after each change while this one's page is seen."""
        self._watches.add(watch)

    def follow(self, on: bool) -> None:
        """Check after each change in any case, and now if that is due; or only for pages that are seen."""
        self._is_followed = on
        if not on:
            self._timer.stop()
        elif self.stale:
            self._timer.start()

    def catch_up(self) -> None:
        """Check now if something changed, or a new day began, since the last time."""
        if self.stale or (self._is_open() and self._day != self._document.program.today):
            self.check()

    def check(self) -> None:
        """Run the plan check; a document that was closed meanwhile keeps what was found last."""
        self._timer.stop()
        if not self._is_open():
            return
        program = self._document.program
        self.stale, self._day = False, program.today
        self.found = [translated(each) for each in check(program)]
        self.runs += 1
        self.checked.emit()

    def _later(self) -> None:
        self.stale = True
        if self._is_followed or any(isValid(each) and each.is_seen() for each in self._watches):
            self._timer.start()

    def _is_open(self) -> bool:
        """Closing a document takes its records out of their session."""
        return object_session(self._document.program) is not None


class CheckWatch(QObject):
    """Tells the page that is its parent of new findings, while it is seen."""

    checked = Signal()

    def __init__(self, document: Document, page: QWidget) -> None:
        super().__init__(page)
        self._page, self._shared = page, watch_of(document)
        self._seen = 0
        self._shared.add(self)
        self._shared.checked.connect(self._take)

    @property
    def found(self) -> list[Finding]:
        """All findings, silenced ones last."""
        return self._shared.found

    @property
    def waiting(self) -> list[Finding]:
        """The findings that nobody has silenced, worst first."""
        return [finding for finding in self.found if not finding.silenced]

    def is_seen(self) -> bool:
        """Whether somebody looks at the page."""
        return self._page.isVisible()

    def catch_up(self) -> None:
        """Check now if that is due, and tell what the page missed while it was not in front."""
        self._shared.catch_up()
        self._tell()

    def check(self) -> None:
        """Run the plan check."""
        self._shared.check()
        self._tell()

    def _take(self) -> None:
        if self.is_seen():
            self._tell()

    def _tell(self) -> None:
        if self._seen != self._shared.runs:
            self._seen = self._shared.runs
            self.checked.emit()


def watch_of(document: Document) -> DocumentCheck:
    """The one check of a document, made when first asked for; it goes with the document."""
    found = next((each for each in document.children() if isinstance(each, DocumentCheck)), None)
    return DocumentCheck(document) if found is None else found
