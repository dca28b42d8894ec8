"""The first page: go on with a program, begin a new one, look at the sample, or bring one back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.settings import Recent
from views import icons, painting, theme
from views.controls import Card, FlowLayout, button, label
from views.new_program import NewProgramForm
from views.page import scroll
from views.sprint_strip import Phase, Point, SprintStrip

RECENT_SHOWN = 8


def day_words(start: str, today: date) -> str:
    """Where a program stands today: "Day 41" or "Starts in 3 days"; empty without a start date."""
    try:
        day = (today - date.fromisoformat(start)).days + 1
    except ValueError:
        return ""
    say = QCoreApplication.translate
    if day == 0:
        return say("Welcome", "Starts tomorrow")
    if day < 0:
        return say("Welcome", "Starts in {0} days").format(1 - day)
    return say("Welcome", "Day {0}").format(day)


class RecentRow(QAbstractButton):
    """A program opened before: its name, organisation, place and the day it is on."""

    def __init__(self, entry: Recent, today: date) -> None:
        super().__init__()
        self.entry = entry
        self._day = day_words(entry.start, today)
        self._title = entry.title or entry.path
        self._where = " · ".join(part for part in (entry.organisation, entry.path) if part)
        self.setAccessibleName(", ".join(part for part in (self._title, self._day, self._where) if part))
        self.setToolTip(entry.path)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(320, 52)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painting.clean(painter)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, 8, 8)
        square = QRectF(10, 10, 32, 32)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(square, 7, 7)
        icons.paint(painter, square.adjusted(7, 7, -7, -7), "calendar-range", "accent_text")
        right = rect.right() - 12
        if self._day:
            width = painting.chip_width(self._day)
            painting.chip(painter, QRectF(right - width, 15, width, 22), self._day, "idle")
            right -= width + 12
        painter.setFont(theme.font("body", theme.MEDIUM))
        painting.text(painter, QRectF(54, 7, right - 54, 20), self._title)
        painter.setFont(theme.font("small"))
        painting.text(painter, QRectF(54, 27, right - 54, 18), self._where, "ink3")
        if self.hasFocus():
            painting.focus(painter, rect, 8)


class Welcome(QWidget):
    """Shown while no program is open."""

    open_requested = Signal(str)
    browse_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    create_requested = Signal(object)

    def __init__(self, recent: Sequence[Recent], today: date) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Welcome"))
        self._today = today
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area, inner = scroll()
        outer.addWidget(area)
        row = QHBoxLayout(inner)
        row.setContentsMargins(theme.SPACE32, theme.SPACE32, theme.SPACE32, theme.SPACE24)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE16)
        column.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        self._head(column)
        self._cards(column)
        column.addStretch(2)
        self.show_recent(recent)

    def _head(self, column: QVBoxLayout) -> None:
        column.addWidget(label(self.tr("Day90"), "number", theme.SEMIBOLD))
        words = self.tr("Plan the people side of an AI rollout: ninety days, who changes how, who owns what.")
        column.addWidget(label(words, tone="ink2", wrap=True))
        column.addSpacing(theme.SPACE4)

    def _cards(self, column: QVBoxLayout) -> None:
        self.recent_card = Card(self.tr("Programs"))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self.recent_card.box.addLayout(self.rows)
        self.recent_card.box.addStretch()
        self.recent_card.box.addWidget(self._actions())
        self.form = NewProgramForm(self._today)
        self.form.created.connect(self.create_requested)
        cards = QWidget()
        cards.setMaximumWidth(1120)
        flow = FlowLayout(cards, column=400)
        flow.add(self.recent_card)
        flow.add(self.form)
        flow.add(self._preview(), span=2)
        column.addWidget(cards)

    def _preview(self) -> Card:
        """The sprint that the form would begin."""
        card = Card(self.tr("Your ninety days"), " ")
        self.strip = SprintStrip(self.tr("Your ninety days"))
        card.box.addWidget(self.strip)
        self._preview_note = card.note
        self.form.edited.connect(self._show_preview)
        self._show_preview()
        return card

    def _show_preview(self) -> None:
        wish, say = self.form.wish(), QLocale()
        titles = (self.tr("Prepare"), self.tr("Pilot"), self.tr("Hand over"))
        phases = [Phase(n + 1, title, 30 * n + 1, 30 * n + 30) for n, title in enumerate(titles)]
        days = {30: self.tr("decide"), 60: self.tr("decide"), 90: self.tr("accept")}
        points = [
            Point(day, f"{words}, {say.toString(_qdate(wish.start, day), 'd MMM')}")
            for day, words in days.items()
        ]
        self.strip.show_sprint(phases, points, None)
        first, last = _qdate(wish.start, 1), _qdate(wish.start, 90)
        live = _qdate(wish.start, wish.go_live_day)
        words = self.tr("{0} to {1}; go-live on {2}")
        parts = (say.toString(day, "d MMM yyyy") for day in (first, last, live))
        self._preview_note.setText(words.format(*parts))

    def _actions(self) -> QWidget:
        self.browse = button(self.tr("Open…"), "folder-open")
        self.browse.clicked.connect(self.browse_requested)
        self.sample = button(self.tr("Explore the sample"), "compass")
        self.sample.clicked.connect(self.sample_requested)
        self.restore = button(self.tr("Restore a backup"), "archive-restore")
        self.restore.clicked.connect(self.restore_requested)
        result = QWidget()
        row = FlowLayout(result, gap=theme.SPACE8)
        for widget in (self.browse, self.sample, self.restore):
            row.addWidget(widget)
        return result

    def add_notices(self, notices: QWidget) -> None:
        """Give sentences to the user a place at the top."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, notices)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """List programs opened before, latest first."""
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for entry in recent[:RECENT_SHOWN]:
            line = RecentRow(entry, self._today)
            line.clicked.connect(self._open)
            self.rows.addWidget(line)
        if not recent:
            words = self.tr("Programs that you open appear here. The sample is one in mid-sprint.")
            self.rows.addWidget(label(words, tone="ink2", wrap=True))

    def _open(self) -> None:
        line = self.sender()
        if isinstance(line, RecentRow):
            self.open_requested.emit(line.entry.path)


def _qdate(start: date, day: int) -> QDate:
    """The date of a sprint day."""
    return QDate(start.year, start.month, start.day).addDays(day - 1)
