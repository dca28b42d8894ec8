"""The timeline on paper: ground, heading and legend, drawn as lines so that they stay sharp at any size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from views import painting, theme
from views import timeline_paint as paint
from views.model_words import day_words
from views.timeline_axis import Axis
from views.timeline_bars import Bar
from views.timeline_marks import Marks, clock_words, days_off, short_date, step_for, ticks
from views.timeline_paint import Ink

HEADING = 58
LEGEND = 24
GAP = 14
TICK_ROOM = 46.0


def ground(painter: QPainter, axis: Axis, marks: Marks, top: float, bottom: float) -> None:
    """Days off, weeks, decision points and today behind the rows; the left edge is at 0."""
    height = bottom - top
    weekend, holiday, line = theme.color("ink", 11), theme.color("warn", 30), theme.color("line")
    for left, right, is_holiday in days_off(axis, marks.calendar):
        left, right = max(0.0, left), min(float(axis.width), right)
        if right > left:
            painter.fillRect(QRectF(left, top, right - left, height), holiday if is_holiday else weekend)
    for day in ticks(axis, marks.clock, max(7, step_for(axis, TICK_ROOM))):
        if _inside(axis, axis.x(day)):
            painter.fillRect(QRectF(axis.x(day), top, 0.8, height), line)
    painter.setPen(QPen(theme.color("ink3"), 0.9, Qt.PenStyle.DashLine))
    for x in sorted({axis.x(point.day + 1) for point in marks.points}):
        if _inside(axis, x):
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def today(painter: QPainter, axis: Axis, marks: Marks, top: float, bottom: float) -> None:
    """The line of today, over the bars."""
    x = axis.x(marks.today) + axis.per_day / 2
    if _inside(axis, x):
        painter.setPen(QPen(theme.color("bad"), 1.2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def heading(painter: QPainter, axis: Axis, marks: Marks) -> None:
    """Phases, dates, and sprint days with the other clocks as far as there is room."""
    _phases(painter, axis, marks)
    painter.setFont(theme.font("caption"))
    metrics = QFontMetricsF(painter.font())
    step = step_for(axis, metrics.horizontalAdvance("28 Mar") + GAP)
    days = [day for day in ticks(axis, marks.clock, step) if _inside(axis, axis.x(day))]
    words = _widest(metrics, marks, days, step * axis.per_day - 8)
    for day in days:
        x = axis.x(day)
        if x + 5 + metrics.horizontalAdvance("28 Mar") > axis.width:
            continue
        painter.fillRect(QRectF(x, 24, 0.8, HEADING - 24), theme.color("line"))
        room = QRectF(x + 4, 22, step * axis.per_day, 16)
        painter.setPen(theme.color("ink2"))
        painter.drawText(room, painting.LEFT, short_date(marks.clock.date_of(day)))
        painter.setPen(theme.color("ink3"))
        painter.drawText(room.translated(0, 16), painting.LEFT, words(day))
    _flag(painter, axis, marks)


def legend(painter: QPainter, left: float, top: float, right: float, today_day: int) -> None:
    """What the marks mean, side by side, as many as have room."""
    ink, middle, x = Ink(), top + LEGEND / 2, left
    painter.setFont(theme.font("caption"))
    for width, words, draw in _marks(ink, today_day):
        needed = width + 6 + QFontMetricsF(theme.font("caption")).horizontalAdvance(words)
        if x + needed > right:
            return
        painter.save()
        draw(painter, QRectF(x, middle - 6, width, 12))
        painter.restore()
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(QPointF(x + width + 6, middle + 4), words)
        x += needed + 18


def _marks(ink: Ink, today_day: int) -> list[tuple[float, str, Callable[[QPainter, QRectF], None]]]:
    """Each mark of the legend: its width, its words, and what paints it into a rectangle."""

    def bar(**more: Any) -> Callable[[QPainter, QRectF], None]:
        made = Bar(1, 2, False, 0.0, "phase2", "", False, 0, 0, None, "")._replace(**more)
        return lambda painter, rect: paint.task(painter, rect, made, 1, ink)

    def line(painter: QPainter, rect: QRectF, tone: str, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(theme.color(tone), 1.2, style))
        painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()))

    solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
    return [
        (26, _say("Done"), bar(state="done", share=1.0)),
        (26, _say("In part"), bar(share=0.5)),
        (26, _say("Critical path"), bar(critical=True)),
        (26, _say("Late"), bar(state="late")),
        (26, _say("Blocked"), bar(state="blocked")),
        (26, _say("Dropped"), bar(state="dropped")),
        (26, _say("Where it stood in the baseline"),
         lambda p, r: paint.ghost(p, r.left(), r.right(), r.center().y() - 10, ink)),
        (12, _say("Moment"), lambda p, r: painting.diamond(p, r.center(), 5, "ink")),
        (6, _say("Decision point"), lambda p, r: line(p, r, "ink3", dashed)),
        (6, _say("Today, {0}").format(day_words(today_day).lower()), lambda p, r: line(p, r, "bad", solid)),
    ]  # fmt: skip


def _phases(painter: QPainter, axis: Axis, marks: Marks) -> None:
    painter.setFont(theme.font("small", theme.SEMIBOLD))
    for phase in marks.phases:
        left, right = max(0.0, axis.x(phase.first)), min(float(axis.width), axis.x(phase.last + 1))
        if right - left < 2:
            continue
        painter.fillRect(QRectF(left, 0, right - left - 1, 3), theme.color(phase.tone))
        if right - left > 32:
            painting.text(painter, QRectF(left + 4, 4, right - left - 8, 18), phase.title, phase.tone)


def _widest(metrics: QFontMetricsF, marks: Marks, days: list[int], room: float) -> Callable[[int], str]:
    """The fullest way of labelling that has room at every tick."""
    for words in clock_words(marks.clock):
        if all(metrics.horizontalAdvance(words(day)) <= room for day in days):
            return words
    return str


def _flag(painter: QPainter, axis: Axis, marks: Marks) -> None:
    """Today's small triangle at the lower edge of the heading."""
    x = axis.x(marks.today) + axis.per_day / 2
    if not _inside(axis, x):
        return
    painting.clean(painter)
    painter.setBrush(theme.color("bad"))
    painter.drawPolygon([QPointF(x - 4, HEADING - 6), QPointF(x + 4, HEADING - 6), QPointF(x, HEADING)])


def _inside(axis: Axis, x: float) -> bool:
    return 0 <= x <= axis.width


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
