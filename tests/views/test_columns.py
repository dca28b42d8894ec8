"""Columns of a table: chosen, ordered, made as wide as wanted, filtered and put back, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Task
from tests.views.page_fixtures import on_screen
from tests.views.programs import TASKS, given, opened
from views.column_menu import chooser, column_menu
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView
from views.staying_menu import ValueMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLE, OWNER, STATUS, PERCENT = range(4)


document = given(opened)


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> RecordView:
    columns = [ColumnSpec("title", stretch=True), "owner_id", "status", ColumnSpec("percent", hide_below=800)]
    table = RecordTable(document, Task, columns, lambda program: program.tasks, parent=document)
    view = RecordView(table, "Tasks")
    on_screen(qtbot, view)
    view.setFocus()
    return view


def entry(menu: QMenu, start: str) -> QMenu | None:
    """Do what an entry of a menu says, or give the menu that it opens."""
    action = next(each for each in menu.actions() if each.text().startswith(start))
    if action.menu() is None:
        action.trigger()
    return action.menu()  # type: ignore[return-value]


def titles(view: RecordView) -> list[str]:
    return [view.table.index(row, 0).data() for row in range(view.table.rowCount())]


def test_a_right_click_on_a_heading_opens_the_menu_of_its_column(view: RecordView, qtbot: QtBot) -> None:
    header = view.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(OWNER) + 20, 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, header.viewport().mapToGlobal(spot))
    QApplication.sendEvent(header.viewport(), event)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Column Owner"
    popup.close()


def test_the_same_menu_opens_by_keyboard_for_the_column_of_the_cursor(view: RecordView, qtbot: QtBot) -> None:
    view.select(view.table.all_ids()[:1], STATUS)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_L, both)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Column Status"
    popup.close()
    assert "Columns and filters" in [each.text() for each in view.context_menu().actions()]
    view.horizontalHeader().hide()
    assert "Columns and filters" not in [each.text() for each in view.context_menu().actions()]


def test_the_chooser_ticks_what_is_shown_and_shows_what_had_no_room(view: RecordView) -> None:
    view.resize(700, 400)
    QApplication.processEvents()
    assert view.isColumnHidden(PERCENT)
    menu = chooser(view, QMenu(view))
    ticks = {str(each.data()): each for each in menu.actions()}
    assert [name for name, each in ticks.items() if each.isChecked()] == ["title", "owner_id", "status"]
    assert not ticks["title"].isEnabled()
    ticks["percent"].trigger()
    ticks["owner_id"].trigger()
    assert (view.isColumnHidden(PERCENT), view.isColumnHidden(OWNER)) == (False, True)


def test_a_hidden_column_does_not_keep_the_cursor(view: RecordView) -> None:
    view.select(view.table.all_ids()[:1], OWNER)
    entry(column_menu(view, OWNER), "Hide")
    assert view.currentIndex().column() == TITLE


def test_columns_move_past_those_on_screen(view: RecordView) -> None:
    entry(column_menu(view, OWNER), "Move right")
    assert view.fit.order() == [TITLE, STATUS, OWNER, PERCENT]
    entry(column_menu(view, TITLE), "Move left")
    assert view.fit.order() == [TITLE, STATUS, OWNER, PERCENT]
    view.fit.set_hidden("status", True)
    entry(column_menu(view, OWNER), "Move left")
    assert view.fit.order() == [OWNER, TITLE, PERCENT]


def test_a_double_click_on_the_edge_fits_to_what_the_column_holds(view: RecordView) -> None:
    header = view.horizontalHeader()
    header.resizeSection(OWNER, 40)
    header.sectionHandleDoubleClicked.emit(OWNER)
    wide = view.columnWidth(OWNER)
    assert view.fontMetrics().horizontalAdvance("Ravi Singh") < wide < 220
    title = view.columnWidth(TITLE)
    header.sectionHandleDoubleClicked.emit(TITLE)
    assert view.columnWidth(TITLE) == title, "the column with the spare room keeps what it has"


def test_dragging_the_wide_column_takes_from_its_neighbour(view: RecordView) -> None:
    title, owner = view.columnWidth(TITLE), view.columnWidth(OWNER)
    view.horizontalHeader().resizeSection(TITLE, title + 40)
    assert (view.columnWidth(TITLE), view.columnWidth(OWNER)) == (title + 40, owner - 40)


def test_reset_gives_back_order_widths_and_hidden_columns(view: RecordView) -> None:
    plain = [view.columnWidth(number) for number in range(4)]
    entry(column_menu(view, STATUS), "Move left")
    view.horizontalHeader().resizeSection(OWNER, 222)
    view.fit.set_hidden("percent", True)
    entry(column_menu(view, STATUS), "Reset columns")
    assert [view.columnWidth(number) for number in range(4)] == plain
    assert view.fit.order() == [TITLE, OWNER, STATUS, PERCENT]
    assert not any(view.fit.state().values())


def test_sorting_needs_no_mouse(view: RecordView) -> None:
    entry(column_menu(view, PERCENT), "Sort downwards")
    assert titles(view) == list(reversed(TASKS))
    assert view.horizontalHeader().isSortIndicatorShown()
    entry(column_menu(view, PERCENT), "The program's own order")
    assert titles(view) == list(TASKS)


def test_any_column_is_filtered_from_its_heading_and_marked(view: RecordView) -> None:
    values = entry(column_menu(view, OWNER), "Filter by Owner")
    assert isinstance(values, ValueMenu)
    values.fill()
    assert [each.text() for each in values.ticks()] == ["Lin Chen\t2", "Ravi Singh\t2", "Empty\t1"]
    values.ticks()[0].trigger()
    assert view.table.rowCount() == 2
    assert view.horizontalHeader().filtered == {OWNER}  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert view.totals is not None
    assert view.totals.isVisible(), "without a filter bar the table itself says that rows are left out"
    assert view.totals.accessibleName().startswith("2 of 5 shown")
    values.fill()
    values.actions()[0].trigger()
    assert (view.table.rowCount(), view.totals.is_wanted()) == (5, False)


def test_rows_are_grouped_by_any_column_and_stay_so(view: RecordView, document: Document) -> None:
    entry(column_menu(view, OWNER), "Group by Owner")
    headings = [each.heading.title for each in view.table.order.groups.values()]
    assert headings == ["Lin Chen", "Ravi Singh", "Without Owner"]
    task = document.program.tasks[2]
    records.set_field(document, Task, [task.id], "owner_id", document.program.people[1].id)
    assert [(each.heading.title, each.count) for each in view.table.order.groups.values()] == [
        ("Lin Chen", 3), ("Ravi Singh", 2),
    ]  # fmt: skip
    kept = view.arrangement()
    entry(column_menu(view, STATUS), "Group no longer")
    assert not view.table.order.groups
    view.arrange(kept)
    assert len(view.table.order.groups) == 2


def test_many_values_are_not_all_offered(view: RecordView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("views.staying_menu.MOST_VALUES", 3)
    menu = ValueMenu(view.table, TITLE, view)
    menu.fill()
    assert len(menu.ticks()) == 3
    assert menu.actions()[-1].text() == "2 more values: filter by words"


def test_an_arrangement_comes_back(view: RecordView, document: Document, qtbot: QtBot) -> None:
    view.sort_by(PERCENT, descending=True)
    view.fit.move(OWNER, 1)
    view.select(view.table.all_ids()[2:4], STATUS)
    kept = view.arrangement()
    other = RecordView(RecordTable(document, Task, ["title", "status", "owner_id", "percent"],
                                   lambda program: program.tasks, parent=document), "Tasks")  # fmt: skip
    qtbot.addWidget(other)
    other.arrange(kept)
    assert titles(other) == list(reversed(TASKS))
    assert other.selected_ids() == view.selected_ids()
    other.event(QEvent(QEvent.Type.None_))
