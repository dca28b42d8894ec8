"""The sample program: an invented insurer on day 41 of its sprint, read from the shipped data."""

from __future__ import annotations

from datetime import date, timedelta

import resources
from models.keys import fill_keys
from models.library import new_program
from models.program import DayOff, Program
from models.rules import check
from models.sample_ownership import add_ownership
from models.sample_people import add_champions, add_people, add_populations, link_interventions
from models.sample_records import fill
from models.sample_roles import add_roles, add_trainings, sign_roles
from models.sample_sprint import add_decisions, add_progress
from models.silence import Silence

SAMPLE_DAY = 41  # the sprint day that the sample's story has reached


def sample_program(today: date) -> Program:
    """The sample program, not yet saved, with `today` as sprint day 41, whatever weekday that is.

    Records get new keys each time; everything else depends on `today` alone.
    """
    data = resources.toml("samples/program.toml")
    program = new_program(data["program"]["title"], today - timedelta(days=SAMPLE_DAY - 1))
    program.as_of = today
    program.days_off = [_day_off(program, **each) for each in data["day_off"]]
    people = add_people(program)
    fill(program, data["program"], people)
    populations = add_populations(program, people)
    add_champions(program, people, populations)
    roles = add_roles(program, people, populations)
    add_trainings(program, people, roles)
    add_ownership(program, people)
    fill_keys(program)
    add_progress(program, people)
    add_decisions(program, people)
    link_interventions(program)
    fill_keys(program)
    sign_roles(roles)
    _add_silences(program)
    fill_keys(program)
    return program


def _day_off(program: Program, name: str, first: int, last: int) -> DayOff:
    clock = program.clock
    return DayOff(name=name, first=clock.date_of(first), last=clock.date_of(last))


def _add_silences(program: Program) -> None:
    """Findings that the change lead decided to live with; none if the check no longer finds them."""
    found = check(program)
    for row in resources.toml("samples/program.toml")["silence"]:
        for each in found:
            if each.rule == row["rule"] and row["place"] in each.place:
                silence = Silence(program=program, finding=each.key, reason=row["reason"])
                silence.who, silence.day = row["who"], row["day"]
