"""The Sprint page: all tasks in one table with their timeline, to be typed, dragged, linked and measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer

from app.commands import records
from app.settings import Settings
from models.clock import SPRINT_DAYS
from models.errors import UserError
from models.tasks import Task
from views import sprint_memory
from views.board_face import SprintFaces
from views.check_watch import CheckWatch
from views.controls import Card
from views.language import counted
from views.page import EmptyState, Page
from views.sprint_bar import SprintBar
from views.sprint_baselines import BaselineMenu
from views.sprint_groups import GROUPS
from views.sprint_inspector import SprintInspector
from views.sprint_offer import PushOffer
from views.sprint_plan import reach_of
from views.sprint_table import SprintTable
from views.sprint_view import SprintView
from views.timeline_axis import FITTING
from views.timeline_scroll import TimelineScroll

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding

PAUSE_MS = 200  # after a change, before figures that need every task are counted again
WIDE = 1500  # pixels of the page from which the details are open unless somebody closed them
FARTHEST = 400  # days from Day 1 beyond which a stray task does not stretch the whole timeline


class SprintPage(Page):
    """Shows every task of the program with its timeline."""

    key = "sprint"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._settings = Settings()
        self.table = SprintTable(document, self)
        self.view = SprintView(self.table, self.tr("Sprint plan"))
        self.timeline = self.view.timeline
        self.baselines = BaselineMenu(document, self)
        self.bar = SprintBar(self.view, self.baselines)
        self.inspector = SprintInspector(document)
        self.offer = PushOffer(self.view)
        self.details: bool | None = None
        self._seen = False
        self._arrange()
        self._connect()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.measure)
        self.table.plan_changed.connect(self._pause.start)
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
        for source in (view.refused, self.faces.refused, self.inspector.refused, self.baselines.refused):
            source.connect(self._refuse)
        self.baselines.told.connect(lambda words: self.told.emit(words, "ok"))
        view.find_requested.connect(bar.focus_words)
        bar.left.connect(view.setFocus)
        bar.group_chosen.connect(self.group_by)
        bar.zoom_chosen.connect(self.zoom)
        bar.details_wanted.connect(self._show_details)
        for face in (view, self.faces):
            face.selected.connect(self.inspector.show_tasks)
            face.opened.connect(self._open)
        self.faces.board_shown.connect(self._follow_face)
        view.moved.connect(self.move_tasks)
        view.stretched.connect(self.stretch_tasks)
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

    def move_tasks(self, ids: list[str], days: int) -> None:
        """Move tasks by some working days."""
        calendar = self._document.program.calendar
        values = {
            task.id: {"start_day": calendar.day_at(calendar.index(task.start_day) + days)}
            for task in self._tasks(ids)
            if task.start_day is not None
        }
        self._change(values, self.tr("Move {0}"))

    def stretch_tasks(self, ids: list[str], days: int) -> None:
        """Let tasks take some working days more, or fewer if negative; at least one."""
        values = {
            task.id: {"duration": max(1, task.duration + days)}
            for task in self._tasks(ids)
            if task.duration + days > 0
        }
        self._change(values, self.tr("Change duration of {0}"))

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
        return {"rows": self.faces.shown_ids(), "group": self.bar.group.key}

    def _follow_face(self, board: bool) -> None:
        """Only what means something on the board may be pressed while it is in front."""
        bar = self.bar
        for each in (bar.group, bar.zoom, bar.baseline, bar.shown, bar.add):
            each.setEnabled(not board)

    def _go_to_now(self) -> None:
        """Begin at the phase of today rather than among tasks that were done weeks ago."""
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
        program = self._document.program
        days, late = reach_of(program)
        first = min((phase.first_day for phase in program.phases), default=1)
        last = max((phase.last_day for phase in program.phases), default=SPRINT_DAYS)
        near = [day for day in days if abs(day) <= FARTHEST]
        plan = (min(first, *near, first), max(last, *near, last))
        self.timeline.axis.set_plan(plan, (first, last))
        self.days.follow()
        self.bar.set_late(late)
        self._show_empty(not program.tasks)

    def _show_empty(self, empty: bool) -> None:
        if not empty:
            if self._empty is not None:
                self.set_empty(None)
            return
        if self._empty is None:
            face = EmptyState(
                "calendar-range", self.tr("No tasks yet"),
                self.tr("Tasks are the work between the milestones; add the first and type its name."),
                self.tr("Add the first task"),
            )  # fmt: skip
            face.sample.hide()
            face.add_requested.connect(self._add_first)
            self.set_empty(face)

    def _add_first(self) -> None:
        self.set_empty(None)
        self.view.add_last()

    def _show_findings(self) -> None:
        found: dict[str, list[Finding]] = {}
        for each in self.watch.waiting:
            key = each.id
            if each.table == "dependency":
                link = self._document.record("dependency", key)
                key = link.successor_id if link is not None else ""
            if each.table in ("task", "dependency"):
                found.setdefault(key, []).append(each)
        self.table.set_findings(found)
        self.faces.set_findings(found)
        self.inspector.set_findings(found)

    def _follow_zoom(self) -> None:
        self.bar.zoom.show_key(self.timeline.axis.mode)

    def _refuse(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")

    def _open(self, _task: str) -> None:
        self.bar.details.setChecked(True)

    # Changing

    def _tasks(self, ids: list[str]) -> list[Task]:
        return [task for key in ids if (task := self.table.record(key)) is not None]

    def _change(self, values: dict[str, dict[str, Any]], label: str) -> None:
        if not values:
            return
        first = self.table.record(next(iter(values)))
        subject = f"'{first.title}'" if len(values) == 1 else counted(len(values), "task")
        if self._edit(values, label.format(subject)):
            self.offer.look_at(list(values))

    def _edit(self, values: dict[str, dict[str, Any]], label: str) -> bool:
        try:
            records.set_values(self._document, Task, values, label)
        except UserError as problem:
            self._refuse(str(problem))
            return False
        return True

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
