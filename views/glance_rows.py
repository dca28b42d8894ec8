"""A plain table of what a file says at first sight: rows to be read and scrolled, as in all tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from views import icons, painting, states, theme
from views.record_header import RecordHeader, name_edges
from views.table_looks import only_read

Index = QModelIndex | QPersistentModelIndex
PAD, AVATAR, MARK = 10, 22, 16  # pixels, as in the tables of the pages
SHARING = frozenset({"text", "quiet", "person"})  # looks of the columns that take the spare room


class Column(NamedTuple):
    """A column: its look is text, quiet, number, person, state, day (date, tab, "D12") or picture."""

    heading: str
    width: int
    look: str = "text"
    hide_below: int = 0
    """Width of the table in pixels under which the column leaves."""


class Row(NamedTuple):
    """The texts of a row; the heading of a group has one, its tone, and how many rows follow."""

    texts: tuple[str, ...]
    id: str = ""
    tone: str = ""
    members: int = -1

    @property
    def is_group(self) -> bool:
        return self.members >= 0


class Rows(QAbstractTableModel):
    """The rows as a view and a screen reader ask for them."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns, self.rows = columns, rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        texts = self.rows[index.row()].texts
        return texts[index.column()].replace("\t", " ") if index.column() < len(texts) else ""

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = side == Qt.Orientation.Horizontal
        return self.columns[section].heading if across and role == Qt.ItemDataRole.DisplayRole else None


class RowPainter(QStyledItemDelegate):
    """Paints the cells as the tables of the pages do."""

    def __init__(self, view: RowView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = self._view.table.rows[index.row()], self._view.table.columns[index.column()]
        rect: QRect = option.rect
        selected = index.row() == self._view.currentIndex().row()
        ground = "canvas" if row.is_group else "accent_soft" if selected else "surface"
        painter.fillRect(rect, theme.color(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line_soft"))
        if column.look == "picture" or (not row.is_group and not row.texts[index.column()]):
            return
        painter.save()
        painter.setClipRect(rect)
        if row.is_group:
            self._group(painter, rect, row)
        else:
            draw = getattr(self, f"_{column.look}")
            inner, words = QRectF(rect.adjusted(PAD, 0, -6, 0)), row.texts[index.column()]
            if column.look == "text":
                draw(painter, inner, words, row.tone)
            elif column.look == "person":
                draw(painter, inner, words, "ink2" if index.column() else "ink")
            else:
                draw(painter, inner, words)
        painter.restore()

    def _group(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Each cell shows its part of one line across the row."""
        start = self._view.columnViewportPosition(0)
        line = QRectF(start + PAD, rect.top(), self._view.picture_left() - start, rect.height())
        square = QRectF(line.left() - 2, line.center().y() - MARK / 2, MARK, MARK)
        icons.paint(painter, square, "chevron-down", "ink3")
        painter.setFont(theme.font("body", theme.SEMIBOLD))
        words = line.adjusted(22, 0, 0, 0)
        painting.text(painter, words, row.texts[0], row.tone or "ink")
        after = painter.fontMetrics().horizontalAdvance(row.texts[0]) + 12
        painter.setFont(theme.font("small"))
        painting.text(painter, words.adjusted(after, 0, 0, 0), str(row.members), "ink3")

    def _text(self, painter: QPainter, rect: QRectF, words: str, tone: str = "") -> None:
        painter.setFont(theme.font("body"))
        painting.text(painter, rect, words, tone or "ink")

    def _quiet(self, painter: QPainter, rect: QRectF, words: str) -> None:
        painter.setFont(theme.font("body"))
        painting.text(painter, rect, words, "ink2")

    def _number(self, painter: QPainter, rect: QRectF, words: str) -> None:
        painter.setFont(theme.font("body"))
        painting.text(painter, rect.adjusted(0, 0, -8, 0), words, "ink2", painting.RIGHT)

    def _person(self, painter: QPainter, rect: QRectF, words: str, tone: str) -> None:
        disc = QRectF(rect.left() - 2, rect.center().y() - AVATAR / 2, AVATAR, AVATAR)
        painting.avatar(painter, disc, words)
        self._text(painter, rect.adjusted(AVATAR + 6, 0, 0, 0), words, tone)

    def _state(self, painter: QPainter, rect: QRectF, words: str) -> None:
        tone, icon = states.look_of(words)
        width = min(painting.chip_width(words, icon), rect.width() + 4)
        top = rect.center().y() - painting.CHIP_HEIGHT / 2
        painting.chip(painter, QRectF(rect.left() - 2, top, width, painting.CHIP_HEIGHT), words, tone, icon)

    def _day(self, painter: QPainter, rect: QRectF, words: str) -> None:
        when, _tab, day = words.partition("\t")
        self._text(painter, rect, when)
        painter.setFont(theme.font("caption"))
        painting.text(painter, rect.adjusted(0, 0, -2, 0), day, "ink3", painting.RIGHT)


class RowView(QTableView):
    """The table on screen; columns of words share the spare room."""

    def __init__(self, table: Rows, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.setAccessibleName(name)
        self.setModel(table)
        self.setItemDelegate(RowPainter(self))
        only_read(self)
        self.set_header(RecordHeader(self))

    def set_header(self, header: RecordHeader) -> None:
        """Use a header; it neither sorts nor moves anything yet."""
        self.setHorizontalHeader(header)
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.right_aligned = frozenset(
            n for n, each in enumerate(self.table.columns) if each.look == "number"
        )
        header.show()
        name_edges(self)

    def picture_left(self) -> int:
        """Where the headings of groups end: at a picture, or at the edge."""
        last = len(self.table.columns) - 1
        has_picture = self.table.columns[last].look == "picture"
        return self.columnViewportPosition(last) if has_picture else self.viewport().width()

    def fit(self) -> None:
        """Give the columns the room there is."""
        header, columns = self.horizontalHeader(), self.table.columns
        room = self.viewport().width()
        for number, column in enumerate(columns):
            header.setSectionHidden(number, room < column.hide_below)
        shown = [n for n in range(len(columns)) if not header.isSectionHidden(n)]
        spare = max(0, room - sum(columns[n].width for n in shown))
        parts = sum(columns[n].width for n in shown if columns[n].look in SHARING)
        for number in shown:
            column = columns[number]
            more = spare * column.width // parts if column.look in SHARING else 0
            header.resizeSection(number, column.width + more)
        if shown:  # what rounding left over
            first = shown[0]
            header.resizeSection(first, header.sectionSize(first) + max(0, room - header.length()))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.fit()
