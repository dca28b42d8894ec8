"""The panel of a decision point: criteria ticked with evidence, blockers, a decision and taking it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.commands import decisions
from app.document import Document
from models.decisions import Decision, DecisionPoint
from tests.views.page_fixtures import opened
from tests.views.programs import given
from views.gate import GatePanel

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def panel(document: Document, qtbot: QtBot) -> GatePanel:
    panel = GatePanel(document)
    qtbot.addWidget(panel)
    panel.resize(420, 900)
    panel.show_point(waiting(document).id)
    panel.show()
    panel.watch.check()
    return panel


def waiting(document: Document) -> DecisionPoint:
    """The first gate of a stage that nobody has decided, all earlier ones being passed."""
    return next(point for point in document.program.decisions if point.stage and point.decision is None)


def choose(panel: GatePanel, decision: Decision, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.form.options[decision], Left)


def test_the_panel_shows_the_point_and_its_criteria_in_full(panel: GatePanel, document: Document) -> None:
    point = waiting(document)
    assert panel.name.text() == point.title
    assert panel.due.text().startswith(f"Due on day {point.due_day} ")
    assert panel.count.text() == f"{point.met} of {len(point.criteria)} met"
    assert panel.criteria.table.rowCount() == len(point.criteria)
    view = panel.criteria.view
    assert view.height() >= sum(view.rowHeight(row) for row in range(len(point.criteria)))
    assert panel.accessibleName() == f"Details of {point.title}"


def test_space_ticks_a_criterion_and_notes_the_day(
    panel: GatePanel, document: Document, qtbot: QtBot
) -> None:
    criterion = next(each for each in waiting(document).criteria if not each.met)
    panel.select_criterion(criterion.id)
    qtbot.keyClick(panel.criteria.view, Key.Key_Space)
    assert (criterion.met, criterion.met_day) == (True, document.program.today)
    assert document.undo_label == "Tick 1 criterion"
    qtbot.keyClick(panel.criteria.view, Key.Key_Space)
    assert (criterion.met, criterion.met_day) == (False, None)
    document.undo()
    assert criterion.met
    assert panel.count.text().startswith(f"{waiting(document).met} of")


def test_a_click_on_the_box_ticks(panel: GatePanel, document: Document, qtbot: QtBot) -> None:
    view, criteria = panel.criteria.view, waiting(document).criteria
    row = next(number for number, each in enumerate(criteria) if not each.met)
    qtbot.mouseClick(view.viewport(), Left, pos=view.visualRect(panel.criteria.table.index(row, 0)).center())
    assert criteria[row].met


def test_evidence_of_the_selected_criterion_is_typed(
    panel: GatePanel, document: Document, qtbot: QtBot
) -> None:
    criterion = waiting(document).criteria[0]
    panel.select_criterion(criterion.id)
    field = panel.criteria.details.fields["evidence"]
    field.editor.clear()
    qtbot.keyClicks(field.editor, "Report of 3 March")
    qtbot.keyClick(field.editor, Key.Key_Return)
    assert criterion.evidence == "Report of 3 March"


def test_criteria_are_added_and_renamed(panel: GatePanel, document: Document, qtbot: QtBot) -> None:
    point = waiting(document)
    before = len(point.criteria)
    qtbot.mouseClick(panel.criteria.add, Left)
    assert len(point.criteria) == before + 1
    editor = panel.criteria.view.indexWidget(panel.criteria.view.currentIndex())
    qtbot.keyClicks(editor, "Fallback tried once")
    qtbot.keyClick(editor, Key.Key_Return)
    assert point.criteria[-1].text == "Fallback tried once"
    document.undo()
    document.undo()
    assert len(point.criteria) == before


def test_a_go_over_blockers_asks_for_the_rationale(
    panel: GatePanel, document: Document, qtbot: QtBot
) -> None:
    point = waiting(document)
    assert panel.blockers_count.text() not in ("", "0")
    choose(panel, Decision.GO, qtbot)
    assert "say in the rationale" in panel.form.reminder.text()
    assert not panel.form.reminder.isHidden()
    qtbot.mouseClick(panel.form.decide, Left)
    assert point.decision is None
    assert "write down why" in panel.form.complaint.text()
    qtbot.keyClicks(panel.form.editors["rationale"], "The vendor mends it by Friday")
    assert panel.form.complaint.isHidden()
    qtbot.mouseClick(panel.form.decide, Left)
    assert (point.decision, point.rationale) == (Decision.GO, "The vendor mends it by Friday")
    assert point.decided_day == document.program.today
    assert point.blockers


def test_go_with_conditions_asks_for_them_and_for_who(
    panel: GatePanel, document: Document, qtbot: QtBot
) -> None:
    point, person = waiting(document), document.program.people[3]
    assert panel.form.editors["conditions"].isHidden()
    choose(panel, Decision.CONDITIONS, qtbot)
    qtbot.keyClicks(panel.form.editors["conditions"], "Weekly look")
    qtbot.keyClicks(panel.form.editors["rationale"], "Good enough")
    panel.form.editors["decided_by_id"].setText(person.name)
    qtbot.mouseClick(panel.form.decide, Left)
    assert (point.conditions, point.decided_by) == ("Weekly look", person)
    assert panel.form.isHidden()
    assert f"By {person.name}" in [line.text() for line in panel._past_lines.values()]


def test_who_decided_must_be_somebody(panel: GatePanel, document: Document, qtbot: QtBot) -> None:
    choose(panel, Decision.HOLD, qtbot)
    panel.form.editors["decided_by_id"].setText("Nobody of that name")
    qtbot.mouseClick(panel.form.decide, Left)
    assert waiting(document).decision is None
    assert not panel.form.complaint.isHidden()


def test_a_decision_is_shown_and_can_be_withdrawn(panel: GatePanel, document: Document, qtbot: QtBot) -> None:
    point = waiting(document)
    decisions.decide(document, point.id, Decision.HOLD, by=None, rationale="Too early")
    assert panel.form.isHidden()
    assert not panel.past.isHidden()
    qtbot.mouseClick(panel.withdraw, Left)
    assert point.decision is None
    assert not panel.form.isHidden()
    document.undo()
    assert point.decision is Decision.HOLD
    assert not panel.past.isHidden()


def test_a_later_gate_waits_for_the_earlier_one(panel: GatePanel, document: Document) -> None:
    first, second = [each for each in document.program.decisions if each.stage and not each.decision][:2]
    panel.show_point(second.id)
    assert f"first '{first.stage.title}'" in panel.order.text()
    assert not panel.form.options[Decision.GO].isEnabled()
    assert panel.form.options[Decision.HOLD].isEnabled()


def test_a_blocker_opens_its_place(panel: GatePanel, qtbot: QtBot) -> None:
    line = panel._blockers.itemAt(0).widget().findChild(QToolButton)
    with qtbot.waitSignal(panel.place_requested) as told:
        qtbot.mouseClick(line, Left)
    assert told.args[0]
    assert told.args[1]


def test_a_draft_stays_while_other_things_change(panel: GatePanel, document: Document, qtbot: QtBot) -> None:
    choose(panel, Decision.STOP, qtbot)
    qtbot.keyClicks(panel.form.editors["rationale"], "No data")
    with document.edit("Rename"):
        document.program.title = "Another"
    assert panel.form.decision is Decision.STOP
    assert panel.form.editors["rationale"].toPlainText() == "No data"


def test_no_point_hides_the_panel(panel: GatePanel, document: Document) -> None:
    with document.edit("Delete a stage") as session:
        session.delete(waiting(document).stage)
    assert panel.isHidden()
    document.undo()
    assert not panel.isHidden()
    panel.show_point("")
    assert panel.isHidden()
