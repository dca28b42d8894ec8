"""Rules about the three clocks: what may not happen at once, or in the wrong order (K)."""

from __future__ import annotations

from collections.abc import Iterable

from models.program import Posture, Program
from models.rules import Breach, breach, rule

LAUNCH_STAGE = "controlled-launch"


@rule("K01")
def in_shadow_and_production_at_once(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        live, until = population.live_from, population.shadow_until
        if live is not None and until is not None and live <= until:
            yield breach(population, "live_from", live=live, until=until)


@rule("K02")
def launch_stage_off_go_live(program: Program) -> Iterable[Breach]:
    for stage in program.stages:
        apart = stage.first_day - program.go_live_day
        if stage.key == LAUNCH_STAGE and abs(apart) > 7:
            yield breach(stage, "first_week", day=stage.first_day, live=program.go_live_day)


@rule("K03")
def live_before_go_live(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if population.live_from is not None and population.live_from < program.go_live_day:
            yield breach(population, "live_from", live=population.live_from, day=program.go_live_day)


@rule("K04")
def pilot_after_go_live(program: Program) -> Iterable[Breach]:
    if program.posture is Posture.PILOT and program.today > program.clock.from_production_day(30):
        yield breach(program, "posture", day=program.clock.production_day(program.today))


@rule("K05")
def live_without_shadow(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if population.live_from is not None and population.shadow_from is None:
            yield breach(population, "shadow_from", live=population.live_from)
