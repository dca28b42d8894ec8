"""Who runs what over the days of the sprint: the calendar of parallel operation, and others like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from views import painting, theme
from views.chart import Chart
from views.painting import CENTRE


@dataclass(frozen=True)
class Span:
    """Who runs something from one sprint day to another, both included; a row may hold several spans."""

    first_day: int
    last_day: int
    words: str
    tone: str = "phase1"


class ParallelCalendar(Chart):
    """For each activity: pilot team, both side by side, production owner, over the days of the sprint."""

    LINE, HEAD, GAP = 30, 24, 12
    NAMES = (120, 260)  # pixels: the least and the most that names get

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: Sequence[tuple[str, Sequence[Span]]] = ()
        self._first, self._last = 1, 90
        self._today: int | None = None
        self._names = self.NAMES[0]

    def show_rows(
        self, rows: Sequence[tuple[str, Sequence[Span]]], first_day: int, last_day: int, today: int | None
    ) -> None:
        """Rows are (activity, spans); days are sprint days."""
        self._rows, self._first, self._last, self._today = rows, first_day, max(first_day, last_day), today
        metrics = QFontMetricsF(theme.font("small"))
        longest = max((metrics.horizontalAdvance(name) for name, _spans in rows), default=0.0)
        self._names = round(min(max(longest + self.GAP + 2, self.NAMES[0]), self.NAMES[1]))
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(520, self.HEAD + self.LINE * max(1, len(self._rows)))

    def sentences(self) -> list[str]:
        return [self._words(name, span) for name, spans in self._rows for span in spans]

    def _words(self, name: str, span: Span) -> str:
        words = self.tr("{0}: {1}, day {2} to day {3}.")
        return words.format(name, span.words, span.first_day, span.last_day)

    def _x(self, day: float) -> float:
        """The left edge of a day, in pixels."""
        left = min(self._names, self.width() * 0.35)
        return left + (day - self._first) / (self._last - self._first + 1) * (self.width() - left)

    def draw(self, painter: QPainter) -> None:
        self._draw_scale(painter)
        for number, (name, spans) in enumerate(self._rows):
            top = self.HEAD + number * self.LINE
            painter.setFont(theme.font("small"))
            place = QRectF(0, top, self._x(self._first) - self.GAP, self.LINE)
            painting.text(painter, place, name, "ink")
            self.spot(place, " ".join(self._words(name, span) for span in spans) or f"{name}.")
            for span in spans:
                self._draw_span(painter, top, name, span)
        self._draw_today(painter)
        for number, (_name, spans) in enumerate(self._rows):
            bars = [self._bar(self.HEAD + number * self.LINE, span) for span in spans]
            ends = [*(bar.left() for bar in bars[1:]), float(self.width())][: len(bars)]
            for span, bar, end in zip(spans, bars, ends, strict=True):
                self._write(painter, bar, span.words, end)

    def _draw_today(self, painter: QPainter) -> None:
        """The line of today, over the bars and beside their words."""
        x = self._today_x()
        if x is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("bad"), 1.5))
            painter.drawLine(QPointF(x, self.HEAD - 4), QPointF(x, self.height()))
            words = self.tr("Today is day {0}.").format(self._today)
            self.spot(QRectF(x - 4, 0, 8, self.HEAD), words)

    def _today_x(self) -> float | None:
        if self._today is None or not self._first <= self._today <= self._last:
            return None
        return self._x(self._today + 0.5)

    def _draw_scale(self, painter: QPainter) -> None:
        """A label every 10 days, thinned out until they have room."""
        step = 10
        while self._x(self._first + step) - self._x(self._first) < 44:
            step *= 2
        painter.setFont(theme.font("caption", theme.MEDIUM))
        for day in range(((self._first + step - 1) // step) * step, self._last + 1, step):
            x = self._x(day)
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(x, self.HEAD - 4), QPointF(x, self.height()))
            painting.text(painter, QRectF(x - 24, 0, 48, 16), str(day), "ink3", CENTRE)

    def _draw_span(self, painter: QPainter, top: float, name: str, span: Span) -> None:
        rect = self._bar(top, span)
        if rect.isEmpty():
            return
        painting.clean(painter)
        painter.setBrush(theme.color(f"{span.tone}_soft"))
        painter.drawRoundedRect(rect, 4, 4)
        self.spot(rect, self._words(name, span))

    def _bar(self, top: float, span: Span) -> QRectF:
        """Where a span stands in its row; empty when it is out of view."""
        left, right = self._x(max(span.first_day, self._first)), self._x(min(span.last_day, self._last) + 1)
        width = max(3.0, right - left - 1) if right > left else 0.0
        return QRectF(left, top + 6, width, self.LINE - 12)

    def _write(self, painter: QPainter, bar: QRectF, words: str, end: float) -> None:
        """The words of a bar, on the side of today's line where they have more room, or right of it."""
        painter.setFont(theme.font("caption", theme.MEDIUM))
        room, x = bar.adjusted(8, 0, -6, 0), self._today_x()
        needed = QFontMetricsF(painter.font()).horizontalAdvance(words)
        if x is not None and room.left() - 4 < x < room.left() + min(needed, room.width()) + 4:
            before, after = QRectF(room), QRectF(room)
            before.setRight(x - 5)
            after.setLeft(x + 6)
            room = before if before.width() >= min(needed, after.width()) else after
        beside = QRectF(bar.right() + 6, bar.top(), needed + 2, bar.height())
        clear = x is None or not beside.left() - 4 < x < beside.right() + 4
        if needed > room.width() and clear and bar.width() and beside.right() <= end:
            painting.text(painter, beside, words, "ink2")
        elif room.width() >= min(needed, 26):
            painting.text(painter, room, words, "ink")
