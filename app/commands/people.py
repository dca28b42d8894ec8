"""Answer resistance and help on up the ladder: with an owner and a day, as a task in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import resources
from models import ladder
from models.ladder import LadderLevel
from models.people import Intervention, Person, Population, Resistance
from models.tasks import Task, Track
from models.words import in_sentence

if TYPE_CHECKING:
    from app.document import Document


def fitting(resistance: Resistance) -> list[str]:
    """Interventions that fit a type of resistance [Sprint]."""
    return list(resources.toml("interventions.toml")[resistance.name]["fits"])


def intervene(
    document: Document,
    population_id: str,
    reason: Resistance | LadderLevel,
    title: str,
    *,
    owner_id: str | None,
    day: int | None,
    duration: int = 5,
) -> str:
    """Choose an answer to a resistance, or what helps on from a level; its id.

    It comes with a task of some working days from a sprint day.
    """
    population = document.session.get_one(Population, population_id)
    label, note = _words(population, reason)
    with document.edit(label):
        added = _intervention(document, population, title, owner_id, day)
        if isinstance(reason, LadderLevel):
            added.level = reason
        else:
            added.resistance = reason
        _plan(document, added, duration, note)
    return added.id


def still_to_choose(population: Population) -> list[tuple[LadderLevel, str]]:
    """What helps on from the level of today and was not chosen yet; nothing before a reading."""
    level = population.ladder_level
    if level is None:
        return []
    chosen = {each.title for each in population.interventions}
    return [(level, title) for title in ladder.next_steps(level) if title not in chosen]


def _words(population: Population, reason: Resistance | LadderLevel) -> tuple[str, str]:
    """The label of the step, and the note of its task."""
    name = population.name
    if isinstance(reason, LadderLevel):
        label = f"Help '{name}' on from {reason.value}"
        return label, f"Next step for {name} on the adoption ladder, from {reason.value}."
    label = f"Answer {in_sentence(reason)} in '{name}'"
    return label, f"Intervention for {name}: {in_sentence(reason)}."


def _intervention(
    document: Document, population: Population, title: str, owner_id: str | None, day: int | None
) -> Intervention:
    """An intervention behind the others of its population."""
    owner = document.session.get_one(Person, owner_id) if owner_id else None
    intervention = Intervention(population=population, title=title, owner=owner, day=day)
    intervention.position = len(population.interventions)
    document.session.add(intervention)
    return intervention


def _plan(document: Document, intervention: Intervention, duration: int, note: str) -> None:
    """Its task, of the adoption track, behind all other tasks."""
    program = document.program
    position = 1 + max((each.position for each in program.tasks), default=0)
    intervention.task = Task(
        program=program, position=position, title=intervention.title, track=Track.ADOPTION, note=note,
        start_day=intervention.day, duration=duration, owner=intervention.owner,
    )  # fmt: skip
    document.session.add(intervention.task)
