"""Handoff stages on their own clock, and the state of each from its gate."""

from __future__ import annotations

import pytest

from models import Criterion, Decision, DecisionPoint, Stage, StageState
from tests.models.building import program, stage


def readiness(today: int, last_week: int | None = 4) -> Stage:
    """Weeks 1 to 4: sprint days 26 to 53."""
    return stage(program(today=today), first_week=1, last_week=last_week)


def gate(of: Stage, **values: object) -> DecisionPoint:
    return DecisionPoint(program=of.program, stage=of, title="Gate", **values)


def test_days() -> None:
    found = readiness(1)
    assert (found.first_day, found.last_day) == (26, 53)
    found.last_week = None
    assert found.last_day is None


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (25, StageState.AHEAD),
        (26, StageState.RUNNING),
        (53, StageState.RUNNING),
        (54, StageState.OVERDUE),
    ],
)
def test_state_without_a_decision(today: int, state: StageState) -> None:
    found = readiness(today)
    assert found.state is state
    gate(found)
    assert found.state is state


def test_a_stage_that_runs_on_is_never_overdue() -> None:
    assert readiness(900, last_week=None).state is StageState.RUNNING


@pytest.mark.parametrize(
    ("decision", "state"),
    [
        (Decision.GO, StageState.PASSED),
        (Decision.CONDITIONS, StageState.PASSED),
        (Decision.HOLD, StageState.HELD),
        (Decision.STOP, StageState.HELD),
    ],
)
def test_state_after_a_decision(decision: Decision, state: StageState) -> None:
    found = readiness(100)
    gate(found, decision=decision)
    assert found.state is state


def test_a_gate_is_due_when_its_stage_ends() -> None:
    found = readiness(1)
    closing = gate(found, day=7)
    assert closing.due_day == 53
    closing.stage = None
    assert closing.due_day == 7


def test_criteria_met_and_go_over_blockers() -> None:
    closing = gate(readiness(1))
    Criterion(decision_point=closing, text="Signed", met=True)
    Criterion(decision_point=closing, text="Trained")
    assert (closing.met, closing.over_blockers) == (1, False)
    closing.blockers = "Nobody is named as adoption owner."
    assert not closing.over_blockers
    closing.decision = Decision.CONDITIONS
    assert closing.over_blockers
    closing.decision = Decision.STOP
    assert not closing.over_blockers
