"""How the cells of a table look: words, states as chips, people with initials, bars, ticks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from views import icons, painting, theme
from views.record_columns import Cell, RecordColumn

Draw = Callable[[QPainter, QRect, Cell, RecordColumn], None]
PAD = 10
AVATAR, CHECK = 22, 18
MANY_TEXTS = 20_000


class CellLooks(QObject):
    """Draws cells with fonts, metrics and colours fetched once for a theme, not once for a cell."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.looks: dict[str, Draw] = {
            "text": self._text, "long": self._text, "strong": self._strong, "quiet": self._quiet,
            "link": self._link, "chip": self._chip, "person": self._person, "bar": self._bar,
            "check": self._check,
        }  # fmt: skip
        self._dress()
        theme.signals.changed.connect(self._dress)

    def _dress(self) -> None:
        """Fetch what every cell needs once, not once a cell."""
        self.fonts = {
            "text": theme.font("body"),
            "strong": theme.font("body", theme.SEMIBOLD),
            "small": theme.font("small"),
        }
        self.metrics = {name: QFontMetrics(font) for name, font in self.fonts.items()}
        names = ("surface", "canvas", "hover", "accent_soft", "line_soft", "ink", "ink2", "ink3")
        self.colors = {name: theme.color(name) for name in names}
        block = QColor(theme.color("accent"))
        block.setAlpha(34)
        self.block = block
        self._elided: dict[tuple[str, int, str], str] = {}

    def words(
        self, painter: QPainter, rect: QRect, words: str, font: str, color: QColor, right: bool = False
    ) -> None:
        """One line in the middle of the row, shortened with dots; shortening is remembered."""
        key = (words, rect.width(), font)
        shown = self._elided.get(key)
        if shown is None:
            if len(self._elided) > MANY_TEXTS:
                self._elided.clear()
            shown = self.metrics[font].elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            self._elided[key] = shown
        painter.setFont(self.fonts[font])
        painter.setPen(color)
        metrics = self.metrics[font]
        left = rect.right() - metrics.horizontalAdvance(shown) if right else rect.left()
        painter.drawText(
            left, rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) // 2, shown
        )

    def _color(self, cell: Cell, usual: str) -> QColor:
        return theme.color(cell.tone) if cell.tone else self.colors[usual]

    def _text(self, painter: QPainter, rect: QRect, cell: Cell, column: RecordColumn) -> None:
        self.words(painter, rect, cell.text, "text", self._color(cell, "ink"), column.numeric)

    def _strong(self, painter: QPainter, rect: QRect, cell: Cell, column: RecordColumn) -> None:
        self.words(painter, rect, cell.text, "strong", self._color(cell, "ink"), column.numeric)

    def _quiet(self, painter: QPainter, rect: QRect, cell: Cell, column: RecordColumn) -> None:
        self.words(painter, rect, cell.text, "text", self._color(cell, "ink2"), column.numeric)

    def _link(self, painter: QPainter, rect: QRect, cell: Cell, column: RecordColumn) -> None:
        self.words(painter, rect, cell.text, "text", self._color(cell, "ink2"))

    def _chip(self, painter: QPainter, rect: QRect, cell: Cell, _column: RecordColumn) -> None:
        width = min(painting.chip_width(cell.text, cell.icon), rect.width() + 4.0)
        top = rect.center().y() - painting.CHIP_HEIGHT / 2 + 0.5
        box = QRectF(rect.left() - 2, top, width, painting.CHIP_HEIGHT)
        painting.chip(painter, box, cell.text, cell.tone or "idle", cell.icon)

    def _person(self, painter: QPainter, rect: QRect, cell: Cell, _column: RecordColumn) -> None:
        top = rect.center().y() - AVATAR / 2 + 0.5
        painting.avatar(painter, QRectF(rect.left() - 2, top, AVATAR, AVATAR), cell.text)
        self.words(painter, rect.adjusted(AVATAR + 6, 0, 0, 0), cell.text, "text", self._color(cell, "ink2"))

    def _bar(self, painter: QPainter, rect: QRect, cell: Cell, _column: RecordColumn) -> None:
        share = int(cell.value)
        number = self.metrics["small"].horizontalAdvance("100 %")
        track = QRectF(rect.left(), rect.center().y() - 2, rect.width() - number - 8, 5)
        painting.bar(painter, track, share / 100, cell.tone or ("ok" if share >= 100 else "accent"), "line")
        self.words(painter, rect, cell.text, "small", self.colors["ink2"], right=True)

    def _check(self, painter: QPainter, rect: QRect, cell: Cell, column: RecordColumn) -> None:
        square = QRectF(check_box(rect))
        if cell.value:
            icons.paint(
                painter,
                square,
                "square-check-big" if column.editable else "check",
                cell.tone or ("ok" if column.editable else "ink2"),
            )
        elif column.editable:
            icons.paint(painter, square, "square", "ink3")


def check_box(rect: QRect) -> QRect:
    """Where the box of a tick stands in the inner rectangle of a cell."""
    return QRect(rect.left(), rect.center().y() - CHECK // 2 + 1, CHECK, CHECK)
