"""Rules about the activation of middle managers, the population that decides the outcome (P, continued)."""

from __future__ import annotations

from collections.abc import Iterable

from models.people import Population
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import Phrase, listed, phrase

METRICS_BY = 30  # sprint day: performance metrics are revised in the first phase, [Sprint]
READY_BY = 60  # sprint day: the end of shadow mode


@rule("P04")
def manager_without_hands_on(program: Program) -> Iterable[Breach]:
    limit = min(READY_BY, program.go_live_day)
    for population in program.populations:
        day = population.manager_hands_on
        if population.manager is not None and (day is None or day > limit):
            yield breach(population, "manager_hands_on", manager=population.manager.name, day=limit)


@rule("P05")
def manager_metrics_ignore_adoption(program: Program) -> Iterable[Breach]:
    if program.today > METRICS_BY:
        for population in program.populations:
            if population.manager is not None and not population.manager_metrics:
                yield breach(population, "manager_metrics", manager=population.manager.name)


@rule("P06")
def population_without_manager(program: Program) -> Iterable[Breach]:
    return (breach(p, "manager_id") for p in program.populations if p.manager is None)


@rule("P12")
def manager_not_activated(program: Program) -> Iterable[Breach]:
    """From go-live on, the signs of an activated manager that no other rule asks for [Sprint]."""
    if program.today >= program.go_live_day:
        for population in program.populations:
            missing = _missing_signs(population)
            if population.manager is not None and missing:
                field, words = missing[0][0], listed([words for _, words in missing])
                yield breach(population, field, manager=population.manager.name, missing=words)


@rule("P15")
def manager_away_at_launch(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        manager = population.manager
        day = max(population.live_day, program.today)
        if manager is not None and not manager.present(day):
            yield breach(population, "manager_id", manager=manager.name, day=day)


def _missing_signs(population: Population) -> list[tuple[str, Phrase]]:
    signs = (
        ("manager_uses", phrase("does not visibly use the tool"), population.manager_uses),
        ("manager_review", phrase("is not reviewed on work done with the AI"), population.manager_review),
        (
            "manager_concern",
            phrase("was not heard about the future of the own role"),
            population.manager_concern,
        ),
    )
    return [(field, words) for field, words, there in signs if not there]
