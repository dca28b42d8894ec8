"""A sheet keeps Tab inside, and takes nothing of the window with it when it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.views.windows import settle, shown
from views.flow import FlowLayout
from views.preferences import Preferences
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    with shown(qtbot, tmp_path, monkeypatch) as made:
        made.desk.run("go:ownership")
        settle()
        yield made


def sheet_of(window: MainWindow, qtbot: QtBot) -> Preferences:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    sheet = window.desk.overlays.panel
    assert isinstance(sheet, Preferences)
    return sheet


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_tab_goes_round_inside_and_back(window: MainWindow, qtbot: QtBot) -> None:
    sheet = sheet_of(window, qtbot)
    first, seen = focused(), []
    while focused() not in seen:
        seen.append(focused())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is first
    assert len(seen) > 5
    assert all(sheet.isAncestorOf(each) for each in seen)
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is seen[-1]


def test_what_the_window_holds_outlives_a_sheet_that_was_walked_through(
    window: MainWindow, qtbot: QtBot
) -> None:
    """What Qt itself made is known to Python only by its place below the window."""
    layouts = [each.layout() for each in window.findChildren(QWidget)]
    items = [item for each in layouts if isinstance(each, FlowLayout) for item in each._items]
    actions = [action for each in window.findChildren(QWidget) for action in each.actions()]
    assert items
    assert actions
    sheet = sheet_of(window, qtbot)
    for _ in range(3):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    sheet.leave()
    settle()
    assert not isValid(sheet)
    assert all(map(isValid, items))
    assert all(map(isValid, actions))


def test_no_view_walks_along_the_focus_chain() -> None:
    """PySide takes the next widget for a child of the one it was asked of: see floating.py."""
    walking = [
        path.name
        for path in (Path(__file__).parents[2] / "views").glob("*.py")
        if re.search(r"\w\.(next|previous)InFocusChain\(", path.read_text("utf-8"))
    ]
    assert walking == []
