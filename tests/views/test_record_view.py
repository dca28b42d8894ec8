from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import ChecklistItem, Person, Task, TaskStatus
from tests.views.page_fixtures import on_screen
from tests.views.programs import TASKS, given, ids, opened
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

Key, Held = Qt.Key, Qt.KeyboardModifier


document = given(opened)


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> RecordView:
    columns = [
        ColumnSpec("title", stretch=True),
        "owner_id",
        ColumnSpec("finish_day", hide_below=700),
        "percent",
        "start_day",
        "status",
    ]
    return shown(document, qtbot, Task, columns, lambda program: program.tasks)


def shown(document: Document, qtbot: QtBot, kind: Any, columns: Any, rows: Any) -> RecordView:
    def new(_below: Any) -> dict[str, Any]:
        return {"program_id": document.program.id, "title": "New"}

    view = RecordView(RecordTable(document, kind, columns, rows, new=new), "Tasks")
    on_screen(qtbot, view)
    view.setFocus()
    return view


def at(view: RecordView, row: int, column: int) -> None:
    choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(view.table.index(row, column), choose)


def editor(view: RecordView) -> QWidget | None:
    return view.indexWidget(view.currentIndex()) or next(
        (
            each
            for each in view.viewport().findChildren(QWidget)
            if each.isVisible() and each.property("filled")
        ),
        None,
    )


def place(view: RecordView) -> tuple[int, int]:
    return view.currentIndex().row(), view.currentIndex().column()


def titles(view: RecordView) -> list[str]:
    return [view.table.index(row, 0).data() for row in range(view.table.rowCount())]


def test_typing_replaces_and_enter_moves_down(view: RecordView, document: Document, qtbot: QtBot) -> None:
    at(view, 1, 3)
    qtbot.keyClicks(view, "7")
    qtbot.keyClicks(editor(view), "5")
    qtbot.keyClick(editor(view), Key.Key_Return)
    assert document.program.tasks[1].percent == 75
    assert place(view) == (2, 3)
    assert view.hasFocus()
    assert document.undo_label == "Change done of 'Baseline quality'"


def test_f2_edits_and_escape_leaves_it_as_it_was(view: RecordView, document: Document, qtbot: QtBot) -> None:
    at(view, 0, 0)
    qtbot.keyClick(view, Key.Key_F2)
    qtbot.keyClicks(editor(view), "Something else")
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert editor(view) is None
    assert titles(view) == list(TASKS)
    assert not document.can_undo


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(view: RecordView, qtbot: QtBot) -> None:
    at(view, 0, 0)
    qtbot.keyClick(view, Key.Key_Tab)
    assert place(view) == (0, 1)
    qtbot.keyClick(view, Key.Key_Tab)
    assert place(view) == (0, 3)  # the finish is computed
    qtbot.keyClick(view, Key.Key_Backtab)
    assert place(view) == (0, 1)
    at(view, 0, 5)
    qtbot.keyClick(view, Key.Key_Tab)
    assert place(view) == (1, 0)


def test_tab_commits_an_edit(view: RecordView, document: Document, qtbot: QtBot) -> None:
    at(view, 0, 3)
    qtbot.keyClicks(view, "9")
    qtbot.keyClick(editor(view), Key.Key_Tab)
    assert document.program.tasks[0].percent == 9
    assert place(view) == (0, 4)


