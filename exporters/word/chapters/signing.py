"""The end of a plan: what stands in the document on the day it is signed, and room to sign it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from exporters import Options
from exporters.word.chapters.said import day, today_words, who, words
from exporters.word.checklist import Sign
from exporters.word.page import Page
from exporters.word.tables import Col
from models.decisions import DecisionPoint
from models.people import Person
from models.program import Program
from models.rules import Finding
from models.words import counted

Facts = Sequence[tuple[str, str]]


def signing_page(
    page: Page,
    program: Program,
    options: Options,
    heading: str,
    facts: Facts,
    people: Sequence[tuple[str, Person | None]],
) -> None:
    """What is signed, of which day, and the signatures: together on a page that can stand by itself."""
    page.heading(heading)
    page.text(words("signatures", "intro"), keep_next=True)
    today = today_words(options.today)
    told = [("Document", f"{page.title}, {program.title}"), ("Go-live", day(program, program.go_live_day))]
    told += [("Change lead", who(program.change_lead)), *facts]
    columns = [Col("What is signed", 4, kind="strong"), Col(f"As it stands on {today}", 12)]
    description = "The state of the plan on the day it was written"
    rows = [[name, text] for name, text in told if text]
    page.table(columns, rows, caption="What is signed", description=description, dense=True, keep_next=True)
    page.signature_block([Sign(role, person.name if person else "") for role, person in people])


def decided(points: Sequence[DecisionPoint]) -> str:
    """Each decision taken so far, in words, and how many are still open."""
    taken = [f"{each.title} {each.decision.value}" for each in points if each.decision is not None]
    waiting = len(points) - len(taken)
    left = f"{counted(waiting, 'decision')} still open" if waiting else ""
    return "; ".join(filter(None, (*taken, left)))


def conditions(points: Sequence[DecisionPoint]) -> str:
    return "\n".join(each.conditions for each in points if each.decision is not None and each.conditions)


def found(findings: Sequence[Finding]) -> str:
    """How many findings of each severity are open, and how many were silenced."""
    number = Counter(each.severity for each in findings if not each.silenced)
    told = [
        counted(number["blocker"], "blocker"),
        counted(number["warning"], "warning"),
        counted(number["advice"], "piece of advice", "pieces of advice"),
    ]
    silenced = sum(each.silenced for each in findings)
    return ", ".join(told) + (f"; {silenced} silenced with a reason" if silenced else "")
