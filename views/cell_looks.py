"""How the cells of a table look: words, states as chips, people with initials, bars, ticks."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform

from views import icons, painting, states, theme
from views.record_columns import Cell, RecordColumn

Draw = Callable[[QPainter, QRect, Cell, RecordColumn], None]
PAD = 10
AVATAR, CHECK = 22, 18
MANY_TEXTS, MANY_PICTURES = 8_000, 2_000


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
        self._number_width = self.metrics["small"].horizontalAdvance("100 %")
        self._widths: dict[tuple[str, str], int] = {}
        self._texts: dict[tuple[str, int, str], tuple[QStaticText, int]] = {}
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def words(
        self, painter: QPainter, rect: QRect, words: str, font: str, color: QColor, right: bool = False
    ) -> None:
        """One line in the middle of the row, shortened with dots; shaped once and remembered."""
        key = (words, rect.width(), font)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > MANY_TEXTS:
                self._texts.clear()
            found = self._texts[key] = self._shaped(words, rect.width(), font)
        text, width = found
        painter.setFont(self.fonts[font])
        painter.setPen(color)
        left = rect.right() - width if right else rect.left()
        painter.drawStaticText(left, rect.top() + (rect.height() - self.metrics[font].height()) // 2, text)

    def picture(
        self,
        painter: QPainter,
        key: tuple[object, ...],
        rect: QRect,
        draw: Callable[[QPainter, QRectF], None],
    ) -> None:
        """A drawing that many cells share: drawn once for its size and the screen's scale, then copied."""
        ratio = painter.device().devicePixelRatio()
        whole = (*key, rect.width(), rect.height(), ratio)
        found = self._pictures.get(whole)
        if found is None:
            if len(self._pictures) > MANY_PICTURES:
                self._pictures.clear()
            found = self._pictures[whole] = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            inner = QPainter(found)
            draw(inner, QRectF(0, 0, rect.width(), rect.height()))
            inner.end()
        painter.drawPixmap(rect.topLeft(), found)

    def icon(self, painter: QPainter, rect: QRect, name: str, tone: str) -> None:
        """An icon of the set in a colour token."""
        self.picture(painter, (name, tone), rect, lambda p, box: icons.paint(p, box, name, tone))

    def _shaped(self, words: str, room: int, font: str) -> tuple[QStaticText, int]:
        """A text made ready to be drawn, and its width in pixels."""
        metrics = self.metrics[font]
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        text = QStaticText(shown)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), self.fonts[font])
        return text, metrics.horizontalAdvance(shown)

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
        words, tone, icon = cell.text, cell.tone or "idle", cell.icon
        width = self._widths.get((words, icon))
        if width is None:
            width = self._widths[words, icon] = ceil(painting.chip_width(words, icon))
        box = QRect(rect.left() - 2, 0, min(width, rect.width() + 4), painting.CHIP_HEIGHT)
        box.moveTop(rect.top() + (rect.height() - painting.CHIP_HEIGHT) // 2)
        self.picture(painter, (words, tone, icon), box, lambda p, r: painting.chip(p, r, words, tone, icon))

    def _person(self, painter: QPainter, rect: QRect, cell: Cell, _column: RecordColumn) -> None:
        name = cell.text
        disc = QRect(rect.left() - 2, rect.top() + (rect.height() - AVATAR) // 2, AVATAR, AVATAR)
        self.picture(painter, ("person", name), disc, lambda p, r: painting.avatar(p, r, name))
        self.words(painter, rect.adjusted(AVATAR + 6, 0, 0, 0), name, "text", self._color(cell, "ink2"))

    def _bar(self, painter: QPainter, rect: QRect, cell: Cell, _column: RecordColumn) -> None:
        if cell.value is None:
            self.words(painter, rect, cell.text, "small", self.colors["ink3"], right=True)
            return
        share = int(cell.value)
        tone = cell.tone or states.progress_tone(share)
        track = QRect(rect.left(), rect.center().y() - 1, rect.width() - self._number_width - 8, 5)
        self.picture(
            painter, ("bar", share, tone), track, lambda p, r: painting.bar(p, r, share / 100, tone, "line")
        )
        self.words(painter, rect, cell.text, "small", self.colors["ink2"], right=True)

    def _check(self, painter: QPainter, rect: QRect, cell: Cell, column: RecordColumn) -> None:
        if cell.value:
            name, tone = ("square-check-big", "ok") if column.editable else ("check", "ink2")
            self.icon(painter, check_box(rect), name, cell.tone or tone)
        elif column.editable:
            self.icon(painter, check_box(rect), "square", "ink3")


def check_box(rect: QRect) -> QRect:
    """Where the box of a tick stands in the inner rectangle of a cell."""
    return QRect(rect.left(), rect.center().y() - CHECK // 2 + 1, CHECK, CHECK)
