"""Rules about the adoption ladder: readings that lack something, and levels that do not rise (L)."""

from __future__ import annotations

from collections.abc import Iterable

from models.ladder import WEEK, LadderLevel
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import counted


@rule("L01")
def live_without_reading(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if population.is_live and population.ladder is None:
            yield breach(population, "ladder_readings", live=population.live_day)


@rule("L02")
def reading_without_evidence(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        for each in population.ladder_readings:
            if not each.evidence.strip():
                yield breach(each, "evidence", day=each.day, level=_rung(each.level))


@rule("L03")
def stuck_on_a_level(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        found = population.ladder
        since = population.stuck_since
        if found is not None and since is not None:
            weeks = counted((program.today - since) // WEEK, "week")
            yield breach(population, "ladder_readings", level=_rung(found.level), since=since, weeks=weeks)


@rule("L04")
def level_fell(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        found = population.ladder
        if found is not None and found.before is not None and found.has_fallen:
            levels = {"before": _rung(found.before), "level": _rung(found.level)}
            yield breach(population, "ladder_readings", day=found.since, **levels)


@rule("L05")
def level_before_shadow_mode(program: Program) -> Iterable[Breach]:
    """Who has never worked with it cannot be beyond knowing of it."""
    for population in program.populations:
        for each in population.ladder_readings:
            if each.level.step >= LadderLevel.TRIAL.step and each.day < population.begins:
                yield breach(each, "level", day=each.day, level=_rung(each.level))


@rule("L06")
def no_recent_reading(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        found = population.ladder
        if found is not None and population.is_live and found.is_old(program.today, program.stuck_weeks):
            limit = counted(program.stuck_weeks, "week")
            yield breach(population, "ladder_readings", day=found.seen, limit=limit)


def _rung(level: LadderLevel) -> str:
    """A level in a sentence: "L2", the same in every language."""
    return f"L{level.step}"
