"""How a table of records was left: columns, sorting, folded groups, selected rows and what was in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from views.record_grid import RecordGrid

MOST_ROWS = 200  # ids of selected rows that are worth remembering


def taken(grid: RecordGrid) -> dict[str, Any]:
    """The arrangement as plain values; only what is not as in the program."""
    order, ids = grid.table.order, grid.selected_ids()
    sorted_by = order.sorted_by
    state: dict[str, Any] = {
        "columns": {key: value for key, value in grid.fit.state().items() if value},
        "sort": [grid.table.columns[sorted_by].spec.name, order.descending] if sorted_by is not None else [],
        "group": grid.table.columns[grid.table.grouped_by].spec.name if grid.table.grouped_by >= 0 else "",
        "filter": {grid.table.columns[n].spec.name: sorted(each) for n, each in order.values.items()},
        "folded": sorted(order.collapsed),
        "rows": ids if len(ids) <= MOST_ROWS else ids[:1],
        "current": max(0, grid.currentIndex().column()),
        "scroll": [grid.horizontalScrollBar().value(), grid.verticalScrollBar().value()],
    }
    return {key: value for key, value in state.items() if value}


def give(grid: RecordGrid, state: dict[str, Any]) -> None:
    """Take up what taken() gave; what there is no longer is passed over."""
    table = grid.table
    if columns := state.get("columns"):
        grid.fit.restore(dict(columns))
    if sorting := state.get("sort"):
        grid.sort_by(table.column_of(str(sorting[0])), bool(sorting[1]))
    if (number := table.column_of(str(state.get("group", "")))) >= 0 and table.can_group:
        table.group_by_column(number)
    if not table.has_bar:
        for name, values in dict(state.get("filter", {})).items():
            if (number := table.column_of(name)) >= 0:
                table.set_value_filter(number, [str(each) for each in values])
    if folded := state.get("folded"):
        table.order.collapsed = {str(each) for each in folded}
        table.rearrange()
    ids = [str(each) for each in state.get("rows", ())]
    if any(table.row_of(each) >= 0 for each in ids):
        column = int(state.get("current", 0))
        grid.select(ids, column if not grid.isColumnHidden(column) else table.mark_column)
    if scroll := state.get("scroll"):
        here = grid.selected_ids()
        # Only when the rows have their places, and unless somebody went elsewhere meanwhile.
        QTimer.singleShot(0, grid, lambda: _scroll(grid, here, int(scroll[0]), int(scroll[1])))


def _scroll(grid: RecordGrid, here: list[str], across: int, down: int) -> None:
    if grid.selected_ids() == here:
        grid.horizontalScrollBar().setValue(across)
        grid.verticalScrollBar().setValue(down)
