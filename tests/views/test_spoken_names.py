"""What a screen reader is told where Qt alone would say too little, and that closing ends what it should."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from tests.views import programs
from tests.views.windows import given
from views.choice import Choice
from views.controls import lead, name_list
from views.sprint_columns import task_words
from views.sprint_plan import SprintPlan
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Text = QAccessible.Text


document = programs.given(programs.opened)


window = given()


def said(widget: QWidget, what: QAccessible.Text) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(what))


def test_a_bar_says_whose_it_is_and_what(document: Document) -> None:
    task = next(each for each in document.program.tasks if each.title == "Peer sessions")
    words = task_words(task, SprintPlan(document))
    assert words.startswith("Peer sessions, day 10, 11 Feb, 20 percent, owner Lin Chen")


def test_a_bar_without_owner_or_day_says_so(document: Document) -> None:
    plan = SprintPlan(document)
    task = next(each for each in document.program.tasks if each.owner is None)
    assert ", no owner" in task_words(task, plan)
    with document.edit("Take the day away"):
        task.start_day = None
    assert task_words(task, plan) == f"{task.title}, not planned yet"


def test_a_list_without_a_label_says_what_it_is(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["Everybody", "Dana Okafor"])
    name_list(box, "Show only edits by one person")
    assert said(box, Text.Description) == "Show only edits by one person"
    assert said(box.view(), Text.Name) == "Show only edits by one person"


def test_the_icon_in_a_field_and_what_clears_it_have_names(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setAccessibleName("Show only rows with these words")
    field.setClearButtonEnabled(True)
    lead(field, "search")
    names = {said(each, Text.Name) for each in field.findChildren(QToolButton)}
    assert names == {"Clear", "Show only rows with these words"}


def test_one_of_several_is_told_as_that(qtbot: QtBot, window: MainWindow) -> None:
    choice = Choice("Matrix shown", [("pilot", "Pilot"), ("production", "Production")])
    qtbot.addWidget(choice)
    buttons = [*choice.options.values(), *window.desk.workspace.navigation.buttons.values()]
    roles = {QAccessible.queryAccessibleInterface(each).role() for each in buttons}
    assert roles == {QAccessible.Role.RadioButton}


def test_one_finding_is_not_several(window: MainWindow) -> None:
    button = window.desk.workspace.navigation.buttons["roles"]
    button.set_badge(1, "warn")
    assert button.accessibleName() == "Roles, 1 finding"


def test_a_window_that_went_during_opening_is_left_afterwards(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hidden window that closes does not end the program by itself."""
    with monkeypatch.context() as patch:
        patch.setattr(window.desk.files, "is_busy", lambda: True)
        assert not window.close()
    assert window.isHidden()
    with qtbot.waitSignal(window.left):
        window._settled()
    assert window.desk.files.document is None
