"""Day 1, go-live and handoff week 1: changed on trial, seen on the picture, then applied or forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.commands import program as commands
from models.clock import Clock
from models.errors import UserError
from models.program import Program
from views import editors, theme
from views.controls import Card, label
from views.finding_notes import FindingNotes
from views.flow import FlowLayout
from views.language import weekday_words
from views.model_words import clocks_text, column
from views.program_clock_chart import ThreeClocksChart
from views.program_preview import PreviewPanel
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document

FIELDS = commands.CLOCK_FIELDS


@dataclass(frozen=True)
class Trial:
    """What an editor of days needs of a program, with clocks that are not applied yet."""

    clock: Clock
    as_of: date

    @property
    def start(self) -> date:
        return self.clock.start


class ClocksCard(Card):
    """The three clocks; nothing moves before Apply."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__(self.tr("Clocks"), " ")
        self._document = document
        self.trial: dict[str, Any] = {}
        self.chart = ThreeClocksChart(self.tr("The three clocks on one time line"))
        self.editors: dict[str, Any] = {}
        self._hints = {name: label("", "small", tone="ink3", wrap=True) for name in FIELDS}
        self.follow = QCheckBox(self.tr("Handoff week 1 follows go-live"))
        self.follow.setAccessibleName(self.follow.text())
        self.follow.setToolTip(self.tr("So that the controlled launch in handoff week 6 opens on go-live"))
        self.preview = PreviewPanel()
        self.notes = FindingNotes()
        self._arrange()
        self.follow.clicked.connect(self._follow_now)
        self.preview.applied.connect(self.apply)
        self.preview.cancelled.connect(self.cancel)
        self.preview.follow.clicked.connect(self._show_trial)
        document.changed.connect(self._take)
        self.refresh()

    def _arrange(self) -> None:
        self.box.addWidget(self.chart)
        fields = QWidget()
        flow = FlowLayout(fields, column=200, gap=theme.SPACE16)
        for name in FIELDS:
            flow.add(self._field(name))
        for widget in (fields, self.follow, self.preview, self.notes):
            self.box.addWidget(widget)

    def _field(self, name: str) -> QWidget:
        result = QWidget()
        box = QVBoxLayout(result)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SPACE4)
        made = self.editors[name] = editors.editor(Program, name, self._document.program)
        heading = column(Program, name).heading
        words = label(heading, "small", theme.MEDIUM, "ink2")
        words.setBuddy(made)
        made.setAccessibleName(heading)
        made.done.connect(partial(self._try, name))
        for widget in (words, made, self._hints[name]):
            box.addWidget(widget)
        box.addStretch(1)
        return result

    @property
    def clock(self) -> Clock:
        """The clocks as they are on trial."""
        return Clock(*(self._value(name) for name in FIELDS))

    def _value(self, name: str) -> Any:
        return self.trial.get(name, getattr(self._document.program, name))

    def _try(self, name: str) -> None:
        """A value was finished: put it on trial."""
        editor = self.editors[name]
        try:
            value = editor.value()
            if value is None:
                raise ValueError(self.tr("{0} cannot be empty.").format(column(Program, name).heading))
        except ValueError as problem:
            self._hints[name].setText(error_words(str(problem)))
            self.refused.emit(str(problem))
            return
        self._put_on_trial(name, value)
        if name == "go_live_day" and self.follow.isChecked():
            self._put_on_trial("handoff_day", commands.follow_go_live(value))
        self._show_trial()

    def _put_on_trial(self, name: str, value: Any) -> None:
        self.trial.pop(name, None)
        if value != getattr(self._document.program, name):
            self.trial[name] = value

    def _follow_now(self) -> None:
        if self.follow.isChecked():
            self._put_on_trial("handoff_day", commands.follow_go_live(self._value("go_live_day")))
            self._show_trial()

    def apply(self) -> None:
        """Move the clocks as they are on trial, in one step."""
        trial, self.trial = self.trial, {}
        try:
            commands.move_clocks(self._document, self.preview.follows, **trial)
        except UserError as problem:
            self.refused.emit(str(problem))
        self.refresh()

    def cancel(self) -> None:
        """Forget what is on trial."""
        self.trial = {}
        self.refresh()
        self.editors["start"].setFocus()

    def refresh(self) -> None:
        """Show the clocks as they are; those on trial stay on trial."""
        program = self._document.program
        follows = program.handoff_day == commands.follow_go_live(program.go_live_day)
        if not self.trial:
            self.follow.setChecked(follows)
        self._show_trial()

    def _take(self, _changes: object) -> None:
        for name, value in list(self.trial.items()):
            self._put_on_trial(name, value)
        self.refresh()

    def _show_trial(self) -> None:
        program, clock = self._document.program, self.clock
        trial = Trial(clock, program.as_of)
        for name, editor in self.editors.items():
            editor.program = trial
            if not (editor.hasFocus() and editor.isModified()) or name in self.trial:
                editor.load(self._value(name))
        self._hints["start"].setText(weekday_words(clock.date_of(1)))
        self._hints["go_live_day"].setText(self.tr("Sprint day {0}").format(clock.go_live_day))
        words = self.tr("Sprint day {0}; go-live is in handoff week {1}")
        self._hints["handoff_day"].setText(
            words.format(clock.handoff_day, clock.handoff_week(clock.go_live_day))
        )
        holidays = [(off.first, off.name) for off in program.days_off if off.public]
        self.chart.show_clock(clock, clock.day_of(program.as_of), holidays)
        self.note.setText(clocks_text(clock.describe(clock.day_of(program.as_of))))
        if self.trial:
            self._preview()
        else:
            self.preview.forget()

    def _preview(self) -> None:
        follow = self.preview.follow.isChecked()
        self.preview.show_preview(commands.preview_clocks(self._document, follow, **self.trial))
