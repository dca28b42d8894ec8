"""The milestone on screen in full: why, when, who, its checklist, the tasks that serve it, and findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.rules import Finding
from models.sprint import Milestone
from models.tasks import Task, TaskStatus
from views import theme
from views.checklist import Checklist
from views.controls import Bar, Chip, Elide, label
from views.field_group import FieldGroup
from views.finding_notes import FindingNotes
from views.language import counted
from views.milestones_tables import tick_words
from views.model_words import shown, value_words
from views.moments import days_words
from views.page import scroll
from views.states import look_of, progress_tone
from views.today_parts import Line, Lines

if TYPE_CHECKING:
    from app.document import Changes, Document

SHOWN = frozenset({"milestone", "checklist_item", "task", "person", "phase", "program"})


class MilestonePanel(QFrame):
    """The inspector of one milestone, or of several at once; hidden while there is none."""

    refused = Signal(str)
    place_requested = Signal(str, str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setMinimumWidth(280)
        self._document = document
        self._ids: list[str] = []
        self._findings: Mapping[str, Sequence[Finding]] = {}
        self.facts = FieldGroup(document, Milestone, ["title", "due_day", "owner_id", "phase_id"])
        self.rest = FieldGroup(document, Milestone, ["why", "evidence", "note"])
        self.checklist = Checklist(document)
        self.tasks = Lines(self.tr("Tasks that serve it"))
        self.notes = FindingNotes()
        self._arrange()
        for part in (self.facts, self.rest, self.checklist):
            part.refused.connect(self.refused)
        self.tasks.opened.connect(self.place_requested)
        document.changed.connect(self._take)
        self.hide()

    def _arrange(self) -> None:
        area, inner = scroll()
        self.area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(area)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SPACE16, theme.SPACE16, theme.SPACE16, theme.SPACE16)
        self._column.setSpacing(theme.SPACE8)
        self._add_head()
        for widget in (self.notes, self.facts):
            self._column.addWidget(widget)
        self.single = QWidget()
        column = QVBoxLayout(self.single)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        self.ticked = _heading(column, self.tr("Checklist"))
        column.addWidget(self.checklist)
        self.served = _heading(column, self.tr("Tasks that serve it"))
        column.addWidget(self.tasks)
        self._column.addWidget(self.single)
        _heading(self._column, self.tr("Reason, evidence and note"))
        self._column.addWidget(self.rest)
        self._column.addStretch(1)

    def _add_head(self) -> None:
        self.name = label("", "section", theme.SEMIBOLD, wrap=True)
        self.due = label("", "small", tone="ink3", wrap=True)
        self.chip = Chip("")
        self.bar = Bar(0.0, "accent", self.tr("Progress"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE12)
        row.addWidget(self.chip)
        row.addWidget(self.bar, 1)
        self._column.addWidget(self.name)
        self._column.addWidget(self.due)
        self._column.addLayout(row)

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these milestones; none hides the panel."""
        if list(ids) != self._ids:
            self.finish()
            self._ids = list(ids)
            self.area.verticalScrollBar().setValue(0)
        self._show()

    def show_findings(self, findings: Mapping[str, Sequence[Finding]]) -> None:
        """What the plan check says, by the id of the milestone."""
        self._findings = findings
        self._show_notes()

    def select_item(self, item_id: str) -> None:
        """Go to an item of the checklist."""
        self.checklist.select(item_id)
        self.area.ensureWidgetVisible(self.checklist)

    def finish(self) -> None:
        """Take what is being typed."""
        for part in (self.facts, self.rest, self.checklist):
            part.finish()

    def _records(self) -> list[Milestone]:
        found = (self._document.record("milestone", each) for each in self._ids)
        return [each for each in found if each is not None]

    def _take(self, changes: Changes) -> None:
        if changes.everything or not changes.tables.isdisjoint(SHOWN):
            self._show()

    def _show(self) -> None:
        found = self._records()
        self._ids = [each.id for each in found]
        self.setVisible(bool(found))
        self.facts.show_ids(self._ids)
        self.rest.show_ids(self._ids)
        one = found[0] if len(found) == 1 else None
        self.single.setVisible(one is not None)
        self.checklist.show_milestone(one.id if one else "")
        for widget in (self.due, self.chip, self.bar):
            widget.setVisible(one is not None)
        self.name.setText(one.title if one else counted(len(found), "milestone"))
        self.setAccessibleName(self.tr("Details of {0}").format(self.name.text()))
        self._show_notes()
        if one is not None:
            self._show_one(one)

    def _show_one(self, one: Milestone) -> None:
        program = self._document.program
        words = self.tr("Due day {0} · {1} · {2}")
        due = days_words(one.due_day - program.today)
        if one.items and one.ticked == len(one.items):
            due = self.tr("all ticked")
        self.due.setText(words.format(one.due_day, shown(one, "due_day"), due))
        tone, icon = look_of(one.state)
        self.chip.set_state(value_words(one.state), tone, icon)
        self.bar.set_share(one.progress / 100, progress_tone(one.progress))
        self.ticked.setText(tick_words(one))
        tasks = sorted(one.tasks, key=_task_order)
        done = sum(task.status is TaskStatus.DONE for task in tasks)
        self.served.setText(self.tr("{0} of {1} done").format(done, len(tasks)) if tasks else "")
        self.tasks.show_lines([self._line(task) for task in tasks], self.tr("No task leads here yet."))

    def _line(self, task: Task) -> Line:
        tone, icon = look_of(task.status)
        day = self.tr("day {0}").format(task.start_day) if task.start_day is not None else ""
        note = " · ".join(filter(None, (value_words(task.status), day, shown(task, "owner_id"))))
        return Line(task.title, "sprint", task.id, note=note, icon=icon, tone=tone)

    def _show_notes(self) -> None:
        found = self._findings.get(self._ids[0], ()) if len(self._ids) == 1 else ()
        self.notes.show_findings(found)


def _task_order(task: Task) -> tuple[bool, int, int]:
    return task.start_day is None, task.start_day or 0, task.position


def _heading(column: QVBoxLayout, words: str) -> Elide:
    """A heading with a quiet figure at its right, which is returned."""
    row = QHBoxLayout()
    row.setContentsMargins(0, theme.SPACE12, 0, 0)
    figure = Elide("", "small", tone="ink3")
    row.addWidget(Elide(words, "small", theme.SEMIBOLD, "ink2"), 1)
    row.addWidget(figure)
    column.addLayout(row)
    return figure
