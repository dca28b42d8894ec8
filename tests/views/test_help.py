"""Help on every page and on the welcome page: opened by F1, following, closed by Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from tests.views.windows import given, settle
from views.help import WELCOME, HelpPanel, explanation
from views.keys import KeySheet
from views.pages import PAGES
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


window = given()


def opened(window: MainWindow, qtbot: QtBot) -> HelpPanel:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    panel = window.desk.overlays.panel
    assert isinstance(panel, HelpPanel)
    return panel


@pytest.mark.parametrize("page", [WELCOME, *(place.key for place in PAGES)])
def test_every_page_is_explained(page: str) -> None:
    about = explanation(page)
    assert set(about) == {"for", "good", "from", "sources"}
    known = resources.toml("words/sources.toml")
    assert about["sources"]
    assert set(about["sources"]) <= set(known)  # type: ignore[call-overload]
    assert 2 <= len(about["good"]) <= 4  # type: ignore[arg-type]


def test_it_follows_from_page_to_page(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    assert panel.text().startswith("Today\n")
    window.desk.run("go:ownership")
    assert panel.text().startswith("Ownership\n")
    assert "[Handoff]" in panel.text()
    assert window.desk.overlays.panel is panel


def test_escape_closes_it_from_inside_and_from_the_page(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.workspace.navigation.buttons["today"]
    before.setFocus()
    panel = opened(window, qtbot)
    here = QApplication.focusWidget()
    assert here is not None
    assert panel.isAncestorOf(here)
    qtbot.keyClick(here, Qt.Key.Key_Escape)
    assert window.desk.overlays.panel is None
    assert QApplication.focusWidget() is before
    opened(window, qtbot)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Escape)
    assert window.desk.overlays.panel is None


def test_the_key_closes_it_too_and_it_leads_on(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.desk.overlays.panel is None
    qtbot.mouseClick(opened(window, qtbot).keys, Qt.MouseButton.LeftButton)
    assert isinstance(window.desk.overlays.panel, KeySheet)


def test_welcome_is_explained(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.run("close_program")
    assert opened(window, qtbot).page == WELCOME


def test_it_fits_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    window.resize(1024, 640)
    settle()
    assert window.rect().contains(panel.wanted_place())
