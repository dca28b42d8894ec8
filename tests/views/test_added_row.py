"""Esc right after a row was added takes it back, in every table; a task is added where the user looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Person, Role, Task
from tests.views.every_table import TABLES, at, editor, name, records_in, view_of
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views.record_view import RecordView
from views.roles import RolesPage
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Held = Qt.Key, Qt.KeyboardModifier
ADDING = tuple(each for each in TABLES if each[1] not in ("champion", "transfer"))

document = given(opened)


@pytest.fixture
def view(request: pytest.FixtureRequest, qtbot: QtBot, document: Document) -> RecordView:
    return view_of(qtbot, document, request.param)


def add_below(view: RecordView, qtbot: QtBot, row: int) -> str:
    """Press Ctrl+N on a row; the id of the new one, whose editor is open."""
    at(view, row, view.table.mark_column)
    before = set(view.table.all_ids())
    qtbot.keyClick(view, Key.Key_N, Held.ControlModifier)
    (added,) = set(view.table.all_ids()) - before
    assert editor(view) is not None
    return added


tasks = pytest.mark.parametrize("view", [TABLES[1]], indirect=True, ids=name)


@pytest.mark.parametrize("view", ADDING, indirect=True, ids=name)
def test_esc_at_once_takes_a_new_row_back(view: RecordView, document: Document, qtbot: QtBot) -> None:
    rows, ids, undo = records_in(view), list(view.table.all_ids()), document.undo_label
    above = view.table.row_id(rows[0])
    add_below(view, qtbot, rows[0])
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.all_ids() == ids
    assert document.undo_label == undo, "as if nothing had been done"
    assert view.selected_ids() == [above], "back where Ctrl+N was pressed"
    assert editor(view) is None
    qtbot.keyClick(view, Key.Key_F2)
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.all_ids() == ids, "Esc in a row that is older takes nothing back"


@tasks
def test_a_row_in_which_somebody_typed_stays(view: RecordView, document: Document, qtbot: QtBot) -> None:
    added = add_below(view, qtbot, records_in(view)[0])
    qtbot.keyClicks(editor(view), "Half a ti")
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.has(added)
    qtbot.keyClick(view, Key.Key_F2)
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.has(added), "only the editor that opened with the row takes it back"
    other = add_below(view, qtbot, records_in(view)[0])
    qtbot.keyClick(editor(view), Key.Key_Return)
    assert view.table.has(other), "Enter keeps the name it has"


@tasks
def test_a_row_stays_when_something_else_was_edited_since(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    added = add_below(view, qtbot, records_in(view)[0])
    person = document.program.people[0]
    records.set_field(document, Person, [person.id], "team", "Elsewhere")
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.has(added)
    assert person.team == "Elsewhere"
    document.undo()
    document.undo()
    assert not view.table.has(added)


@tasks
def test_a_row_added_elsewhere_or_copied_is_not_taken_back(
    view: RecordView, document: Document, qtbot: QtBot
) -> None:
    first = view.table.all_ids()[0]
    view.select([first], view.table.mark_column)
    view.duplicate_rows()
    (copy,) = view.selected_ids()
    QApplication.processEvents()
    qtbot.keyClick(view, Key.Key_F2)
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.has(copy)
    card = view.table.edits.add(first)  # as the board does
    QApplication.processEvents()
    view.select([card], view.table.mark_column)
    qtbot.keyClick(view, Key.Key_F2)
    qtbot.keyClick(editor(view), Key.Key_Escape)
    assert view.table.has(card)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> SprintPage:
    page = SprintPage(document)
    shown(qtbot, page, 1400, 700)
    QApplication.processEvents()
    page.view.clearSelection()
    return page


def neighbours(page: SprintPage, added: str) -> tuple[str, str]:
    """The rows above and below a task."""
    row, table = page.table.row_of(added), page.table
    return table.row_id(row - 1), table.row_id(row + 1) if row + 1 < table.rowCount() else ""


def added_by(page: SprintPage, document: Document) -> str:
    """Press the button; the id of the new task, which is in view with its editor open."""
    page.view.selectionModel().clear()
    before = {task.id for task in document.program.tasks}
    page.bar.add.click()
    (added,) = {task.id for task in document.program.tasks} - before
    assert page.view.current_id() == added
    assert page.view.state() == RecordView.State.EditingState
    top = page.view.rowViewportPosition(page.table.row_of(added))
    assert 0 <= top <= page.view.viewport().height() - page.view.rowHeight(0)
    return added


def top_row(page: SprintPage, row: int) -> None:
    """Scroll so that a row is the first in view."""
    place = page.table.index(row, page.table.mark_column)
    page.view.scrollTo(place, RecordView.ScrollHint.PositionAtTop)


def test_without_a_selection_a_task_is_added_at_the_end_of_what_is_seen(
    page: SprintPage, document: Document
) -> None:
    page.group_by("none")
    top_row(page, 40)
    view = page.view
    last = page.table.row_id(view.rowAt(view.viewport().height() - view.rowHeight(0) - 1))
    added = added_by(page, document)
    above, below = neighbours(page, added)
    assert last in (above, page.table.row_id(page.table.row_of(above) - 1))
    assert below, "not at the end of the plan"


def test_in_groups_it_is_the_end_of_the_first_group_in_view(page: SprintPage, document: Document) -> None:
    page.group_by("phase")
    heading = next(row for row in range(30, page.table.rowCount()) if page.table.group_at(row))
    top_row(page, heading - 3)
    last = page.table.row_id(heading - 1)
    added = added_by(page, document)
    above, below = neighbours(page, added)
    assert above == last
    assert page.table.group_at(page.table.row_of(below)) is not None
    assert page.table.record(added).milestone is page.table.record(last).milestone


def test_on_a_folded_group_it_is_unfolded_and_the_task_added_at_its_end(
    page: SprintPage, document: Document, qtbot: QtBot
) -> None:
    page.group_by("phase")
    page.table.fold_all(True)
    group = page.table.group_at(1)
    assert group is not None
    choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.view.selectionModel().setCurrentIndex(page.table.index(1, page.table.mark_column), choose)
    page.view.setFocus()
    before = {task.id for task in document.program.tasks}
    qtbot.keyClick(page.view, Key.Key_N, Held.ControlModifier)
    (added,) = {task.id for task in document.program.tasks} - before
    assert neighbours(page, added)[0] == group.ids[-1]
    assert page.view.state() == RecordView.State.EditingState
    page.table.fold_all(True)
    assert neighbours(page, added_by(page, document))[1].startswith("group "), "the first group in view"


def test_the_first_task_of_an_empty_sprint_lands_on_the_face_in_front(
    page: SprintPage, document: Document
) -> None:
    page.faces.show_board(True)
    records.delete(document, Task, [task.id for task in document.program.tasks])
    page.measure()
    assert page._empty is not None
    page._empty.add_requested.emit()
    (task,) = document.program.tasks
    assert page.faces.board.selected_ids() == [task.id]


def test_the_first_role_goes_with_esc_as_well(qtbot: QtBot, document: Document) -> None:
    records.delete(document, Role, [role.id for role in document.program.roles])
    page = RolesPage(document)
    shown(qtbot, page, 1400, 800)
    page._add()
    assert len(document.program.roles) == 1
    qtbot.keyClick(editor(page.view), Key.Key_Escape)
    assert document.program.roles == []
    assert page._empty is not None, "as empty as before"
