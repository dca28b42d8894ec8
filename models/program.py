"""The rollout program: what is rolled out, by whom, when, and by which calendar."""

from __future__ import annotations

import enum
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy.orm import Mapped

from models.base import Base, field, named, part_of, parts, refers_to, whole
from models.clock import Clock
from models.workdays import FARTHEST_DAY, WorkCalendar

if TYPE_CHECKING:
    from models.champions import Champion
    from models.decisions import DecisionPoint
    from models.handoff import Stage
    from models.ownership import Activity, Party
    from models.people import Person, Population
    from models.roles import Role, Training
    from models.silence import Silence
    from models.sprint import Milestone, Phase
    from models.tasks import Baseline, Dependency, Task


class Posture(enum.Enum):
    PILOT = "Pilot"
    PRODUCTION = "Governed production"


class StartMode(enum.Enum):
    NEW = "New rollout"
    RECOVERY = "Recovery of a live, under-used system"


class Cadence(enum.Enum):
    DAILY = "Daily"
    WEEKLY = "Weekly"
    FORTNIGHTLY = "Every two weeks"
    MONTHLY = "Monthly"


class Program(Base):
    """One rollout of one AI system; a file holds exactly one."""

    __tablename__ = "program"

    title: Mapped[str] = field("Program")
    organisation: Mapped[str] = field("Organisation", default="")
    system: Mapped[str] = field("AI system", default="")
    use_case: Mapped[str] = field(
        "Use case", kind="long", default="", help="What part of which process it influences"
    )
    scope_in: Mapped[str] = field("In scope", kind="long", default="")
    scope_out: Mapped[str] = field("Out of scope", kind="long", default="")
    start_mode: Mapped[StartMode] = field("Start mode", default=StartMode.NEW)

    start: Mapped[date] = field("Day 1", help="The date that the sprint counts from")
    go_live_day: Mapped[int] = field("Go-live", kind="day", default=61, minimum=1, maximum=999)
    handoff_day: Mapped[int] = field("Handoff week 1", kind="day", default=26, minimum=-400, maximum=999)
    weekdays: Mapped[str] = field("Working week", default="12345", help="1 is Monday, 7 is Sunday")
    country: Mapped[str] = field("Holiday calendar", default="", help="ISO country code")
    subdivision: Mapped[str] = field("Region of the calendar", default="")

    sponsor_id: Mapped[str | None] = field("Executive sponsor", refers_to("person", mutual=True))
    business_owner_id: Mapped[str | None] = field("Business owner", refers_to("person", mutual=True))
    product_manager_id: Mapped[str | None] = field("Product manager", refers_to("person", mutual=True))
    data_engineer_id: Mapped[str | None] = field("Data engineer", refers_to("person", mutual=True))
    ai_operations_id: Mapped[str | None] = field("AI operations engineer", refers_to("person", mutual=True))
    it_owner_id: Mapped[str | None] = field("IT service owner", refers_to("person", mutual=True))
    adoption_owner_id: Mapped[str | None] = field(
        "Adoption owner",
        refers_to("person", mutual=True),
        help="The one person answerable for usage reaching its target",
    )
    change_lead_id: Mapped[str | None] = field("Change lead", refers_to("person", mutual=True))

    adoption_target: Mapped[int | None] = field("Adoption target", kind="percent", minimum=0, maximum=100)
    adoption_cadence: Mapped[Cadence | None] = field("Measured")
    eligible_volume: Mapped[int | None] = field(
        "Eligible volume", unit="cases a week", minimum=0, maximum=10**9
    )
    launch_share: Mapped[int | None] = field(
        "Controlled-launch share", kind="percent", minimum=0, maximum=100
    )
    fallback: Mapped[str] = field("Fallback process", kind="long", default="")

    posture: Mapped[Posture] = field("Posture", default=Posture.PILOT)
    posture_day: Mapped[int | None] = field("Governed production since", kind="day")
    posture_by_id: Mapped[str | None] = field("Posture decided by", refers_to("person", mutual=True))
    posture_evidence: Mapped[str] = field("Evidence for the posture", kind="long", default="")

    label: Mapped[str] = field("Confidentiality label", default="Confidential")
    accent: Mapped[str] = field("Accent colour", default="#0F766E")
    logo: Mapped[bytes | None] = field("Logo", kind="picture")
    template: Mapped[str] = field("Word template", default="", help="Path of the client's own .docx or .dotx")
    champion_ratio: Mapped[int] = field(
        "People per champion", default=20, minimum=1, maximum=999, help="Our own convention is 1 per 20"
    )
    answer_days: Mapped[int] = field(
        "Answer within", unit="days", default=10, minimum=1, maximum=99, help="Longest wait for an answer"
    )
    task_limit: Mapped[int] = field(
        "Open tasks a week", unit="tasks", default=5, minimum=1, maximum=99, help="More is called over-booked"
    )
    stuck_weeks: Mapped[int] = field(
        "Stuck after",
        unit="weeks",
        default=4,
        minimum=1,
        maximum=52,
        help="Without a rise on the adoption ladder while they have the system; 4 is our own convention",
    )

    sponsor: Mapped[Person | None] = named("Program.sponsor_id", mutual=True)
    business_owner: Mapped[Person | None] = named("Program.business_owner_id", mutual=True)
    product_manager: Mapped[Person | None] = named("Program.product_manager_id", mutual=True)
    data_engineer: Mapped[Person | None] = named("Program.data_engineer_id", mutual=True)
    ai_operations: Mapped[Person | None] = named("Program.ai_operations_id", mutual=True)
    it_owner: Mapped[Person | None] = named("Program.it_owner_id", mutual=True)
    adoption_owner: Mapped[Person | None] = named("Program.adoption_owner_id", mutual=True)
    change_lead: Mapped[Person | None] = named("Program.change_lead_id", mutual=True)
    posture_by: Mapped[Person | None] = named("Program.posture_by_id", mutual=True)

    days_off: Mapped[list[DayOff]] = parts("program", "DayOff.first")
    people: Mapped[list[Person]] = parts("program", "Person.name", foreign_keys="[Person.program_id]")
    populations: Mapped[list[Population]] = parts("program", "Population.position")
    phases: Mapped[list[Phase]] = parts("program", "Phase.first_day")
    milestones: Mapped[list[Milestone]] = parts("program", "Milestone.position")
    tasks: Mapped[list[Task]] = parts("program", "Task.position")
    dependencies: Mapped[list[Dependency]] = parts("program")
    baselines: Mapped[list[Baseline]] = parts("program", "Baseline.position")
    decisions: Mapped[list[DecisionPoint]] = parts("program", "DecisionPoint.position")
    roles: Mapped[list[Role]] = parts("program", "Role.position")
    trainings: Mapped[list[Training]] = parts("program", "Training.position")
    parties: Mapped[list[Party]] = parts("program", "Party.position")
    activities: Mapped[list[Activity]] = parts("program", "Activity.position")
    stages: Mapped[list[Stage]] = parts("program", "Stage.position")
    champions: Mapped[list[Champion]] = parts("program", "Champion.position")
    silences: Mapped[list[Silence]] = parts("program")

    _as_of: ClassVar[date | None] = None
    _calendar: ClassVar[tuple[Any, WorkCalendar] | None] = None

    @property
    def as_of(self) -> date:
        """The date that counts as today; the real one unless set."""
        return self._as_of or date.today()

    @as_of.setter
    def as_of(self, day: date) -> None:
        self._as_of = day  # type: ignore[misc]

    @property
    def clock(self) -> Clock:
        """The three clocks: sprint, handoff and production."""
        return Clock(self.start, self.go_live_day, self.handoff_day)

    @property
    def today(self) -> int:
        """Today as a sprint day number."""
        return self.clock.day_of(self.as_of)

    @property
    def calendar(self) -> WorkCalendar:
        """Working days by sprint day number, with holidays and days off taken out."""
        key = (self.start, self.weekdays, _days_off(self.days_off))
        if self._calendar is None or self._calendar[0] != key:
            self._calendar = (key, _work_calendar(self))  # type: ignore[misc]
        return self._calendar[1]


