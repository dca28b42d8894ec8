"""What the command line prints: lines for people, JSON with stable keys for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from app import console
from models.columns import kinds
from models.rules import SEVERITIES, Finding
from models.texts import clean
from models.words import counted

if TYPE_CHECKING:
    from app.document import Document
    from app.exporting import Written
    from exporters import Exporter
    from models.history_audit import AuditEntry


def line(text: str) -> None:
    console.say(text)


def as_text(value: Any) -> None:
    """JSON in readable letters, or escaped where the console has none for them."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    readable = console.has_letters_for(text) and clean(text) == text
    console.write(text if readable else json.dumps(value, indent=2))


def info(document: Document, *, as_json: bool) -> None:
    """Format, program, the three clocks, today's day numbers, counts per table."""
    facts = info_facts(document)
    if as_json:
        as_text(facts)
        return
    today, clocks = facts["today"], facts["clocks"]
    line(f"{facts['program']} - {facts['organisation']}".rstrip(" -"))
    line(f"format {facts['format']}, Day 1 {clocks['day_1']}, go-live {clocks['go_live']}")
    line(f"today {today['date']}: sprint day {today['sprint_day']}, handoff week {today['handoff_week']}")
    for name, count in facts["counts"].items():
        line(f"{count:6}  {name}")


def info_facts(document: Document) -> dict[str, Any]:
    program = document.program
    clock, today = program.clock, program.today
    return {
        "format": document.format,
        "program": program.title,
        "organisation": program.organisation,
        "clocks": {
            "day_1": program.start.isoformat(),
            "handoff_week_1": clock.date_of(program.handoff_day).isoformat(),
            "go_live": clock.date_of(program.go_live_day).isoformat(),
            "go_live_day": program.go_live_day,
        },
        "today": {
            "date": program.as_of.isoformat(),
            "sprint_day": today,
            "handoff_week": clock.handoff_week(today),
            "production_day": clock.production_day(today),
        },
        "counts": {name: document.session.query(kind).count() for name, kind in sorted(kinds().items())},
    }


def findings(found: Sequence[Finding], *, as_json: bool) -> None:
    if as_json:
        as_text({"findings": [finding_facts(each) for each in found], "counts": finding_counts(found)})
        return
    for each in found:
        mark = f"silenced ({each.reason})" if each.silenced else each.severity
        line(f"{each.rule} {mark}: {each.what}")
        line(f"      why: {each.why} [{each.source}]")
        line(f"      fix: {each.fix}")
    counts = finding_counts(found)
    line(
        ", ".join(counted(counts[name], name) for name in ("blocker", "warning"))
        + f", {counts['advice']} advice"
    )


def finding_facts(each: Finding) -> dict[str, Any]:
    return {
        "rule": each.rule,
        "name": each.name,
        "severity": each.severity,
        "place": {"table": each.table, "id": each.id, "field": each.field, "title": each.place},
        "what": each.what,
        "why": each.why,
        "fix": each.fix,
        "source": each.source,
        "silenced": each.reason or None,
    }


def finding_counts(found: Iterable[Finding]) -> dict[str, int]:
    open_ones = [each.severity for each in found if not each.silenced]
    return {severity: open_ones.count(severity) for severity in SEVERITIES}


def documents(known: Sequence[Exporter]) -> None:
    width = max(len(each.name) for each in known)
    for each in known:
        line(f"{each.name:{width}}  {each.title} (for {each.audience}): {each.holds}")


def written(each: Written) -> None:
    line(str(each.path))
    for name in each.report.missing_styles:
        line(f"      style '{name}' is not in the template; the nearest one was used")
    for text in each.report.cut_texts:
        line(f"      too long for a cell and cut: {text}")


def history(entries: Sequence[AuditEntry], *, as_json: bool) -> None:
    if as_json:
        as_text({"edits": [entry_facts(each) for each in entries]})
        return
    for each in entries:
        line(f"{each.at}  {each.who}: {each.title} ({counted(each.total, 'change')})")


def entry_facts(each: AuditEntry) -> dict[str, Any]:
    changes = [
        {"table": c.entity, "id": c.key, "op": c.op, "field": c.field, "from": c.old, "to": c.new}
        for c in each.changes
    ]
    return {"at": each.at, "who": each.who, "label": each.title, "source": each.source, "changes": changes}
