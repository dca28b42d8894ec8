"""What stands in the way of a decision: criteria that are not met, and blockers in its scope."""

from __future__ import annotations

from collections.abc import Sequence

from models.decisions import Criterion, DecisionPoint
from models.handoff import Stage, StageState
from models.program import Program
from models.rules import Finding, check

STAGE_TABLES = frozenset({"activity", "transfer", "stage", "party", "program"})


def missing_criteria(point: DecisionPoint) -> list[Criterion]:
    return [criterion for criterion in point.criteria if not criterion.met]


def blockers_of(
    program: Program, point: DecisionPoint, findings: Sequence[Finding] | None = None
) -> list[Finding]:
    """Open blockers that a decision must look at: ownership and gates for a stage, all for the sprint.

    A decision point is not its own blocker.
    """
    found = check(program) if findings is None else findings
    blockers = [
        each for each in found if each.severity == "blocker" and not each.silenced and each.id != point.id
    ]
    if point.stage is None:
        return blockers
    gates = {each.id for each in program.decisions if each.stage is not None}
    return [each for each in blockers if each.table in STAGE_TABLES or each.id in gates]


def unpassed_before(point: DecisionPoint) -> list[Stage]:
    """The stages before this gate's that are not passed yet; gates are signed in order [Handoff]."""
    stage = point.stage
    if stage is None:
        return []
    before = [each for each in point.program.stages if each.position < stage.position]
    return [each for each in before if each.state is not StageState.PASSED]


def next_decision(program: Program) -> DecisionPoint | None:
    """The first undecided decision point by its day."""
    waiting = [point for point in program.decisions if point.decision is None and point.due_day is not None]
    return min(waiting, key=lambda point: (point.due_day or 0, point.position), default=None)
