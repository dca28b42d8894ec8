"""The look and habits of lists that are only read: one line a row, one chosen, some columns give way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QHeaderView, QLineEdit, QTableView

from views.controls import lead
from views.record_header import RecordHeader, name_edges
from views.table_looks import only_read

Index = QModelIndex | QPersistentModelIndex


class PlainList(QTableView):
    """A list of `name`; subclasses say how it is painted and what its keys do."""

    chosen = Signal()

    def __init__(self, model: QAbstractItemModel, name: str, kept_as: str) -> None:
        super().__init__()
        self.kept_as = kept_as
        self._hide_below: Mapping[int, int] = {}
        self._stretch = -1
        self.setAccessibleName(name)
        self.setModel(model)
        only_read(self)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)

    def lay_out(
        self,
        delegate: QAbstractItemDelegate,
        widths: Mapping[int, int],
        stretch: int,
        hide_below: Mapping[int, int],
        right: Collection[int] = (),
    ) -> None:
        """Widths in pixels by column; columns of `hide_below` leave a list that is narrower than that."""
        self.setItemDelegate(delegate)
        header = RecordHeader(self)
        self.setHorizontalHeader(header)
        header.setSectionsClickable(False)
        header.right_aligned = frozenset(right)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        header.show()
        name_edges(self)
        self._hide_below, self._stretch = hide_below, stretch

    def arrangement(self) -> dict[str, Any]:
        """Widths and scrolling, as plain values."""
        widths = [self.columnWidth(number) for number in range(self.model().columnCount())]
        return {"widths": widths, "scroll": self.verticalScrollBar().value()}

    def arrange(self, state: dict[str, Any]) -> None:
        """Take up what arrangement() gave."""
        for number, width in enumerate(state.get("widths", ())):
            if width and number != self._stretch and not self.isColumnHidden(number):
                self.setColumnWidth(number, int(width))
        place, row = int(state.get("scroll", 0)), self.currentIndex().row()
        QTimer.singleShot(0, self, lambda: self._scroll(place, row))

    def _scroll(self, place: int, row: int) -> None:
        """Unless somebody went elsewhere meanwhile."""
        if self.currentIndex().row() == row:
            self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Some columns give way when it is narrow: the panel at the right says them too."""
        super().resizeEvent(event)
        for column, width in self._hide_below.items():
            self.setColumnHidden(column, self.viewport().width() < width)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()


def words_field(name: str) -> QLineEdit:
    """A field for words to filter such a list by."""
    field = QLineEdit()
    field.setPlaceholderText(QCoreApplication.translate("Field", "Filter"))
    field.setAccessibleName(name)
    field.setToolTip(name)
    field.setClearButtonEnabled(True)
    lead(field, "search")
    field.setMaximumWidth(240)
    field.setMinimumWidth(100)
    return field
