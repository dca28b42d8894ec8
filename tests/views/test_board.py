"""The board: cards by state, dragged by mouse and moved by keys in one undo step, following every change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.commands import records, sprint
from app.document import Document
from models.tasks import Task, TaskStatus
from tests.views.page_fixtures import on_screen, opened
from tests.views.programs import given
from views.board import Board
from views.board_face import SprintFaces
from views.board_list import CardList
from views.controls import Card
from views.sprint_table import SprintTable
from views.sprint_view import SprintView

Key, Held, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
OPEN, RUNNING, BLOCKED, DONE, DROPPED = TaskStatus


document = given(opened)


@pytest.fixture
def board(document: Document, qtbot: QtBot) -> Board:
    return shown(document, qtbot, 1300)


def shown(document: Document, qtbot: QtBot, width: int) -> Board:
    board = Board(document)
    on_screen(qtbot, board, width, 700)
    board.activateWindow()
    qtbot.waitActive(board)
    return board


def ids(board: Board, status: TaskStatus) -> list[str]:
    return board.column(status).rows.ids()


def status_of(document: Document, task_id: str) -> TaskStatus:
    return next(task.status for task in document.program.tasks if task.id == task_id)


def place(cards: CardList, task_id: str) -> QPoint:
    return cards.visualRect(cards.rows.index(cards.rows.row_of(task_id), 0)).center()


def carry(board: Board, task_id: str, goal: TaskStatus) -> tuple[QWidget, QPoint]:
    """Press on a card and move it over a column; the widget that has the mouse, and where it is."""
    source = board.column(board.cards.card(task_id).status).list  # type: ignore[union-attr]
    source.scrollTo(source.rows.index(source.rows.row_of(task_id), 0))
    start, port = place(source, task_id), source.viewport()
    QTest.mousePress(port, Left, Held.NoModifier, start)
    QTest.mouseMove(port, start + QPoint(QApplication.startDragDistance() + 5, 2))
    end = port.mapFromGlobal(board.column(goal).mapToGlobal(QPoint(80, 200)))
    QTest.mouseMove(port, end)
    return port, end


def drag(board: Board, task_id: str, goal: TaskStatus) -> None:
    port, end = carry(board, task_id, goal)
    QTest.mouseRelease(port, Left, Held.NoModifier, end)


def test_every_task_is_a_card_in_the_column_of_its_state(board: Board, document: Document) -> None:
    for status in TaskStatus:
        expected = [task.id for task in document.program.tasks if task.status is status]
        assert ids(board, status) == expected
        assert board.column(status).accessibleName().startswith(status.value)
        assert f"{len(expected)} task" in board.column(status).accessibleName()


def test_a_card_speaks(board: Board, document: Document) -> None:
    task = next(task for task in document.program.tasks if task.status is RUNNING and task.late)
    column = board.column(RUNNING)
    index = column.rows.index(column.rows.row_of(task.id), 0)
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith(f"{task.title}, In progress, owner {task.owner.name}, due ")  # type: ignore[union-attr]
    assert " late, " in words
    assert f"{task.percent} percent" in words
    face = QAccessible.queryAccessibleInterface(column.list)
    names = [face.child(n).text(QAccessible.Text.Name) for n in range(face.childCount())]
    assert words in names


def test_dragging_a_card_sets_its_status_in_one_step(board: Board, document: Document) -> None:
    task_id = ids(board, OPEN)[0]
    drag(board, task_id, RUNNING)
    assert status_of(document, task_id) is RUNNING
    assert task_id in ids(board, RUNNING)
    assert task_id not in ids(board, OPEN)
    assert board.selected_ids() == [task_id]
    assert board.column(RUNNING).list.hasFocus()
    document.undo()
    assert status_of(document, task_id) is OPEN
    assert ids(board, OPEN)[0] == task_id
    assert board.selected_ids() == [task_id]


def test_dragging_one_of_several_chosen_takes_all_along(board: Board, document: Document) -> None:
    chosen = [*ids(board, OPEN)[:2], ids(board, RUNNING)[0]]
    board.select(chosen)
    drag(board, chosen[1], DONE)
    assert {status_of(document, each) for each in chosen} == {DONE}
    assert {task.percent for task in document.program.tasks if task.id in chosen} == {100}
    assert document.undo_label == "Set 3 tasks to done"
    document.undo()
    assert [status_of(document, each) for each in chosen] == [OPEN, OPEN, RUNNING]


def test_dragging_another_card_leaves_the_chosen_ones(board: Board, document: Document) -> None:
    chosen, other = ids(board, OPEN)[:2], ids(board, RUNNING)[0]
    board.select(chosen)
    drag(board, other, BLOCKED)
    assert {status_of(document, each) for each in chosen} == {OPEN}
    assert status_of(document, other) is BLOCKED


def test_escape_ends_a_drag_and_changes_nothing(board: Board, document: Document) -> None:
    task_id, label = ids(board, OPEN)[0], document.undo_label
    port, end = carry(board, task_id, DONE)
    assert board.column(DONE).lit
    QTest.keyClick(board.column(OPEN).list, Key.Key_Escape)
    assert not board.column(DONE).lit
    QTest.mouseRelease(port, Left, Held.NoModifier, end)
    assert status_of(document, task_id) is OPEN
    assert document.undo_label == label


def test_dropping_where_it_was_or_outside_changes_nothing(board: Board, document: Document) -> None:
    task_id, label = ids(board, OPEN)[0], document.undo_label
    port, end = carry(board, task_id, OPEN)
    assert not board.column(OPEN).lit
    QTest.mouseRelease(port, Left, Held.NoModifier, end)
    port, _end = carry(board, task_id, DONE)
    outside = port.mapFromGlobal(board.mapToGlobal(QPoint(-300, 200)))
    QTest.mouseMove(port, outside)
    QTest.mouseRelease(port, Left, Held.NoModifier, outside)
    assert document.undo_label == label


def test_a_click_chooses_one_and_ctrl_adds_from_another_column(board: Board) -> None:
    first, second = ids(board, OPEN)[0], ids(board, RUNNING)[1]
    open_, running = board.column(OPEN).list, board.column(RUNNING).list
    QTest.mouseClick(open_.viewport(), Left, Held.NoModifier, place(open_, first))
    assert board.selected_ids() == [first]
    QTest.mouseClick(running.viewport(), Left, Held.ControlModifier, place(running, second))
    assert board.selected_ids() == [first, second]
    QTest.mouseClick(running.viewport(), Left, Held.NoModifier, place(running, second))
    assert board.selected_ids() == [second]


def test_arrows_walk_between_cards_and_columns_past_empty_ones(board: Board, document: Document) -> None:
    sprint.set_status(document, ids(board, BLOCKED), RUNNING)
    board.select([ids(board, OPEN)[0]])
    QTest.keyClick(board.column(OPEN).list, Key.Key_Down)
    assert board.selected_ids() == [ids(board, OPEN)[1]]
    QTest.keyClick(board.column(OPEN).list, Key.Key_Right)
    assert board.selected_ids() == [ids(board, RUNNING)[1]]
    assert board.column(RUNNING).list.hasFocus()
    QTest.keyClick(board.column(RUNNING).list, Key.Key_Right)
    assert board.column(DONE).list.hasFocus()
    QTest.keyClick(board.column(DONE).list, Key.Key_Left)
    assert board.column(RUNNING).list.hasFocus()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def test_ctrl_and_arrows_move_the_card_on_and_it_keeps_the_keyboard(board: Board, document: Document) -> None:
    task_id = ids(board, OPEN)[2]
    board.select([task_id])
    for status in (RUNNING, BLOCKED, DONE, DROPPED):
        press(Key.Key_Right, Held.ControlModifier)
        assert status_of(document, task_id) is status
        assert board.column(status).list.current_id() == task_id
    press(Key.Key_Right, Held.ControlModifier)
    assert status_of(document, task_id) is DROPPED
    press(Key.Key_Left, Held.ControlModifier)
    assert status_of(document, task_id) is DONE


def test_enter_and_double_click_open_a_task(board: Board, qtbot: QtBot) -> None:
    task_id = ids(board, RUNNING)[1]
    cards = board.column(RUNNING).list
    board.select([task_id])
    for key in (Key.Key_Return, Key.Key_Space):
        with qtbot.waitSignal(board.opened) as told:
            QTest.keyClick(cards, key)
        assert told.args == [task_id]
    with qtbot.waitSignal(board.opened) as told:
        QTest.mouseDClick(cards.viewport(), Left, Held.NoModifier, place(cards, task_id))
    assert told.args == [task_id]


def test_the_filter_of_the_page_applies_and_empty_columns_say_so(board: Board, document: Document) -> None:
    assert board.column(DROPPED).list.words == "Nothing was dropped"
    wanted = [*ids(board, OPEN)[:3], ids(board, DONE)[0]]
    board.set_shown(wanted)
    assert [len(ids(board, status)) for status in TaskStatus] == [3, 0, 0, 1, 0]
    assert board.column(RUNNING).list.words == "No task shown here"
    assert board.column(RUNNING).list.accessibleDescription() == "No task shown here"
    board.set_shown(None)
    assert sum(len(ids(board, status)) for status in TaskStatus) == len(document.program.tasks)


def test_a_change_elsewhere_repaints_only_its_card_and_keeps_the_selection(
    board: Board, document: Document
) -> None:
    chosen = ids(board, OPEN)[3:5]
    board.select(chosen)
    task_id = ids(board, OPEN)[0]
    told: list[int] = []
    rows = board.column(OPEN).rows
    rows.dataChanged.connect(lambda top, _bottom, _roles: told.append(top.row()))
    rows.modelReset.connect(lambda: told.append(-1))
    records.set_field(document, Task, [task_id], "title", "Another title")
    assert told == [0]
    assert rows.index(0, 0).data() == "Another title"
    assert board.selected_ids() == chosen
    records.delete(document, Task, [task_id])
    assert task_id not in ids(board, OPEN)
    assert board.selected_ids() == chosen


def test_a_board_out_of_sight_costs_nothing_and_catches_up(board: Board, document: Document) -> None:
    task_id = ids(board, OPEN)[0]
    board.hide()
    sprint.set_status(document, [task_id], DONE)
    board.set_shown([task_id])
    assert ids(board, OPEN)[0] == task_id
    board.show()
    assert [ids(board, status) for status in TaskStatus] == [[], [], [], [task_id], []]


def test_a_name_on_many_cards_changes_with_the_person(board: Board, document: Document) -> None:
    task = next(task for task in document.program.tasks if task.owner is not None)
    assert task.owner is not None
    records.set_field(document, type(task.owner), [task.owner.id], "name", "Zoë Example")
    card = board.cards.card(task.id)
    assert card is not None
    assert card.owner == "Zoë Example"


def test_a_narrow_board_scrolls_inside_and_brings_the_keyboard_into_view(
    document: Document, qtbot: QtBot
) -> None:
    board = shown(document, qtbot, 700)
    assert board.width() == 700
    bar = board.area.horizontalScrollBar()
    assert bar.maximum() > 0
    board.select([ids(board, DONE)[0]])
    assert bar.value() > 0


def test_the_menu_offers_the_other_states(board: Board, document: Document) -> None:
    task_id = ids(board, OPEN)[0]
    board.select([task_id])
    menu = board.menu()
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert not actions["Not started"].isEnabled()
    actions["Blocked"].trigger()
    assert status_of(document, task_id) is BLOCKED
    menu.deleteLater()


def test_what_may_not_be_changed_is_refused_with_a_sentence(
    board: Board, document: Document, qtbot: QtBot
) -> None:
    document.read_only = True
    with qtbot.waitSignal(board.refused) as told:
        board.move_to(ids(board, OPEN)[:1], DONE)
    assert "reading only" in told.args[0]
    document.read_only = False


def test_table_and_board_share_selection_and_filter(document: Document, qtbot: QtBot) -> None:
    view = SprintView(SprintTable(document), "Sprint plan")
    card = Card()
    card.box.addWidget(view)
    wide = QWidget()
    wide.setMinimumWidth(900)
    card.box.addWidget(wide)
    faces = SprintFaces(document, view, card)
    on_screen(qtbot, faces, 1300, 700)
    faces.activateWindow()
    qtbot.waitActive(faces)
    blocked = next(task.id for task in document.program.tasks if task.status is BLOCKED)
    view.table.group_by("phase")
    view.table.set_value_filter(view.table.column_of("status"), ["Blocked", "In progress"])
    view.select([blocked])
    view.table.toggle_group(0)
    faces.switch.click()
    assert faces.on_board
    assert faces.board.selected_ids() == [blocked]
    shown = sum(task.status in (BLOCKED, RUNNING) for task in document.program.tasks)
    assert [len(ids(faces.board, status)) > 0 for status in TaskStatus] == [False, True, True, False, False]
    assert sum(len(ids(faces.board, status)) for status in TaskStatus) == shown
    view.table.set_value_filter(view.table.column_of("status"), None)
    assert sum(len(ids(faces.board, status)) for status in TaskStatus) == len(document.program.tasks)
    faces.board.select([ids(faces.board, BLOCKED)[0]])
    assert faces.minimumSizeHint().width() < 300
    faces.switch.click()
    assert not faces.on_board
    assert view.selected_ids() == [blocked]


@pytest.fixture
def faces(document: Document, qtbot: QtBot) -> SprintFaces:
    """The board of the sprint page, in front."""
    view = SprintView(SprintTable(document), "Sprint plan")
    card = Card()
    card.box.addWidget(view)
    faces = SprintFaces(document, view, card)
    on_screen(qtbot, faces, 1300, 700)
    faces.activateWindow()
    qtbot.waitActive(faces)
    faces.switch.click()
    return faces


def task_of(document: Document, task_id: str) -> Task:
    return document.session.get_one(Task, task_id)


def titled(words: str, end: Qt.Key = Key.Key_Return) -> None:
    """Type a title into the card that is open for it."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, end)
    QApplication.processEvents()  # Qt takes what was typed a moment after Enter


