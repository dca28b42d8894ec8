"""The Ownership page: details and checks beside the matrix, rows, columns, transfers, seats, emptiness."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.commands import ownership, records
from app.document import Document
from models.library import new_program
from models.ownership import Activity, Letter, Mode, Party, TransferState
from tests.views import programs
from tests.views.page_fixtures import TODAY, on_screen, opened
from tests.views.programs import given
from views.ownership import MATRIX, TEAM, TRANSFERS, OwnershipPage

Key, Held, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> OwnershipPage:
    return shown(document, qtbot)


def shown(document: Document, qtbot: QtBot, width: int = 1216) -> OwnershipPage:
    page = OwnershipPage(document)
    on_screen(qtbot, page, width, 800).shown()
    return page


def test_the_cursor_chooses_what_stands_at_the_right(
    page: OwnershipPage, document: Document, qtbot: QtBot
) -> None:
    view = page.raci.view
    view.setCurrentIndex(page.raci.model.index(2, 1))
    assert page.activity.fields["title"].editor.text() == document.program.activities[2].title
    qtbot.keyClick(view, Key.Key_Down)
    assert page.activity.fields["title"].editor.text() == document.program.activities[3].title
    header = view.horizontalHeader()
    place = header.sectionViewportPosition(4) + 10
    qtbot.mouseClick(header.viewport(), Left, pos=QPoint(place, 12))
    assert page.activity.isHidden()
    assert page.party.fields["name"].editor.text() == document.program.parties[4].name
    qtbot.keyClick(view, Key.Key_Down)
    assert page.party.isHidden()


def test_the_checks_say_that_parties_have_nobody_behind_them(page: OwnershipPage, document: Document) -> None:
    with document.edit("Take people away"):
        for party in document.program.parties:
            party.person = None
    page.raci.show_mode(30)
    assert "No person is named for" in page.checks.summary.text()


def test_checks_count_and_lead_to_the_row(page: OwnershipPage, document: Document, qtbot: QtBot) -> None:
    gaps = page.raci.model.grid.gaps
    total = len(document.program.activities)
    assert page.checks.summary.text().startswith(f"{total - len(gaps)} of {total} ")
    listed = len(page.checks.lines())
    line = page.checks.lines()[0]
    qtbot.mouseClick(line, Left)
    assert page.raci.model.place(page.raci.view.currentIndex())[0] == gaps[0].id
    activity = document.record("activity", gaps[0].id)
    for party in document.program.parties:
        ownership.set_letter(document, activity.id, party.id, Mode.PRODUCTION, None)
    ownership.set_letter(document, activity.id, document.program.parties[0].id, Mode.PRODUCTION, Letter.AR)
    assert page.checks.summary.text().startswith(f"{total - len(gaps) + 1} of {total} ")
    assert len(page.checks.lines()) == listed - 1


def test_checks_list_late_transfers_and_vendors_too(page: OwnershipPage) -> None:
    said = [line.accessibleName() for line in page.checks.lines()]
    assert any("ended" in words for words in said)
    assert any("Vendor" in words and "accountable" in words for words in said)


def test_details_stand_beside_transfers_only_when_one_is_selected(page: OwnershipPage) -> None:
    page.show_activity("")
    page.tabs.setCurrentIndex(1)
    assert page.side.isHidden()
    assert page.side_switch.isHidden()
    page.transfers.view.select(page.transfers.table.shown_ids()[:1])
    assert not page.side_switch.isHidden()


def test_an_activity_is_added_and_named(page: OwnershipPage, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.add_activity, Left)
    added = document.program.activities[-1]
    editor = page.activity.fields["title"].editor
    qtbot.keyClicks(editor, "Own the backlog")
    assert editor.text() == "Own the backlog"
    qtbot.keyClick(editor, Key.Key_Return)
    assert added.title == "Own the backlog"
    last = page.raci.model.rowCount() - 1
    assert page.raci.model.headerData(last, Qt.Orientation.Vertical) == "Own the backlog"
    document.undo()
    document.undo()
    assert page.raci.model.rowCount() == last


def test_a_party_is_added_moved_and_deleted(page: OwnershipPage, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.add_party, Left)
    editor = page.party.fields["name"].editor
    qtbot.keyClicks(editor, "Works council")
    qtbot.keyClick(editor, Key.Key_Return)
    party = document.program.parties[-1]
    assert party.name == "Works council"
    actions = {each.text(): each for each in page.edits.menu(True, party.id).actions()}
    actions["Move left"].trigger()
    assert document.program.parties[-2] is party
    actions["Delete"].trigger()
    assert "Works council" not in [each.name for each in page.raci.model.grid.columns]
    assert page.party.isHidden()


def test_a_transfer_is_accepted_by_who_takes_over(
    page: OwnershipPage, document: Document, qtbot: QtBot
) -> None:
    activity = next(
        each for each in document.program.activities
        if each.transfer and each.transfer.accepted_day is None and each.accountable(Mode.PRODUCTION)
        and each.accountable(Mode.PRODUCTION)[0].person
    )  # fmt: skip
    page.reveal(activity.id)
    qtbot.mouseClick(page.activity.accept, Left)
    assert activity.transfer.state is TransferState.ACCEPTED
    assert activity.transfer.accepted_by is activity.accountable(Mode.PRODUCTION)[0].person
    assert page.activity.accept.isHidden()
    document.undo()
    assert not page.activity.accept.isHidden()


def test_without_a_new_owner_accepting_asks_for_one(
    page: OwnershipPage, document: Document, qtbot: QtBot
) -> None:
    activity = next(each for each in document.program.activities if each.transfer)
    with document.edit("Nobody"):
        activity.transfer.accepted_by = activity.transfer.accepted_day = None
    for party in document.program.parties:
        ownership.set_letter(document, activity.id, party.id, Mode.PRODUCTION, None)
    page.reveal(activity.id)
    with qtbot.waitSignal(page.told):
        qtbot.mouseClick(page.activity.accept, Left)
    assert activity.transfer.accepted_day is None


def test_a_missing_transfer_is_planned(page: OwnershipPage, document: Document, qtbot: QtBot) -> None:
    records.add(document, Activity, {"program_id": document.program.id, "title": "Write the report"})
    activity = document.program.activities[-1]
    page.tabs.setCurrentIndex(TRANSFERS)
    assert not page.transfers.hint.isHidden()
    rows = page.transfers.table.rowCount()
    qtbot.mouseClick(page.transfers.plan, Left)
    assert (activity.transfer.from_week, activity.transfer.to_week) == (3, 8)
    assert page.transfers.hint.isHidden()
    assert page.transfers.table.rowCount() > rows


def test_transfers_are_edited_and_drawn(page: OwnershipPage, document: Document, qtbot: QtBot) -> None:
    activity = next(each for each in document.program.activities if each.transfer)
    page.reveal(activity.transfer.id)
    assert page.tabs.currentIndex() == TRANSFERS
    assert page.activity.fields["title"].editor.text() == activity.title
    field = page.activity.fields["to_week"]
    field.editor.setText("10")
    field.editor.edited.emit()
    qtbot.keyClick(field.editor, Key.Key_Return)
    assert activity.transfer.to_week == 10
    ends = activity.transfer.parallel_until
    assert f"{activity.title}: " in page.transfers.chart.accessibleDescription()
    assert f"to day {ends}." in page.transfers.chart.accessibleDescription()


def test_a_seat_is_filled_and_one_person_in_two_is_told(
    page: OwnershipPage, document: Document, qtbot: QtBot
) -> None:
    page.reveal(document.program.id)
    assert page.tabs.currentIndex() == TEAM
    field = page.team.fields["data_engineer_id"]
    name = document.program.product_manager.name
    field.editor.setFocus()
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, name)
    qtbot.keyClick(field.editor, Key.Key_Return)
    qtbot.keyClick(field.editor, Key.Key_Return)
    assert document.program.data_engineer is document.program.product_manager
    assert page.team.chips["data_engineer_id"].accessibleName() == "Also product manager"
    document.undo()
    assert page.team.chips["data_engineer_id"].accessibleName() == "Filled"


def test_records_are_revealed(page: OwnershipPage, document: Document) -> None:
    activity = document.program.activities[5]
    page.tabs.setCurrentIndex(TEAM)
    page.reveal(activity.id)
    assert (page.tabs.currentIndex(), page.raci.view.currentIndex().row()) == (MATRIX, 5)
    assignment = next(each for each in activity.assignments if each.mode is Mode.PILOT)
    page.reveal(assignment.id)
    assert page.raci.model.mode is Mode.PILOT
    assert page.raci.model.place(page.raci.view.currentIndex()) == (activity.id, assignment.party_id)
    page.reveal(document.program.parties[2].id)
    assert not page.party.isHidden()


def test_findings_are_marked_and_told(page: OwnershipPage, document: Document) -> None:
    found = page.raci.model.findings
    assert found
    activity_id = next(iter(found))
    page.reveal(activity_id)
    row = page.raci.model.row_of(activity_id)
    words = page.raci.model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert found[activity_id][0].what in words


def test_a_narrow_page_leaves_the_side_out_until_asked(document: Document, qtbot: QtBot) -> None:
    page = shown(document, qtbot, width=780)
    assert page.side.isHidden()
    qtbot.mouseClick(page.side_switch, Left)
    assert not page.side.isHidden()
    assert page.width() == 780


def test_an_empty_program_is_filled_from_the_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made = new_program("Empty", date(2026, 2, 2), plan_name="blank")
    with programs.opened(tmp_path, monkeypatch, made) as document:
        document.program.as_of = TODAY
        page = shown(document, qtbot)
        assert page._empty is not None
        assert page.side.isHidden()
        qtbot.mouseClick(page._empty.sample, Left)
        assert len(document.program.activities) == page.raci.model.rowCount() == 17
        assert page.raci.model.columnCount() == len(document.program.parties) > 0
        assert all(each.transfer for each in document.program.activities)
        assert page._empty is None
        document.undo()
        assert page._empty is not None
        assert not document.program.parties
        qtbot.mouseClick(page._empty.add, Left)
        assert [each.title for each in document.program.activities] == ["New activity"]
        assert page._empty is None


def test_what_is_typed_stays_while_other_things_change(
    page: OwnershipPage, document: Document, qtbot: QtBot
) -> None:
    page.reveal(document.program.activities[1].id)
    editor = page.activity.fields["title"].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "!")
    typed = editor.text()
    records.add(document, Party, {"program_id": document.program.id, "name": "Legal"})
    assert editor.text() == typed


def test_a_deleted_activity_comes_back_alive(page: OwnershipPage, document: Document, qtbot: QtBot) -> None:
    activity_id = document.program.activities[1].id
    page.reveal(activity_id)
    records.delete(document, Activity, [activity_id])
    document.undo()
    page.reveal(activity_id)
    editor = page.activity.fields["title"].editor
    editor.selectAll()
    qtbot.keyClicks(editor, "Again")
    qtbot.keyClick(editor, Key.Key_Return)
    assert document.record("activity", activity_id).title == "Again"
    assert editor.text() == "Again"


@pytest.mark.parametrize("shows", [Mode.PILOT, 47])
def test_the_page_comes_back_as_it_was_left(
    document: Document, page: OwnershipPage, qtbot: QtBot, shows: Mode | int
) -> None:
    activity, party = document.program.activities[3], document.program.parties[2]
    page.raci.show_mode(shows)
    page.raci.view.go(activity.id, party.id)
    page.tabs.setCurrentIndex(1)
    state = json.loads(json.dumps(page.state()))
    again = OwnershipPage(document)
    qtbot.addWidget(again)
    again.restore(state)
    assert (again.tabs.currentIndex(), again.raci.model.shows) == (1, shows)
    assert again.raci.model.place(again.raci.view.currentIndex()) == (activity.id, party.id)
