"""How a population climbed the adoption ladder: its level over the days of the sprint, as steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from views import icons, painting, theme
from views.chart import Chart
from views.painting import CENTRE

LEVELS = 5


@dataclass(frozen=True)
class Rung:
    """A level (1-5) seen on a sprint day, and the sentence that says so."""

    day: int
    level: int
    words: str


@dataclass(frozen=True)
class Climb:
    """Readings in order of their days, one a day; since when there was no rise, and how that is said."""

    rungs: Sequence[Rung]
    first_day: int
    last_day: int
    today: int
    stuck_since: int | None = None
    stuck_words: str = ""


class LadderChart(Chart):
    """Steps from reading to reading up to today; where nothing rises any more they are dashed and say so."""

    LINE, FOOT, LEFT, RIGHT = 24, 20, 30, 10

    def __init__(self, name: str, levels: Sequence[str]) -> None:
        """`levels` are sentences about the five levels, the lowest first."""
        super().__init__(name)
        self._levels = levels
        self._climb = Climb((), 1, 90, 1)

    def show_climb(self, climb: Climb) -> None:
        """Draw other readings."""
        if climb != self._climb:
            self._climb = climb
            self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(300, self.LINE * LEVELS + self.FOOT)

    def sentences(self) -> list[str]:
        return [*(each.words for each in self._climb.rungs), *filter(None, [self._climb.stuck_words])]

    def _x(self, day: float) -> float:
        """The middle of a day, in pixels."""
        first, last = self._climb.first_day, self._climb.last_day
        room = self.width() - self.LEFT - self.RIGHT
        return self.LEFT + (day - first + 0.5) / max(1, last - first + 1) * room

    def _y(self, level: int) -> float:
        return (LEVELS - level + 0.5) * self.LINE

    def draw(self, painter: QPainter) -> None:
        self._draw_levels(painter)
        self._draw_days(painter)
        self._draw_today(painter)
        past = [each for each in self._climb.rungs if each.day <= self._climb.today]
        if past:
            self._draw_steps(painter, past)
        for each in self._climb.rungs:
            self._draw_reading(painter, each)
        if self._climb.stuck_since is not None and past:
            self._draw_stuck(painter, past[-1].level, self._climb.stuck_since)

    def _draw_levels(self, painter: QPainter) -> None:
        painter.setFont(theme.font("caption", theme.MEDIUM))
        for level, sentence in enumerate(self._levels, 1):
            y = self._y(level)
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(self.LEFT, y), QPointF(self.width(), y))
            place = QRectF(0, y - self.LINE / 2, self.LEFT - 4, self.LINE)
            painting.text(painter, place, f"L{level}", "ink3")
            self.spot(QRectF(0, place.top(), self.width(), self.LINE), sentence)

    def _draw_days(self, painter: QPainter) -> None:
        """A number every 10 days, thinned out until they have room."""
        climb, step = self._climb, 10
        while self._x(climb.first_day + step) - self._x(climb.first_day) < 36:
            step *= 2
        painter.setFont(theme.font("caption"))
        for day in range(-(-climb.first_day // step) * step, climb.last_day + 1, step):
            place = QRectF(self._x(day) - 20, LEVELS * self.LINE + 2, 40, self.FOOT - 4)
            painting.text(painter, place, str(day), "ink3", CENTRE)

    def _draw_today(self, painter: QPainter) -> None:
        if not self._climb.first_day <= self._climb.today <= self._climb.last_day:
            return
        x = self._x(self._climb.today)
        painter.setPen(QPen(theme.color("bad"), 1.5))
        painter.drawLine(QPointF(x, 0), QPointF(x, LEVELS * self.LINE))
        words = self.tr("Today is day {0}.").format(self._climb.today)
        self.spot(QRectF(x - 4, LEVELS * self.LINE - 8, 8, self.FOOT + 8), words)

    def _draw_steps(self, painter: QPainter, past: Sequence[Rung]) -> None:
        ends = [*(each.day for each in past[1:]), max(self._climb.today, past[-1].day)]
        for number, (each, end) in enumerate(zip(past, ends, strict=True)):
            y = self._y(each.level)
            for first, last, is_stuck in self._stretches(each.day, end):
                style = Qt.PenStyle.DashLine if is_stuck else Qt.PenStyle.SolidLine
                painter.setPen(_pen(is_stuck, style))
                painter.drawLine(QPointF(self._x(first), y), QPointF(self._x(last), y))
            if number and past[number - 1].level != each.level:
                painter.setPen(_pen(self._is_stuck(each.day), Qt.PenStyle.SolidLine))
                before = self._y(past[number - 1].level)
                painter.drawLine(QPointF(self._x(each.day), before), QPointF(self._x(each.day), y))

    def _is_stuck(self, day: int) -> bool:
        return self._climb.stuck_since is not None and day >= self._climb.stuck_since

    def _stretches(self, first: int, last: int) -> list[tuple[int, int, bool]]:
        """Days from one reading to the next, parted where being stuck begins between the two."""
        since = self._climb.stuck_since
        if since is None or not first < since < last:
            return [(first, last, self._is_stuck(first))]
        return [(first, since, False), (since, last, True)]

    def _draw_reading(self, painter: QPainter, each: Rung) -> None:
        """A full dot, or a hollow one for a day that is still to come."""
        centre = QPointF(self._x(each.day), self._y(each.level))
        since, is_ahead = self._climb.stuck_since, each.day > self._climb.today
        tone = "warn" if since is not None and since <= each.day and not is_ahead else "accent"
        painter.setPen(QPen(theme.color(tone), 2))
        painter.setBrush(theme.color("surface" if is_ahead else tone))
        painter.drawEllipse(centre, 4, 4)
        self.spot(QRectF(centre.x() - 8, centre.y() - 8, 16, 16), each.words)

    def _draw_stuck(self, painter: QPainter, level: int, since: int) -> None:
        """The words above the dashes, on the side of today where they have room."""
        words = self.tr("Stuck since day {0}").format(since)
        painter.setFont(theme.font("caption", theme.SEMIBOLD))
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 20
        today, top = self._x(self._climb.today), self._y(level) - self.LINE + 2
        left = today - 6 - width if today - 6 - width >= self.LEFT else today + 6
        place = QRectF(left, top, min(width, self.width() - left), self.LINE - 6)
        painter.fillRect(place, theme.color("surface"))
        square = QRectF(left + 2, place.center().y() - 6, 12, 12)
        icons.paint(painter, square, "triangle-alert", "warn")
        painting.text(painter, place.adjusted(18, 0, 0, 0), words, "warn")
        self.spot(place, self._climb.stuck_words)


def _pen(is_stuck: bool, style: Qt.PenStyle) -> QPen:
    """The line of a step; one without a rise is amber."""
    pen = QPen(theme.color("warn" if is_stuck else "accent"), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setStyle(style)
    return pen
