"""What the command line says beside its result, each as one line on stderr that begins with `day90: `."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from app.console import complain
from app.unsaved import Unsaved, unsaved
from models.errors import UserError
from models.words import counted, date_words

if TYPE_CHECKING:
    from app.document import Document


def warning(document: Document) -> None:
    """What there is to know of a program that was just begun or opened, if anything."""
    if document.warning:
        complain(document.warning)


def read_without(path: Path) -> None:
    """Say when what was read is not the newest there is: nothing else would tell a script."""
    found = unsaved(path)
    if found is not None:
        complain(f"{path.name} was read as it was last saved, without {_edits(found)}; {_way(path)}.")


def missing(path: Path, error: UserError) -> UserError:
    """A file that is gone, and what is left of it on this computer."""
    found = unsaved(path)
    return error if found is None else UserError(f"{error} There are {_edits(found)}; {_way(path)}.")


def backed_up(path: Path, found: Unsaved | None) -> None:
    """Say which state a backup holds when there were two."""
    if found is None:
        return
    if found.follows:
        complain(f"The backup holds {_edits(found)} too, which {path.name} does not yet; {_way(path)}.")
    else:
        complain(
            f"The backup is of {path.name} as somebody changed it, without {_edits(found)}; {_way(path)}."
        )


def _edits(found: Unsaved) -> str:
    at = found.at.astimezone()
    return f"{counted(found.edits, 'edit')} made on this computer until {date_words(at.date())}, {at:%H:%M}"


def _way(path: Path) -> str:
    """How the edits get into the file."""
    from app.standing import State, standing

    if standing(path).state is State.IN_USE:
        return "the window that has it open has still to save them"
    return f"to get them, open it in the window: day90 {shlex.quote(str(path))}"
