"""Small questions to the disk, asked in a thread and answered in the window's, however slow a share is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid

from app import hooks

T = TypeVar("T")


def ask(owner: QObject, work: Callable[[], T], answer: Callable[[T], object]) -> None:
    """Do `work` in a thread and give its result to `answer`, unless `owner` is gone by then.

    An error in `work` is reported, and nothing is answered.
    """
    answers = _answers()
    QThreadPool.globalInstance().start(_Question(answers.came, owner, work, answer))


class _Answers(QObject):
    """Stands in the window's thread, so that what arrives here is told there."""

    came = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._tell)

    @Slot(object, object, object)
    def _tell(self, owner: QObject, answer: Callable[[Any], object], result: object) -> None:
        if isinstance(result, Exception):
            hooks.report(result)
        elif isValid(owner):
            answer(result)


@cache
def _answers() -> _Answers:
    return _Answers()


class _Question(QRunnable):
    def __init__(
        self, came: SignalInstance, owner: QObject, work: Callable[[], Any], answer: Callable[[Any], object]
    ) -> None:
        super().__init__()
        self._came, self._owner, self._work, self._answer = came, owner, work, answer

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self._work()
        except Exception as error:
            result = error
        self._came.emit(self._owner, self._answer, result)
