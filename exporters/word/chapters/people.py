"""Populations, their resistance and what is done about it, their managers, and the champion network."""

from __future__ import annotations

from exporters.word.chapters.said import flag, number, on, state, who, words
from exporters.word.charts import Series
from exporters.word.page import Page
from exporters.word.tables import Cell, Col, Group
from models.champions import Champion
from models.people import Population
from models.program import Program
from models.words import counted


def people_chapter(page: Page, program: Program) -> None:
    """Who changes how they work, what holds them back, and whether their manager carries it."""
    page.heading("People", new_page=True)
    if not program.populations:
        page.text(words("people", "none"))
        return
    total = sum(each.headcount for each in program.populations)
    page.text(
        words("people", "intro", count=counted(len(program.populations), "population"), people=_heads(total))
    )
    _population_table(page, program)
    for each in program.populations:
        _population(page, each)
    _managers(page, program)


def champions_chapter(page: Page, program: Program) -> None:
    """Coverage, roster, what was raised."""
    page.heading("Champions")
    page.text(
        words("champions", "intro") + " " + words("champions", "coverage", ratio=program.champion_ratio)
    )
    _coverage(page, program)
    _roster(page, program)
    _escalations(page, program)


def _population_table(page: Page, program: Program) -> None:
    columns = [
        Col("Population", 4.0, kind="strong"),
        Col("People", 1.5, align="right"),
        Col("Manager", 3.2),
        Col("Site", 2.4),
        Col("Shadow mode", 3.4, kind="small"),
        Col("Live from", 2.2, kind="small"),
        Col("Today", 2.6, kind="status"),
    ]
    rows = [
        [
            each.name,
            each.headcount,
            who(each.manager),
            each.site,
            _span(each),
            on(program, each.live_from),
            state(each.state_today),
        ]
        for each in program.populations
    ]
    page.table(
        columns, rows, caption="Populations", description="Groups whose work changes, with their dates"
    )


def _heads(number: int) -> str:
    return counted(number, "person", "people")


def _span(each: Population) -> str:
    if each.shadow_from is None:
        return "Not planned"
    until = on(each.program, each.shadow_until) or "open"
    return f"{on(each.program, each.shadow_from)} to {until}"


def _population(page: Page, each: Population) -> None:
    page.heading(each.name, 2)
    if each.day_before or each.day_after:
        columns = [Col("Their day before", 8), Col("Their day after", 8)]
        page.table(columns, [[each.day_before, each.day_after]], caption=f"A day in {each.name}")
    source = ", ".join(filter(None, (each.heard_from, on(each.program, each.heard_day))))
    evidence = f"{each.heard} ({source})".strip() if source else each.heard
    if each.resistance is None:
        page.note(evidence, "warn", title="Resistance has not been assessed.")
    else:
        second = f", then {each.second_resistance.value.lower()}" if each.second_resistance else ""
        page.note(
            evidence,
            "warn" if (each.intensity or 0) >= 4 else "info",
            title=f"{each.resistance.value}{second}, intensity {each.intensity or '?'} of 5.",
        )
    if each.interventions:
        _interventions(page, each)


def _interventions(page: Page, each: Population) -> None:
    columns = [
        Col("Intervention", 7.5),
        Col("Answers", 3.6),
        Col("Owner", 3.2),
        Col("Day", 2.4, kind="small"),
    ]
    columns.append(Col("Task", 2.3, kind="status"))
    rows = [
        [one.title, one.resistance.value, who(one.owner), on(each.program, one.day), _task_state(one.task)]
        for one in each.interventions
    ]
    page.table(columns, rows, caption=f"Interventions in {each.name}")


def _task_state(task: object) -> Cell:
    return state(getattr(task, "status", None)) if task is not None else Cell("Not in the plan", tone="warn")


def _managers(page: Page, program: Program) -> None:
    page.heading("Managers", 2)
    page.text(words("people", "managers"))
    heads = ("Own metrics", "Hands-on", "Uses it", "In review", "Concern met")
    columns = [Col("Manager", 3.4, kind="strong"), Col("Population", 3.4)]
    columns += [Col(head, 2.0, kind="status") for head in heads]
    today = program.today
    rows = [
        [
            who(each.manager),
            each.name,
            flag(each.manager_metrics),
            flag(each.manager_hands_on is not None and each.manager_hands_on <= today),
            flag(each.manager_uses),
            flag(each.manager_review),
            flag(each.manager_concern),
        ]
        for each in program.populations
    ]
    page.table(
        columns,
        rows,
        caption="Signs of an activated manager",
        description="Five signs per manager, yes or no",
    )


def _coverage(page: Page, program: Program) -> None:
    if not program.populations:
        return
    page.chart(
        "bar",
        [each.name for each in program.populations],
        [
            Series("Active champions", [each.active_champions for each in program.populations]),
            Series("Needed", [each.champions_needed for each in program.populations]),
        ],
        caption="Champion coverage by population",
        description="; ".join(
            f"{each.name}: {each.active_champions} active of {each.champions_needed} needed"
            for each in program.populations
        ),
    )


def _roster(page: Page, program: Program) -> None:
    columns = [
        Col("Champion", 3.6, kind="strong"),
        Col("Cohort", 1.4, align="right"),
        Col("First sceptical", 2.0, kind="status"),
        Col("Hours a week", 1.7, align="right"),
        Col("Active from", 2.3, kind="small"),
        Col("In review", 1.8, kind="status"),
        Col("Sessions", 1.6, align="right"),
        Col("Helped", 1.5, align="right"),
    ]
    rows: list[object] = []
    for population in program.populations:
        rows.append(
            Group(population.name, f"{population.active_champions} of {population.champions_needed} needed")
        )
        rows += [_champion_row(each) for each in population.champions]
    page.table(columns, rows, caption="Champion roster", description="Champions by population")  # type: ignore[arg-type]


def _champion_row(each: Champion) -> list[object]:
    hours = number(each.hours) if each.hours is not None else "none"
    return [
        each.person.name,
        each.cohort,
        flag(each.first_sceptical),
        hours,
        on(each.program, each.active_from),
        flag(each.recognised),
        each.sessions_held,
        each.people_helped,
    ]


def _escalations(page: Page, program: Program) -> None:
    raised = [one for each in program.champions for one in each.escalations]
    if not raised:
        return
    columns = [
        Col("Raised", 5.0),
        Col("By", 3.0),
        Col("On", 2.3, kind="small"),
        Col("Answer", 5.0),
        Col("Days", 1.2, align="right"),
        Col("State", 2.0, kind="status"),
    ]
    rows = [
        [
            one.title,
            one.champion.person.name,
            on(program, one.raised_day),
            one.answer,
            one.waiting,
            state(one.state),
        ]
        for one in sorted(raised, key=lambda one: one.raised_day or 0)
    ]
    page.table(columns, rows, caption="What champions raised", description="Escalations with their answers")
