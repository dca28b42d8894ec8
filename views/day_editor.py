"""The editor of a sprint day or a date: typed in any form, stepped by arrows, or picked from a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from models.base import Base
from models.columns import Column
from views import icons
from views.language import date_words, first_weekday
from views.typed_editor import Key, TypedEditor

if TYPE_CHECKING:
    from models.program import Program

DAY_STEPS = {int(Key.Key_Up): 1, int(Key.Key_Down): -1, int(Key.Key_PageUp): 7, int(Key.Key_PageDown): -7}


class DayEditor(TypedEditor):
    """A sprint day or a date, shown as a date: typed in any form, stepped by arrows, or picked."""

    def __init__(
        self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, field, program, parent)
        pick = QAction(icons.icon("calendar"), self.tr("Pick a date"), self)
        pick.setShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down))
        pick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        pick.triggered.connect(self.open_calendar)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self._calendar: _Calendar | None = None

    def open_calendar(self) -> None:
        """Pick a date with the mouse or the arrows."""
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open_at(self._date())

    def _pick(self, day: QDate) -> None:
        self.setText(date_words(day))
        self.edited.emit()
        self.setFocus()

    def _date(self) -> QDate:
        try:
            value = self.value()
        except ValueError:
            value = None
        if value is None:
            when = self.program.as_of
        else:
            when = self.program.clock.date_of(value) if self.field.kind == "day" else value
        return QDate(when.year, when.month, when.day)

    def _steps(self) -> dict[int, int]:
        return DAY_STEPS

    def _step(self, by: int) -> bool:
        try:
            self.value()
        except ValueError:
            return False
        self.setText(date_words(self._date().addDays(by)))
        self.edited.emit()
        return True


class _Calendar(QWidget):
    """A month to pick a date from, below an editor."""

    picked = Signal(QDate)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self._month = QCalendarWidget()
        self._month.setFirstDayOfWeek(first_weekday())
        self._month.setAccessibleName(self.tr("Calendar"))
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self._month)

    def open_at(self, day: QDate) -> None:
        """Show the month of a date."""
        self._month.setSelectedDate(day)
        editor = cast(QWidget, self.parent())
        self.move(editor.mapToGlobal(QPoint(0, editor.height())))
        self.show()
        self._month.setFocus()

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(day)
