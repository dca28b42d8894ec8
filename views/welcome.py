"""The first page: go on with a program, begin a new one, look at the sample, or bring one back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.clock import SPRINT_DAYS, Clock, default_handoff_day
from models.workdays import holiday_years, public_holidays
from views import icons, theme
from views.controls import Card, FlowLayout, button, label
from views.language import date_words
from views.new_program import NewProgramForm
from views.page import scroll
from views.program_clock_chart import ThreeClocksChart
from views.recent_list import RecentList

if TYPE_CHECKING:
    from app.settings import Recent, Settings

WIDEST = 1120


class Welcome(QWidget):
    """Shown while no program is open."""

    open_requested = Signal(str)
    browse_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    create_requested = Signal(object)

    def __init__(self, settings: Settings, today: date) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Welcome"))
        self._settings, self._today = settings, today
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area, inner = scroll()
        outer.addWidget(area)
        row = QHBoxLayout(inner)
        row.setContentsMargins(theme.SPACE32, theme.SPACE24, theme.SPACE32, theme.SPACE24)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE16)
        column.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        self._head(column)
        self._cards(column)
        column.addStretch(2)
        self.show_recent(settings.recent())

    def _head(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Day90"), "number", theme.SEMIBOLD))
        words = self.tr("Plan the people side of an AI rollout: ninety days, who changes how, who owns what.")
        column.addWidget(label(words, tone="ink2", wrap=True))

    def _cards(self, column: QVBoxLayout) -> None:
        self.recent = RecentList(self._today)
        self.recent.opened.connect(self.open_requested)
        self.recent.removed.connect(self._forget)
        words = self.tr("Nothing is here yet. The sample is a program in mid-sprint: people, roles, tasks, "
                        "owners and what the plan check says about them.")  # fmt: skip
        self.first_words = label(words, tone="ink2", wrap=True)
        card = Card(self.tr("Programs"))
        card.box.addWidget(self.recent)
        card.box.addWidget(self.first_words)
        card.box.addStretch()
        card.box.addWidget(self._actions())
        self.form = NewProgramForm(self._today, self._settings.holiday_country)
        self.form.created.connect(self.create_requested)
        self.form.title_field.textChanged.connect(self._choose_primary)
        cards = QWidget()
        cards.setMaximumWidth(WIDEST)
        flow = FlowLayout(cards, column=400)
        flow.add(card)
        flow.add(self.form)
        flow.add(self._picture(), span=2)
        column.addWidget(cards)

    def _picture(self) -> Card:
        """What the form would begin, on all three clocks."""
        card = Card(self.tr("Your three clocks"), " ")
        self.chart = ThreeClocksChart(self.tr("The three clocks on one time line"))
        card.box.addWidget(self.chart)
        self.picture_note = card.note
        self.form.edited.connect(self.show_picture)
        self.show_picture()
        return card

    def show_picture(self) -> None:
        """Draw what the form says now."""
        wish = self.form.wish()
        clock = Clock(wish.start, wish.go_live_day, default_handoff_day(wish.go_live_day))
        self.chart.show_clock(clock, None, _holidays(wish.start, wish.country, wish.region))
        words = self.tr("{0} to {1}; go-live on {2}")
        dates = (clock.date_of(day) for day in (1, SPRINT_DAYS, wish.go_live_day))
        self.picture_note.setText(words.format(*map(date_words, dates)))

    def _actions(self) -> QWidget:
        self.sample = _action(self.tr("Explore the sample"), "compass")
        self.sample.clicked.connect(self.sample_requested)
        self.browse = _action(self.tr("Open…"), "folder-open")
        self.browse.clicked.connect(self.browse_requested)
        self.restore = _action(self.tr("Restore a backup"), "archive-restore")
        self.restore.clicked.connect(self.restore_requested)
        result = QWidget()
        row = FlowLayout(result, gap=theme.SPACE8)
        for widget in (self.browse, self.sample, self.restore):
            row.addWidget(widget)
        row.addWidget(label(self.tr("or drop a program file on the window"), "small", tone="ink3"))
        return result

    def add_notices(self, notices: QWidget) -> None:
        """Give sentences to the user a place at the top."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, notices)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """List programs opened before, latest first; without any, the sample is the way to begin."""
        self.form.prefer(self._settings.holiday_country)
        self.recent.show_recent(recent)
        self.recent.setVisible(bool(recent))
        self.first_words.setVisible(not recent)
        self._choose_primary()

    def begin(self) -> None:
        """Enter opens the latest program; without any, the name of a new one can be typed at once."""
        first = self.recent.rows[0] if self.recent.rows else self.form.title_field
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_primary(self) -> None:
        """One button stands out: the sample at first, then the form once something is written in it."""
        is_first = not self.recent.rows and not self.form.title_field.text().strip()
        if bool(self.sample.property("primary")) == is_first:
            return
        self.sample.setProperty("primary", is_first)
        tone = "accent_ink" if is_first else "ink2"
        self.sample.setIcon(icons.icon("compass", tone, tone))
        self.sample.style().unpolish(self.sample)
        self.sample.style().polish(self.sample)

    def hideEvent(self, event: QHideEvent) -> None:
        """A program was opened; the form is empty again if it was the one made here."""
        if self.form.asked:
            self.form.begin_again()
        super().hideEvent(event)

    def _forget(self, path: str) -> None:
        self._settings.forget_recent(path)
        self.show_recent(self._settings.recent())


def _action(words: str, icon: str) -> QPushButton:
    """A button that keeps its place in a line of them."""
    result = button(words, icon)
    result.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    result.setIconSize(QSize(20, 16))
    return result


def _holidays(start: date, country: str, region: str) -> list[tuple[date, str]]:
    """The public holidays around a sprint; none for a country or region without a calendar."""
    if not country:
        return []
    try:
        return list(public_holidays(country, region, holiday_years(start)).items())
    except ValueError:
        return []
