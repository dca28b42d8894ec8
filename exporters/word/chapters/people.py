"""Populations, their resistance and what is done about it, their managers, and the champion network."""

from __future__ import annotations

from exporters.word.chapters.said import flag, number, on, span, state, who, words
from exporters.word.charts import Series
from exporters.word.page import Page
from exporters.word.tables import Cell, Col, Group, Row
from models.champions import Champion, Escalation
from models.people import Population
from models.program import Program
from models.tasks import Task
from models.words import counted


def people_chapter(page: Page, program: Program) -> None:
    """Who changes how they work, what holds them back, and whether their manager carries it."""
    page.heading("People")
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
        words("champions", "intro") + " " + words("champions", "coverage", ratio=program.champion_ratio),
        keep_next=bool(program.populations),
    )
    if not program.populations:
        page.text(words("champions", "none"))
        return
    _coverage(page, program)
    _roster(page, program)
    _escalations(page, program)


def _population_table(page: Page, program: Program) -> None:
    columns = [
        Col("Population", 4.0, kind="strong"),
        Col("People", 1.5, align="right"),
        Col("Manager", 3.2),
        Col("Site", 3.0),
        Col("Shadow mode", 2.8),
        Col("Live from", 2.3),
        Col("Today", 2.2, kind="status"),
    ]
    rows = [
        [
            each.name,
            each.headcount,
            who(each.manager),
            each.site,
            span(program, each.shadow_from, each.shadow_until) or "Not planned",
            on(program, each.live_from),
            state(each.state_today),
        ]
        for each in program.populations
    ]
    description = "Groups whose work changes, with their dates"
    page.table(columns, rows, caption="Populations", description=description, dense=True)


def _heads(number: int) -> str:
    return counted(number, "person", "people")


def _population(page: Page, each: Population) -> None:
    page.heading(each.name, 2)
    if each.day_before or each.day_after:
        columns = [Col("Their day before", 8), Col("Their day after", 8)]
        description = "Their day today beside their day with the system"
        page.table(
            columns,
            [[each.day_before, each.day_after]],
            caption=f"A day in {each.name}",
            description=description,
            dense=True,
        )
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
        Col("Intervention", 7.0),
        Col("Answers", 3.6),
        Col("Owner", 3.4),
        Col("Day", 2.3),
        Col("Task", 2.6, kind="status"),
    ]
    rows = [
        [one.title, one.resistance.value, who(one.owner), on(each.program, one.day), _task_state(one.task)]
        for one in each.interventions
    ]
    description = "What is done about the resistance, by whom and when"
    page.table(columns, rows, caption=f"Interventions in {each.name}", description=description, dense=True)


def _task_state(task: Task | None) -> Cell:
    return state(task.status if task is not None else "Not in the plan")


def _managers(page: Page, program: Program) -> None:
    page.heading("Managers", 2)
    page.text(words("people", "managers"), keep_next=True)
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
        dense=True,
    )


def _coverage(page: Page, program: Program) -> None:
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
        height=min(9.0, 1.2 + 0.7 * len(program.populations)),
    )


def _roster(page: Page, program: Program) -> None:
    columns = [
        Col("Champion", 4.0, kind="strong"),
        Col("Cohort", 1.4, align="right"),
        Col("First sceptical", 1.8, kind="status"),
        Col("Hours a week", 1.6, align="right"),
        Col("Active from", 2.3),
        Col("In review", 1.5, kind="status"),
        Col("Direct channel", 1.6, kind="status"),
        Col("Sessions", 1.6, align="right"),
        Col("Helped", 1.5, align="right"),
    ]
    rows: list[Row] = []
    for population in program.populations:
        rows.append(
            Group(population.name, f"{population.active_champions} of {population.champions_needed} needed")
        )
        rows += [_champion_row(each) for each in population.champions]
    page.table(columns, rows, caption="Champion roster", description="Champions by population", dense=True)


def _champion_row(each: Champion) -> list[object]:
    hours = number(each.hours) if each.hours is not None else "none"
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


def _escalations(page: Page, program: Program) -> None:
    raised = [one for each in program.champions for one in each.escalations]
    if not raised:
        return
    columns = [
        Col("Raised", 4.4),
        Col("By", 2.7),
        Col("On", 2.4),
        Col("Owner", 2.7),
        Col("Answer", 4.4),
        Col("Days", 1.2, align="right"),
        Col("State", 1.9, kind="status"),
    ]
    rows = [_escalation_row(one) for one in sorted(raised, key=lambda one: one.raised_day or 0)]
    description = "Escalations with their answers and the days they waited"
    page.table(columns, rows, caption="What champions raised", description=description, dense=True)


def _escalation_row(one: Escalation) -> list[object]:
    day = on(one.champion.program, one.raised_day)
    by, owner = one.champion.person.name, who(one.owner)
    return [one.title, by, day, owner, one.answer, one.waiting, state(one.state)]
