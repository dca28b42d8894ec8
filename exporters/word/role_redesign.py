"""The role redesign, for managers and HR: each job before and after, in four steps."""

from __future__ import annotations

from pathlib import Path

from exporters import Options, Report, exporter
from exporters.word.chapters.roles import freed_words, role_in_full, summary
from exporters.word.chapters.said import start_page, today_words, words
from exporters.word.chapters.training import shared_training
from models.program import Program
from models.words import counted


@exporter(
    "role-redesign.docx",
    "Role redesign",
    audience="Managers and HR",
    holds="Per role: task map by effect, judgement kept, skills, metrics, conversations, sign-off",
)
def write(program: Program, path: Path, options: Options) -> Report:
    page = start_page(program, options, words("redesign", "title"))
    page.cover(_answers(program))
    page.contents(deepest=1)
    page.heading("All roles")
    page.text(words("redesign", "reads", today=today_words(options.today)))
    summary(page, program)
    shared_training(page, program)
    for role in program.roles:
        role_in_full(page, role)
    return page.save(path)


def _answers(program: Program) -> list[tuple[str, str]]:
    roles = program.roles
    people = sum(role.headcount for role in roles)
    signed = sum(role.sign_off == "Signed" for role in roles)
    held = sum(talk.held_day is not None for role in roles for talk in role.conversations)
    talks = sum(len(role.conversations) for role in roles)
    work = words("redesign", "work", roles=counted(len(roles), "role"), people=people)
    return [
        (words("redesign", "whose"), work),
        (words("redesign", "free"), freed_words(program)),
        (words("redesign", "signed"), f"{signed} of {len(roles)}"),
        (words("redesign", "held"), f"{held} of {talks}"),
    ]
