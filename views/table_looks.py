"""What every table looks like: no grid and no frame, rows of the theme's height, scrolled smoothly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from views import theme


def dress(table: QTableView) -> None:
    """Give a table the looks that all tables have; what can be chosen and edited is its own affair."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = table.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(theme.ROW_COMPACT)
    rows.setDefaultSectionSize(theme.ROW)


def only_read(table: QTableView) -> None:
    """The looks of a list of whole rows, of which one is chosen and none is written in."""
    dress(table)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
