"""The matrix with what steers it: pilot, production or a day, and the legend of its letters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from app.commands import ownership as commands
from models.clock import ThreeClocks
from models.ownership import Letter, Mode
from models.program import Program
from views import theme
from views.choice import Choice
from views.controls import Card, Elide, FlowLayout, button
from views.language import brief_date, weekday_brief
from views.model_words import day_words, handoff_words, production_words
from views.raci_grid import Chip
from views.raci_load import LoadView
from views.raci_model import RaciModel
from views.raci_paint import Key
from views.raci_play import DayPlayer, DaySlider
from views.raci_view import RaciView

if TYPE_CHECKING:
    from app.document import Document

DAY = "day"


class RaciPanel(QWidget):
    """Shows the matrix of a mode or of a sprint day."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.model = RaciModel(document, self)
        self.view = RaciView(self.model, self.tr("RACI matrix"))
        self.choice = Choice(
            self.tr("Matrix shown"),
            [(Mode.PILOT, self.tr("Pilot")), (Mode.PRODUCTION, self.tr("Production")),
             (DAY, self.tr("On a day"))],
        )  # fmt: skip
        self.choice.choose(Mode.PRODUCTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        column.addLayout(self._make_bar())
        column.addWidget(self._make_legend())
        card = Card()
        card.setAccessibleName(self.tr("RACI matrix"))
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.setSpacing(0)
        card.box.addWidget(self.view, 1)
        self.load = LoadView(self.view)
        card.box.addWidget(self.load)
        column.addWidget(card, 1)
        self._of_a_day = (self.day, self.player.button, self.slider, self.today, self.when, *self.day_keys)
        self._connect()
        self._show_mode()

    def _make_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE12)
        row.addWidget(self.choice)
        self.day, self.slider = QSpinBox(), DaySlider()
        self.player = DayPlayer(self.slider)
        self.day.setPrefix(self.tr("Day "))
        self.day.setAccessibleName(self.tr("Sprint day"))
        self.day.lineEdit().setTextMargins(6, 0, 0, 0)
        last = last_day(self._document.program)
        for widget in (self.day, self.slider):
            widget.setRange(1, last)
            widget.setValue(self._document.program.today)
        self.when = Elide("", "small", tone="ink3")
        self.today = button(self.tr("Today"), flat=True)
        self.copy = button(self.tr("Start from the pilot's letters"), "copy", flat=True)
        self.copy.setToolTip(self.tr("Fills the activities that have no production letters yet"))
        row.addWidget(self.day)
        row.addWidget(self.player.button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.today)
        row.addWidget(self.when, 3)
        row.addWidget(self.copy)
        return row

    def _make_legend(self) -> QWidget:
        legend = QWidget()
        flow = FlowLayout(legend, gap=theme.SPACE12)
        for letter in (Letter.R, Letter.A, Letter.C, Letter.I):
            flow.addWidget(Key(Chip(letter)))
        self.day_keys = [
            Key(Chip(Letter.R, pilot=True), self.tr("Pilot's letter")),
            Key(Chip(Letter.R, deputy=True), self.tr("Deputy acts")),
            Key(Chip(Letter.R, absent=True), self.tr("Away")),
        ]
        for key in self.day_keys:
            flow.addWidget(key)
        self.hint = Elide(self.tr("Type R, A, C or I in a cell; Delete clears it"), "small", tone="ink3")
        flow.addWidget(self.hint)
        flow.addWidget(self.when)
        return legend

    def _connect(self) -> None:
        self.choice.chosen.connect(self._show_mode)
        self.day.valueChanged.connect(self._take_day)
        self.day.valueChanged.connect(self.player.stop)
        self.slider.valueChanged.connect(self._take_day)
        self.today.clicked.connect(self._go_today)
        self.copy.clicked.connect(partial(commands.copy_pilot, self._document))
        self.view.refused.connect(self.refused)
        self.model.grid_changed.connect(self._show_copy)

    def show_mode(self, shows: Mode | int) -> None:
        """Show the pilot, production, or a sprint day."""
        if isinstance(shows, Mode):
            self.choice.choose(shows)
        else:
            self.choice.choose(DAY)
            self._set_day(shows)
        self._show_mode()

    def _show_mode(self) -> None:
        chosen = self.choice.value()
        for widget in self._of_a_day:
            widget.setVisible(chosen == DAY)
        self.hint.setVisible(chosen != DAY)
        if chosen == DAY:
            self._set_day(self.day.value())
        self.model.show(self.day.value() if chosen == DAY else chosen)
        self._show_copy()

    def _show_copy(self) -> None:
        """The pilot's letters are offered while activities have no others."""
        lacking = any(
            not each.letters(Mode.PRODUCTION) and each.letters(Mode.PILOT)
            for each in self._document.program.activities
        )
        self.copy.setVisible(lacking and self.model.mode is Mode.PRODUCTION)

    def _take_day(self, day: int) -> None:
        self._set_day(day)
        if self.choice.value() == DAY and self.model.shows != day:
            self.model.show(day)

    def _set_day(self, day: int) -> None:
        for widget in (self.day, self.slider):
            with QSignalBlocker(widget):
                widget.setMaximum(max(widget.maximum(), last_day(self._document.program)))
                widget.setValue(day)
        words = day_text(self._document.program.clock.describe(self.day.value()))
        self.when.setText(words)
        self.slider.setAccessibleDescription(words)

    def _go_today(self) -> None:
        self.day.setValue(self._document.program.today)


def day_text(told: ThreeClocks) -> str:
    """A day with its date and the other clocks: Day 47 · Fri 20 Mar · Handoff week 4 · 14 days to go-live."""
    date = f"{weekday_brief(told.date)} {brief_date(told.date)}"
    return " · ".join((day_words(told.sprint), date, handoff_words(told), production_words(told)))


def last_day(program: Program) -> int:
    """The last sprint day that can be looked at: the sprint, or a while after the last transfer."""
    ends = [each.parallel_until for activity in program.activities for each in activity.transfers]
    return max([90, program.go_live_day + 60, *(end + 30 for end in ends if end is not None and end < 900)])
