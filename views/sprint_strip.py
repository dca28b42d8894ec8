"""The ninety days in one line: phases, decision points and today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from views import painting, theme
from views.chart import Chart
from views.painting import CENTRE, RIGHT


@dataclass(frozen=True)
class Phase:
    """A stretch of the sprint; days are sprint days, both included."""

    number: int
    title: str
    first_day: int
    last_day: int


@dataclass(frozen=True)
class Point:
    """A decision point on a sprint day, with its words and state tone."""

    day: int
    words: str
    tone: str = "idle"


class SprintStrip(Chart):
    """The 90 days as phases, with decision points below and today above."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._phases: Sequence[Phase] = ()
        self._points: Sequence[Point] = ()
        self._today: int | None = None
        self._length = 90

    def show_sprint(self, phases: Sequence[Phase], points: Sequence[Point], today: int | None) -> None:
        """Days are sprint days; today outside the sprint is None or any number and then not drawn."""
        self._phases, self._points, self._today = phases, points, today
        self._length = max([phase.last_day for phase in phases] + [point.day for point in points] + [1])
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(480, 78 - self._lift())

    def _lift(self) -> int:
        """Without today there is nothing to write above the phases."""
        return 18 if self._today is None else 0

    def sentences(self) -> list[str]:
        lines = [self._phase_words(phase) for phase in self._phases]
        lines += [self._point_words(point) for point in self._points]
        if self._today is not None:
            lines.append(self.tr("Today is day {0}.").format(self._today))
        return lines

    def _phase_words(self, phase: Phase) -> str:
        words = self.tr("Phase {0}, {1}: day {2} to day {3}.")
        return words.format(phase.number, phase.title, phase.first_day, phase.last_day)

    def _point_words(self, point: Point) -> str:
        return self.tr("Day {0}: {1}.").format(point.day, point.words)

    def _x(self, day: float) -> float:
        """Where a day ends, in pixels from the left."""
        return day / self._length * self.width()

    def draw(self, painter: QPainter) -> None:
        for phase in self._phases:
            self._draw_phase(painter, phase)
        self._draw_points(painter)
        if self._today is not None and 1 <= self._today <= self._length:
            self._draw_today(painter, self._today)

    def _draw_phase(self, painter: QPainter, phase: Phase) -> None:
        left, right = self._x(phase.first_day - 1), self._x(phase.last_day)
        rect = QRectF(left + 1, 24 - self._lift(), max(2.0, right - left - 2), 26)
        done = 0.0
        if self._today is not None:
            done = (self._today - phase.first_day + 1) / (phase.last_day - phase.first_day + 1)
        tone = theme.phase(phase.number)
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        tones = (tone, f"{tone}_soft", "phase_ink", "ink")
        painting.filled(painter, rect, done, tones, f"{phase.number}  {phase.title}")
        self.spot(rect, self._phase_words(phase))

    def _draw_points(self, painter: QPainter) -> None:
        free_from = 0.0
        metrics = QFontMetricsF(theme.font("small"))
        for point in self._points:
            x = min(self._x(point.day), self.width() - 7.0)
            room = x - 12 - free_from
            words = self.tr("Day {0}: {1}").format(point.day, point.words)
            width = min(metrics.horizontalAdvance(words) + 1, room)
            painting.diamond(painter, QPointF(x, 67 - self._lift()), 6, point.tone)
            if room > 36:
                painter.setFont(theme.font("small"))
                painting.text(
                    painter, QRectF(x - 12 - width, 57 - self._lift(), width, 20), words, "ink2", RIGHT
                )
            self.spot(QRectF(x - 12 - width, 56 - self._lift(), width + 20, 22), self._point_words(point))
            free_from = x + 12

    def _draw_today(self, painter: QPainter, day: int) -> None:
        x = self._x(day)
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        words = self.tr("Today, day {0}").format(day)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
        left = max(0.0, min(x - width / 2, self.width() - width))
        painting.text(painter, QRectF(left, 0, width, 16), words, "ink", CENTRE)
        self.spot(QRectF(left, 0, width, 20), self.tr("Today is day {0}.").format(day))
        painter.setPen(QPen(theme.color("ink"), 1.5))
        # Above and below the bar only: in it the filled part ends here, and a line would cross the words.
        for top, bottom in ((17, 24), (50, 55)):
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
