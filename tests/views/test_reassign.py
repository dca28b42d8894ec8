"""Handing over what somebody holds, when they are deleted and when they are not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Person, Task
from models.holdings import holdings
from tests.views.page_fixtures import shown
from tests.views.people_programs import click, names, opened, person
from tests.views.programs import given
from views.people import PeoplePage
from views.reassign import held_by

Key = Qt.Key


document = given(opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> PeoplePage:
    return shown(qtbot, PeoplePage(document))


def ask(page: PeoplePage, qtbot: QtBot, *people: str) -> None:
    page.view.setFocus()
    page.view.select([person(page._document, each).id for each in people])
    qtbot.keyClick(page.view, Key.Key_Delete)


def test_one_pass_finds_what_each_person_holds(document: Document) -> None:
    held = held_by(document.program)
    assert held
    for each in document.program.people:
        expected = {(h.record.id, h.field) for h in holdings(document.program, each.id)}
        assert {(h.record.id, h.field) for h in held.get(each.id, [])} == expected


def test_deleting_somebody_who_holds_things_asks_for_a_successor(
    page: PeoplePage, document: Document, qtbot: QtBot
) -> None:
    ask(page, qtbot, "Ada Brandt")
    panel = page.panel
    assert panel.isVisible()
    assert panel.subject.text() == "Ada Brandt: 3 things held"
    assert len(panel.held.shown) == 3
    assert QApplication.focusWidget() is panel.successor
    qtbot.keyClicks(panel.successor, "Cy Lind")
    click(panel.act, qtbot)
    assert names(page.view) == ["Bo Aas", "Cy Lind"]
    assert len(holdings(document.program, person(document, "Cy Lind").id)) == 3
    assert panel.isHidden()
    document.undo()
    assert names(page.view) == ["Ada Brandt", "Bo Aas", "Cy Lind"]
    assert not document.can_undo


def test_escape_withdraws_the_question(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    ask(page, qtbot, "Ada Brandt")
    qtbot.keyClick(page.panel.successor, Key.Key_Escape)
    assert page.panel.isHidden()
    assert page.form.isVisible()
    assert QApplication.focusWidget() is page.view
    assert not document.can_undo


def test_a_successor_may_be_new(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    ask(page, qtbot, "Ada Brandt")
    qtbot.keyClicks(page.panel.successor, "Di Falk")
    qtbot.keyClick(page.panel.successor, Key.Key_Return)
    assert names(page.view) == ["Bo Aas", "Cy Lind", "Di Falk"]
    assert document.program.populations[0].manager is person(document, "Di Falk")
    document.undo()
    assert not document.can_undo


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("", "Type the name of the person who takes it on."),
        ("Ada Brandt", "The successor must be somebody else."),
    ],
)
def test_what_cannot_be_is_said_under_the_field(
    page: PeoplePage, document: Document, qtbot: QtBot, words: str, complaint: str
) -> None:
    ask(page, qtbot, "Ada Brandt")
    qtbot.keyClicks(page.panel.successor, words)
    click(page.panel.act, qtbot)
    assert page.panel.complaint.text() == complaint
    assert page.panel.complaint.isVisible()
    assert not document.can_undo


def test_several_people_go_to_one_successor_in_one_step(
    page: PeoplePage, document: Document, qtbot: QtBot
) -> None:
    ask(page, qtbot, "Ada Brandt", "Bo Aas")
    assert page.panel.subject.text() == "Ada Brandt and Bo Aas: 4 things held"
    qtbot.keyClicks(page.panel.successor, "Cy")
    qtbot.keyClick(page.panel.successor, Key.Key_Return)
    if page.panel.isVisible():  # a part of a name may need all of it
        page.panel.successor.clear()
        qtbot.keyClicks(page.panel.successor, "Cy Lind")
        qtbot.keyClick(page.panel.successor, Key.Key_Return)
    assert names(page.view) == ["Cy Lind"]
    document.undo()
    assert len(names(page.view)) == 3


def test_reassign_keeps_the_person(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    page.view.select([person(document, "Ada Brandt").id])
    click(page.holds.reassign, qtbot)
    assert page.panel.act.text() == "Hand over"
    qtbot.keyClicks(page.panel.successor, "Cy Lind")
    qtbot.keyClick(page.panel.successor, Key.Key_Return)
    assert names(page.view) == ["Ada Brandt", "Bo Aas", "Cy Lind"]
    assert document.undo_label == "Hand over what Ada Brandt holds"
    assert page.holds.links.shown == []
    assert page.holds.reassign.isHidden()
    assert page.view.selected_ids() == [person(document, "Ada Brandt").id]


def test_what_is_held_opens_where_it_is(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    ask(page, qtbot, "Ada Brandt")
    with qtbot.waitSignal(page.place_requested) as asked:
        click(page.panel.held.buttons[0], qtbot)
    assert asked.args == ["populations", document.program.populations[0].id]


def test_the_list_follows_changes_and_the_question_ends_with_the_person(
    page: PeoplePage, document: Document, qtbot: QtBot
) -> None:
    records.add(document, Person, {"program_id": document.program.id, "name": "Di Falk"})
    new = person(document, "Di Falk").id
    first, second = (task.id for task in document.program.tasks)
    records.set_field(document, Task, [first], "owner_id", new)
    records.set_field(document, Task, [second], "owner_id", new)
    ask(page, qtbot, "Di Falk")
    document.undo()
    assert page.panel.subject.text() == "Di Falk: 1 thing held"
    assert page.panel.isVisible()
    document.undo()
    document.undo()
    assert page.panel.isHidden()
    assert names(page.view) == ["Ada Brandt", "Bo Aas", "Cy Lind"]
