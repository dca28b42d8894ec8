"""Checklists that can be ticked in Word, and the block where people sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from exporters.text import one_line, safe_link
from exporters.word import controls, tables
from exporters.word.markup import paragraph, run
from exporters.word.writing import Writing

_QUIET = "475569"


@dataclass(frozen=True)
class Check:
    """An item of a checklist: what, done or not, by whom, when (as shown), the evidence or its link."""

    text: str
    done: bool = False
    by: str = ""
    on: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class Sign:
    """Who signs in which role; `on` is set when it has been signed already."""

    role: str
    name: str = ""
    on: date | None = None


def check_line(writing: Writing, item: Check, *, keep_next: bool = False) -> str:
    """One item: the box, the words, then quietly by whom and when, and the evidence."""
    box = controls.check_box(writing.number(), item.text, done=item.done)
    words = "<w:r><w:tab/></w:r>" + run(item.text)
    whole_date = one_line(item.on).replace(" ", "\u00a0")
    told = ", ".join(each for each in (one_line(item.by), whole_date) if each)
    if told:
        words += run(f"  {told}", colour=_QUIET, size=9)
    if item.evidence:
        words += run("  Evidence: ", colour=_QUIET, size=9) + _evidence(writing, item.evidence)
    return paragraph(box + words, writing.style("day90 check"), keep_next=keep_next)


def signature_table(writing: Writing, signs: Sequence[Sign], *, width: float, title: str) -> str:
    """Role, name, room for a signature, and a date to pick."""
    columns = [
        tables.Col("Role", 4),
        tables.Col("Name", 4.2),
        tables.Col("Signature", 5.5),
        tables.Col("Date", 3),
    ]
    rows = [[sign.role, _name(writing, sign), "", _date(writing, sign)] for sign in signs]
    return tables.table(
        writing,
        columns,
        rows,
        width=width,
        title=title,
        row_height=1.1,
        description="One row for each person who signs, with room for the signature and the date",
    )


def _evidence(writing: Writing, evidence: str) -> str:
    link = safe_link(evidence)
    if link is None:
        return run(evidence, colour=_QUIET, size=9)
    return writing.link(link, run(evidence, size=9, style=writing.style("hyperlink")))


def _name(writing: Writing, sign: Sign) -> tables.Cell:
    placeholder = writing.style("placeholder text")
    name = f"Name, {sign.role}"
    return tables.Cell(control=controls.text_box(writing.number(), name, sign.name, placeholder, "Name"))


def _date(writing: Writing, sign: Sign) -> tables.Cell:
    placeholder = writing.style("placeholder text")
    name = f"Date, {sign.role}"
    return tables.Cell(control=controls.day(writing.number(), name, sign.on, placeholder, writing.language))
