"""Work that must not hold up the window: opening a program, with the slow imports it needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

T = TypeVar("T")


class Background(QThread, Generic[T]):
    """Runs a function in a thread of its own; tells the result or the error in the window's thread."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self._work()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)
