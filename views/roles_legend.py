"""What the colours of a picture mean: a small plane of each with its word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from views import painting, theme

PLANE, NEAR, APART = 10, 6, 16  # pixels of a plane, to its word, and to the next plane
QUIET = 150  # how strongly the bars draw the colour of "idle"


class Legend(QWidget):
    """Colour tokens with their words, side by side."""

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._entries = tuple(entries)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(words for _tone, words in self._entries))

    def sizeHint(self) -> QSize:
        wide = sum(PLANE + NEAR + self._width(words) for _tone, words in self._entries)
        return QSize(round(wide + APART * (len(self._entries) - 1)) + 2, 16)

    def _width(self, words: str) -> float:
        return QFontMetricsF(theme.font("small")).horizontalAdvance(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, left = QPainter(self), 0.0
        painter.setFont(theme.font("small"))
        for tone, words in self._entries:
            painting.clean(painter)
            painter.setBrush(theme.color(tone, QUIET if tone == "idle" else 255))
            painter.drawRoundedRect(QRectF(left, (self.height() - PLANE) / 2, PLANE, PLANE), 3, 3)
            left += PLANE + NEAR
            painting.text(painter, QRectF(left, 0, self._width(words) + 2, self.height()), words, "ink2")
            left += self._width(words) + APART
