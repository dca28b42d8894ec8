"""The matrix itself: letters by keyboard, mouse and clipboard, gaps, a day, and changes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.commands import ownership, records
from app.document import Document
from models.ownership import Activity, Letter, Mode, Party
from tests.views.handoff import sample
from views.raci_grid import grid_of, grid_on, read_letter
from views.raci_header import widths
from views.raci_model import RaciModel
from views.raci_panel import RaciPanel
from views.raci_view import RaciView

Key, Held, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with sample(tmp_path, monkeypatch) as document:
        yield document


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> RaciPanel:
    panel = RaciPanel(document)
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    panel.show()
    panel.view.setFocus()
    return panel


@pytest.fixture
def view(panel: RaciPanel) -> RaciView:
    return panel.view


def at(view: RaciView, row: int, column: int) -> QModelIndex:
    chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(view.raci.index(row, column), chosen)
    return view.currentIndex()


def empty(view: RaciView) -> QModelIndex:
    """The cursor on the first cell without a letter."""
    model = view.raci
    return next(
        at(view, row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if not model.index(row, column).data()
    )


def block(view: RaciView, top: int, left: int, bottom: int, right: int) -> None:
    at(view, top, left)
    for _ in range(bottom - top):
        QApplication.sendEvent(view, press(Key.Key_Down, Held.ShiftModifier))
    for _ in range(right - left):
        QApplication.sendEvent(view, press(Key.Key_Right, Held.ShiftModifier))


def press(key: Qt.Key, held: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, held)


def letters(view: RaciView, row: int) -> list[str]:
    return [view.raci.index(row, column).data() for column in range(view.raci.columnCount())]


def test_typed_letters_are_kept_and_undone(view: RaciView, document: Document, qtbot: QtBot) -> None:
    index = empty(view)
    for typed, shown in (("r", "R"), ("a", "A/R"), ("A", "A"), ("c", "C"), ("i", "I")):
        qtbot.keyClicks(view, typed)
        assert index.data() == shown
    qtbot.keyClick(view, Key.Key_Delete)
    assert index.data() == ""
    document.undo()
    assert index.data() == "I"
    document.redo()
    assert index.data() == ""
    assert view.currentIndex() == index


def test_other_letters_do_nothing(view: RaciView, document: Document, qtbot: QtBot) -> None:
    index, before = empty(view), document.undo_label
    qtbot.keyClicks(view, "xz7")
    assert (index.data(), document.undo_label) == ("", before)
    assert view.currentIndex() == index


def test_keys_move(view: RaciView, qtbot: QtBot) -> None:
    last = view.raci.columnCount() - 1
    at(view, 0, 1)
    for key, place in (
        (Key.Key_Right, (0, 2)), (Key.Key_Down, (1, 2)), (Key.Key_Return, (2, 2)), (Key.Key_Home, (2, 0)),
        (Key.Key_End, (2, last)), (Key.Key_Tab, (3, 0)), (Key.Key_Backtab, (2, last)),
        (Key.Key_Up, (1, last)),
    ):  # fmt: skip
        qtbot.keyClick(view, key)
        assert (view.currentIndex().row(), view.currentIndex().column()) == place
    qtbot.keyClick(view, Key.Key_Return, Held.ShiftModifier)
    assert view.currentIndex().row() == 0


def test_space_cycles(view: RaciView, qtbot: QtBot) -> None:
    index = empty(view)
    seen = []
    for _ in range(6):
        qtbot.keyClick(view, Key.Key_Space)
        seen.append(index.data())
    assert seen == ["R", "A", "A/R", "C", "I", ""]


def test_several_cells_are_typed_in_one_step(view: RaciView, document: Document, qtbot: QtBot) -> None:
    before = [letters(view, row) for row in (0, 1)]
    block(view, 0, 0, 1, 2)
    qtbot.keyClicks(view, "c")
    assert [letters(view, row)[:3] for row in (0, 1)] == [["C"] * 3] * 2
    qtbot.keyClick(view, Key.Key_Backspace)
    assert [letters(view, row)[:3] for row in (0, 1)] == [[""] * 3] * 2
    document.undo()
    document.undo()
    assert [letters(view, row) for row in (0, 1)] == before


def test_a_block_is_copied_and_pasted_as_table_text(view: RaciView, document: Document, qtbot: QtBot) -> None:
    block(view, 0, 0, 1, 2)
    wanted = [letters(view, row)[:3] for row in (0, 1)]
    qtbot.keyClick(view, Key.Key_C, Held.ControlModifier)
    assert QApplication.clipboard().text().splitlines() == ["\t".join(line) for line in wanted]
    before = [letters(view, row) for row in (4, 5)]
    at(view, 4, 1)
    qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
    assert [letters(view, row)[1:4] for row in (4, 5)] == wanted
    document.undo()
    assert [letters(view, row) for row in (4, 5)] == before


def test_one_letter_is_pasted_into_every_selected_cell(view: RaciView, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("r/a")
    block(view, 2, 0, 3, 1)
    qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
    assert [letters(view, row)[:2] for row in (2, 3)] == [["A/R"] * 2] * 2


@pytest.mark.parametrize("text", ["R\tQ", "R\n" * 40])
def test_what_does_not_fit_is_refused_whole(
    view: RaciView, document: Document, qtbot: QtBot, text: str
) -> None:
    at(view, 0, 0)
    before, label = letters(view, 0), document.undo_label
    QApplication.clipboard().setText(text)
    with qtbot.waitSignal(view.refused) as told:
        qtbot.keyClick(view, Key.Key_V, Held.ControlModifier)
    assert told.args[0].startswith("Nothing was pasted")
    assert (letters(view, 0), document.undo_label) == (before, label)


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("a", Letter.A),
        (" R ", Letter.R),
        ("R/A", Letter.AR),
        ("ar", Letter.AR),
        ("A / R", Letter.AR),
        ("", None),
    ],
)
def test_letters_are_read_as_people_write_them(text: str, letter: Letter | None) -> None:
    assert read_letter(text) is letter


def test_the_menu_picks_a_letter(view: RaciView, qtbot: QtBot) -> None:
    index = empty(view)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Left, pos=place)
    qtbot.mouseDClick(view.viewport(), Left, pos=place)
    menu = view.findChild(QMenu)
    assert menu is not None
    next(each for each in menu.actions() if each.text().startswith("C ")).trigger()
    assert index.data() == "C"
    menu.close()


def test_a_cell_is_spoken_in_full(view: RaciView, document: Document) -> None:
    activity, party = document.program.activities[0], document.program.parties[0]
    ownership.set_letter(document, activity.id, party.id, Mode.PRODUCTION, Letter.A)
    spoken = view.raci.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{party.name}, {activity.title}: Accountable"


def test_gaps_are_found_per_row(document: Document) -> None:
    activity = document.program.activities[0]
    parties = document.program.parties
    for party in parties:
        ownership.set_letter(document, activity.id, party.id, Mode.PRODUCTION, None)
    assert grid_of(document.program, Mode.PRODUCTION).rows[0].gap == "Nobody accountable"
    ownership.set_letter(document, activity.id, parties[0].id, Mode.PRODUCTION, Letter.A)
    assert grid_of(document.program, Mode.PRODUCTION).rows[0].gap == "Nobody responsible"
    ownership.set_letter(document, activity.id, parties[1].id, Mode.PRODUCTION, Letter.AR)
    assert grid_of(document.program, Mode.PRODUCTION).rows[0].gap == "2 parties accountable"
    ownership.set_letter(document, activity.id, parties[0].id, Mode.PRODUCTION, None)
    assert grid_of(document.program, Mode.PRODUCTION).rows[0].gap == ""


def test_the_header_tells_the_load_of_a_party(view: RaciView, document: Document) -> None:
    column = view.raci.grid.columns[1]
    party = document.program.parties[1]
    accountable = sum(e.letter.accountable for e in party.assignments if e.mode is Mode.PRODUCTION)
    assert column.accountable == accountable
    words = view.raci.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert f"Accountable for {accountable} activit" in words
    assert party.person.name in words


def test_pilot_and_production_are_two_matrices(panel: RaciPanel, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.choice.options[Mode.PILOT], Left)
    activity, party = document.program.activities[0], document.program.parties[0]
    before = activity.letters(Mode.PRODUCTION).get(party.id)
    at(panel.view, 0, 0)
    qtbot.keyClicks(panel.view, "i")
    assert activity.letters(Mode.PILOT)[party.id] is Letter.I
    assert activity.letters(Mode.PRODUCTION).get(party.id) is before


def test_a_day_shows_who_acts_and_cannot_be_typed(panel: RaciPanel, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.choice.options["day"], Left)
    panel.day.setValue(47)
    assert (panel.slider.value(), panel.model.shows) == (47, 47)
    assert {row.regime for row in panel.model.grid.rows} != {None}
    at(panel.view, 0, 0)
    label = document.undo_label
    with qtbot.waitSignal(panel.refused):
        qtbot.keyClicks(panel.view, "r")
    assert document.undo_label == label
    qtbot.keyClick(panel.slider, Key.Key_Right)
    assert panel.day.value() == 48


def test_on_a_day_deputies_act_and_absent_people_are_struck_out(document: Document) -> None:
    program = document.program
    party = next(each for each in program.parties if each.person and each.assignments)
    person, other = (
        party.person,
        next(p for p in program.people if p not in [e.person for e in program.parties]),
    )
    with document.edit("Leave"):
        person.until_day, person.deputy_id, person.deputy = 50, None, None
    chips = [c for (_a, p), cell in grid_on(program, 60).cells.items() if p == party.id for c in cell.chips]
    assert chips
    assert all(chip.absent for chip in chips)
    with document.edit("Stand in"):
        person.deputy, other.from_day, other.until_day = other, None, None
    grid = grid_on(program, 60)
    cells = [cell for (_a, p), cell in grid.cells.items() if p == party.id]
    assert all(chip.deputy and not chip.absent for cell in cells for chip in cell.chips)
    assert f"{other.name} as deputy" in cells[0].words
    assert next(each for each in grid.columns if each.id == party.id).person == other.name


def test_the_cursor_stays_with_its_cell(view: RaciView, document: Document) -> None:
    model: RaciModel = view.raci
    index = at(view, 3, 2)
    place = model.place(index)
    records.move(document, Activity, [document.program.activities[3].id], -1)
    records.move(document, Party, [document.program.parties[2].id], 1)
    assert model.place(view.currentIndex()) == place
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 3)
    records.add(document, Activity, {"program_id": document.program.id, "title": "First"})
    records.delete(document, Activity, [document.program.activities[0].id])
    assert model.place(view.currentIndex()) == place
    document.undo()
    assert model.place(view.currentIndex()) == place
    assert model.rowCount() == len(document.program.activities)


def test_the_pilots_letters_are_offered_where_there_are_no_others(
    panel: RaciPanel, document: Document, qtbot: QtBot
) -> None:
    assert panel.copy.isHidden()
    activity = document.program.activities[0]
    for party in document.program.parties:
        ownership.set_letter(document, activity.id, party.id, Mode.PRODUCTION, None)
    assert not panel.copy.isHidden()
    qtbot.mouseClick(panel.copy, Left)
    assert activity.letters(Mode.PRODUCTION) == activity.letters(Mode.PILOT)
    assert panel.copy.isHidden()


def test_parties_share_the_room_and_are_squeezed_before_the_matrix_scrolls(qapp: object) -> None:
    names = ["Executive sponsor", "Compliance officer", "Vendor", "IT service owner"]
    assert widths(names, 400) == [100, 100, 100, 100]
    tight = widths(names, 260)
    assert sum(tight) == 260
    assert tight[1] > tight[2]
    least = widths(names, 100)
    assert sum(least) > 100
    assert max(least) <= 64
    assert widths([], 100) == []


def test_everything_around_the_letters_is_named(panel: RaciPanel) -> None:
    view = panel.view
    corner = view.findChild(QAbstractButton, "qt_tableview_cornerbutton")
    assert corner is not None
    assert corner.accessibleName()
    assert view.horizontalHeader().accessibleName() == "Parties"
    assert view.verticalHeader().accessibleName() == "Activities"
