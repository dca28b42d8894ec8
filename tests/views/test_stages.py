"""The Stages page: table, picture, and the gate of the selected stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models.decisions import Decision
from models.handoff import Stage
from models.library import new_program
from tests.views.handoff import TODAY, sample
from tests.views.programs import opened
from views.stages import StagesPage

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with sample(tmp_path, monkeypatch) as document:
        yield document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> StagesPage:
    return shown(document, qtbot)


def shown(document: Document, qtbot: QtBot) -> StagesPage:
    page = StagesPage(document)
    qtbot.addWidget(page)
    page.resize(1216, 800)
    page.show()
    page.shown()
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
    gates = {each.id: each.stage_id for each in document.program.decisions if each.stage_id}
    about = [each for each in page.watch.waiting if each.id in gates or each.table == "stage"]
    for each in about:
        assert page.table.findings(gates.get(each.id) or each.id)


def test_without_stages_the_plan_can_be_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made = new_program("Empty", date(2026, 2, 2), plan_name="blank")
    with opened(tmp_path, monkeypatch, made) as document:
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
