"""Menus that stay open while things in them are ticked, and the one with the values of a column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from views.record_table import RecordTable

MOST_VALUES = 150  # values in a menu; with more, words are the better filter


class StayingMenu(QMenu):
    """A menu that stays open while things in it are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class ValueMenu(StayingMenu):
    """The values of one column with how many rows have them; ticked ones are shown, none ticked shows all."""

    def __init__(self, table: RecordTable, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._number = table, number
        self.setAccessibleName(table.columns[number].heading)
        self.aboutToShow.connect(self.fill)

    @property
    def chosen(self) -> frozenset[str] | None:
        """The values that are shown; None for all."""
        return self._table.order.values.get(self._number)

    def choose(self, values: Sequence[str] | frozenset[str] | None) -> None:
        """Show only rows with these values; None or none for all."""
        wanted = frozenset(values) if values else None
        if wanted != self.chosen:
            self._table.set_value_filter(self._number, wanted)

    def fill(self) -> None:
        """Show the values of now."""
        self.clear()
        every = self.addAction(self.tr("All"))
        every.setCheckable(True)
        every.setChecked(self.chosen is None)
        every.triggered.connect(self._choose_all)
        self.addSeparator()
        found = self._table.order.choices(self._number, self._table.all_ids())
        offered = list(found)[:MOST_VALUES]
        for value in (*offered, *(each for each in self.chosen or () if each not in offered)):
            number = found.get(value, 0)
            action = self.addAction(f"{value or self.tr('Empty')}\t{number}".replace("&", "&&"))
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(self.chosen is not None and value in self.chosen)
            action.toggled.connect(self._choose_ticked)
        if len(found) > MOST_VALUES:
            more = self.tr("{0} more values: filter by words").format(len(found) - MOST_VALUES)
            self.addAction(more).setEnabled(False)

    def ticks(self) -> list[QAction]:
        """The actions that stand for values."""
        return [action for action in self.actions() if action.data() is not None]

    def _choose_all(self) -> None:
        for action in self.ticks():
            action.blockSignals(True)
            action.setChecked(False)
            action.blockSignals(False)
        self.choose(None)
        self.actions()[0].setChecked(True)

    def _choose_ticked(self) -> None:
        self.choose([str(action.data()) for action in self.ticks() if action.isChecked()])
        self.actions()[0].setChecked(self.chosen is None)
