"""The plan check of an open program: run once, a moment after each change, for all who look at it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from sqlalchemy.orm import object_session

from models.rules import Finding, steps
from views.check_summary import Sorted, Summary
from views.model_words import translated
from views.steps import Steps, at_once, in_turns

if TYPE_CHECKING:
    from app.document import Document

PAUSE_MS = 200
TURN_MS = 8
"""So long the check of a large program may hold up the window at a time: half a frame."""
MANY = 1000  # findings that go in less than a millisecond


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
        self.summary = Summary([])
        self._work: Iterator[object] | None = None
        """What is left of a check under way."""
        self._steps: Steps | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        document.changed.connect(self._later)

    @property
    def found(self) -> list[Finding]:
        """All findings, silenced ones last."""
        return self.summary.found

    def add(self, watch: CheckWatch) -> None:
        """Check after each change while this one's page is seen."""
        self._watches.add(watch)

    def follow(self, on: bool) -> None:
        """Check after each change in any case, and now if that is due; or only for pages that are seen."""
        self._is_followed = on
        if not on:
            self._leave()
        elif self.stale:
            self._timer.start()

    def catch_up(self) -> None:
        """Check now if something changed, or a new day began, since the last time."""
        if self._work is not None and self._steps is not None and not self._steps.is_over:
            self._finish(self._work)
        elif self.stale or (self._is_open() and self._day != self._document.program.today):
            self.check()

    def check(self) -> None:
        """Run the plan check; a document that was closed meanwhile keeps what was found last."""
        self._finish(self._checking())

    def _finish(self, work: Iterator[object]) -> None:
        self._leave()
        at_once(work)

    def _begin(self) -> None:
        """Check now, and what takes longer than a turn between other things."""
        self._leave()
        self._work = work = in_turns(self._checking(), TURN_MS)
        try:
            for _turn in work:
                self._steps = Steps(work, self)
                return
        finally:
            if self._steps is None:
                self._work = None

    def _leave(self) -> None:
        """Leave undone what is under way; it looked at a program that is another now."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.stop()
        self._work = self._steps = None

    def _checking(self) -> Iterator[None]:
        """A check; whoever changes the program in between leaves the rest undone."""
        if not self._is_open():
            return
        program = self._document.program
        day, first, found = program.today, self._first(), Sorted()
        for some in steps(program) if first is None else ():
            found.add(map(translated, some))
            yield
            if not self._is_open():
                return
        summary = Summary(found.all() if first is None else first)
        for _piece in summary.counting(self._document):
            yield
            if not self._is_open():
                return
        self._take(day, summary)

    def _take(self, day: int, summary: Summary) -> None:
        self._work = self._steps = None
        old, self.summary = [*self.summary.found], summary
        self.stale, self._day = False, day
        self.runs += 1
        self.checked.emit()
        if len(summary.found) > MANY:
            # Like the program they stay until they are let go: to look through them would hold up the window.
            gc.collect(1)
            gc.freeze()
        if len(old) > MANY:
            Steps(in_turns(_let_go(old), TURN_MS), self)

    def _first(self) -> list[Finding] | None:
        """What the opening thread found and translated, if nothing has changed since; once."""
        first, self._document.first_check = self._document.first_check, None
        return first[1] if first is not None and first[0] == self._document.program.today else None

    def _later(self) -> None:
        self.stale, self._document.first_check = True, None
        self._leave()
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
        return self._shared.summary.waiting

    @property
    def by_task(self) -> dict[str, list[Finding]]:
        """Those waiting by the task they are about; those about a link by the task that waits."""
        return self._shared.summary.by_task

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


def _let_go(found: list[Finding]) -> Iterator[None]:
    """Some at a time: to free tens of thousands of findings at once would hold up the window."""
    while found:
        del found[-MANY:]
        yield


def watch_of(document: Document) -> DocumentCheck:
    """The one check of a document, made when first asked for; it goes with the document."""
    found = next((each for each in document.children() if isinstance(each, DocumentCheck)), None)
    return DocumentCheck(document) if found is None else found
