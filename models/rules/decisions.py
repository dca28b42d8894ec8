"""Rules about decision points (D)."""

from __future__ import annotations

from collections.abc import Iterable

from models.decisions import Decision
from models.program import Program
from models.rules import Breach, breach, rule

GO = (Decision.GO, Decision.CONDITIONS)


@rule("D01")
def decision_due_undecided(program: Program) -> Iterable[Breach]:
    for point in program.decisions:
        if (
            point.stage is None
            and point.decision is None
            and point.due_day is not None
            and point.due_day < program.today
        ):
            yield breach(point, "decision", day=point.due_day)


@rule("D02")
def go_over_blockers(program: Program) -> Iterable[Breach]:
    return (
        breach(point, "decision", blockers=point.blockers)
        for point in program.decisions
        if point.over_blockers
    )


@rule("D03")
def decision_without_criteria(program: Program) -> Iterable[Breach]:
    return (breach(point, "criteria") for point in program.decisions if not point.criteria)


@rule("D04")
def go_with_open_criteria(program: Program) -> Iterable[Breach]:
    for point in program.decisions:
        left = len(point.criteria) - point.met
        if point.decision is Decision.GO and left and not point.rationale.strip():
            yield breach(point, "rationale", left=left)


@rule("D05")
def conditions_not_written(program: Program) -> Iterable[Breach]:
    for point in program.decisions:
        if point.decision is Decision.CONDITIONS and not point.conditions.strip():
            yield breach(point, "conditions")


@rule("D06")
def decided_by_nobody(program: Program) -> Iterable[Breach]:
    return (
        breach(p, "decided_by_id")
        for p in program.decisions
        if p.decision is not None and p.decided_by is None
    )
