"""The form for a new program: name, organisation, plan, Day 1, go-live and holidays on one card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from views import theme
from views.controls import Card, button, label
from views.date_field import DateField
from views.holiday_fields import HolidayFields
from views.language import date_words

GO_LIVE_DAY = 61


@dataclass(frozen=True)
class NewProgram:
    """What a new program starts from; start is Day 1, go_live_day a sprint day.

    `country` (ISO code) and `region` name the public holidays it keeps; empty for none.
    """

    title: str
    organisation: str
    plan: str
    start: date
    go_live_day: int
    country: str = ""
    region: str = ""


class NewProgramForm(Card):
    """Everything a new program needs, on one card; `edited` tells of what a picture of it would show."""

    created = Signal(object)
    edited = Signal()

    def __init__(self, today: date, country: str = "") -> None:
        super().__init__()
        self.setAccessibleName(self.tr("New program"))
        self.box.addWidget(label(self.tr("New program"), "section", theme.SEMIBOLD))
        self.title_field = _line(self.tr("Claims triage assistant"))
        self.organisation = _line(self.tr("Contoso Health"))
        self.plan = QComboBox()
        self.plan.addItem(self.tr("AI rollout: 18 milestones with checklists, tasks and RACI"), "ai-rollout")
        self.plan.addItem(self.tr("Blank: phases and decision points only"), "blank")
        self.plan.setMinimumContentsLength(12)
        self.plan.view().setAccessibleName(self.tr("Plan"))
        self._make_days(today)
        names = self.tr("Country of the holidays"), self.tr("Region of the holidays")
        self.holidays = HolidayFields(self, *names)
        self._rows()
        self._make_button()
        self._connect()
        self._show_go_live()
        self._preferred, self._by_hand = "", False
        self.asked = False  # whether a program was to be made of what stands here
        self.prefer(country)

    def _make_days(self, today: date) -> None:
        self.start = DateField(_next_monday(today), "ddd d MMM yyyy")
        self.go_live = QSpinBox()
        self.go_live.setRange(1, 999)
        self.go_live.setValue(GO_LIVE_DAY)
        self.go_live.setPrefix(self.tr("day "))
        self.go_live.lineEdit().setTextMargins(8, 0, 0, 0)

    def _make_button(self) -> None:
        self.create_button = button(self.tr("Create…"), primary=True)
        self.create_button.setEnabled(False)
        self.needs = label(self.tr("A name is enough to begin; all else can change later."), "small",
                           tone="ink3", wrap=True)  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE12)
        row.addWidget(self.create_button)
        row.addWidget(self.needs, 1)
        row.addStretch()
        self.box.addSpacing(theme.SPACE4)
        self.box.addLayout(row)
        self.box.addStretch()

    def _connect(self) -> None:
        for changed in (self.start.dateChanged, self.go_live.valueChanged):
            changed.connect(self._show_go_live)
            changed.connect(self.edited)
        self.holidays.country.activated.connect(self._take_country)
        self.holidays.region.activated.connect(self.edited)
        self.create_button.clicked.connect(self._create)
        self.title_field.textChanged.connect(self._check)
        for field in (self.title_field, self.organisation):
            field.returnPressed.connect(self._create)

    def _rows(self) -> None:
        self._row(self.box, self.tr("Program"), self.title_field)
        self._row(self.box, self.tr("Organisation"), self.organisation)
        self._row(self.box, self.tr("Plan"), self.plan)
        self._pair((self.tr("Day 1"), self.start), (self.tr("Go-live"), self.go_live))
        holidays = self.holidays
        self._pair((self.tr("Public holidays"), holidays.country), (self.tr("Region"), holidays.region))
        self.box.addWidget(holidays.note)

    def _pair(self, *fields: tuple[str, QWidget]) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(theme.SPACE12)
        for words, field in fields:
            column = QVBoxLayout()
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # halves are equal
            field.setMinimumWidth(120)
            self._row(column, words, field)
            pair.addLayout(column, 1)
        self.box.addLayout(pair)

    def _row(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        caption = label(words, "small", theme.MEDIUM, "ink2")
        caption.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        column.setSpacing(theme.SPACE4)
        column.addWidget(caption)
        column.addWidget(field)
        column.addSpacing(theme.SPACE4)

    def prefer(self, country: str) -> None:
        """Propose the holidays of a country (ISO code), unless somebody has chosen others here."""
        if country == self._preferred or self._by_hand:
            return
        self._preferred = country
        # Its name stands in a long list, which need not be there in the first picture.
        QTimer.singleShot(0, self, self._show_preferred)

    def _show_preferred(self) -> None:
        if not self._by_hand:
            self.holidays.show_place(self._preferred, "")
            self.edited.emit()

    def begin_again(self) -> None:
        """Forget the name of the program that was made."""
        self.asked = False
        for field in (self.title_field, self.organisation):
            field.clear()

    def _take_country(self) -> None:
        self._by_hand = True
        self.holidays.fill_regions()
        self.edited.emit()

    def _show_go_live(self) -> None:
        """The date beside the day; typing changes the day only."""
        wish = self.wish()
        self.go_live.setSuffix(" · " + date_words(_qdate(wish.start).addDays(wish.go_live_day - 1)))

    def _check(self) -> None:
        ready = bool(self.title_field.text().strip())
        self.create_button.setEnabled(ready)
        self.needs.setVisible(not ready)

    def _create(self) -> None:
        if (unread := self.holidays.unread) is not None:
            unread.settle()
        if (unread := self.holidays.unread) is not None:
            unread.setFocus()
        elif self.create_button.isEnabled():
            self.asked = True
            self.created.emit(self.wish())

    def wish(self) -> NewProgram:
        """What the form says now."""
        day = self.start.date()
        country, region = self.holidays.place
        return NewProgram(
            title=self.title_field.text().strip(),
            organisation=self.organisation.text().strip(),
            plan=str(self.plan.currentData()),
            start=date(day.year(), day.month(), day.day()),
            go_live_day=self.go_live.value(),
            country=country,
            region=region,
        )


def _next_monday(today: date) -> QDate:
    """Sprints begin on a Monday unless somebody decides otherwise."""
    return _qdate(today).addDays((7 - today.weekday()) % 7)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _line(example: str) -> QLineEdit:
    result = QLineEdit()
    result.setMaxLength(200)
    result.setPlaceholderText(example)
    result.setAcceptDrops(False)  # a file dropped here is meant for the window
    return result
