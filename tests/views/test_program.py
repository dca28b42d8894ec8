"""The Program page by clicking and typing: clocks on trial, the calendar, people and posture."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.commands import program as program_commands
from app.commands import records
from app.document import Document
from models.people import Population
from models.program import DayOff, Posture, Program
from models.rules import Finding
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from tests.views.test_milestones import nameless
from views.program import ProgramPage

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> ProgramPage:
    page = ProgramPage(document)
    shown(qtbot, page)
    return page


def retype(editor: Any, words: str, qtbot: QtBot) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, Key.Key_Return)


def test_a_field_is_saved_at_once_and_can_be_undone(
    page: ProgramPage, document: Document, qtbot: QtBot
) -> None:
    editor = page.cards["what"].group.editor("title")
    before = document.program.title
    retype(editor, "Fernlight two", qtbot)
    assert document.program.title == "Fernlight two"
    document.undo()
    assert editor.text() == before
    document.redo()
    assert editor.text() == "Fernlight two"


def test_the_weeks_after_which_a_population_is_stuck(
    page: ProgramPage, document: Document, qtbot: QtBot
) -> None:
    adjusters = next(each for each in document.program.populations if each.name == "Field loss adjusters")
    records.set_field(document, Population, [adjusters.id], "shadow_from", 13)
    assert adjusters.ladder_stuck
    editor = page.cards["settings"].group.editor("stuck_weeks")
    retype(editor, "5", qtbot)
    assert document.program.stuck_weeks == 5
    assert not adjusters.ladder_stuck
    with qtbot.waitSignal(page.told) as said:
        retype(editor, "53", qtbot)
    assert said.args is not None
    assert "52" in said.args[0]
    assert document.program.stuck_weeks == 5


def test_go_live_is_tried_first(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    clocks, program = page.clocks, document.program
    assert clocks.preview.isHidden()
    retype(clocks.editors["go_live_day"], "day 75", qtbot)
    assert (program.go_live_day, program.handoff_day) == (61, 26)
    assert clocks.preview.isVisible()
    assert clocks.trial == {"go_live_day": 75, "handoff_day": 40}  # it follows go-live
    assert clocks.chart.rows[2].first == 75
    assert clocks.editors["go_live_day"].text() == "17 Apr 2026"
    qtbot.mouseClick(clocks.preview.apply_button, Left)
    assert (program.go_live_day, program.handoff_day) == (75, 40)
    assert clocks.preview.isHidden()
    document.undo()
    assert (program.go_live_day, program.handoff_day) == (61, 26)
    assert clocks.editors["go_live_day"].text() == "3 Apr 2026"
    assert clocks.chart.rows[2].first == 61


def test_go_live_may_take_along_what_comes_after(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    clocks, program = page.clocks, document.program
    retype(clocks.editors["go_live_day"], "day 75", qtbot)
    follow, last = clocks.preview.follow, program.phases[-1]
    assert follow.isVisible()
    assert not follow.isChecked()  # an offer: by itself only the clock moves
    assert "milestones" in clocks.preview.along.text()
    moved = clocks.preview.title.text()
    follow.setFocus()
    qtbot.keyClick(follow, Key.Key_Space)
    assert clocks.preview.title.text() != moved
    assert last.first_day == 61
    qtbot.mouseClick(clocks.preview.apply_button, Left)
    assert (program.go_live_day, last.first_day) == (75, 75)
    document.undo()
    assert (program.go_live_day, last.first_day) == (61, 61)
    retype(clocks.editors["start"], "9 Feb 2026", qtbot)
    assert not follow.isVisible()  # days count from Day 1: everything moves with it
    assert not follow.isChecked()


def test_cancel_forgets_the_trial(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    clocks, label = page.clocks, document.undo_label
    retype(clocks.editors["start"], "9 Feb 2026", qtbot)
    assert clocks.trial == {"start": date(2026, 2, 9)}
    assert clocks.editors["go_live_day"].text() == "10 Apr 2026"  # the same sprint day on the new clock
    qtbot.mouseClick(clocks.preview.cancel_button, Left)
    assert clocks.trial == {}
    assert clocks.editors["start"].text() == "2 Feb 2026"
    assert document.program.start == date(2026, 2, 2)
    assert document.undo_label == label


def test_handoff_week_1_may_go_its_own_way(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    clocks = page.clocks
    clocks.follow.click()
    assert not clocks.follow.isChecked()
    retype(clocks.editors["handoff_day"], "day 30", qtbot)
    assert clocks.trial == {"handoff_day": 30}
    clocks.follow.click()
    assert clocks.trial == {}
    assert clocks.preview.isHidden()


def test_a_clock_that_cannot_be_read_stays_with_a_sentence(
    page: ProgramPage, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.told):
        retype(page.clocks.editors["go_live_day"], "soon", qtbot)
    assert page.clocks.trial == {}
    assert document.program.go_live_day == 61


def test_the_picture_can_be_heard(page: ProgramPage) -> None:
    words = page.clocks.chart.accessibleDescription()
    assert "Handoff starts on 27 Feb 2026, sprint day 26." in words


def test_the_working_week_is_ticked(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    program, days = document.program, page.calendar.days
    days["6"].click()
    assert program.weekdays == "123456"
    document.undo()
    assert not days["6"].isChecked()
    for digit in "12345":
        days[digit].click()
    assert program.weekdays == "5"
    assert days["5"].isChecked()


def test_a_country_brings_its_holidays(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    calendar, program = page.calendar, document.program
    row = calendar.country.findData("DE")
    calendar.country.setCurrentIndex(row)
    calendar.country.activated.emit(row)
    assert program.country == "DE"
    assert "Good Friday" in calendar.holidays.text()
    assert calendar.region.isEnabled()
    row = calendar.region.findData("BY")
    calendar.region.activated.emit(row)
    assert program.subdivision == "BY"
    document.undo()
    document.undo()
    assert (program.country, calendar.country.currentData()) == ("", "")
    assert calendar.holidays.text() == "No public holidays inside the program."


def test_a_region_that_cannot_be_read_is_told_and_changes_nothing(
    page: ProgramPage, document: Document, qtbot: QtBot
) -> None:
    calendar, program = page.calendar, document.program
    program_commands.set_calendar(document, "DE", "HE")
    edits, line, note = len(document.audit(99)), calendar.region.lineEdit(), calendar._fields.note
    assert calendar.region.currentText() == "Hesse (Hessen)"
    for words, told in (("bavr", "“bavr” is not in the list"), ("Bavaria", "")):
        calendar.region.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, Qt.Key.Key_Tab)
        assert note.text().startswith(told)
        assert note.isHidden() is not bool(told)
        if told:
            assert (line.text(), program.subdivision) == (words, "HE")
            with document.edit("Rename the program"):
                program.title = "Claims"
            assert (line.text(), len(document.audit(99))) == (words, edits + 1)
    assert program.subdivision == "BY"
    document.undo()
    assert calendar.region.currentText() == "Hesse (Hessen)"


def test_own_days_off_are_added_and_removed(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    calendar = page.calendar
    count = calendar.table.rowCount()
    qtbot.mouseClick(calendar.add, Left)
    assert calendar.table.rowCount() == count + 1
    added = calendar.view.current_id()
    first = calendar.table.column_of("first")
    assert calendar.table.edits.put([added], first, date(2027, 3, 1))
    off = document.record("day_off", added)
    assert off is not None
    assert (off.first, off.last) == (date(2027, 3, 1), date(2027, 3, 1))
    with qtbot.waitSignal(page.told):
        calendar.table.edits.put([added], calendar.table.column_of("last"), date(2027, 2, 1))
    calendar.view.select([added])
    qtbot.keyClick(calendar.view, Key.Key_Delete)
    assert document.record("day_off", added) is None


def test_a_person_is_named_who_is_not_there_yet(page: ProgramPage, document: Document, qtbot: QtBot) -> None:
    editor, program = page.cards["people"].group.editor("data_engineer_id"), document.program
    before = program.data_engineer
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Quentin Abara")
    editor._choose(editor.offered("Quentin Abara")[-1])
    qtbot.keyClick(editor, Key.Key_Return)
    assert program.data_engineer is not None
    assert program.data_engineer.name == "Quentin Abara"
    document.undo()
    assert program.data_engineer is before
    assert "Quentin Abara" not in {person.name for person in program.people}


def test_governed_production_begins_today(page: ProgramPage, document: Document) -> None:
    program, editor = document.program, page.cards["posture"].group.editor("posture")
    editor.setCurrentIndex(editor.findText("Governed production"))
    editor.activated.emit(editor.currentIndex())
    assert (program.posture, program.posture_day) == (Posture.PRODUCTION, 41)
    document.undo()
    assert (program.posture, program.posture_day) == (Posture.PILOT, None)


def test_a_finding_stands_on_the_card_of_its_field(page: ProgramPage, document: Document) -> None:
    program = document.program
    records.set_field(document, Program, [program.id], "adoption_owner_id", None)
    page.watch.check()
    assert any("O11" in key for key, _words in page.cards["people"].notes.shown)
    document.undo()
    page.watch.check()
    assert not any("O11" in key for key, _words in page.cards["people"].notes.shown)


def test_reveal_goes_to_a_day_off_and_to_a_field(page: ProgramPage, document: Document) -> None:
    program = document.program
    values = {"program_id": program.id, "name": "Move", "first": date(2026, 5, 4), "last": date(2026, 5, 5)}
    added = records.add(document, DayOff, values)
    page.reveal(added)
    assert page.calendar.view.selected_ids() == [added]
    records.set_field(document, Program, [program.id], "adoption_target", None)
    page.watch.check()
    page.reveal(program.id)
    assert page.cards["adoption"].notes.isVisible()


def test_cards_stand_in_one_column_when_it_is_narrow(page: ProgramPage) -> None:
    what, people = page.cards["what"], page.cards["people"]
    assert what.mapTo(page, what.rect().topLeft()).y() == people.mapTo(page, people.rect().topLeft()).y()
    page.resize(800, 540)
    page._columns.activate()
    assert page.minimumSizeHint().width() <= 800
    assert nameless(page) == []


def test_unanswered_handoff_questions_have_a_card_that_leads_to_ownership(
    page: ProgramPage, qtbot: QtBot
) -> None:
    place = ("program", "0", "question 1")
    finding = Finding("O04", "Question", "blocker", *place, "", "Nobody answers it.", "", "", "")
    page.questions.show_findings([finding])
    assert not page.questions.isHidden()
    with qtbot.waitSignal(page.place_requested) as asked:
        page.questions.go.click()
    assert asked.args == ["ownership", ""]
    page.questions.show_findings([])
    assert page.questions.isHidden()
