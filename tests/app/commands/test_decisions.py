"""Decisions at a gate: recorded, taken back, and never a silent go over open blockers."""

from __future__ import annotations

import pytest

from app.commands import decisions
from app.document import Document
from models.decisions import Decision, DecisionPoint
from models.errors import UserError
from models.gates import blockers_of
from tests.views.page_fixtures import opened
from tests.views.programs import given

document = given(opened)


@pytest.fixture
def point(document: Document) -> DecisionPoint:
    """The sprint's next decision, with blockers open in its scope."""
    found = next(each for each in document.program.decisions if each.stage is None and each.decision is None)
    assert blockers_of(document.program, found)
    return found


def test_a_go_over_blockers_needs_a_rationale(document: Document, point: DecisionPoint) -> None:
    who = document.program.people[0].id
    with pytest.raises(UserError, match="open blockers"):
        decisions.decide(document, point.id, Decision.GO, by=who, rationale="  ")
    assert point.decision is None
    assert document.undo_label is None or "Decide" not in document.undo_label


def test_a_go_with_a_rationale_keeps_the_blockers(document: Document, point: DecisionPoint) -> None:
    who = document.program.people[0]
    decisions.decide(document, point.id, Decision.GO, by=who.id, rationale="The board accepts the risk")
    assert (point.decision, point.decided_by, point.decided_day) == (Decision.GO, who, 41)
    assert point.over_blockers
    assert point.blockers
    assert document.undo_label == f"Decide '{point.title}': go"
    document.undo()
    assert (point.decision, point.blockers, point.decided_day) == (None, "", None)
    document.redo()
    assert point.over_blockers


def test_a_hold_needs_no_rationale(document: Document, point: DecisionPoint) -> None:
    decisions.decide(document, point.id, Decision.HOLD, by=None, day=40)
    assert (point.decision, point.decided_day, point.blockers) == (Decision.HOLD, 40, "")
    assert not point.over_blockers


def test_a_decision_is_taken_back_with_its_words(document: Document, point: DecisionPoint) -> None:
    decisions.decide(document, point.id, Decision.STOP, by=None, rationale="No sponsor", conditions="None")
    decisions.withdraw(document, point.id)
    assert (point.decision, point.rationale, point.conditions) == (None, "", "")
    document.undo()
    assert (point.decision, point.rationale) == (Decision.STOP, "No sponsor")
