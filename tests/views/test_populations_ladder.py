"""The adoption ladder on the Populations page: dots, the climb as a picture, readings, and what helps on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import people, records
from app.document import Document
from models import LadderLevel, LadderReading, Population, Program
from models.ladder import next_steps, sign
from tests.views.page_fixtures import shown
from tests.views.people_programs import click, nameless, names, network, opened, person
from views.ladder_chart import Climb, LadderChart, Rung
from views.populations import PopulationsPage
from views.populations_ladder import standing_words

READINGS = 1  # place of the readings among the small tables of the inspector


def climbing() -> Program:
    """Day 41: the desk rose to L2 on day 34, the field team has not risen for over four weeks."""
    made = network()
    desk, field = made.populations
    field.shadow_from = 8
    for where, day, level in (
        (desk, 12, LadderLevel.AWARE), (desk, 34, LadderLevel.TRIAL), (desk, 50, LadderLevel.ACTIVE),
        (field, 10, LadderLevel.AWARE), (field, 33, LadderLevel.AWARE),
    ):  # fmt: skip
        LadderReading(population=where, day=day, level=level, evidence=f"Seen on day {day}")
    return made


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, climbing()) as document:
        yield document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> PopulationsPage:
    made = shown(qtbot, PopulationsPage(document))
    made.view.select([document.program.populations[0].id])
    return made


def population(document: Document, number: int) -> Population:
    return document.program.populations[number]


def cell(page: PopulationsPage, row: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    return str(page.table.index(row, page.table.column_of("ladder_level")).data(role))


def test_the_table_says_each_level_and_who_is_stuck(page: PopulationsPage) -> None:
    assert (cell(page, 0), cell(page, 1)) == ("L2 Trial", "L1 Aware")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(page, 0, role) == "Ladder: L2 Trial since day 34"
    assert cell(page, 1, role) == "Ladder: L1 Aware since day 10, stuck"
    column = page.table.columns[page.table.column_of("ladder_level")]
    assert column.spec.total(page.table.document.program.populations) == "1 stuck"  # type: ignore[operator]
    assert all(sign(level) in column.spec.help for level in LadderLevel)


def test_levels_sort_as_they_rise(page: PopulationsPage, document: Document) -> None:
    number = page.table.column_of("ladder_level")
    page.view.sortByColumn(number, Qt.SortOrder.AscendingOrder)
    assert names(page.view) == ["Field team", "Claims desk"]
    page.view.sortByColumn(number, Qt.SortOrder.DescendingOrder)
    assert names(page.view) == ["Claims desk", "Field team"]


def test_a_level_can_be_filtered_by(page: PopulationsPage) -> None:
    page.bar.show_only("ladder_level", ["L1 Aware"])
    assert names(page.view) == ["Field team"]
    page.bar.clear()
    assert names(page.view) == ["Claims desk", "Field team"]


def test_the_picture_shows_a_stuck_population_otherwise(page: PopulationsPage, document: Document) -> None:
    before = page.view.grab().toImage()
    records.set_field(document, Program, [document.program.id], "stuck_weeks", 9)
    assert "stuck" not in cell(page, 1, Qt.ItemDataRole.AccessibleTextRole)
    assert page.view.grab().toImage() != before


def test_the_inspector_tells_the_level_its_sign_and_the_next(page: PopulationsPage) -> None:
    panel = page.ladder
    assert panel.standing.text() == "L2 Trial since day 34 (7 Mar 2026)"
    assert panel.sign.text() == f"L2 Trial: {sign(LadderLevel.TRIAL)}"
    assert panel.above.text() == f"Next, L3 Active: {sign(LadderLevel.ACTIVE)}"


def test_the_climb_can_be_heard(page: PopulationsPage, document: Document) -> None:
    chart = page.ladder.chart
    assert chart.sentences() == [
        "Day 12 (13 Feb 2026): L1 Aware. Seen on day 12",
        "Day 34 (7 Mar 2026): L2 Trial. Seen on day 34",
        "Day 50 (23 Mar 2026): L3 Active. Seen on day 50",
    ]
    page.view.select([population(document, 1).id])
    stuck = "Stuck on L1 Aware: no rise since day 10 (11 Feb 2026), 4 weeks."
    assert chart.sentences()[-1] == stuck == page.ladder.standing.text()
    assert stuck in chart.accessibleDescription()


def test_who_waits_for_the_system_is_not_called_stuck(page: PopulationsPage, document: Document) -> None:
    field, panel = population(document, 1), page.ladder
    page.view.select([field.id])
    records.set_field(document, Population, [field.id], "shadow_from", 13)
    assert panel.standing.text() == "Stuck on L1 Aware: no rise since day 13 (14 Feb 2026), 4 weeks."
    for begins in (14, 45, None):
        records.set_field(document, Population, [field.id], "shadow_from", begins)
        assert panel.standing.text() == "L1 Aware since day 10 (11 Feb 2026)"
        assert len(panel.chart.sentences()) == 2
        assert "stuck" not in cell(page, 1, Qt.ItemDataRole.AccessibleTextRole)


def test_a_fall_is_held_since_its_day_and_stuck_since_the_rise(
    page: PopulationsPage, document: Document
) -> None:
    field = population(document, 1)
    page.view.select([field.id])
    reading = field.ladder_readings[0]
    records.set_field(document, LadderReading, [reading.id], "level", LadderLevel.TRIAL)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(page, 1, role) == "Ladder: L1 Aware since day 33, stuck"
    assert page.ladder.standing.text() == "Stuck on L1 Aware: no rise since day 10 (11 Feb 2026), 4 weeks."


def test_a_reading_is_told_where_the_pointer_rests(page: PopulationsPage) -> None:
    chart = page.ladder.chart
    chart.grab()
    place = QPointF(chart._x(34), chart._y(2))
    assert chart.sentence_at(place) == "Day 34 (7 Mar 2026): L2 Trial. Seen on day 34"
    assert chart.sentence_at(QPointF(4, chart._y(5))) == f"L5 Advocate: {sign(LadderLevel.ADVOCATE)}"
    assert chart.sentence_at(QPointF(chart._x(41), LadderChart.LINE * 5)) == "Today is day 41."


def test_a_stuck_stretch_is_dashed_and_said(qtbot: QtBot) -> None:
    chart = LadderChart("Ladder", ["one", "two", "three", "four", "five"])
    qtbot.addWidget(chart)
    chart.resize(320, chart.sizeHint().height())
    rungs = (Rung(3, 1, "First."), Rung(60, 1, "Later."))
    chart.show_climb(Climb(rungs, 1, 90, 40))
    rising = chart.grab().toImage()
    chart.show_climb(Climb(rungs, 1, 90, 40, 3, "Stuck since day 3."))
    assert chart.grab().toImage() != rising
    assert chart.sentences() == ["First.", "Later.", "Stuck since day 3."]
    above = [QPointF(x, chart._y(1) - 14) for x in range(0, 320, 5)]
    assert "Stuck since day 3." in map(chart.sentence_at, above)


def test_dashes_begin_where_the_time_does_between_two_readings(qtbot: QtBot) -> None:
    chart = LadderChart("Ladder", ["one", "two", "three", "four", "five"])
    qtbot.addWidget(chart)
    chart.resize(320, chart.sizeHint().height())
    pictures = []
    for since in (None, 20, 30):
        chart.show_climb(Climb((Rung(3, 1, "First."),), 1, 90, 60, since))
        row = chart.grab().toImage()
        pictures.append([row.pixelColor(x, int(chart._y(1))).name() for x in range(320)])
    early = [int(chart._x(10)), int(chart._x(19))]
    late = slice(int(chart._x(32)), int(chart._x(58)))
    assert all(pictures[0][x] == pictures[1][x] == pictures[2][x] for x in early)
    assert len(set(pictures[0][late])) == 1
    assert len(set(pictures[1][late])) > 1
    middle = slice(int(chart._x(21)), int(chart._x(29)))
    assert pictures[0][middle] == pictures[2][middle] != pictures[1][middle]


def test_without_a_reading_it_says_what_to_do(page: PopulationsPage, document: Document) -> None:
    desk = population(document, 0)
    records.delete(document, LadderReading, [each.id for each in desk.ladder_readings])
    assert page.ladder.standing.text().startswith("No reading yet.")
    assert page.ladder.chart.isHidden()
    assert page.ladder.above.text().startswith("Next, L1 Aware: ")
    assert page.steps.offers == []
    assert page.steps.words.text().startswith("Note a level first")
    assert standing_words(desk) == "Ladder: no reading"
    assert cell(page, 0) == ""
    document.undo()
    assert page.ladder.chart.isVisible()
    assert cell(page, 0) == "L2 Trial"


def test_a_reading_is_added_for_today_on_the_level_of_before(
    page: PopulationsPage, document: Document
) -> None:
    view = page.form.related[READINGS].view
    view.add_last()
    QApplication.processEvents()
    desk = population(document, 0)
    added = max(desk.ladder_readings, key=lambda each: each.day == 41)
    assert (added.day, added.level, added.evidence) == (41, LadderLevel.TRIAL, "")
    records.set_field(document, LadderReading, [added.id], "level", LadderLevel.ACTIVE)
    assert cell(page, 0) == "L3 Active"
    assert page.ladder.standing.text() == "L3 Active since day 41 (14 Mar 2026)"
    assert page.ladder.chart.sentences()[2] == "Day 41 (14 Mar 2026): L3 Active."
    document.undo()
    document.undo()
    assert len(desk.ladder_readings) == 3
    assert cell(page, 0) == "L2 Trial"


def test_who_saw_it_is_said_and_held(page: PopulationsPage, document: Document) -> None:
    reading = population(document, 0).ladder_readings[0]
    records.set_field(document, LadderReading, [reading.id], "seen_by_id", person(document, "Cy Lind").id)
    assert page.ladder.chart.sentences()[0].endswith("Seen by Cy Lind.")


def test_a_step_up_is_put_into_the_plan(page: PopulationsPage, document: Document, qtbot: QtBot) -> None:
    steps = next_steps(LadderLevel.TRIAL)
    assert [each.title for each in page.steps.offers] == steps
    assert "L2 Trial" in page.steps.words.text()
    click(page.steps.offers[1].act, qtbot)
    planner = page.steps.planner
    assert planner.owner.text() == "Ada Brandt"
    planner.day.selectAll()
    qtbot.keyClicks(planner.day, "day 45")
    click(planner.act, qtbot)
    task = document.program.tasks[-1]
    assert (task.title, task.start_day, task.owner.name if task.owner else "") == (steps[1], 45, "Ada Brandt")
    assert planner.isHidden()
    assert [each.title for each in page.steps.offers] == [steps[0], *steps[2:]]
    assert population(document, 0).interventions[-1].task is task
    document.undo()
    assert [each.title for each in page.steps.offers] == steps
    assert not document.can_undo


def test_the_question_stays_with_its_offer_and_goes_with_it(
    page: PopulationsPage, document: Document, qtbot: QtBot
) -> None:
    steps, desk = next_steps(LadderLevel.TRIAL), population(document, 0)
    click(page.steps.offers[2].act, qtbot)
    planner, column = page.steps.planner, page.steps._column
    people.intervene(document, desk.id, LadderLevel.TRIAL, steps[0], owner_id=None, day=50)
    assert [each.title for each in page.steps.offers] == steps[1:]
    assert column.indexOf(planner) == column.indexOf(page.steps.offers[1]) + 1
    assert page.steps.offers[1].title == planner.title == steps[2]
    assert planner.isVisible()
    people.intervene(document, desk.id, LadderLevel.TRIAL, steps[2], owner_id=None, day=50)
    assert planner.isHidden()


def test_what_was_chosen_everywhere_is_said(page: PopulationsPage, document: Document) -> None:
    desk = population(document, 0)
    for title in next_steps(LadderLevel.TRIAL):
        people.intervene(document, desk.id, LadderLevel.TRIAL, title, owner_id=None, day=50)
    assert page.steps.words.text() == "Everything that helps on from here has been chosen."


def test_a_reading_is_found_from_elsewhere(page: PopulationsPage, document: Document) -> None:
    field = population(document, 1)
    reading = field.ladder_readings[0]
    page.reveal(reading.id)
    assert page.view.selected_ids() == [field.id]
    assert page.form.related[READINGS].view.selected_ids() == [reading.id]


def test_findings_about_readings_mark_their_population(page: PopulationsPage, document: Document) -> None:
    reading = population(document, 0).ladder_readings[0]
    records.set_field(document, LadderReading, [reading.id], "evidence", "")
    page.watch.check()
    assert "L02" in {each.rule for each in page.table.findings(population(document, 0).id)}
    assert "L03" in {each.rule for each in page.table.findings(population(document, 1).id)}


def test_everything_has_a_name(page: PopulationsPage) -> None:
    page.steps.offers[0].act.click()
    assert nameless(page) == []
    assert page.ladder.chart.accessibleName() == "Adoption ladder over time"
