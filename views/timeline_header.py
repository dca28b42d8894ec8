"""The heading of the timeline: phases, dates, and the other clocks as far as there is room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from views import painting, safe_paint, theme
from views.language import date_words, weekday_words
from views.model_words import clocks_text, day_words
from views.record_header import RecordHeader
from views.timeline_axis import STEP
from views.timeline_marks import STEPS, clock_words, short_date, step_for, ticks

if TYPE_CHECKING:
    from views.timeline import Timeline

HEIGHT = 60
GAP = 14  # pixels between two labels
MONTH = 28  # days: further apart, labels of all clocks are worth less than more days
RESIZE = 8  # pixels at the left edge that make the column wider instead


class TimelineHeader(RecordHeader):
    """Three lines over the timeline: phases, dates, and sprint day with handoff week and production day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._panned_from: float | None = None
        self.setFixedHeight(HEIGHT)

    def set_timeline(self, timeline: Timeline) -> None:
        """Show the days of this timeline over its column."""
        self._timeline = timeline
        timeline.axis.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        timeline = self._timeline
        if timeline is None or section != timeline.table.timeline:
            super().paintSection(painter, rect, section)
            return
        timeline.axis.set_width(rect.width())
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        painter.translate(rect.topLeft())
        lines, room = _Lines(painter, timeline, rect.width()), QRect(0, 0, rect.width(), rect.height())
        safe_paint.draw(painter, room, lines.draw, lambda: self.tr("Timeline"))
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._timeline:
            day = self.day_at(event.pos().x())
            if day is not None:
                QToolTip.showText(event.globalPos(), self.words(day), self)
                return True
        return super().viewportEvent(event)

    def day_at(self, x: int) -> int | None:
        """The sprint day under a place of the header; None outside the timeline."""
        timeline = self._timeline
        if timeline is None or self.logicalIndexAt(x) != timeline.table.timeline:
            return None
        return int(timeline.axis.day(x - self.sectionViewportPosition(timeline.table.timeline)) // 1)

    def words(self, day: int) -> str:
        """A day on all clocks, with what falls on it."""
        assert self._timeline is not None
        marks = self._timeline.marks
        told = marks.clock.describe(day)
        lines = [f"{date_words(told.date)}, {weekday_words(told.date)}", clocks_text(told)]
        lines += [holiday] if (holiday := marks.calendar.holiday(day)) else []
        lines += [point.title for point in marks.points if point.day == day]
        return "\n".join(lines)

    # Dragging the heading pans, the wheel pans and zooms.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_mine(event):
            self._panned_from = event.position().x()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None and self._timeline is not None:
            self._timeline.axis.pan(self._panned_from - event.position().x())
            self._panned_from = event.position().x()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            self._panned_from = None
            self.viewport().unsetCursor()
            return
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._timeline is None or self.day_at(int(event.position().x())) is None:
            super().wheelEvent(event)
            return
        wheel(self._timeline, event, self.sectionViewportPosition(self._timeline.table.timeline), True)

    def _is_mine(self, event: QMouseEvent) -> bool:
        x = int(event.position().x())
        if self._timeline is None or self.day_at(x) is None:
            return False
        return x - self.sectionViewportPosition(self._timeline.table.timeline) > RESIZE


def wheel(timeline: Timeline, event: QWheelEvent, left: float, pans: bool = False) -> bool:
    """Zoom with Ctrl around the pointer, pan with Shift or a sideways wheel; False when it means neither."""
    turned = event.angleDelta()
    notches, sideways = turned.y() / 120, turned.x() / 120
    held = event.modifiers()
    if held & Qt.KeyboardModifier.ControlModifier:
        timeline.axis.zoom(notches or sideways, event.position().x() - left)
    elif held & Qt.KeyboardModifier.ShiftModifier or pans:
        timeline.axis.pan(-(notches or sideways) * 60 * STEP)
    elif abs(sideways) > abs(notches):
        timeline.axis.pan(-sideways * 60 * STEP)
    else:
        return False
    event.accept()
    return True


class _Lines:
    """The three lines of the heading, drawn for one moment."""

    def __init__(self, painter: QPainter, timeline: Timeline, width: int) -> None:
        self._painter, self._axis, self._marks = painter, timeline.axis, timeline.marks
        self._width = width

    def draw(self) -> None:
        self._phases()
        self._dates()
        self._days()
        self._today()

    def _phases(self) -> None:
        painter = self._painter
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        for phase in self._marks.phases:
            left, right = self._axis.x(phase.first), self._axis.x(phase.last + 1)
            if right < 0 or left > self._width:
                continue
            painter.fillRect(QRectF(left, 0, max(1.0, right - left - 1), 3), theme.color(phase.tone))
            start = max(left, 0.0)
            room = QRectF(start + 4, 4, min(right, self._width) - start - 8, 18)
            if room.width() > 24:
                painting.text(painter, room, phase.title, phase.tone)

    def _dates(self) -> None:
        painter = self._painter
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        step = step_for(self._axis, metrics.horizontalAdvance("28 Mar") + GAP)
        line, ink = theme.color("line"), theme.color("ink2")
        for day in ticks(self._axis, self._marks.clock, step):
            x = self._axis.x(day)
            painter.fillRect(QRectF(round(x), 24, 1, HEIGHT - 25), line)
            painter.setPen(ink)
            words = short_date(self._marks.clock.date_of(day))
            if x >= -4 and x + 4 + metrics.horizontalAdvance(words) <= self._width:
                painter.drawText(QRectF(x + 4, 22, 80, 18), painting.LEFT, words)

    def _days(self) -> None:
        """Sprint days with handoff weeks and production days, as many words as have room."""
        painter, clock = self._painter, self._marks.clock
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        step, widest = self._clock_step(metrics)
        painter.setPen(theme.color("ink3"))
        taken = [self._pill()]
        for day in ticks(self._axis, clock, step):
            taken.append(self._label(day, widest(day), metrics, taken))
        if self._axis.per_day >= metrics.horizontalAdvance("100") + 8:
            for day in ticks(self._axis, clock, 1):
                self._label(day, str(day), metrics, taken)

    def _label(
        self, day: int, words: str, metrics: QFontMetricsF, taken: list[tuple[float, float]]
    ) -> tuple[float, float]:
        """Write a label at a day where there is room for it; the stretch that it takes."""
        x = self._axis.x(day)
        end = x + 4 + metrics.horizontalAdvance(words)
        if x < -4 or end > self._width or any(left < end + 4 and x < right for left, right in taken):
            return 0.0, 0.0
        self._painter.drawText(QRectF(x + 4, 39, 200, 18), painting.LEFT, words)
        return x, end

    def _clock_step(self, metrics: QFontMetricsF) -> tuple[int, Callable[[int], str]]:
        """Days between two labels, and how full they are: all three clocks if that is possible each month."""
        axis, clock = self._axis, self._marks.clock
        step = step_for(axis, metrics.horizontalAdvance("28 Mar") + GAP)
        every = clock_words(clock)
        for words, most in zip(every, (MONTH, MONTH, step, step), strict=True):
            for each in STEPS:
                fits = all(
                    metrics.horizontalAdvance(words(day)) + GAP <= each * axis.per_day
                    for day in ticks(axis, clock, each)
                )
                if step <= each <= max(step, most) and fits:
                    return each, words
        return step, every[-1]

    def _pill(self) -> tuple[float, float]:
        """Left and right end of the label of today; both 0 while today is out of view."""
        x = self._axis.x(self._marks.today) + self._axis.per_day / 2
        if not -40 < x < self._width + 40:
            return 0.0, 0.0
        words = QFontMetricsF(theme.font("caption", theme.SEMIBOLD))
        width = words.horizontalAdvance(day_words(self._marks.today)) + 12
        left = min(max(x - width / 2, 2.0), self._width - width - 2)
        return left, left + width

    def _today(self) -> None:
        painter, axis = self._painter, self._axis
        x = axis.x(self._marks.today) + axis.per_day / 2
        left, right = self._pill()
        if left == right:
            return
        width = right - left
        words = day_words(self._marks.today)
        painter.setFont(theme.font("caption", theme.SEMIBOLD))
        painting.clean(painter)
        painter.setBrush(theme.color("bad"))
        painter.drawRoundedRect(QRectF(left, 39, width, 16), 5, 5)
        painter.drawPolygon(QPolygonF([QPointF(x - 4, 54), QPointF(x + 4, 54), QPointF(x, HEIGHT)]))
        painter.setPen(theme.color("surface"))
        painter.drawText(QRectF(left, 39, width, 16), painting.CENTRE, words)
