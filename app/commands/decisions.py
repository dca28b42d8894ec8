"""Decide at a gate: go, go with conditions, hold or stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.columns import title_of
from models.decisions import Decision, DecisionPoint
from models.errors import UserError
from models.gates import blockers_of, unpassed_before
from models.words import in_sentence, listed

if TYPE_CHECKING:
    from app.document import Document

GO = (Decision.GO, Decision.CONDITIONS)


def decide(
    document: Document,
    point_id: str,
    decision: Decision,
    *,
    by: str | None,
    day: int | None = None,
    conditions: str = "",
    rationale: str = "",
) -> None:
    """Record a decision, by a person's id, on a sprint day (today if none is given).

    Raises UserError for a stage's gate before the previous one, and for a go over open blockers without a
    rationale; with one, the blockers are kept with the decision.
    """
    point = document.session.get_one(DecisionPoint, point_id)
    earlier = unpassed_before(point) if decision in GO else []
    if earlier:
        names = listed([f"'{title_of(stage)}'" for stage in earlier])
        raise UserError(f"A gate is never signed before the previous one; decide {names} first.")
    blockers = [finding.what for finding in blockers_of(document.program, point)] if decision in GO else []
    if blockers and not rationale.strip():
        raise UserError("This is a go over open blockers; write down why it is right before you decide.")
    with document.edit(f"Decide '{point.title}': {in_sentence(decision)}"):
        point.decision, point.decided_by_id = decision, by
        point.decided_day = document.program.today if day is None else day
        point.conditions, point.rationale = conditions, rationale
        point.blockers = "\n".join(blockers)


def withdraw(document: Document, point_id: str) -> None:
    """Take a decision back; what was written about it goes with it, and undo brings it back."""
    point = document.session.get_one(DecisionPoint, point_id)
    with document.edit(f"Withdraw the decision on '{point.title}'"):
        point.decision = point.decided_by_id = point.decided_day = None
        point.conditions = point.rationale = point.blockers = ""
