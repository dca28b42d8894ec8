"""A field for a date outside a table: typed in any form, stepped by arrows, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit

from views.language import first_weekday, typed

Key = Qt.Key
STEPS = {int(Key.Key_Up): 1, int(Key.Key_Down): -1, int(Key.Key_PageUp): 7, int(Key.Key_PageDown): -7}


class DateField(QDateEdit):
    """A date as one text, not as a row of boxes: "20.10.2026", "20 Oct" and "2026-10-20" are understood."""

    def __init__(self, day: QDate, shown: str) -> None:
        super().__init__(day)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setDisplayFormat(shown)
        self.calendarWidget().setFirstDayOfWeek(first_weekday())

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        readable = self._read(text) is not None
        return QValidator.State.Acceptable if readable else QValidator.State.Intermediate, text, at

    def dateTimeFromText(self, text: str) -> QDateTime:
        return QDateTime(self._read(text) or self.date(), QTime(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step a day; all else goes to the text, past the boxes of a date field."""
        step = STEPS.get(event.key(), 0)
        line = self.lineEdit()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or line is None:
            super().keyPressEvent(event)
        elif step:
            self.setDate(self.date().addDays(step))
            line.selectAll()
        elif event.key() in (Key.Key_Return, Key.Key_Enter):
            self.interpretText()
            event.ignore()
        else:
            line.event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and (line := self.lineEdit()) is not None:
            line.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the field at once."""
        self.interpretText()
        return QAbstractSpinBox.focusNextPrevChild(self, forward)

    def _read(self, text: str) -> QDate | None:
        shown = self.locale().toDate(text, self.displayFormat())
        if shown.isValid():
            return shown
        from models.clock import parse_date  # not before somebody types: the first window comes without it

        today = self.date()
        try:
            found = parse_date(typed(text), date(today.year(), today.month(), today.day()))
        except ValueError:
            return None
        return QDate(found.year, found.month, found.day)
