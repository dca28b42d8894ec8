"""How the window gets a program: opens a file or a copy, begins a new one or the sample, restores one."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

# Each of these is called in a thread, which then does the slow imports.
if TYPE_CHECKING:
    from app.document import Document

SUFFIX = ".day90"


def warm_up() -> None:
    """Import what opening a program needs, while the user still looks at the first page."""
    try:
        from sqlalchemy.orm import configure_mappers

        import app.document  # noqa: F401 - importing is the point

        configure_mappers()
    finally:
        gc.enable()


def open_program(path: Path, who: str, read_only: bool = False, take_over: bool = False) -> Document:
    """Open a program file. Raises UserError, and InUse if somebody else has it."""
    from app.document import Document

    return Document.open(path, read_only=read_only, take_over=take_over, who=who)


def open_copy(path: Path, to: Path, who: str) -> Document:
    """Copy a program that somebody else may have open, and open the copy. Raises UserError."""
    from app.document import Document

    with Document.open(path, read_only=True) as original:
        original.save_copy(to, replace=True)
    return Document.open(to, who=who)


def create_program(
    path: Path, who: str, title: str, organisation: str, plan: str, start: date, go_live_day: int
) -> Document:
    """Begin a program from a built-in plan, in place of a file that may be there. Raises UserError."""
    from app.document import Document
    from models.library import new_program

    program = new_program(title, start, plan_name=plan, organisation=organisation, go_live_day=go_live_day)
    return Document.create(path, lambda session: session.add(program), replace=True, who=who)


def create_sample(path: Path, who: str, today: date) -> Document:
    """Make the sample program, in the middle of its sprint today. Raises UserError."""
    from app.document import Document
    from models.sample import sample_program

    program = sample_program(today)
    return Document.create(path, lambda session: session.add(program), replace=True, who=who)


def restore_program(backup: Path, to: Path, who: str) -> Document:
    """Make a new file of a backup and open it. Raises UserError."""
    from app.document import Document
    from models.storage import backups

    return Document.open(backups.restore(backup, to), who=who)
