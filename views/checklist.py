"""The checklist of a milestone: ticked by click or Space, added to by typing, with evidence for each item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.commands import records
from app.commands.sprint import tick
from models.errors import UserError
from models.sprint import ChecklistItem, Milestone
from views import icons, theme
from views.field_group import FieldGroup
from views.language import word
from views.model_words import shown
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document

PAD, TICK = 8, 40
WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
DETAILS = ("evidence", "done_by_id", "done_day")


class ItemsView(RecordView):
    """Space ticks wherever the cursor is in the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self.toggle(self.currentIndex().siblingAtColumn(0))
        else:
            super().keyPressEvent(event)


class Checklist(QWidget):
    """Shows and edits the items of one milestone; what is known of the selected item stands below."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._milestone = ""
        self.table = RecordTable(
            document, ChecklistItem,
            [
                ColumnSpec("done", heading=" ", width=TICK, put=_tick),
                ColumnSpec("text", stretch=True, paint=self._paint, spoken=_spoken),
            ],
            self._rows, new=self._new, depends=("person",), parent=self,
        )  # fmt: skip
        self.view = ItemsView(self.table, self.tr("Checklist"), self)
        self.view.horizontalHeader().hide()
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("Add an item and press Enter"))
        self.entry.setAccessibleName(self.tr("Add a checklist item"))
        self.entry.addAction(icons.icon("plus"), QLineEdit.ActionPosition.LeadingPosition)
        self.details = FieldGroup(document, ChecklistItem, DETAILS)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        for widget in (self.view, self.entry, self.details):
            column.addWidget(widget)
        self.details.hide()

    def _connect(self) -> None:
        self.entry.returnPressed.connect(self._add)
        self.view.selected.connect(self._show_details)
        self.view.refused.connect(self.refused)
        self.details.refused.connect(self.refused)
        self.table.shown_changed.connect(self._fit)
        self.table.dataChanged.connect(self._fit)

    def show_milestone(self, milestone_id: str) -> None:
        """Show the checklist of another milestone; of none when the id is empty."""
        if milestone_id != self._milestone:
            self.finish()
            self._milestone = milestone_id
            self.entry.clear()
            self.view.clearSelection()
        self.table.refresh()
        self._show_details(self.view.selected_ids())

    def finish(self) -> None:
        """Take what is being typed about an item."""
        self.details.finish()

    def select(self, item_id: str) -> None:
        """Go to an item."""
        self.view.select([item_id], 1)

    def _record(self) -> Milestone | None:
        return self._document.record("milestone", self._milestone) if self._milestone else None

    def _rows(self, _program: Any) -> Sequence[ChecklistItem]:
        milestone = self._record()
        return milestone.items if milestone is not None else []

    def _new(self, _below: Any) -> dict[str, Any]:
        return {"milestone_id": self._milestone, "text": self.tr("New item")}

    def _add(self) -> None:
        """Add what was typed and stay for the next item."""
        words = " ".join(self.entry.text().split())
        if not words or not self._milestone:
            return
        try:
            records.add(self._document, ChecklistItem, {"milestone_id": self._milestone, "text": words})
        except UserError as problem:
            self.refused.emit(str(problem))
            return
        self.entry.clear()

    def _show_details(self, ids: list[str]) -> None:
        self.details.setVisible(bool(ids))
        self.details.show_ids(ids)

    # Rows are as high as their words.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        width, total = max(80, self.view.viewport().width() - TICK), 2
        for row, item_id in enumerate(self.table.shown_ids()):
            height = _height(self.table.record(item_id), width)
            if self.view.rowHeight(row) != height:
                self.view.setRowHeight(row, height)
            total += height
        self.view.setFixedHeight(total)
        self.view.setVisible(self.table.rowCount() > 0)

    def _paint(self, painter: QPainter, rect: QRectF, item: ChecklistItem, _selected: bool) -> None:
        inner = rect.adjusted(4, PAD, -PAD, -PAD + 1)
        for words, size, tone in _lines(item):
            painter.setFont(theme.font(size))
            painter.setPen(theme.color(tone))
            painter.drawText(inner, WRAPPED, words)
            inner.setTop(inner.top() + _text_height(words, size, inner.width()) + 2)


def _lines(item: ChecklistItem) -> list[tuple[str, str, str]]:
    """What a row says: the item, then who did it when, and the evidence, in small letters."""
    done = (shown(item, "done_by_id"), shown(item, "done_day")) if item.done else ()
    small = " · ".join(filter(None, (*done, item.evidence)))
    tone = "ink2" if item.done else "ink"
    return [(item.text, "body", tone), *([(small, "caption", "ink3")] if small else [])]


def _text_height(words: str, size: str, width: float) -> float:
    metrics = QFontMetricsF(theme.font(size))
    return float(metrics.boundingRect(QRectF(0, 0, width, 10_000), WRAPPED, words).height())


def _height(item: ChecklistItem, width: float) -> int:
    inner = width - PAD - 4
    heights = [_text_height(words, size, inner) + 2 for words, size, _tone in _lines(item)]
    return max(theme.ROW, round(sum(heights) + 2 * PAD - 1))


def _spoken(item: ChecklistItem) -> str:
    parts = (item.text, word("done") if item.done else word("not done"), item.evidence)
    return ", ".join(filter(None, parts))


def _tick(document: Document, ids: Sequence[str], done: Any) -> None:
    """A tick keeps the day; who did it is said only where it is known."""
    tick(document, ids, bool(done))
