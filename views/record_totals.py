"""What the rows of a table come to: under their columns in one line at the bottom, and beside each group."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from views import painting, theme
from views.model_words import grouped_words
from views.record_columns import RecordColumn

if TYPE_CHECKING:
    from views.record_grid import RecordGrid
    from views.record_table import RecordTable

HEIGHT = 34
PAD = 10
HEADING = 48  # pixels around the words of a group's heading: its arrow, and the gap before its number


class Totals(QObject):
    """Counts when asked and remembers until something changes; filtered rows alone are counted."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table
        self.numbers = [n for n, each in enumerate(table.columns) if each.spec.total]
        self._known: dict[tuple[int, str], str] = {}
        for signal in (table.shown_changed, table.dataChanged, table.modelReset):
            signal.connect(self._forget)

    def words(self, number: int, group_id: str = "") -> str:
        """The total of a column, of one group or of all rows that pass the filters; empty for none."""
        found = self._known.get((number, group_id))
        if found is None:
            column = self._table.columns[number]
            found = self._known[number, group_id] = _total(self._table, column, self._ids(group_id))
        return found

    def spoken(self, group_id: str = "") -> str:
        """All totals in one sentence: "Hours: 12, Sessions: 4"."""
        found = ((self._table.columns[n].heading, self.words(n, group_id)) for n in self.numbers)
        return ", ".join(f"{heading}: {words}" for heading, words in found if words)

    def title(self) -> str:
        """What the line begins with: "Total", or how many rows the filters leave."""
        order, every = self._table.order, len(self._table.all_ids())
        if not order.filtering:
            return _tr("Total")
        left, all_of_them = grouped_words(order.left), grouped_words(every)
        return _tr("{0} of {1} shown").format(left, all_of_them)

    def _ids(self, group_id: str) -> Sequence[str]:
        groups = self._table.order.groups
        if group_id:
            return groups[group_id].ids if group_id in groups else ()
        if groups:
            return list(chain.from_iterable(each.ids for each in groups.values()))
        return self._table.shown_ids()

    def _forget(self) -> None:
        self._known.clear()


class TotalsLine(QWidget):
    """Lies below the last row, or at the bottom of a table that scrolls; its figures follow the columns."""

    def __init__(self, grid: RecordGrid) -> None:
        super().__init__(grid)
        self._grid, self._totals = grid, grid.table.totals
        header = grid.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, grid.horizontalScrollBar().valueChanged):
            signal.connect(self.update)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.follow)
        for signal in (grid.table.shown_changed, grid.table.dataChanged, grid.table.modelReset):
            signal.connect(self._later.start)
        self.follow()

    def follow(self) -> None:
        """Something changed: say it, and stand where the rows end now."""
        self.setAccessibleName(f"{self._totals.title()}. {self._totals.spoken()}")
        self.place()
        self.update()

    def place(self) -> None:
        """Take the place below the last row."""
        grid, room = self._grid, self._grid.viewport().geometry()
        shown = self.is_wanted()
        rows = grid.verticalHeader().length()
        top = room.top() + min(rows, room.height() - HEIGHT)
        self.setGeometry(room.left(), top, room.width(), HEIGHT)
        self.setVisible(shown)

    def is_wanted(self) -> bool:
        """Whether there is something to add up, or rows are left out that nothing else tells of."""
        table = self._grid.table
        if not table.all_ids():
            return False
        return bool(self._totals.numbers) or (table.order.filtering and not table.has_bar)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), self.rect()
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("line"))
        grid, places = self._grid, [rect.right()]
        for number in self._totals.numbers:
            if not grid.isColumnHidden(number):
                cell = column_rect(grid, number, rect.top(), HEIGHT)
                if write(painter, cell, grid.table.columns[number], self._totals.words(number)):
                    places.append(cell.left())
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        left = max(0, grid.first_left()) + PAD
        room = QRectF(left, rect.top(), min(places) - left - PAD, HEIGHT)
        painting.text(painter, room, self._totals.title(), "ink2")


def paint_groups(grid: RecordGrid, painter: QPainter, area: QRect) -> None:
    """Write the totals of the groups whose headings are in this part of the viewport."""
    table, numbers = grid.table, [n for n in grid.table.totals.numbers if not grid.isColumnHidden(n)]
    metrics = QFontMetrics(theme.font("body", theme.SEMIBOLD))
    first, last = max(0, grid.rowAt(area.top())), grid.rowAt(area.bottom())
    for row in range(first, (last if last >= 0 else table.rowCount() - 1) + 1):
        if (group := table.group_at(row)) is None:
            continue
        top, height = grid.rowViewportPosition(row), grid.rowHeight(row)
        heading = metrics.horizontalAdvance(f"{group.heading.title} {group.count}") + HEADING
        for number in numbers:
            cell = column_rect(grid, number, top, height)
            words = table.totals.words(number, group.id)
            if words and _left(cell, words, table.columns[number]) > grid.first_left() + heading:
                write(painter, cell.adjusted(0, 0, 0, -1), table.columns[number], words)


def _left(cell: QRect, words: str, column: RecordColumn) -> int:
    """Where a total begins: what a heading says is not covered by it."""
    if not column.numeric:
        return cell.left()
    return cell.right() - 14 - QFontMetrics(theme.font("small", theme.SEMIBOLD)).horizontalAdvance(words)


def column_rect(grid: RecordGrid, number: int, top: int, height: int) -> QRect:
    """The part of a line that belongs to a column."""
    return QRect(grid.columnViewportPosition(number), top, grid.columnWidth(number), height)


def write(painter: QPainter, cell: QRect, column: RecordColumn, words: str) -> bool:
    """Write a total as the figures above it stand; whether there is one."""
    if not words:
        return False
    painter.setFont(theme.font("small", theme.SEMIBOLD))
    right = column.numeric
    inner = QRectF(cell.adjusted(4 if right else PAD, 0, -6 if column.look == "bar" else -14, 0))
    painting.text(painter, inner, words, "ink2", painting.RIGHT if right else painting.LEFT)
    return True


def _total(table: RecordTable, column: RecordColumn, ids: Sequence[str]) -> str:
    total = column.spec.total
    if callable(total):
        found: Any = total([table.record(each) for each in ids])
        return found if isinstance(found, str) else "" if found is None else grouped_words(found)
    values = [value for each in ids if isinstance(value := column.cell(each).value, int | float)]
    if not values:
        return ""
    figure = sum(values) if total == "sum" else round(sum(values) / len(values))
    words = grouped_words(figure)
    return _tr("{0} %").format(words) if column.field.kind == "percent" else words


def _tr(words: str) -> str:
    return str(QCoreApplication.translate("RecordTotals", words))
