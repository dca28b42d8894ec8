"""The champion network: who, for which population, with what hours, what they did and what they raised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole

if TYPE_CHECKING:
    from models.people import Person, Population
    from models.program import Program


class Champion(Base):
    """A respected peer who shows how the work is done with the AI; best a converted sceptic [Sprint]."""

    __tablename__ = "champion"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    population_id: Mapped[str] = field("Population", part_of("population"), index=True)
    person_id: Mapped[str] = field("Champion", part_of("person"), index=True)
    position: Mapped[int] = field("Order", default=0)
    cohort: Mapped[int] = field("Cohort", default=1, minimum=1, maximum=99)
    credibility: Mapped[int | None] = field("Credibility with peers", unit="1-5", minimum=1, maximum=5)
    first_sceptical: Mapped[bool | None] = field("Was first sceptical")
    hours: Mapped[float | None] = field("Hours granted", kind="hours", unit="h/week", minimum=0, maximum=60)
    recognised: Mapped[bool] = field("Counts in the review", default=False)
    direct_channel: Mapped[bool] = field("Direct channel to the product team", default=False)
    early_access: Mapped[bool] = field("Early access", default=False)
    trained_day: Mapped[int | None] = field("Trained on", kind="day")
    active_from: Mapped[int | None] = field("Active from", kind="day")
    active_until: Mapped[int | None] = field("Active until", kind="day")
    note: Mapped[str] = field("Note", kind="long", default="")

    program: Mapped[Program] = whole("champions", "Champion.program_id")
    population: Mapped[Population] = whole("champions", "Champion.population_id")
    person: Mapped[Person] = named("Champion.person_id")
    sessions: Mapped[list[PeerSession]] = parts("champion", "PeerSession.day")
    escalations: Mapped[list[Escalation]] = parts("champion", "Escalation.raised_day")

    def active_on(self, day: int) -> bool:
        """Whether the champion is active on a sprint day; one without a start is not yet."""
        if self.active_from is None or self.active_from > day:
            return False
        return (self.active_until is None or day <= self.active_until) and self.person.present(day)

    @property
    def to_come(self) -> bool:
        """Whether the champion becomes active on a known day after today."""
        if self.active_from is None:
            return False
        arrives = self.person.from_day
        first = self.active_from if arrives is None else max(self.active_from, arrives)
        return first > self.program.today and self.active_on(first)

    @derived("Sessions held", kind="int")
    def sessions_held(self) -> int:
        """Peer sessions up to today; a planned one is not yet held."""
        return sum(session.held for session in self.sessions)

    @derived("People helped", kind="int", help="In the sessions held up to today")
    def people_helped(self) -> int:
        """People helped in the sessions held; those expected at a planned one are not yet helped."""
        return sum(session.helped for session in self.sessions if session.held)


class PeerSession(Base):
    """A session in which a champion helped peers with a real problem."""

    __tablename__ = "peer_session"

    champion_id: Mapped[str] = field("Champion", part_of("champion"), index=True)
    day: Mapped[int | None] = field("Day", kind="day")
    title: Mapped[str] = field("Problem solved", default="")
    helped: Mapped[int] = field("People helped", default=0, minimum=0, maximum=100_000)
    note: Mapped[str] = field("Note", kind="long", default="")

    champion: Mapped[Champion] = whole("sessions", "PeerSession.champion_id")

    @property
    def held(self) -> bool:
        """Whether its day has come; a session without a day is planned."""
        return self.day is not None and self.day <= self.champion.program.today


class Escalation(Base):
    """Something a champion raised; it is closed when the raiser has been told."""

    __tablename__ = "escalation"

    champion_id: Mapped[str] = field("Raised by", part_of("champion"), index=True)
    title: Mapped[str] = field("What was raised")
    raised_day: Mapped[int | None] = field("Raised on", kind="day")
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    answer: Mapped[str] = field("Answer", kind="long", default="")
    answered_day: Mapped[int | None] = field("Answered on", kind="day")
    told_day: Mapped[int | None] = field("Raiser told on", kind="day")

    champion: Mapped[Champion] = whole("escalations", "Escalation.champion_id")
    owner: Mapped[Person | None] = named("Escalation.owner_id")

    @derived("Days waiting", kind="int", unit="days", help="Until the answer, or until today")
    def waiting(self) -> int | None:
        if self.raised_day is None:
            return None
        end = self.answered_day if self.answered_day is not None else self.champion.program.today
        return max(0, end - self.raised_day)

    @derived("State")
    def state(self) -> str:
        if self.told_day is not None:
            return "Told"
        return "Answered" if self.answered_day is not None else "Open"


def active_today(champions: Iterable[Champion]) -> list[Champion]:
    """Those of some champions who are active today, not those who left or are to come."""
    return [each for each in champions if each.active_on(each.program.today)]


def hours_granted(champions: Iterable[Champion]) -> float:
    """Hours a week granted to those of some champions who are active today."""
    return sum(each.hours or 0 for each in active_today(champions))


def first_sceptical(champions: Iterable[Champion]) -> int:
    """How many of some champions are active today and were sceptical at first [Sprint]."""
    return sum(bool(each.first_sceptical) for each in active_today(champions))
