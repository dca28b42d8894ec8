"""Items in full, ticked with Space or a click, with what is known of the selected one below them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.base import Base
from views import theme
from views.field_group import FieldGroup
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView
from views.wrapping import breakable

if TYPE_CHECKING:
    from app.document import Document

PAD, TICK = 8, 40
WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
Line = tuple[str, str, str]  # words, size and tone


class Items(NamedTuple):
    """Which records are items: their kind, tick and text, of whom they are, and what they say.

    `owner` is the table of the record that has them as `parts` and stands in their `key`; `put` ticks;
    `lines(item)` is what a row says, `spoken(item)` the same for a screen reader; `details` are fields.
    """

    kind: type[Base]
    tick: str
    owner: str
    parts: str
    key: str
    put: Callable[[Document, Sequence[str], Any], None]
    lines: Callable[[Any], list[Line]]
    spoken: Callable[[Any], str]
    details: Sequence[str]
    depends: Collection[str] = ()


class ItemsView(RecordView):
    """Space ticks wherever the cursor is in the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self.toggle(self.currentIndex().siblingAtColumn(0))
        else:
            super().keyPressEvent(event)


class TickedItems(QWidget):
    """Shows and edits the items of one record; subclasses put what adds an item into `foot`."""

    refused = Signal(str)

    def __init__(self, document: Document, items: Items, name: str, new_words: str) -> None:
        super().__init__()
        self._document, self._items, self._new_words = document, items, new_words
        self.owner_id = ""
        self.table = RecordTable(
            document, items.kind,
            [
                ColumnSpec(items.tick, heading=" ", width=TICK, put=items.put),
                ColumnSpec("text", stretch=True, paint=self._paint, spoken=items.spoken),
            ],
            self._rows, new=self._new, depends=items.depends, parent=self,
        )  # fmt: skip
        self.view = ItemsView(self.table, name, self)
        self.view.horizontalHeader().hide()
        for set_policy in (self.view.setVerticalScrollBarPolicy, self.view.setHorizontalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details = FieldGroup(document, items.kind, items.details)
        self.details.hide()
        self.foot = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        column.addWidget(self.view)
        column.addLayout(self.foot)
        column.addWidget(self.details)
        self.view.selected.connect(self._show_details)
        for part in (self.view, self.details):
            part.refused.connect(self.refused)
        self.table.shown_changed.connect(self.fit)
        self.table.dataChanged.connect(self.fit)

    def show_owner(self, owner_id: str) -> None:
        """Show the items of another record; of none when the id is empty."""
        if owner_id != self.owner_id:
            self.finish()
            self.owner_id = owner_id
            self.view.clearSelection()
        self.table.refresh()
        self._show_details(self.view.selected_ids())
        self.fit()

    def finish(self) -> None:
        """Take what is being typed about an item."""
        self.details.finish()

    def select(self, item_id: str) -> None:
        """Go to an item."""
        self.view.select([item_id], 1)

    def fit(self) -> None:
        """Rows are as high as their words, and the list as high as its rows."""
        width, total = max(80, self.view.viewport().width() - TICK), 2
        for row, item_id in enumerate(self.table.shown_ids()):
            height = _height(self._items.lines(self.table.record(item_id)), width)
            if self.view.rowHeight(row) != height:
                self.view.setRowHeight(row, height)
            total += height
        self.view.setFixedHeight(total)
        self.view.setVisible(self.table.rowCount() > 0)

    def _rows(self, _program: Any) -> Sequence[Any]:
        owner = self._document.record(self._items.owner, self.owner_id) if self.owner_id else None
        return [] if owner is None else list(getattr(owner, self._items.parts))

    def _new(self, _below: Any) -> dict[str, Any]:
        return {self._items.key: self.owner_id, "text": self._new_words}

    def _show_details(self, ids: list[str]) -> None:
        self.details.setVisible(bool(ids))
        self.details.show_ids(ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def _paint(self, painter: QPainter, rect: QRectF, item: Any, _selected: bool) -> None:
        inner = rect.adjusted(4, PAD, -PAD, -PAD + 1)
        for words, size, tone in self._items.lines(item):
            painter.setFont(theme.font(size))
            painter.setPen(theme.color(tone))
            painter.drawText(inner, WRAPPED, breakable(words))
            inner.setTop(inner.top() + _text_height(words, size, inner.width()) + 2)


def lines_of(text: str, done: bool, small: Sequence[str]) -> list[Line]:
    """The item, quiet once it is ticked, and in small letters what else is known of it."""
    rest = " · ".join(filter(None, small))
    return [(text, "body", "ink2" if done else "ink"), *([(rest, "caption", "ink3")] if rest else [])]


def _text_height(words: str, size: str, width: float) -> float:
    metrics = QFontMetricsF(theme.font(size))
    return float(metrics.boundingRect(QRectF(0, 0, width, 10_000), WRAPPED, breakable(words)).height())


def _height(lines: Sequence[Line], width: float) -> int:
    inner = width - PAD - 4
    heights = [_text_height(words, size, inner) + 2 for words, size, _tone in lines]
    return max(theme.ROW, round(sum(heights) + 2 * PAD - 1))