class DayOff(Base):
    """A holiday or closing days: dates on which nobody is expected to work."""

    __tablename__ = "day_off"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    name: Mapped[str] = field("Day off", default="")
    first: Mapped[date] = field("First date")
    last: Mapped[date] = field("Last date")
    public: Mapped[bool] = field("Public holiday", default=False)
    program: Mapped[Program] = whole("days_off", "DayOff.program_id")


_DATES = itemgetter("first", "last", "name")


def _days_off(days_off: list[DayOff]) -> list[tuple[date, date, str]]:
    """What the calendar depends on, read past the attributes' own bookkeeping: it is asked for per task."""
    try:
        return list(map(_DATES, map(vars, days_off)))
    except KeyError:  # a record whose values have not been read yet, or are not typed yet
        return [(off.first, off.last, off.name) for off in days_off]


def _work_calendar(program: Program) -> WorkCalendar:
    weekdays = frozenset(int(digit) - 1 for digit in program.weekdays if digit in "1234567")
    names: dict[date, str] = {}
    near, far = program.start.toordinal() - FARTHEST_DAY, program.start.toordinal() + FARTHEST_DAY
    for first, last, name in _days_off(program.days_off):
        if first is not None and last is not None:
            ordinals = range(max(first.toordinal(), near, 1), min(last.toordinal(), far) + 1)
            names.update((date.fromordinal(ordinal), name) for ordinal in ordinals)
    return WorkCalendar(program.start, weekdays, names)
