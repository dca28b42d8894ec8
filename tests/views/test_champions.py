"""The Champions page: the network's figures, the roster, sessions and escalations, and adding a champion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Champion, Escalation, PeerSession
from tests.models import building
from tests.views.page_fixtures import shown
from tests.views.people_programs import click, nameless, names, opened, person
from tests.views.programs import given
from views.champions import ChampionsPage
from views.champions_figures import answer_days, figures, sessions_a_week
from views.record_table import RecordTable

Key = Qt.Key


document = given(opened)


@pytest.fixture
def blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, building.program(today=41)) as document:
        yield document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> ChampionsPage:
    return shown(qtbot, ChampionsPage(document))


def headings(page: ChampionsPage) -> list[str]:
    groups = (page.table.group_at(row) for row in range(page.table.rowCount()))
    return [each.heading.title for each in groups if each is not None]


def foot(table: RecordTable, name: str) -> str:
    """What stands below a column."""
    return table.totals.words(table.column_of(name))


def value(page: ChampionsPage, key: str) -> str:
    return page.top.tiles[key].value.text()


def test_champions_stand_under_their_population(page: ChampionsPage) -> None:
    assert headings(page) == ["Claims desk: 1 of 2 active"]
    assert names(page.view) == ["Bo Aas"]


def test_the_figures_of_the_network(page: ChampionsPage) -> None:
    assert {each: value(page, each) for each in page.top.tiles} == {
        "coverage": "33 %", "sceptical": "100 %", "hours": "3", "sessions": "0.2", "answers": "4",
        "helped": "6",
    }  # fmt: skip
    assert page.top.tiles["answers"].note.text() == "1 open, 1 late"
    assert page.top.tiles["coverage"].accessibleName() == "Coverage: 33 %, 1 of 3 needed"
    assert page.top.bars.sentences() == ["Claims desk: 1 / 2.", "Field team: 0 / 1."]


def test_a_population_of_nobody_needs_no_champion(page: ChampionsPage, document: Document) -> None:
    empty = document.program.populations[1]
    records.set_field(document, type(empty), [empty.id], "headcount", 0)
    assert page.top.bars.sentences() == ["Claims desk: 1 / 2.", "Field team: –."]


def test_sessions_count_in_the_last_four_weeks(document: Document) -> None:
    champion = document.program.champions[0]
    assert sessions_a_week(document.program) == 0.2
    for day in (13, 14, 41, 42):
        records.add(document, PeerSession, {"champion_id": champion.id, "day": day})
    assert sessions_a_week(document.program) == 0.8


def test_figures_without_champions() -> None:
    whole = building.program()
    assert {each.value for each in figures(whole)} == {"–", "0"}
    assert answer_days(whole) == []


def test_figures_and_groups_follow_every_change(page: ChampionsPage, document: Document) -> None:
    champion = document.program.champions[0]
    records.set_field(document, type(champion), [champion.id], "active_until", 20)
    assert headings(page) == ["Claims desk: 0 of 2 active"]
    assert (value(page, "coverage"), value(page, "hours")) == ("0 %", "0")
    assert (value(page, "sceptical"), value(page, "sessions")) == ("–", "0.2")  # what was done stays done
    document.undo()
    assert headings(page) == ["Claims desk: 1 of 2 active"]
    assert value(page, "coverage") == "33 %"


def test_somebody_known_becomes_a_champion(page: ChampionsPage, document: Document, qtbot: QtBot) -> None:
    page.view.select([document.program.champions[0].id])
    click(page.add_button, qtbot)
    assert page.panel.isVisible()
    assert QApplication.focusWidget() is page.panel.person
    assert page.panel.population.text() == "Claims desk"
    qtbot.keyClicks(page.panel.person, "Cy Lind")
    qtbot.keyClick(page.panel.person, Key.Key_Return)
    added = document.program.champions[-1]
    assert (added.person.name, added.population.name) == ("Cy Lind", "Claims desk")
    assert page.view.selected_ids() == [added.id]
    assert page.panel.isHidden()
    assert page.form.accessibleName() == "Details of Cy Lind"
    assert page.view.hasFocus()


def test_a_new_name_adds_the_person_in_the_same_step(
    page: ChampionsPage, document: Document, qtbot: QtBot
) -> None:
    page.view.setFocus()
    qtbot.keyClick(page.view, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.panel.person, "Di Falk")
    qtbot.keyClick(page.panel.person, Key.Key_Return)
    assert QApplication.focusWidget() is page.panel.population
    qtbot.keyClicks(page.panel.population, "Field team")
    qtbot.keyClick(page.panel.population, Key.Key_Return)
    assert headings(page) == ["Claims desk: 1 of 2 active", "Field team: 1 of 1 active"]
    assert person(document, "Di Falk") is document.program.champions[-1].person
    document.undo()
    assert not document.can_undo
    assert "Di Falk" not in [each.name for each in document.program.people]


def test_a_new_champion_is_active_from_today_unless_told_otherwise(
    page: ChampionsPage, document: Document, qtbot: QtBot
) -> None:
    for name, typed, day in (("Di Falk", None, 41), ("Ed Gram", "day 50", 50), ("Fi Holm", "", None)):
        page.panel.ask(document.program.populations[1].id)
        page.panel.person.setText(name)
        if typed is not None:
            page.panel.since.setText(typed)
        page.panel.add()
        assert document.program.champions[-1].active_from == day
    page.panel.ask(document.program.populations[1].id)
    page.panel.person.setText("Gus Iven")
    page.panel.since.setText("some day")
    page.panel.add()
    assert page.panel.complaint.text()
    assert len(document.program.champions) == 4


def test_what_is_missing_is_said(page: ChampionsPage, document: Document, qtbot: QtBot) -> None:
    click(page.add_button, qtbot)
    click(page.panel.act, qtbot)
    assert page.panel.complaint.text().startswith("A champion is a person")
    qtbot.keyClicks(page.panel.person, "Bo Aas")
    page.panel.population.setText("Claims desk")
    click(page.panel.act, qtbot)
    assert page.panel.complaint.text().startswith("Bo Aas is already a champion of 'Claims desk'")
    qtbot.keyClick(page.panel.person, Key.Key_Escape)
    assert page.panel.isHidden()
    assert not document.can_undo


def test_the_inspector_adds_a_session(page: ChampionsPage, document: Document, qtbot: QtBot) -> None:
    page.view.select([document.program.champions[0].id])
    page.form.related[0].view.add_last()
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Two claims at once")
    qtbot.keyClick(editor, Key.Key_Return)
    sessions = document.program.champions[0].sessions
    assert [(each.day, each.title) for each in sessions][-1] == (41, "Two claims at once")
    row = page.table.row_of(document.program.champions[0].id)
    assert page.table.index(row, page.table.column_of("sessions_held")).data() == "3"


def test_all_sessions_stand_newest_first(page: ChampionsPage, document: Document, qtbot: QtBot) -> None:
    page.switch.setFocus()
    qtbot.keyClick(page.switch, Key.Key_Right)
    face = page.faces[1]
    assert face.view.isVisible()
    assert names(face.view) == ["Wrong totals", "Log in"]
    face.view.select([document.program.champions[0].sessions[0].id])
    assert page.forms[1].isVisible()
    assert page.form.isHidden()
    click(page.add_session, qtbot)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Night cases")
    qtbot.keyClick(editor, Key.Key_Return)
    assert names(face.view)[0] == "Night cases"


def test_open_escalations_come_first(page: ChampionsPage, document: Document, qtbot: QtBot) -> None:
    page.switch.setCurrentIndex(2)
    face = page.faces[2]
    assert names(face.view) == ["No field for floods", "Too slow"]
    face.view.select([face.table.shown_ids()[0]])
    form = page.forms[2]
    assert form.isVisible()
    field = form.fields["answered_day"].editor
    field.setFocus()
    qtbot.keyClicks(field, "day 41")
    qtbot.keyClick(field, Key.Key_Return)
    assert document.program.champions[0].escalations[1].state == "Answered"
    assert page.top.tiles["answers"].note.text() == "0 open, 0 late"
    assert face.view.selected_ids() == form.ids()


def test_reveal_finds_champions_sessions_and_escalations(page: ChampionsPage, document: Document) -> None:
    champion = document.program.champions[0]
    for record, number in ((champion.escalations[0], 2), (champion.sessions[1], 1), (champion, 0)):
        page.reveal(record.id)
        assert page.switch.currentIndex() == number
        assert page.faces[number].view.selected_ids() == [record.id]
        assert page.forms[number].ids() == [record.id]


def test_reveal_unfolds_and_lifts_the_filter(page: ChampionsPage, document: Document) -> None:
    page.table.toggle_group(0)
    page.bar.words.setText("nobody like this")
    page.reveal(document.program.champions[0].id)
    assert page.view.selected_ids() == [document.program.champions[0].id]


def test_findings_mark_champions_and_what_they_raised(page: ChampionsPage, document: Document) -> None:
    page.watch.check()
    late = next(each for each in page.watch.waiting if each.table == "escalation")
    owner = document.record("escalation", late.id)
    assert isinstance(owner, Escalation)
    assert late in page.table.findings(owner.champion_id)
    assert late in page.faces[2].table.findings(late.id)


def test_delete_and_undo(page: ChampionsPage, document: Document, qtbot: QtBot) -> None:
    page.view.setFocus()
    page.view.select([document.program.champions[0].id])
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert page._empty is not None
    document.undo()
    assert page._empty is None
    assert names(page.view) == ["Bo Aas"]
    assert names(page.faces[1].view) == ["Wrong totals", "Log in"]


def test_an_empty_page_begins_with_a_name(blank: Document, qtbot: QtBot) -> None:
    page: ChampionsPage = shown(qtbot, ChampionsPage(blank))
    assert page._empty is not None
    click(page._empty.add, qtbot)
    assert page.panel.isVisible()
    qtbot.keyClick(page.panel.person, Key.Key_Escape)
    assert page._empty is not None
    click(page._empty.add, qtbot)
    qtbot.keyClicks(page.panel.person, "Bo Aas")
    qtbot.keyClick(page.panel.person, Key.Key_Return)
    qtbot.keyClicks(page.panel.population, "Claims desk")
    qtbot.keyClick(page.panel.population, Key.Key_Return)
    assert names(page.view) == ["Bo Aas"]


def test_an_empty_page_is_filled_from_the_sample(blank: Document, qtbot: QtBot) -> None:
    page: ChampionsPage = shown(qtbot, ChampionsPage(blank))
    assert page._empty is not None
    click(page._empty.sample, qtbot)
    assert len(names(page.view)) == 14
    assert blank.undo_label == "Copy champions from the sample"


def test_everything_has_a_name(page: ChampionsPage, document: Document) -> None:
    page.reveal(document.program.champions[0].id)
    assert nameless(page) == []


def test_a_small_window_needs_no_scrolling_sideways(page: ChampionsPage, document: Document) -> None:
    page.resize(800, 540)
    page.reveal(document.program.champions[0].id)
    QApplication.processEvents()
    assert not page.top.unfolded
    assert page.minimumSizeHint().width() <= 800
    assert page.view.horizontalScrollBar().maximum() == 0


def test_the_totals_count_the_active_and_what_was_held(page: ChampionsPage, document: Document) -> None:
    desk = document.program.populations[0]
    cy = person(document, "Cy Lind")
    values = {"population_id": desk.id, "person_id": cy.id, "hours": 5, "active_from": 42}
    values["program_id"] = document.program.id
    records.add(document, Champion, values)
    bo = document.program.champions[0]
    records.add(document, PeerSession, {"champion_id": bo.id, "day": 42, "helped": 50})
    assert foot(page.table, "hours") == value(page, "hours") == "3"
    assert foot(page.table, "people_helped") == value(page, "helped") == "6"
    sessions = page.faces[1].table
    assert foot(sessions, "helped") == "6"
