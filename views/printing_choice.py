"""Printing what the window shows: a preview to print from, or a PDF beside the program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from models.errors import UserError
from models.ownership import Mode
from views import printing
from views.documents_export import show_file

if TYPE_CHECKING:
    from app.document import Document
    from views.printing_preview import PrintPreview

PATIENCE_MS = 500


class Wanted(NamedTuple):
    """What is to be printed: the sprint with these rows in these groups, or the matrix of a mode or day."""

    shows: Mode | int | None = None
    rows: Collection[str] | None = None
    group: str = "phase"
    board: bool = False  # in front, though it is the table that is printed


class Told(Protocol):
    """Hears what became of it: a sentence, its tone, and at most one thing to do about it."""

    def __call__(
        self, sentence: str, tone: str = "info", action: str = "", run: Callable[[], object] | None = None
    ) -> object: ...


def preview(parent: QWidget, document: Document, fields: Mapping[str, Any], told: Told) -> PrintPreview:
    """Show the pages, to be printed from there; `fields` are those of Wanted.

    `told` hears of a printer that writes a file.
    """
    wanted = Wanted(**fields)
    if wanted.shows is None:
        shown = printing.print_sprint(parent, document, wanted.rows, wanted.group, wanted.board)
    else:
        shown = printing.print_raci(parent, document, wanted.shows)
    shown.saved.connect(partial(_tell_saved, told))
    return shown


def ask_pdf(parent: QWidget, document: Document, fields: Mapping[str, Any], told: Told) -> None:
    """Ask for a file and write the PDF; `told` hears where it is, or why there is none."""
    wanted = Wanted(**fields)
    stem = "sprint" if wanted.shows is None else "raci"
    proposal = document.path.with_name(f"{document.path.stem}-{stem}.pdf")
    title = _say("Save as PDF")
    asked, _kind = QFileDialog.getSaveFileName(parent, title, str(proposal), _say("PDF files (*.pdf)"))
    if asked:
        path = Path(asked)
        save_pdf(parent, document, path if path.suffix else path.with_suffix(".pdf"), wanted, told)


def save_pdf(parent: QWidget, document: Document, path: Path, wanted: Wanted, told: Told) -> None:
    """Write the PDF; where it takes longer than half a second, with progress and a way out."""
    progress = QProgressDialog(_say("Writing pages…"), _say("Cancel"), 0, 0, parent)
    progress.setWindowTitle(_say("Save as PDF"))
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(PATIENCE_MS)

    def go_on(done: int, total: int) -> bool:
        progress.setMaximum(total)
        progress.setValue(done)
        return not progress.wasCanceled()

    try:
        if wanted.shows is None:
            count = printing.sprint_pdf(document, path, rows=wanted.rows, group=wanted.group, go_on=go_on)
        else:
            count = printing.raci_pdf(document, path, wanted.shows, go_on=go_on)
    except UserError as problem:
        told(str(problem), "bad")
        return
    finally:
        progress.reset()
        progress.deleteLater()
    if count:
        _tell_saved(told, path, printing.board_note() if wanted.board else "")


def _tell_saved(told: Told, path: Path, note: str = "") -> None:
    """Say where a file is, and offer its folder: to open it there, or to send it on."""
    words = [_say("Saved as {0}.").format(QDir.toNativeSeparators(str(path))), *filter(None, [note])]
    told(" ".join(words), "ok", _say("Open the folder"), partial(show_file, path.parent))


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
