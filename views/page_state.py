"""How a page was left, taken from it and given back: splitters, selected rows, and what it tells itself."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSplitter

from views.page import Page

if TYPE_CHECKING:
    from views.record_grid import RecordGrid

MOST_ROWS = 200


def taken(page: Page) -> dict[str, Any]:
    """The arrangement of a page as plain values."""
    rows = {grid.accessibleName(): _selected(grid) for grid in _grids(page)}
    splitters = [splitter.sizes() for splitter in page.findChildren(QSplitter)]
    return {
        "splitters": [sizes if any(sizes) else [] for sizes in splitters],
        "rows": {name: ids for name, ids in rows.items() if ids},
        "own": page.state(),
    }


def give_back(page: Page, state: dict[str, Any]) -> None:
    """Arrange a page as it was; an arrangement that no longer fits is noted in the log and passed over."""
    try:
        _give_back(page, state)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        logging.getLogger("day90").warning("A page was arranged in a way that no longer fits: %s", error)


def _give_back(page: Page, state: dict[str, Any]) -> None:
    if own := state.get("own"):
        page.restore(dict(own))
    for splitter, sizes in zip(page.findChildren(QSplitter), state.get("splitters", ()), strict=False):
        if len(sizes) == splitter.count():
            splitter.setSizes([int(size) for size in sizes])
    rows = state.get("rows", {})
    for grid in _grids(page):
        if ids := rows.get(grid.accessibleName()):
            grid.select([str(each) for each in ids])


def _grids(page: Page) -> list[RecordGrid]:
    """The tables of records on a page; imported here, because a window that opens must not wait for them."""
    from views.record_grid import RecordGrid

    return page.findChildren(RecordGrid)


def _selected(grid: RecordGrid) -> list[str]:
    ids = grid.selected_ids()
    return ids if len(ids) <= MOST_ROWS else ids[:1]
