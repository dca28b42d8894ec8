"""What stands in for a page until it is there, and how somebody left it when the page takes over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from views.page import Page


class Left(NamedTuple):
    """The record that was chosen, and how far it was scrolled in pixels; None where nobody scrolled."""

    record: str = ""
    scrolled: int | None = None


class Face(Page):
    """A page to be read only."""

    home = 0
    """Where its content stands in pixels before anybody scrolls."""
    building: Iterator[None] = iter(())
    """What is left of its making, in pieces that each take a moment."""

    def left(self) -> Left:
        """How it is left now."""
        area = _area(self)
        value = area.verticalScrollBar().value() if area is not None else self.home
        return Left(scrolled=value if value != self.home else None)


def scroll(page: Page, left: Left) -> None:
    """Show the same part of the page itself, after all that the page does when it is first shown."""
    area, value = _area(page), left.scrolled
    if area is not None and value is not None:
        bar = area.verticalScrollBar()
        QTimer.singleShot(0, page, lambda: QTimer.singleShot(0, page, lambda: bar.setValue(value)))


def _area(page: Page) -> QAbstractScrollArea | None:
    """What scrolls: the table of a page that has one."""
    view = getattr(page, "view", None)
    return view if isinstance(view, QAbstractScrollArea) else page.findChild(QScrollArea)
