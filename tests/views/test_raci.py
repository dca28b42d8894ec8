"""The matrix itself: letters by keyboard, mouse and clipboard, gaps, a day, and changes from elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.commands import ownership, records
from app.document import Document
from models.ownership import Activity, Letter, Mode, Party
from tests.views.page_fixtures import on_screen, opened
from tests.views.programs import given
from views.raci_grid import Column, grid_of, grid_on, is_heavy, load_words, read_letter
from views.raci_header import widths
from views.raci_model import RaciModel
from views.raci_panel import RaciPanel
from views.raci_view import RaciView

Key, Held, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> RaciPanel:
    panel = RaciPanel(document)
    on_screen(qtbot, panel, 1000, 700)
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
    assert least[1] > 70, "what scrolls needs no squeezing"
    assert widths([], 100) == []


def test_everything_around_the_letters_is_named(panel: RaciPanel) -> None:
    view = panel.view
    corner = view.findChild(QAbstractButton, "qt_tableview_cornerbutton")
    assert corner is not None
    assert corner.accessibleName()
    assert view.horizontalHeader().accessibleName() == "Parties"
    assert view.verticalHeader().accessibleName() == "Activities"


@pytest.fixture
def played(panel: RaciPanel) -> RaciPanel:
    panel.show_mode(47)
    panel.slider.setFocus()
    return panel


def test_a_day_is_named_with_its_date_and_all_clocks(played: RaciPanel) -> None:
    clock = played._document.program.clock
    date = clock.date_of(47)
    words = f"Day 47 · {date:%a} {date.day} {date:%b} · "
    assert played.when.text().startswith(words)
    assert played.slider.accessibleDescription() == played.when.text()
    assert "Handoff week" in played.when.text()
    assert "go-live" in played.when.text()


def test_keys_go_by_days_weeks_and_to_the_edges(played: RaciPanel, qtbot: QtBot) -> None:
    for key, day in (
        (Key.Key_Right, 48), (Key.Key_Left, 47), (Key.Key_PageUp, 54), (Key.Key_PageDown, 47),
        (Key.Key_Home, 1), (Key.Key_End, played.slider.maximum()),
    ):  # fmt: skip
        qtbot.keyClick(played.slider, key)
        assert (played.slider.value(), played.model.shows) == (day, day)


def test_playing_walks_the_days_until_space_or_escape(played: RaciPanel, qtbot: QtBot) -> None:
    player = played.player
    for key in (Key.Key_Space, Key.Key_Escape):
        qtbot.keyClick(played.slider, Key.Key_Space)
        assert player.playing
        assert player.button.accessibleName().startswith("Stop")
        day = played.slider.value()
        player.step()
        player.step()
        assert (played.model.shows, played.day.value()) == (day + 2, day + 2)
        qtbot.keyClick(played.slider, key)
        assert not player.playing
        assert player.button.accessibleName() == "Play the days"
    qtbot.mouseClick(player.button, Left)
    assert player.playing
    qtbot.keyClick(player.button, Key.Key_Escape)
    assert not player.playing


def test_playing_ends_on_the_last_day_and_begins_again_on_the_first(played: RaciPanel) -> None:
    played.slider.setValue(played.slider.maximum() - 1)
    played.player.toggle()
    played.player.step()
    assert not played.player.playing
    assert played.slider.value() == played.slider.maximum()
    played.player.toggle()
    assert (played.player.playing, played.slider.value()) == (True, 1)


def test_playing_stops_when_a_day_is_chosen_or_nobody_can_see_it(played: RaciPanel, qtbot: QtBot) -> None:
    played.player.toggle()
    played.day.setValue(60)
    assert not played.player.playing
    played.player.toggle()
    qtbot.mouseClick(played.choice.options[Mode.PILOT], Left)
    assert not played.player.playing
    played.show_mode(47)
    played.player.toggle()
    played.hide()
    assert not played.player.playing


def test_below_the_matrix_stands_what_each_party_carries(panel: RaciPanel, document: Document) -> None:
    load = panel.load.model()
    letters = [each for each in document.program.parties[1].assignments if each.mode is Mode.PRODUCTION]
    counts = [sum(e.letter.accountable for e in letters), sum(e.letter.responsible for e in letters)]
    assert [load.index(row, 1).data() for row in range(2)] == [str(each) for each in counts]
    spoken = load.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"{document.program.parties[1].name}: Accountable for {counts[0]} activit")
    activity = next(
        a for a in document.program.activities if not a.letters(Mode.PRODUCTION).get(letters[0].party_id)
    )
    ownership.set_letter(document, activity.id, letters[0].party_id, Mode.PRODUCTION, Letter.R)
    assert load.index(1, 1).data() == str(counts[1] + 1)
    records.delete(document, Party, [document.program.parties[0].id])
    assert load.columnCount() == len(document.program.parties)


def test_the_load_stands_below_its_columns_and_up_leads_back(panel: RaciPanel, qtbot: QtBot) -> None:
    view, load = panel.view, panel.load
    panel.resize(620, 600)
    view.horizontalScrollBar().setValue(60)
    assert load.horizontalScrollBar().value() == view.horizontalScrollBar().value() == 60
    assert [load.columnWidth(n) for n in range(4)] == [view.columnWidth(n) for n in range(4)]
    assert load.verticalHeader().width() == view.verticalHeader().width()
    load.setCurrentIndex(load.model().index(0, 2))
    qtbot.keyClick(load, Key.Key_Up)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (view.raci.rowCount() - 1, 2)


def test_one_person_with_several_parties_is_told_the_sum_and_when_it_is_too_much(document: Document) -> None:
    first, second = document.program.parties[:2]
    with document.edit("One person for two"):
        second.person_id, second.person = first.person_id, first.person
    for number, activity in enumerate(document.program.activities[:8]):
        party = (first, second)[number % 2]
        ownership.set_letter(document, activity.id, party.id, Mode.PRODUCTION, Letter.A)
    column = grid_of(document.program, Mode.PRODUCTION).columns[0]
    assert column.total >= 8 > column.accountable
    assert is_heavy(column)
    assert f"is accountable for {column.total} with all parties together" in load_words(column)


def test_gaps_are_marked_in_their_column(document: Document) -> None:
    party = next(each for each in document.program.parties if each.person and each.assignments)
    with document.edit("Leave"):
        party.person.until_day, party.person.deputy_id, party.person.deputy = 50, None, None

    def column(day: int) -> Column:
        return next(each for each in grid_on(document.program, day).columns if each.id == party.id)

    assert (column(40).gap, column(40).away) == ("", False)
    assert column(60).gap == f"{party.person.name} is away without a deputy"
    assert (column(60).away, column(60).accountable, column(60).responsible) == (True, 0, 0)
    with document.edit("Nobody"):
        party.person_id, party.person = None, None
    assert column(40).gap == "No person is named"


def test_parallel_operation_is_drawn_below_an_activity_on_a_day(document: Document, panel: RaciPanel) -> None:
    transfer = next(each.transfer for each in document.program.activities if each.transfer)
    row = next(each for each in grid_on(document.program, 47).rows if each.id == transfer.activity_id)
    assert row.parallel == (transfer.parallel_from, transfer.parallel_until)
    header = panel.view.verticalHeader()
    panel.show_mode(20)
    before = header.viewport().grab().toImage()
    panel.show_mode(21)
    assert header.viewport().grab().toImage() != before
