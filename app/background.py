"""Work that must not hold up the window: opening a program, with the slow imports it needs."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

T = TypeVar("T")
_free: set[Background[Any]] = set()


class Background(QThread, Generic[T]):
    """Runs a function in a thread of its own; tells the result or the error in the window's thread."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start_free(self) -> None:
        """Start, and live on until the work is done even if whoever asked for it is gone."""
        _free.add(self)
        self.finished.connect(self._end)
        self.start()

    def _end(self) -> None:
        _free.discard(self)

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self._work()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)


@atexit.register
def _wait() -> None:
    """Qt ends the process hard when a thread is freed that still runs."""
    for each in tuple(_free):
        each.wait()
