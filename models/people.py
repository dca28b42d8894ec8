"""People, and the populations whose work the rollout changes."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole
from models.champions import active_today
from models.ladder import LadderLevel, Standing, standing

if TYPE_CHECKING:
    from models.champions import Champion
    from models.program import Program
    from models.roles import Role
    from models.tasks import Task


class Side(enum.Enum):
    PILOT = "Pilot team"
    PRODUCTION = "Production team"
    BUSINESS = "Business"
    SPONSOR = "Sponsor"
    VENDOR = "Vendor"
    IT = "IT"


class Resistance(enum.Enum):
    """Why people hold back, after [Sprint]: each is a rational answer to something."""

    JOB_SECURITY = "Job-security anxiety"
    COMPETENCE = "Competence anxiety"
    TRUST = "Trust deficit"
    DISRUPTION = "Workflow disruption"
    VALUES = "Value misalignment"


class Person(Base):
    """Somebody who owns, manages, champions, signs or is told something."""

    __tablename__ = "person"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    name: Mapped[str] = field("Name")
    job_title: Mapped[str] = field("Job title", default="")
    team: Mapped[str] = field("Team", default="")
    email: Mapped[str] = field("E-mail", default="")
    side: Mapped[Side] = field("Side", default=Side.BUSINESS)
    from_day: Mapped[int | None] = field("In the program from", kind="day")
    until_day: Mapped[int | None] = field("Until", kind="day")
    deputy_id: Mapped[str | None] = field("Deputy", refers_to("person"))
    note: Mapped[str] = field("Note", kind="long", default="")

    program: Mapped[Program] = whole("people", "Person.program_id")
    deputy: Mapped[Person | None] = named("Person.deputy_id", itself=True)

    def present(self, day: int) -> bool:
        """Whether the person is in the program on a sprint day."""
        return (self.from_day is None or self.from_day <= day) and (
            self.until_day is None or day <= self.until_day
        )


class Population(Base):
    """A group whose work changes."""

    __tablename__ = "population"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    position: Mapped[int] = field("Order", default=0)
    name: Mapped[str] = field("Population")
    headcount: Mapped[int] = field("People", default=0, minimum=0, maximum=1_000_000)
    manager_id: Mapped[str | None] = field("Direct manager", refers_to("person"))
    site: Mapped[str] = field("Site", default="")
    day_before: Mapped[str] = field("Their day before", kind="long", default="")
    day_after: Mapped[str] = field("Their day after", kind="long", default="")
    shadow_from: Mapped[int | None] = field("Shadow mode from", kind="day")
    shadow_until: Mapped[int | None] = field("Shadow mode until", kind="day")
    live_from: Mapped[int | None] = field("Live from", kind="day")

    resistance: Mapped[Resistance | None] = field("Dominant resistance")
    second_resistance: Mapped[Resistance | None] = field("Secondary resistance")
    intensity: Mapped[int | None] = field("Intensity", unit="1-5", minimum=1, maximum=5)
    heard: Mapped[str] = field(
        "Evidence", kind="long", default="", help="What happened or was heard; not an attitude"
    )
    heard_from: Mapped[str] = field("Heard from", default="")
    heard_day: Mapped[int | None] = field("Heard on", kind="day")

    manager_metrics: Mapped[bool] = field("Manager's own metrics include adoption", default=False)
    manager_hands_on: Mapped[int | None] = field(
        "Manager's hands-on training", kind="day", help="A briefing does not count"
    )
    manager_uses: Mapped[bool] = field("Manager visibly uses the tool", default=False)
    manager_review: Mapped[bool] = field("AI-augmented performance is in the manager's review", default=False)
    manager_concern: Mapped[bool] = field("Concern about the manager's own role addressed", default=False)

    program: Mapped[Program] = whole("populations", "Population.program_id")
    manager: Mapped[Person | None] = named("Population.manager_id")
    interventions: Mapped[list[Intervention]] = parts("population", "Intervention.position")
    ladder_readings: Mapped[list[LadderReading]] = parts("population", "LadderReading.day")
    champions: Mapped[list[Champion]] = parts("population", "Champion.position")
    roles: Mapped[list[Role]] = parts("population", "Role.position")

    @derived("Champions", kind="int")
    def active_champions(self) -> int:
        """Champions who are active today."""
        return len(active_today(self.champions))

    @derived("Champions needed", kind="int", help="Headcount by the program's people per champion")
    def champions_needed(self) -> int:
        return -(-self.headcount // max(1, self.program.champion_ratio))

    @derived("Coverage", kind="percent", help="Active champions against champions needed, at most 100 %")
    def coverage(self) -> int:
        needed = self.champions_needed
        return 100 if needed == 0 else min(100, 100 * self.active_champions // needed)

    @derived("Manager activation", kind="int", unit="of 5")
    def manager_activation(self) -> int:
        """How many of the five signs of an activated manager are there [Sprint]."""
        hands_on = self.manager_hands_on is not None and self.manager_hands_on <= self.program.today
        return sum(
            (self.manager_metrics, hands_on, self.manager_uses, self.manager_review, self.manager_concern)
        )

    @derived("State today")
    def state_today(self) -> str:
        """Where this population stands on its way into production today."""
        today = self.program.today
        if self.is_live:
            return "In production"
        if self.shadow_from is not None and self.shadow_from <= today:
            return (
                "Shadow mode"
                if self.shadow_until is None or today <= self.shadow_until
                else "Shadow mode ended"
            )
        return "Preparing"

    @property
    def ladder(self) -> Standing | None:
        """Where this population stands on the adoption ladder today; None before the first reading."""
        return standing(((each.day, each.level) for each in self.ladder_readings), self.program.today)

    @property
    def ladder_step(self) -> int | None:
        """The rung of the ladder today, 1-5."""
        level = self.ladder_level
        return level.step if level is not None else None

    @derived("Ladder level", help="The latest reading up to today")
    def ladder_level(self) -> LadderLevel | None:
        found = self.ladder
        return found.level if found is not None else None

    @derived("On this level since", kind="day")
    def ladder_since(self) -> int | None:
        found = self.ladder
        return found.since if found is not None else None

    @derived(
        "Stuck",
        kind="bool",
        help="They have the system and have not risen for as many weeks as the program allows",
    )
    def ladder_stuck(self) -> bool:
        return self.stuck_since is not None

    @property
    def stuck_since(self) -> int | None:
        """The sprint day since which a stuck population has not risen; None for one that is not stuck."""
        found, program = self.ladder, self.program
        return None if found is None else found.stuck_since(self.begins, program.today, program.stuck_weeks)

    @property
    def live_day(self) -> int:
        """The sprint day on which they go live: their own, else the program's go-live day."""
        return self.live_from if self.live_from is not None else self.program.go_live_day

    @property
    def is_live(self) -> bool:
        """Whether they work with the system in production today."""
        return self.live_day <= self.program.today

    @property
    def begins(self) -> int:
        """The sprint day on which they get the system, in shadow mode or live, whichever is first."""
        return self.live_day if self.shadow_from is None else min(self.shadow_from, self.live_day)


