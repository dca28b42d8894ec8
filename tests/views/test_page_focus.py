"""Where the keyboard is after another page was brought to the front: in it, not on what is hidden now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.views.windows import given, settle
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Ctrl = Qt.KeyboardModifier.ControlModifier


window = given()


def test_a_shortcut_leads_into_the_page(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Ctrl)
    settle()
    at = QApplication.focusWidget()
    assert isinstance(at, QTableView)
    assert at.accessibleName() == "Sprint plan"


def test_a_page_seen_first_from_within_another_begins_in_its_table(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    frame.show_page("people")
    words = frame.pages["people"].bar.words  # type: ignore[attr-defined]
    words.setFocus()
    qtbot.keyClick(words, Qt.Key.Key_3, Ctrl)
    assert isinstance(QApplication.focusWidget(), QTableView)


def test_the_keyboard_comes_back_to_where_it_was_on_a_page(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    frame.show_page("sprint")
    words = frame.pages["sprint"].bar.words  # type: ignore[attr-defined]
    words.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_1, Ctrl)
    assert frame.pages["today"].isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_3, Ctrl)
    assert words.hasFocus()


def test_the_navigation_keeps_the_keyboard_of_who_walks_along_it(window: MainWindow, qtbot: QtBot) -> None:
    buttons = window.desk.workspace.navigation.buttons
    buttons["today"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(buttons["today"], Qt.Key.Key_Down)
    qtbot.keyClick(buttons["program"], Qt.Key.Key_Return)
    assert window.desk.workspace.current == "program"
    assert buttons["program"].hasFocus()


def test_a_click_in_the_navigation_leads_into_the_page(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    qtbot.mouseClick(frame.navigation.buttons["people"], Qt.MouseButton.LeftButton)
    assert frame.pages["people"].view.hasFocus()  # type: ignore[attr-defined]


def test_milestones_begin_in_their_list_and_not_in_the_checklist_beside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    """There a key would tick evidence."""
    qtbot.keyClick(window, Qt.Key.Key_4, Ctrl)
    settle()
    page = window.desk.workspace.pages["milestones"]
    at = QApplication.focusWidget()
    assert at is page.view  # type: ignore[attr-defined]
