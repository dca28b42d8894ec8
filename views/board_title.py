"""The title of a card, typed where it stands."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from views import theme
from views.board_model import CardRows
from views.board_paint import LINE, CardDelegate, title_lines

Index = QModelIndex | QPersistentModelIndex
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FRAME = 12  # pixels of the field above and below the lines of a title together


class TitleDelegate(CardDelegate):
    """Draws cards and edits their titles; Enter takes what was typed, Esc leaves the title as it was."""

    titled = Signal(str, str)  # a task's id and its new title
    escaped = Signal(str, bool)  # a task whose title was left by Esc, and whether anything had been typed

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setFont(theme.font("body", theme.MEDIUM))
        field.setAccessibleName(self.tr("Title of the task"))
        field.setPlaceholderText(self.tr("Title of the task"))
        rows = index.model()
        field.setProperty("task", rows.row_id(index.row()) if isinstance(rows, CardRows) else "")
        return field

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends with the title: passed on to the list, it would open the card as well."""
        if not isinstance(editor, QLineEdit) or not isinstance(event, QKeyEvent):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and event.key() in ENTERS:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, self.EndEditHint.NoHint)
            return True
        typed, task = editor.isModified(), str(editor.property("task"))
        done = super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.escaped.emit(task, typed)
        return done

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field once; a change from elsewhere must not wipe out what is being typed."""
        if isinstance(editor, QLineEdit) and editor.property("filled") is None:
            editor.setProperty("filled", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and isinstance(model, CardRows):
            self.titled.emit(model.row_id(index.row()), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        card = self.card_rect(option)
        editor.setGeometry(
            QRect(card.left() + 4, card.top() + 4, card.width() - 8, title_lines() * LINE + FRAME)
        )
