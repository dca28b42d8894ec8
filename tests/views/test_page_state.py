"""A program comes back as it was left: page, selected rows, splitters, and what pages tell themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from tests.views.windows import settle, shown
from views import page_state
from views.page import Page
from views.record_view import RecordView
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def people(window: MainWindow) -> RecordView:
    return window.desk.workspace.pages["people"].findChildren(RecordView)[0]


def test_page_and_selection_come_back(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with shown(qtbot, tmp_path, monkeypatch) as window:
        window.desk.run("go:people")
        settle()
        view = people(window)
        second = view.table.all_ids()[1]
        view.select([second])
    with shown(qtbot, tmp_path, monkeypatch) as window:
        settle()
        assert window.desk.workspace.current == "people"
        assert people(window).selected_ids() == [second]


class Arranged(Page):
    """A page with a splitter and a zoom of its own."""

    key = "arranged"

    def __init__(self) -> None:
        super().__init__()
        self.zoom = "week"
        self.set_inspector(QWidget())
        self.resize(1000, 600)

    def state(self) -> dict[str, Any]:
        return {"zoom": self.zoom}

    def restore(self, state: dict[str, Any]) -> None:
        self.zoom = str(state["zoom"])


def test_splitters_and_a_pages_own_state(qtbot: QtBot) -> None:
    left, right = Arranged(), Arranged()
    for page in (left, right):
        qtbot.addWidget(page)
        page.show()
    settle()
    left.splitter.setSizes([400, 552])
    left.zoom = "day"
    sizes = left.splitter.sizes()
    state = page_state.taken(left)
    page_state.give_back(right, state)
    settle()
    assert right.zoom == "day"
    assert right.findChildren(QSplitter)[0].sizes() == sizes


def test_a_state_that_no_longer_fits_is_passed_over(qtbot: QtBot) -> None:
    page = Arranged()
    qtbot.addWidget(page)
    page_state.give_back(page, {"own": {"scale": 3}, "splitters": [[1, 2, 3]], "rows": {"gone": ["1"]}})
    assert page.zoom == "week"
    page_state.give_back(page, {})
