"""The rollout plan, for client and sponsor: everything the program has agreed, in one document."""

from __future__ import annotations

from pathlib import Path

from exporters import Options, Report, exporter
from exporters.word.chapters.findings import findings_chapter
from exporters.word.chapters.ownership import matrices, production_team, transfers
from exporters.word.chapters.people import champions_chapter, people_chapter
from exporters.word.chapters.roles import roles_chapter
from exporters.word.chapters.said import day, start_page, today_words, who, words
from exporters.word.chapters.sprint import decisions_chapter, sprint_chapter, tasks_chapter
from exporters.word.chapters.stages import stages_chapter
from exporters.word.checklist import Sign
from exporters.word.page import Page
from exporters.word.tables import Col
from models.program import Program
from models.rules import check


@exporter(
    "rollout-plan.docx",
    "Rollout plan",
    audience="Client and sponsor",
    holds="Sprint, milestones, people, roles, champions, ownership, handoff, decisions, findings, sign-off",
)
def write(program: Program, path: Path, options: Options) -> Report:
    page = start_page(program, options, words("rollout", "title"))
    findings = check(program)
    page.cover(_answers(program))
    page.contents(deepest=1)
    _program(page, program, options)
    sprint_chapter(page, program)
    tasks_chapter(page, program)
    decisions_chapter(page, program)
    people_chapter(page, program)
    roles_chapter(page, program)
    champions_chapter(page, program)
    matrices(page, program, findings)
    production_team(page, program)
    transfers(page, program)
    stages_chapter(page, program)
    findings_chapter(page, findings)
    _signatures(page, program)
    return page.save(path)


def _answers(program: Program) -> list[tuple[str, str]]:
    """The four answers of the cover, from the plan itself."""
    cadence = program.adoption_cadence.value.lower() if program.adoption_cadence else "at no agreed cadence"
    target = (
        f"{program.adoption_target} % of eligible work, measured {cadence}" if program.adoption_target else ""
    )
    active = sum(each.active_champions for each in program.populations)
    support = f"{active} active champions for {sum(each.headcount for each in program.populations)} people"
    criteria = sum(len(point.criteria) for point in program.decisions)
    controls = f"{criteria} exit criteria at {len(program.decisions)} gates"
    if program.launch_share:
        controls += f"; launch with {program.launch_share} % of the volume and a fallback"
    return [
        (
            "Who owns it?",
            f"{who(program.business_owner, 'business owner')}; adoption: {who(program.adoption_owner)}",
        ),
        ("How is it supported?", support),
        ("Which controls are there?", controls),
        ("How is it measured?", target or "No adoption target is agreed yet"),
    ]


def _program(page: Page, program: Program, options: Options) -> None:
    page.heading("The program", new_page=True)
    number = program.clock.day_of(options.today)
    page.text(words("rollout", "reads", today=today_words(options.today), day=number))
    rows = [
        ("AI system", program.system),
        ("Use case", program.use_case),
        ("In scope", program.scope_in),
        ("Out of scope", program.scope_out),
        ("Day 1", day(program, 1)),
        ("Go-live", day(program, program.go_live_day)),
        ("Handoff week 1", day(program, program.handoff_day)),
        ("Adoption owner", who(program.adoption_owner)),
        ("Fallback", program.fallback),
        ("Posture", program.posture.value),
    ]
    columns = [Col("What", 4, kind="strong"), Col("Agreed", 12)]
    shown = [[name, text] for name, text in rows if text]
    page.table(columns, shown, caption="The program", description="Facts of the program")


def _signatures(page: Page, program: Program) -> None:
    page.heading("Sign-off")
    page.text(words("signatures", "intro"))
    page.signature_block(
        [
            Sign("Executive sponsor", who(program.sponsor) if program.sponsor else ""),
            Sign("Business owner", who(program.business_owner) if program.business_owner else ""),
            Sign("Adoption owner", who(program.adoption_owner) if program.adoption_owner else ""),
            Sign("Change lead", who(program.change_lead) if program.change_lead else ""),
        ]
    )