@pytest.mark.parametrize("key", [(Key.Key_Insert, Held.NoModifier), (Key.Key_N, Held.ControlModifier)])
def test_a_card_is_added_where_the_cursor_is_and_is_one_step(
    faces: SprintFaces, document: Document, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    board, count = faces.board, len(document.program.tasks)
    first, second = ids(board, RUNNING)[:2]
    board.select([first])
    press(*key)
    titled("Ask the night shift")
    assert ids(board, RUNNING)[:3:2] == [first, second]
    added = ids(board, RUNNING)[1]
    task = task_of(document, added)
    assert (task.title, task.status) == ("Ask the night shift", RUNNING)
    assert task.owner is task_of(document, first).owner
    assert board.selected_ids() == [added]
    assert board.column(RUNNING).list.hasFocus()
    assert document.undo_label == "Add task"
    document.undo()
    assert len(document.program.tasks) == count


def test_each_new_card_is_a_step_of_its_own(faces: SprintFaces, document: Document) -> None:
    count = len(document.program.tasks)
    for words in ("First", "Second"):
        faces.add_card()
        titled(words)
    titles = [task.title for task in document.program.tasks]
    assert {"First", "Second"} <= set(titles)
    document.undo()
    assert "First" in [task.title for task in document.program.tasks]
    document.undo()
    assert len(document.program.tasks) == count


def test_without_a_cursor_a_card_is_not_started_and_each_column_has_its_sign(
    faces: SprintFaces, document: Document
) -> None:
    assert task_of(document, faces.add_card()).status is OPEN
    for status in TaskStatus:
        column = faces.board.column(status)
        assert column.add.accessibleName().endswith(status.value)
        column.add.click()
        (added,) = faces.board.selected_ids()
        task = task_of(document, added)
        assert task.status is status
        assert task.percent == (100 if status is DONE else 0)
        titled("", Key.Key_Escape)


def test_adding_again_takes_the_title_that_is_being_typed(faces: SprintFaces, document: Document) -> None:
    added = faces.add_card()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Half a title")
    faces.board.column(BLOCKED).add.click()
    assert task_of(document, added).title == "Half a title"
    titled("The other")
    document.undo()
    assert document.undo_label == "Add task"
    assert task_of(document, added).title == "Half a title"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_takes_a_title_and_does_not_open_the_card_as_well(
    faces: SprintFaces, document: Document, qtbot: QtBot, key: Qt.Key
) -> None:
    with qtbot.assertNotEmitted(faces.opened):
        added = faces.add_card()
        titled("Ask the vendor", key)
        faces.board.rename(added)
        titled("Ask the vendor again", key)
    assert task_of(document, added).title == "Ask the vendor again"
    assert faces.board.column(OPEN).list.hasFocus()
    with qtbot.waitSignal(faces.opened):
        press(Key.Key_Return)


def test_esc_at_once_takes_a_new_card_back(faces: SprintFaces, document: Document) -> None:
    before, count, undo = ids(faces.board, RUNNING)[0], len(document.program.tasks), document.undo_label
    faces.board.select([before])
    faces.board.column(BLOCKED).add.click()
    titled("", Key.Key_Escape)
    assert (len(document.program.tasks), document.undo_label) == (count, undo)
    assert faces.board.selected_ids() == [before], "the card that was chosen before"
    added = faces.add_card()
    titled("Half", Key.Key_Escape)
    assert task_of(document, added).title == "New task", "somebody typed: the card may stay"
    press(Key.Key_F2)
    titled("", Key.Key_Escape)
    assert len(document.program.tasks) == count + 1, "it is not new any more"


def test_esc_leaves_a_new_card_when_something_else_was_edited_since(
    faces: SprintFaces, document: Document
) -> None:
    added = faces.add_card()
    records.set_field(document, Task, [ids(faces.board, DONE)[0]], "note", "From elsewhere")
    titled("", Key.Key_Escape)
    assert added in ids(faces.board, OPEN)
    assert document.undo_label is not None
    assert document.undo_label.startswith("Change note")


def test_after_undo_the_card_that_was_chosen_before_is_chosen(faces: SprintFaces, document: Document) -> None:
    board, before = faces.board, ids(faces.board, RUNNING)[1]
    board.select([before])
    board.column(BLOCKED).add.click()
    titled("Ask the vendor")
    document.undo()
    assert board.selected_ids() == [before]
    assert board.column(RUNNING).list.hasFocus()


def test_when_the_chosen_card_is_deleted_its_neighbour_is_chosen(board: Board, document: Document) -> None:
    first, second, third = ids(board, OPEN)[:3] if len(ids(board, OPEN)) > 2 else ids(board, RUNNING)[:3]
    board.select([second])
    records.delete(document, Task, [second])
    assert board.selected_ids() == [first]
    records.delete(document, Task, [first])
    assert board.selected_ids() == [third]
    board.set_shown([])
    assert board.selected_ids() == [], "a filter takes no other card in its place"


def test_f2_renames_a_card_and_a_change_elsewhere_does_not_wipe_out_what_is_typed(
    board: Board, document: Document
) -> None:
    task_id = ids(board, OPEN)[0]
    before = task_of(document, task_id).title
    board.select([task_id])
    press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == before
    QTest.keyClicks(field, "Another")
    records.set_field(document, Task, [task_id], "percent", 30)
    assert field.text() == "Another"
    QTest.keyClick(field, Key.Key_Tab)
    QApplication.processEvents()
    assert task_of(document, task_id).title == "Another"
    assert board.column(OPEN).list.hasFocus()
    document.undo()
    assert task_of(document, task_id).title == before


def test_a_new_card_that_the_filter_hides_is_told(faces: SprintFaces, qtbot: QtBot) -> None:
    faces._view.table.set_filter("no title has these words")
    with qtbot.waitSignal(faces.refused) as told:
        faces.add_card()
    assert "filter hides it" in told.args[0]
