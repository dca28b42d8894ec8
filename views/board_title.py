"""The title of a card, typed where it stands."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from views import theme
from views.board_model import CardRows
from views.board_paint import LINE, CardDelegate, title_lines

Index = QModelIndex | QPersistentModelIndex
FRAME = 12  # pixels of the field above and below the lines of a title together


class TitleDelegate(CardDelegate):
    """Draws cards and edits their titles; Enter takes what was typed, Esc leaves the title as it was."""

    titled = Signal(str, str)  # a task's id and its new title

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setFont(theme.font("body", theme.MEDIUM))
        field.setAccessibleName(self.tr("Title of the task"))
        field.setPlaceholderText(self.tr("Title of the task"))
        return field

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
