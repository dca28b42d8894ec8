"""Add a champion: somebody known or somebody new, for one population."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands import records
from models.champions import Champion
from models.errors import UserError
from models.people import Person, Population

if TYPE_CHECKING:
    from app.document import Document


def add_champion(
    document: Document,
    *,
    person_id: str = "",
    person_name: str = "",
    population_id: str = "",
    population_name: str = "",
    active_from: int | None = None,
) -> str:
    """Make a person the champion of a population, in one step; the champion's id.

    Each is given by id, or by a name, which adds a person or population of that name; `active_from` is a
    sprint day, without which a champion does not count yet. Raises UserError when one is missing, or when
    the person champions that population already.
    """
    if not (person_id or person_name):
        raise UserError("A champion is a person: choose one, or type a new name.")
    if not (population_id or population_name):
        raise UserError("A champion helps one population: choose it, or type a new name.")
    known = document.session.get_one(Person, person_id).name if person_id else person_name
    for each in document.program.champions:
        if person_id and (each.person_id, each.population_id) == (person_id, population_id):
            raise UserError(f"{known} is already a champion of '{each.population.name}': choose another.")
    with document.edit(f"Add champion '{known}'") as session:
        whole = {"program_id": document.program.id}
        person = person_id or records.add(document, Person, whole | {"name": person_name})
        group = population_id or records.add(document, Population, whole | {"name": population_name})
        session.flush()  # a champion is joined to records that the database knows
        values = {"person_id": person, "population_id": group, "active_from": active_from}
        return records.add(document, Champion, whole | values)
