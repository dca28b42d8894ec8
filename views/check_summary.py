"""What the plan check found in short: how many findings of each severity and page, and those about tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from models.rules import Finding, in_order
from views.pages import page_of

if TYPE_CHECKING:
    from app.document import Document

PIECE = 250  # findings looked at in one go, less than a millisecond


class Summary:
    """All findings in order, and what windows and pages ask of them once they have been counted."""

    def __init__(self, found: list[Finding]) -> None:
        self.found = found
        self.waiting: list[Finding] = []
        """Those that nobody has silenced, worst first."""
        self.counts: Counter[str] = Counter()
        """How many are waiting, by severity."""
        self.badges: dict[str, tuple[int, str]] = {}
        """Blockers and warnings per page, with the tone of the worst; advice makes no badge."""
        self.by_task: dict[str, list[Finding]] = {}
        """Those waiting by the task they are about; those about a link by the task that waits."""

    def counting(self, document: Document) -> Iterator[None]:
        """Count all findings, some at a time."""
        for start in range(0, len(self.found), PIECE):
            self._count(self.found[start : start + PIECE], document)
            yield

    def _count(self, found: Iterable[Finding], document: Document) -> None:
        program = document.program
        for each in found:
            if each.silenced:
                continue
            severity, table = each.severity, each.table
            self.waiting.append(each)
            self.counts[severity] += 1
            if severity != "advice":
                page = page_of(table, each.id, program)
                count, tone = self.badges.get(page, (0, "warn"))
                self.badges[page] = count + 1, "bad" if severity == "blocker" else tone
            if table == "task":
                self.by_task.setdefault(each.id, []).append(each)
            elif table == "dependency" and (link := document.record("dependency", each.id)) is not None:
                self.by_task.setdefault(link.successor_id, []).append(each)


class Sorted:
    """Findings put in order while they come: those of one rule are of one severity and sort together."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[bool, str], list[Finding]] = {}

    def add(self, found: Iterable[Finding]) -> None:
        """Take some more findings."""
        for each in found:
            self._kinds.setdefault((each.silenced, each.rule), []).append(each)

    def all(self) -> list[Finding]:
        """All of them, worst first, silenced ones last."""
        firsts = in_order(found[0] for found in self._kinds.values())
        return [each for one in firsts for each in self._kinds[one.silenced, one.rule]]
