"""The checklist of a decision point: criteria in full, ticked with Space or a click, with evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.commands import records
from models.decisions import Criterion, DecisionPoint
from views import theme
from views.controls import button, label
from views.language import counted, word
from views.record_columns import ColumnSpec
from views.record_field import RecordField
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document

PAD = 8
TICK = 40
WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
DETAILS = ("evidence", "owner_id", "met_day")


class CriteriaView(RecordView):
    """Space ticks wherever the cursor is in the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self.toggle(self.currentIndex().siblingAtColumn(0))
        else:
            super().keyPressEvent(event)


class GateCriteria(QWidget):
    """Shows and edits the criteria of one decision point; the selected one's evidence stands below."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._point = ""
        self.table = RecordTable(
            document, Criterion,
            [
                ColumnSpec("met", heading=" ", width=TICK, put=_tick),
                ColumnSpec("text", stretch=True, paint=self._paint, spoken=_spoken),
            ],
            self._rows, new=self._new, parent=self,
        )  # fmt: skip
        self.view = CriteriaView(self.table, self.tr("Criteria"), self)
        self.view.horizontalHeader().hide()
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields = [RecordField(document, Criterion, name) for name in DETAILS]
        self._nothing = label(self.tr("No criteria yet: what must be shown before this decision?"), "small")
        self.add = button(self.tr("Add criterion"), "plus", flat=True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        self._nothing.setWordWrap(True)
        for widget in (self._nothing, self.view):
            column.addWidget(widget)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.details = QWidget()
        inner = QVBoxLayout(self.details)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.SPACE8)
        for field in self.fields:
            inner.addWidget(field)
        column.addWidget(self.details)

    def _connect(self) -> None:
        self.add.clicked.connect(self.view.add_last)
        self.view.selected.connect(self._show_details)
        self.view.refused.connect(self.refused)
        self.table.shown_changed.connect(self._fit)
        self.table.dataChanged.connect(self._fit)
        self._document.changed.connect(self._refresh)
        for field in self.fields:
            field.refused.connect(self.refused)

    def show_point(self, point_id: str) -> None:
        """Show the criteria of another decision point; of none when the id is empty."""
        if point_id != self._point:
            self.finish()
            self._point = point_id
            self.view.clearSelection()
        self.table.refresh()
        self._show_details(self.view.selected_ids())
        self._fit()

    def finish(self) -> None:
        """Take what is being typed."""
        for field in self.fields:
            field.finish()

    def select(self, criterion_id: str) -> None:
        """Go to a criterion."""
        self.view.select([criterion_id])

    def _point_record(self) -> DecisionPoint | None:
        return self._document.record("decision_point", self._point) if self._point else None

    def _rows(self, _program: Any) -> Sequence[Criterion]:
        point = self._point_record()
        return point.criteria if point is not None else []

    def _new(self, _below: Any) -> dict[str, Any]:
        return {"decision_point_id": self._point, "text": self.tr("New criterion")}

    def _show_details(self, ids: list[str]) -> None:
        found = [each for each in map(self.table.record, ids) if each is not None]
        self.details.setVisible(len(found) == 1)
        for field in self.fields:
            field.feed(found[0] if len(found) == 1 else None)

    def _refresh(self) -> None:
        self._show_details(self.view.selected_ids())

    # Rows are as high as their words.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        rows = self.table.rowCount()
        width = max(80, self.view.viewport().width() - TICK)
        total = 2
        for row, record_id in enumerate(self.table.shown_ids()):
            height = _height(self.table.record(record_id), width)
            if self.view.rowHeight(row) != height:
                self.view.setRowHeight(row, height)
            total += height
        self.view.setFixedHeight(total)
        self.view.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)

    def _paint(self, painter: QPainter, rect: QRectF, criterion: Criterion, _selected: bool) -> None:
        inner = rect.adjusted(4, PAD, -PAD, -PAD + 1)
        for words, size, tone in _lines(criterion):
            font = theme.font(size)
            painter.setFont(font)
            painter.setPen(theme.color(tone))
            painter.drawText(inner, WRAPPED, words)
            inner.setTop(inner.top() + _text_height(words, size, inner.width()) + 2)


def _lines(criterion: Criterion) -> list[tuple[str, str, str]]:
    """What a cell says: text, then topic and evidence in small letters."""
    small = " · ".join(filter(None, (criterion.topic, criterion.evidence)))
    tone = "ink2" if criterion.met else "ink"
    return [(criterion.text, "body", tone), *([(small, "caption", "ink3")] if small else [])]


def _text_height(words: str, size: str, width: float) -> float:
    metrics = QFontMetricsF(theme.font(size))
    return float(metrics.boundingRect(QRectF(0, 0, width, 10_000), WRAPPED, words).height())


def _height(criterion: Criterion, width: float) -> int:
    inner = width - PAD - 4
    heights = [_text_height(words, size, inner) + 2 for words, size, _tone in _lines(criterion)]
    return max(theme.ROW, round(sum(heights) + 2 * PAD - 1))


def _spoken(criterion: Criterion) -> str:
    parts = (criterion.text, word("met") if criterion.met else word("not met"), criterion.evidence)
    return ", ".join(filter(None, parts))


def _tick(document: Document, ids: Sequence[str], met: Any) -> None:
    """Ticking says today; taking the tick away forgets the day."""
    day = document.program.today if met else None
    label = f"{'Tick' if met else 'Untick'} {counted(len(ids), 'criterion', 'criteria')}"
    records.set_values(document, Criterion, {each: {"met": bool(met), "met_day": day} for each in ids}, label)
