"""The look of a table of records and its selection, which stays with the records whatever else changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from views import column_menu, grid_state, theme
from views.cells_in_view import clipped
from views.column_width import wanted_width
from views.columns_fit import ColumnsFit
from views.record_header import RecordHeader, leave_cells_alone, name_edges
from views.record_table import RecordTable
from views.record_totals import HEIGHT as TOTALS
from views.record_totals import TotalsLine, paint_groups
from views.selected_cells import all_gone, is_block, rows_of
from views.table_looks import dress

Index = QModelIndex | QPersistentModelIndex
Trigger: TypeAlias = QAbstractItemView.EditTrigger
Select: TypeAlias = QItemSelectionModel.SelectionFlag


class RecordGrid(QTableView):
    """Rows of records without editing: selection, sorting, columns that fit, folding groups."""

    selected = Signal(list)  # ids of the selected records, top to bottom
    opened = Signal(str)  # id of a record double-clicked in a cell that cannot be edited
    totals: TotalsLine | None = None  # Qt asks for geometry before the table has its columns

    def __init__(self, table: RecordTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.selected_rows: frozenset[int] = frozenset()
        self.block_selected, self.hovered_row = False, -1
        self._kept: tuple[list[str], str, int] = ([], "", 0)
        self._told, self._let_go = list[str](), list[str]()  # ids selected, and those before
        self.kept_as = f"table {table.kind.__tablename__}"
        self.setAccessibleName(name)
        self._set_up_looks()
        self.setModel(table)
        self._set_up_header()
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._restore)
        for signal in (table.rowsInserted, table.layoutChanged):
            signal.connect(self._follow_selection)
        table.rowsRemoved.connect(self._stay)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        table.shown_changed.connect(self._follow_filters)
        self.totals = TotalsLine(self)
        theme.signals.changed.connect(self._repaint)

    def _set_up_looks(self) -> None:
        dress(self)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setCornerWidget(QWidget())

    def _set_up_header(self) -> None:
        header = RecordHeader(self)
        self.setHorizontalHeader(header)
        leave_cells_alone(header)
        name_edges(self)
        columns = self.table.columns
        header.right_aligned = frozenset(
            n for n, each in enumerate(columns) if each.numeric and each.look != "bar"
        )
        header.sectionClicked.connect(self._sort_by)
        self.fit = ColumnsFit(self, self.table)

    def set_header(self, header: RecordHeader) -> None:
        """Use a page's own header, as for a timeline; call it before anything is restored."""
        self.setHorizontalHeader(header)
        leave_cells_alone(header)
        header.sectionClicked.connect(self._sort_by)
        header.show()
        self.fit = ColumnsFit(self, self.table)
        self.fit.apply()

    def selected_ids(self) -> list[str]:
        """The records with any cell selected, top to bottom."""
        ids = (self.table.row_id(row) for row in sorted(self.selected_rows))
        return [each for each in ids if self.table.record(each) is not None]

    def current_id(self) -> str:
        """The record under the cursor; empty for none."""
        return self.table.id_at(self.currentIndex())

    def select(self, ids: Iterable[str], column: int = -1) -> None:
        """Select records and go to the first; ids that are not shown are passed over."""
        rows = sorted(row for row in map(self.table.row_of, ids) if row >= 0)
        if not rows:
            self.clearSelection()
            return
        number = column if column >= 0 else self.currentIndex().column()
        current = self.table.index(rows[0], number if number >= 0 else self.table.mark_column)
        self.selectionModel().setCurrentIndex(current, Select.NoUpdate)
        self._choose(rows, current.column())
        self.scrollTo(current)

    def sort_by(self, section: int, descending: bool = False) -> None:
        """Sort by a column, or with -1 in the order of the program, and show it in the heading."""
        header = self.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, order)
        header.setSortIndicatorShown(section >= 0)
        self.table.sort(section, order)

    def go_to_column(self, number: int) -> None:
        """Put the cursor into another column of its row."""
        index = self.currentIndex().siblingAtColumn(number)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Select.ClearAndSelect)

    def show_column_menu(self, section: int = -1, place: QPoint | None = None) -> None:
        """Open the menu of a column: without a number that of the cursor's."""
        here = self.currentIndex().column()
        number = section if section >= 0 else here if here >= 0 else self.table.mark_column
        if not self.horizontalHeader().isHidden():
            column_menu.pop_menu(self, number, place)

    def totals_height(self) -> int:
        """The height in pixels of the line below the rows, where there is one."""
        return TOTALS if self.totals is not None and self.totals.is_wanted() else 0

    def arrangement(self) -> dict[str, Any]:
        """Columns, sorting, folded groups, selection and scrolling, as plain values."""
        return grid_state.taken(self)

    def arrange(self, state: dict[str, Any]) -> None:
        """Take up what arrangement() gave."""
        grid_state.give(self, state)

    def first_left(self) -> int:
        """Where the leftmost column begins, in pixels of the viewport."""
        return self.columnViewportPosition(self.horizontalHeader().logicalIndex(0))

    # Qt's own

    def updateGeometries(self) -> None:
        """Below the last row there is room for the line of totals."""
        if not self.totals_height():
            super().updateGeometries()
            return
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        super().updateGeometries()
        bar.setRange(0, max(0, self.verticalHeader().length() + TOTALS - self.viewport().height()))
        bar.blockSignals(False)
        bar.rangeChanged.emit(bar.minimum(), bar.maximum())
        if self.totals is not None:
            self.totals.place()

    def scrollTo(self, index: Index, hint: Any = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        if self.totals_height():
            hidden = self.visualRect(index).bottom() - (self.viewport().height() - TOTALS)
            if hidden > 0:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + hidden)

    def sizeHintForColumn(self, column: int) -> int:
        """For a double-click on the edge of a heading; the column with the spare room keeps its width."""
        if self.table.columns[column].spec.stretch:
            return self.columnWidth(column)
        return wanted_width(self, column)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Of a range that reaches out of view Qt would draw all columns again."""
        if first.row() != last.row():
            if (cells := clipped(self, first, last)) is None:
                return
            first, last = cells
        super().dataChanged(first, last, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.table.order.groups and self.table.totals.numbers:
            painter = QPainter(self.viewport())
            paint_groups(self, painter, event.rect())
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if (
            index.isValid()
            and event.button() == Qt.MouseButton.LeftButton
            and self.table.group_at(index.row())
        ):
            self.table.toggle_group(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.table.id_at(index) and not self.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.table.id_at(index))
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit.apply()

    def _hover(self, row: int) -> None:
        if row == self.hovered_row:
            return
        old, self.hovered_row = self.hovered_row, row
        for each in (old, row):
            if each >= 0:
                self.viewport().update(
                    0, self.rowViewportPosition(each), self.viewport().width(), self.rowHeight(each)
                )

    # Selection

    def _choose(self, rows: Iterable[int], column: int) -> None:
        chosen = QItemSelection()
        for row in rows:
            index = self.table.index(row, column)
            chosen.select(index, index)
        self.selectionModel().select(chosen, Select.ClearAndSelect)

    def _follow_selection(self) -> None:
        """Keep the rows that are painted as selected, and tell when the records are others."""
        rows, self.block_selected = rows_of(self.selectionModel()), is_block(self.selectionModel())
        if rows != self.selected_rows:
            self.selected_rows = rows
            self.viewport().update()
        ids = self.selected_ids()
        if ids != self._told:
            self._let_go, self._told = self._told, ids
            self.selected.emit(ids)

    def _stay(self) -> None:
        """Where all that was selected is gone, the row that has the cursor now is selected."""
        current = self.currentIndex()
        if current.isValid() and not self.selected_rows and all_gone(self.table, self._let_go):
            self._choose([current.row()], current.column())
        self._follow_selection()

    def _keep(self) -> None:
        """Before a reset: remember by id what is selected, where the cursor is and what is at the top."""
        self._kept = (self._told, self.current_id(), self.currentIndex().column())
        self.selected_rows = frozenset()
        self._scrolled = self.verticalScrollBar().value()

    def _restore(self) -> None:
        ids, current, column = self._kept
        row = self.table.row_of(current)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self.table.index(row, column), Select.NoUpdate)
        self._choose((row for row in map(self.table.row_of, ids) if row >= 0), max(column, 0))
        self._follow_selection()
        self.verticalScrollBar().setValue(self._scrolled)
        if row >= 0:
            self.scrollTo(self.table.index(row, column))

    def _sort_by(self, section: int) -> None:
        """A click sorts up, the next one down, the third gives back the program's own order."""
        order = self.table.order
        if order.sorted_by != section:
            self.sort_by(section)
        elif not order.descending:
            self.sort_by(section, descending=True)
        else:
            self.sort_by(-1)

    def _follow_filters(self) -> None:
        """Filtered columns are marked in their headings."""
        header, filtered = self.horizontalHeader(), frozenset(self.table.order.values)
        if isinstance(header, RecordHeader) and header.filtered != filtered:
            header.filtered = filtered
            header.viewport().update()
            self.updateGeometries()  # the line of totals may come or go

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()