def test_what_cannot_be_read_stays_open_with_a_sentence(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    at(view, 1, 4)
    qtbot.keyClicks(view, "n")
    opened_editor: Any = editor(view)
    qtbot.keyClicks(opened_editor, "ever")
    with qtbot.waitSignal(view.refused) as told:
        qtbot.keyClick(opened_editor, Key.Key_Return)
    assert told.args[0].startswith("'never' is not a day")
    assert (opened_editor.isVisible(), opened_editor.text(), opened_editor.toolTip()) == (
        True,
        "never",
        told.args[0],
    )
    opened_editor.selectAll()
    qtbot.keyClicks(opened_editor, "day 42")
    qtbot.keyClick(opened_editor, Key.Key_Return)
    assert document.program.tasks[1].start_day == 42


def test_control_enter_sets_all_selected_rows(view: RecordView, document: Document, qtbot: QtBot) -> None:
    at(view, 0, 3)
    qtbot.keyClick(view, Key.Key_Down, Held.ShiftModifier)
    qtbot.keyClick(view, Key.Key_Down, Held.ShiftModifier)
    qtbot.keyClicks(view, "5")
    qtbot.keyClick(editor(view), Key.Key_Return, Held.ControlModifier)
    assert [task.percent for task in document.program.tasks] == [5, 5, 5, 80, 100]
    assert document.undo_label == "Change done of 3 tasks"
    document.undo()
    assert [task.percent for task in document.program.tasks] == [20, 40, 60, 80, 100]


def test_space_ticks(document: Document, qtbot: QtBot) -> None:
    view = shown(
        document, qtbot, ChecklistItem, ["done", "text"], lambda program: program.milestones[0].items
    )
    at(view, 1, 0)
    qtbot.keyClick(view, Key.Key_Space)
    assert document.program.milestones[0].items[1].done
    box = view.visualRect(view.currentIndex()).topLeft()
    spot = box.__class__(box.x() + 16, box.y() + 18)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not document.program.milestones[0].items[1].done


def test_delete_is_undone_not_asked_about(view: RecordView, document: Document, qtbot: QtBot) -> None:
    view.select(ids(document)[1:3], 0)
    qtbot.keyClick(view, Key.Key_Delete)
    assert titles(view) == [TASKS[0], *TASKS[3:]]
    assert place(view) == (1, 0)
    document.undo()
    assert titles(view) == list(TASKS)


def test_a_refused_deletion_is_told(document: Document, qtbot: QtBot) -> None:
    view = shown(document, qtbot, Person, ["name"], lambda program: program.people)
    with qtbot.waitSignal(view.refused) as told:
        view.select([document.program.people[1].id])
        qtbot.keyClick(view, Key.Key_Delete)
    assert "still holds" in told.args[0]
    assert len(document.program.people) == 3


def test_control_n_adds_below_and_begins_to_type(view: RecordView, qtbot: QtBot) -> None:
    at(view, 1, 3)
    qtbot.keyClick(view, Key.Key_N, Held.ControlModifier)
    assert titles(view)[2] == "New"
    assert place(view) == (2, 0)
    qtbot.keyClicks(editor(view), "Call everyone")
    qtbot.keyClick(editor(view), Key.Key_Return)
    assert titles(view)[2] == "Call everyone"


def test_control_d_duplicates(view: RecordView, document: Document, qtbot: QtBot) -> None:
    view.select(ids(document)[:1], 0)
    qtbot.keyClick(view, Key.Key_D, Held.ControlModifier)
    assert titles(view)[:3] == [TASKS[0], TASKS[0], TASKS[1]]
    assert place(view) == (1, 0)


def test_alt_arrows_reorder_and_the_selection_goes_along(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    moved = ids(document)[0]
    view.select([moved], 0)
    qtbot.keyClick(view, Key.Key_Down, Held.AltModifier)
    assert titles(view)[:2] == [TASKS[1], TASKS[0]]
    assert view.selected_ids() == [moved]
    qtbot.keyClick(view, Key.Key_Up, Held.AltModifier)
    assert titles(view) == list(TASKS)


def test_copies_a_block_and_pastes_it_as_one_step(view: RecordView, document: Document, qtbot: QtBot) -> None:
    at(view, 0, 3)
    qtbot.keyClick(view, Key.Key_Down, Held.ShiftModifier)
    qtbot.keyClick(view, Key.Key_Right, Held.ShiftModifier)
    qtbot.keyClick(view, Key.Key_C, Held.ControlModifier)
    assert QApplication.clipboard().text() == "20 %\t11 Feb 2026\n40 %\t21 Feb 2026\n"
    at(view, 3, 3)
    qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
    assert [task.percent for task in document.program.tasks[3:]] == [20, 40]
    document.undo()
    assert [task.percent for task in document.program.tasks[3:]] == [80, 100]


def test_one_value_is_pasted_into_every_selected_cell(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("Blocked")
    view.select(ids(document)[:3], 5)
    qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
    assert [task.status for task in document.program.tasks[:3]] == [TaskStatus.BLOCKED] * 3


def test_selection_scroll_and_cursor_stay_whatever_changes(view: RecordView, document: Document) -> None:
    chosen = ids(document)[3]
    view.select([chosen], 3)
    records.delete(document, Task, ids(document)[:1])
    records.add(document, Task, {"program_id": document.program.id, "title": "First"}, after=None)
    view.table.sort(0)
    assert (view.selected_ids(), view.current_id(), view.currentIndex().column()) == ([chosen], chosen, 3)
    view.table.refresh()
    document.undo()
    document.undo()
    assert view.selected_ids() == [chosen]


def test_selection_comes_back_after_so_many_rows_went_that_the_model_is_reset(
    document: Document, qtbot: QtBot
) -> None:
    with document.edit("Add many") as session:
        for number in range(120):
            session.add(Task(program=document.program, title=f"Row {number % 2}", position=10 + number))
    view = shown(document, qtbot, Task, ["title", "percent"], lambda program: program.tasks)
    chosen = ids(document)[6]
    view.select([chosen], 1)
    with qtbot.waitSignal(view.table.modelReset):
        view.table.set_filter("Row 1")
    assert (view.selected_ids(), view.current_id()) == ([chosen], chosen)


def test_selected_tells_ids_once(view: RecordView, document: Document, qtbot: QtBot) -> None:
    told: list[list[str]] = []
    view.selected.connect(told.append)
    at(view, 1, 0)
    at(view, 1, 3)
    at(view, 2, 3)
    assert told == [[ids(document)[1]], [ids(document)[2]]]


def test_narrow_tables_lose_the_least_important_column_first(view: RecordView) -> None:
    header = view.horizontalHeader()
    assert not header.isSectionHidden(2)
    assert sum(map(header.sectionSize, range(6))) == view.viewport().width()
    view.resize(650, 400)
    QApplication.processEvents()
    assert header.isSectionHidden(2)
    assert header.sectionSize(0) >= 180


def test_a_click_on_a_heading_sorts_up_down_and_not(view: RecordView, qtbot: QtBot) -> None:
    header = view.horizontalHeader()
    for expected in (sorted(TASKS, key=lambda t: t.replace("Ä", "A")), None, list(TASKS)):
        spot = header.rect().center()
        spot.setX(header.sectionViewportPosition(0) + 40)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        if expected is not None:
            assert titles(view) == expected
    assert not header.isSortIndicatorShown()


def test_widths_order_and_hidden_columns_come_back(view: RecordView) -> None:
    view.horizontalHeader().resizeSection(1, 222)
    view.fit.set_hidden("percent", True)
    state = view.fit.state()
    view.horizontalHeader().resizeSection(1, 100)
    view.fit.set_hidden("percent", False)
    view.fit.restore(state)
    assert view.horizontalHeader().sectionSize(1) == 222
    assert view.horizontalHeader().isSectionHidden(3)


def test_the_edges_of_the_table_are_named(view: RecordView) -> None:
    corner = view.findChild(QAbstractButton, "qt_tableview_cornerbutton")
    assert corner is not None
    assert corner.accessibleName()
    assert not view.isCornerButtonEnabled()
    assert view.horizontalHeader().accessibleName()
    assert view.verticalHeader().accessibleName()


def test_a_press_on_a_heading_sorts_and_chooses_nothing(view: RecordView, qtbot: QtBot) -> None:
    view.clearSelection()
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.table.order.sorted_by == 0
    assert not view.selected_ids()


def test_where_the_selected_row_goes_the_one_beside_it_is_selected(
    view: RecordView, document: Document
) -> None:
    told: list[list[str]] = []
    view.selected.connect(told.append)
    added = records.add(
        document, Task, {"program_id": document.program.id, "title": "New"}, after=ids(document)[1]
    )
    view.select([added])
    document.undo()
    assert view.selected_ids() == [ids(document)[1]]
    assert told[-1] == [ids(document)[1]]
    view.clearSelection()
    records.delete(document, Task, [ids(document)[0]])
    assert view.selected_ids() == []
