"""The sprint and the ownership matrix as a PDF or on a printer, light whatever the screen shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.ownership import Mode
from views.printing_paper import GoOn, Made, Paper, refuse_size, write_pdf
from views.printing_raci import RaciSheets
from views.printing_sprint import SprintSheets

if TYPE_CHECKING:
    from app.document import Document
    from views.printing_preview import PrintPreview

SIZE = "A3"


def sprint_pdf(
    document: Document,
    path: Path,
    *,
    size: str = SIZE,
    fit: bool = True,
    rows: Collection[str] | None = None,
    group: str = "phase",
    go_on: GoOn | None = None,
) -> int:
    """Write the sprint plan to a PDF and return how many pages it has; a file that was there is replaced.

    `fit` shows all days on each page; otherwise a day takes 2.5 mm and pages lie side by side. `rows` are the
    ids of the tasks to print, all when None; `group` is "phase", "milestone", "track", "owner" or "none".
    `go_on(done, of)` is asked before each page: False stops, leaves no file and returns 0. Raises UserError
    when the file cannot be written.
    """
    refuse_size(size)
    return write_pdf(document.program, path, sprint(document, fit, rows, group), size, go_on)


def raci_pdf(
    document: Document, path: Path, mode: Mode | int, *, size: str = SIZE, go_on: GoOn | None = None
) -> int:
    """Write the ownership matrix of a mode, or of a sprint day, to a PDF; returns how many pages it has.

    `go_on` and what is raised are as for `sprint_pdf`.
    """
    refuse_size(size)
    return write_pdf(document.program, path, partial(RaciSheets, document.program, mode), size, go_on)


def sprint(document: Document, fit: bool, rows: Collection[str] | None, group: str) -> Made:
    """What makes the pages of a sprint for a paper."""

    def made(paper: Paper) -> SprintSheets:
        return SprintSheets(document, paper, fit, rows, group)

    return made


def print_sprint(
    parent: QWidget,
    document: Document,
    rows: Collection[str] | None = None,
    group: str = "phase",
    board: bool = False,
) -> PrintPreview:
    """Show how the sprint plan will print; `board` says that it was in front, which prints as table."""
    name = QCoreApplication.translate("Printing", "Print the sprint plan")
    ways = [
        (_say("All days on each page"), sprint(document, True, rows, group)),
        (_say("Days side by side on more pages"), sprint(document, False, rows, group)),
    ]
    return _preview(parent, document, name, ways, board_note() if board else "")


def print_raci(parent: QWidget, document: Document, mode: Mode | int) -> PrintPreview:
    """Show how the ownership matrix will print; paper, printer and pages are chosen there."""
    name = QCoreApplication.translate("Printing", "Print the ownership matrix")
    return _preview(parent, document, name, [("", partial(RaciSheets, document.program, mode))])


def board_note() -> str:
    """What is said where somebody prints the board."""
    return _say("The board prints as the table: the same tasks, with their timeline.")


def _preview(
    parent: QWidget, document: Document, name: str, ways: Sequence[tuple[str, Made]], note: str = ""
) -> PrintPreview:
    # Loaded here: only who prints pays for the system's printing.
    from views.printing_preview import PrintPreview

    dialog = PrintPreview(parent, document, name, ways, note)
    dialog.open()
    return dialog


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
