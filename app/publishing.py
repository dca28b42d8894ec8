"""Saving while one works: soon after the last edit, at least twice a minute, and never in the way."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance, Slot

from app import hooks
from app.background import leave
from app.document import Document
from models.storage.errors import CannotSave, ReadOnlyPlace, cannot_save
from models.storage.snapshot import Snapshot

QUIET_MS = 2_000
"""After the last edit, in milliseconds."""
LONGEST_MS = 30_000
"""After the first unpublished edit, in milliseconds, however busy somebody is."""
SLOW_MS = 10_000
"""After its beginning, in milliseconds, a publication counts as one that nobody answers."""
RETRY_MS, RETRY_MOST_MS = 5_000, 300_000
"""After a failure, in milliseconds; twice as long after each further one, up to the second."""


class Publisher(QObject):
    """Publishes a document from a thread of its own; make it, use it and stop it in the window's thread."""

    finished = Signal()
    """A publication has ended, well or not; the document's own signals say which."""
    _done = Signal(object)

    def __init__(
        self,
        document: Document,
        parent: QObject | None = None,
        quiet_ms: int = QUIET_MS,
        longest_ms: int = LONGEST_MS,
        retry_ms: int = RETRY_MS,
        slow_ms: int = SLOW_MS,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._retry_ms = retry_ms
        self._failures = 0
        self._complaint = ""
        self._again = False
        self._running = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._quiet = _timer(self, quiet_ms)
        self._longest = _timer(self, longest_ms)
        self._retry = _timer(self, retry_ms)
        self._slow = _timer(self, slow_ms)
        self._slow.timeout.connect(self._tell_of_no_answer)
        for timer in (self._quiet, self._longest, self._retry):
            timer.timeout.connect(self.publish_soon)
        self._done.connect(self._take_result)
        document.changed.connect(self._wait_for_quiet)
        if document.unpublished:
            self._wait_for_quiet()

    @property
    def quiet_ms(self) -> int:
        """How long after the last edit the file is written, in milliseconds."""
        return self._quiet.interval()

    def set_quiet(self, milliseconds: int) -> None:
        """Write the file so long after the last edit from now on, also after one that waits already."""
        waits = self._quiet.isActive()
        self._quiet.setInterval(milliseconds)
        if waits:
            self._quiet.start()

    @Slot()
    def _wait_for_quiet(self) -> None:
        if self._document.read_only:
            return
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    @Slot()
    def publish_soon(self) -> None:
        """Begin to publish now, as when the window loses focus; once more when that is over if need be."""
        self._rest()
        if self._running:
            self._again = True
        elif self._document.unpublished:
            self._running = True
            self._slow.start()
            self._pool.start(_Publication(self._document, self._done))

    @Slot(object)
    def _take_result(self, result: Snapshot | Exception) -> None:
        self._running = False
        self._slow.stop()
        if isinstance(result, Snapshot):
            self._failures, self._complaint = 0, ""
            self._document.note_published(result)
        elif isinstance(result, CannotSave):
            self._try_later(str(result))
        else:
            hooks.report(result)
            self._try_later(str(cannot_save(self._document.path, result)))
        if self._again:
            self._again = False
            self.publish_soon()
        self.finished.emit()

    def _try_later(self, complaint: str) -> None:
        """Go on trying without being asked: a share may come back, a disk may be emptied."""
        wait = min(self._retry_ms * 2**self._failures, RETRY_MOST_MS)
        self._failures = min(self._failures + 1, 30)
        self._retry.start(wait)
        self._complain(complaint)

    def _complain(self, complaint: str) -> None:
        """Say once why the file is not written."""
        if complaint != self._complaint:
            self._complaint = complaint
            self._document.publish_failed.emit(complaint)

    def _rest(self) -> None:
        for timer in (self._quiet, self._longest, self._retry):
            timer.stop()

    @Slot()
    def _tell_of_no_answer(self) -> None:
        self._complain(str(self._no_answer))

    @property
    def _no_answer(self) -> CannotSave:
        return ReadOnlyPlace(self._document.path, why="the folder does not answer")

    def settle(self) -> None:
        """Wait for a publication, begun now unless one is under way; the newest edits may come after it.

        Raises CannotSave when nobody answers, at once if that was waited for before; it goes on then. Any
        other failure is met again by whoever publishes next.
        """
        self.publish_soon()
        if not self._pool.waitForDone(self._patience_ms):
            raise self._no_answer

    @property
    def _patience_ms(self) -> int:
        """How long to wait for a publication: not again for one that nobody answered in time."""
        waited_already = self._running and not self._slow.isActive()
        return 0 if waited_already else self._slow.interval()

    def stop(self) -> None:
        """Wait for a publication under way and begin no other, before the document is closed.

        One that nobody answers is left to itself: it never replaces a file that is another by then.
        """
        patience = self._patience_ms
        self._rest()
        self._slow.stop()
        self._document.changed.disconnect(self._wait_for_quiet)
        self._done.disconnect(self._take_result)
        if not self._pool.waitForDone(patience):
            leave(self._pool)


class _Publication(QRunnable):
    def __init__(self, document: Document, done: SignalInstance) -> None:
        super().__init__()
        self._document = document
        self._done = done

    def run(self) -> None:
        result: Snapshot | Exception
        try:
            result = self._document.publish_beside()
        except Exception as error:  # whatever it is, the publisher must hear that this has ended
            result = error
        with suppress(RuntimeError):  # nobody waited for it, and the publisher is gone
            self._done.emit(result)


def _timer(parent: QObject, interval_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    return timer
