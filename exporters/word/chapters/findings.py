"""What the plan check found, and what was silenced with which reason."""

from __future__ import annotations

from itertools import groupby

from exporters.word.chapters.said import on, state, words
from exporters.word.chapters.tabled import table
from exporters.word.page import Page
from models.program import Program
from models.rules import Finding
from models.words import counted, listed

# From how many findings of one rule on they share a row. A blocker always has a row of its own.
SHARED_FROM = {"warning": 8, "advice": 4}
NAMED = 3  # places a shared row names before it counts the rest


def findings_chapter(page: Page, program: Program, findings: list[Finding]) -> None:
    """Open findings by severity, then the silenced ones with their reasons."""
    page.heading("Plan check")
    open_ones = [each for each in findings if not each.silenced]
    silenced = [each for each in findings if each.silenced]
    if not open_ones and not silenced:
        page.text(words("findings", "clean"))
        return
    text = words("findings", "intro", open=counted(len(open_ones), "finding is", "findings are"))
    if silenced:
        text += " " + words("findings", "silenced", count=counted(len(silenced), "is", "are"))
    page.text(text, keep_next=True)
    if open_ones:
        same = groupby(open_ones, lambda each: each.rule)
        table(page, "findings", [row for _, some in same for row in _rows(list(some))])
    if silenced:
        rows = [[each.rule, each.what, each.reason, _silenced_by(program, each)] for each in silenced]
        table(page, "silenced", rows)


def _rows(same: list[Finding]) -> list[list[object]]:
    """The findings of one rule: a row for each, or one for all where a reader would stop reading."""
    first = same[0]
    shared = len(same) >= SHARED_FROM.get(first.severity, len(same) + 1)
    told = [_together(same)] if shared else [each.what for each in same]
    return [[state(first.severity.capitalize()), what, first.fix] for what in told]


def _together(same: list[Finding]) -> str:
    """What they have in common, how many they are, and the first places to look at."""
    places = list(dict.fromkeys(f"'{each.place}'" for each in same if each.place))
    named, more = places[:NAMED], len(places) - NAMED
    if not places:
        return words("findings", "together", name=same[0].name, count=len(same))
    where = words("findings", "more", places=", ".join(named), count=more) if more > 0 else listed(named)
    return words("findings", "together_at", name=same[0].name, count=len(same), places=where)


def _silenced_by(program: Program, finding: Finding) -> str:
    silence = next(each for each in program.silences if each.finding == finding.key)
    return ",\n".join(filter(None, (silence.who, on(program, silence.day))))
