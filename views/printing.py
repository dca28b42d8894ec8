"""The sprint and the ownership matrix as a PDF or on a printer, light whatever the screen shows."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from models.ownership import Mode
from views.controls import name_list
from views.printing_paper import GoOn, Made, Paper, landscape, paint, refuse_size, write_pdf
from views.printing_raci import RaciSheets
from views.printing_sprint import SprintSheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    from app.document import Document

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
    parent: QWidget, document: Document, rows: Collection[str] | None = None, group: str = "phase"
) -> QPrintPreviewDialog:
    """Show how the sprint plan will print; paper, printer and pages are chosen there."""
    name = QCoreApplication.translate("Printing", "Print the sprint plan")
    return _preview(parent, document, sprint(document, True, rows, group), name)


def print_raci(parent: QWidget, document: Document, mode: Mode | int) -> QPrintPreviewDialog:
    """Show how the ownership matrix will print; paper, printer and pages are chosen there."""
    name = QCoreApplication.translate("Printing", "Print the ownership matrix")
    return _preview(parent, document, partial(RaciSheets, document.program, mode), name)


def _preview(parent: QWidget, document: Document, made: Made, name: str) -> QPrintPreviewDialog:
    # Loaded here: only who prints pays for the system's printing.
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(landscape("A4"))
    printer.setDocName(document.program.title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(name)
    dialog.setAccessibleName(name)
    dialog.resize(1000, 720)
    _name_fields(dialog)

    # The dialog does not own its printer: the slot keeps it for as long as the dialog lives.
    dialog.paintRequested.connect(lambda _device, printer=printer: paint(document.program, printer, made))
    dialog.open()
    return dialog


def _name_fields(dialog: QDialog) -> None:
    """Qt's own preview leaves two fields without a name: how large the pages are, and which one is shown."""
    zooming = QCoreApplication.translate("Printing", "Zoom")
    page = QCoreApplication.translate("Printing", "Page")
    for zoom in dialog.findChildren(QComboBox):
        name_list(zoom, zooming)
        if (line := zoom.lineEdit()) is not None:
            line.setAccessibleName(zooming)
    for field in dialog.findChildren(QLineEdit):
        if not field.accessibleName():
            field.setAccessibleName(page)
