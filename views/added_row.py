"""A row that was only just added: Esc in its first editor, before anything is typed, takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QWidget

from app.commands import records
from models.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from app.document import Changes
    from views.record_table import RecordTable
    from views.record_view import RecordView

ADDED = "added"  # the property of an editor that holds the id of its new row


class AddedRow(QObject):
    """The one record that the newest edit added to a table, whoever made it, until its first editor opens.

    That editor opens at once, within the same press of a key or button: a row that was copied, pasted or
    added elsewhere is not new any more when somebody comes to change it.
    """

    def __init__(self, view: RecordView, table: RecordTable) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._id, self._before = "", ""  # the new record, and the one that was current until then
        table.document.changed.connect(self._note)

    def _note(self, changes: Changes) -> None:
        new = changes.inserted(self._table.kind.__tablename__)
        if len(new) == 1:
            (self._id,), self._before = new, self._view.current_id()
            QTimer.singleShot(0, self, self._forget)

    def watch(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let an editor know that it is the first one of a new row, as long as nothing is typed in it."""
        if not self._id or self._table.id_at(index) != self._id:
            return
        editor.setProperty(ADDED, self._id)
        self._forget()

        def keep() -> None:
            editor.setProperty(ADDED, "")

        cast(Any, editor).edited.connect(keep)

    def take_back(self, editor: QWidget) -> None:
        """Undo the adding of the row of a closed editor, if it was its first and nothing was typed in it."""
        table, added = self._table, str(editor.property(ADDED) or "")
        row = table.row_of(added) if added else -1
        if row < 0:
            return
        near = [table.row_id(each) for each in (row - 1, row + 1) if 0 <= each < table.rowCount()]
        if self._undone(added):
            left = [each for each in (self._before, *near) if table.has(each)]
            self._view.select(left[:1], table.mark_column)

    def _undone(self, added: str) -> bool:
        table = self._table
        try:
            return records.take_back(table.document, table.kind, added)
        except UserError as problem:
            table.refused.emit(str(problem))
            return False

    def _forget(self) -> None:
        self._id = ""
