"""A breaking and a keeping program for each rule about decision points."""

from __future__ import annotations

from models import Criterion, Decision, DecisionPoint, Program, Side
from tests.models.building import person, program
from tests.models.rules.example import collector

EXAMPLES, example = collector()


def point(whole: Program, **values: object) -> DecisionPoint:
    """The decision of day 60, with one open criterion."""
    found = DecisionPoint(**{"program": whole, "title": "Go live?", "day": 60} | values)
    Criterion(decision_point=found, text="Roles are signed")
    return found


@example("D01", "'Go live?' was due on day 60 and nothing is decided.")
def undecided(broken: bool) -> Program:
    whole = program(today=61 if broken else 60)
    point(whole)
    return whole


@example("D02", "'Go live?' was decided as a go over open blockers: Nobody is named as adoption owner.")
def over_blockers(broken: bool) -> Program:
    whole = program()
    decision = Decision.GO if broken else Decision.HOLD
    point(whole, decision=decision, blockers="Nobody is named as adoption owner.")
    return whole


@example("D03", "'Go live?' has no criteria.")
def no_criteria(broken: bool) -> Program:
    whole = program()
    found = point(whole)
    if broken:
        found.criteria = []
    return whole


@example("D04", "'Go live?' is a go with 1 criterion open and no rationale.")
def open_criteria(broken: bool) -> Program:
    whole = program()
    point(whole, decision=Decision.GO, rationale="" if broken else "The last one closes tomorrow")
    return whole


@example("D05", "'Go live?' is a go with conditions, and no condition is written.")
def no_conditions(broken: bool) -> Program:
    whole = program()
    point(whole, decision=Decision.CONDITIONS, conditions="" if broken else "Two desks only")
    return whole


@example("D06", "'Go live?' is decided and nobody is named as decider.")
def nobody_decided(broken: bool) -> Program:
    whole = program()
    point(whole, decision=Decision.HOLD, decided_by=None if broken else person(whole))
    return whole


@example("D07", "'Go live?' has no day.")
def no_day(broken: bool) -> Program:
    whole = program()
    point(whole, day=None if broken else 60)
    return whole


@example("D08", "'Go live?' is due on day 60 and nobody is named to prepare it.")
def nobody_prepares(broken: bool) -> Program:
    whole = program(today=46 if broken else 45)
    point(whole)
    return whole


@example("D09", "'Go live?' was decided by Ada Brandt, who is with a vendor.")
def vendor_decides(broken: bool) -> Program:
    whole = program()
    decider = person(whole, side=Side.VENDOR if broken else Side.SPONSOR)
    point(whole, decision=Decision.GO, decided_by=decider)
    return whole
