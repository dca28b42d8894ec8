"""Paints the cells of a table of records, and opens, checks and closes their editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from views import cell_editor_place, editors, painting, safe_paint, states, theme
from views.added_row import AddedRow
from views.cell_looks import PAD, CellLooks, check_box
from views.complaint import Complaint
from views.record_columns import RecordColumn
from views.record_order import Group
from views.record_table import RecordTable
from views.typed_editor import TypedEditor

if TYPE_CHECKING:
    from views.record_view import RecordView

Index = QModelIndex | QPersistentModelIndex
Hint = QStyledItemDelegate.EndEditHint
MARK = 16
FOCUSED, SELECTED = QStyle.StateFlag.State_HasFocus, QStyle.StateFlag.State_Selected


class RecordDelegate(QStyledItemDelegate):
    """Reads cells straight from the table: asking the model through Qt role by role costs most of a frame."""

    committed = Signal(int, bool)  # key that ended the edit (0: focus left), whether for all selected rows

    def __init__(self, view: RecordView, table: RecordTable) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._complaint: Complaint | None = None
        self._cells = CellLooks(self)
        self._added = AddedRow(view, table)

    # Painting

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        safe_paint.draw(
            painter, rect, lambda: self._paint(painter, rect, option, index), safe_paint.words_of(index)
        )

    def _paint(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        row, number = index.row(), index.column()
        table, view = self._table, self._view
        row_id = table.row_id(row)
        group = table.order.groups.get(row_id)
        selected = row in view.selected_rows
        self._ground(painter, rect, row, selected, group is not None)
        column = table.columns[number]
        if group is not None and not _is_picture(column):
            self._group(painter, rect, group)
        if column.spec.paint is not None:
            painter.save()
            painter.setClipRect(rect)
            try:
                column.spec.paint(painter, QRectF(rect), group or table.record(row_id), selected)
            finally:
                painter.restore()
        elif group is None:
            self._cell(painter, rect, row_id, number, column)
        if group is None:
            self._frame(painter, rect, option.state)

    def _frame(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        """What shows that a cell is selected, or under the cursor."""
        if state & SELECTED and self._view.block_selected:
            painter.fillRect(rect, self._cells.block)
        if state & FOCUSED:
            painting.focus(painter, QRectF(rect).adjusted(0, 0, 0, -1), 4)

    def _cell(self, painter: QPainter, rect: QRect, row_id: str, number: int, column: RecordColumn) -> None:
        inner = rect.adjusted(PAD, 0, -14 if column.numeric and column.look != "bar" else -6, 0)
        if number == self._table.mark_column and (found := self._table.findings(row_id)):
            tone, icon = states.SEVERITIES[found[0].severity]
            square = QRect(inner.right() - MARK, rect.top() + (rect.height() - MARK) // 2, MARK, MARK)
            self._cells.icon(painter, square, icon, tone)
            inner.setRight(inner.right() - MARK - 6)
        cell = column.cell(row_id)
        if cell.text or column.look == "check":
            self._cells.looks[column.look](painter, inner, cell, column)

    def _ground(self, painter: QPainter, rect: QRect, row: int, selected: bool, group: bool) -> None:
        colors = self._cells.colors
        name = "canvas" if group else "hover" if row == self._view.hovered_row else "surface"
        name = "accent_soft" if selected else name
        painter.fillRect(rect, colors[name])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors["line_soft"])

    def _group(self, painter: QPainter, rect: QRect, group: Group) -> None:
        """The heading of a group, cell by cell: each shows its part of one line across the row."""
        start = self._view.first_left()
        line = QRect(start, rect.top(), self._heading_end() - start, rect.height())
        painter.save()
        painter.setClipRect(rect)
        square = QRect(start + PAD - 2, rect.top() + (rect.height() - MARK) // 2, MARK, MARK)
        self._cells.icon(painter, square, "chevron-right" if group.collapsed else "chevron-down", "ink3")
        words = line.adjusted(PAD + 22, 0, 0, 0)
        self._cells.words(painter, words, group.heading.title, "strong", theme.color(group.heading.tone))
        after = self._cells.metrics["strong"].horizontalAdvance(group.heading.title) + 12
        self._cells.words(
            painter, words.adjusted(after, 0, 0, 0), str(group.count), "small", self._cells.colors["ink3"]
        )
        painter.restore()
        if (
            self._view.currentIndex().row() >= 0
            and self._table.group_at(self._view.currentIndex().row()) is group
            and self._view.hasFocus()
        ):
            painter.save()
            painter.setClipRect(rect)
            painting.focus(painter, QRectF(line).adjusted(1, 0, -1, -1), 4)
            painter.restore()

    def _heading_end(self) -> int:
        """Where the headings of groups end: at a picture of the page's own, or at the edge."""
        for number, column in enumerate(self._table.columns):
            if _is_picture(column) and not self._view.isColumnHidden(number):
                return self._view.columnViewportPosition(number)
        return self._view.viewport().width()

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._table.columns[index.column()]
        if not column.editable or column.look == "check" or column.spec.value is not None:
            return cast(QWidget, None)
        if column.field.kind == "long":
            parent = cell_editor_place.home(self._view)
        made = editors.editor(self._table.kind, column.spec.name, self._table.document.program, parent)
        made.edited.connect(self._clear_complaint)
        if isinstance(made, editors.ChoiceEditor):
            made.done.connect(self._chosen)
        return cast(QWidget, made)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor once; a change from elsewhere must not wipe out what is being typed."""
        if editor.property("filled") is None:
            editor.setProperty("filled", True)
            cast(Any, editor).load(index.data(Qt.ItemDataRole.EditRole))
            if isinstance(editor, TypedEditor):
                editor.selectAll()
            self._added.watch(editor, index)

    def setModelData(self, editor: QWidget, _model: Any, index: Index) -> None:
        ids = [self._table.id_at(index)]
        if editor.property("for_all"):
            ids = self._view.selected_ids() or ids
        self._table.edits.put(ids, index.column(), cast(Any, editor).value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        cell_editor_place.place(editor, self._view, option.rect)

    def editorEvent(self, event: QEvent, _model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """Ticks: a click on the box, or Space."""
        column = self._table.columns[index.column()]
        if not self._table.id_at(index) or column.look != "check" or not column.editable:
            return False
        kinds = (QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
        if event.type() in kinds and isinstance(event, QMouseEvent):
            box = check_box(option.rect.adjusted(PAD, 0, -6, 0)).adjusted(-6, -8, 6, 8)
            if event.type() == kinds[0] and box.contains(event.position().toPoint()):
                return self._view.toggle(index)
        return False

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QWidget):
            return False
        if event.type() == QEvent.Type.Resize:
            cell_editor_place.settle(editor, self._view)
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(editor, event)
        if event.type() == QEvent.Type.FocusOut:
            if _has_focus(editor) or not editor.isVisible():
                return False
            self._finish(editor, 0)
            return False
        if event.type() == QEvent.Type.ShortcutOverride and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _key(self, editor: QWidget, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self._clear_complaint()
            self.closeEditor.emit(editor, Hint.RevertModelCache)
            self._added.take_back(editor)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(editor, editors.LongEditor) and held & (
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
            ):
                editor.insertPlainText("\n")
                return True
            editor.setProperty("for_all", bool(held & Qt.KeyboardModifier.ControlModifier))
            back = held & Qt.KeyboardModifier.ShiftModifier
            self._finish(editor, int(Qt.Key.Key_Up if back else Qt.Key.Key_Return))
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._finish(editor, int(key))
            return True
        return False

    def _chosen(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self._finish(editor, -1)

    def _finish(self, editor: QWidget, key: int) -> None:
        """Take the value and close; what cannot be read stays open, framed, with a sentence."""
        if editor.property("closing"):
            return
        try:
            cast(Any, editor).value()
        except ValueError as problem:
            editor.setProperty("for_all", False)
            self._complain(editor, str(problem))
            return
        editor.setProperty("closing", True)
        self._clear_complaint()
        for_all = bool(editor.property("for_all"))
        self._view.make_way(key, for_all)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, Hint.NoHint)
        self.committed.emit(key, for_all)

    def _complain(self, editor: QWidget, words: str) -> None:
        if self._complaint is not None and self._complaint.words == words:
            return
        self._clear_complaint()
        self._complaint = Complaint(editor, words)
        self._table.refused.emit(words)

    def _clear_complaint(self) -> None:
        if self._complaint is not None:
            self._complaint.clear()
            self._complaint = None


def _is_picture(column: RecordColumn) -> bool:
    """Whether a page draws the whole width of a column itself, headings included, as for a timeline."""
    return column.spec.paint is not None and column.spec.stretch


def _has_focus(editor: QWidget) -> bool:
    """Whether focus only went to a list or calendar of the editor itself."""
    popup = QApplication.activePopupWidget()
    focused = QApplication.focusWidget()
    return popup is not None or (focused is not None and (focused is editor or editor.isAncestorOf(focused)))
