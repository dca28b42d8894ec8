"""A table of records on screen: moved through, selected and edited by keyboard and mouse."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from views import icons
from views.delegate import RecordDelegate
from views.pasted_columns import columns_named
from views.record_columns import RecordColumn
from views.record_grid import RecordGrid, Select, Trigger
from views.record_keys import COMMANDS, command_of, is_typing
from views.record_table import RecordTable
from views.table_text import Headed, block_of, text_of

Index = QModelIndex | QPersistentModelIndex


class RecordView(RecordGrid):
    """Shows a RecordTable and edits it: typing, F2, Enter, Tab, Space, and the commands of its menu."""

    refused = Signal(str)  # one sentence why something was not done
    find_requested = Signal()

    def __init__(self, table: RecordTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(table, name, parent)
        self._delegate = RecordDelegate(self, table)
        self.setItemDelegate(self._delegate)
        self._delegate.committed.connect(self._move_on)
        table.refused.connect(self.refused)

    def add_row(self) -> str:
        """Add a record below the current one and begin to type in it; its id, or empty."""
        added = self.table.edits.add(self.current_id())
        if added:
            self.show_new(added)
        return added

    def add_last(self) -> str:
        """Add a record at the end and begin to type in it; its id, or empty."""
        ids = self.table.all_ids()
        added = self.table.edits.add(ids[-1] if ids else "")
        if added:
            self.show_new(added)
        return added

    def show_new(self, record_id: str) -> None:
        """Go to a record that was just added and edit its name."""
        column = self.table.mark_column
        self.select([record_id], column)
        if self.currentIndex().isValid():
            self.setFocus()
            self.edit(self.currentIndex())

    def delete_rows(self) -> None:
        """Delete the selected records; undo brings them back."""
        row = min(self.selected_rows, default=0)
        if self.table.edits.delete(self.selected_ids()) and self.table.rowCount():
            self.select([self.table.row_id(min(row, self.table.rowCount() - 1))])

    def duplicate_rows(self) -> None:
        """Copy the selected records behind themselves and select the copies."""
        self.select(self.table.edits.duplicate(self.selected_ids()))

    def move_rows_up(self) -> None:
        """Move the selected records up by one."""
        self.table.edits.move(self.selected_ids(), -1)
        self.scrollTo(self.currentIndex())

    def move_rows_down(self) -> None:
        """Move the selected records down by one."""
        self.table.edits.move(self.selected_ids(), 1)
        self.scrollTo(self.currentIndex())

    def fill_down(self) -> None:
        """Repeat the topmost selected cells in the selected rows below."""
        self.table.edits.fill_down(self.selected_ids(), self._block_columns())

    def copy(self) -> None:
        """Put the selected cells on the clipboard as text that a spreadsheet takes."""
        ids = self.selected_ids()
        if ids:
            numbers = self._block_columns()
            lines = [[self.table.columns[n].plain(each) for n in numbers] for each in ids]
            QApplication.clipboard().setText(text_of(lines))

    def paste(self) -> None:
        """Write the clipboard's cells from the current cell on; one value goes into every selected cell.

        A first line with headings says which fields are meant, whether they have a column here or not.
        """
        block = block_of(QApplication.clipboard().text())
        current = self.currentIndex()
        if not block or not (current.isValid() or self.table.rowCount() == 0):
            return
        if by_heading := columns_named(self.table, block):
            self._paste_headed(by_heading)
            return
        numbers, ids = self._visible_columns(), self._ids_from(current.row())
        if len(block) == 1 and len(block[0]) == 1 and self.block_selected:
            ids, numbers = self.selected_ids(), self._block_columns()
            block = [block[0] * len(numbers)] * len(ids)
        else:
            typed = (number for number in numbers if self.table.columns[number].editable)
            start = current.column() if current.isValid() else next(typed, 0)
            numbers = numbers[numbers.index(start) if start in numbers else 0 :][: len(block[0])]
        self.table.edits.paste(ids, numbers, block)

    def _paste_headed(self, block: Headed[RecordColumn]) -> None:
        """Write the lines of a block into the columns that it names, from the current row on."""
        if block.unknown:
            words = self.tr("Nothing was pasted: there is no column '{0}' here. Take it out, or rename it.")
            self.refused.emit(words.format(block.unknown))
            return
        ids = self._ids_from(self.currentIndex().row())
        self.table.edits.paste(ids, block.columns, block.lines)

    def toggle(self, index: Index) -> bool:
        """Tick or untick a cell, in all selected rows when its row is one of them."""
        record_id = self.table.id_at(index)
        ids = self.selected_ids() if index.row() in self.selected_rows else [record_id]
        done = bool(index.data(Qt.ItemDataRole.EditRole))
        return self.table.edits.put(ids or [record_id], index.column(), not done)

    def context_menu(self) -> QMenu:
        """What can be done with the selected rows; a page may override this to add its own."""
        menu, some = QMenu(self), bool(self.selected_ids())
        can_add, movable = self.table.edits.can_add, "position" in self.table.kind.__table__.columns
        for command in COMMANDS:
            if (command.adds and not can_add) or (command.name.startswith("move") and not movable):
                continue
            if command.name == "show_column_menu" and self.horizontalHeader().isHidden():
                continue
            action = QAction(icons.icon(command.icon), self.tr(command.words), menu)
            action.setShortcut(QKeySequence(command.keys[0]))
            action.setEnabled(some or not command.needs_rows)
            action.triggered.connect(getattr(self, command.name))
            menu.addAction(action)
            if command.closes:
                menu.addSeparator()
        return menu

    # Keyboard

    def event(self, event: QEvent) -> bool:
        """Keys that the table knows are its own while it has the focus, whatever the window uses them for."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and command_of(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command, key = command_of(event), event.key()
        current = self.currentIndex()
        if command is not None and (self.table.edits.can_add or not command.adds):
            getattr(self, command.name)()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.find_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif key == Qt.Key.Key_Space and self._space(event, current):
            return
        elif (
            is_typing(event)
            and current.isValid()
            and not self.table.flags(current) & Qt.ItemFlag.ItemIsEditable
        ):
            event.accept()  # typing in a cell that takes none must not jump about
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes to the next cell that can be edited, and out of the table after the last."""
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if not held and self.hasFocus() and self._go(*self._next_cell(1 if forward else -1)):
            return True
        return QWidget.focusNextPrevChild(self, forward)

    def edit(self, index: Index, trigger: Trigger | None = None, event: QEvent | None = None) -> Any:
        """Open an editor, with its list when it was asked for by F2 or a double-click."""
        if trigger is None:
            return super().edit(index)
        done = super().edit(index, trigger, cast(Any, event))
        if done and trigger in (Trigger.DoubleClicked, Trigger.EditKeyPressed):
            QTimer.singleShot(0, self, self._open_list)
        return done

    def contextMenuEvent(self, event: Any) -> None:
        place = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QPoint(place))

    def _enter(self, event: QKeyEvent) -> None:
        """Enter folds a group or moves down, with Shift up."""
        row = self.currentIndex().row()
        if row >= 0 and self.table.group_at(row):
            self.table.toggle_group(row)
            return
        self._go(
            row + (-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1),
            self.currentIndex().column(),
        )

    def _space(self, event: QKeyEvent, current: QModelIndex) -> bool:
        """Space ticks; with Shift it selects the whole row. True when it did something."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and current.isValid():
            self.selectionModel().select(current, Select.ClearAndSelect | Select.Rows)
            return True
        column = self.table.columns[current.column()] if current.isValid() else None
        if column is None or column.look != "check" or not column.editable:
            return False
        return self.toggle(current)

    def make_way(self, key: int, for_all: bool) -> None:
        """Before an edit is taken: bring into view where the cursor goes next.

        Now rows are moved on the screen, which costs little; while one waits to be painted, all would be.
        """
        row, column = self._after_edit(key, for_all)
        if 0 <= row < self.table.rowCount() and column >= 0:
            self.scrollTo(self.table.index(row, column))

    def _move_on(self, key: int, for_all: bool) -> None:
        """After an edit the cursor goes where the key says; after Ctrl+Enter the rows stay selected."""
        if key:
            self.setFocus()
        self._go(*self._after_edit(key, for_all))

    def _after_edit(self, key: int, for_all: bool) -> tuple[int, int]:
        """The cell that a key ending an edit leads to, which may be beyond the table; (-1, -1) for none."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if key == int(Qt.Key.Key_Return) and not for_all:
            return row + 1, column
        if key == int(Qt.Key.Key_Up):
            return row - 1, column
        if key in (int(Qt.Key.Key_Tab), int(Qt.Key.Key_Backtab)):
            return self._next_cell(1 if key == int(Qt.Key.Key_Tab) else -1)
        return -1, -1

    def _go(self, row: int, column: int) -> bool:
        if not (0 <= row < self.table.rowCount() and column >= 0):
            return False
        self.selectionModel().setCurrentIndex(self.table.index(row, column), Select.ClearAndSelect)
        return True

    def _next_cell(self, step: int) -> tuple[int, int]:
        """The next cell that can be edited, to the right or (-1) left, then in the next row; or (-1, -1)."""
        numbers = [n for n in self._visible_columns() if self.table.columns[n].editable]
        row, here = self.currentIndex().row(), self.currentIndex().column()
        if not numbers or row < 0:
            return -1, -1
        place = self.horizontalHeader().visualIndex
        later = [n for n in numbers if (place(n) - place(here)) * step > 0]
        if later and self.table.group_at(row) is None:
            return row, later[0] if step > 0 else later[-1]
        row += step
        while 0 <= row < self.table.rowCount() and self.table.group_at(row) is not None:
            row += step
        return (
            (row, numbers[0] if step > 0 else numbers[-1]) if 0 <= row < self.table.rowCount() else (-1, -1)
        )

    def _visible_columns(self) -> list[int]:
        """The columns on screen from left to right."""
        header = self.horizontalHeader()
        shown = [n for n in range(len(self.table.columns)) if not header.isSectionHidden(n)]
        return sorted(shown, key=header.visualIndex)

    def _block_columns(self) -> list[int]:
        """The columns with a selected cell, from left to right."""
        ranges = self.selectionModel().selection().toList()
        chosen = {number for each in ranges for number in range(each.left(), each.right() + 1)}
        return [n for n in self._visible_columns() if n in chosen]

    def _ids_from(self, row: int) -> list[str]:
        """The records from a row to the end."""
        ids = (self.table.row_id(each) for each in range(max(0, row), self.table.rowCount()))
        return [each for each in ids if self.table.record(each) is not None]

    def _open_list(self) -> None:
        opened = self.indexWidget(self.currentIndex())
        if opened is not None:
            cast(Any, opened).open_list()
