"""A sheet over the window with a list to pick one thing from: two lines a row, headings between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from views import icons, painting, theme
from views.controls import button, label
from views.floating import Sheet, centred, head

WIDTH, HEIGHT = 620, 560
ROW, HEADING = 48, 34
PICK = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Pick:
    """A row: the key that is told when it is picked, its words, a quiet line, and words at the right.

    Without a key it is a heading.
    """

    key: str
    words: str
    note: str = ""
    right: str = ""
    icon: str = "calendar-range"


class PickSheet(Sheet):
    """Enter, a double-click or the button picks the current row; a second button may lead elsewhere."""

    chosen = Signal(str)
    other_requested = Signal()

    def __init__(self, window: QWidget, title: str, sentence: str, act: str, other: str = "") -> None:
        super().__init__(window, title)
        self.box.addLayout(head(self, title))
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.SPACE24, 0, theme.SPACE24, theme.SPACE20)
        inner.setSpacing(theme.SPACE12)
        self.words = label(sentence, tone="ink2", wrap=True)
        self.list = PickList(title)
        self.list.picked.connect(self._pick)
        self.list.currentRowChanged.connect(self._check)
        inner.addWidget(self.words)
        inner.addWidget(self.list, 1)
        inner.addLayout(self._buttons(act, other))
        self.box.addLayout(inner, 1)

    def _buttons(self, act: str, other: str) -> QHBoxLayout:
        self.act = button(act, primary=True)
        self.act.setEnabled(False)
        self.act.clicked.connect(self.list.pick)
        self.other = button(other, "folder-open")
        if not other:  # made visible without a parent it would open as a window of its own
            self.other.hide()
        self.other.clicked.connect(self._elsewhere)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        row.addWidget(self.other)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        return row

    def wanted_place(self) -> QRect:
        return centred(self._window, WIDTH, HEIGHT)

    def open(self) -> None:
        super().open()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def show_picks(self, picks: Sequence[Pick], sentence: str = "") -> None:
        """Fill the list, and say another sentence above it if there is one."""
        self.list.fill(picks)
        self.list.setVisible(bool(picks))
        if sentence:
            self.words.setText(sentence)
        self._check()
        if self.is_open and not picks:
            (self.cancel if self.other.isHidden() else self.other).setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self) -> None:
        self.act.setEnabled(self.list.pick_at(self.list.currentItem()) is not None)

    def _pick(self, key: str) -> None:
        self.leave()
        self.chosen.emit(key)

    def _elsewhere(self) -> None:
        self.leave()
        self.other_requested.emit()


class PickList(QListWidget):
    """The list itself; arrows pass headings by, letters jump to a row."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(PickDelegate(self))
        self.setStyleSheet("QListWidget { background: transparent; }")  # the sheet's own plane shows
        self.itemDoubleClicked.connect(self.pick)

    def fill(self, picks: Sequence[Pick]) -> None:
        """Show these rows; the first that can be picked is the current one."""
        self.clear()
        for each in picks:
            item = QListWidgetItem(each.words)
            item.setData(PICK, each)
            item.setToolTip(each.note)
            said = ", ".join(part for part in (each.words, each.note, each.right) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            if not each.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self.setCurrentRow(next((row for row, each in enumerate(picks) if each.key), -1))

    def pick_at(self, item: QListWidgetItem | None) -> Pick | None:
        """What a row stands for; None for a heading or no row."""
        found = None if item is None else item.data(PICK)
        return found if isinstance(found, Pick) and found.key else None

    def pick(self) -> None:
        """Pick the current row."""
        if (found := self.pick_at(self.currentItem())) is not None:
            self.picked.emit(found.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick()
        else:
            super().keyPressEvent(event)


class PickDelegate(QStyledItemDelegate):
    """Paints a row as an icon, two lines and words at the right; a heading as small strong words."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW if index.data(PICK).key else HEADING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        each: Pick = index.data(PICK)
        rect = QRectF(option.rect)
        painter.save()
        if each.key:
            self._row(painter, rect, each, option.state)
        else:
            painter.setFont(theme.font("small", theme.SEMIBOLD))
            painting.text(painter, rect.adjusted(4, 8, -4, 0), each.words, "ink2")
        painter.restore()

    def _row(self, painter: QPainter, rect: QRectF, each: Pick, state: QStyle.StateFlag) -> None:
        painting.clean(painter)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(rect, 8, 8)
        icons.paint(painter, QRectF(rect.left() + 12, rect.center().y() - 9, 18, 18), each.icon, "ink2")
        painter.setFont(theme.font("small"))
        width = painter.fontMetrics().horizontalAdvance(each.right) + 2
        right = QRectF(rect.right() - width - 12, rect.top(), width, rect.height())
        painting.text(painter, right, each.right, "ink2", painting.RIGHT)
        room = right.left() - 12 - (rect.left() + 42)
        painting.text(painter, QRectF(rect.left() + 42, rect.top() + 25, room, 17), each.note, "ink3")
        painter.setFont(theme.font("body", theme.MEDIUM))
        painting.text(painter, QRectF(rect.left() + 42, rect.top() + 5, room, 20), each.words)
        if state & QStyle.StateFlag.State_HasFocus:
            painting.focus(painter, rect, 8)
