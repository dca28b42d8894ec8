"""The Stages page: the four steps of the handoff, when they run, and the gate that closes each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.commands import stages as commands
from models.handoff import Stage
from models.program import Program
from models.rules import Finding
from views import theme
from views.charts import Span
from views.check_watch import CheckWatch
from views.controls import Card, button, label
from views.gate import GatePanel, criteria_words
from views.model_words import value_words
from views.page import EmptyState, Page
from views.record_columns import ColumnSpec
from views.record_edits import RecordEdits
from views.record_field import RecordField
from views.record_table import RecordTable
from views.record_view import RecordView
from views.stages_chart import StagesChart
from views.states import look_of

if TYPE_CHECKING:
    from app.document import Changes, Document

ABOUT = ("purpose", "note")
TABLES = frozenset({"stage", "decision_point", "criterion", "program", "person"})
GATE_WIDTH, NARROW_GATE, ROOMY = 372, 300, 940


class StageEdits(RecordEdits):
    """A stage always comes with its gate."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table, lambda _below: {})
        self._stages = table

    def add(self, after: str = "") -> str:
        """Add a stage with its gate; the id of the stage."""
        document, title = self._stages.document, self._stages.tr("New stage")
        return str(self._try(lambda: commands.add_stage(document, title, after=after or None)) or "")

    def duplicate(self, ids: Sequence[str]) -> list[str]:
        """Copies have gates of their own, without criteria."""
        with self._stages.document.edit("Duplicate stage"):
            copies = super().duplicate(ids)
            for each in copies:
                commands.add_gate(self._stages.document, each)
        return copies

    def _added(self, lines: Sequence[Mapping[str, Any]], after: str) -> dict[str, dict[str, Any]]:
        added: dict[str, dict[str, Any]] = {}
        for line in lines:
            after = self.add(after)
            added[after] = dict(line)
        return added


