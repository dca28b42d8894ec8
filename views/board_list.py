"""The cards of a column of the board, to be walked, chosen, named and dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QWidget,
)

from views import theme
from views.board_model import CardRows
from views.board_title import TitleDelegate

Select = QItemSelectionModel.SelectionFlag
Held = Qt.KeyboardModifier
ADDS = ("Ctrl+N", "Ins")
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CardList(QListView):
    """The cards of one state. What concerns other columns too is told by signals."""

    stepped = Signal(int, bool)  # left (-1) or right (1), and whether the chosen cards go along
    opened = Signal(str)
    pressed_alone = Signal()  # a click that chooses anew: other columns give their selection up
    drag_begun = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_ended = Signal()
    menu_wanted = Signal(QPoint)
    entered = Signal()
    add_wanted = Signal()

    def __init__(self, rows: CardRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows, self.words = rows, ""
        self.dragging = False
        self._pressed: QPoint | None = None
        self._held = ""
        self._was_chosen = False
        self.cards = TitleDelegate(self)
        self.setModel(rows)
        self.setItemDelegate(self.cards)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.setProperty("clear", True)
        self.setStyleSheet("QListView { background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        theme.signals.changed.connect(self.viewport().update)

    def id_at(self, place: QPoint) -> str:
        """The task under a place of the viewport."""
        index = self.indexAt(place)
        return self.rows.row_id(index.row()) if index.isValid() else ""

    def current_id(self) -> str:
        """The task under the cursor."""
        index = self.currentIndex()
        return self.rows.row_id(index.row()) if index.isValid() else ""

    def chosen(self) -> list[str]:
        """The selected tasks, top to bottom."""
        return [self.rows.row_id(row) for row in sorted(each.row() for each in self.selectedIndexes())]

    def go(self, row: int, choose: bool = True) -> None:
        """Put the cursor on a card."""
        index = self.rows.index(row, 0)
        flag = Select.ClearAndSelect if choose else Select.NoUpdate
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    # Keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = _adds(event) or (event.key() == Qt.Key.Key_Escape and self.dragging)
            if ours or (_step(self, event) and self.currentIndex().isValid()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(self, event)
        if self.dragging:
            if event.key() == Qt.Key.Key_Escape:
                self.cancel()
        elif _adds(event):
            self.add_wanted.emit()
        elif step:
            self.stepped.emit(step, bool(event.modifiers() & Held.ControlModifier))
        elif event.key() in OPENS and not event.modifiers() & ~Held.KeypadModifier and self.current_id():
            self.opened.emit(self.current_id())
        else:
            before = self.currentIndex().row()
            super().keyPressEvent(event)
            if self.currentIndex().row() != before and not event.modifiers():
                self.pressed_alone.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.go(0, choose=False)
        self.entered.emit()
        self.viewport().update()

    def closeEditor(self, editor: QWidget, _hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After a title the cursor stays on its card: Tab must not open the next one."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.dragging and event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.cancel()
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex()).center()
        task = self.id_at(place)
        if task and task not in self.chosen():
            self.pressed_alone.emit()
            self.go(self.rows.row_of(task))
        if task:
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, extends = event.position().toPoint(), bool(event.modifiers())
        self._held = self.id_at(place)
        self._was_chosen = self._held in self.chosen()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if not extends and not self._was_chosen:
            self.pressed_alone.emit()
        if self._held and not extends:
            self._pressed = place
        if self._was_chosen and not extends:
            self.go(self.rows.row_of(self._held), choose=False)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self.dragging:
            self.dragged.emit(self.viewport().mapToGlobal(place))
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self.dragging = True
                self.drag_begun.emit(self._held)
                self.dragged.emit(self.viewport().mapToGlobal(place))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, was_chosen, dragged = self._held, self._was_chosen, self.dragging
        pressed = self._pressed is not None
        if dragged:
            self.dropped.emit(self.viewport().mapToGlobal(event.position().toPoint()))
            self.cancel()
            return
        self._pressed = None
        if pressed and was_chosen and self.rows.row_of(held) >= 0:
            self.pressed_alone.emit()
            self.go(self.rows.row_of(held))
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if task := self.id_at(event.position().toPoint()):
            self.opened.emit(task)

    def cancel(self) -> None:
        """End a drag; where it was dropped is told before."""
        self.dragging, self._pressed = False, None
        self.drag_ended.emit()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink2"))
        room = QRectF(self.viewport().rect()).adjusted(16, 12, -16, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap), self.words)


def _adds(event: QKeyEvent) -> bool:
    """Whether a key press means a new card."""
    held = event.modifiers() & ~Held.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    return pressed in [QKeySequence(keys) for keys in ADDS]


def _step(view: QWidget, event: QKeyEvent) -> int:
    """Which way an arrow leads to another column, alone or with Ctrl; 0 for other keys."""
    held = event.modifiers() & ~Held.KeypadModifier
    if held not in (Held.NoModifier, Held.ControlModifier):
        return 0
    way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
    return -way if view.isRightToLeft() else way
