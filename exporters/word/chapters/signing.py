"""The end of a plan: what stands in the document on the day it is signed, and room to sign it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from exporters import Options
from exporters.word.chapters.said import day, today_words, who, words
from exporters.word.chapters.tabled import table
from exporters.word.checklist import Sign
from exporters.word.page import Page
from models.columns import heading as column_heading
from models.columns import value_of
from models.decisions import DecisionPoint
from models.program import Program
from models.rules import Finding
from models.words import counted


def signing_page(
    page: Page,
    program: Program,
    options: Options,
    heading: str,
    facts: Sequence[tuple[str, str]],
    seats: Sequence[str],
) -> None:
    """What is signed, of which day, and the signatures: together on a page that can stand by itself.

    `facts` say where the plan stands, `seats` are the fields of the program with those who sign.
    """
    page.heading(heading)
    page.text(words("signatures", "intro"), keep_next=True)
    today = today_words(options.today)
    told = [("Document", f"{page.title}, {program.title}"), ("Go-live", day(program, program.go_live_day))]
    told += [("Change lead", who(program.change_lead)), *facts]
    table(page, "signed", [[name, text] for name, text in told if text], keep_next=True, today=today)
    page.signature_block([_line(program, seat) for seat in seats])


def _line(program: Program, seat: str) -> Sign:
    person = value_of(program, seat)
    return Sign(column_heading(Program, seat), person.name if person else "")


def agreed(points: Sequence[DecisionPoint], findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """Under which conditions the decisions were taken, and what the plan check says."""
    return [("Conditions", _conditions(points)), ("Plan check", _found(findings))]


def decided(points: Sequence[DecisionPoint]) -> str:
    """Each decision taken so far, in words, and how many are still open."""
    taken = [f"{each.title} {each.decision.value}" for each in points if each.decision is not None]
    waiting = len(points) - len(taken)
    left = words("signatures", "open", decisions=counted(waiting, "decision")) if waiting else ""
    return "; ".join(filter(None, (*taken, left)))


def _conditions(points: Sequence[DecisionPoint]) -> str:
    return "\n".join(each.conditions for each in points if each.decision is not None and each.conditions)


def _found(findings: Sequence[Finding]) -> str:
    """How many findings of each severity are open, and how many were silenced."""
    number = Counter(each.severity for each in findings if not each.silenced)
    told = [
        counted(number["blocker"], "blocker"),
        counted(number["warning"], "warning"),
        counted(number["advice"], "piece of advice", "pieces of advice"),
    ]
    silenced = sum(each.silenced for each in findings)
    counts = ", ".join(told)
    return words("signatures", "silenced", counts=counts, silenced=silenced) if silenced else counts
