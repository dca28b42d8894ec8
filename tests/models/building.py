"""Small programs for tests, built in memory: Day 1 is Monday 2 February 2026, and today is what you say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from models import (
    Activity,
    Assignment,
    Champion,
    Letter,
    Mode,
    Party,
    Person,
    Phase,
    Population,
    Program,
    Role,
    Side,
    Stage,
    Task,
)

START = date(2026, 2, 2)


def program(today: int = 1, **values: Any) -> Program:
    """A program with nothing in it; `today` is a sprint day, go-live is day 61, handoff week 1 day 26."""
    built = Program(**{"title": "Claims assistant", "start": START} | values)
    built.as_of = built.start + timedelta(days=today - 1)
    return built


def person(whole: Program, name: str = "Ada Brandt", **values: Any) -> Person:
    return Person(program=whole, name=name, **values)


def population(whole: Program, name: str = "Claims desk", **values: Any) -> Population:
    return Population(**{"program": whole, "name": name, "headcount": 20} | values)


def champion(group: Population, name: str = "Ada Brandt", **values: Any) -> Champion:
    """A champion of a population, with a person of that name."""
    whole = group.program
    return Champion(program=whole, population=group, person=person(whole, name), **values)


def role(whole: Program, title: str = "Handler", **values: Any) -> Role:
    return Role(program=whole, title=title, **values)


def task(whole: Program, title: str = "Draft", **values: Any) -> Task:
    return Task(**{"program": whole, "title": title, "start_day": 1} | values)


def phase(whole: Program, **values: Any) -> Phase:
    return Phase(**{"program": whole, "title": "Foundation", "first_day": 1, "last_day": 30} | values)


def stage(whole: Program, title: str = "Readiness", **values: Any) -> Stage:
    return Stage(**{"program": whole, "title": title, "position": len(whole.stages)} | values)


def party(whole: Program, name: str = "Business owner", side: Side = Side.BUSINESS, **values: Any) -> Party:
    return Party(program=whole, name=name, side=side, position=len(whole.parties), **values)


def activity(whole: Program, title: str = "Operation", **values: Any) -> Activity:
    return Activity(program=whole, title=title, **values)


def give(what: Activity, whom: Party, letter: str, mode: Mode = Mode.PRODUCTION) -> Assignment:
    """Put a letter (R, A, AR, C or I) into a cell of the matrix."""
    return Assignment(activity=what, party=whom, mode=mode, letter=Letter[letter])


def owned(whole: Program, before: str = "Pilot lead", after: str = "Business owner") -> Activity:
    """An activity whose accountable party is `before` in the pilot and `after` in production."""
    found = activity(whole)
    give(found, party(whole, before), "AR", Mode.PILOT)
    give(found, next((p for p in whole.parties if p.name == after), None) or party(whole, after), "AR")
    return found
