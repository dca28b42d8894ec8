"""One small dialog asks for every name: single spaces, never an empty one, and the old name to begin with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from tests.views.page_fixtures import opened
from tests.views.programs import given
from views.name_dialog import NameDialog, ask_name
from views.sprint_baselines import BaselineMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

document = given(opened)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_name_is_taken_with_single_spaces(parent: QWidget, qtbot: QtBot) -> None:
    names: list[str] = []
    dialog = ask_name(parent, "Rename", "The filter stays.", "Rename", names.append, "Old name")
    assert (dialog.name.selectedText(), dialog.act.text()) == ("Old name", "Rename")
    qtbot.keyClicks(dialog.name, "  New   name ")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert names == ["New name"]
    assert not dialog.isVisible()


def test_nothing_is_no_name(parent: QWidget, qtbot: QtBot) -> None:
    names: list[str] = []
    dialog = ask_name(parent, "Rename", "The filter stays.", "Rename", names.append)
    assert not dialog.act.isEnabled()
    qtbot.keyClicks(dialog.name, "   ")
    assert not dialog.act.isEnabled()
    dialog.accept()
    dialog.cancel.click()
    assert names == []


def test_a_baseline_is_named_in_the_same_dialog(parent: QWidget, document: Document, qtbot: QtBot) -> None:
    menu, before = BaselineMenu(document, parent), len(document.program.baselines)
    dialog = menu.ask_name()
    assert isinstance(dialog, NameDialog)
    assert dialog.windowTitle() == "Take a baseline"
    assert dialog.name.text() == f"Plan on day {document.program.today}"
    assert dialog.accessibleDescription().startswith("Start and duration of every task are kept")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert len(document.program.baselines) == before
    again = menu.ask_name()
    qtbot.keyClicks(again.name, " After  day 60")
    qtbot.keyClick(again.name, Qt.Key.Key_Return)
    assert "After day 60" in [each.title for each in document.program.baselines]
