"""Answer resistance: an intervention with an owner and a day stands in the plan as a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

import resources
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
    """Choose an intervention, with a task of some working days from a sprint day; the intervention's id."""
    population = document.session.get_one(Population, population_id)
    program = document.program
    with document.edit(f"Answer {resistance.value.lower()} in '{population.name}'") as session:
        owner = session.get_one(Person, owner_id) if owner_id else None
        task = Task(
            program=program, title=title, track=Track.ADOPTION, start_day=day, duration=duration, owner=owner
        )
        task.position = 1 + max((each.position for each in program.tasks), default=0)
        task.note = f"Intervention for {population.name}: {resistance.value.lower()}."
        intervention = Intervention(
            population=population, resistance=resistance, title=title, owner=owner, day=day, task=task
        )
        intervention.position = len(population.interventions)
        session.add_all([task, intervention])
    return intervention.id
