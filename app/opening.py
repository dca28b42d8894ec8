"""How the window gets a program: opens a file or a copy, begins a new one or the sample, restores one."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

# Each of these is called in a thread, which then does the slow imports.
if TYPE_CHECKING:
    from app.document import Document

SUFFIX = ".day90"


def warm_up() -> None:
    """Import what opening a program needs, while the user still looks at the first page."""
    with _kept():
        from sqlalchemy.orm import configure_mappers

        import app.document  # noqa: F401 - importing is the point

        configure_mappers()


@contextmanager
def _kept() -> Iterator[None]:
    """Make much that stays: the collector's first look through it would hold up the window for 0.1 s."""
    try:
        yield
    finally:
        gc.freeze()


def is_warm() -> bool:
    """Whether all that opening needs is loaded, so that a program is open in an instant."""
    return "app.document" in sys.modules and "models.records" in sys.modules


def open_program(path: Path, who: str, read_only: bool = False, take_over: bool = False) -> Document:
    """Open a program file. Raises UserError, and InUse if somebody else has it."""
    if not is_warm():
        warm_up()
    from app.document import Document

    with _kept():
        return Document.open(path, read_only=read_only, take_over=take_over, who=who)


def open_copy(path: Path, to: Path, who: str) -> Document:
    """Copy a program that somebody else may have open, and open the copy. Raises UserError."""
    from app.document import Document

    with Document.open(path, read_only=True) as original:
        original.save_copy(to, replace=True)
    return Document.open(to, who=who)


def create_program(
    path: Path,
    who: str,
    title: str,
    organisation: str,
    plan: str,
    start: date,
    go_live_day: int,
    calendar: tuple[str, str] = ("", ""),
) -> Document:
    """Begin a program from a built-in plan, in place of a file that may be there. Raises UserError.

    `calendar` is the country (ISO code) and region whose public holidays it keeps; empty for none.
    """
    from app.document import Document
    from models.library import new_program

    program = new_program(
        title, start, plan_name=plan, organisation=organisation, go_live_day=go_live_day, calendar=calendar
    )
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
