"""What the pictured programs hold: the sample, nothing, one of each, words that never fit, 20,000 tasks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from models import (
    Activity,
    Champion,
    DecisionPoint,
    Milestone,
    Party,
    Person,
    Phase,
    Population,
    Program,
    Role,
    Stage,
    Task,
)
from models.library import new_program
from models.roles import RoleTask
from models.sample import sample_program
from tests.benchmarks.large import large_program

TODAY = date(2026, 3, 14)  # a Saturday, and day 41 of the sample's sprint
TITLE, ORGANISATION = "Claims triage", "Brackwater Mutual"
MANY = 20_000

OFFICE = "Datenschutzgrundverordnungsbeauftragter"
# Forty characters, one long word, from the right, an abbreviation, accents above and below.
NAMES = (
    "Maximiliana-Theodora von Hohenlohe-Waldb", OFFICE, "נועה בן־דוד", "A",
    "Þórgunnur Ægisdóttir Ñáñez Çelik", "محمد عبد الرحمن",
)  # fmt: skip
TITLES = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz einhalten",
    "Agree with every team, in every site and on every shift, what the assistant may decide by itself, what "
    "it may only suggest, and who answers for the decision when the suggestion was wrong and was followed",
    "לבדוק את ההחלטות עם הצוות",
    "Go",
    "Straßenverkehrsunfallschadensregulierungssachbearbeitung und Kraftfahrzeughaftpflichtversicherung",
)


def sample() -> Program:
    """The built-in sample, at day 41."""
    return sample_program(TODAY)


def blank() -> Program:
    """A program of the plan without content."""
    return new_program(TITLE, TODAY, plan_name="blank", organisation=ORGANISATION)


def one() -> Program:
    """One record in every list."""
    made = blank()
    person = Person(name="Dana Okafor", job_title="Change lead", team="Claims")
    phase = made.phases[0] if made.phases else Phase(title="Prepare", first_day=1, last_day=30)
    population = Population(name="Claims handlers", headcount=40, manager=person)
    role = Role(title="Claims handler", headcount=40, population=population, manager=person)
    role.tasks = [RoleTask(title="Read the notification", hours_before=10, hours_after=4)]
    made.people, made.populations, made.phases, made.roles = [person], [population], [phase], [role]
    made.milestones = [Milestone(title="Champions named", phase=phase, due_day=20, owner=person)]
    made.tasks = [Task(title="Name the champions", start_day=3, duration=5, owner=person)]
    made.decisions = [DecisionPoint(title="Ready for shadow mode?", day=30)]
    made.champions = [Champion(person=person, population=population, active_from=10)]
    made.parties, made.activities = [Party(name="Business owner", person=person)], [Activity(title="Review")]
    made.stages = [Stage(title="Production readiness")]
    return made


def stress() -> Program:
    """The sample with words that are too long, too short or from the right, and big numbers."""
    made = sample_program(TODAY)
    made.title, made.organisation = TITLES[1][:90], f"{OFFICE} & Söhne GmbH & Co. KGaA"
    for number, person in enumerate(made.people):
        person.name = f"{NAMES[number % len(NAMES)]} {number}"
        person.job_title, person.team = TITLES[number % 2], OFFICE
    for number, population in enumerate(made.populations):
        population.name, population.headcount = f"{TITLES[number % 5]} {number}", 987_654
        population.site, population.heard = TITLES[4], TITLES[1]
    for records in (made.phases, made.milestones, made.tasks, made.decisions, made.roles, made.activities,
                    made.stages, made.trainings):  # fmt: skip
        for number, record in enumerate(records):
            record.title = f"{TITLES[number % len(TITLES)]} {number}"
    for number, party in enumerate(made.parties):
        party.name = (OFFICE, TITLES[4], "R", "מחלקת ביקורת")[number % 4]
    for role in made.roles:
        role.headcount = 987_654
        for number, each in enumerate(role.tasks):
            each.title, each.hours_before = f"{TITLES[number % 5]} {number}", 167.25
    for each in (item for milestone in made.milestones for item in milestone.items):
        each.text = f"{each.text} {TITLES[4]}"
    return made


def large() -> Program:
    """The sample with 20,000 tasks."""
    return large_program(MANY)


CONTENTS: dict[str, Callable[[], Program]] = {
    "sample": sample, "blank": blank, "one": one, "stress": stress, "large": large,
}  # fmt: skip
