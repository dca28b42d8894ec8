"""The sample program's people, the populations they belong to and the champions among them."""

from __future__ import annotations

import resources
from models.champions import Champion, Escalation, PeerSession
from models.people import Intervention, LadderReading, Person, Population
from models.program import Program
from models.sample_records import People, fill, made, without

Populations = dict[str, Population]


def add_people(program: Program) -> dict[str, Person]:
    """The register of people, by the keys that the sample's data uses."""
    groups = resources.toml("samples/people.toml").values()
    rows = {key: row for group in groups for key, row in group.items()}
    people = {key: Person(program=program) for key in rows}
    for key, row in rows.items():
        fill(people[key], row, people)
    return people


def add_populations(program: Program, people: People) -> Populations:
    """The groups whose work changes, with what holds them back, what is done and how far they are, by key."""
    found: Populations = {}
    for number, row in enumerate(resources.toml("samples/populations.toml")["population"], 1):
        plain = without(row, "key")
        population = made(Population, plain, people, position=number, program=program)
        for order, each in enumerate(row.get("intervention", ()), 1):
            plain = without(each, "task")
            made(Intervention, plain, people, position=order, population=population)
        for each in row.get("ladder", ()):
            made(LadderReading, each, people, population=population)
        found[row["key"]] = population
    return found


def link_interventions(program: Program) -> None:
    """Tie each intervention to the task that carries it in the plan."""
    tasks = {task.key: task for task in program.tasks}
    rows = resources.toml("samples/populations.toml")["population"]
    for population, row in zip(program.populations, rows, strict=True):
        for intervention, each in zip(population.interventions, row.get("intervention", ()), strict=True):
            intervention.task = tasks[each["task"]]


def add_champions(program: Program, people: People, populations: Populations) -> None:
    """The network in its two cohorts, with sessions held and planned and with what was raised."""
    for number, row in enumerate(resources.toml("samples/champions.toml")["champion"], 1):
        population = populations[row["population"]]
        plain = without(row, "population")
        champion = made(Champion, plain, people, position=number, program=program, population=population)
        for each in row.get("sessions", ()):
            made(PeerSession, each, people, champion=champion)
        for each in row.get("escalations", ()):
            made(Escalation, each, people, champion=champion)
