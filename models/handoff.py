"""The four handoff stages from pilot to full operations, each closed by a gate with exit criteria."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped, relationship

from models.base import Base, derived, field, named, part_of, refers_to, whole
from models.decisions import Decision

if TYPE_CHECKING:
    from models.decisions import DecisionPoint
    from models.people import Person
    from models.program import Program


class StageState(enum.Enum):
    AHEAD = "Ahead"
    RUNNING = "Running"
    OVERDUE = "Gate overdue"
    PASSED = "Passed"
    HELD = "Held"


class Stage(Base):
    """A stage of the handoff [Handoff]; stages may overlap, their gates may not change order."""

    __tablename__ = "stage"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    position: Mapped[int] = field("Order", default=0)
    key: Mapped[str] = field("Key", default="")
    title: Mapped[str] = field("Stage")
    purpose: Mapped[str] = field("Purpose", kind="long", default="")
    first_week: Mapped[int] = field("First week", kind="week", default=1, minimum=1, maximum=200)
    last_week: Mapped[int | None] = field("Last week", kind="week", minimum=1, maximum=400)
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    note: Mapped[str] = field("Note", kind="long", default="")

    program: Mapped[Program] = whole("stages", "Stage.program_id")
    owner: Mapped[Person | None] = named("Stage.owner_id")
    gate: Mapped[DecisionPoint | None] = relationship(
        back_populates="stage", cascade="all, delete-orphan", passive_deletes=True, uselist=False
    )

    @derived("Begins", kind="day")
    def first_day(self) -> int:
        return self.program.clock.first_day_of_week(self.first_week)

    @derived("Ends", kind="day")
    def last_day(self) -> int | None:
        return None if self.last_week is None else self.program.clock.last_day_of_week(self.last_week)

    @derived("State", kind="enum")
    def state(self) -> StageState:
        """Passed by a go at its gate; overdue when its last week is over without one."""
        decision = self.gate.decision if self.gate else None
        if decision in (Decision.GO, Decision.CONDITIONS):
            return StageState.PASSED
        if decision is not None:
            return StageState.HELD
        if self.last_day is not None and self.last_day < self.program.today:
            return StageState.OVERDUE
        return StageState.RUNNING if self.first_day <= self.program.today else StageState.AHEAD
