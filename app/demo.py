"""The demonstration: the sample program as a file, checked, with all its documents beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli_output import finding_counts, line
from models.errors import UserError
from models.words import counted, date_words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.document import Document
    from app.exporting import Written
    from models.program import Program
    from models.rules import Finding

FILE = "fernlight.day90"


def sample(today: date) -> Program:
    """The sample program, not yet saved, on day 41 of its sprint on this date."""
    from models.sample import sample_program

    return sample_program(today)


def build(folder: Path, today: date) -> Path:
    """Write the sample program and every document of it into a folder, say where, and return its file.

    What an earlier demonstration left there is replaced, after a backup of its program. Raises UserError
    when the folder cannot be written or one of the files is open in another program.
    """
    from app.cli_notices import warning
    from app.exporting import chosen, export, options_for
    from models.rules import check

    path = folder.absolute() / FILE
    _make_room(path)
    with _created(path, today) as document:
        warning(document)
        program = document.program
        program.as_of = today
        _say_program(path, program)
        _say_findings(check(program))
        _say_documents(list(export(program, path.parent, chosen(()), options_for(program))))
    return path


def show(path: Path) -> int:
    """Open the window on a program; without a display say where everything is. Returns the exit code."""
    from app.main import has_display, window

    if has_display():
        return window(str(path))
    line(f"There is no display here, so no window opens; everything is in {path.parent}.")
    return 0


def _make_room(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder '{path.parent}' cannot be made: {error.strerror}.") from None


def _created(path: Path, today: date) -> Document:
    """The sample program as an open file, in the place of what an earlier demonstration left there."""
    from app.document import Document, InUse

    def fill(session: Session) -> None:
        # Nobody has the earlier file open, and it is replaced only when all this has gone well.
        _keep_earlier(path)
        session.add(sample(today))

    try:
        return Document.create(path, fill, replace=True)
    except InUse as error:
        raise UserError(
            f"The demonstration in {path.parent} is open by {error.holder} on {error.computer}: "
            "close it there, or name another folder."
        ) from None


def _keep_earlier(path: Path) -> None:
    """Keep what somebody may have tried out in an earlier demonstration."""
    from app.safekeeping import back_up

    if path.exists():
        line(f"The program of the earlier demonstration is kept as {back_up(path)}")


def _say_program(path: Path, program: Program) -> None:
    clock, today = program.clock, program.today
    line(f"{program.title} at {program.organisation}, an invented rollout")
    line(
        f"  {date_words(program.as_of)} is sprint day {today}, handoff week {clock.handoff_week(today)}, "
        f"{program.go_live_day - today} days before go-live"
    )
    line(f"  {path}")


def _say_findings(found: Sequence[Finding]) -> None:
    counts = finding_counts(found)
    silenced = sum(each.silenced for each in found)
    line(
        f"The plan check found {counted(counts['blocker'], 'blocker')}, "
        f"{counted(counts['warning'], 'warning')} and {counts['advice']} advice "
        f"({silenced} more are silenced with a reason):"
    )
    for each in found:
        if each.severity == "blocker" and not each.silenced:
            line(f"  {each.rule}  {each.what}")


def _say_documents(written: Sequence[Written]) -> None:
    line("Documents:")
    width = max((len(each.exporter.title) for each in written), default=0)
    for each in written:
        line(f"  {each.exporter.title:{width}}  {each.path}")
