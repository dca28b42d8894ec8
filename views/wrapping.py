"""Words over several lines: long German ones break where the room ends, and a last line ends in dots."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from views import theme

# Longer words may break between any two letters but the first and last few. Scripts from the right are
# left alone: their letters join, and a break between them would change their shape.
LONG_WORD = re.compile(r"[^\s\u0590-\u08ff]{17,}")
BREAK, KEPT_TOGETHER = "\u200b", 4


def breakable(words: str) -> str:
    """The same words with places at which a line may end within long ones."""
    return LONG_WORD.sub(lambda found: _broken(found.group()), words)


def _broken(word: str) -> str:
    head, middle, tail = word[:KEPT_TOGETHER], word[KEPT_TOGETHER:-KEPT_TOGETHER], word[-KEPT_TOGETHER:]
    return BREAK.join([head, *middle, tail])


class Paragraph(QLabel):
    """Words over as many lines as they need; no word is too long for a narrow panel."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show other words."""
        shown = breakable(words)
        if self.accessibleName() == self._words:
            self.setAccessibleName(words if shown != words else "")
        self._words = words
        super().setText(shown)

    def text(self) -> str:
        """The words as they were given."""
        return self._words


def lines(words: str, font: QFont, width: float, most: int) -> list[str]:
    """The words as at most so many lines; the last one ends in dots if something is left over."""
    if width <= 0 or most <= 1 or not words:
        return [words] if words else []
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[tuple[int, int]] = []
    layout.beginLayout()
    while len(found) < most - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    end = found[-1][0] + found[-1][1] if found else 0
    rest = [words[end:].strip()] if words[end:].strip() else []
    return [words[start : start + length].strip() for start, length in found] + rest


def paint(
    painter: QPainter, rect: QRectF, words: str, tone: str, most: int, align: Qt.AlignmentFlag | None = None
) -> None:
    """Words in the painter's font over at most so many lines, in the middle of the rectangle's height."""
    metrics = QFontMetricsF(painter.font())
    shown = lines(words, painter.font(), rect.width(), most)
    height = metrics.lineSpacing()
    top = rect.top() + (rect.height() - height * len(shown)) / 2
    painter.setPen(theme.color(tone))
    side = align or Qt.AlignmentFlag.AlignLeft
    for number, line in enumerate(shown):
        place = QRectF(rect.left(), top + number * height, rect.width(), height)
        text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)


class Clamp(QLabel):
    """Words over at most so many lines, shortened with dots at the end of the last; all in the tooltip."""

    def __init__(
        self, words: str = "", size: str = "body", weight: QFont.Weight = theme.REGULAR, tone: str = "ink",
        most: int = 2, always: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._tone, self._most, self._always = tone, most, always
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        # Not Fixed: that would hold the height of the hint, which does not know the width.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(words)
        self.setAccessibleName(words)
        self._tell()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need; with `always`, the most there may be."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        count = self._most if self._always else len(lines(self.text(), self.font(), inner, self._most))
        height = count * QFontMetricsF(self.font()).lineSpacing()
        return round(height) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(60, self.width())))

    def minimumSizeHint(self) -> QSize:
        one = round(QFontMetricsF(self.font()).lineSpacing())
        return QSize(24, self._most * one if self._always else one)

    def resizeEvent(self, _event: QEvent) -> None:
        self._tell()

    def _tell(self) -> None:
        """Whole text as tooltip, but only while something of it is hidden."""
        width = self.contentsRect().width()
        shown = lines(self.text(), self.font(), width, self._most)
        metrics = QFontMetricsF(self.font())
        cut = bool(shown) and metrics.horizontalAdvance(shown[-1]) > width
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        rect = QRectF(self.contentsRect())
        height = self.heightForWidth(self.width())
        if not self._always:
            paint(QPainter(self), rect, self.text(), self._tone, self._most)
            return
        shown = lines(self.text(), self.font(), rect.width(), self._most)
        rect.setHeight(min(rect.height(), height * len(shown) / self._most))
        paint(QPainter(self), rect, self.text(), self._tone, self._most)
