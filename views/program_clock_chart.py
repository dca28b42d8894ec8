"""The three clocks of a program on one time line: sprint, handoff and production, with today across them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from models.clock import CONTROLLED_LAUNCH_WEEK, SPRINT_DAYS, Clock
from views import painting, theme
from views.chart import Chart
from views.language import date_words
from views.painting import CENTRE

HANDOFF_WEEKS, PRODUCTION_DAYS = 16, 90  # a handoff takes 12 to 16 weeks; reviews end at production day 90
LINE, TOP, LEFT, DOTS = 46, 26, 92, 34
DOT = 4.0  # pixels from the middle of a holiday's mark to its edge


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
        self.holidays: list[tuple[int, str]] = []

    def show_clock(self, clock: Clock, today: int | None, holidays: Iterable[tuple[date, str]] = ()) -> None:
        """Draw these clocks; today is a sprint day, holidays are dates with their names."""
        self._clock, self._today = clock, today
        self.rows = self._make_rows(clock)
        first, last = self._span()
        days = sorted((clock.day_of(day), name) for day, name in holidays)
        self.holidays = [(day, name) for day, name in days if first <= day <= last]
        self.refresh()

    def sizeHint(self) -> QSize:
        head = 0 if self._today is None else TOP
        return QSize(480, head + 3 * LINE + (DOTS if self.holidays else 0))

    def sentences(self) -> list[str]:
        if self._clock is None:
            return []
        said = [self._words(row, self._clock) for row in self.rows]
        return said + [self._holiday_words(*each, self._clock) for each in self.holidays]

    def _holiday_words(self, day: int, name: str, clock: Clock) -> str:
        words = self.tr("{0} on {1}, sprint day {2}.")
        return words.format(name, date_words(clock.date_of(day)), day)

    @property
    def _top(self) -> int:
        """Without today there is nothing to write above the bars."""
        return 2 if self._today is None else TOP

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
            self._draw_row(painter, row, self._top + number * LINE, self._clock)
        if self.holidays:
            self._draw_holidays(painter, self._top + 3 * LINE, self._clock)
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

    def _draw_holidays(self, painter: QPainter, top: int, clock: Clock) -> None:
        """A dot for each day, with its name below where there is room."""
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        painting.text(painter, QRectF(0, top - 4, LEFT - 12, 18), self.tr("Holidays"), "ink2")
        for day, name in self.holidays:
            middle = QPointF(self._x(day + 0.5), top + 5)
            painting.clean(painter)
            painter.setBrush(theme.color("warn"))
            painter.drawEllipse(middle, DOT, DOT)
            self.spot(QRectF(middle.x() - 8, top - 6, 16, 32), self._holiday_words(day, name, clock))
        self._draw_names(painter, [(self._x(day + 0.5), name) for day, name in self.holidays], top + 12)

    def _draw_marks(self, painter: QPainter, row: Row, top: int) -> None:
        """Ticks with names below the bar."""
        for day, _words in row.marks:
            x = self._x(day)
            painter.setPen(QPen(theme.color(row.tone), 1))
            painter.drawLine(QPointF(x, top + 2), QPointF(x, top + 25))
        self._draw_names(painter, [(self._x(day), words) for day, words in row.marks], top + 24)

    def _draw_names(self, painter: QPainter, names: Sequence[tuple[float, str]], top: float) -> None:
        """Names below their marks; one that would touch the one before is left out."""
        painter.setFont(theme.font("caption"))
        metrics, free = QFontMetricsF(painter.font()), 0.0
        for x, words in names:
            width = metrics.horizontalAdvance(words) + 4
            left = max(LEFT - 8.0, min(x - width / 2, self.width() - width))
            if left >= free:
                painting.text(painter, QRectF(left, top, width, 14), words, "ink3", CENTRE)
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
