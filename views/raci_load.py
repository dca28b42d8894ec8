"""How much each party carries, as two lines below the matrix that scroll sideways with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from models.ownership import Letter
from views import painting, theme
from views.raci_grid import Chip, Column, is_heavy, load_words
from views.raci_model import RaciModel
from views.raci_paint import paint_letter
from views.raci_view import RaciView
from views.record_header import name_edges

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE = 28
LETTERS = (Letter.A, Letter.R)


class LoadModel(QAbstractTableModel):
    """Counts of accountable and of responsible activities, a column a party, as the matrix shows them."""

    def __init__(self, raci: RaciModel) -> None:
        super().__init__(raci)
        self.raci = raci
        raci.grid_changed.connect(self._take)
        self._count = raci.columnCount()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(LETTERS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def column(self, number: int) -> Column:
        """The party of a column."""
        return self.raci.grid.columns[number]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.column() >= len(self.raci.grid.columns):
            return None
        column = self.column(index.column())
        if role == Role.DisplayRole:
            return str((column.accountable, column.responsible)[index.row()])
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            return f"{column.name}: {load_words(column)}"
        return int(Qt.AlignmentFlag.AlignCenter) if role == Role.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return (self.tr("Accountable for"), self.tr("Responsible for"))[section]
        return self.column(section).name if section < len(self.raci.grid.columns) else None

    def _take(self) -> None:
        if self._count != self.raci.columnCount():
            self.beginResetModel()
            self._count = self.raci.columnCount()
            self.endResetModel()
        elif self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(len(LETTERS) - 1, self._count - 1))


class LoadView(QTableView):
    """Two lines as wide as the matrix above them; arrows walk and speak them, Up leads back into it."""

    def __init__(self, above: RaciView) -> None:
        super().__init__()
        self._above = above
        self.setModel(LoadModel(above.raci))
        self.setItemDelegate(_LoadDelegate(self))
        self.setVerticalHeader(_LoadHeader(self))
        self.setAccessibleName(self.tr("Load of each party"))
        self._set_up_looks()
        for signal in (above.horizontalHeader().sectionResized, above.verticalHeader().geometriesChanged):
            signal.connect(self.follow)
        above.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)
        above.horizontalScrollBar().rangeChanged.connect(self.follow)
        above.verticalScrollBar().rangeChanged.connect(self.follow)
        self.horizontalScrollBar().valueChanged.connect(above.horizontalScrollBar().setValue)
        above.raci.grid_changed.connect(self.follow)
        theme.signals.changed.connect(self.viewport().update)
        self.follow()

    def _set_up_looks(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        name_edges(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(LINE)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        for side in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            side(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(LINE * len(LETTERS) + 1)

    def follow(self) -> None:
        """Stand below the columns of the matrix."""
        above = self._above
        for number in range(self.model().columnCount()):
            self.setColumnWidth(number, above.columnWidth(number))
        self.verticalHeader().setFixedWidth(above.verticalHeader().width())
        side = above.verticalScrollBar()
        self.setContentsMargins(0, 0, side.width() if side.isVisible() else 0, 0)
        self.horizontalScrollBar().setValue(above.horizontalScrollBar().value())

    def moveCursor(self, action: Any, held: Qt.KeyboardModifier) -> QModelIndex:
        """From the first line up is the matrix."""
        up = action == QTableView.CursorAction.MoveUp
        if up and self.currentIndex().row() == 0 and self._above.raci.rowCount():
            last = self._above.raci.index(self._above.raci.rowCount() - 1, self.currentIndex().column())
            self._above.setCurrentIndex(last)
            self._above.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.currentIndex()
        return super().moveCursor(action, held)


class _LoadHeader(QHeaderView):
    """The letter and what the line counts."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("What is counted"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        _ground(painter, rect, section)
        chip = QRectF(rect.left() + theme.SPACE16, rect.center().y() - 8, 20, 18)
        paint_letter(painter, chip, Chip(LETTERS[section]), 5)
        painter.setFont(theme.font("small", theme.MEDIUM))
        words = str(self.model().headerData(section, Qt.Orientation.Vertical))
        painting.text(painter, QRectF(rect).adjusted(theme.SPACE16 + 28, 0, -8, 0), words, "ink2")
        painter.restore()


class _LoadDelegate(QStyledItemDelegate):
    """A figure, loud where one party carries too much, quiet where it carries nothing."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, LoadModel) or index.column() >= len(model.raci.grid.columns):
            return
        column, rect = model.column(index.column()), QRectF(option.rect)
        painter.save()
        _ground(painter, option.rect, index.row())
        words = str(index.data())
        heavy = index.row() == 0 and is_heavy(column)
        painter.setFont(theme.font("small", theme.SEMIBOLD if words != "0" else theme.REGULAR))
        if heavy:
            plate = QRectF(0, 0, 30, 20)
            plate.moveCenter(rect.center())
            painting.clean(painter)
            painter.setBrush(theme.color("warn_soft"))
            painter.drawRoundedRect(plate, theme.RADIUS_CHIP, theme.RADIUS_CHIP)
            words += " !"
        tone = "warn" if heavy else "ink3" if words == "0" else "ink"
        painting.text(painter, rect, words, tone, painting.CENTRE)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painting.focus(painter, rect.adjusted(1, 1, -1, -2))
        painter.restore()


def _ground(painter: QPainter, rect: QRect, row: int) -> None:
    painter.fillRect(rect, theme.color("canvas"))
    if row == 0:
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("line"))
