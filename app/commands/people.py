"""Answer resistance and help on up the ladder: with an owner and a day, as a task in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import resources
from models import ladder
from models.ladder import LadderLevel
from models.people import Intervention, Person, Population, Resistance
from models.tasks import Task, Track

if TYPE_CHECKING:
    from app.document import Document


def fitting(resistance: Resistance) -> list[str]:
    """Interventions that fit a type of resistance [Sprint]."""
    return list(resources.toml("interventions.toml")[resistance.name]["fits"])


def intervene(
    document: Document,
    population_id: str,
    resistance: Resistance,
    title: str,
    *,
    owner_id: str | None,
    day: int | None,
    duration: int = 5,
) -> str:
    """Choose an answer to a resistance, with a task of some working days from a day; its id."""
    population = document.session.get_one(Population, population_id)
    with document.edit(f"Answer {resistance.value.lower()} in '{population.name}'"):
        added = _intervention(document, population, title, owner_id, day, duration)
        added.resistance = resistance
        _note(added, f"Intervention for {population.name}: {resistance.value.lower()}.")
    return added.id


def help_on(
    document: Document,
    population_id: str,
    level: LadderLevel,
    title: str,
    *,
    owner_id: str | None,
    day: int | None,
    duration: int = 5,
) -> str:
    """Choose what helps on from a level, with a task of some working days from a day; its id."""
    population = document.session.get_one(Population, population_id)
    with document.edit(f"Help '{population.name}' on from {level.value}"):
        added = _intervention(document, population, title, owner_id, day, duration)
        added.level = level
        _note(added, f"Next step for {population.name} on the adoption ladder, from {level.value}.")
    return added.id


def still_to_choose(population: Population) -> list[tuple[LadderLevel, str]]:
    """What helps on from the level of today and was not chosen yet; nothing before a reading."""
    level = population.ladder_level
    if level is None:
        return []
    chosen = {each.title for each in population.interventions}
    return [(level, title) for title in ladder.next_steps(level) if title not in chosen]


def _intervention(
    document: Document,
    population: Population,
    title: str,
    owner_id: str | None,
    day: int | None,
    duration: int,
) -> Intervention:
    """An intervention behind the others, and its task of the adoption track behind all tasks."""
    program = document.program
    owner = document.session.get_one(Person, owner_id) if owner_id else None
    task = Task(
        program=program, title=title, track=Track.ADOPTION, start_day=day, duration=duration, owner=owner
    )
    task.position = 1 + max((each.position for each in program.tasks), default=0)
    intervention = Intervention(population=population, title=title, owner=owner, day=day, task=task)
    intervention.position = len(population.interventions)
    document.session.add_all([task, intervention])
    return intervention


def _note(intervention: Intervention, words: str) -> None:
    """Say in the task what it is for."""
    if intervention.task is not None:
        intervention.task.note = words
