"""The History page: every edit, read as far as somebody scrolls, in words people know."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.commands import findings, ownership, sprint
from app.commands.program import set_calendar
from app.commands.records import add, delete, move, set_field
from app.document import Document
from models import Activity, Baseline, Dependency, Party, Person, Task
from models.ownership import Letter, Mode
from models.rules import check
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
    assert page.detail.words() == ["Added person: Nobody Yet"], "the rest is what everybody begins with"
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


def newest(page: HistoryPage) -> list[str]:
    """How the newest edit is told."""
    page.refresh()
    page.view.setCurrentIndex(page.table.index(0, 0))
    return page.detail.words()


def test_a_new_record_is_told_as_it_was_when_its_edit_was_over(qtbot: QtBot, document: Document) -> None:
    """A card that is added to a column of the board: added, moved to its state and named in one step."""
    page, program = built(qtbot, document), document.program
    with document.edit("Add task"):
        first = {"program_id": program.id, "title": "New task", "start_day": 20}
        key = add(document, Task, first, after=program.tasks[0].id)
        sprint.set_status(document, [key], TaskStatus.BLOCKED)
        set_field(document, Task, [key], "title", "Ask the vendor")
    told = ["Added task: Ask the vendor", "Status: Blocked", "Start: day 20, 21 Feb 2026"]
    assert newest(page)[:1] == told[:1]
    assert sorted(newest(page)) == sorted(told), "no beginnings, and nothing of those that made room"
    document.undo()
    assert newest(page) == ["Removed task again: Ask the vendor"]
    document.redo()
    assert sorted(newest(page)) == sorted(told)


def test_an_undone_deletion_is_brought_back(qtbot: QtBot, document: Document) -> None:
    page, task = built(qtbot, document), document.program.tasks[1]
    delete(document, Task, [task.id])
    assert newest(page)[-1] == f"Deleted task: {task.title}"
    document.undo()
    assert f"Brought back task: {task.title}" in newest(page)


def test_many_records_are_told_as_brought_back_or_removed_again(qtbot: QtBot, document: Document) -> None:
    page, baseline = built(qtbot, document), document.program.baselines[0]
    entries = len(baseline.entries)
    delete(document, Baseline, [baseline.id])
    assert f"{entries} baseline entries deleted" in newest(page)
    document.undo()
    assert f"{entries} baseline entries brought back" in newest(page)
    with document.edit("Add people"):
        for name in ("Ann", "Ben", "Cyd", "Dov"):
            add(document, Person, {"program_id": document.program.id, "name": name})
    document.undo()
    assert "4 people removed again" in newest(page)


def test_a_letter_is_told_by_its_cell(qtbot: QtBot, document: Document) -> None:
    page, whole = built(qtbot, document), {"program_id": document.program.id}
    activity = add(document, Activity, whole | {"title": "Model changes"})
    party = add(document, Party, whole | {"name": "Dana Okafor"})
    ownership.set_letter(document, activity, party, Mode.PILOT, Letter.A)
    accountable = "Accountable for 'Model changes': Dana Okafor, pilot"
    assert newest(page) == [accountable, "Open this assignment"]
    ownership.set_letter(document, activity, party, Mode.PILOT, Letter.C)
    assert newest(page)[::2] == ["'Model changes': Dana Okafor, pilot", "Letter: Accountable → Consulted"]
    ownership.set_letter(document, activity, party, Mode.PILOT, None)
    assert newest(page) == ["Cleared: Consulted on 'Model changes': Dana Okafor, pilot"]
    document.undo()
    assert newest(page)[0] == "Brought back: Consulted on 'Model changes': Dana Okafor, pilot"
    for _ in range(3):
        document.undo()
    assert newest(page) == ["Removed party again: Dana Okafor"]
    page.view.setCurrentIndex(page.table.index(1, 0))
    assert page.detail.words() == [f"Removed again: {accountable}"], "nothing to open"


def test_what_joins_two_records_is_told_by_them_when_it_is_gone(qtbot: QtBot, document: Document) -> None:
    page, link = built(qtbot, document), document.program.dependencies[0]
    first, then = link.predecessor, link.successor
    names = f"{first.title} - {then.title}"
    delete(document, Dependency, [link.id])
    assert newest(page) == [f"Deleted dependency: {names}"]
    delete(document, Task, [first.id, then.id])
    page.refresh()
    page.view.setCurrentIndex(page.table.index(1, 0))
    assert page.detail.words() == [f"Deleted dependency: {names}"], "also when those are gone too"


def test_rows_that_only_moved_say_so(qtbot: QtBot, document: Document) -> None:
    page, ids = built(qtbot, document), [task.id for task in document.program.tasks]
    move(document, Task, [ids[4]], -4)
    assert "5 tasks moved" in newest(page)
    move(document, Task, [ids[4]], 1)
    assert "Order: 1 → 2" in newest(page)


def test_a_silenced_finding_is_told_by_its_rule(qtbot: QtBot, document: Document) -> None:
    page, finding = built(qtbot, document), check(document.program)[0]
    findings.silence(document, finding, "We know")
    words = newest(page)
    assert words[:2] == [f"Added silence: {finding.name}", "Reason: We know"]
    assert not any(finding.key in line.replace("\u200b", "") for line in words)
    document.undo()
    assert newest(page) == [f"Removed silence again: {finding.name}"]


def test_numbers_have_their_unit_and_days_their_names(qtbot: QtBot, document: Document) -> None:
    page, program = built(qtbot, document), document.program
    task = program.tasks[0]
    set_field(document, Task, [task.id], "duration", 3)
    assert "Duration: 1 working day → 3 working days" in newest(page)
    set_field(document, type(program), [program.id], "weekdays", "1236")
    assert newest(page)[-1].endswith("→ Monday, Tuesday, Wednesday and Saturday")
    set_calendar(document, "DE")
    assert any(line.endswith(" days off added") for line in newest(page))
