"""What stands in the way of a decision: criteria that are not met, and blockers in its scope."""

from __future__ import annotations

from collections.abc import Sequence

from models.decisions import Criterion, DecisionPoint
from models.program import Program
from models.rules import Finding, check

STAGE_TABLES = frozenset({"activity", "transfer", "stage", "party", "program"})


def missing_criteria(point: DecisionPoint) -> list[Criterion]:
    return [criterion for criterion in point.criteria if not criterion.met]


def blockers_of(
    program: Program, point: DecisionPoint, findings: Sequence[Finding] | None = None
) -> list[Finding]:
    """Open blockers that a decision must look at: ownership for a stage's gate, all for the sprint's.

    A decision point is not its own blocker.
    """
    found = check(program) if findings is None else findings
    blockers = [
        each for each in found if each.severity == "blocker" and not each.silenced and each.id != point.id
    ]
    return blockers if point.stage is None else [each for each in blockers if each.table in STAGE_TABLES]


def next_decision(program: Program) -> DecisionPoint | None:
    """The first undecided decision point by its day."""
    waiting = [point for point in program.decisions if point.decision is None and point.due_day is not None]
    return min(waiting, key=lambda point: (point.due_day or 0, point.position), default=None)
