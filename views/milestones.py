"""The Milestones and gates page: checklists with evidence, decision points, and the phases they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.commands import records, samples
from models.errors import UserError
from models.rules import Finding
from models.sprint import Milestone, Phase
from views.check_watch import CheckWatch
from views.choice import Choice
from views.controls import Card, button
from views.filter_bar import FilterBar
from views.finding_notes import findings_by_id
from views.form import Form, Section
from views.form_field import FieldSpec
from views.gate import GatePanel
from views.milestones_lists import PhasesView, PointsView
from views.milestones_panel import MilestonePanel
from views.milestones_tables import (
    milestones_table,
    new_milestone,
    new_phase,
    phases_table,
    points_table,
    set_phase_day,
)
from views.page import EmptyState, Page
from views.record_table import RecordTable
from views.record_view import RecordView
from views.today_cards import SprintCard

if TYPE_CHECKING:
    from app.document import Changes, Document

MILESTONES, POINTS, PHASES = "milestone", "decision_point", "phase"
DETAILS, NARROW_DETAILS = 344, 296  # pixels of the inspector, in a wide and in a narrow window
LOW, NARROW = 620, 880  # pixels of the page below which its picture leaves, and buttons say less


class MilestonesPage(Page):
    """Three lists behind a switch; what is selected stands in full at the right."""

    key = "milestones"
    tools_when_empty = True  # there may be decision points and phases

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.watch = CheckWatch(document, self)
        self.tables: dict[str, RecordTable] = {
            MILESTONES: milestones_table(document, self), POINTS: points_table(document, self),
            PHASES: phases_table(document, self),
        }  # fmt: skip
        self.views: dict[str, RecordView] = {
            MILESTONES: RecordView(self.tables[MILESTONES], self.tr("Milestones")),
            POINTS: PointsView(self.tables[POINTS], self.tr("Decision points")),
            PHASES: PhasesView(self.tables[PHASES], self.tr("Phases")),
        }
        self._add_tools()
        self._add_lists()
        self._add_inspector()
        self._connect()
        self.show_face(MILESTONES)

    def _add_tools(self) -> None:
        self.switch = Choice(
            self.tr("What is listed"),
            [(MILESTONES, self.tr("Milestones")), (POINTS, self.tr("Decision points")),
             (PHASES, self.tr("Phases"))],
        )  # fmt: skip
        noun = ("milestone", "milestones")
        self.bar = FilterBar(self.tables[MILESTONES], ("owner_id", "state"), noun, self)
        for option in self.switch.options.values():
            option.setMinimumWidth(option.sizeHint().width())
        self._add_words = {
            MILESTONES: self.tr("Add milestone"), POINTS: self.tr("Add decision point"),
            PHASES: self.tr("Add phase"),
        }  # fmt: skip
        self.add = {key: button(words, "plus") for key, words in self._add_words.items()}
        self.add_tool(self.switch)
        # All the room: the stretch before the buttons is for the lists without a filter.
        self.toolbar.addWidget(self.bar, 100)
        for face, each in self.add.items():
            self.add_tool(each, right=face == MILESTONES)
            each.clicked.connect(partial(self._add, face))

    def _add_lists(self) -> None:
        self.sprint = SprintCard(self.tr("Phases and decisions"))
        self.content.addWidget(self.sprint)
        card = Card()
        card.setAccessibleName(self.tr("Milestones, decision points and phases"))
        card.box.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget()
        for view in self.views.values():
            self.lists.addWidget(view)
        card.box.addWidget(self.lists)
        self.content.addWidget(card, 1)

    def _add_inspector(self) -> None:
        document = self._document
        self.panel = MilestonePanel(document)
        self.gate = GatePanel(document, self.watch)
        days = [FieldSpec(name, put=partial(_put_phase_day, name)) for name in ("first_day", "last_day")]
        self.phase = Form(document, Phase, [Section("", ["title", *days, "purpose"])])
        self.inspector = QWidget()
        column = QVBoxLayout(self.inspector)
        column.setContentsMargins(0, 0, 0, 0)
        for panel in (self.panel, self.gate, self.phase):
            column.addWidget(panel)
        self.set_inspector(self.inspector, DETAILS)

    def _connect(self) -> None:
        for view in self.views.values():
            view.selected.connect(self._show_selected)
            view.find_requested.connect(self.bar.focus_words)
        for view in self.views.values():
            view.refused.connect(self._refuse)
        for refused in (self.panel.refused, self.gate.refused, self.phase.refused):
            refused.connect(self._refuse)
        for asked in (self.panel.place_requested, self.gate.place_requested):
            asked.connect(self.place_requested)
        self.bar.left.connect(self._focus_list)
        self.switch.chosen.connect(self.show_face)
        self.watch.checked.connect(self._show_findings)
        self._document.changed.connect(self._take)

    # What is shown

    @property
    def face(self) -> str:
        """Which list is in front: milestone, decision_point or phase."""
        return next(key for key, view in self.views.items() if view is self.lists.currentWidget())

    @property
    def view(self) -> RecordView:
        """The list in front."""
        return self.views[self.face]

    def show_face(self, face: str) -> None:
        """Bring a list to the front, with something selected in it."""
        self.lists.setCurrentWidget(self.views[face])
        self.switch.choose(face)
        self._show_empty()
        self._select_something()
        self._show_selected()

    def shown(self) -> None:
        self.watch.catch_up()
        self.sprint.show_program(self._document.program)
        self._select_something()

    def state(self) -> dict[str, Any]:
        """Which list is in front."""
        return {"face": self.face}

    def restore(self, state: dict[str, Any]) -> None:
        if state.get("face") in self.views:
            self.show_face(str(state["face"]))

    def reveal(self, record_id: str) -> None:
        """Go to a milestone, checklist item, decision point, criterion or phase."""
        owner = self._owner(record_id) or record_id
        face = next((key for key, table in self.tables.items() if table.record(owner) is not None), "")
        if not face:
            return
        if face == MILESTONES and owner not in self.tables[MILESTONES].shown_ids():
            self.bar.clear()
            self.tables[MILESTONES].order.collapsed.clear()
            self.tables[MILESTONES].rearrange()
        self.show_face(face)
        self.view.select([owner])
        if owner != record_id:
            go = self.panel.select_item if face == MILESTONES else self.gate.select_criterion
            go(record_id)

    def _owner(self, record_id: str) -> str | None:
        """The milestone of a checklist item, or the decision point of a criterion."""
        item = self._document.record("checklist_item", record_id)
        if item is not None:
            return str(item.milestone_id)
        criterion = self._document.record("criterion", record_id)
        return None if criterion is None else str(criterion.decision_point_id)

    def _finding_owner(self, finding: Finding) -> str | None:
        return self._owner(finding.id)

    def _select_something(self) -> None:
        view = self.view
        if not view.selected_ids():
            view.select(view.table.shown_ids()[:1], view.table.mark_column)

    def _show_selected(self, _ids: Sequence[str] = ()) -> None:
        face, ids = self.face, self.view.selected_ids()
        self.panel.show_ids(ids if face == MILESTONES else [])
        self.gate.show_point(ids[0] if face == POINTS and ids else "")
        self.phase.show_records(ids if face == PHASES else [])
        self.inspector.setVisible(bool(ids) and self._empty is None)

    def _take(self, changes: Changes) -> None:
        self.sprint.show_program(self._document.program)
        if changes.everything or MILESTONES in changes.tables:
            self._show_empty()
            self._show_selected()

    def _show_findings(self) -> None:
        found = findings_by_id(self.watch.waiting, self._finding_owner)
        for table in self.tables.values():
            table.set_findings({key: found[key] for key in table.all_ids() if key in found})
        self.panel.show_findings(found)

    def _show_empty(self) -> None:
        blank = self.face == MILESTONES and not self._document.program.milestones
        self.bar.setVisible(self.face == MILESTONES and not blank)
        for key, each in self.add.items():
            each.setVisible(key == self.face and not blank)
        if not blank:
            self.set_empty(None)
            return
        if self._empty is not None:
            return
        empty = EmptyState(
            "milestone", self.tr("No milestones yet"),
            self.tr("A milestone is something that must be true by a day, shown by a ticked checklist."),
        )  # fmt: skip
        empty.add_requested.connect(self._add_here)
        empty.sample_requested.connect(self._copy_sample)
        empty.paste_requested.connect(self._paste)
        self.set_empty(empty)

    # What is done

    def _add_here(self) -> None:
        self._add(self.face)

    def _add(self, face: str) -> None:
        if face != MILESTONES or self._document.program.milestones:
            self.views[face].add_row()
            return
        document = self._document
        with document.edit("Add milestone"):
            if not document.program.phases:
                records.add(document, Phase, new_phase(document.program))
            added = records.add(document, Milestone, new_milestone(document, None))
        self.views[MILESTONES].show_new(added)

    def _paste(self) -> None:
        if not self._document.program.phases:
            self._refuse(self.tr("A milestone belongs to a phase: add a phase, then paste again."))
            return
        self.view.paste()
        if self._document.program.milestones:
            self._focus_list()

    def _copy_sample(self) -> None:
        try:
            samples.copy_part(self._document, "milestones")
        except UserError as problem:
            self._refuse(str(problem))

    def _refuse(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")

    def _focus_list(self) -> None:
        self._select_something()
        self.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sprint.setVisible(self.height() >= LOW)
        was, now = event.oldSize().width() >= NARROW, self.width() >= NARROW
        if was != now or event.oldSize().width() < 0:
            self.splitter.setSizes([10_000, DETAILS if now else NARROW_DETAILS])
        for key, each in self.add.items():
            each.setText(self.tr("Add") if self.width() < NARROW else self._add_words[key])


def _put_phase_day(name: str, document: Document, ids: Sequence[str], day: object) -> None:
    set_phase_day(document, ids, name, day)
