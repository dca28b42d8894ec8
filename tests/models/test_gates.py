"""What stands in the way of a decision, and which decision comes next."""

from __future__ import annotations

from models import Criterion, Decision, DecisionPoint, Program, Side, Silence
from models.gates import blockers_of, missing_criteria, next_decision, unpassed_before
from models.rules import check
from tests.models.building import activity, give, party, person, population, program, stage


def point(whole: Program, **values: object) -> DecisionPoint:
    return DecisionPoint(**{"program": whole, "title": "Go live?", "day": 60} | values)


def rules_of(whole: Program, decision: DecisionPoint) -> set[str]:
    return {each.rule for each in blockers_of(whole, decision)}


def with_trouble() -> Program:
    """Blockers of the program (O11), in ownership (O03) and of a population (C01)."""
    whole = program()
    population(whole)
    give(activity(whole), party(whole, "Vendor", Side.VENDOR), "AR")
    return whole


def test_missing_criteria() -> None:
    decision = point(program())
    Criterion(decision_point=decision, text="Signed", met=True)
    open_one = Criterion(decision_point=decision, text="Trained")
    assert missing_criteria(decision) == [open_one]


def test_sprint_decisions_look_at_every_blocker() -> None:
    whole = with_trouble()
    assert rules_of(whole, point(whole)) == {"O03", "O04", "O11", "C01"}


def test_a_stage_looks_at_ownership() -> None:
    whole = with_trouble()
    gate = point(whole, stage=stage(whole, last_week=4))
    assert rules_of(whole, gate) == {"O03", "O04", "O11"}


def test_a_stage_looks_at_the_gates_of_others() -> None:
    """A gate signed out of order, and the sprint's own overdue decision."""
    whole = program(today=70)
    point(whole, stage=stage(whole), decision=Decision.HOLD)
    point(whole, stage=stage(whole, "Transfer"), decision=Decision.GO)
    point(whole)
    launch = point(whole, stage=stage(whole, "Launch"))
    assert {"H01"} <= rules_of(whole, launch)
    assert "D01" not in rules_of(whole, launch)


def test_silenced_blockers_and_warnings_do_not_count() -> None:
    whole = with_trouble()
    found = next(each for each in check(whole) if each.rule == "O11")
    Silence(program=whole, finding=found.key, reason="Named on Monday")
    assert "O11" not in rules_of(whole, point(whole))
    assert {each.severity for each in blockers_of(whole, whole.decisions[0])} == {"blocker"}


def test_a_decision_is_not_its_own_blocker() -> None:
    whole = program(today=70)
    overdue, other = point(whole), point(whole, title="Continue?", day=90)
    assert "D01" not in rules_of(whole, overdue)
    assert "D01" in rules_of(whole, other)


def test_findings_may_be_handed_in() -> None:
    whole = with_trouble()
    assert blockers_of(whole, point(whole), []) == []


def test_next_decision_is_the_first_undecided_by_its_day() -> None:
    whole = program()
    assert next_decision(whole) is None
    point(whole, title="No day", day=None)
    later, sooner = point(whole, day=90), point(whole, day=30)
    assert next_decision(whole) is sooner
    sooner.decision = Decision.HOLD
    assert next_decision(whole) is later
    gate = point(whole, day=None, stage=stage(whole, last_week=4))
    assert next_decision(whole) is gate


def test_gates_before_this_one() -> None:
    whole = program()
    first, second = stage(whole), stage(whole, "Transfer")
    gate_of_first = point(whole, stage=first, decided_by=person(whole))
    gate_of_second = point(whole, stage=second)
    assert unpassed_before(gate_of_second) == [first]
    gate_of_first.decision = Decision.CONDITIONS
    assert unpassed_before(gate_of_second) == []
    assert unpassed_before(gate_of_first) == unpassed_before(point(whole)) == []
