"""Decision points: the sprint's days 30, 60 and 90, and the gate that closes each handoff stage."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole

if TYPE_CHECKING:
    from models.handoff import Stage
    from models.people import Person
    from models.program import Program


class Decision(enum.Enum):
    GO = "Go"
    CONDITIONS = "Go with conditions"
    HOLD = "Hold"
    STOP = "Stop"


class DecisionPoint(Base):
    """A day on which somebody says go, go with conditions, hold or stop."""

    __tablename__ = "decision_point"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    stage_id: Mapped[str | None] = field("Stage", part_of("stage"), index=True, unique=True)
    position: Mapped[int] = field("Order", default=0)
    key: Mapped[str] = field("Key", default="")
    title: Mapped[str] = field("Decision point")
    day: Mapped[int | None] = field("Day", kind="day", help="Empty for a stage: its last week decides")
    owner_id: Mapped[str | None] = field("Prepared by", refers_to("person"))
    decision: Mapped[Decision | None] = field("Decision")
    conditions: Mapped[str] = field("Conditions", kind="long", default="")
    decided_by_id: Mapped[str | None] = field("Decided by", refers_to("person"))
    decided_day: Mapped[int | None] = field("Decided on", kind="day")
    rationale: Mapped[str] = field("Rationale", kind="long", default="")
    blockers: Mapped[str] = field(
        "Blockers at the decision",
        kind="long",
        default="",
        help="Kept when the decision was a go over open blockers",
    )

    program: Mapped[Program] = whole("decisions", "DecisionPoint.program_id")
    stage: Mapped[Stage | None] = whole("gate", "DecisionPoint.stage_id")
    owner: Mapped[Person | None] = named("DecisionPoint.owner_id")
    decided_by: Mapped[Person | None] = named("DecisionPoint.decided_by_id")
    criteria: Mapped[list[Criterion]] = parts("decision_point", "Criterion.position")

    @derived("Due", kind="day", help="Its own day, or the last day of its stage")
    def due_day(self) -> int | None:
        return self.day if self.stage is None else self.stage.last_day

    @derived("Criteria met", kind="int")
    def met(self) -> int:
        return sum(criterion.met for criterion in self.criteria)

    @derived("Gone over blockers", kind="bool")
    def over_blockers(self) -> bool:
        """A go that was given although blockers were open."""
        return self.decision in (Decision.GO, Decision.CONDITIONS) and bool(self.blockers)


class Criterion(Base):
    """One thing that must be shown before the decision."""

    __tablename__ = "criterion"

    decision_point_id: Mapped[str] = field("Decision point", part_of("decision_point"), index=True)
    position: Mapped[int] = field("Order", default=0)
    topic: Mapped[str] = field("Topic", default="")
    text: Mapped[str] = field("Criterion")
    met: Mapped[bool] = field("Met", default=False)
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    met_day: Mapped[int | None] = field("Met on", kind="day")
    evidence: Mapped[str] = field("Evidence", kind="link", default="")

    decision_point: Mapped[DecisionPoint] = whole("criteria", "Criterion.decision_point_id")
    owner: Mapped[Person | None] = named("Criterion.owner_id")
