"""Dragging cards from one column of the board to another, and the card that hangs under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from views import painting, theme
from views.board_cards import Card
from views.board_column import LEAST, Column
from views.board_paint import CardDelegate, card_height

if TYPE_CHECKING:
    from views.board import Board

SHADOW = 8
EDGE, PACE, EVERY_MS = 48, 14, 20  # a drag this near the side scrolls by so many pixels, this often


class Drag(QObject):
    """A drag from press to drop; near the sides of a narrow window the columns scroll along.

    Made of plain mouse moves rather than the system's drag and drop: nothing leaves the board, Esc works
    alike everywhere, and columns can scroll meanwhile.
    """

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board, self._carried = board, Carried(board)
        self._held: list[str] = []
        self._pointer: QPoint | None = None
        self._scrolling = QTimer(self, interval=EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_along)

    def begin(self, column: Column, held: str) -> None:
        """Take a card, and with it all others if it is one of the chosen."""
        board = self._board
        card, chosen = board.cards.card(held), board.selected_ids()
        if card is None:
            return
        self._held = chosen if held in chosen else [held]
        self._fade(frozenset(self._held))
        self._carried.take(card, len(self._held), max(LEAST, column.width()) - 8)
        board.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scrolling.start()

    def move(self, pointer: QPoint) -> None:
        """The pointer is at another place of the screen."""
        self._pointer = pointer
        self._carried.follow(self._board.mapFromGlobal(pointer))
        goal = self._column_at(pointer)
        for column in self._board.columns:
            column.light(column is goal and self._board.would_move(self._held, column.status))

    def drop(self, pointer: QPoint) -> None:
        """Give the cards the state of the column at a place of the screen; beside the board do nothing."""
        goal, held = self._column_at(pointer), self._held
        self.end()
        if goal is not None:
            self._board.move_to(held, goal.status)

    def end(self) -> None:
        """Let go; all cards look as before."""
        self._held, self._pointer = [], None
        self._scrolling.stop()
        self._carried.hide()
        self._board.unsetCursor()
        self._fade(frozenset())
        for column in self._board.columns:
            column.light(False)

    def _fade(self, ids: frozenset[str]) -> None:
        for column in self._board.columns:
            column.list.cards.dragged = ids
            column.list.viewport().update()

    def _column_at(self, pointer: QPoint) -> Column | None:
        """The column at a place of the screen; a little above and below it counts too."""
        port = self._board.area.viewport()
        if not port.rect().adjusted(0, -EDGE, 0, EDGE).contains(port.mapFromGlobal(pointer)):
            return None
        for column in self._board.columns:
            if 0 <= column.mapFromGlobal(pointer).x() <= column.width():
                return column
        return None

    def _scroll_along(self) -> None:
        if self._pointer is None:
            return
        port, bar = self._board.area.viewport(), self._board.area.horizontalScrollBar()
        x = port.mapFromGlobal(self._pointer).x()
        way = -1 if x < EDGE else 1 if x > port.width() - EDGE else 0
        if way and bar.minimum() <= bar.value() + way <= bar.maximum():
            bar.setValue(bar.value() + way * PACE)
            self.move(self._pointer)


class Carried(QWidget):
    """Shows the card that is held, and how many go with it; the mouse passes through."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._delegate = CardDelegate(self)
        self._card: Card | None = None
        self._count = 0
        self.hide()

    def take(self, card: Card, count: int, width: int) -> None:
        """Show a card of a width in pixels, for so many cards in all."""
        self._card, self._count = card, count
        self.resize(width, card_height() + 2 * SHADOW)
        self.raise_()
        self.show()

    def follow(self, pointer: QPoint) -> None:
        """Hang below the pointer, a place of the board."""
        self.move(pointer.x() - self.width() // 2, pointer.y() - 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painting.clean(painter)
        for grown in range(SHADOW, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 9))
            shade = rect.adjusted(-grown, -grown + 2, grown, grown)
            painter.drawRoundedRect(shade, theme.RADIUS_CARD, theme.RADIUS_CARD)
        if self._count > 1:
            painter.setBrush(theme.color("raised"))
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRoundedRect(rect.adjusted(4, 4, 4, 4), theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        self._delegate.draw(painter, rect, self._card, "accent_soft")
        if self._count > 1:
            self._badge(painter, QRectF(rect.right() - 20, rect.top() - 6, 26, 20))

    def _badge(self, painter: QPainter, rect: QRectF) -> None:
        painting.clean(painter)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(rect, 10, 10)
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        painter.setPen(theme.color("accent_ink"))
        painter.drawText(rect, painting.CENTRE, str(self._count))
