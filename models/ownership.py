"""Who is responsible, accountable, consulted and informed, in pilot and production, and the transfers."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole
from models.people import Side

if TYPE_CHECKING:
    from models.people import Person
    from models.program import Program


class Mode(enum.Enum):
    PILOT = "Pilot"
    PRODUCTION = "Production"


class Letter(enum.Enum):
    R = "R"
    A = "A"
    AR = "A/R"
    C = "C"
    I = "I"  # noqa: E741 - the letter is the standard term

    @property
    def accountable(self) -> bool:
        return self in (Letter.A, Letter.AR)

    @property
    def responsible(self) -> bool:
        return self in (Letter.R, Letter.AR)


class TransferState(enum.Enum):
    UNPLANNED = "Not planned"
    PLANNED = "Planned"
    PARALLEL = "In parallel operation"
    LATE = "Acceptance overdue"
    ACCEPTED = "Accepted"


class Party(Base):
    """A person or function that has letters in the RACI matrix: a column."""

    __tablename__ = "party"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    position: Mapped[int] = field("Order", default=0)
    key: Mapped[str] = field("Key", default="")
    name: Mapped[str] = field("Party")
    side: Mapped[Side] = field("Side", default=Side.BUSINESS)
    person_id: Mapped[str | None] = field("Person", refers_to("person"))

    program: Mapped[Program] = whole("parties", "Party.program_id")
    person: Mapped[Person | None] = named("Party.person_id")
    assignments: Mapped[list[Assignment]] = parts("party")


class Activity(Base):
    """Something that somebody must own: a row of the RACI matrix."""

    __tablename__ = "activity"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    position: Mapped[int] = field("Order", default=0)
    key: Mapped[str] = field("Key", default="")
    title: Mapped[str] = field("Activity")
    description: Mapped[str] = field("What it covers", kind="long", default="")
    question: Mapped[int | None] = field(
        "Handoff question", minimum=1, maximum=5, help="One of the five of [Layers]"
    )

    program: Mapped[Program] = whole("activities", "Activity.program_id")
    assignments: Mapped[list[Assignment]] = parts("activity")
    transfers: Mapped[list[Transfer]] = parts("activity")

    def letters(self, mode: Mode) -> dict[str, Letter]:
        """The letter of each party's id in a mode."""
        return {each.party_id: each.letter for each in self.assignments if each.mode is mode}

    def accountable(self, mode: Mode) -> list[Party]:
        return [each.party for each in self.assignments if each.mode is mode and each.letter.accountable]

    def responsible(self, mode: Mode) -> list[Party]:
        return [each.party for each in self.assignments if each.mode is mode and each.letter.responsible]

    @property
    def transfer(self) -> Transfer | None:
        """The handover of this activity from pilot to production, if planned."""
        return self.transfers[0] if self.transfers else None


class Assignment(Base):
    """One letter in one cell of the matrix."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("activity_id", "party_id", "mode"),)

    activity_id: Mapped[str] = field("Activity", part_of("activity"), index=True)
    party_id: Mapped[str] = field("Party", part_of("party"), index=True)
    mode: Mapped[Mode] = field("Mode")
    letter: Mapped[Letter] = field("Letter")

    activity: Mapped[Activity] = whole("assignments", "Assignment.activity_id")
    party: Mapped[Party] = whole("assignments", "Assignment.party_id")


class Transfer(Base):
    """The handover of one activity: parallel operation, evidence, acceptance by the new owner [Handoff]."""

    __tablename__ = "transfer"

    activity_id: Mapped[str] = field("Activity", part_of("activity"), index=True, unique=True)
    from_week: Mapped[int | None] = field("Parallel from", kind="week", minimum=1, maximum=200)
    to_week: Mapped[int | None] = field("Parallel until", kind="week", minimum=1, maximum=200)
    evidence: Mapped[str] = field(
        "Knowledge transferred",
        kind="long",
        default="",
        help="Incidents and reviews run together, retrospectives",
    )
    accepted_by_id: Mapped[str | None] = field("Accepted by", refers_to("person"))
    accepted_day: Mapped[int | None] = field("Accepted on", kind="day")
    note: Mapped[str] = field("Note", kind="long", default="")

    activity: Mapped[Activity] = whole("transfers", "Transfer.activity_id")
    accepted_by: Mapped[Person | None] = named("Transfer.accepted_by_id")

    @derived("From")
    def outgoing(self) -> str:
        return ", ".join(party.name for party in self.activity.accountable(Mode.PILOT))

    @derived("To")
    def incoming(self) -> str:
        return ", ".join(party.name for party in self.activity.accountable(Mode.PRODUCTION))

    @property
    def parallel(self) -> tuple[int, int] | None:
        """The first and the last sprint day of parallel operation, once both are planned and in order.

        A week without the other, or a last week before the first, is no plan yet; rule O19 says so.
        """
        begins, ends = self.parallel_from, self.parallel_until
        return None if begins is None or ends is None or ends < begins else (begins, ends)

    @derived("Parallel begins", kind="day")
    def parallel_from(self) -> int | None:
        clock = self.activity.program.clock
        return None if self.from_week is None else clock.first_day_of_week(self.from_week)

    @derived("Parallel ends", kind="day")
    def parallel_until(self) -> int | None:
        clock = self.activity.program.clock
        return None if self.to_week is None else clock.last_day_of_week(self.to_week)

    @derived("Weeks in parallel", kind="int", unit="weeks")
    def weeks(self) -> int:
        planned = self.parallel
        return 0 if planned is None else (planned[1] - planned[0] + 1) // 7

    @derived("State", kind="enum")
    def state(self) -> TransferState:
        """Accepted when signed by the incoming owner; overdue when parallel operation ended unsigned."""
        today, planned = self.activity.program.today, self.parallel
        if self.accepted_day is not None and self.accepted_day <= today:
            return TransferState.ACCEPTED
        if planned is None:
            return TransferState.UNPLANNED
        begins, ends = planned
        if ends < today:
            return TransferState.LATE
        return TransferState.PARALLEL if begins <= today else TransferState.PLANNED
