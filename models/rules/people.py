"""Rules about populations, their resistance and their managers (P)."""

from __future__ import annotations

from collections.abc import Iterable

from models.program import Program
from models.rules import Breach, breach, rule

ASSESSED_BY = 30  # sprint day, [Sprint]
STRONG = 4  # intensity, 1-5
MANAGERS_READY_BY = 60  # sprint day: the end of shadow mode


@rule("P01")
def resistance_not_assessed(program: Program) -> Iterable[Breach]:
    if program.today >= ASSESSED_BY:
        yield from (breach(p, "resistance") for p in program.populations if p.resistance is None)


@rule("P02")
def strong_resistance_unanswered(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if (population.intensity or 0) >= STRONG and not population.interventions:
            yield breach(population, "interventions", intensity=population.intensity)


@rule("P03")
def intervention_for_another_resistance(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        diagnosed = {population.resistance, population.second_resistance} - {None}
        for each in population.interventions:
            if diagnosed and each.resistance not in diagnosed:
                yield breach(
                    each, "resistance", population=population.name, answers=each.resistance.value.lower()
                )


@rule("P04")
def manager_without_hands_on(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        day = population.manager_hands_on
        if population.manager is not None and (
            day is None or day > min(MANAGERS_READY_BY, program.go_live_day)
        ):
            yield breach(population, "manager_hands_on", manager=population.manager.name)


@rule("P05")
def manager_metrics_ignore_adoption(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if population.manager is not None and not population.manager_metrics and program.today > ASSESSED_BY:
            yield breach(population, "manager_metrics", manager=population.manager.name)


@rule("P06")
def population_without_manager(program: Program) -> Iterable[Breach]:
    return (breach(p, "manager_id") for p in program.populations if p.manager is None)


@rule("P07")
def resistance_without_evidence(program: Program) -> Iterable[Breach]:
    return (
        breach(p, "heard") for p in program.populations if p.resistance is not None and not p.heard.strip()
    )


@rule("P08")
def leader_without_deputy(program: Program) -> Iterable[Breach]:
    for seat, words in (("sponsor", "executive sponsor"), ("business_owner", "business owner")):
        person = getattr(program, seat)
        if person is not None and person.deputy is None:
            yield breach(person, "deputy_id", role=words)


@rule("P09")
def intervention_not_in_the_plan(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        for each in population.interventions:
            if each.owner is None or each.day is None:
                yield breach(each, "owner_id", population=population.name)


@rule("P10")
def no_sponsor(program: Program) -> Iterable[Breach]:
    if program.sponsor is None:
        yield breach(program, "sponsor_id")
