"""The calendar of a program: the working week, public holidays of a country, and own days off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.commands import program as commands
from app.commands import records
from models.errors import UserError
from models.program import DayOff, Program
from views import theme
from views.controls import Card, button, label
from views.flow import FlowLayout
from views.holiday_fields import HolidayFields
from views.language import date_words
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Changes, Document

MOST_ROWS, MOST_HOLIDAYS = 6, 12
WEEK = "1234567"


class CalendarCard(Card):
    """Which days are worked; every change moves the schedule at once and can be undone."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__(self.tr("Calendar"), " ")
        self._document = document
        self.days = {digit: QCheckBox(_short(digit)) for digit in WEEK}
        names = self.tr("Country of the holidays"), self.tr("Region of the holidays")
        self._fields = HolidayFields(self, *names)
        self.country, self.region = self._fields.country, self._fields.region
        self.table = RecordTable(
            document, DayOff,
            [
                ColumnSpec("name", stretch=True, width=110),
                ColumnSpec("first", width=112, put=_set_first), ColumnSpec("last", width=112, put=_set_last),
            ],
            lambda program: [each for each in program.days_off if not each.public],
            new=self._new, parent=self,
        )  # fmt: skip
        self.view = RecordView(self.table, self.tr("Own days off"))
        self.add = button(self.tr("Add day off"), "plus", flat=True)
        self.holidays = label("", "small", tone="ink2", wrap=True)
        self._arrange()
        self._connect()
        self.refresh()

    def _arrange(self) -> None:
        self.box.addWidget(_small(self.tr("Working week")))
        week = QWidget()
        flow = FlowLayout(week, gap=theme.SPACE12)
        for digit, box in self.days.items():
            box.setAccessibleName(QLocale().dayName(int(digit)))
            flow.add(box)
        self.box.addWidget(week)
        self.box.addWidget(_small(self.tr("Public holidays")))
        pair = QWidget()
        flow = FlowLayout(pair, column=180, gap=theme.SPACE8)
        flow.add(self.country)
        flow.add(self.region)
        for widget in (pair, self._fields.note, self.holidays, _small(self.tr("Own days off")), self.view):
            self.box.addWidget(widget)
        self.box.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for digit, box in self.days.items():
            box.clicked.connect(partial(self._set_day, digit))
        self.country.activated.connect(self._set_country)
        self.region.activated.connect(self._set_region)
        self.view.refused.connect(self.refused)
        self.add.clicked.connect(self.view.add_last)
        self.table.shown_changed.connect(self._fit)
        self._document.changed.connect(self._take)

    def fill(self) -> None:
        """Fill the lists of countries and regions; they are long, so only when the page is looked at."""
        self._fields.fill()
        self._show_country()

    def refresh(self) -> None:
        """Show the calendar as it is now."""
        program = self._document.program
        for digit, box in self.days.items():
            box.setChecked(digit in program.weekdays)
        found = _inside(program)
        words = " · ".join(f"{date_words(off.first)} {off.name}" for off in found[:MOST_HOLIDAYS])
        if len(found) > MOST_HOLIDAYS:
            words += " · " + self.tr("and {0} more").format(len(found) - MOST_HOLIDAYS)
        none = self.tr("No public holidays inside the program.")
        self.holidays.setText(self.tr("Inside the program: {0}").format(words) if found else none)
        self.note.setText(self.tr("{0} days a week").format(len(set(program.weekdays) & set(WEEK))))
        if self._fields.is_filled:
            self._show_country()
        self._fit()

    def select(self, record_id: str) -> bool:
        """Go to a day off; False when it is none of the own ones."""
        if self.table.record(record_id) is None:
            return False
        self.view.select([record_id], 0)
        self.view.setFocus()
        return True

    def _show_country(self) -> None:
        program = self._document.program
        self._fields.show_place(program.country, program.subdivision)

    def _set_day(self, digit: str) -> None:
        program, on = self._document.program, self.days[digit].isChecked()
        wanted = "".join(each for each in WEEK if (each in program.weekdays and each != digit) or
                         (on and each == digit))  # fmt: skip
        if not wanted:
            self.days[digit].setChecked(True)
            self.refused.emit(self.tr("At least one day of the week has to be worked."))
            return
        records.set_field(self._document, Program, [program.id], "weekdays", wanted)

    def _set_country(self, row: int) -> None:
        self._set_calendar(str(self.country.itemData(row) or ""), "")

    def _set_region(self, row: int) -> None:
        self._set_calendar(self._document.program.country, str(self.region.itemData(row) or ""))

    def _set_calendar(self, country: str, region: str) -> None:
        program = self._document.program
        if (country, region) == (program.country, program.subdivision):
            return
        try:
            commands.set_calendar(self._document, country, region)
        except (ValueError, UserError) as problem:
            self.refused.emit(str(problem))
            self._show_country()

    def _new(self, below: DayOff | None) -> dict[str, Any]:
        program = self._document.program
        day = below.last if below is not None else max(program.start, program.as_of)
        return {"program_id": program.id, "name": self.tr("Day off"), "first": day, "last": day}

    def _take(self, changes: Changes) -> None:
        if changes.everything or not changes.tables.isdisjoint({"program", "day_off"}):
            self.refresh()

    def _fit(self) -> None:
        rows = self.table.rowCount()
        self.view.setVisible(rows > 0)
        head = self.view.horizontalHeader().sizeHint().height()
        self.view.setFixedHeight(head + min(MOST_ROWS, rows) * theme.ROW + 2)


def _inside(program: Program) -> list[DayOff]:
    """Public holidays from Day 1 to production day 90."""
    clock = program.clock
    first, last = clock.date_of(1), max(clock.date_of(90), clock.production_date(90))
    return [off for off in program.days_off if off.public and first <= off.first <= last]


def _set_first(document: Document, ids: Sequence[str], day: date) -> None:
    """A day off that would end before it begins is moved as a whole."""
    found = {each: document.session.get_one(DayOff, each) for each in ids}
    values = {each: {"first": day, "last": max(day, off.last)} for each, off in found.items()}
    records.set_values(document, DayOff, values, "Change the first date of a day off")


def _set_last(document: Document, ids: Sequence[str], day: date) -> None:
    if any(day < document.session.get_one(DayOff, each).first for each in ids):
        raise UserError("A day off cannot end before it begins; choose a later last date.")
    records.set_field(document, DayOff, ids, "last", day)


def _short(digit: str) -> str:
    return QLocale().dayName(int(digit), QLocale.FormatType.ShortFormat)


def _small(words: str) -> QWidget:
    return label(words, "small", theme.MEDIUM, "ink2")
