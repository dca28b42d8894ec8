from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import ChecklistItem, Milestone, Person, Task, TaskStatus
from tests.views.programs import given, ids, opened
from views.form import FoldingSection, Form, Related, Section
from views.record_columns import ColumnSpec

Key = Qt.Key
FIELDS = ("title", "owner_id", "status", "percent", "start_day", "finish_day", "milestone_id")


document = given(opened)


@pytest.fixture
def form(document: Document, qtbot: QtBot) -> Form:
    form = Form(document, Task, [Section("", FIELDS), Section("Notes", ["note"])])
    form.resize(340, 700)
    qtbot.addWidget(form)
    form.show_records(ids(document)[:1])
    return form


def entry(form: Form, name: str) -> Any:
    return form.fields[name].editor


def retype(form: Form, name: str, words: str, qtbot: QtBot) -> Any:
    field = entry(form, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    return field


def test_is_hidden_until_something_is_selected(form: Form) -> None:
    assert form.isVisible()
    assert form.accessibleName() == "Details of Peer sessions"
    form.show_records([])
    assert form.isHidden()


def test_enter_commits_one_change_with_its_name(form: Form, document: Document, qtbot: QtBot) -> None:
    qtbot.keyClick(retype(form, "percent", "75%", qtbot), Key.Key_Return)
    assert document.program.tasks[0].percent == 75
    assert document.undo_label == "Change done of 'Peer sessions'"
    document.undo()
    assert entry(form, "percent").text() == "20"


def test_leaving_a_field_commits_it(form: Form, document: Document, qtbot: QtBot) -> None:
    retype(form, "title", "Peer sessions in claims", qtbot)
    entry(form, "percent").setFocus()
    assert document.program.tasks[0].title == "Peer sessions in claims"


def test_escape_brings_back_what_was_there(form: Form, document: Document, qtbot: QtBot) -> None:
    field = retype(form, "title", "Other", qtbot)
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == "Peer sessions"
    assert not document.can_undo


def test_what_cannot_be_read_stays_with_a_sentence(form: Form, document: Document, qtbot: QtBot) -> None:
    field = retype(form, "start_day", "soon", qtbot)
    with qtbot.waitSignal(form.refused) as told:
        qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "soon"
    assert form.fields["start_day"]._complaint.text() == told.args[0]
    assert form.fields["start_day"]._complaint.isVisible()
    retype(form, "start_day", "42", qtbot)
    assert not form.fields["start_day"]._complaint.isVisible()


def test_a_day_shows_the_other_clocks(form: Form, qtbot: QtBot) -> None:
    retype(form, "start_day", "42", qtbot)
    assert form.fields["start_day"]._hint.text() == "Day 42 · Handoff week 3 · 19 days to go-live"


def test_a_change_elsewhere_shows_but_never_over_what_is_typed(
    form: Form, document: Document, qtbot: QtBot
) -> None:
    field = retype(form, "title", "Half a ti", qtbot)
    records.set_field(document, Task, ids(document)[:1], "percent", 33)
    assert entry(form, "percent").text() == "33"
    assert (field.text(), field.cursorPosition()) == ("Half a ti", 9)


def test_a_pause_keeps_a_long_text_and_typing_is_one_step(
    form: Form, document: Document, qtbot: QtBot
) -> None:
    field = entry(form, "note")
    field.setFocus()
    qtbot.keyClicks(field, "First thoughts")
    form.fields["note"]._pause.timeout.emit()
    assert document.program.tasks[0].note == "First thoughts"
    qtbot.keyClicks(field, ", more")
    form.fields["note"]._pause.timeout.emit()
    assert (document.program.tasks[0].note, field.toPlainText()) == (
        "First thoughts, more",
        "First thoughts, more",
    )
    document.undo()
    assert document.program.tasks[0].note == ""
    assert not document.can_undo


def test_several_records_are_edited_together(form: Form, document: Document, qtbot: QtBot) -> None:
    form.show_records(ids(document)[:3])
    assert form._title.text() == "3 tasks"
    assert entry(form, "percent").placeholderText() == "Several values"
    qtbot.keyClick(retype(form, "percent", "50", qtbot), Key.Key_Return)
    assert [task.percent for task in document.program.tasks] == [50, 50, 50, 80, 100]
    assert document.undo_label == "Change done of 3 tasks"


def test_a_choice_commits_at_once(form: Form, document: Document) -> None:
    box = entry(form, "status")
    box.setCurrentIndex(box.findText("Blocked"))
    box.activated.emit(box.currentIndex())
    assert document.program.tasks[0].status is TaskStatus.BLOCKED


def test_selecting_another_keeps_what_was_typed(form: Form, document: Document, qtbot: QtBot) -> None:
    retype(form, "title", "Typed to the end", qtbot)
    form.show_records(ids(document)[1:2])
    assert document.program.tasks[0].title == "Typed to the end"
    assert entry(form, "title").text() == "Baseline quality"


def test_hides_when_its_record_goes(form: Form, document: Document) -> None:
    records.delete(document, Task, ids(document)[:1])
    assert form.isHidden()


def test_a_record_that_came_back_is_shown_afresh(form: Form, document: Document, qtbot: QtBot) -> None:
    """What is undone has the same key, but is another object than the one that was deleted."""
    form.waits = True
    records.delete(document, Task, ids(document)[:1])
    document.undo()
    form.catch_up()
    retype(form, "title", "Typed afterwards", qtbot)
    qtbot.keyClick(entry(form, "title"), Qt.Key.Key_Return)
    assert document.program.tasks[0].title == "Typed afterwards"
    records.set_field(document, Task, ids(document)[:1], "title", "Named elsewhere")
    form.catch_up()
    assert entry(form, "title").text() == "Named elsewhere"


def test_a_new_person_is_offered_at_once(form: Form, document: Document) -> None:
    records.add(document, Person, {"program_id": document.program.id, "name": "Zoe Zimmer"})
    assert entry(form, "owner_id").offered("zoe")[0] == "Zoe Zimmer"


def test_derived_values_are_shown_but_not_typed(form: Form, document: Document) -> None:
    assert form.fields["finish_day"].editor is None
    assert form.fields["finish_day"].value_shown.text() == "11 Feb 2026"
    records.set_field(document, Task, ids(document)[:1], "duration", 3)
    assert form.fields["finish_day"].value_shown.text() == "13 Feb 2026"


def test_tab_follows_the_order_of_reading(form: Form, qtbot: QtBot) -> None:
    entry(form, "title").setFocus()
    for name in ("owner_id", "status", "percent", "start_day", "milestone_id"):
        form.window().focusNextChild()
        assert form.window().focusWidget() is entry(form, name)


def test_parts_are_a_small_table_of_their_own(document: Document, qtbot: QtBot) -> None:
    related = Related(
        "Checklist",
        ChecklistItem,
        ["done", ColumnSpec("text", stretch=True)],
        rows=lambda milestone: milestone.items,
        new=lambda milestone: {"milestone_id": milestone.id, "text": "New item"},
    )
    form = Form(document, Milestone, [Section("", ["title"]), related])
    qtbot.addWidget(form)
    first, second = document.program.milestones
    form.show_records([first.id])
    assert form.related[0].table.rowCount() == 2
    form.related[0].view.add_last()
    assert [item.text for item in first.items] == ["Item 1", "Item 2", "New item"]
    assert form.related[0].table.rowCount() == 3
    form.show_records([second.id])
    assert form.related[0].table.rowCount() == 2


def test_every_control_has_a_name(form: Form) -> None:
    nameless = [
        field.heading
        for field in form.fields.values()
        if field.editor is not None and not field.editor.accessibleName()
    ]
    assert nameless == []


class Windows(QObject):
    """Notes what opens as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QObject] = []

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(target, QWidget) and target.isWindow():
            self.opened.append(target)
        return False


def test_a_section_never_flashes_as_a_window(qtbot: QtBot, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        qtbot.addWidget(FoldingSection("Notes", [QLabel("One")]))
        qtbot.addWidget(FoldingSection("Notes", [QLabel("One")], folded=True))
    finally:
        qapp.removeEventFilter(windows)
    assert windows.opened == []


def test_names_stand_above_in_a_narrow_panel(form: Form, document: Document) -> None:
    form.show_records(ids(document)[:1])
    field = form.fields["owner_id"]
    places = []
    for width in (360, 260):
        form.resize(width, 600)
        form.show()
        QApplication.processEvents()
        field.resize(width - 40, field.height())
        QApplication.processEvents()
        name = next(each for each in field.findChildren(QLabel) if each.text() == field.heading)
        places.append(name.geometry().bottom() < field.editor.geometry().top())
    assert places == [False, True]


def test_fields_that_are_as_before_are_left_alone(
    form: Form, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []
    for name, field in form.fields.items():
        if field.editor is not None:
            load = field.editor.load
            monkeypatch.setattr(
                field.editor, "load", lambda value, name=name, load=load: (loaded.append(name), load(value))
            )
    records.set_field(document, Task, ids(document)[:1], "percent", 55)
    assert loaded == ["percent", "start_day"]  # beside a day stand the other clocks, which may be others
    assert entry(form, "percent").text() == "55"


def test_changes_wait_until_somebody_asks(form: Form, document: Document) -> None:
    form.waits = True
    records.set_field(document, Task, ids(document)[:1], "percent", 55)
    assert entry(form, "percent").text() == "20"
    form.catch_up()
    assert entry(form, "percent").text() == "55"
    records.delete(document, Task, ids(document)[:1])
    form.catch_up()
    assert form.isHidden()


def test_what_was_typed_for_a_record_that_is_gone_is_let_go(
    form: Form, document: Document, qtbot: QtBot
) -> None:
    retype(form, "percent", "75", qtbot)
    records.delete(document, Task, ids(document)[:1])
    label = document.undo_label
    form.fields["percent"].finish()
    assert document.undo_label == label
    form.show_records(ids(document)[:1])
    assert entry(form, "percent").text() == "40"
