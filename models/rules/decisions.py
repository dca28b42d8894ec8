"""Rules about decision points (D)."""

from __future__ import annotations

from collections.abc import Iterable

from models.decisions import Decision
from models.people import Side
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import counted

GO = (Decision.GO, Decision.CONDITIONS)
SOON = 14  # days before a decision by which somebody should prepare it; our own convention


@rule("D01")
def decision_due_undecided(program: Program) -> Iterable[Breach]:
    """The sprint's decisions; a stage's gate that is late is the handoff's finding."""
    for point in program.decisions:
        due = point.due_day
        if point.stage is None and point.decision is None and due is not None and due < program.today:
            yield breach(point, "decision", day=due)


@rule("D02")
def go_over_blockers(program: Program) -> Iterable[Breach]:
    return (
        breach(point, "decision", blockers=point.blockers.strip())
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
            yield breach(point, "rationale", left=counted(left, "criterion", "criteria"))


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


@rule("D07")
def decision_without_a_day(program: Program) -> Iterable[Breach]:
    """A last stage that runs on has no end, and its gate no day: that is in order."""
    for point in program.decisions:
        if point.stage is None and point.day is None and point.decision is None:
            yield breach(point, "day")


@rule("D08")
def nobody_prepares(program: Program) -> Iterable[Breach]:
    for point in program.decisions:
        due = point.due_day
        soon = due is not None and program.today <= due <= program.today + SOON
        if soon and point.decision is None and point.owner is None:
            yield breach(point, "owner_id", day=due)


@rule("D09")
def decided_by_a_vendor(program: Program) -> Iterable[Breach]:
    """A vendor supports technology and can own no accountability [Handoff]."""
    for point in program.decisions:
        if point.decision in GO and point.decided_by is not None and point.decided_by.side is Side.VENDOR:
            yield breach(point, "decided_by_id", name=point.decided_by.name)
