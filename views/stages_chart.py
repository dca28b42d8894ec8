"""The picture of the stages: their names in full, their bars over the sprint days, and today by name."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from views import painting, theme
from views.charts import ParallelCalendar
from views.painting import CENTRE

SHARE = 0.6  # of the width that names may take
NUMBER = 26  # pixels of the number of a day above the picture
APART = 14  # pixels between the longest name and the first day


class StagesChart(ParallelCalendar):
    """A calendar whose names take the room they need, up to three fifths."""

    def _x(self, day: float) -> float:
        metrics = QFontMetricsF(theme.font("small"))
        needed = max((metrics.horizontalAdvance(name) for name, _spans in self._rows), default=0.0) + APART
        left = min(needed, self.width() * SHARE)
        return left + (day - self._first) / (self._last - self._first + 1) * (self.width() - left)

    def _write(self, painter: QPainter, bar: QRectF, words: str, end: float) -> None:
        """A short bar at the right edge has its words before it, where nothing else stands."""
        painter.setFont(theme.font("caption", theme.MEDIUM))
        needed = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
        before = QRectF(bar.left() - 6 - needed, bar.top(), needed, bar.height())
        x, within = self._today_x(), bar.width() - 14 >= needed - 2
        free = x is None or not before.left() - 4 < x < before.right() + 4
        if within or bar.right() + 6 + needed <= end or before.left() < self._x(self._first) or not free:
            super()._write(painter, bar, words, end)
        elif bar.width():
            painting.text(painter, before, words, "ink2")

    def draw(self, painter: QPainter) -> None:
        super().draw(painter)
        x = self._today_x()
        if x is None or self._today is None:
            return
        painter.setFont(theme.font("caption", theme.SEMIBOLD))
        words = self.tr("Today, day {0}").format(self._today)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 12
        place = QRectF(min(max(0.0, x - width / 2), self.width() - width), 0, width, 17)
        painting.clean(painter)
        painter.setBrush(theme.color("surface"))  # over the numbers of days that stand there, whole
        ground = QRectF(place)
        for day in range(self._first // 10 * 10, self._last + 1, 10):
            number = QRectF(self._x(day) - NUMBER / 2, 0, NUMBER, 17)
            ground = ground.united(number) if number.intersects(place) else ground
        painter.drawRect(ground)
        painting.text(painter, place, words, "bad", CENTRE)
