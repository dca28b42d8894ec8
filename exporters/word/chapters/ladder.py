"""How far each population has come on the adoption ladder, over time and with what shows it."""

from __future__ import annotations

from exporters.word.chapters.said import on, words
from exporters.word.chapters.tabled import table
from exporters.word.chart_figures import Series
from exporters.word.page import Page
from exporters.word.tables import Group, Row
from models.ladder import WEEK, LadderLevel, Standing, standing
from models.people import LadderReading, Population
from models.program import Program
from models.words import counted, listed

POINTS = 6  # moments in a chart, a week apart or a few
TOGETHER = 6  # populations in one chart, so that their colours can be told apart


def ladder_section(page: Page, program: Program) -> None:
    """The levels over time, then the readings of each population; a sentence says who was never looked at."""
    page.heading("Adoption ladder", 2)
    known = [each for each in program.populations if each.ladder_readings]
    page.text(words("ladder", "intro", weeks=counted(program.stuck_weeks, "week")), keep_next=bool(known))
    days = moments(program)
    for first in range(0, len(known) if days else 0, TOGETHER):
        _chart(page, program, known[first : first + TOGETHER], days)
    if known:
        rows: list[Row] = []
        for population in known:
            rows.append(Group(population.name, where(population)))
            rows += [_reading(each) for each in sorted(population.ladder_readings, key=lambda each: each.day)]
        table(page, "ladder", rows)
    unknown = [each.name for each in program.populations if not each.ladder_readings]
    if unknown:
        page.text(words("ladder", "unknown", populations=listed(unknown)))


def where(population: Population) -> str:
    """Where a population stands: "L1 Aware since 13 Feb 2026, no rise for 4 weeks"."""
    found, program = population.ladder, population.program
    if found is None:
        return words("ladder", "ahead")
    told = words("ladder", "stands", level=found.level.value, day=on(program, found.since))
    stuck_since = population.stuck_since
    if stuck_since is not None:
        weeks = counted((program.today - stuck_since) // WEEK, "week")
        return words("ladder", "stuck", stands=told, weeks=weeks)
    if found.before is not None and found.has_fallen:
        return words("ladder", "fell", stands=told, before=found.before.value)
    return told


def moments(program: Program) -> list[int]:
    """The sprint days that the chart shows, the last of them today; none before the first reading."""
    read = [each.day for population in program.populations for each in population.ladder_readings]
    first, today = min(read, default=program.today + 1), program.today
    if first > today:
        return []
    weeks = (today - first) // WEEK + 1
    apart = WEEK * -(-weeks // POINTS)
    return [day for day in range(today - apart * (POINTS - 1), today + 1, apart) if day >= first]


def _chart(page: Page, program: Program, populations: list[Population], days: list[int]) -> None:
    series = [Series(each.name, [_step(_standing(each, day)) for day in days]) for each in populations]
    page.chart(
        "column",
        [on(program, day) for day in days],
        series,
        caption=words("ladder", "caption"),
        description="; ".join(f"{each.name}: {where(each)}" for each in populations),
        height=7.0,
        maximum=len(LadderLevel),
        unit=words("ladder", "unit"),
        step=1,
    )


def _standing(population: Population, day: int) -> Standing | None:
    return standing(((each.day, each.level) for each in population.ladder_readings), day)


def _step(found: Standing | None) -> int | None:
    return found.level.step if found is not None else None


def _reading(each: LadderReading) -> list[object]:
    seen_by = each.seen_by.name if each.seen_by is not None else ""
    return [on(each.population.program, each.day), each.level.value, each.evidence, seen_by]
