"""Bars with words: coverage or level against a target, and hours a week before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from views import painting, theme
from views.chart import Chart
from views.language import number_words
from views.painting import CENTRE, LEFT


@dataclass(frozen=True)
class Share:
    """One row of a bar chart: share and target from 0 to 1, and the words at the right."""

    name: str
    share: float
    words: str
    tone: str = "accent"
    target: float | None = None


@dataclass(frozen=True)
class Hours:
    """Hours a week that something takes before and after."""

    name: str
    before: float
    after: float


class ShareBars(Chart):
    """A bar for each row, such as coverage by population, with the target as a tick."""

    LINE = 32

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: Sequence[Share] = ()
        self._marks: Sequence[tuple[float, str]] = ()

    def show_rows(self, rows: Sequence[Share], marks: Sequence[tuple[float, str]] = ()) -> None:
        """Rows from top to bottom; marks are (share, words) of the scale above, such as (0.5, "L3")."""
        self._rows, self._marks = rows, marks
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(320, self.LINE * max(1, len(self._rows)) + (20 if self._marks else 0))

    def sentences(self) -> list[str]:
        return [self._words(row) for row in self._rows]

    def _words(self, row: Share) -> str:
        if row.target is None:
            return f"{row.name}: {row.words}."
        percent = round(row.target * 100)
        return self.tr("{0}: {1}, target {2} %.").format(row.name, row.words, percent)

    def _columns(self) -> tuple[float, float]:
        """The widths of the names at the left and the figures at the right, in pixels."""
        names, figures = QFontMetricsF(theme.font("body")), QFontMetricsF(theme.font("small", theme.SEMIBOLD))
        left = max((names.horizontalAdvance(row.name) for row in self._rows), default=0.0) + 18
        right = max((figures.horizontalAdvance(row.words) for row in self._rows), default=0.0) + 12
        return min(left, self.width() * 0.4), min(right, self.width() * 0.3)

    def draw(self, painter: QPainter) -> None:
        left, right = self._columns()
        track = QRectF(left, 20 if self._marks else 0, max(20.0, self.width() - left - right), 0)
        self._draw_marks(painter, track)
        for number, row in enumerate(self._rows):
            line = QRectF(0, track.top() + number * self.LINE, self.width(), self.LINE)
            self._draw_row(painter, line, track, row)
            self.spot(line, self._words(row))

    def _draw_marks(self, painter: QPainter, track: QRectF) -> None:
        painter.setFont(theme.font("caption", theme.MEDIUM))
        for share, words in self._marks:
            x = track.left() + track.width() * share
            painting.text(painter, QRectF(x - 24, 0, 48, 16), words, "ink3", CENTRE)
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(x, track.top()), QPointF(x, self.height()))

    def _draw_row(self, painter: QPainter, line: QRectF, track: QRectF, row: Share) -> None:
        painter.setFont(theme.font("body"))
        painting.text(painter, QRectF(0, line.top(), track.left() - 12, line.height()), row.name)
        middle = line.center().y()
        painting.bar(painter, QRectF(track.left(), middle - 4, track.width(), 8), row.share, row.tone)
        if row.target is not None:
            x = track.left() + track.width() * min(row.target, 1.0)
            painter.setPen(QPen(theme.color("ink"), 2))
            painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8))
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        tone = "accent_text" if row.tone == "accent" else row.tone
        rest = QRectF(track.right() + 10, line.top(), self.width() - track.right() - 10, line.height())
        painting.text(painter, rest, row.words, tone, LEFT)


class HoursBars(Chart):
    """For each row, hours a week before and after, one under the other on one scale."""

    LINE = 44

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: Sequence[Hours] = ()

    def show_rows(self, rows: Sequence[Hours]) -> None:
        """Rows from top to bottom, in hours a week."""
        self._rows = rows
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(320, self.LINE * max(1, len(self._rows)))

    def sentences(self) -> list[str]:
        return [self._words(row) for row in self._rows]

    def _words(self, row: Hours) -> str:
        words = self.tr("{0}: {1} hours a week before, {2} after.")
        return words.format(row.name, _hours(row.before), _hours(row.after))

    def draw(self, painter: QPainter) -> None:
        names = QFontMetricsF(theme.font("body"))
        wanted = max((names.horizontalAdvance(row.name) for row in self._rows), default=0.0) + 18
        left = min(wanted, self.width() * 0.4)
        most = max((max(row.before, row.after) for row in self._rows), default=0.0) or 1.0
        for number, row in enumerate(self._rows):
            top = number * self.LINE
            painter.setFont(theme.font("body"))
            painting.text(painter, QRectF(0, top, left - 12, self.LINE), row.name)
            for y, hours, tone in ((top + 8, row.before, "idle"), (top + 24, row.after, "accent")):
                self._draw_bar(painter, QRectF(left, y, self.width() - left - 64, 12), hours, most, tone)
            self.spot(QRectF(0, top, self.width(), self.LINE), self._words(row))

    def _draw_bar(self, painter: QPainter, track: QRectF, hours: float, most: float, tone: str) -> None:
        rect = QRectF(track.left(), track.top(), max(2.0, track.width() * hours / most), track.height())
        painting.clean(painter)
        painter.setBrush(theme.color(tone, 150 if tone == "idle" else 255))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setFont(theme.font("caption", theme.MEDIUM))
        words = self.tr("{0} h").format(_hours(hours))
        painting.text(painter, QRectF(rect.right() + 8, track.top() - 2, 56, 16), words, "ink2")


def _hours(value: float) -> str:
    return number_words(round(value, 1))
