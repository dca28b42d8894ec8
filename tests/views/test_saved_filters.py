"""Filters kept under a name: saved, applied, renamed, deleted, named on the button, and had again later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.document import Document
from models import Task
from tests.views.page_fixtures import on_screen
from tests.views.programs import TASKS, given, opened
from views.filter_bar import FilterBar
from views.name_dialog import NameDialog
from views.record_table import RecordTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


document = given(opened)


@pytest.fixture
def bar(document: Document, qtbot: QtBot) -> FilterBar:
    columns = ["title", "owner_id", "status"]
    table = RecordTable(document, Task, columns, lambda p: p.tasks, parent=document)
    bar = FilterBar(table, ("owner_id",), ("task", "tasks"))
    bar.kept_table = table  # type: ignore[attr-defined]
    return on_screen(qtbot, bar, 1000, 40)


def titles(bar: FilterBar) -> list[str]:
    table = bar._table
    return [table.index(row, 0).data() for row in range(table.rowCount())]


def entries(bar: FilterBar) -> list[str]:
    bar.saved.fill()
    return [each.text() for each in bar.saved.menu().actions() if each.text()]


def press(bar: FilterBar, words: str) -> None:
    bar.saved.fill()
    next(each for each in bar.saved.menu().actions() if each.text() == words).trigger()


def type_name(bar: FilterBar, qtbot: QtBot, name: str) -> None:
    dialog = bar.window().findChildren(NameDialog)[-1]
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def saved(bar: FilterBar, qtbot: QtBot, name: str) -> None:
    press(bar, "Save this filter…")
    type_name(bar, qtbot, name)


def test_a_filter_is_kept_named_and_had_again(bar: FilterBar, qtbot: QtBot) -> None:
    bar.words.setText("e")
    bar.menus[0].choose(["Lin Chen"])
    left = titles(bar)
    assert bar.saved.text() == ""
    saved(bar, qtbot, "  What  Lin has ")
    assert bar.saved.text() == "What Lin has"
    assert bar.saved.accessibleName() == "Saved filter: What Lin has"
    bar.clear()
    assert (bar.saved.text(), titles(bar)) == ("", list(TASKS))
    press(bar, "What Lin has")
    assert (bar.saved.text(), titles(bar)) == ("What Lin has", left)
    assert (bar.words.text(), bar.menus[0].text()) == ("e", "Owner: Lin Chen")


def test_rename_and_delete(bar: FilterBar, qtbot: QtBot) -> None:
    bar.words.setText("peer")
    saved(bar, qtbot, "Peers")
    press(bar, "Rename “Peers”…")
    type_name(bar, qtbot, "Sessions")
    assert (bar.saved.names(), bar.saved.text()) == (["Sessions"], "Sessions")
    press(bar, "Delete “Sessions”")
    assert (bar.saved.names(), bar.words.text()) == ([], "peer")


def test_the_menu_offers_what_makes_sense(bar: FilterBar, qtbot: QtBot) -> None:
    bar.saved.fill()
    assert not any(each.isEnabled() for each in bar.saved.menu().actions() if each.text())
    bar.words.setText("peer")
    assert entries(bar) == ["Save this filter…", "Show all rows"]
    saved(bar, qtbot, "Peers")
    assert entries(bar)[0] == "Peers"
    press(bar, "Peers")
    assert titles(bar) == list(TASKS), "chosen again it is taken off"


def test_esc_keeps_nothing(bar: FilterBar, qtbot: QtBot) -> None:
    bar.words.setText("peer")
    press(bar, "Save this filter…")
    dialog = bar.window().findChildren(NameDialog)[-1]
    assert not dialog.act.isEnabled(), "it has no name yet"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert bar.saved.names() == []


def test_saved_filters_are_part_of_what_a_page_remembers(bar: FilterBar, qtbot: QtBot) -> None:
    bar.words.setText("peer")
    saved(bar, qtbot, "Peers")
    state = bar.arrangement()
    bar.saved.restore({})
    bar.clear()
    bar.arrange(state)
    assert (bar.saved.text(), len(titles(bar))) == ("Peers", 1)


def test_a_column_filtered_elsewhere_has_a_menu_for_as_long(bar: FilterBar) -> None:
    status = bar._table.column_of("status")
    bar._table.set_value_filter(status, ["Blocked"])
    assert [each.text() for each in bar.further.values()] == ["Status: Blocked"]
    assert bar.present() == {"values": {"status": ["Blocked"]}}
    bar.further[status].choose(None)
    assert bar.further == {}


def test_narrow_bars_say_less(bar: FilterBar) -> None:
    bar.show_only("owner_id", ["Lin Chen"])
    bar.saved.keep("A name of some length")
    bar.resize(700, 40)
    assert bar.count.isVisible()
    bar.resize(330, 40)
    assert (bar.menus[0].text(), bar.saved.text()) == ("Owner: Lin Chen", "")
    assert not bar.count.isVisible()
    bar.resize(280, 40)
    assert bar.menus[0].text().endswith("…")
    assert bar.menus[0].toolTip() == "Owner: Lin Chen"
    bar.resize(220, 40)
    assert bar.menus[0].text() == ""
    assert bar.saved.toolTip().startswith("Saved filter: A name of some length")
