"""The champion network: coverage, roster, how each was prepared, and what was raised."""

from __future__ import annotations

from exporters.word.chapters.said import flag, number, on, state, who, words
from exporters.word.chart_figures import Series
from exporters.word.page import Page
from exporters.word.tables import Col, Group, Row
from models.champions import Champion, Escalation
from models.program import Program


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
        description="; ".join(
            f"{each.name}: {each.active_champions} active of {each.champions_needed} needed"
            for each in program.populations
        ),
        height=min(9.0, 1.2 + 0.7 * len(program.populations)),
    )


def _roster(page: Page, program: Program) -> None:
    if not any(each.champions for each in program.populations):
        page.text(_nobody(program))
        return
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


def _nobody(program: Program) -> str:
    needed = sum(each.champions_needed for each in program.populations)
    wanted = f"; {needed} {'is' if needed == 1 else 'are'} needed" if needed else ""
    return f"No champion has been named yet{wanted}."


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


def _preparation(page: Page, program: Program) -> None:
    """How peers see each champion and what was done to prepare them; only what somebody wrote down."""
    told = [each for each in program.champions if _is_prepared(each)]
    if not told:
        return
    leaving = any(each.active_until is not None for each in told)
    columns = [
        Col("Champion", 3.4, kind="strong"),
        Col("Credibility", 1.9, align="right"),
        Col("Early access", 1.6, kind="status"),
        Col("Trained on", 2.2),
        *([Col("Active until", 2.2)] if leaving else []),
        Col("Note", 7.0),
    ]
    rows = [_preparation_row(each, leaving=leaving) for each in told]
    description = "Credibility with peers from 1 to 5, early access, training and notes"
    caption = "How champions were prepared"
    page.table(columns, rows, caption=caption, description=description, dense=True)


def _is_prepared(each: Champion) -> bool:
    days = (each.trained_day, each.active_until)
    return bool(each.credibility or each.early_access or each.note) or any(day is not None for day in days)


def _preparation_row(each: Champion, *, leaving: bool) -> list[object]:
    credibility = f"{each.credibility} of 5" if each.credibility is not None else ""
    until = [on(each.program, each.active_until)] if leaving else []
    trained = on(each.program, each.trained_day)
    return [each.person.name, credibility, flag(each.early_access), trained, *until, each.note]


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
