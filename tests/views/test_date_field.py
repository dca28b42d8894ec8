from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from views.date_field import DateField


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(DateField(QDate(2026, 11, 23), "ddd d MMM yyyy"))
    column.addWidget(QLineEdit())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("20.10.2026", QDate(2026, 10, 20)),
        ("5 Jan 2027", QDate(2027, 1, 5)),
        ("2026-12-01", QDate(2026, 12, 1)),
        ("rubbish", QDate(2026, 11, 23)),
    ],
)
def test_a_date_is_typed_in_any_form_and_tab_goes_on(
    form: QWidget, qtbot: QtBot, words: str, day: QDate
) -> None:
    field, after = form.findChild(DateField), form.findChildren(QLineEdit)[-1]
    assert isinstance(field, DateField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.date() == day
    assert QApplication.focusWidget() is after
    assert field.text() == QDate(day).toString("ddd d MMM yyyy")


def test_arrows_step_a_day_and_a_week(form: QWidget, qtbot: QtBot) -> None:
    field = form.findChild(DateField)
    assert isinstance(field, DateField)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert field.date() == QDate(2026, 11, 17)
