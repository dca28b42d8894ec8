"""The handoff plan, for client and operations: from the team that proved it to the people who run it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from exporters import Options, Report, exporter
from exporters.word.chapters.ownership import (
    activities_covered,
    matrices,
    parallel_weeks,
    parties,
    production_team,
    transfers,
)
from exporters.word.chapters.said import on, start_page, today_words, who, words
from exporters.word.chapters.signing import agreed, decided, signing_page
from exporters.word.chapters.stages import stages_chapter
from models.columns import heading
from models.ownership import TransferState
from models.program import Program
from models.rules import Finding, check
from models.words import in_sentence

SIGNING = (
    "business_owner_id",
    "product_manager_id",
    "data_engineer_id",
    "ai_operations_id",
    "it_owner_id",
    "sponsor_id",
)


@exporter(
    "handoff-plan.docx",
    "Handoff plan",
    audience="Client and operations",
    holds="RACI in pilot and production, transfers, parallel operation week by week, stages, signatures",
)
def write(program: Program, path: Path, options: Options) -> Report:
    page = start_page(program, options, words("handoff", "title"))
    page.cover(_answers(program))
    page.contents()
    page.heading(words("handoff", "run"))
    page.text(words("handoff", "reads", today=today_words(options.today)))
    production_team(page, program)
    parties(page, program)
    activities_covered(page, program)
    findings = check(program)
    matrices(page, program, findings)
    parallel_weeks(page, program)
    page.portrait()
    transfers(page, program)
    stages_chapter(page, program)
    signing_page(page, program, options, "Signatures", _facts(program, findings), SIGNING)
    return page.save(path)


def _answers(program: Program) -> list[tuple[str, str]]:
    business, service = (
        who(getattr(program, seat), in_sentence(heading(Program, f"{seat}_id")))
        for seat in ("business_owner", "it_owner")
    )
    return [
        (words("handoff", "outcome"), business),
        (words("handoff", "infrastructure"), service),
        (words("handoff", "transferred"), _transferred(program)),
        (words("handoff", "gates"), _gates(program)),
    ]


def _transferred(program: Program) -> str:
    moved = [each.transfer for each in program.activities if each.transfer is not None]
    if not moved:
        return words("handoff", "no_transfer")
    accepted = sum(each.state is TransferState.ACCEPTED for each in moved)
    late = sum(each.state is TransferState.LATE for each in moved)
    return words("handoff", "accepted", accepted=accepted, all=len(moved), late=late)


def _gates(program: Program) -> str:
    """How many gates are decided, and which comes next by when."""
    waiting = [each for each in program.stages if each.gate is None or each.gate.decision is None]
    decided = f"{len(program.stages) - len(waiting)} of {len(program.stages)}"
    if not waiting:
        return decided
    due = on(program, waiting[0].last_day)
    told = {"decided": decided, "title": waiting[0].title, "day": due}
    return words("handoff", "next_gate_by" if due else "next_gate", **told)


def _facts(program: Program, findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """Where the handoff stands on the day it is signed."""
    gates = [each.gate for each in program.stages if each.gate is not None]
    return [("Transfers", _transferred(program)), ("Gates", decided(gates)), *agreed(gates, findings)]
