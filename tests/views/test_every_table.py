"""The habits of a spreadsheet hold in every table of every page: typing, keys, rows, blocks, columns."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from models.columns import column
from tests.views.every_table import (
    TABLES,
    WITH_HEADINGS,
    at,
    choose,
    editor,
    name,
    records_in,
    texts,
    typed_columns,
    view_of,
)
from tests.views.page_fixtures import opened
from tests.views.programs import given
from views.column_menu import column_menu
from views.record_view import RecordView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Held = Qt.Key, Qt.KeyboardModifier
ASKS = ("champion",)  # tables whose new row begins with a question beside the table
FIXED = ("transfer",)  # tables whose rows come from elsewhere
WORDS = ("text", "long")


document = given(opened)


@pytest.fixture
def view(request: pytest.FixtureRequest, qtbot: QtBot, document: Document) -> RecordView:
    return view_of(qtbot, document, request.param)


every = pytest.mark.parametrize("view", TABLES, indirect=True, ids=name)


@every
def test_typing_f2_escape_tab_and_enter(view: RecordView, document: Document, qtbot: QtBot) -> None:
    before, undo = texts(view), document.undo_label
    row, columns = records_in(view)[0], typed_columns(view)
    at(view, row, columns[0])
    qtbot.keyClicks(view, "7")
    assert editor(view) is not None, "typing starts an edit"
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert editor(view) is None
    qtbot.keyClick(view, Key.Key_F2)
    assert editor(view) is not None, "F2 starts an edit"
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert (texts(view), document.undo_label) == (before, undo)
    qtbot.keyClick(view, Key.Key_Tab)
    editable = [n for n in view.fit.order() if view.table.columns[n].editable]
    following = editable[(editable.index(columns[0]) + 1) % len(editable)]
    assert view.currentIndex().column() == following, "Tab goes to the next cell that can be edited"
    at(view, row, columns[0])
    qtbot.keyClick(view, Key.Key_Return)
    assert view.currentIndex().row() == min(row + 1, view.table.rowCount() - 1), "Enter goes down"


@every
def test_words_are_taken_by_enter_and_by_tab(view: RecordView, document: Document, qtbot: QtBot) -> None:
    table, row = view.table, records_in(view)[0]
    words = [n for n in typed_columns(view) if table.columns[n].field.kind in WORDS]
    if not words:
        pytest.skip("no column of words")
    record = table.row_id(row)
    for key, wanted in ((Key.Key_Return, "Written first"), (Key.Key_Tab, "Written second")):
        at(view, table.row_of(record), words[0])
        qtbot.keyClicks(view, wanted[0])
        qtbot.keyClicks(editor(view), wanted[1:])
        qtbot.keyClick(editor(view), key)
        assert table.columns[words[0]].cell(record).text == wanted


@every
def test_rows_come_go_and_move(view: RecordView, document: Document, qtbot: QtBot) -> None:
    table, row = view.table, records_in(view)[0]
    kind = table.kind.__tablename__
    if kind in FIXED:
        pytest.skip("its rows come from elsewhere")
    count, first = len(table.all_ids()), table.row_id(row)
    for key, held in ((Key.Key_N, Held.ControlModifier), (Key.Key_Insert, Held.NoModifier)):
        if kind in ASKS:
            break
        view.select([first], typed_columns(view)[0])
        qtbot.keyClick(view, key, held)
        assert len(table.all_ids()) == count + 1
        assert editor(view) is not None, "the name of the new row can be typed at once"
        qtbot.keyClick(editor(view), Key.Key_Escape)
        document.undo()
        assert len(table.all_ids()) == count
    view.select([first], typed_columns(view)[0])
    qtbot.keyClick(view, Key.Key_D, Held.ControlModifier)
    assert len(table.all_ids()) == count + 1
    document.undo()
    if "position" in table.kind.__table__.columns:
        _reorder(view, document, qtbot)


def _reorder(view: RecordView, document: Document, qtbot: QtBot) -> None:
    table = view.table
    order = table.all_ids()[:]
    # A heading between two rows is the edge of a group, which nobody passes.
    pairs = [each for each in pairwise(order) if table.row_of(each[1]) == table.row_of(each[0]) + 1]
    if not pairs:
        return
    upper, lower = pairs[0]
    view.select([lower], typed_columns(view)[0])
    qtbot.keyClick(view, Key.Key_Up, Held.AltModifier)
    moved = [each.position for each in map(table.record, (lower, upper))]
    assert moved == sorted(moved)
    assert view.selected_ids() == [lower]
    document.undo()
    assert table.all_ids() == order


@every
def test_deleting_is_undone(view: RecordView, document: Document, qtbot: QtBot) -> None:
    table = view.table
    if table.kind.__tablename__ in FIXED:
        pytest.skip("its rows come from elsewhere")
    before, refused = texts(view), []
    view.refused.connect(refused.append)
    view.select([table.all_ids()[-1]], typed_columns(view)[0])
    qtbot.keyClick(view, Key.Key_Delete)
    if refused or table.kind.__tablename__ == "person":  # a person who holds things asks for a successor
        assert texts(view) == before
        return
    assert len(table.all_ids()) == len(before) - 1
    document.undo()
    assert texts(view) == before


@every
def test_a_block_goes_to_a_spreadsheet_and_back_in_one_step(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    table, rows = view.table, records_in(view)
    columns = [n for n in view.fit.order() if table.columns[n].editable]
    columns = [n for n in columns if table.columns[n].field.kind != "ref" or not _needed(view, n)]
    ids = [table.row_id(row) for row in rows]
    source, target = ids[0], ids[-1]
    choose(view, [table.row_of(source)], columns)
    qtbot.keyClick(view, Key.Key_C, Held.ControlModifier)
    said = QApplication.clipboard().text()
    assert said.count("\t") >= len(columns) - 1
    before, number = texts(view), document.undo_label
    refused: list[str] = []
    view.refused.connect(refused.append)
    for column_number in columns:  # one by one too: a page may have a column between two of these
        QApplication.clipboard().setText(f"{table.columns[column_number].plain(source)}\n")
        at(view, table.row_of(target), column_number)
        qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
        if refused:
            assert table.kind.__tablename__ in ("decision_point", "phase"), refused
            return
        assert (
            table.columns[column_number].cell(target).text == table.columns[column_number].cell(source).text
        )
    while texts(view) != before and document.can_undo:
        document.undo()
    assert (texts(view), document.undo_label) == (before, number)


@every
def test_what_a_cell_does_not_take_changes_nothing(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    table, row = view.table, records_in(view)[0]
    hard = [
        n
        for n in typed_columns(view)
        if table.columns[n].field.kind in ("day", "int", "hours", "week", "enum")
    ]
    words = [n for n in typed_columns(view) if table.columns[n].field.kind in WORDS]
    if not hard:
        pytest.skip("every column takes words")
    before, refused = texts(view), []
    view.refused.connect(refused.append)
    at(view, row, hard[0])
    QApplication.clipboard().setText("quite impossible\n")
    qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
    assert len(refused) == 1
    assert table.columns[hard[0]].heading in refused[0]
    assert texts(view) == before
    assert words or hard


@every
def test_fill_down_repeats_the_first_row(view: RecordView, document: Document, qtbot: QtBot) -> None:
    table, rows = view.table, records_in(view)[:3]
    words = [n for n in typed_columns(view) if table.columns[n].field.kind in WORDS]
    words = [n for n in words if not column(table.kind, table.columns[n].spec.name).required] or words
    if len(rows) < 2 or not words:
        pytest.skip("nothing to repeat")
    ids = [table.row_id(row) for row in rows]
    before = texts(view)
    choose(view, rows, words[:1])
    qtbot.keyClick(view, Key.Key_D, Held.ControlModifier | Held.ShiftModifier)
    found = {table.columns[words[0]].cell(each).text for each in ids}
    assert len(found) == 1
    if texts(view) != before:
        document.undo()
    assert texts(view) == before


@pytest.mark.parametrize("view", WITH_HEADINGS, indirect=True, ids=name)
def test_columns_are_chosen_sorted_and_filtered_from_their_menu(view: RecordView, qtbot: QtBot) -> None:
    header, order = view.horizontalHeader(), view.fit.order()
    movable = next(n for n in order if view.fit.can_hide(n))
    qtbot.keyClick(view, Key.Key_L, Held.ControlModifier | Held.ShiftModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName().startswith("Column ")
    popup.close()
    menu = column_menu(view, movable)
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Reset columns" in words
    assert any(each.startswith("Filter by ") for each in words)
    next(action for action in menu.actions() if action.text().startswith("Hide ")).trigger()
    assert header.isSectionHidden(movable)
    next(action for action in menu.actions() if action.text() == "Reset columns").trigger()
    assert not header.isSectionHidden(movable)
    title = column_menu(view, view.table.mark_column)
    hide = next(action for action in title.actions() if action.text().startswith("Hide "))
    assert not hide.isEnabled(), "the column that names a row stays"


def _needed(view: RecordView, number: int) -> bool:
    return column(view.table.kind, view.table.columns[number].spec.name).required
