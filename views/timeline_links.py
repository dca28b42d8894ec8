"""The lines of the arrows between tasks that wait for each other, and how far a place is from one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from math import hypot
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QLine, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from models.tasks import LinkKind, Task
from views.timeline_paint import Ink

TURN = 7.0  # pixels that an arrow runs out of a bar before it turns
HEAD = 4
END = 3.0  # pixels from the middle to the edge of the ring at an end
NEAR = 12  # rows above and below the view whose arrows may cross it
LONG = 8  # rows from which an arrow shows only when one of its tasks is selected: long ones hide the plan


# The bar that is waited for, the bar that waits, and whether it only waits for the start.
Ends: TypeAlias = tuple[QRectF, QRectF, bool]


class Waits(NamedTuple):
    """A dependency as a timeline needs it: its tasks, its kind, and whether the plan breaks it."""

    key: str
    before: str
    after: str
    starts: bool
    broken: bool


class Arrow(NamedTuple):
    """A dependency to be drawn, and the upper and the lower row that it joins."""

    key: str
    before: str
    after: str
    starts: bool
    broken: bool
    upper: int
    lower: int


def waits_of(task: Task, broken: Callable[[str], set[str]]) -> list[Waits]:
    """What a task waits for, and what waits for it; `broken` names what a task starts too early after."""
    return [
        Waits(
            each.id, each.predecessor_id, each.successor_id, each.kind is LinkKind.SS,
            each.predecessor_id in broken(each.successor_id),
        )
        for each in (*task.predecessors, *task.successors)
    ]  # fmt: skip


def arrows(waits: Iterable[Waits], row_of: Callable[[str], int], rows: range) -> list[Arrow]:
    """The dependencies that cross rows in view, each once."""
    found: dict[str, Arrow] = {}
    for each in waits:
        if each.key in found:
            continue
        here, there = row_of(each.before), row_of(each.after)
        if here < 0 or there < 0:
            continue
        upper, lower = (here, there) if here < there else (there, here)
        if upper < rows.stop and lower >= rows.start:
            found[each.key] = Arrow(*each, upper, lower)
    return list(found.values())


def place(ends: Ends) -> QRectF:
    """What an arrow may run over, its head and the rings at its ends included."""
    before, after, _starts = ends
    spill = TURN + HEAD + END
    return before.united(after).adjusted(-spill, -spill, spill, spill)


def draw_many(painter: QPainter, ends: Iterable[Ends], pen: QPen) -> None:
    """Many arrows at once, in one call and without smoothing: there may be hundreds in view."""
    lines: list[QLine] = []
    for each in ends:
        turns = [corner.toPoint() for corner in corners(*each)]
        lines += [QLine(here, there) for here, there in pairwise(turns)]
        lines += _head(turns[-2], turns[-1])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.drawLines(lines)


def draw(painter: QPainter, ends: Ends, pen: QPen) -> None:
    """An arrow that stands out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    turns = corners(*ends)
    painter.drawPolyline(QPolygonF(turns))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines(_head(turns[-2].toPoint(), turns[-1].toPoint()))


def draw_ends(painter: QPainter, ends: Ends, ink: Ink) -> None:
    """A ring at both ends of the chosen arrow, so that not its colour alone shows it."""
    turns = corners(*ends)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink.link_active)
    painter.setBrush(ink.surface)
    for end in (turns[0], turns[-1]):
        painter.drawEllipse(end, END, END)


def distance(line: Iterable[QPointF], place: QPointF) -> float:
    """How far a place is from a line with corners, in pixels."""
    return min(_from_stretch(here, there, place) for here, there in pairwise(line))


def _from_stretch(here: QPointF, there: QPointF, place: QPointF) -> float:
    """Stretches run straight across or down."""
    left, right = sorted((here.x(), there.x()))
    top, bottom = sorted((here.y(), there.y()))
    across = max(left - place.x(), 0.0, place.x() - right)
    return hypot(across, max(top - place.y(), 0.0, place.y() - bottom))


def _head(back: QPoint, tip: QPoint) -> list[QLine]:
    """The point of an arrow as a stack of lines, the longest away from the tip."""
    x, y = tip.x(), tip.y()
    if back.y() == y:
        return [QLine(x - n, y - n, x - n, y + n) for n in range(HEAD)]
    up = -1 if y > back.y() else 1
    return [QLine(x - n, y + up * n, x + n, y + up * n) for n in range(HEAD)]


def corners(before: QRectF, after: QRectF, starts: bool) -> list[QPointF]:
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
