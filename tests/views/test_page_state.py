"""A program comes back as it was left: page, selected rows, splitters, and what pages tell themselves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QSplitter, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.views import page_fixtures
from tests.views.windows import settle, shown
from views import page_state
from views.filter_bar import FilterBar
from views.form import FoldingSection
from views.page import Page
from views.pages import PAGES, place
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


def test_a_crash_loses_no_arrangement(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was arranged is remembered a moment later, while the page is still in front."""
    monkeypatch.setattr("views.workspace.KEEP_MS", 0)
    with shown(qtbot, tmp_path, monkeypatch) as window:
        window.desk.run("go:people")
        kept: list[dict[str, Any]] = []
        monkeypatch.setattr(
            window.settings, "remember_page_state", lambda _program, _page, state: kept.append(state)
        )
        view = people(window)
        second = view.table.all_ids()[1]
        view.select([second])
        qtbot.waitUntil(lambda: bool(kept))
        assert second in json.dumps(kept[-1])
        count = len(kept)
        window.desk.workspace._keep_front()
        assert len(kept) == count  # nothing changed, nothing is written


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


def arranged(page: Page) -> dict[str, Any]:
    """Do something to everything on a page that is remembered; what is then to come back."""
    for tabs in page.findChildren(QTabBar):
        tabs.setCurrentIndex(tabs.count() - 1)
    for view in page.findChildren(RecordView):
        movable = [n for n in view.fit.order() if view.fit.can_hide(n)]
        if view.table.all_ids():
            view.sort_by(view.table.mark_column, descending=True)
            view.select(view.table.shown_ids()[-1:])
        if len(movable) > 1:
            view.fit.move(movable[0], 1)
            view.fit.set_hidden(view.table.columns[movable[1]].spec.name, True)
            view.horizontalHeader().resizeSection(movable[0], 133)
    for bar in page.findChildren(FilterBar):
        bar.words.setText("e")
        bar.saved.keep("With e")
    for section in page.findChildren(FoldingSection):
        if section.kept_as:
            section.head.click()
    settle()
    return cast(dict[str, Any], json.loads(json.dumps(page_state.taken(page))))


REMEMBER = [each.key for each in PAGES if each.key not in ("today", "program", "documents", "history")]


@pytest.mark.parametrize("key", REMEMBER)
def test_everything_on_a_page_comes_back_after_a_restart(
    key: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with page_fixtures.opened(tmp_path, monkeypatch) as document:
        pages = [place(key).load()(document) for _ in range(2)]
        for page in pages:
            page_fixtures.shown(qtbot, page, 1500, 900)
        left = arranged(pages[0])
        page_state.give_back(pages[1], left)
        settle()
        again = page_state.taken(pages[1])
        assert again["tabs"] == left["tabs"]
        assert again["own"] == left["own"]
        for name, part in left["parts"].items():
            found = again["parts"].get(name, {})
            assert {k: v for k, v in found.items() if k != "scroll"} == {
                k: v for k, v in part.items() if k != "scroll"
            }, name


def test_columns_and_saved_filters_come_back_with_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shown(qtbot, tmp_path, monkeypatch) as window:
        window.desk.run("go:people")
        settle()
        view = people(window)
        view.fit.set_hidden("team", True)
        bar = window.desk.workspace.pages["people"].findChildren(FilterBar)[0]
        bar.words.setText("lin")
        bar.saved.keep("Lin alone")
    with shown(qtbot, tmp_path, monkeypatch) as window:
        settle()
        assert people(window).isColumnHidden(people(window).table.column_of("team"))
        bar = window.desk.workspace.pages["people"].findChildren(FilterBar)[0]
        assert (bar.saved.text(), people(window).table.rowCount()) == ("Lin alone", 1)


def test_a_state_that_no_longer_fits_is_passed_over(qtbot: QtBot) -> None:
    page = Arranged()
    qtbot.addWidget(page)
    page_state.give_back(
        page, {"own": {"scale": 3}, "splitters": [[1, 2, 3]], "parts": {"gone": {"rows": ["1"]}}}
    )
    assert page.zoom == "week"
    page_state.give_back(page, {})
