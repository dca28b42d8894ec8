"""Add handoff stages, each with the gate that closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands import records
from models.decisions import Criterion, DecisionPoint
from models.handoff import Stage
from models.library import new_program

if TYPE_CHECKING:
    from app.document import Document


def add_stage(document: Document, title: str, *, after: str | None = None) -> str:
    """Add a stage behind another, or at the end, with an empty gate; the id of the stage.

    It begins in the week in which the stage before it ends, or in handoff week 1.
    """
    stages = document.program.stages
    before = document.record("stage", after) if after else (stages[-1] if stages else None)
    week = 1 if before is None else before.last_week or before.first_week
    with document.edit("Add stage"):
        values = {"program_id": document.program.id, "title": title, "first_week": week}
        stage_id = records.add(document, Stage, values, after=after)
        add_gate(document, stage_id)
    return stage_id


def add_gate(document: Document, stage_id: str) -> str:
    """Give a stage without a gate one; the id of the decision point."""
    stage = document.session.get_one(Stage, stage_id)
    values = {
        "program_id": document.program.id, "stage_id": stage_id, "title": f"Gate: {stage.title}",
    }  # fmt: skip
    return records.add(document, DecisionPoint, values)


def fill_stages(document: Document, plan: str = "ai-rollout") -> None:
    """Add the stages of a built-in plan that are not there yet, with their gates and exit criteria."""
    program = document.program
    made = new_program(program.title, program.start, plan_name=plan)
    known = {stage.key for stage in program.stages if stage.key}
    with document.edit("Copy the built-in stages"):
        for stage in made.stages:
            if stage.key not in known:
                _copy(document, stage)


def _copy(document: Document, stage: Stage) -> None:
    values = {"program_id": document.program.id}
    for name in ("key", "title", "purpose", "first_week", "last_week", "note"):
        values[name] = getattr(stage, name)
    gate_id = add_gate(document, records.add(document, Stage, values))
    for criterion in stage.gate.criteria if stage.gate else ():
        line = {"decision_point_id": gate_id, "topic": criterion.topic, "text": criterion.text}
        records.add(document, Criterion, line)
