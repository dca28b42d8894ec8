"""Small questions to the disk, asked in a thread and answered in the window's, however slow a share is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count
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
    QThreadPool.globalInstance().start(_Question(answers.came, answers.keep(owner, answer), work))


class _Answers(QObject):
    """Stands in the window's thread, so that what arrives here is told there.

    Who asked is kept here too: a widget whose last mention ended in the thread would end there as well.
    """

    came = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count()
        self._asked: dict[int, tuple[QObject, Callable[[Any], object]]] = {}
        self.came.connect(self._tell)

    def keep(self, owner: QObject, answer: Callable[[Any], object]) -> int:
        """Remember who asked until the answer is there; returns the number of the question."""
        number = next(self._numbers)
        self._asked[number] = owner, answer
        return number

    @Slot(int, object)
    def _tell(self, number: int, result: object) -> None:
        owner, answer = self._asked.pop(number)
        if isinstance(result, Exception):
            hooks.report(result)
        elif isValid(owner):
            answer(result)


@cache
def _answers() -> _Answers:
    return _Answers()


class _Question(QRunnable):
    def __init__(self, came: SignalInstance, number: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._came, self._number, self._work = came, number, work

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self._work()
        except Exception as error:
            result = error
        self._came.emit(self._number, result)
