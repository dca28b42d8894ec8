"""The transfers from pilot to production: a table, and when both sides run an activity together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.commands import ownership as commands
from models.ownership import Activity, Transfer
from models.ownership_day import Regime, regime_on
from models.program import Program
from views import theme
from views.charts import ParallelCalendar, Span
from views.controls import Card, button, label
from views.language import counted
from views.model_words import value_words
from views.page import scroll
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Changes, Document

TONES = {Regime.PILOT: "phase3", Regime.PARALLEL: "info", Regime.LATE: "bad", Regime.PRODUCTION: "phase1"}
TABLES = frozenset({"activity", "assignment", "transfer", "program", "party"})


class Transfers(QWidget):
    """Table above, calendar of parallel operation below."""

    selected = Signal(str)  # id of the activity whose transfer is selected, or empty
    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        others = ("activity", "assignment", "party")
        self.table = RecordTable(
            document, Transfer,
            [
                ColumnSpec("activity", self.tr("Activity"), stretch=True, value=_title, depends=others),
                ColumnSpec("outgoing", width=128, depends=others, hide_below=780),
                ColumnSpec("incoming", width=128, depends=others, hide_below=640),
                ColumnSpec("from_week", heading=self.tr("First week"), width=92),
                ColumnSpec("to_week", heading=self.tr("Last week"), width=92),
                ColumnSpec("parallel_until", heading=self.tr("Ends"), width=104, hide_below=1166),
                ColumnSpec("state", width=176),
                ColumnSpec("accepted_by_id", width=150, hide_below=960),
                ColumnSpec("accepted_day", width=112, hide_below=1060),
            ],
            _transfers, depends=("activity",), parent=self,
        )  # fmt: skip
        self.view = RecordView(self.table, self.tr("Transfers"), self)
        self.chart = ParallelCalendar(self.tr("Parallel operation"))
        self.missing = label("", "small", tone="warn")
        self.plan = button(self.tr("Plan them for weeks 3 to 8"), "calendar-plus")
        self._arrange()
        self.view.refused.connect(self.refused)
        self.view.selected.connect(self._tell)
        self.plan.clicked.connect(self._plan)
        document.changed.connect(self._take)
        self._stale = True

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self.hint = QWidget()
        row = QHBoxLayout(self.hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.missing)
        row.addWidget(self.plan)
        row.addStretch(1)
        column.addWidget(self.hint)
        card = Card()
        card.setAccessibleName(self.tr("Transfers"))
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.addWidget(self.view)
        column.addWidget(card, 1)
        self.picture = Card(self.tr("Parallel operation"), self.tr("Sprint days"))
        area, inner = scroll()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, theme.SPACE8, 0)
        box.addWidget(self.chart)
        box.addStretch(1)
        self.picture.box.addWidget(area)
        column.addWidget(self.picture, 1)

    def select(self, activity_id: str) -> None:
        """Go to the transfer of an activity."""
        activity = self._document.record("activity", activity_id)
        if activity is not None and activity.transfer is not None:
            self.view.select([activity.transfer.id])

    def refresh(self) -> None:
        """Draw the calendar again and count what is not planned."""
        program = self._document.program
        rows = [(each.title, spans_of(each, *_range(program))) for each in program.activities]
        self.chart.show_rows(rows, *_range(program), program.today)
        missing = sum(each.transfer is None for each in program.activities)
        self.hint.setVisible(missing > 0)
        words = counted(missing, "activity has", "activities have")
        self.missing.setText(self.tr("{0} no transfer yet.").format(words))

    def _take(self, changes: Changes) -> None:
        if changes.everything or changes.tables & TABLES:
            self._stale = True
            self._catch_up()

    def _catch_up(self) -> None:
        """Days are counted only while somebody looks: typing letters elsewhere stays quick."""
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _tell(self, ids: list[str]) -> None:
        record = self.table.record(ids[0]) if len(ids) == 1 else None
        self.selected.emit(record.activity_id if record is not None else "")

    def _plan(self) -> None:
        commands.plan_missing(self._document)


def _title(transfer: Transfer) -> str:
    return transfer.activity.title


def _transfers(program: Any) -> Sequence[Transfer]:
    return [each.transfer for each in program.activities if each.transfer is not None]


def _range(program: Program) -> tuple[int, int]:
    """The sprint days that the calendar shows: from Day 1 to two weeks after the last parallel day."""
    ends = [each.parallel_until for each in _transfers(program) if each.parallel_until is not None]
    return 1, max([90, *(end + 14 for end in ends if end < 400)])


def spans_of(activity: Activity, first_day: int, last_day: int) -> list[Span]:
    """Who runs an activity from day to day, as runs of the same regime."""
    days = range(first_day, last_day + 1)
    spans = []
    for regime, run in groupby(days, key=lambda day: regime_on(activity, day)):
        found = list(run)
        spans.append(Span(found[0], found[-1], value_words(regime), TONES[regime]))
    return spans
