"""One column of the board as a list model: the ids of the tasks in one state, in the order of the plan."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.tasks import TaskStatus
from views.board_cards import Card, Cards
from views.record_rows import RecordRows

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class CardRows(RecordRows):
    """The cards of one state; follows changes by the smallest steps, so that scrolling stays."""

    def __init__(self, status: TaskStatus, cards: Cards, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status, self.cards = status, cards

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def show(self, ids: list[str]) -> None:
        """Hold these tasks, in this order."""
        self._show(ids)

    def ids(self) -> list[str]:
        """The tasks in this column, top to bottom."""
        return list(self._shown)

    def ranges(self, ids: Collection[str]) -> QItemSelection:
        """The rows of these tasks as a selection of as few stretches as there are."""
        rows = sorted(row for each in ids if (row := self.row_of(each)) >= 0)
        found, first = QItemSelection(), 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                found.select(self.index(rows[first], 0), self.index(row, 0))
                first = place + 1
        return found

    def card(self, index: Index) -> Card | None:
        """The card in a row."""
        return self.cards.card(self._shown[index.row()]) if index.isValid() else None

    def tell(self, task_id: str) -> None:
        """A card looks different now."""
        row = self.row_of(task_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def tell_all(self) -> None:
        """Every card may look different now."""
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag(0))

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        task_id = self._shown[index.row()]
        if role == Role.AccessibleTextRole:
            return self.cards.spoken(task_id)
        wanted = role in (Role.DisplayRole, Role.EditRole, Role.ToolTipRole)
        card = self.cards.card(task_id) if wanted else None
        if card is None:
            return None
        if role != Role.ToolTipRole:
            return card.title
        found = [each.what for each in self.cards.findings.get(task_id, ())]
        return "\n".join([card.title, *([card.milestone] if card.milestone else []), *found])
