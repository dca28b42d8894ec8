"""How wide a column must be to show everything that stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from views import painting, theme

if TYPE_CHECKING:
    from views.record_grid import RecordGrid

PAD, AVATAR, MARK = 26, 32, 22
MOST_ROWS = 2000  # of a long table the rows from the first one in view
WIDEST = 720


def wanted_width(grid: RecordGrid, number: int) -> int:
    """The width in pixels for the cells of a column; drawings and ticks keep their own."""
    table, column = grid.table, grid.table.columns[number]
    if column.spec.paint is not None or column.look in ("bar", "check"):
        return column.width
    first = max(0, grid.rowAt(0))
    ids = table.shown_ids()[first : first + MOST_ROWS]
    words = {column.cell(each).text for each in ids}
    if column.look == "chip":
        chips = {(cell.text, cell.icon) for cell in map(column.cell, ids) if cell.text}
        return round(max((painting.chip_width(*each) for each in chips), default=0)) + PAD
    weight = theme.SEMIBOLD if column.look == "strong" else theme.REGULAR
    metrics = QFontMetrics(theme.font("body", weight))
    words |= {table.totals.words(number)} if number in table.totals.numbers else set()
    widest = max((metrics.horizontalAdvance(each) for each in words), default=0)
    more = AVATAR if column.look == "person" else 0
    more += MARK if number == table.mark_column else 0
    return min(WIDEST, widest + more + PAD)
