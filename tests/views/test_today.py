"""The Today page answers in ten seconds, opens places, and changes only what changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.commands.records import add, set_field
from app.document import Document
from models import ChecklistItem, Person, Population, Program
from models.sprint import MilestoneState
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views.pages import page_of
from views.today import TodayPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> TodayPage:
    page = TodayPage(document)
    shown(qtbot, page)
    return page


def test_it_says_the_day_and_how_much_is_done(page: TodayPage) -> None:
    sprint, milestones = page.figures["sprint"], page.figures["milestones"]
    assert (sprint.value.text(), sprint.rest.text()) == ("Day 41", "of 90")
    assert milestones.rest.text() == "of 18 done"
    assert page.figures["milestones"].accessibleName().startswith("Milestones: ")


def test_figures_that_are_no_share_have_no_bar(page: TodayPage) -> None:
    assert [key for key, card in page.figures.items() if not card.bar.isVisibleTo(card)] == ["late", "hours"]
    note = page.figures["late"].note.text()
    assert note.startswith("2 milestones, 2 tasks, 3 others. Longest: ")
    assert page.figures["hours"].value.text() == "1,747"


def test_criteria_that_are_lacking_are_shown_whole(page: TodayPage) -> None:
    lacking = page.gate.lines.buttons[1:]
    assert lacking
    for line in lacking:
        assert line.line.wrap
        assert line.height() == line.heightForWidth(line.width()) > 32


def test_words_of_a_card_stand_under_its_title(page: TodayPage) -> None:
    more, title = page.attention.more, page.attention.title
    left = more.mapTo(page, more.rect().topLeft()).x() + 8  # edge and inset
    assert left == title.mapTo(page, title.rect().topLeft()).x()


def give_the_adjusters_the_system(page: TodayPage, document: Document, day: int) -> None:
    (found,) = [each for each in document.program.populations if each.name == "Field loss adjusters"]
    set_field(document, Population, [found.id], "shadow_from", day)
    page.watch.catch_up()


def test_the_ladder_says_each_level_and_who_is_stuck(
    qtbot: QtBot, page: TodayPage, document: Document
) -> None:
    give_the_adjusters_the_system(page, document, 13)
    rows = page.ladder.lines.buttons
    assert [each.accessibleName() for each in rows][:2] == [
        "Field loss adjusters, L1, stuck", "First-contact advisers, L1 Aware",
    ]  # fmt: skip
    assert rows[-1].accessibleName() == "Household claims handlers, L3 Active"
    assert page.ladder.note.text() == "1 stuck"
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.mouseClick(rows[0], LEFT)
    assert asked.args == ["populations", rows[0].line.record_id]


def test_the_ladder_follows_an_edit(page: TodayPage, document: Document) -> None:
    assert page.ladder.note.text() == ""
    give_the_adjusters_the_system(page, document, 13)
    assert page.ladder.note.text() == "1 stuck"
    set_field(document, Program, [document.program.id], "stuck_weeks", 5)
    page.watch.catch_up()
    assert page.ladder.note.text() == ""
    assert page.ladder.lines.buttons[0].accessibleName() == "Field loss adjusters, L1 Aware"


def test_a_figure_opens_its_place_by_mouse_and_by_keyboard(qtbot: QtBot, page: TodayPage) -> None:
    for press in (
        lambda card: qtbot.mouseClick(card, LEFT),
        lambda card: qtbot.keyClick(card, Qt.Key.Key_Return),
        lambda card: qtbot.keyClick(card, Qt.Key.Key_Space),
    ):
        with qtbot.waitSignal(page.place_requested) as asked:
            press(page.figures["ownership"])
        assert asked.args is not None
        assert asked.args[0] == "ownership"


def test_findings_come_worst_first_and_open_where_they_occur(qtbot: QtBot, page: TodayPage) -> None:
    first = page.attention.lines.buttons[0]
    finding = page.watch.waiting[0]
    assert finding.severity == "blocker"
    assert finding.what in first.accessibleName()
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.mouseClick(first, LEFT)
    assert asked.args == [page_of(finding.table), finding.id]


def test_all_findings_are_one_press_away(qtbot: QtBot, page: TodayPage) -> None:
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.mouseClick(page.attention.more, LEFT)
    assert asked.args == ["check", ""]


def test_the_next_decision_says_what_it_lacks(page: TodayPage) -> None:
    assert page.gate.subject.text()
    assert "criteria shown" in page.gate.shown_so_far.text()
    assert page.gate.lines.buttons


def test_ticking_a_checklist_changes_the_figure_and_keeps_the_keyboard_where_it_is(
    qtbot: QtBot, page: TodayPage, document: Document
) -> None:
    milestone = next(each for each in document.program.milestones if each.state is MilestoneState.RUNNING)
    before = int(page.figures["milestones"].value.text())
    kept = list(page.week.lines.buttons)
    page.activateWindow()
    kept[-1].setFocus()
    with qtbot.waitSignal(page.watch.checked):
        set_field(document, ChecklistItem, [item.id for item in milestone.items], "done", True)
    assert int(page.figures["milestones"].value.text()) == before + 1
    assert page.week.lines.buttons[0] is kept[0]


def test_a_page_behind_does_no_work_until_it_comes_to_the_front(page: TodayPage, document: Document) -> None:
    page.hide()
    before = page.watch.found
    add(document, Person, {"program_id": document.program.id, "name": "New"})
    assert page.watch.found is before
    page.show()
    page.shown()
    assert page.watch.found is not before


def test_everything_to_press_has_a_name(page: TodayPage) -> None:
    visible = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert len(visible) > 10
    assert [each for each in visible if not each.accessibleName()] == []


def test_nothing_is_wider_than_a_small_window(qtbot: QtBot, page: TodayPage) -> None:
    page.resize(800, 560)
    cards = [page.sprint, page.attention, page.gate, page.late, page.week, *page.figures.values()]
    qtbot.waitUntil(lambda: all(card.width() <= 752 for card in cards))
    assert page.figures["hours"].y() > page.figures["sprint"].y()


def test_a_blank_program_gets_first_steps_instead_of_empty_cards(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path / "blank", monkeypatch, "blank") as document:
        page = TodayPage(document)
        shown(qtbot, page)
        assert page.start.isVisible()
        assert not page.figures["sprint"].isVisible()
        assert len(page.start.lines.buttons) == 5
        with qtbot.waitSignal(page.place_requested) as asked:
            qtbot.mouseClick(page.start.lines.buttons[0], LEFT)
        assert asked.args == ["people", ""]
        with qtbot.waitSignal(page.watch.checked):
            add(document, Person, {"program_id": document.program.id, "name": "Ada"})
        assert page.figures["sprint"].isVisible()
        assert "(done)" in page.start.lines.buttons[0].accessibleName()


def test_the_sample_needs_no_first_steps(page: TodayPage) -> None:
    assert not page.start.isVisible()
