"""The picture of the stages: their names in full, their bars over the sprint days, and today by name."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from views import painting, theme
from views.charts import ParallelCalendar
from views.painting import CENTRE

SHARE = 0.4  # of the width that names may take
APART = 14  # pixels between the longest name and the first day


class StagesChart(ParallelCalendar):
    """A calendar whose names take the room they need, up to two fifths."""

    def _x(self, day: float) -> float:
        metrics = QFontMetricsF(theme.font("small"))
        needed = max((metrics.horizontalAdvance(name) for name, _spans in self._rows), default=0.0) + APART
        left = min(needed, self.width() * SHARE)
        return left + (day - self._first) / (self._last - self._first + 1) * (self.width() - left)

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
        painter.setBrush(theme.color("surface"))  # over the number of a day that stands there
        painter.drawRect(place)
        painting.text(painter, place, words, "bad", CENTRE)
