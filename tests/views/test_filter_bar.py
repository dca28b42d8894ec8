from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Task, TaskStatus
from tests.views.programs import TASKS, given, ids, opened
from views.filter_bar import FilterBar
from views.record_table import RecordTable

document = given(opened)


@pytest.fixture
def table(document: Document) -> RecordTable:
    return RecordTable(document, Task, ["title", "owner_id", "status"], lambda p: p.tasks, parent=document)


@pytest.fixture
def bar(table: RecordTable, qtbot: QtBot) -> FilterBar:
    bar = FilterBar(table, ("owner_id", "status"), ("task", "tasks"))
    qtbot.addWidget(bar)
    bar.resize(900, bar.sizeHint().height())
    bar.show()
    return bar


def titles(table: RecordTable) -> list[str]:
    return [table.index(row, 0).data() for row in range(table.rowCount())]


def test_words_filter_at_once_and_escape_shows_all(bar: FilterBar, table: RecordTable, qtbot: QtBot) -> None:
    assert bar.count.text() == "5 tasks"
    qtbot.keyClicks(bar.words, "peer x")
    assert bar.count.text() == "0 of 5 tasks"
    bar.words.setText("äuß pruf")
    assert (titles(table), bar.count.text()) == (["Äußere Prüfung"], "1 of 5 tasks")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert (titles(table), bar.count.text()) == (list(TASKS), "5 tasks")


def test_enter_hands_on_to_the_table(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)


def test_a_menu_offers_the_values_with_their_numbers(bar: FilterBar, table: RecordTable) -> None:
    owner = bar.menus[0]
    owner.values.fill()
    assert [action.text() for action in owner.values.ticks()] == ["Lin Chen\t2", "Ravi Singh\t2", "Empty\t1"]
    owner.values.ticks()[2].trigger()
    assert (titles(table), owner.text()) == ([TASKS[2]], "Owner: Empty")
    owner.values.ticks()[0].trigger()
    assert (table.rowCount(), owner.text()) == (3, "Owner: 2")
    owner.menu().actions()[0].trigger()
    assert (table.rowCount(), owner.text()) == (5, "Owner")


def test_a_page_can_be_opened_filtered(bar: FilterBar, table: RecordTable) -> None:
    bar.words.setText("peer")
    bar.show_only("status", ["Blocked"])
    assert (bar.words.text(), titles(table)) == ("", [TASKS[1], TASKS[4]])


def test_state_comes_back(bar: FilterBar, table: RecordTable) -> None:
    bar.words.setText("e")
    bar.menus[1].choose(["Blocked"])
    state, left = bar.state(), titles(table)
    bar.clear()
    assert titles(table) == list(TASKS)
    bar.restore(state)
    assert titles(table) == left


def test_rows_that_change_come_and_go(bar: FilterBar, table: RecordTable, document: Document) -> None:
    bar.show_only("status", ["Blocked"])
    records.set_field(document, Task, ids(document)[:1], "status", TaskStatus.BLOCKED)
    assert (table.rowCount(), bar.count.text()) == (3, "3 of 5 tasks")


def test_everything_has_a_name(bar: FilterBar) -> None:
    assert bar.words.accessibleName()
    assert [menu.accessibleName() for menu in bar.menus] == ["Filter by Owner", "Filter by Status"]


def test_tab_goes_from_the_words_to_the_menus(bar: FilterBar) -> None:
    ring, each = [bar.words], bar.words.nextInFocusChain()
    while each is not None and len(ring) < 12:
        ring.append(each)  # type: ignore[arg-type]
        each = each.nextInFocusChain()
    places = [ring.index(each) for each in (bar.words, *bar.menus, bar.saved)]
    assert places == sorted(places)
