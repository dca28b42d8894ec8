"""The People page: the register, what somebody holds, and what happens before anybody is in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Person, Task
from tests.models import building
from tests.views.page_fixtures import shown
from tests.views.people_programs import click, nameless, names, opened, person
from tests.views.programs import given
from views.people import PeoplePage

Key = Qt.Key


document = given(opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> PeoplePage:
    return shown(qtbot, PeoplePage(document))


@pytest.fixture
def blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, building.program(today=41)) as document:
        yield document


@pytest.fixture
def empty(blank: Document, qtbot: QtBot) -> PeoplePage:
    return shown(qtbot, PeoplePage(blank))


def held(page: PeoplePage, name: str) -> str:
    row = page.table.row_of(person(page._document, name).id)
    return str(page.table.index(row, page.table.column_of("holds")).data())


def test_the_register_says_who_holds_how_much(page: PeoplePage) -> None:
    assert names(page.view) == ["Ada Brandt", "Bo Aas", "Cy Lind"]
    assert (held(page, "Ada Brandt"), held(page, "Bo Aas"), held(page, "Cy Lind")) == ("3", "1", "0")


def test_the_number_follows_every_change(page: PeoplePage, document: Document) -> None:
    records.set_field(
        document, Task, [document.program.tasks[0].id], "owner_id", person(document, "Cy Lind").id
    )
    assert (held(page, "Ada Brandt"), held(page, "Cy Lind")) == ("2", "1")
    document.undo()
    assert (held(page, "Ada Brandt"), held(page, "Cy Lind")) == ("3", "0")


def test_a_name_is_typed_right_away(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    click(page.add_button, qtbot)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Di Falk")
    qtbot.keyClick(editor, Key.Key_Return)
    assert "Di Falk" in names(page.view)
    document.undo()
    document.undo()
    assert names(page.view) == ["Ada Brandt", "Bo Aas", "Cy Lind"]


def test_what_somebody_holds_are_links(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    page.view.select([person(document, "Ada Brandt").id])
    words = [each.words for each in page.holds.links.shown]
    assert words == ["Direct manager of 'Claims desk'", "Owner of 'Draft'", "Owner of 'Test'"]
    with qtbot.waitSignal(page.place_requested) as asked:
        click(page.holds.links.buttons[1], qtbot)
    assert asked.args == ["sprint", document.program.tasks[0].id]


def test_the_inspector_edits_one_or_many(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    page.view.select([each.id for each in document.program.people[:2]])
    field = page.form.fields["team"].editor
    field.setFocus()
    qtbot.keyClicks(field, "North")
    qtbot.keyClick(field, Key.Key_Return)
    assert [each.team for each in document.program.people] == ["North", "North", ""]
    assert page.view.selected_ids() == [each.id for each in document.program.people[:2]]


def test_a_filter_narrows_and_reveal_lifts_it(page: PeoplePage, document: Document, qtbot: QtBot) -> None:
    page.bar.words.setFocus()
    qtbot.keyClicks(page.bar.words, "claims")
    assert names(page.view) == ["Ada Brandt"]
    page.reveal(person(document, "Cy Lind").id)
    assert page.view.selected_ids() == [person(document, "Cy Lind").id]
    assert page.form.accessibleName() == "Details of Cy Lind"


def test_somebody_who_holds_nothing_goes_by_the_delete_key(
    page: PeoplePage, document: Document, qtbot: QtBot
) -> None:
    page.view.setFocus()
    page.view.select([person(document, "Cy Lind").id])
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert names(page.view) == ["Ada Brandt", "Bo Aas"]
    document.undo()
    assert len(names(page.view)) == 3


def test_undo_keeps_selection(page: PeoplePage, document: Document) -> None:
    chosen = person(document, "Bo Aas").id
    page.view.select([chosen])
    records.set_field(document, Person, [chosen], "team", "South")
    document.undo()
    document.redo()
    assert page.view.selected_ids() == [chosen]
    assert page.form.fields["team"].editor.text() == "South"


def test_findings_mark_rows(page: PeoplePage, document: Document) -> None:
    gone = person(document, "Bo Aas")
    records.set_field(document, Person, [gone.id], "until_day", 20)
    page.watch.check()
    kinds = {each.table for each in page.watch.waiting if each.id == gone.id}
    assert bool(page.table.findings(gone.id)) == bool(kinds)


def test_an_empty_register_offers_to_begin(empty: PeoplePage, qtbot: QtBot) -> None:
    words = empty._empty
    assert words is not None
    assert words.accessibleName() == "Nobody in the register yet"
    assert empty.aside.isHidden()
    click(words.add, qtbot)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Ada Brandt")
    qtbot.keyClick(editor, Key.Key_Return)
    assert names(empty.view) == ["Ada Brandt"]
    assert empty._empty is None


def test_an_empty_register_is_filled_from_the_sample(empty: PeoplePage, qtbot: QtBot) -> None:
    assert empty._empty is not None
    click(empty._empty.sample, qtbot)
    assert len(names(empty.view)) > 30
    assert empty._document.undo_label == "Copy people from the sample"
    empty._document.undo()
    assert empty._empty is not None


def test_everything_has_a_name(page: PeoplePage, document: Document) -> None:
    page.view.select([person(document, "Ada Brandt").id])
    assert nameless(page) == []


def test_a_small_window_shows_the_name(page: PeoplePage, document: Document) -> None:
    page.resize(800, 540)
    page.view.select([person(document, "Ada Brandt").id])
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 800
    assert page.view.horizontalScrollBar().maximum() == 0
