"""The rollout plan, for client and sponsor: everything the program has agreed, in one document."""

from __future__ import annotations

from pathlib import Path

from exporters import Options, Report, exporter
from exporters.word.chapters.champions import champions_chapter
from exporters.word.chapters.findings import findings_chapter
from exporters.word.chapters.ownership import matrices, production_team, transfers
from exporters.word.chapters.people import people_chapter
from exporters.word.chapters.program import contacts_chapter, program_chapter
from exporters.word.chapters.roles import roles_chapter
from exporters.word.chapters.said import start_page, who, words
from exporters.word.chapters.signing import conditions, decided, found, signing_page
from exporters.word.chapters.sprint import decisions_chapter, sprint_chapter, tasks_chapter
from exporters.word.chapters.stages import stages_chapter
from exporters.word.page import Page
from models.program import Program
from models.roles import TrainingStatus
from models.rules import Finding, check
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
    program_chapter(page, program, options)
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
    contacts_chapter(page, program)
    _signatures(page, program, options, findings)
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


def _signatures(page: Page, program: Program, options: Options, findings: list[Finding]) -> None:
    points = program.decisions
    facts = [
        ("Decisions", decided(points)),
        ("Conditions", conditions(points)),
        ("Plan check", found(findings)),
    ]
    people = [
        ("Executive sponsor", program.sponsor),
        ("Business owner", program.business_owner),
        ("Adoption owner", program.adoption_owner),
        ("Change lead", program.change_lead),
    ]
    signing_page(page, program, options, "Sign-off", facts, people)
