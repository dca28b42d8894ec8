"""The champion network: coverage, roster, how each was prepared, and what was raised."""

from __future__ import annotations

from exporters.word.chapters.said import flag, number, on, state, who, words
from exporters.word.chapters.tabled import table
from exporters.word.chart_figures import Series
from exporters.word.page import Page
from exporters.word.tables import Group, Row
from models.champions import Champion, Escalation
from models.columns import title_of
from models.people import Population
from models.program import Program
from models.words import counted, listed


def champions_chapter(page: Page, program: Program) -> None:
    """Coverage, roster, preparation, what was raised."""
    page.heading("Champions")
    page.text(
        words("champions", "intro") + " " + words("champions", "coverage", ratio=program.champion_ratio),
        keep_next=bool(program.populations),
    )
    if not program.populations:
        page.text(words("champions", "none"))
        return
    _coverage(page, program)
    _roster(page, program)
    _preparation(page, program)
    _escalations(page, program)


def _coverage(page: Page, program: Program) -> None:
    page.chart(
        "bar",
        [each.name for each in program.populations],
        [
            Series("Active champions", [each.active_champions for each in program.populations]),
            Series("Needed", [each.champions_needed for each in program.populations]),
        ],
        caption="Champion coverage by population",
        description="; ".join(map(_covered, program.populations)),
        height=min(9.0, 1.2 + 0.7 * len(program.populations)),
    )


def _covered(each: Population) -> str:
    if not each.champions_needed:
        return f"{each.name}: {_needed(each)}"
    figures = {"active": each.active_champions, "needed": each.champions_needed}
    return words("champions", "covered", name=each.name, **figures)


def _needed(each: Population) -> str:
    """How many champions are active of those needed; a population of nobody needs none."""
    if not each.champions_needed:
        return words("champions", "none_needed")
    return words("champions", "needed", active=each.active_champions, needed=each.champions_needed)


def _roster(page: Page, program: Program) -> None:
    """The champions of each population; a sentence says which populations have none."""
    named = [each for each in program.populations if each.champions]
    if named:
        rows: list[Row] = []
        for population in named:
            rows.append(Group(population.name, _needed(population)))
            rows += [_champion_row(each) for each in population.champions]
        table(page, "roster", rows)
    page.text(_without(program, some=bool(named)))


def _without(program: Program, *, some: bool) -> str:
    """Who has no champion although one is needed: every population, or `some` of them by name."""
    bare = [each for each in program.populations if each.champions_needed and not each.champions]
    if some:
        names = [words("champions", "population", name=title_of(each), needed=_needed(each)) for each in bare]
        return words("champions", "without", populations=listed(names)) if names else ""
    needed = sum(each.champions_needed for each in bare)
    count = counted(needed, "is", "are")
    return words("champions", "nobody_of" if needed else "nobody", needed=count)


def _champion_row(each: Champion) -> list[object]:
    hours = number(each.hours) if each.hours is not None else words("champions", "hours")
    return [
        each.person.name,
        each.cohort,
        flag(each.first_sceptical),
        hours,
        on(each.program, each.active_from),
        flag(each.recognised),
        flag(each.direct_channel),
        each.sessions_held,
        each.people_helped,
    ]


def _preparation(page: Page, program: Program) -> None:
    """How peers see each champion and what was done to prepare them; only what somebody wrote down."""
    told = [each for each in program.champions if _is_prepared(each)]
    if not told:
        return
    leaving = any(each.active_until is not None for each in told)
    rows = [_preparation_row(each) for each in told]
    table(page, "preparation", rows, without=() if leaving else ("Active until",))


def _is_prepared(each: Champion) -> bool:
    days = (each.trained_day, each.active_until)
    return bool(each.credibility or each.early_access or each.note) or any(day is not None for day in days)


def _preparation_row(each: Champion) -> list[object]:
    known = each.credibility is not None
    credibility = words("champions", "credibility", credibility=each.credibility) if known else ""
    trained, until = on(each.program, each.trained_day), on(each.program, each.active_until)
    return [each.person.name, credibility, flag(each.early_access), trained, until, each.note]


def _escalations(page: Page, program: Program) -> None:
    raised = [one for each in program.champions for one in each.escalations]
    if raised:
        raised.sort(key=lambda one: one.raised_day or 0)
        table(page, "escalations", [_escalation_row(one) for one in raised])


def _escalation_row(one: Escalation) -> list[object]:
    day = on(one.champion.program, one.raised_day)
    by, owner = one.champion.person.name, who(one.owner)
    return [one.title, by, day, owner, one.answer, one.waiting, state(one.state)]
