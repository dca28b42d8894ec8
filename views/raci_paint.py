"""The letters of the ownership matrix as painted chips, in cells and in the legend."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.ownership import Letter
from views import painting, safe_paint, theme
from views.raci_grid import Chip, letter_words
from views.raci_model import Index, RaciModel

WIDTH, HEIGHT = 36, 26
# Text and plane of each letter; accountable stands out, for there is one in a row.
COLOURS = {
    Letter.A: ("accent_ink", "accent"), Letter.AR: ("accent_ink", "accent"), Letter.R: ("info", "info_soft"),
    Letter.C: ("warn", "warn_soft"), Letter.I: ("idle", "idle_soft"),
}  # fmt: skip


def paint_letter(painter: QPainter, rect: QRectF, chip: Chip, radius: float = 6) -> None:
    """A letter on its plane: the pilot's with a dashed edge, an absent holder's hollow and struck out."""
    ink, plane = COLOURS[chip.letter]
    painting.clean(painter)
    painter.setBrush(theme.color("surface" if chip.absent else plane))
    if chip.absent:
        painter.setPen(QPen(theme.color("bad"), 1.2))
        ink = "bad"
    elif chip.pilot:
        painter.setPen(QPen(theme.color("ink2"), 1.2, Qt.PenStyle.DashLine))
    inset = 0.6 if chip.absent or chip.pilot else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setFont(theme.font("body" if rect.width() >= 34 else "small", theme.SEMIBOLD))
    painter.setPen(theme.color(ink))
    painter.drawText(rect, painting.CENTRE, chip.letter.value)
    if chip.absent:
        painter.setPen(QPen(theme.color("bad"), 1.4))
        painter.drawLine(rect.bottomLeft() + QPointF(6, -5), rect.topRight() + QPointF(-6, 5))
    if chip.deputy:
        painting.clean(painter)
        painter.setBrush(theme.color("warn"))
        painter.drawEllipse(rect.topRight() + QPointF(-3.5, 3.5), 3.0, 3.0)


class RaciDelegate(QStyledItemDelegate):
    """Paints a cell of the matrix; cells are typed into, there is no editor."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        how, words = partial(self._paint, painter, option, index), safe_paint.words_of(index)
        safe_paint.draw(painter, option.rect, how, words)

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, RaciModel):
            return
        painter.save()
        rect, state = QRectF(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, theme.color("accent_soft" if selected else "hover" if hot else "surface"))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, theme.color("line_soft"))
        self._paint_chips(painter, rect, model.cell(index).chips)
        if state & QStyle.StateFlag.State_HasFocus:
            painting.focus(painter, rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_chips(self, painter: QPainter, rect: QRectF, chips: tuple[Chip, ...]) -> None:
        if not chips:
            painting.clean(painter)
            painter.setBrush(theme.color("border"))
            painter.drawEllipse(rect.center(), 1.6, 1.6)
            return
        width = WIDTH if len(chips) == 1 else 30
        if any(chip.letter is Letter.AR for chip in chips):
            width = 40 if len(chips) == 1 else 34
        gap = 3
        width = int(min(width, (rect.width() - 8 - gap * (len(chips) - 1)) / len(chips)))
        left = rect.center().x() - (width * len(chips) + gap * (len(chips) - 1)) / 2
        for chip in chips:
            paint_letter(painter, QRectF(left, rect.center().y() - HEIGHT / 2, width, HEIGHT), chip)
            left += width + gap

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(72, theme.ROW_RACI)


class Key(QWidget):
    """One entry of the legend: a chip and what it means."""

    def __init__(self, chip: Chip, words: str = "") -> None:
        super().__init__()
        self._chip, self._words = chip, words or letter_words(chip.letter)
        self.setAccessibleName(f"{chip.letter.value}: {self._words}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme.font("small")).horizontalAdvance(self._words)
        return QSize(round(words) + 34, 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_letter(painter, QRectF(0, 1, 22, 20), self._chip, 5)
        painter.setFont(theme.font("small"))
        painting.text(painter, QRectF(self.rect()).adjusted(28, 0, 0, 0), self._words, "ink2")
