"""The Populations page: the calendar, the table, resistance answered by tasks, the manager's signs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import people, records
from app.document import Document
from models import Person, Population, Resistance
from tests.models import building
from tests.views.page_fixtures import shown
from tests.views.people_programs import click, nameless, names, opened
from tests.views.programs import given
from views import messages
from views.populations import PopulationsPage

Key = Qt.Key


document = given(opened)


@pytest.fixture
def blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, building.program(today=41)) as document:
        yield document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> PopulationsPage:
    made: PopulationsPage = shown(qtbot, PopulationsPage(document))
    made.view.select([document.program.populations[0].id])
    return made


def cell(page: PopulationsPage, row: int, name: str) -> str:
    return str(page.table.index(row, page.table.column_of(name)).data())


def spoken(page: PopulationsPage, row: int, name: str) -> str:
    index = page.table.index(row, page.table.column_of(name))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_table_says_where_each_population_stands(page: PopulationsPage) -> None:
    assert names(page.view) == ["Claims desk", "Field team"]
    assert (cell(page, 0, "state_today"), cell(page, 1, "state_today")) == ("Shadow mode", "Preparing")
    assert (cell(page, 0, "coverage"), cell(page, 1, "coverage")) == ("50 %", "0 %")
    assert spoken(page, 0, "intensity") == "Intensity: 3 of 5"
    assert spoken(page, 0, "manager_activation") == "Manager activation: 0 of 5"


def test_the_calendar_can_be_heard(page: PopulationsPage) -> None:
    assert page.calendar.sentences() == [
        "Claims desk: Shadow mode, day 30 to day 50.",
        "Claims desk: Live, day 61 to day 90.",
        "Field team: Live, day 61 to day 90.",  # with the program, for want of a day of their own
    ]
    assert page.top.summary.text() == ""
    page.resize(1000, 500)
    QApplication.processEvents()
    assert not page.top.unfolded
    assert page.top.summary.text() == "0 of 2 populations in production today"


def test_the_calendar_stays_as_the_user_folded_it(page: PopulationsPage, qtbot: QtBot) -> None:
    click(page.top.switch, qtbot)
    page.resize(1200, 900)
    assert not page.top.unfolded
    assert page.top.switch.accessibleName() == "Show Shadow mode and go-live"


def test_coverage_follows_champions(page: PopulationsPage, document: Document) -> None:
    champion = document.program.champions[0]
    records.set_field(document, type(champion), [champion.id], "active_until", 20)
    assert cell(page, 0, "coverage") == "0 %"


def test_nobody_to_be_covered_is_no_full_bar(page: PopulationsPage, document: Document) -> None:
    empty = document.program.populations[1]
    records.set_field(document, Population, [empty.id], "headcount", 0)
    assert (cell(page, 1, "coverage"), spoken(page, 1, "coverage")) == ("–", "Coverage: –")
    page.view.viewport().repaint()
    document.undo()
    assert cell(page, 1, "coverage") == "0 %"


def test_what_fits_is_put_into_the_plan(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    fits = people.fitting(Resistance.TRUST)
    assert [each.title for each in page.offers.offers] == fits
    click(page.offers.offers[0].act, qtbot)
    planner = page.offers.planner
    assert planner.isVisible()
    assert planner.owner.text() == "Ada Brandt"
    planner.day.setFocus()
    planner.day.selectAll()
    qtbot.keyClicks(planner.day, "day 45")
    click(planner.act, qtbot)
    task = document.program.tasks[-1]
    assert (task.title, task.start_day, task.owner.name if task.owner else "") == (fits[0], 45, "Ada Brandt")
    assert planner.isHidden()
    assert [each.title for each in page.offers.offers] == fits[1:]
    assert names(page.form.related[0].view) == [fits[0]]
    document.undo()
    assert [each.title for each in page.offers.offers] == fits
    assert not document.can_undo


def put_into_plan(page: PopulationsPage, qtbot: QtBot, day: str) -> None:
    """Take the first offer, from this day on."""
    click(page.offers.offers[0].act, qtbot)
    page.offers.planner.day.selectAll()
    qtbot.keyClicks(page.offers.planner.day, day)
    click(page.offers.planner.act, qtbot)


def test_a_notice_says_what_was_planned_and_opens_it(
    page: PopulationsPage, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(messages, "say", lambda _widget, words, urgent=False: heard.append(words))
    put_into_plan(page, qtbot, "day 45")
    title = people.fitting(Resistance.TRUST)[0]
    notice = page.notices.toast
    assert notice is not None
    assert notice.isVisible()
    assert notice.sentence == f"'{title}' is in the plan as a task: Ada Brandt, from 18 Mar 2026."
    assert heard == [notice.sentence]
    assert notice.action is not None
    with qtbot.waitSignal(page.place_requested) as asked:
        click(notice.action, qtbot)
    assert asked.args == ["sprint", document.program.tasks[-1].id]
    assert page.notices.toast is None


def test_the_notice_goes_with_its_task(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    put_into_plan(page, qtbot, "day 45")
    records.set_field(document, Population, [document.program.populations[1].id], "site", "Leeds")
    assert page.notices.toast is not None
    document.undo()
    document.undo()
    assert page.notices.toast is None


def test_a_notice_says_that_owner_and_day_are_missing(
    page: PopulationsPage, document: Document, qtbot: QtBot
) -> None:
    click(page.offers.offers[0].act, qtbot)
    page.offers.planner.owner.clear()
    page.offers.planner.day.clear()
    click(page.offers.planner.act, qtbot)
    assert page.notices.toast is not None
    assert page.notices.toast.sentence.endswith("is in the plan as a task: no owner yet, no day yet.")


def test_a_new_owner_is_part_of_the_step(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    click(page.offers.offers[0].act, qtbot)
    qtbot.keyClicks(page.offers.planner.owner, "Di Falk")
    qtbot.keyClick(page.offers.planner.owner, Key.Key_Return)
    assert document.program.tasks[-1].owner.name == "Di Falk"  # type: ignore[union-attr]
    document.undo()
    assert not document.can_undo


def test_a_day_that_cannot_be_read_is_said(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    click(page.offers.offers[0].act, qtbot)
    planner = page.offers.planner
    planner.day.selectAll()
    qtbot.keyClicks(planner.day, "soon")
    qtbot.keyClick(planner.day, Key.Key_Return)
    assert "'soon' is not a day" in planner.complaint.text()
    qtbot.keyClick(planner.day, Key.Key_Escape)
    assert planner.isHidden()
    assert not document.can_undo


def test_without_a_resistance_nothing_is_offered(page: PopulationsPage, document: Document) -> None:
    page.view.select([document.program.populations[1].id])
    assert page.offers.offers == []
    assert page.offers.words.text().startswith("Name the resistance first")


def test_an_intervention_leads_to_its_task(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    desk = document.program.populations[0]
    added = people.intervene(document, desk.id, Resistance.TRUST, "Show it", owner_id=None, day=50)
    page.reveal(added)
    assert page.view.selected_ids() == [desk.id]
    assert page.form.related[0].view.selected_ids() == [added]
    assert page.open_task.isVisible()
    with qtbot.waitSignal(page.place_requested) as asked:
        click(page.open_task, qtbot)
    assert asked.args == ["sprint", document.program.tasks[-1].id]


def test_the_five_signs(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    for tick in page.ticks:
        tick.setFocus()
        qtbot.keyClick(tick, Key.Key_Space)
    hands_on = page.form.fields["manager_hands_on"].editor
    hands_on.setFocus()
    qtbot.keyClicks(hands_on, "day 40")
    qtbot.keyClick(hands_on, Key.Key_Return)
    desk = document.program.populations[0]
    assert desk.manager_activation == 5
    assert page.form.fields["manager_activation"].value_shown.text() == "5"
    assert spoken(page, 0, "manager_activation") == "Manager activation: 5 of 5"
    document.undo()
    document.undo()
    assert [tick.isChecked() for tick in page.ticks] == [True, True, True, False]


def test_roles_and_champions_are_links(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    assert [each.words for each in page.places.champions.shown] == ["Bo Aas"]
    with qtbot.waitSignal(page.place_requested) as asked:
        click(page.places.champions.buttons[0], qtbot)
    assert asked.args == ["champions", document.program.champions[0].id]


def test_a_name_is_typed_right_away(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    click(page.add_button, qtbot)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Night shift")
    qtbot.keyClick(editor, Key.Key_Return)
    assert names(page.view) == ["Claims desk", "Field team", "Night shift"]


def test_undo_keeps_selection(page: PopulationsPage, document: Document) -> None:
    chosen = page.view.selected_ids()
    records.set_field(document, Population, chosen, "site", "Leeds")
    document.undo()
    assert page.view.selected_ids() == chosen


def test_findings_mark_rows(page: PopulationsPage, document: Document) -> None:
    page.watch.check()
    marked = {each for each in page.table.all_ids() if page.table.findings(each)}
    own = {each.id for each in page.watch.waiting if each.table == "population"}
    assert own
    assert own <= marked


def test_an_empty_page_is_filled_from_the_sample(blank: Document, qtbot: QtBot) -> None:
    page: PopulationsPage = shown(qtbot, PopulationsPage(blank))
    assert page._empty is not None
    click(page._empty.sample, qtbot)
    assert len(names(page.view)) == 5
    assert blank.undo_label == "Copy populations from the sample"


def test_an_empty_page_says_that_a_list_can_be_pasted_and_takes_it(blank: Document, qtbot: QtBot) -> None:
    page: PopulationsPage = shown(qtbot, PopulationsPage(blank), 760, 500)
    records.add(blank, Person, {"program_id": blank.program.id, "name": "Ada Brandt"})
    assert page._empty is not None
    assert "paste a whole list" in page._empty.accessibleDescription()
    page.grab()
    QApplication.clipboard().setText(
        "Claims desk\t40\tAda Brandt\tLeeds\tTrust deficit\nField team\t12\t\tYork\t"
    )
    qtbot.keyClick(page._empty.add, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk, field = blank.program.populations
    assert desk.manager is not None
    assert (desk.headcount, desk.manager.name, desk.site) == (40, "Ada Brandt", "Leeds")
    assert desk.resistance is Resistance.TRUST
    assert (field.name, field.headcount, field.site) == ("Field team", 12, "York")
    assert page._empty is None
    assert page.view.isColumnHidden(page.table.column_of("site"))
    assert not page.view.isColumnHidden(page.table.column_of("state_today"))
    assert page.view.fit.state() == {"order": [], "sizes": {}, "hidden": [], "wanted": []}


def test_a_list_with_a_mistake_leaves_the_page_empty(blank: Document, qtbot: QtBot) -> None:
    page: PopulationsPage = shown(qtbot, PopulationsPage(blank))
    told: list[tuple[str, str]] = []
    page.told.connect(lambda words, tone: told.append((words, tone)))
    QApplication.clipboard().setText("Claims desk\t40\tNobody Known")
    qtbot.keyClick(page._empty.add, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page._empty is not None
    assert blank.program.populations == []
    assert [(words.startswith("Nothing was pasted: line 1"), tone) for words, tone in told] == [
        (True, "warn")
    ]


def test_everything_has_a_name(page: PopulationsPage) -> None:
    page.offers.offers[0].act.click()
    assert nameless(page) == []


def test_a_small_window_needs_no_scrolling_sideways(page: PopulationsPage) -> None:
    page.resize(800, 540)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 800
    assert page.view.horizontalScrollBar().maximum() == 0
