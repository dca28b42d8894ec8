"""Shortcuts: each belongs to one action, tables keep their own, and the sheet shows them all."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.views.windows import given, settle
from views.keys import KeySheet
from views.pages import PAGES
from views.record_keys import COMMANDS
from views.record_view import RecordView
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Ctrl, Shift, Alt = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
EXPECTED = {
    "new": "Ctrl+Shift+N", "open": "Ctrl+O", "save_copy": "Ctrl+Shift+S", "export": "Ctrl+E",
    "close_program": "Ctrl+W", "quit": "Ctrl+Q", "settings": "Ctrl+,", "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z", "search": "Ctrl+K", "back": "Alt+Left", "forward": "Alt+Right", "help": "F1",
    "keys": "Ctrl+/", "go:today": "Ctrl+1", "go:ownership": "Ctrl+9",
}  # fmt: skip


window = given()


def test_the_usual_keys(window: MainWindow) -> None:
    actions = window.desk.menus.actions
    assert {key: actions[key].shortcut().toString() for key in EXPECTED} == EXPECTED


def test_every_action_has_words_a_tip_and_a_place_in_a_menu(window: MainWindow) -> None:
    menus = window.desk.menus
    hung = {action for menu in menus.menus for action in menu.actions()}
    for key, action in menus.actions.items():
        assert action.text(), key
        assert action.toolTip(), key
        assert action in hung, key
        if not action.shortcut().isEmpty():
            assert action.shortcut().toString() in action.toolTip(), key


@pytest.mark.parametrize("page", [place.key for place in PAGES])
def test_no_two_share_a_key(window: MainWindow, page: str) -> None:
    window.desk.workspace.show_page(page)
    settle()
    keys = Counter[str]()
    for action in window.findChildren(QAction):
        if (
            action.isEnabled()
            and action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
            and is_live(action)
        ):
            keys.update({each.toString() for each in action.shortcuts()})
    for shortcut in window.findChildren(QShortcut):
        parent = shortcut.parent()
        if shortcut.isEnabled() and isinstance(parent, QWidget) and parent.isVisible():
            keys.update([shortcut.key().toString()])
    assert {key: count for key, count in keys.items() if count > 1 and key} == {}
    assert keys["Ctrl+F"] == 1


def is_live(action: QAction) -> bool:
    """Whether pressing its keys would do it: it hangs on a widget that can be seen."""
    return action.isEnabled() and any(
        isinstance(each, QWidget) and each.isVisible() for each in action.associatedObjects()
    )


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_N, Ctrl), (Qt.Key.Key_D, Ctrl), (Qt.Key.Key_D, Ctrl | Shift), (Qt.Key.Key_Up, Alt),
     (Qt.Key.Key_Down, Alt), (Qt.Key.Key_C, Ctrl), (Qt.Key.Key_V, Ctrl),
     (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)],
)  # fmt: skip
def test_a_table_keeps_its_keys(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    window.desk.workspace.show_page("people")
    (view, *_others) = window.desk.workspace.pages["people"].findChildren(RecordView)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
    event.ignore()
    QApplication.sendEvent(view, event)
    assert event.isAccepted()


def test_window_keys_are_no_table_keys(window: MainWindow) -> None:
    ours = {each.toString() for action in window.desk.menus.actions.values() for each in action.shortcuts()}
    theirs = {QKeySequence(keys).toString() for command in COMMANDS for keys in command.keys}
    assert ours & theirs == set()


def test_find_goes_to_the_pages_field_or_to_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.run("go:sprint")
    settle()
    assert "\tCtrl+F" in window.desk.menus.actions["find"].text()
    window.desk.run("find")
    assert window.desk.overlays.panel is None
    window.desk.run("go:program")
    settle()
    qtbot.keyClick(window, Qt.Key.Key_F, Ctrl)
    assert type(window.desk.overlays.panel).__name__ == "Palette"


def test_the_sheet_shows_them_and_leaves_with_escape(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Slash, Ctrl)
    sheet = window.desk.overlays.panel
    assert isinstance(sheet, KeySheet)
    lines = {each.accessibleName() for each in sheet.findChildren(QWidget)}
    assert {"Undo: Ctrl+Z", "Duplicate: Ctrl+D", "Edit the cell: F2", "Find on this page: Ctrl+F"} <= lines
    assert {
        "A day earlier or later: Ctrl+Left, Ctrl+Right", "Delete the chosen link: Del",
        "Table or board: Ctrl+B",
        "Move the chosen cards to the next state: Ctrl+Left, Ctrl+Right", "Open the card: Enter, Space",
        "On the slider of days: play or stop: Space",
    } <= lines  # fmt: skip
    assert QApplication.focusWidget() is sheet.area
    qtbot.keyClick(sheet.area, Qt.Key.Key_Escape)
    assert window.desk.overlays.panel is None
