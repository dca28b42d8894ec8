"""The look of a table of records and its selection, which stays with the records whatever else changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from views import theme
from views.columns_fit import ColumnsFit
from views.record_header import RecordHeader, name_edges
from views.record_table import RecordTable

Index = QModelIndex | QPersistentModelIndex
Trigger: TypeAlias = QAbstractItemView.EditTrigger
Select: TypeAlias = QItemSelectionModel.SelectionFlag


class RecordGrid(QTableView):
    """Rows of records without editing: selection, sorting, columns that fit, folding groups."""

    selected = Signal(list)  # ids of the selected records, top to bottom
    opened = Signal(str)  # id of a record double-clicked in a cell that cannot be edited

    def __init__(self, table: RecordTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.selected_rows: frozenset[int] = frozenset()
        self.block_selected = False
        self.hovered_row = -1
        self._kept: tuple[list[str], str, int] = ([], "", 0)
        self._told: list[str] = []
        self.setAccessibleName(name)
        self._set_up_looks()
        self.setModel(table)
        self._set_up_header()
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._restore)
        for signal in (table.rowsInserted, table.rowsRemoved, table.layoutChanged):
            signal.connect(self._follow_selection)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        theme.signals.changed.connect(self._repaint)

    def _set_up_looks(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setCornerWidget(QWidget())
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.ROW_COMPACT)
        self.verticalHeader().setDefaultSectionSize(theme.ROW)

    def _set_up_header(self) -> None:
        header = RecordHeader(self)
        self.setHorizontalHeader(header)
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

    def first_left(self) -> int:
        """Where the leftmost column begins, in pixels of the viewport."""
        header = self.horizontalHeader()
        return header.sectionViewportPosition(header.logicalIndex(0))

    # Qt's own

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
        ranges = [
            (each.top(), each.bottom(), each.left(), each.right())
            for each in self.selectionModel().selection().toList()
        ]
        rows = frozenset(row for top, bottom, _left, _right in ranges for row in range(top, bottom + 1))
        self.block_selected = (
            len(rows) > 1 or len({n for *_rows, left, right in ranges for n in range(left, right + 1)}) > 1
        )
        if rows != self.selected_rows:
            self.selected_rows = rows
            self.viewport().update()
        ids = self.selected_ids()
        if ids != self._told:
            self._told = ids
            self.selected.emit(ids)

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
        header, order = self.horizontalHeader(), self.table.order
        if order.sorted_by != section:
            header.setSortIndicator(section, Qt.SortOrder.AscendingOrder)
        elif not order.descending:
            header.setSortIndicator(section, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(header.sortIndicatorSection() >= 0)
        self.table.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()
