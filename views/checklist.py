"""The checklist of a milestone: items in full, ticked with Space or a click, added by typing below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from app.commands import records
from app.commands.sprint import tick
from models.errors import UserError
from models.sprint import ChecklistItem
from views.controls import lead
from views.language import word
from views.model_words import shown
from views.ticked_items import Items, Line, TickedItems, lines_of

if TYPE_CHECKING:
    from app.document import Document


class Checklist(TickedItems):
    """Shows and edits the items of one milestone; what is known of the selected item stands below."""

    def __init__(self, document: Document) -> None:
        items = Items(
            ChecklistItem, "done", "milestone", "items", "milestone_id", _tick, _lines, _spoken,
            ("evidence", "done_by_id", "done_day"), ("person",),
        )  # fmt: skip
        super().__init__(document, items, self.tr("Checklist"), self.tr("New item"))
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("Add an item and press Enter"))
        self.entry.setAccessibleName(self.tr("Add a checklist item"))
        lead(self.entry, "plus")
        self.entry.returnPressed.connect(self._add)
        self.foot.addWidget(self.entry)

    def show_milestone(self, milestone_id: str) -> None:
        """Show the checklist of another milestone; of none when the id is empty."""
        if milestone_id != self.owner_id:
            self.entry.clear()
        self.show_owner(milestone_id)

    def _add(self) -> None:
        """Add what was typed and stay for the next item."""
        words = " ".join(self.entry.text().split())
        if not words or not self.owner_id:
            return
        try:
            records.add(self._document, ChecklistItem, {"milestone_id": self.owner_id, "text": words})
        except UserError as problem:
            self.refused.emit(str(problem))
            return
        self.entry.clear()


def _lines(item: ChecklistItem) -> list[Line]:
    """The item, then who did it when, and the evidence."""
    done = (shown(item, "done_by_id"), shown(item, "done_day")) if item.done else ()
    return lines_of(item.text, item.done, (*done, item.evidence))


def _spoken(item: ChecklistItem) -> str:
    parts = (item.text, word("done") if item.done else word("not done"), item.evidence)
    return ", ".join(filter(None, parts))


def _tick(document: Document, ids: Sequence[str], done: Any) -> None:
    """A tick keeps the day; who did it is said only where it is known."""
    tick(document, ids, bool(done))
