"""The History page: every edit, read as far as somebody scrolls, in words people know."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.commands.records import add, delete, set_field
from app.document import Document
from models import Person, Task
from models.tasks import TaskStatus
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views.history import HistoryPage
from views.history_table import PAGE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


document = given(opened)


def built(qtbot: QtBot, document: Document, tested: bool = True) -> HistoryPage:
    page = HistoryPage(document)
    if tested:  # the tester itself reads on, whatever is in view
        QAbstractItemModelTester(page.table, QAbstractItemModelTester.FailureReportingMode.Warning, page)
    shown(qtbot, page)
    return page


def test_changes_read_in_human_words(qtbot: QtBot, document: Document) -> None:
    task, person = document.program.tasks[4], document.program.people[3]
    with document.edit("Plan it"):
        task.start_day, task.owner, task.status = 20, person, TaskStatus.BLOCKED
        task.owner_id = person.id
    page = built(qtbot, document)
    words = page.detail.words()
    assert words[0] == f"Task: {task.title}"
    assert any(line.startswith("Start: ") and line.endswith("→ day 20, 21 Feb 2026") for line in words)
    assert any(line.endswith("→ Blocked") for line in words)
    assert any(line.startswith("Owner: ") and line.endswith(person.name) for line in words)


def test_a_new_and_a_deleted_record_keep_their_name(qtbot: QtBot, document: Document) -> None:
    key = add(document, Person, {"program_id": document.program.id, "name": "Nobody Yet"})
    page = built(qtbot, document)
    assert page.detail.words()[:2] == ["Added person: Nobody Yet", "Name: Nobody Yet"]
    delete(document, Person, [key])
    page.refresh()
    page.view.setCurrentIndex(page.table.index(0, 0))
    assert page.detail.words()[0] == "Deleted person: Nobody Yet"


def test_what_was_undone_says_so(qtbot: QtBot, document: Document) -> None:
    task = document.program.tasks[0]
    set_field(document, Task, [task.id], "title", "Renamed")
    page = built(qtbot, document)
    assert not page.table.edits[0].undone
    document.undo()
    page.refresh()
    assert [(each.source, each.undone) for each in page.table.edits[:2]] == [("undo", False), ("ui", True)]
    assert page.chosen is not None
    assert page.chosen.source == "ui", "the chosen edit stays chosen"
    document.redo()
    page.refresh()
    assert [each.undone for each in page.table.edits[:3]] == [False, True, False]


def test_it_reads_on_only_when_scrolled(qtbot: QtBot, document: Document) -> None:
    task = document.program.tasks[0]
    for number in range(PAGE + 20):
        set_field(document, Task, [task.id], "title", f"Name {number}")
    page = built(qtbot, document, tested=False)
    assert len(page.table.edits) == PAGE
    page.table.fetchMore(QModelIndex())
    assert len(page.table.edits) == PAGE + 21  # and the making of the program
    assert not page.table.canFetchMore(QModelIndex())


def test_edits_are_found_by_words_person_and_page(qtbot: QtBot, document: Document) -> None:
    set_field(document, Task, [document.program.tasks[0].id], "title", "Fifty % done")
    set_field(document, Person, [document.program.people[0].id], "team", "North")
    page = built(qtbot, document)
    qtbot.keyClicks(page.words, "team")
    qtbot.waitUntil(lambda: len(page.table.edits) == 1)
    page.words.setText("%%")
    qtbot.waitUntil(lambda: page.table.edits == [])
    page.words.clear()
    qtbot.waitUntil(lambda: len(page.table.edits) == 3)
    page.page.setCurrentIndex(page.page.findData("people"))
    assert page.table.edits[0].label.startswith("Change team")
    page.page.setCurrentIndex(0)
    page.who.setCurrentIndex(page.who.findData("Dana"))
    assert len(page.table.edits) == 3


def test_a_record_opens_its_place(qtbot: QtBot, document: Document) -> None:
    task = document.program.tasks[0]
    set_field(document, Task, [task.id], "percent", 40)
    page = built(qtbot, document)
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.mouseClick(page.detail.links[0], Qt.MouseButton.LeftButton)
    assert asked.args == ["sprint", task.id]


def test_new_edits_appear_while_the_page_is_open(qtbot: QtBot, document: Document) -> None:
    page = built(qtbot, document)
    before = len(page.table.edits)
    set_field(document, Task, [document.program.tasks[0].id], "percent", 40)
    qtbot.waitUntil(lambda: len(page.table.edits) == before + 1)


def test_an_edit_of_many_records_is_told_as_sums(qtbot: QtBot, document: Document) -> None:
    page = built(qtbot, document)
    words = page.detail.words()
    people = document.program.people
    assert f"{len(people)} people added" in words
    assert f"{len(document.program.tasks)} tasks added" in words
    assert not any(line.startswith("Added person") for line in words)
    assert not any("people changed" in line for line in words), "what is new was not changed as well"
    assert len(page.detail.links) < 20


def test_the_name_in_the_title_is_not_said_again(qtbot: QtBot, document: Document) -> None:
    task = document.program.tasks[0]
    set_field(document, Task, [task.id], "percent", 40)
    page = built(qtbot, document)
    assert task.title in page.detail.subject.text()
    assert page.detail.words()[0] == "Open this task"


def test_filter_and_chosen_edit_come_back(qtbot: QtBot, document: Document) -> None:
    set_field(document, Person, [document.program.people[0].id], "team", "North")
    set_field(document, Task, [document.program.tasks[0].id], "percent", 40)
    page = built(qtbot, document)
    page.page.setCurrentIndex(page.page.findData("people"))
    page.view.setCurrentIndex(page.table.index(1, 0))
    kept = page.state()
    again = built(qtbot, document)
    again.restore(kept)
    assert [each.id for each in again.table.edits] == [each.id for each in page.table.edits]
    assert again.chosen == page.chosen


def test_an_edit_after_reading_about_an_undone_one_is_kept(qtbot: QtBot, document: Document) -> None:
    """What was added and taken back is gone, so its name is read from the history itself."""
    add(document, Person, {"program_id": document.program.id, "name": "Gone Again"})
    document.undo()
    page = built(qtbot, document)
    page.view.setCurrentIndex(page.table.index(1, 0))
    assert page.detail.words()[0] == "Added person: Gone Again"
    with document.edit("Go on"):
        document.program.title = "Went on"
    assert document.undo_label == "Go on"