class StagesPage(Page):
    """Table and picture of the stages at the left, the gate of the selected one at the right."""

    key = "stages"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._stage = ""
        self.table = self._make_table()
        self.view = RecordView(self.table, self.tr("Stages"), self)
        self.chart = StagesChart(self.tr("Stages over the days of the sprint"))
        self.fields = {name: RecordField(document, Stage, name) for name in ABOUT}
        self.watch = CheckWatch(document, self)
        self.gate = GatePanel(document, self.watch)
        self._arrange()
        self._connect()
        self.refresh()
        self._select_first()

    def _make_table(self) -> RecordTable:
        gates = ("decision_point", "criterion")
        table = RecordTable(
            self._document, Stage,
            [
                ColumnSpec("position", heading="#", width=40, look="quiet", editable=False, hide_below=780),
                ColumnSpec("title", stretch=True),
                ColumnSpec("first_week", heading=self.tr("From"), width=78, hide_below=440),
                ColumnSpec("last_week", heading=self.tr("Until"), width=78, hide_below=474),
                ColumnSpec("first_day", width=104, hide_below=984),
                ColumnSpec("last_day", width=104, hide_below=880),
                ColumnSpec("owner_id", width=150, hide_below=700),
                ColumnSpec("criteria", self.tr("Met"), 72, value=_criteria, depends=gates, hide_below=546),
                ColumnSpec("state", width=112, depends=gates),
            ],
            lambda program: program.stages, new=lambda _below: {}, parent=self,
        )  # fmt: skip
        table.edits = StageEdits(table)
        return table

    def _arrange(self) -> None:
        self.add = button(self.tr("Add stage"), "plus")
        self.add_tool(self.add, right=True)
        column = self.make_scroll()
        card = Card()
        card.setAccessibleName(self.tr("Stages"))
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.addWidget(self.view)
        rule = self.tr(
            "The weeks of stages may overlap, their gates may not: each is passed only after the one before "
            "it. The exit criteria are a suggestion of Day90, and yours to edit."
        )
        column.addWidget(card)
        column.addWidget(label(rule, "small", tone="ink2", wrap=True))
        self.picture = Card(self.tr("Stages over time"), self.tr("Sprint days"))
        self.picture.box.addWidget(self.chart)
        column.addWidget(self.picture)
        self.about = Card(self.tr("About the stage"))
        for field in self.fields.values():
            self.about.box.addWidget(field)
        column.addWidget(self.about)
        column.addStretch(1)
        # The page's own margin scrolls with its cards; the gate stands above one of its own.
        self.side = QWidget()
        box = QVBoxLayout(self.side)
        box.setContentsMargins(0, 0, 0, theme.PAGE_MARGIN)
        box.addWidget(self.gate)
        self.set_inspector(self.side, GATE_WIDTH)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.view.selected.connect(self._show_selected)
        self.table.shown_changed.connect(self._fit)
        self._document.changed.connect(self._take)
        self.watch.checked.connect(self._show_findings)
        self.gate.place_requested.connect(self.place_requested)
        for refused in (
            self.view.refused,
            self.gate.refused,
            *(each.refused for each in self.fields.values()),
        ):
            refused.connect(self._warn)

    def shown(self) -> None:
        self.watch.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the gate takes less room."""
        super().resizeEvent(event)
        was, now = event.oldSize().width() >= ROOMY, self.width() >= ROOMY
        if was != now or event.oldSize().width() < 0:
            self.splitter.setSizes([10_000, GATE_WIDTH if now else NARROW_GATE])

    def reveal(self, record_id: str) -> None:
        """Select a stage, by itself, its gate or one of its criteria."""
        record = self._document.record
        criterion = record("criterion", record_id)
        point = criterion.decision_point if criterion is not None else record("decision_point", record_id)
        stage_id = point.stage_id if point is not None else record_id
        if stage_id and record("stage", stage_id) is not None:
            self.view.select([stage_id])
            if criterion is not None:
                self.gate.select_criterion(record_id)

    # What is shown

    def refresh(self) -> None:
        """Draw the picture again, and the gate of the selected stage."""
        program = self._document.program
        first, last = _range(program)
        self.chart.show_rows([_row(stage, last) for stage in program.stages], first, last, program.today)
        self._show_stage()
        self._show_empty()
        self._fit()

    def _take(self, changes: Changes) -> None:
        if changes.everything or changes.tables & TABLES:
            self.refresh()
            if not self._stage:
                self._select_first()

    def _select_first(self) -> None:
        """Begin with the stage that waits for its decision."""
        stages = self._document.program.stages
        waiting = [each for each in stages if each.gate is not None and each.gate.decision is None]
        if stages and not self.view.selected_ids():
            self.view.select([(waiting or stages)[0].id])

    def _show_selected(self, ids: list[str]) -> None:
        if not ids and self._document.record("stage", self._stage) is not None:
            return  # what was being looked at stays
        for field in self.fields.values():
            field.finish()
        self._stage = ids[0] if ids else ""
        self._show_stage()

    def _show_stage(self) -> None:
        stage = self._document.record("stage", self._stage) if self._stage else None
        if stage is None:
            self._stage = ""
        self.about.setVisible(stage is not None)
        for field in self.fields.values():
            field.feed(stage)
        if stage is not None:
            self.about.title.setText(self.tr("About “{0}”").format(stage.title))
        point_id = stage.gate.id if stage is not None and stage.gate is not None else ""
        if point_id != (self.gate.point.id if self.gate.point is not None else ""):
            self.gate.show_point(point_id)
        self.side.setVisible(bool(point_id) and self._empty is None)

    def _show_empty(self) -> None:
        is_empty = not self._document.program.stages
        if is_empty == (self._empty is not None):
            return
        self.set_empty(self._welcome() if is_empty else None)
        self.gate.refresh()

    def _welcome(self) -> EmptyState:
        empty = EmptyState(
            "layers", self.tr("From pilot to full operations"),
            self.tr("Stages lead the system from the pilot team into operations; a gate closes each."),
        )  # fmt: skip
        empty.add_requested.connect(self._add)
        empty.sample_requested.connect(partial(commands.fill_stages, self._document))
        empty.paste_requested.connect(self._paste)
        return empty

    def _paste(self) -> None:
        self.view.paste()
        if self._document.program.stages:
            self.view.setFocus()

    def _show_findings(self) -> None:
        by_stage: dict[str, list[Finding]] = {}
        owners = {each.id: each.stage_id for each in self._document.program.decisions if each.stage_id}
        for each in self.watch.waiting:
            by_stage.setdefault(owners.get(each.id) or each.id, []).append(each)
        self.table.set_findings(by_stage)

    def _fit(self) -> None:
        """The table is as high as its rows: there are few."""
        header = self.view.horizontalHeader().sizeHint().height()
        rows = self.table.rowCount() * theme.ROW
        self.view.setFixedHeight(header + rows + self.view.totals_height() + 2)

    def _add(self) -> None:
        self.view.add_last()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _warn(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")


def _criteria(stage: Stage) -> str:
    return criteria_words(stage.gate)


def _range(program: Program) -> tuple[int, int]:
    """Sprint days of the picture: from the first stage or Day 1 to a while after the last known end."""
    firsts = [stage.first_day for stage in program.stages]
    ends = [stage.last_day for stage in program.stages if stage.last_day is not None]
    return min([1, *firsts]), max([90, *(first + 28 for first in firsts), *(end + 7 for end in ends)])


def _row(stage: Stage, last_day: int) -> tuple[str, list[Span]]:
    """A stage as one bar; one without an end runs on to the edge."""
    tone = look_of(stage.state)[0]
    end = stage.last_day if stage.last_day is not None else last_day
    return stage.title, [Span(stage.first_day, end, value_words(stage.state), tone)]
