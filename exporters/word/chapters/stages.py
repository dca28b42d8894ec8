"""The four handoff stages with their exit criteria and gates."""

from __future__ import annotations

from exporters.word.chapters.said import on, span, state, who, words
from exporters.word.chapters.sprint import decision
from exporters.word.chapters.tabled import table
from exporters.word.page import Page
from exporters.word.tables import Cell
from models.handoff import Stage, StageState
from models.program import Program


def stages_chapter(page: Page, program: Program) -> None:
    """All stages at a glance, then each with its exit criteria."""
    page.heading("Handoff stages")
    if not program.stages:
        page.text(words("stages", "none"))
        return
    page.text(words("stages", "intro"), keep_next=True)
    table(page, "stages", [_row(each) for each in program.stages])
    shared = _shared_note(program)
    for each in program.stages:
        _stage(page, each, note="" if shared else each.note)
    if shared:
        page.small(shared)
    elif any(each.gate is not None and each.gate.criteria for each in program.stages):
        page.small(words("stages", "derived"))


def _shared_note(program: Program) -> str:
    """The note that all stages have in common, such as the one they begin with; it is said once."""
    notes = {each.note for each in program.stages}
    return notes.pop() if len(notes) == 1 and len(program.stages) > 1 else ""


def _stage(page: Page, stage: Stage, *, note: str) -> None:
    page.heading(stage.title, 2)
    if stage.gate is not None:
        decision(page, stage.gate, stage.purpose)
    else:
        page.text(stage.purpose)
    page.remark("Note", note)


def _row(stage: Stage) -> list[object]:
    program = stage.program
    weeks = words("stages", "open_ended", week=stage.first_week)
    dates = f"from {on(program, stage.first_day)}"
    if stage.last_week is not None:
        weeks = f"{stage.first_week} to {stage.last_week}"
        dates = span(program, stage.first_day, stage.last_day)
    criteria = stage.gate.criteria if stage.gate is not None else []
    met = f"{sum(each.met for each in criteria)} of {len(criteria)}" if criteria else "none yet"
    # A stage is held back; a training that was held is done. Only here the word is a warning.
    now = Cell("Held", tone="warn") if stage.state is StageState.HELD else state(stage.state)
    return [stage.title, weeks, dates, who(stage.owner), met, now]
