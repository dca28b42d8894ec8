"""The Stages page: table, picture, and the gate of the selected stage."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models.decisions import Criterion, Decision
from models.handoff import Stage
from models.library import new_program
from tests.views import programs
from tests.views.page_fixtures import TODAY, on_screen, opened
from tests.views.programs import given
from views import painting
from views.stages import StagesPage

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> StagesPage:
    return shown(document, qtbot)


def shown(document: Document, qtbot: QtBot) -> StagesPage:
    page = StagesPage(document)
    on_screen(qtbot, page, 1216, 800).shown()
    return page


def cell(page: StagesPage, row: int, name: str) -> str:
    return str(page.table.index(row, page.table.column_of(name)).data())


def test_the_stages_stand_in_order_with_their_gates(page: StagesPage, document: Document) -> None:
    stages = document.program.stages
    assert [cell(page, row, "title") for row in range(len(stages))] == [each.title for each in stages]
    gate = stages[0].gate
    assert cell(page, 0, "criteria") == f"{gate.met} of {len(gate.criteria)}"
    assert page.gate.point is next(each.gate for each in stages if each.gate.decision is None)


def test_choosing_a_stage_shows_its_gate_and_purpose(
    page: StagesPage, document: Document, qtbot: QtBot
) -> None:
    stage = document.program.stages[2]
    rect = page.view.visualRect(page.table.index(2, page.table.column_of("title")))
    qtbot.mouseClick(page.view.viewport(), Left, pos=rect.center())
    assert page.gate.point is stage.gate
    assert page.fields["purpose"].editor.toPlainText() == stage.purpose


def test_a_tick_counts_in_the_table_and_the_place_stays(
    page: StagesPage, document: Document, qtbot: QtBot
) -> None:
    stage = document.program.stages[1]
    page.reveal(stage.id)
    criterion = next(each for each in stage.gate.criteria if not each.met)
    page.reveal(criterion.id)
    before = stage.gate.met
    qtbot.keyClick(page.gate.criteria.view, Key.Key_Space)
    assert cell(page, 1, "criteria").startswith(f"{before + 1} of")
    assert page.gate.point is stage.gate
    assert page.gate.criteria.view.selected_ids() == [criterion.id]


def test_a_decision_passes_the_stage(page: StagesPage, document: Document, qtbot: QtBot) -> None:
    stage = document.program.stages[0]
    page.reveal(stage.gate.id)
    qtbot.mouseClick(page.gate.form.options[Decision.GO], Left)
    qtbot.keyClicks(page.gate.form.editors["rationale"], "Everything is there")
    qtbot.mouseClick(page.gate.form.decide, Left)
    assert cell(page, 0, "state") == "Passed"
    assert "Passed" in page.chart.accessibleDescription()
    document.undo()
    assert cell(page, 0, "state") != "Passed"


def test_a_week_typed_in_the_table_moves_the_bar(page: StagesPage, document: Document, qtbot: QtBot) -> None:
    stage = document.program.stages[1]
    column = page.table.column_of("last_week")
    page.view.setFocus()
    page.view.setCurrentIndex(page.table.index(1, column))
    qtbot.keyClicks(page.view, "9")
    qtbot.keyClick(page.view.indexWidget(page.view.currentIndex()), Key.Key_Return)
    assert stage.last_week == 9
    assert f"to day {stage.last_day}." in page.chart.accessibleDescription()


def test_the_purpose_is_typed(page: StagesPage, document: Document, qtbot: QtBot) -> None:
    page.reveal(document.program.stages[0].id)
    editor = page.fields["note"].editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Begin early")
    page.fields["note"].finish()
    assert document.program.stages[0].note == "Begin early"


def test_a_stage_is_added_with_a_gate_and_deleted(page: StagesPage, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.add, Left)
    stage = document.program.stages[-1]
    assert stage.gate is not None
    assert page.gate.point is stage.gate
    page.view.closePersistentEditor(page.view.currentIndex())
    records.delete(document, Stage, [stage.id])
    assert len(document.program.stages) == 4
    document.undo()
    document.undo()
    assert len(document.program.stages) == 4


def test_findings_about_a_gate_mark_its_stage(page: StagesPage, document: Document) -> None:
    stage = document.program.stages[-1]
    page.watch.check()
    assert not page.table.findings(stage.id)
    records.delete(document, Criterion, [each.id for each in stage.gate.criteria])
    page.watch.check()
    assert page.table.findings(stage.id)


def test_without_stages_the_plan_can_be_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made = new_program("Empty", date(2026, 2, 2), plan_name="blank")
    with programs.opened(tmp_path, monkeypatch, made) as document:
        document.program.as_of = TODAY
        records.delete(document, Stage, [each.id for each in document.program.stages])
        page = shown(document, qtbot)
        assert page._empty is not None
        assert page.gate.isHidden()
        qtbot.mouseClick(page._empty.sample, Left)
        assert page._empty is None
        assert [bool(each.gate and each.gate.criteria) for each in document.program.stages] == [True] * 4
        assert page.gate.point is document.program.stages[0].gate
        document.undo()
        assert page._empty is not None


@pytest.mark.parametrize("width", [364, 760])
def test_names_and_states_of_the_picture_are_whole_in_a_small_window(
    document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    cut = []

    def write(painter: QPainter, rect: QRectF, words: str, *_more: object) -> None:
        if painter.fontMetrics().horizontalAdvance(words) > rect.width() + 1:
            cut.append(words)

    page = shown(document, qtbot)
    page.chart.resize(width, page.chart.sizeHint().height())
    monkeypatch.setattr(painting, "text", write)
    page.chart.grab()
    assert cut == []
