"""Which of the cells that are different can be seen: only those are drawn again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QTableView

Index = QModelIndex | QPersistentModelIndex


def rows_in_view(view: QTableView) -> range:
    """The numbers of the rows in view, those that are cut included."""
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    if first < 0:
        return range(0)
    return range(first, (last if last >= 0 else view.model().rowCount() - 1) + 1)


def clipped(view: QTableView, first: Index, last: Index) -> tuple[QModelIndex, QModelIndex] | None:
    """The part of a range of cells in rows that are in view; None when nothing of it is."""
    shown = rows_in_view(view)
    top, bottom = max(first.row(), shown.start), min(last.row(), shown.stop - 1)
    if top > bottom:
        return None
    model = view.model()
    return model.index(top, first.column()), model.index(bottom, last.column())
