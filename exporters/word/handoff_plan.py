"""The handoff plan, for client and operations: from the team that proved it to the people who run it."""

from __future__ import annotations

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
from exporters.word.chapters.signing import conditions, decided, found, signing_page
from exporters.word.chapters.stages import stages_chapter
from exporters.word.page import Page
from models.ownership import TransferState
from models.program import Program
from models.rules import Finding, check


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
    page.heading("Who will run it")
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
    _signatures(page, program, options, findings)
    return page.save(path)


def _answers(program: Program) -> list[tuple[str, str]]:
    return [
        ("Who answers for the outcome?", who(program.business_owner, "business owner")),
        ("Who owns the infrastructure?", who(program.it_owner, "IT service owner")),
        ("How far is the transfer?", _transferred(program)),
        ("Which gates are decided?", _gates(program)),
    ]


def _transferred(program: Program) -> str:
    moved = [each.transfer for each in program.activities if each.transfer is not None]
    if not moved:
        return "No transfer is planned yet"
    accepted = sum(each.state is TransferState.ACCEPTED for each in moved)
    late = sum(each.state is TransferState.LATE for each in moved)
    return f"{accepted} of {len(moved)} activities accepted, {late} overdue"


def _gates(program: Program) -> str:
    """How many gates are decided, and which comes next by when."""
    waiting = [each for each in program.stages if each.gate is None or each.gate.decision is None]
    decided = f"{len(program.stages) - len(waiting)} of {len(program.stages)}"
    if not waiting:
        return decided
    due = on(program, waiting[0].last_day)
    return f"{decided}; next: {waiting[0].title}" + (f", due {due}" if due else "")


def _signatures(page: Page, program: Program, options: Options, findings: list[Finding]) -> None:
    gates = [each.gate for each in program.stages if each.gate is not None]
    facts = [
        ("Transfers", _transferred(program)),
        ("Gates", decided(gates)),
        ("Conditions", conditions(gates)),
        ("Plan check", found(findings)),
    ]
    people = [
        ("Business owner", program.business_owner),
        ("Product manager", program.product_manager),
        ("Data engineer", program.data_engineer),
        ("AI operations engineer", program.ai_operations),
        ("IT service owner", program.it_owner),
        ("Executive sponsor", program.sponsor),
    ]
    signing_page(page, program, options, "Signatures", facts, people)
