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
from models.roles import TrainingStatus
from models.rules import check
from models.words import counted


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
    page.portrait()
    production_team(page, program)
    transfers(page, program)
    stages_chapter(page, program)
    findings_chapter(page, program, findings)
    _signatures(page, program)
    return page.save(path)


def _answers(program: Program) -> list[tuple[str, str]]:
    """The four answers of the cover, from the plan itself."""
    return [
        (
            "Who owns it?",
            f"Business owner: {who(program.business_owner)}\nAdoption owner: {who(program.adoption_owner)}",
        ),
        ("How is it supported?", _support(program)),
        ("Which controls are there?", _controls(program)),
        ("How is it measured?", _measure(program)),
    ]


def _support(program: Program) -> str:
    people = sum(each.headcount for each in program.populations)
    active = sum(each.active_champions for each in program.populations)
    if not people:
        return "Nobody's work has been described yet"
    held = sum(each.status is TrainingStatus.HELD for each in program.trainings)
    trained = f"; {held} of {counted(len(program.trainings), 'training')} held" if program.trainings else ""
    return f"{counted(active, 'active champion')} for {counted(people, 'person', 'people')}{trained}"


def _controls(program: Program) -> str:
    if not program.decisions:
        return "No decision points are agreed yet"
    criteria = sum(len(point.criteria) for point in program.decisions)
    controls = (
        f"{counted(criteria, 'exit criterion', 'exit criteria')} at {counted(len(program.decisions), 'gate')}"
    )
    if program.launch_share:
        controls += f"; launch with {program.launch_share} % of the volume"
    return controls + ("; a fallback process" if program.fallback else "")


def _measure(program: Program) -> str:
    if program.adoption_target is None:
        return "No adoption target is agreed yet"
    cadence = program.adoption_cadence
    how_often = f"measured {cadence.value.lower()}" if cadence else "how often is not agreed yet"
    return f"{program.adoption_target} % of eligible work, {how_often}"


def _program(page: Page, program: Program, options: Options) -> None:
    page.heading("The program")
    today, number = today_words(options.today), program.clock.day_of(options.today)
    page.text(words("rollout", "reads", today=today, day=number), keep_next=True)
    rows = [
        ("AI system", program.system),
        ("Use case", program.use_case),
        ("In scope", program.scope_in),
        ("Out of scope", program.scope_out),
        ("Day 1", day(program, 1)),
        ("Go-live", day(program, program.go_live_day)),
        ("Handoff week 1", day(program, program.handoff_day)),
        ("Adoption owner", who(program.adoption_owner)),
        ("Eligible volume", f"{program.eligible_volume} cases a week" if program.eligible_volume else ""),
        ("Fallback", program.fallback),
        ("Posture", _posture(program)),
    ]
    columns = [Col("What", 4, kind="strong"), Col("Agreed", 12)]
    shown = [[name, text] for name, text in rows if text]
    page.table(columns, shown, caption="The program", description="Facts of the program", dense=True)


def _posture(program: Program) -> str:
    """Pilot or governed production, since when, who decided it, and on what evidence."""
    since = f"since {day(program, program.posture_day)}" if program.posture_day is not None else ""
    by = f"decided by {program.posture_by.name}" if program.posture_by else ""
    return ". ".join(
        filter(None, (", ".join(filter(None, (program.posture.value, since, by))), program.posture_evidence))
    )


def _signatures(page: Page, program: Program) -> None:
    page.heading("Sign-off")
    page.text(words("signatures", "intro"), keep_next=True)
    page.signature_block(
        [
            Sign("Executive sponsor", who(program.sponsor) if program.sponsor else ""),
            Sign("Business owner", who(program.business_owner) if program.business_owner else ""),
            Sign("Adoption owner", who(program.adoption_owner) if program.adoption_owner else ""),
            Sign("Change lead", who(program.change_lead) if program.change_lead else ""),
        ]
    )
