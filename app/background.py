"""Work that must not hold up the window: opening a program, with the slow imports it needs."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QThreadPool, Signal, SignalInstance

PATIENCE_MS = 5_000  # for all work that is still under way when the program ends

T = TypeVar("T")
_free: set[Background[Any]] = set()
_left: list[QThreadPool] = []
_exit_code = 0


class Background(QThread, Generic[T]):
    """Runs a function in a thread of its own; tells the result or the error in the window's thread.

    A subclass may override `work` instead of being given a function.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], T] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = work
        self._is_wanted = True

    def work(self) -> T:
        """What is done in the thread."""
        assert self._given is not None
        return self._given()

    def start_free(self) -> None:
        """Start, and live on until the work is done even if whoever asked for it is gone."""
        self._live_on()
        self.start()

    def let_go(self) -> None:
        """Live on until the work is done, but tell nobody: whoever asked for it is going."""
        self._is_wanted = False
        self.setParent(None)
        self._live_on()
        if not self.isRunning():  # over already, so that its end is told to nobody any more
            self._end()

    def _live_on(self) -> None:
        _free.add(self)
        self.finished.connect(self._end)

    def _end(self) -> None:
        _free.discard(self)

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self.work()
        except Exception as error:
            self._tell(self.failed, error)
        else:
            self._tell(self.done, result)

    def _tell(self, told: SignalInstance, found: object) -> None:
        if self._is_wanted:
            told.emit(found)


def leave(pool: QThreadPool) -> None:
    """Wait no longer for a pool whose work does not end; whoever frees it would."""
    pool.setParent(None)
    _left.append(pool)


@atexit.register
def _wait() -> None:
    """Qt ends the process with a crash when a thread is freed that still runs, and waits for its own.

    One that asks a share which does not answer may run for ever: then the process is ended here. It
    holds no edits; what it began is found and settled at the next opening, as after a crash.
    """
    end = QDeadlineTimer(PATIENCE_MS)
    pools = (*_left, QThreadPool.globalInstance())
    if not all(_has_ended(each, end) for each in tuple(_free)) or not all(
        each.waitForDone(end.remainingTime()) for each in pools
    ):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_exit_code)


def _has_ended(thread: Background[Any], end: QDeadlineTimer) -> bool:
    try:
        return thread.wait(end)
    except RuntimeError:  # Qt has freed it already
        return True


def note_exit_code(code: int) -> int:
    """Remember with what the process means to end, should it have to be ended here; returns it."""
    global _exit_code
    _exit_code = code
    return code
