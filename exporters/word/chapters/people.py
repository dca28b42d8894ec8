"""Populations, their resistance and what is done about it, and their managers."""

from __future__ import annotations

from exporters.word.chapters.said import flag, on, span, state, who, words
from exporters.word.page import Page
from exporters.word.tables import Cell, Col
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
            keep_next=True,
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
    rows = [
        [
            who(each.manager),
            each.name,
            flag(each.manager_metrics),
            _hands_on(each),
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


def _hands_on(each: Population) -> Cell:
    """When the manager practised with the system, or will."""
    day = each.manager_hands_on
    if day is None:
        return flag(False)
    held = day <= each.program.today
    when = on(each.program, day)
    return Cell(f"Yes,\n{when}" if held else f"Planned,\n{when}", tone="good" if held else "info")
