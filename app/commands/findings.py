"""Live with a finding, for a reason that is kept, or show it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.errors import UserError
from models.rules import Finding
from models.silence import Silence

if TYPE_CHECKING:
    from app.document import Document


def silence(document: Document, finding: Finding, reason: str) -> None:
    """Silence one finding. Raises UserError without a reason."""
    if not reason.strip():
        raise UserError("Write down why this finding may stay; the reason is printed in the plan.")
    program = document.program
    with document.edit(f"Silence '{finding.name}' for '{finding.place}'") as session:
        session.add(
            Silence(program=program, finding=finding.key, reason=reason, who=document.who, day=program.today)
        )


def unsilence(document: Document, finding: Finding) -> None:
    """Show a silenced finding again."""
    kept = [each for each in document.program.silences if each.finding == finding.key]
    with document.edit(f"Show '{finding.name}' for '{finding.place}' again") as session:
        for each in kept:
            session.delete(each)