class LadderReading(Base):
    """How well a population used the system on a day, and by what that was seen [Sprint]."""

    __tablename__ = "ladder_reading"

    population_id: Mapped[str] = field("Population", part_of("population"), index=True)
    day: Mapped[int] = field("Day", kind="day")
    level: Mapped[LadderLevel] = field("Level")
    evidence: Mapped[str] = field(
        "What shows it", kind="long", default="", help="What was seen or counted; not an impression"
    )
    seen_by_id: Mapped[str | None] = field("Seen by", refers_to("person"))

    population: Mapped[Population] = whole("ladder_readings", "LadderReading.population_id")
    seen_by: Mapped[Person | None] = named("LadderReading.seen_by_id")


class Intervention(Base):
    """What is done about a resistance, or helps on from a level of the ladder; a task in the plan."""

    __tablename__ = "intervention"

    population_id: Mapped[str] = field("Population", part_of("population"), index=True)
    position: Mapped[int] = field("Order", default=0)
    resistance: Mapped[Resistance | None] = field("Answers")
    level: Mapped[LadderLevel | None] = field("Helps on from")
    title: Mapped[str] = field("Intervention")
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    day: Mapped[int | None] = field("Day", kind="day")
    task_id: Mapped[str | None] = field("Task in the plan", refers_to("task"))

    population: Mapped[Population] = whole("interventions", "Intervention.population_id")
    owner: Mapped[Person | None] = named("Intervention.owner_id")
    task: Mapped[Task | None] = named("Intervention.task_id")

    @property
    def reason(self) -> Resistance | LadderLevel | None:
        """What it is chosen for; the resistance, when it is both."""
        return self.resistance or self.level
