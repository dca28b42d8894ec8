"""The three clocks of a program on one time line: sprint, handoff and production, with today across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from models.clock import CONTROLLED_LAUNCH_WEEK, SPRINT_DAYS, Clock
from views import painting, theme
from views.chart import Chart
from views.language import date_words
from views.painting import CENTRE

HANDOFF_WEEKS, PRODUCTION_DAYS = 16, 90  # a handoff takes 12 to 16 weeks; reviews end at production day 90
LINE, TOP, LEFT = 46, 26, 92


@dataclass(frozen=True)
class Row:
    """One clock: its name, colour, first and last sprint day, and the days to name on it."""

    name: str
    tone: str
    first: int
    last: int
    marks: Sequence[tuple[int, str]]


class ThreeClocksChart(Chart):
    """Each clock as a bar from where it starts; the same day stands at the same place on all three."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._clock: Clock | None = None
        self._today: int | None = None
        self.rows: list[Row] = []

    def show_clock(self, clock: Clock, today: int) -> None:
        """Draw these clocks; today is a sprint day."""
        self._clock, self._today = clock, today
        self.rows = self._make_rows(clock)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(480, TOP + 3 * LINE)

    def sentences(self) -> list[str]:
        if self._clock is None:
            return []
        return [self._words(row, self._clock) for row in self.rows]

    def _words(self, row: Row, clock: Clock) -> str:
        words = self.tr("{0} starts on {1}, sprint day {2}.")
        return words.format(row.name, date_words(clock.date_of(row.first)), row.first)

    def _make_rows(self, clock: Clock) -> list[Row]:
        live, week = clock.go_live_day, clock.first_day_of_week
        return [
            Row(self.tr("Sprint"), "phase1", 1, SPRINT_DAYS,
                [(1, self.tr("Day 1")), (31, "31"), (61, "61"), (90, "90")]),
            Row(self.tr("Handoff"), "phase2", clock.handoff_day, clock.last_day_of_week(HANDOFF_WEEKS),
                [(week(1), self.tr("Week 1")), (week(CONTROLLED_LAUNCH_WEEK), "6"), (week(12), "12")]),
            Row(self.tr("Production"), "phase3", live, live + PRODUCTION_DAYS - 1,
                [(live, self.tr("Go-live")), (live + 29, "30"), (live + 59, "60"), (live + 89, "90")]),
        ]  # fmt: skip

    def _span(self) -> tuple[int, int]:
        """The first and last sprint day on the picture; today only while it is near."""
        first, last = min(row.first for row in self.rows), max(row.last for row in self.rows)
        return first - 3, last + 3

    def _x(self, day: float) -> float:
        first, last = self._span()
        return LEFT + (day - first) / (last - first) * (self.width() - LEFT - 8)

    def draw(self, painter: QPainter) -> None:
        if self._clock is None:
            return
        for number, row in enumerate(self.rows):
            self._draw_row(painter, row, TOP + number * LINE, self._clock)
        first, last = self._span()
        if self._today is not None and first <= self._today <= last:
            self._draw_today(painter, self._today)

    def _draw_row(self, painter: QPainter, row: Row, top: int, clock: Clock) -> None:
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        painting.text(painter, QRectF(0, top, LEFT - 12, 22), row.name, row.tone)
        bar = QRectF(self._x(row.first), top, max(4.0, self._x(row.last + 1) - self._x(row.first)), 22)
        painting.clean(painter)
        painter.setBrush(theme.color(f"{row.tone}_soft"))
        painter.setPen(QPen(theme.color(row.tone, 150), 1))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_CHIP, theme.RADIUS_CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(row.tone))
        painter.drawRoundedRect(QRectF(bar.left(), top, 5, 22), 2, 2)
        self._draw_marks(painter, row, top)
        self.spot(bar, self._words(row, clock))

    def _draw_marks(self, painter: QPainter, row: Row, top: int) -> None:
        """Ticks with names below the bar; a name that would touch the one before is left out."""
        painter.setFont(theme.font("caption"))
        metrics, free = QFontMetricsF(painter.font()), 0.0
        for day, words in row.marks:
            x, width = self._x(day), metrics.horizontalAdvance(words) + 4
            painter.setPen(QPen(theme.color(row.tone), 1))
            painter.drawLine(QPointF(x, top + 2), QPointF(x, top + 25))
            left = max(LEFT - 8.0, min(x - width / 2, self.width() - width))
            if left >= free:
                painting.text(painter, QRectF(left, top + 24, width, 14), words, "ink3", CENTRE)
                free = left + width + 2

    def _draw_today(self, painter: QPainter, day: int) -> None:
        x = self._x(day)
        painter.setFont(theme.font("caption", theme.SEMIBOLD))
        words = self.tr("Today, day {0}").format(day)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 4
        left = max(0.0, min(x - width / 2, self.width() - width))
        painting.text(painter, QRectF(left, 0, width, 16), words, "ink", CENTRE)
        painter.setPen(QPen(theme.color("ink"), 1.5))
        painter.drawLine(QPointF(x, 17), QPointF(x, TOP + 3 * LINE - 22))
