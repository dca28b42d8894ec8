"""The checklist of a decision point: criteria in full, ticked with Space or a click, with evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.commands import records
from models.decisions import Criterion
from views.controls import button, label
from views.language import counted, word
from views.ticked_items import Items, Line, TickedItems, lines_of

if TYPE_CHECKING:
    from app.document import Document


class GateCriteria(TickedItems):
    """Shows and edits the criteria of one decision point; the selected one's evidence stands below."""

    def __init__(self, document: Document) -> None:
        items = Items(
            Criterion, "met", "decision_point", "criteria", "decision_point_id", _tick, _lines, _spoken,
            ("evidence", "owner_id", "met_day"),
        )  # fmt: skip
        super().__init__(document, items, self.tr("Criteria"), self.tr("New criterion"))
        words = self.tr("No criteria yet: what must be shown before this decision?")
        self._nothing = label(words, "small", wrap=True)
        self.add = button(self.tr("Add criterion"), "plus", flat=True)
        self.add.clicked.connect(self.view.add_last)
        self.foot.addWidget(self._nothing)
        self.foot.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_point(self, point_id: str) -> None:
        """Show the criteria of another decision point; of none when the id is empty."""
        self.show_owner(point_id)

    def fit(self) -> None:
        super().fit()
        self._nothing.setVisible(self.table.rowCount() == 0)


def _lines(criterion: Criterion) -> list[Line]:
    """The criterion, then topic and evidence."""
    return lines_of(criterion.text, criterion.met, (criterion.topic, criterion.evidence))


def _spoken(criterion: Criterion) -> str:
    parts = (criterion.text, word("met") if criterion.met else word("not met"), criterion.evidence)
    return ", ".join(filter(None, parts))


def _tick(document: Document, ids: Sequence[str], met: Any) -> None:
    """Ticking says today; taking the tick away forgets the day."""
    day = document.program.today if met else None
    label = f"{'Tick' if met else 'Untick'} {counted(len(ids), 'criterion', 'criteria')}"
    records.set_values(document, Criterion, {each: {"met": bool(met), "met_day": day} for each in ids}, label)
