"""A column of the board: its state with a count and a sign to add to it, and its cards below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.tasks import TaskStatus
from views import icons, painting, theme
from views.board_list import CardList
from views.board_model import CardRows
from views.controls import tool
from views.language import counted
from views.model_words import value_words
from views.states import look_of

LEAST = 208  # pixels of a column; narrower windows scroll sideways
HEAD = 40
ADD = 28  # pixels of the sign that adds a card


class Column(QFrame):
    """A state's plane: icon, name and count on top, its cards below; `lit` while a drag would land here."""

    def __init__(self, rows: CardRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows, self.list = rows, CardList(rows, self)
        self.lit = False
        self.setMinimumWidth(LEAST)
        self.add = tool("plus", _say("Add a task: {0}").format(value_words(rows.status)))
        self.add.setParent(self)
        self.add.setFixedSize(ADD, ADD)
        self.setTabOrder(self.add, self.list)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, HEAD, 1, 1)
        box.addWidget(self.list)
        for signal in (rows.rowsInserted, rows.rowsRemoved, rows.modelReset):
            signal.connect(self.tell)
        self.filtered = False
        self.tell()

    @property
    def status(self) -> TaskStatus:
        """The state whose tasks these are."""
        return self.rows.status

    def light(self, on: bool) -> None:
        """Show that a drag would land here, or no more."""
        if on != self.lit:
            self.lit = on
            self.update()

    def tell(self) -> None:
        """Say how many cards there are."""
        count = counted(self.rows.rowCount(), "task")
        name = value_words(self.status)
        self.setAccessibleName(f"{name}, {count}")
        self.list.setAccessibleName(f"{name}, {count}")
        self.list.words = _say("No task shown here") if self.filtered else empty_words(self.status)
        self.list.setAccessibleDescription("" if self.rows.rowCount() else self.list.words)
        self.list.viewport().update()
        self.update()

    def resizeEvent(self, event: QEvent) -> None:
        self.add.move(self.width() - ADD - 8, (HEAD - ADD) // 2 + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.clean(painter)
        plane = "sidebar" if theme.current().name == "dark" else "line_soft"
        painter.setBrush(theme.color("accent_soft" if self.lit else plane))
        painter.setPen(QPen(theme.color("accent" if self.lit else "line"), 2 if self.lit else 1))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, theme.RADIUS_CARD, theme.RADIUS_CARD)
        tone, icon = look_of(self.status)
        icons.paint(painter, QRectF(16, 12, 16, 16), icon, tone)
        painter.setFont(theme.font("body", theme.SEMIBOLD))
        words = value_words(self.status)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
        count, small = str(self.rows.rowCount()), theme.font("small", theme.MEDIUM)
        tail = QFontMetricsF(small).horizontalAdvance(count) + 2
        head = QRectF(39, 8, min(wide + 1, self.width() - 39 - 8 - tail - ADD - 8), 24)
        painting.text(painter, head, words, "ink")
        painter.setFont(small)
        painting.text(painter, QRectF(head.right() + 8, 8, tail, 24), count, "ink2")


def empty_words(status: TaskStatus) -> str:
    """What a column without cards says."""
    return {
        TaskStatus.OPEN: _say("Every task has been started"),
        TaskStatus.RUNNING: _say("Nothing is in progress"),
        TaskStatus.BLOCKED: _say("Nothing is blocked"),
        TaskStatus.DONE: _say("Nothing is done yet"),
        TaskStatus.DROPPED: _say("Nothing was dropped"),
    }[status]


def _say(words: str) -> str:
    return QCoreApplication.translate("Board", words)
