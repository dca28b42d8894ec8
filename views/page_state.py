"""How a page was left, taken from it and given back: splitters, tabs, tables, filters, and its own words.

A widget that has something to remember has a name in `kept_as`, and `arrangement()` and `arrange(state)`.
"""

from __future__ import annotations

import logging
from typing import Any, Protocol, cast

from PySide6.QtWidgets import QAbstractItemView, QSplitter, QTabBar, QWidget

from views.page import Page


class Kept(Protocol):
    """A part of a page that comes back as it was left."""

    kept_as: str

    def arrangement(self) -> dict[str, Any]: ...

    def arrange(self, state: dict[str, Any]) -> None: ...


def taken(page: Page) -> dict[str, Any]:
    """The arrangement of a page as plain values."""
    splitters = [splitter.sizes() for splitter in page.findChildren(QSplitter)]
    parts = {name: part.arrangement() for name, part in _parts(page).items()}
    return {
        "splitters": [sizes if any(sizes) else [] for sizes in splitters],
        "parts": {name: state for name, state in parts.items() if state},
        "tabs": [tabs.currentIndex() for tabs in page.findChildren(QTabBar)],
        "own": page.state(),
    }


def give_back(page: Page, state: dict[str, Any]) -> None:
    """Arrange a page as it was; an arrangement that no longer fits is noted in the log and passed over."""
    _try(page.restore, state.get("own"))
    for splitter, sizes in zip(page.findChildren(QSplitter), state.get("splitters", ()), strict=False):
        if len(sizes) == splitter.count():
            splitter.setSizes([int(size) for size in sizes])
    for tabs, number in zip(page.findChildren(QTabBar), state.get("tabs", ()), strict=False):
        if 0 <= int(number) < tabs.count():
            tabs.setCurrentIndex(int(number))
    waiting = dict(state.get("parts", {}))
    for _ in range(2):  # what is built for the selected row is there only once that is selected
        for name, part in _parts(page).items():
            _try(part.arrange, waiting.pop(name, None))


def _try(arrange: Any, state: Any) -> None:
    if not state:
        return
    try:
        arrange(dict(state))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        logging.getLogger("day90").warning("A page was arranged in a way that no longer fits: %s", error)


def _parts(page: Page) -> dict[str, Kept]:
    """What a page remembers by name, filters before the tables whose rows they choose."""
    found = [each for each in page.findChildren(QWidget) if getattr(each, "kept_as", "")]
    parts: dict[str, Kept] = {}
    for each in sorted(found, key=lambda part: isinstance(part, QAbstractItemView)):
        name, number = cast(Kept, each).kept_as, 1
        while f"{name} {number}" in parts:
            number += 1
        parts[f"{name} {number}"] = cast(Kept, each)
    return parts
