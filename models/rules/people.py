"""Rules about populations, their resistance and the people who lead (P)."""

from __future__ import annotations

from collections.abc import Iterable

from models.people import Intervention, Person
from models.program import Program
from models.rules import Breach, breach, rule
from models.tasks import TaskStatus
from models.words import Phrase, in_sentence, listed, phrase

ASSESSED_BY = 30  # sprint day, itself still in time, [Sprint]
STRONG = 4  # intensity, 1-5
LEADERS = {"sponsor": phrase("executive sponsor"), "business_owner": phrase("business owner")}
SEATS = LEADERS | {
    "product_manager": phrase("product manager"),
    "data_engineer": phrase("data engineer"),
    "ai_operations": phrase("AI operations engineer"),
    "it_owner": phrase("IT service owner"),
    "adoption_owner": phrase("adoption owner"),
    "change_lead": phrase("change lead"),
}
TOLD_BEFORE = 30  # days before going live; our own convention


@rule("P01")
def resistance_not_assessed(program: Program) -> Iterable[Breach]:
    if program.today > ASSESSED_BY:
        yield from (breach(p, "resistance") for p in program.populations if p.resistance is None)


@rule("P02")
def strong_resistance_unanswered(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if (population.intensity or 0) >= STRONG and not any(
            each.resistance for each in population.interventions
        ):
            yield breach(population, "interventions", intensity=population.intensity)


@rule("P03")
def intervention_for_another_resistance(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        diagnosed = {population.resistance, population.second_resistance} - {None}
        for each in population.interventions:
            if diagnosed and each.resistance is not None and each.resistance not in diagnosed:
                answers = in_sentence(each.resistance)
                yield breach(each, "resistance", population=population.name, answers=answers)


@rule("P07")
def resistance_without_evidence(program: Program) -> Iterable[Breach]:
    return (
        breach(p, "heard") for p in program.populations if p.resistance is not None and not p.heard.strip()
    )


@rule("P08")
def leader_without_deputy(program: Program) -> Iterable[Breach]:
    roles: dict[Person, list[str]] = {}
    for seat, words in LEADERS.items():
        person = getattr(program, seat)
        if person is not None and person.deputy in (None, person):
            roles.setdefault(person, []).append(words)
    for person, held in roles.items():
        yield breach(person, "deputy_id", role=listed(held))


@rule("P09")
def intervention_not_in_the_plan(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        for each in population.interventions:
            if missing := _missing(each):
                words = listed(list(missing.values()))
                yield breach(each, next(iter(missing)), population=population.name, missing=words)


@rule("P10")
def no_sponsor(program: Program) -> Iterable[Breach]:
    if program.sponsor is None:
        yield breach(program, "sponsor_id")


@rule("P11")
def population_without_headcount(program: Program) -> Iterable[Breach]:
    return (breach(p, "headcount") for p in program.populations if p.headcount <= 0)


@rule("P13")
def seat_of_somebody_gone(program: Program) -> Iterable[Breach]:
    today = program.today
    for seat, words in SEATS.items():
        person = getattr(program, seat)
        if person is not None and person.until_day is not None and person.until_day < today:
            yield breach(program, f"{seat}_id", name=person.name, day=person.until_day, seat=words)


@rule("P14")
def day_after_unsaid(program: Program) -> Iterable[Breach]:
    """A population whose live day is near learns what its day will look like [Comms]."""
    for population in program.populations:
        if population.live_day - TOLD_BEFORE <= program.today and not population.day_after.strip():
            yield breach(population, "day_after", live=population.live_day)


def _missing(each: Intervention) -> dict[str, Phrase]:
    """What an intervention lacks to be in the plan: the fields, and words for each."""
    dropped = each.task is None or each.task.status is TaskStatus.DROPPED
    missing = {"owner_id": phrase("no owner")} if each.owner is None else {}
    missing |= {"day": phrase("no day")} if each.day is None else {}
    return missing | ({"task_id": phrase("no task")} if dropped else {})
