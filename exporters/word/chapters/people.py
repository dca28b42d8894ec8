"""Populations, their resistance and what is done about it, and their managers."""

from __future__ import annotations

from exporters.word.chapters.ladder import ladder_section
from exporters.word.chapters.said import flag, on, span, state, who, words
from exporters.word.chapters.tabled import table
from exporters.word.page import Page
from exporters.word.tables import Cell
from models.people import Population
from models.program import Program
from models.tasks import Task
from models.words import counted, in_sentence


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
    ladder_section(page, program)
    _managers(page, program)


def _population_table(page: Page, program: Program) -> None:
    rows = [
        [
            each.name,
            each.headcount,
            who(each.manager),
            each.site,
            span(program, each.shadow_from, each.shadow_until) or words("people", "unplanned"),
            on(program, each.live_day),
            state(each.state_today),
        ]
        for each in program.populations
    ]
    table(page, "populations", rows)


def _heads(number: int) -> str:
    return counted(number, "person", "people")


def _population(page: Page, each: Population) -> None:
    page.heading(each.name, 2)
    if each.day_before or each.day_after:
        table(page, "day", [[each.day_before, each.day_after]], name=each.name, keep_next=True)
    _resistance(page, each)
    if each.interventions:
        _interventions(page, each)


def _resistance(page: Page, each: Population) -> None:
    """What holds them back, and the evidence for it."""
    source = ", ".join(filter(None, (each.heard_from, on(each.program, each.heard_day))))
    evidence = f"{each.heard} ({source})".strip() if source else each.heard
    if each.resistance is None:
        page.note(evidence, "warn", title=words("people", "not_assessed"))
        return
    told = {"first": each.resistance.value, "intensity": each.intensity or "?"}
    title = words("people", "resistance", **told)
    if each.second_resistance is not None:
        title = words("people", "resistances", second=in_sentence(each.second_resistance), **told)
    page.note(evidence, "warn" if (each.intensity or 0) >= 4 else "info", title=title)


def _interventions(page: Page, each: Population) -> None:
    rows = [
        [
            one.title,
            one.reason.value if one.reason is not None else "",
            who(one.owner),
            on(each.program, one.day),
            _task_state(one.task),
        ]
        for one in each.interventions
    ]
    table(page, "interventions", rows, name=each.name)


def _task_state(task: Task | None) -> Cell:
    return state(task.status if task is not None else words("people", "no_task"))


def _managers(page: Page, program: Program) -> None:
    page.heading("Managers", 2)
    page.text(words("people", "managers"), keep_next=True)
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
    table(page, "managers", rows)


def _hands_on(each: Population) -> Cell:
    """When the manager practised with the system, or will."""
    day = each.manager_hands_on
    if day is None:
        return flag(False)
    held = day <= each.program.today
    when = on(each.program, day)
    return Cell(words("people", "held" if held else "planned", day=when), tone="good" if held else "info")
