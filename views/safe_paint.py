"""Painting that cannot take the program down: an error is reported once, and words stand in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QTimer
from PySide6.QtGui import QPaintDevice, QPainter

from app import hooks
from views import painting, theme

Told: TypeAlias = tuple[type[BaseException], str, int]

_told: set[Told] = set()  # errors that were reported: a view paints the same cell many times a second


def draw(
    painter: QPainter, rect: QRect | QRectF, how: Callable[[], object], words: Callable[[], str]
) -> None:
    """Paint something; where that fails, paint its words in the rectangle instead."""
    try:
        how()
    except Exception as error:
        _report(error)
        _stand_in(painter, QRectF(rect), words)


@contextmanager
def painter_on(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended in any case: one that outlives an error would crash the window."""
    painter = QPainter(device)
    try:
        yield painter
    except Exception as error:
        _report(error)
    finally:
        painter.end()


def words_of(index: QModelIndex | QPersistentModelIndex) -> Callable[[], str]:
    """The plain words of a cell."""
    return lambda: str(index.data() or "")


def forget() -> None:
    """Report errors again that were reported before."""
    _told.clear()


def _report(error: Exception) -> None:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else ("", 0)
    key = (type(error), *place)
    if key not in _told:
        _told.add(key)
        # Not before the painting is over: what the window says about it has to be painted itself.
        QTimer.singleShot(0, lambda: hooks.report(error))


def _stand_in(painter: QPainter, rect: QRectF, words: Callable[[], str]) -> None:
    """Words on the plain ground, whatever clip or opacity the failed drawing has left behind."""
    try:
        painter.setClipping(False)
        painter.setOpacity(1.0)
        painter.setFont(theme.font("body"))
        painting.text(painter, rect.adjusted(10, 0, -6, 0), words(), "ink2")
    except Exception as error:
        _report(error)
