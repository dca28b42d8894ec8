"""The four handoff stages with their exit criteria and gates."""

from __future__ import annotations

from exporters.word.chapters.said import on, state, who, words
from exporters.word.chapters.sprint import decision
from exporters.word.page import Page
from exporters.word.tables import Col
from models.handoff import Stage
from models.program import Program


def stages_chapter(page: Page, program: Program) -> None:
    """All stages at a glance, then each with its exit criteria."""
    page.heading("Handoff stages", new_page=True)
    page.text(words("stages", "intro"))
    columns = [
        Col("Stage", 5.6, kind="strong"),
        Col("Weeks", 2.6),
        Col("Dates", 4.4, kind="small"),
        Col("Owner", 3.2),
        Col("Criteria met", 2.0, align="right"),
        Col("State", 2.4, kind="status"),
    ]
    rows = [_row(each) for each in program.stages]
    page.table(
        columns,
        rows,
        caption="Stages of the handoff",
        description="Stages with weeks, dates, owner and state",
    )
    for each in program.stages:
        _stage(page, each)
    page.small(words("stages", "derived"))


def _stage(page: Page, stage: Stage) -> None:
    page.heading(stage.title, 2)
    page.text(stage.purpose)
    if stage.gate is not None:
        decision(page, stage.gate)


def _row(stage: Stage) -> list[object]:
    program = stage.program
    weeks = words("stages", "open_ended", week=stage.first_week)
    dates = f"from {on(program, stage.first_day)}"
    if stage.last_week is not None:
        weeks = f"{stage.first_week} to {stage.last_week}"
        dates = f"{on(program, stage.first_day)} to {on(program, stage.last_day)}"
    criteria = stage.gate.criteria if stage.gate is not None else []
    met = f"{sum(each.met for each in criteria)} of {len(criteria)}" if criteria else "none yet"
    return [stage.title, weeks, dates, who(stage.owner), met, state(stage.state)]
