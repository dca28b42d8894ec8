"""The Sprint page: all tasks in one table with their timeline, to be typed, dragged, linked and measured."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from app.commands import records
from app.settings import Settings
from models.clock import SPRINT_DAYS
from models.errors import UserError
from models.tasks import Task
from models.words import counted
from views import theme
from views.check_watch import CheckWatch
from views.controls import Card
from views.messages import Notice, announce
from views.page import EmptyState, Page
from views.sprint_bar import SprintBar
from views.sprint_baselines import BaselineMenu
from views.sprint_groups import GROUPS
from views.sprint_inspector import SprintInspector
from views.sprint_table import SprintTable
from views.sprint_view import SprintView
from views.timeline_axis import FITTING, MODES

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
        self.offer: Notice | None = None
        self._details: bool | None = None
        self._seen = False
        self._arrange()
        self._connect()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.measure)
        self.table.plan_changed.connect(self._pause.start)
        self.watch = CheckWatch(document, self)
        self.watch.checked.connect(self._show_findings)
        self.measure()
        self._restore()

    def _arrange(self) -> None:
        self.add_tool(self.bar)
        card = Card()
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.setSpacing(0)
        card.box.addWidget(self.view)
        self.scroll = TimelineScroll(self.view)
        card.box.addWidget(self.scroll)
        self.content.addWidget(card, 1)
        self.set_inspector(self.inspector)

    def _connect(self) -> None:
        view, bar = self.view, self.bar
        for source in (view.refused, self.inspector.refused, self.baselines.refused):
            source.connect(self._refuse)
        self.baselines.told.connect(lambda words: self.told.emit(words, "ok"))
        view.find_requested.connect(bar.focus_words)
        bar.left.connect(view.setFocus)
        bar.group_chosen.connect(self.group_by)
        bar.zoom_chosen.connect(self.zoom)
        bar.details_wanted.connect(self._show_details)
        view.selected.connect(self.inspector.show_tasks)
        view.opened.connect(self._open)
        view.moved.connect(self.move_tasks)
        view.stretched.connect(self.stretch_tasks)
        view.hand.placed.connect(self._offer_push)
        view.hand.linked.connect(lambda _task: None)
        view.timeline.options_changed.connect(self._remember)
        view.timeline.axis.changed.connect(self._follow_zoom)
        self.inspector.opened.connect(self.place_requested)

    # What the user can do

    def group_by(self, way: str) -> None:
        """Group the rows by phase, milestone, track or owner, or not at all."""
        way = way if way in GROUPS else GROUPS[0]
        self.bar.group.show_key(way)
        self.table.group_by(way)
        self._remember()

    def zoom(self, mode: str) -> None:
        """Show the whole plan, days, weeks or months."""
        self.timeline.axis.set_mode(mode)
        if mode not in FITTING:
            today = self.timeline.marks.today
            self.timeline.axis.reveal(today, today)
        self._remember()

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

    def push_followers(self, task_ids: list[str]) -> None:
        """Move what comes after these tasks just as far as it has to."""
        starts = self._to_push(task_ids)
        if starts:
            words = self.tr("Push {0}").format(counted(len(starts), self.tr("follower")))
            self._edit({key: {"start_day": day} for key, day in starts.items()}, words)

    def reveal(self, record_id: str) -> None:
        """Select a task and scroll to it, lifting filters and folds that hide it."""
        if self._document.record("phase", record_id) is not None:
            self.group_by("phase")
            return
        task = self.table.record(record_id)
        if task is None:
            return
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
            self.timeline.follow(True)

    def _go_to_now(self) -> None:
        """Begin at the phase of today rather than among tasks that were done weeks ago."""
        today, order = self.timeline.marks.today, self.table.order
        for phase in self._document.program.phases:
            row = self.table.row_of(f"group {phase.id}")
            if phase.first_day <= today <= phase.last_day and row > 0 and order.groups:
                self.view.scrollTo(self.table.index(row, 0), SprintView.ScrollHint.PositionAtTop)

    # Following

    def measure(self) -> None:
        """Count what needs every task: how far the plan reaches, what is late, whether it is empty."""
        program = self._document.program
        days = [day for task in program.tasks for day in (task.start_day, task.finish_day) if day is not None]
        first = min((phase.first_day for phase in program.phases), default=1)
        last = max((phase.last_day for phase in program.phases), default=SPRINT_DAYS)
        near = [day for day in days if abs(day) <= FARTHEST]
        plan = (min(first, *near, first), max(last, *near, last))
        self.timeline.axis.set_plan(plan, (first, last))
        self.scroll.follow()
        points = sum(point.stage is None for point in program.decisions)
        self.bar.set_figures(sum(task.late for task in program.tasks), points)
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
        subject = f"'{first.title}'" if len(values) == 1 else counted(len(values), self.tr("task"))
        if self._edit(values, label.format(subject)):
            self._offer_push(list(values))

    def _edit(self, values: dict[str, dict[str, Any]], label: str) -> bool:
        try:
            records.set_values(self._document, Task, values, label)
        except UserError as problem:
            self._refuse(str(problem))
            return False
        return True

    def _to_push(self, ids: list[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for key in ids:
            for follower, day in self.table.plan.followers_to_push(key).items():
                found[follower] = max(day, found.get(follower, day))
        return {key: day for key, day in found.items() if key not in ids}

    def _offer_push(self, ids: list[str]) -> None:
        """Offer, and never do by itself, to move what now starts too early."""
        self._drop_offer()
        starts = self._to_push(ids)
        if not starts:
            return
        some = counted(len(starts), self.tr("follower"))
        verb = self.tr("starts") if len(starts) == 1 else self.tr("start")
        words = self.tr("{0} now {1} before what they wait for is done.").format(some, verb)
        self.offer = Notice(words, "warn", self.tr("Push {0}").format(some), lambda: self.push_followers(ids))
        self.offer.setParent(self.view)
        self.offer.closed.connect(self._drop_offer)
        self._place_offer()
        self.offer.show()
        announce(self.offer)

    def _drop_offer(self) -> None:
        if self.offer is not None:
            self.offer.hide()
            self.offer.deleteLater()
            self.offer = None

    def _place_offer(self) -> None:
        if self.offer is None:
            return
        room = self.view.rect()
        self.offer.setFixedWidth(min(600, room.width() - 32))
        self.offer.adjustSize()
        left = (room.width() - self.offer.width()) // 2
        self.offer.move(QPoint(left, room.height() - self.offer.height() - theme.SPACE16))

    def _unfold(self, task: Task) -> None:
        if self.table.grouped is not None:
            key = self.table.grouped(task).key
            if key in self.table.order.collapsed:
                self.table.order.collapsed.discard(key)
                self.table.rearrange()

    # Details and what is remembered

    def _show_details(self, wanted: bool) -> None:
        self._details = wanted
        self.inspector.setVisible(wanted)
        self._settings.remember("sprint/details", "yes" if wanted else "no")

    def resizeEvent(self, event: QEvent) -> None:
        self._place_offer()
        if self._details is None:
            wide = self.width() >= WIDE
            self.bar.details.blockSignals(True)
            self.bar.details.setChecked(wide)
            self.bar.details.blockSignals(False)
            self.inspector.setVisible(wide)

    def _restore(self) -> None:
        keep = self._settings
        group, mode = keep.text("sprint/group", GROUPS[0]), keep.text("sprint/zoom", MODES[0])
        columns = keep.text("sprint/columns", "{}")
        details = keep.text("sprint/details")
        self._details = None if details not in ("yes", "no") else details == "yes"
        self.bar.details.setChecked(bool(self._details))
        self.inspector.setVisible(bool(self._details))
        options = keep.text("sprint/shown", "111")
        self.bar.set_options(tuple(letter == "1" for letter in options))
        self.group_by(group)
        self.timeline.axis.set_mode(mode)
        self.bar.zoom.show_key(self.timeline.axis.mode)
        try:
            self.view.fit.restore(json.loads(columns))
        except (ValueError, AttributeError, TypeError):
            self.view.fit.apply()

    def _remember(self) -> None:
        keep = self._settings
        keep.remember("sprint/group", self.bar.group.key)
        if self.timeline.axis.mode:
            keep.remember("sprint/zoom", self.timeline.axis.mode)
        keep.remember("sprint/shown", "".join("1" if on else "0" for on in self.bar.options()))
        keep.remember("sprint/columns", json.dumps(self.view.fit.state()))

    def hideEvent(self, event: QEvent) -> None:
        self._remember()


class TimelineScroll(QWidget):
    """A scroll bar under the timeline's column; gone while the whole plan is in view."""

    def __init__(self, view: SprintView) -> None:
        super().__init__()
        self._view, self._axis = view, view.timeline.axis
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("Days in view"))
        row.addWidget(self.bar)
        self.bar.valueChanged.connect(self._scroll)
        self._axis.changed.connect(self.follow)
        view.viewport().installEventFilter(self)
        view.horizontalScrollBar().valueChanged.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show where the view stands in the plan."""
        axis, place = self._axis, self._view.timeline.rect()
        low, high = axis.bounds()
        self.bar.blockSignals(True)
        self.bar.setRange(round(low * 10), round(high * 10))
        self.bar.setPageStep(max(1, round(axis.width / axis.per_day * 10)))
        self.bar.setSingleStep(70)
        self.bar.setValue(round(axis.first * 10))
        self.bar.blockSignals(False)
        self.layout().setContentsMargins(max(0, place.left()), 0, self._view.verticalScrollBar().width(), 0)
        self.setVisible(axis.scrolls)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def _scroll(self, value: int) -> None:
        self._axis.scroll_to(value / 10)
