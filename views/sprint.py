"""The Sprint page: all tasks in one table with their timeline, to be typed, dragged, linked and measured."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer

from app.settings import Settings
from models.tasks import Task
from views import sprint_memory
from views.board_face import SprintFaces
from views.check_watch import CheckWatch
from views.controls import Card
from views.page import EmptyState, Page
from views.sprint_bar import SprintBar
from views.sprint_baselines import BaselineMenu
from views.sprint_edits import SprintEdits
from views.sprint_groups import GROUPS
from views.sprint_inspector import SprintInspector
from views.sprint_offer import PushOffer
from views.sprint_plan import SprintPlan
from views.sprint_reach import Reach
from views.sprint_table import SprintTable
from views.sprint_view import SprintView
from views.sprint_where import place_for_new
from views.timeline_axis import FITTING
from views.timeline_scroll import TimelineScroll

if TYPE_CHECKING:
    from app.document import Document

PAUSE_MS = 200  # after a change, before figures that need every task are counted again
WIDE = 1500  # pixels of the page from which the details are open unless somebody closed them


class SprintPage(Page):
    """Shows every task of the program with its timeline."""

    key = "sprint"

    @classmethod
    def making(cls, document: Document) -> Iterator[Page | None]:
        plan = SprintPlan(document)
        yield None
        reach = Reach(document)
        reach.measure()
        yield None
        yield cls(document, plan, reach)

    def __init__(
        self, document: Document, plan: SprintPlan | None = None, reach: Reach | None = None
    ) -> None:
        super().__init__(document)
        self._document = document
        self._settings = Settings()
        self.table = SprintTable(document, self, plan)
        self.view = SprintView(self.table, self.tr("Sprint plan"))
        self.timeline = self.view.timeline
        self.baselines = BaselineMenu(document, self)
        self.bar = SprintBar(self.view, self.baselines)
        self.inspector = SprintInspector(document)
        self.offer = PushOffer(self.view)
        self.edits = SprintEdits(self.table)
        self.table.edits.where = partial(place_for_new, self.view)
        self.reach = reach or Reach(document)
        self.details: bool | None = None
        self._seen = False
        self._arrange()
        self._connect()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.measure)
        self.table.plan_changed.connect(self._pause.start)
        document.changed.connect(self.reach.take)
        self.watch = CheckWatch(document, self)
        self.watch.checked.connect(self._show_findings)
        self.measure()
        sprint_memory.restore(self, self._settings)

    def _arrange(self) -> None:
        self.add_tool(self.bar)
        card = Card()
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.setSpacing(0)
        card.box.addWidget(self.view)
        self.days = TimelineScroll(self.view)
        card.box.addWidget(self.days)
        self.faces = SprintFaces(self._document, self.view, card)
        self.bar.add_widget(self.faces.switch)
        self.content.addWidget(self.faces, 1)
        self.set_inspector(self.inspector)

    def _connect(self) -> None:
        view, bar = self.view, self.bar
        for source in (view, self.faces, self.inspector, self.baselines, self.edits):
            source.refused.connect(self._refuse)
        self.baselines.told.connect(lambda words: self.told.emit(words, "ok"))
        view.find_requested.connect(bar.focus_words)
        bar.left.connect(view.setFocus)
        bar.group_chosen.connect(self.group_by)
        bar.zoom_chosen.connect(self.zoom)
        bar.details_wanted.connect(self._show_details)
        bar.add_wanted.connect(self.faces.add_card)
        for face in (view, self.faces):
            face.selected.connect(self.inspector.show_tasks)
            face.opened.connect(self._open)
        self.faces.board_shown.connect(bar.follow_face)
        view.moved.connect(self.edits.move)
        view.stretched.connect(self.edits.stretch)
        self.edits.placed.connect(self.offer.look_at)
        view.hand.placed.connect(self.offer.look_at)
        view.hand.linked.connect(self.offer.look_at_link)
        self.offer.refused.connect(self._refuse)
        view.timeline.options_changed.connect(self.remember)
        view.timeline.axis.changed.connect(self._follow_zoom)
        self.inspector.opened.connect(self.place_requested)

    # What the user can do

    def group_by(self, way: str) -> None:
        """Group the rows by phase, milestone, track or owner, or not at all."""
        way = way if way in GROUPS else GROUPS[0]
        self.bar.group.show_key(way)
        self.table.group_by(way)
        self.remember()

    def zoom(self, mode: str) -> None:
        """Show the whole plan, days, weeks or months."""
        self.timeline.axis.set_mode(mode)
        if mode not in FITTING:
            today = self.timeline.marks.today
            self.timeline.axis.reveal(today, today)
        self.remember()

    def reveal(self, record_id: str) -> None:
        """Select a task and scroll to it, lifting filters and folds that hide it."""
        if self._document.record("phase", record_id) is not None:
            self.group_by("phase")
            return
        task = self.table.record(record_id)
        if task is None:
            return
        self.faces.show_board(False)
        if self.table.row_of(record_id) < 0:
            self.bar.clear()
            self._unfold(task)
        self.view.select([record_id], self.table.mark_column)
        self.view.setFocus()
        if task.start_day is not None:
            self.timeline.axis.reveal(task.start_day, task.finish_day or task.start_day)

    def prepare(self) -> None:
        self.watch.catch_up()

    def shown(self) -> None:
        self.watch.catch_up()
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._go_to_now)
        if self.timeline.marks.today != self._document.program.today:
            self.table.refresh()
            self.timeline.follow(None)
            if self.faces.on_board:
                self.faces.board.refresh()

    def on_paper(self) -> dict[str, Any]:
        """What is printed of this page: the rows that are shown, in their groups."""
        return {"rows": self.faces.shown_ids(), "group": self.bar.group.key, "board": self.faces.on_board}

    def state(self) -> dict[str, Any]:
        """How this program was looked at: face, group, zoom, what is drawn, details."""
        return sprint_memory.state_of(self)

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave."""
        sprint_memory.give(self, state)

    def _go_to_now(self) -> None:
        """Begin at the phase of today rather than among tasks that were done weeks ago."""
        if self.view.selected_ids() or self.view.verticalScrollBar().value():
            return  # somebody was here before, and the page came back as it was left
        today, order = self.timeline.marks.today, self.table.order
        for phase in self._document.program.phases:
            row = self.table.row_of(f"group {phase.id}")
            if phase.first_day <= today <= phase.last_day and row > 0 and order.groups:
                # A column that is never hidden: Qt does not scroll to a cell in one that is.
                place = self.table.index(row, self.table.mark_column)
                self.view.scrollTo(place, SprintView.ScrollHint.PositionAtTop)

    # Following

    def measure(self) -> None:
        """Count what needs every task: how far the plan reaches, what is late, whether it is empty."""
        plan, sprint, late = self.reach.measure()
        self.timeline.axis.set_plan(plan, sprint)
        self.days.follow()
        self.bar.set_late(late)
        self._show_empty(not self._document.program.tasks)

    def set_empty(self, empty: EmptyState | None) -> None:
        """Show the words for a sprint without tasks; afterwards the details are as they were."""
        super().set_empty(empty)
        self.inspector.setVisible(empty is None and self.bar.details.isChecked())

    def _show_empty(self, empty: bool) -> None:
        if not empty:
            if self._empty is not None:
                self.set_empty(None)
            return
        if self._empty is None:
            face = EmptyState(
                "calendar-range", self.tr("No tasks yet"),
                self.tr("Tasks are the work between the milestones; add the first, or paste a whole list."),
                self.tr("Add the first task"),
            )  # fmt: skip
            face.sample.hide()
            face.add_requested.connect(self._add_first)
            face.paste_requested.connect(self._paste_first)
            self.set_empty(face)

    def _add_first(self) -> None:
        self.set_empty(None)
        if self.faces.on_board:
            self.faces.add_card()
        else:
            self.view.add_last()

    def _paste_first(self) -> None:
        self.view.paste()
        if self.table.rowCount():
            self.set_empty(None)
            self.view.setFocus()

    def _show_findings(self) -> None:
        found = self.watch.by_task
        self.table.set_findings(found)
        self.faces.set_findings(found)
        self.inspector.set_findings(found)

    def _follow_zoom(self) -> None:
        self.bar.zoom.show_key(self.timeline.axis.mode)

    def _refuse(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")

    def _open(self, _task: str) -> None:
        self.bar.details.setChecked(True)

    def _unfold(self, task: Task) -> None:
        if self.table.grouped is not None:
            key = self.table.grouped(task).key
            if key in self.table.order.collapsed:
                self.table.order.collapsed.discard(key)
                self.table.rearrange()

    # Details and what is remembered

    def _show_details(self, wanted: bool) -> None:
        self.details = wanted
        self.inspector.setVisible(wanted)
        self._settings.remember("sprint/details", "yes" if wanted else "no")

    def resizeEvent(self, event: QEvent) -> None:
        if self.details is None:
            wide = self.width() >= WIDE
            self.bar.details.blockSignals(True)
            self.bar.details.setChecked(wide)
            self.bar.details.blockSignals(False)
            self.inspector.setVisible(wide)

    def remember(self) -> None:
        """Keep how the page is arranged."""
        sprint_memory.remember(self, self._settings)

    def hideEvent(self, event: QEvent) -> None:
        self.remember()
