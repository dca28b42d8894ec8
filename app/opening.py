"""How the window gets a program: open a file, begin a new one, or make the sample; each runs in a thread."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.document import Document


def open_program(path: Path, read_only: bool = False) -> Document:
    """Open a program file. Raises UserError, and InUse if somebody else has it."""
    from app.document import Document

    return Document.open(path, read_only=read_only)


def create_program(
    path: Path, title: str, organisation: str, plan: str, start: date, go_live_day: int
) -> Document:
    """Begin a program from a built-in plan. Raises UserError."""
    from app.document import Document

    return Document.create(
        path, title=title, organisation=organisation, plan=plan, start=start, go_live_day=go_live_day
    )


def create_sample(path: Path, today: date) -> Document:
    """Make the sample program, in the middle of its sprint today. Raises UserError."""
    from app.document import Document

    return Document.create_sample(path, today)
