"""Programs are opened beside the window, one at a time: of those asked for meanwhile the last comes next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app import freezing
from app.background import Background

if TYPE_CHECKING:
    from app.document import Document


class Wish(NamedTuple):
    """A program that is asked for: `key` tells it from any other, `name` is said, `work` opens it."""

    key: Hashable
    name: str
    work: Callable[[], Document]


class Openings(QObject):
    """The one that is under way in a thread, and the one that waits for its end."""

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Background[Any] | None = None
        self._key: Hashable = None
        self._done: Callable[[Any], object] | None = None
        self._next: Callable[[], object] | None = None

    def is_busy(self) -> bool:
        """Whether a program is being opened right now."""
        return self._work is not None

    def is_free(self, key: Hashable, again: Callable[[], object]) -> bool:
        """Whether this can be opened now; if not, `again` is called later, unless it is under way already."""
        if self._work is None:
            return True
        self._next = None if key == self._key else again
        return False

    def run(self, key: Hashable, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Do a part of the opening in a thread; `done` gets the result in the window's."""
        self._key, self._done = key, done
        self._work = Background(work, self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._fail)
        self._work.finished.connect(self._work.deleteLater)
        # Two turns later, so that what is in the window by now is painted first.
        QTimer.singleShot(0, self, self._start_soon)

    def _start_soon(self) -> None:
        QTimer.singleShot(0, self, self._start)

    def _start(self) -> None:
        if self._work is not None:
            freezing.clear_up()
            self._work.start()

    def _take(self, result: Any) -> None:
        self._work = None
        if self._done is not None:
            self._done(result)

    def _fail(self, error: Exception) -> None:
        self._work = None
        self.failed.emit(error)

    def go_on(self) -> bool:
        """Begin with what was asked for meanwhile; False if nothing was."""
        again = self._next
        self.forget_next()
        if again is not None:
            again()
        return again is not None

    def forget_next(self) -> None:
        """Open nothing more after the one that is under way."""
        self._next = None

    def give_up(self) -> None:
        """Wait no longer for what is being opened: the window goes."""
        self.forget_next()
        self._done = None
        if self._work is not None:
            self._work.let_go()
            self._work = None
