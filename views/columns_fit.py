"""Widths, order and choice of a table's columns: one takes the spare room, some leave when it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QTableView

if TYPE_CHECKING:
    from views.record_table import RecordTable

LEAST_STRETCH = 180  # pixels: narrower than this the stretching column makes the table scroll


class ColumnsFit(QObject):
    """Fits the columns of a view to its width; what the user dragged, hid or asked for stays so."""

    def __init__(self, view: QTableView, table: RecordTable) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._header = view.horizontalHeader()
        self._hidden: set[str] = set()
        self.wanted: set[str] = set()
        self._fitting = False
        self._stretch = next((n for n, each in enumerate(table.columns) if each.spec.stretch), -1)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for number, column in enumerate(table.columns):
            self._header.resizeSection(number, column.width)
        self._header.sectionResized.connect(self._dragged)

    def apply(self) -> None:
        """Fit to the width that the view has now."""
        if self._fitting:
            return
        self._fitting = True
        room = self._view.viewport().width()
        for number, column in enumerate(self._table.columns):
            name = column.spec.name
            leaves = (room < column.spec.hide_below and name not in self.wanted) or name in self._hidden
            if leaves != self._header.isSectionHidden(number):
                self._header.setSectionHidden(number, leaves)
        if self._stretch >= 0:
            used = sum(
                self._header.sectionSize(n) for n in range(len(self._table.columns)) if n != self._stretch
            )
            least = self._table.columns[self._stretch].spec.width or LEAST_STRETCH
            self._header.resizeSection(self._stretch, max(least, room - used))
        self._fitting = False

    def can_hide(self, number: int) -> bool:
        """Whether a column may be hidden: not the one that names a row, nor the one with the spare room."""
        return number not in (self._table.mark_column, self._stretch)

    def set_hidden(self, name: str, hidden: bool) -> None:
        """Hide a column by choice, or show it even where there is little room."""
        (self._hidden.add if hidden else self._hidden.discard)(name)
        (self.wanted.discard if hidden else self.wanted.add)(name)
        self.apply()

    def hidden(self) -> frozenset[str]:
        """The columns hidden by choice."""
        return frozenset(self._hidden)

    def order(self) -> list[int]:
        """The columns on screen from left to right."""
        header = self._header
        shown = [n for n in range(len(self._table.columns)) if not header.isSectionHidden(n)]
        return sorted(shown, key=header.visualIndex)

    def move(self, number: int, by: int) -> bool:
        """Move a column past its neighbour to the right (1) or left (-1); False at the edge."""
        order = self.order()
        target = order.index(number) + by if number in order else -1
        if not 0 <= target < len(order):
            return False
        header = self._header
        header.moveSection(header.visualIndex(number), header.visualIndex(order[target]))
        return True

    def reset(self) -> None:
        """Columns, widths and order as the program has them."""
        for number, column in enumerate(self._table.columns):
            self._header.moveSection(self._header.visualIndex(number), number)
            self._header.resizeSection(number, column.width)
        self.restore({})

    def state(self) -> dict[str, Any]:
        """Order, hidden and wanted columns by name, and the widths that are not as in the program."""
        header, columns = self._header, self._table.columns
        order = sorted(range(len(columns)), key=header.visualIndex)
        sizes = {
            each.spec.name: header.sectionSize(n)
            for n, each in enumerate(columns)
            if not header.isSectionHidden(n) and n != self._stretch and header.sectionSize(n) != each.width
        }
        moved = order != sorted(order)
        return {
            "order": [columns[n].spec.name for n in order] if moved else [],
            "sizes": sizes,
            "hidden": sorted(self._hidden),
            "wanted": sorted(self.wanted),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave; columns unknown today are passed over."""
        header = self._header
        self._hidden = {str(name) for name in state.get("hidden", ())}
        self.wanted = {str(name) for name in state.get("wanted", ())}
        for place, name in enumerate(state.get("order", ())):
            number = self._table.column_of(name)
            if number >= 0:
                header.moveSection(header.visualIndex(number), place)
        for name, size in state.get("sizes", {}).items():
            number = self._table.column_of(name)
            if number >= 0:
                header.resizeSection(number, int(size))
        self.apply()

    def _dragged(self, section: int, old: int, new: int) -> None:
        """The column with the spare room takes what another gives; dragged itself, it asks its neighbour."""
        if self._fitting:
            return
        if section == self._stretch:
            self._give_way(section, new - old)
        self.apply()

    def _give_way(self, section: int, by: int) -> None:
        """The column to the right becomes narrower by so many pixels, or wider."""
        order = self.order()
        place = order.index(section) + 1 if section in order else len(order)
        if place < len(order):
            header = self._header
            width = max(header.minimumSectionSize(), header.sectionSize(order[place]) - by)
            self._fitting = True
            header.resizeSection(order[place], width)
            self._fitting = False
