"""Widths of the columns of the sprint table: what others leave, titles and timeline have together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QTableView

from views.columns_fit import ColumnsFit

if TYPE_CHECKING:
    from views.sprint_table import SprintTable

LEAST_TITLE, MOST_TITLE = 230, 400  # pixels of the column of titles while nobody has dragged it
TITLE_SHARE = 0.41  # of what titles and timeline have together


class SprintFit(ColumnsFit):
    """Titles and timeline share the room that the other columns leave."""

    def __init__(self, view: QTableView, table: SprintTable) -> None:
        super().__init__(view, table)
        self._title = table.column_of("title")
        self._dragged_title = False

    def apply(self) -> None:
        """Fit to the width of the view."""
        if self._fitting:
            return
        self._fitting = True
        header, columns, room = self._header, self._table.columns, self._view.viewport().width()
        for number, column in enumerate(columns):
            name = column.spec.name
            leaves = room < column.spec.hide_below and name not in self.wanted
            header.setSectionHidden(number, leaves or name in self._hidden)
        used = sum(header.sectionSize(n) for n in range(len(columns)) if n != self._stretch)
        if not self._dragged_title:
            used -= header.sectionSize(self._title)
            title = min(MOST_TITLE, max(LEAST_TITLE, round((room - used) * TITLE_SHARE)))
            header.resizeSection(self._title, title)
            used += title
        header.resizeSection(self._stretch, max(columns[self._stretch].spec.width, room - used))
        self._fitting = False

    def state(self) -> dict[str, Any]:
        return super().state() | {"dragged_title": self._dragged_title}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        self._dragged_title = bool(state.get("dragged_title", False))
        self.apply()

    def _dragged(self, section: int, old: int, new: int) -> None:
        if section == self._title and not self._fitting:
            self._dragged_title = True
        super()._dragged(section, old, new)
