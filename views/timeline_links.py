"""The arrows between tasks that wait for each other: only those near the rows in view are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLine, QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from models.tasks import LinkKind, Task
from views.timeline_paint import Ink

TURN = 7.0  # pixels that an arrow runs out of a bar before it turns
HEAD = 4
NEAR = 12  # rows above and below the view whose arrows may cross it
LONG = 8  # rows from which an arrow shows only when one of its tasks is selected: long ones hide the plan


class Arrow(NamedTuple):
    """A dependency to be drawn: the two rows, its kind, and whether the plan breaks it."""

    key: str
    before: str
    after: str
    upper: int
    lower: int
    starts: bool
    broken: bool


def arrows(
    tasks: Iterable[Task],
    row_of: Callable[[str], int],
    broken: Callable[[str], set[str]],
    rows: range,
) -> list[Arrow]:
    """The arrows of some tasks that cross rows in view, each once."""
    found: dict[str, Arrow] = {}
    for task in tasks:
        for each in (*task.predecessors, *task.successors):
            if each.id in found:
                continue
            here, there = row_of(each.predecessor_id), row_of(each.successor_id)
            if here < 0 or there < 0:
                continue
            upper, lower = min(here, there), max(here, there)
            if upper >= rows.stop or lower < rows.start:
                continue
            found[each.id] = Arrow(
                each.id, each.predecessor_id, each.successor_id, upper, lower,
                each.kind is LinkKind.SS, each.predecessor_id in broken(each.successor_id),
            )  # fmt: skip
    return list(found.values())


def draw_many(painter: QPainter, ends: Iterable[tuple[QRectF, QRectF, bool]], pen: QPen) -> None:
    """Many arrows at once, in one call and without smoothing: there may be hundreds in view.

    Each is the bar that is waited for, the bar that waits, and whether it only waits for the start.
    """
    lines: list[QLine] = []
    for before, after, starts in ends:
        corners = [corner.toPoint() for corner in _corners(before, after, starts)]
        lines += [QLine(here, there) for here, there in pairwise(corners)]
        lines += _head(corners[-2], corners[-1])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.drawLines(lines)


def draw(painter: QPainter, before: QRectF, after: QRectF, starts: bool, broken: bool, ink: Ink) -> None:
    """An arrow of a selected task."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = ink.link_broken if broken else ink.link_active
    painter.setPen(pen)
    corners = _corners(before, after, starts)
    painter.drawPolyline(QPolygonF(corners))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines(_head(corners[-2].toPoint(), corners[-1].toPoint()))


def _head(back: QPoint, tip: QPoint) -> list[QLine]:
    """The point of an arrow as a stack of lines, the longest away from the tip."""
    x, y = tip.x(), tip.y()
    if back.y() == y:
        return [QLine(x - n, y - n, x - n, y + n) for n in range(HEAD)]
    up = -1 if y > back.y() else 1
    return [QLine(x - n, y + up * n, x + n, y + up * n) for n in range(HEAD)]


def _corners(before: QRectF, after: QRectF, starts: bool) -> list[QPointF]:
    """Straight down onto the follower where it begins later, else round through the gap between rows."""
    y, goal = before.center().y(), after.center().y()
    if starts:
        x = min(before.left(), after.left()) - TURN
        return [
            QPointF(before.left(), y),
            QPointF(x, y),
            QPointF(x, goal),
            QPointF(after.left() - 1, goal),
        ]
    if after.left() >= before.right() - 1:
        x = max(before.right() + 3, after.left() + min(5.0, after.width() / 2))
        edge = after.top() - 1 if goal > y else after.bottom() + 1
        return [QPointF(before.right(), y), QPointF(x, y), QPointF(x, edge)]
    x, back = before.right() + TURN, after.left() - TURN
    gap = after.top() - 9 if goal > y else after.bottom() + 9
    return [
        QPointF(before.right(), y),
        QPointF(x, y),
        QPointF(x, gap),
        QPointF(back, gap),
        QPointF(back, goal),
        QPointF(after.left() - 1, goal),
    ]
