"""Widths of a table's columns: one takes the spare room, and some leave when it is narrow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from views.record_table import RecordTable

LEAST_STRETCH = 180  # pixels: narrower than this the stretching column makes the table scroll


class ColumnsFit(QObject):
    """Fits the columns of a view to its width; what the user dragged stays as dragged."""

    def __init__(self, view: QTableView, table: RecordTable) -> None:
        super().__init__(view)
        self._view, self._table = view, table
        self._header = view.horizontalHeader()
        self._hidden: set[str] = set()
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
            leaves = room < column.spec.hide_below or column.spec.name in self._hidden
            if leaves != self._header.isSectionHidden(number):
                self._header.setSectionHidden(number, leaves)
        if self._stretch >= 0:
            used = sum(
                self._header.sectionSize(n) for n in range(len(self._table.columns)) if n != self._stretch
            )
            least = self._table.columns[self._stretch].spec.width or LEAST_STRETCH
            self._header.resizeSection(self._stretch, max(least, room - used))
        self._fitting = False

    def set_hidden(self, name: str, hidden: bool) -> None:
        """Hide a column by choice, or bring it back."""
        (self._hidden.add if hidden else self._hidden.discard)(name)
        self.apply()

    def hidden(self) -> frozenset[str]:
        """The columns hidden by choice."""
        return frozenset(self._hidden)

    def state(self) -> dict[str, Any]:
        """Widths, order and hidden columns by name, to be kept in settings."""
        header, columns = self._header, self._table.columns
        order = sorted(range(len(columns)), key=header.visualIndex)
        sizes = {
            each.spec.name: header.sectionSize(n)
            for n, each in enumerate(columns)
            if not header.isSectionHidden(n)
        }
        return {
            "order": [columns[n].spec.name for n in order],
            "sizes": sizes,
            "hidden": sorted(self._hidden),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave; columns unknown today are passed over."""
        header = self._header
        self._hidden = set(state.get("hidden", ()))
        for place, name in enumerate(state.get("order", ())):
            number = self._table.column_of(name)
            if number >= 0:
                header.moveSection(header.visualIndex(number), place)
        for name, size in state.get("sizes", {}).items():
            number = self._table.column_of(name)
            if number >= 0:
                header.resizeSection(number, int(size))
        self.apply()

    def _dragged(self, section: int, _old: int, _new: int) -> None:
        if not self._fitting and section != self._stretch:
            self.apply()
