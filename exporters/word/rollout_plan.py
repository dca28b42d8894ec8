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
from exporters.word.chapters.signing import agreed, decided, signing_page
from exporters.word.chapters.sprint import decisions_chapter, sprint_chapter, tasks_chapter
from exporters.word.chapters.stages import stages_chapter
from models.program import Program
from models.roles import TrainingStatus
from models.rules import check
from models.words import counted, in_sentence

SIGNING = ("sponsor_id", "business_owner_id", "adoption_owner_id", "change_lead_id")


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
    facts = [("Decisions", decided(program.decisions)), *agreed(program.decisions, findings)]
    signing_page(page, program, options, "Sign-off", facts, SIGNING)
    return page.save(path)


def _answers(program: Program) -> list[tuple[str, str]]:
    """The four answers of the cover, from the plan itself."""
    owners = {"business": who(program.business_owner), "adoption": who(program.adoption_owner)}
    return [
        (words("rollout", "owned"), words("rollout", "owners", **owners)),
        (words("rollout", "supported"), _support(program)),
        (words("rollout", "controlled"), _controls(program)),
        (words("rollout", "measured"), _measure(program)),
    ]


def _support(program: Program) -> str:
    people = sum(each.headcount for each in program.populations)
    if not people:
        return words("rollout", "nobody")
    active = counted(sum(each.active_champions for each in program.populations), "active champion")
    support = words("rollout", "support", champions=active, people=counted(people, "person", "people"))
    if not program.trainings:
        return support
    held = sum(each.status is TrainingStatus.HELD for each in program.trainings)
    trainings = counted(len(program.trainings), "training")
    return words("rollout", "trained", support=support, held=held, trainings=trainings)


def _controls(program: Program) -> str:
    if not program.decisions:
        return words("rollout", "no_gates")
    number = sum(len(point.criteria) for point in program.decisions)
    criteria = counted(number, "exit criterion", "exit criteria")
    told = [words("rollout", "controls", criteria=criteria, gates=counted(len(program.decisions), "gate"))]
    told += [words("rollout", "share", share=program.launch_share)] if program.launch_share else []
    return "; ".join([*told, *([words("rollout", "fallback")] if program.fallback else [])])


def _measure(program: Program) -> str:
    target, cadence = program.adoption_target, program.adoption_cadence
    if target is None:
        return words("rollout", "no_target")
    if cadence is None:
        return words("rollout", "no_cadence", target=target)
    return words("rollout", "target", target=target, cadence=in_sentence(cadence))
