"""What the plan check found, and what was silenced with which reason."""

from __future__ import annotations

from exporters.word.chapters.said import state, words
from exporters.word.page import Page
from exporters.word.tables import Col
from models.rules import Finding
from models.words import counted


def findings_chapter(page: Page, findings: list[Finding]) -> None:
    """Open findings by severity, then the silenced ones with their reasons."""
    page.heading("Plan check", new_page=True)
    open_ones = [each for each in findings if not each.silenced]
    silenced = [each for each in findings if each.silenced]
    if not findings:
        page.text(words("findings", "clean"))
        return
    page.text(
        words(
            "findings",
            "intro",
            open=f"{counted(len(open_ones), 'finding is', 'findings are')}",
            silenced=f"{counted(len(silenced), 'is', 'are')}",
        )
    )
    columns = [Col("Severity", 2.0, kind="status"), Col("What", 7.0), Col("How to mend it", 7.0)]
    rows = [[state(each.severity.capitalize()), each.what, each.fix] for each in open_ones]
    page.table(
        columns, rows, caption="Open findings", description="Findings with severity in words and how to mend"
    )
    if silenced:
        columns = [Col("Rule", 1.4, kind="small"), Col("What", 7.6), Col("Why it may stay", 7.0)]
        rows = [[each.rule, each.what, each.reason] for each in silenced]
        page.table(
            columns, rows, caption="Silenced findings", description="Findings somebody decided to live with"
        )
