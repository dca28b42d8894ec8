"""The ground of the timeline: phases, days off, weeks and decision points, the same behind all rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from views import theme
from views.timeline_axis import Axis
from views.timeline_marks import Marks, days_off, step_for, ticks
from views.timeline_paint import Ink

DASH, STRIP = 7, 56  # pixels of a dash and its gap, and of the strip that repeats down the rows
BAND, BAND_EDGE = 12, 56  # of 255: how strong the ground of a phase is, and its edges
TICK_ROOM = 46.0


class Ground:
    """Phases, days off, weeks and decision points, drawn once into a strip that is laid under all rows.

    Drawing them anew costs most of a frame: each is a thin plane as high as the table.
    """

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._strip = QPixmap()

    def draw(
        self, painter: QPainter, axis: Axis, marks: Marks, area: QRect, ink: Ink, scrolled: int = 0
    ) -> None:
        """Fill an area of the timeline, whose left edge is at 0; `scrolled` are the pixels above the view.

        Dashes move with the rows, for what is scrolled is not painted again.
        """
        ratio = painter.device().devicePixelRatio()
        key = (axis.first, axis.per_day, axis.width, marks, ink, ratio)
        if key != self._key:
            self._key, self._strip = key, _strip(axis, marks, ink, ratio)
        # Piece by piece: Qt fills large tiled areas in threads, and waiting for them costs more than that.
        for top in range(area.top() - (area.top() + scrolled) % STRIP, area.bottom() + 1, STRIP):
            painter.drawPixmap(0, top, self._strip)


def _strip(axis: Axis, marks: Marks, ink: Ink, ratio: float) -> QPixmap:
    result = QPixmap(round(axis.width * ratio), round(STRIP * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    for phase in marks.phases:
        x, end = round(axis.x(phase.first)), round(axis.x(phase.last + 1))
        painter.fillRect(x, 0, end - x, STRIP, theme.color(phase.tone, BAND))
        painter.fillRect(x, 0, 1, STRIP, theme.color(phase.tone, BAND_EDGE))
        painter.fillRect(end - 1, 0, 1, STRIP, theme.color(phase.tone, BAND_EDGE))
    for left, right, holiday in days_off(axis, marks.calendar):
        place = QRect(round(left), 0, round(right) - round(left), STRIP)
        painter.fillRect(place, ink.holiday if holiday else ink.weekend)
        if holiday:
            _hatch(painter, place, ink.hatch)
    for day in ticks(axis, marks.clock, max(7, step_for(axis, TICK_ROOM))):
        painter.fillRect(round(axis.x(day)), 0, 1, STRIP, ink.line)
    for day in {point.day for point in marks.points}:
        for top in range(0, STRIP, DASH):
            painter.fillRect(round(axis.x(day + 1)), top, 1, DASH - 3, ink.decision)
    painter.end()
    return result


def _hatch(painter: QPainter, place: QRect, pen: QPen) -> None:
    """Slanting lines tell a holiday from a weekend without its colour; they meet where the strip repeats."""
    painter.save()
    painter.setClipRect(place)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    for top in range(0, STRIP + place.width() + DASH, DASH):
        painter.drawLine(place.left(), top, place.left() + place.width(), top - place.width())
    painter.restore()
