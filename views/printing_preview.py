"""How the pages will look, and the way to the printer: paper, how the days stand, pages and zoom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from views import theme
from views.controls import button, label, name_list, tool
from views.printing_paper import SIZES, Made, landscape, paint

if TYPE_CHECKING:
    from app.document import Document

WIDTH, HEIGHT, EDGE = 1080, 780, 48  # pixels wished for, and left of the window around it
TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PageNumber(QSpinBox):
    """The page in front: Enter takes a number that was typed and nothing more, PgUp and PgDown turn pages."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TURNS:
            event.ignore()  # for the preview; Qt would go ten pages the other way
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()  # Qt would press the button that prints, too
            self.selectAll()
        else:
            super().keyPressEvent(event)


class PrintPreview(QDialog):
    """Shows the pages; `ways` are words and pages of each way to lay them out, `note` one quiet sentence."""

    saved = Signal(object)  # the path of the file that a printer wrote instead of paper

    def __init__(
        self, parent: QWidget, document: Document, name: str, ways: Sequence[tuple[str, Made]], note: str = ""
    ) -> None:
        super().__init__(parent)
        self._program, self._ways = document.program, ways
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageLayout(landscape("A4"))
        self.printer.setDocName(document.program.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        window = parent.window()
        self.resize(min(WIDTH, window.width() - EDGE), min(HEIGHT, window.height() - EDGE))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE16, theme.SPACE12, theme.SPACE16, theme.SPACE16)
        column.setSpacing(theme.SPACE12)
        column.addLayout(self._tools())
        if note:
            column.addWidget(label(note, "small", tone="ink2", wrap=True))
        column.addWidget(self._pages(), 1)
        column.addLayout(self._buttons())
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        self.paper, self.way = QComboBox(), QComboBox()
        for box, words in ((self.paper, self.tr("Paper")), (self.way, self.tr("Days"))):
            name_list(box, words)
            box.activated.connect(self._lay_out)
            row.addWidget(box)
        for size in reversed(SIZES):
            self.paper.addItem(size)
        for words, _made in self._ways:
            self.way.addItem(words)
        if len(self._ways) < 2:
            self.way.hide()
        row.addStretch()
        self._add_turning(row)
        row.addStretch()
        self._add_zooming(row)
        return row

    def _add_turning(self, row: QHBoxLayout) -> None:
        self.before = tool("chevron-left", self.tr("Page before (PgUp)"))
        self.after = tool("chevron-right", self.tr("Page after (PgDown)"))
        self.number = PageNumber()
        self.number.setAccessibleName(self.tr("Page"))
        self.number.setPrefix(self.tr("Page "))
        self.number.lineEdit().setTextMargins(8, 0, 0, 0)
        self.number.setMinimumWidth(136)
        for widget in (self.before, self.number, self.after):
            row.addWidget(widget)

    def _add_zooming(self, row: QHBoxLayout) -> None:
        self.zooms = [
            tool(icon, words)
            for icon, words in (
                ("zoom-out", self.tr("Smaller")), ("zoom-in", self.tr("Larger")),
                ("maximize", self.tr("Whole page")), ("move-horizontal", self.tr("Width of the page")),
            )
        ]  # fmt: skip
        for each in self.zooms:
            row.addWidget(each)

    def _pages(self) -> QPrintPreviewWidget:
        self.pages = shown = QPrintPreviewWidget(self.printer, self)
        shown.setAccessibleName(self.tr("Pages"))
        for area in shown.findChildren(QGraphicsView):
            area.setAccessibleName(self.tr("Pages"))
            area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            area.scene().setBackgroundBrush(theme.color("line"))
        # The pages do not own their printer, and are the last to go: the slot keeps it until then.
        shown.paintRequested.connect(lambda printer, _kept=self.printer: self._paint(printer))
        shown.previewChanged.connect(self._follow)
        self.number.valueChanged.connect(self._turn_to)
        self.before.clicked.connect(self.number.stepDown)
        self.after.clicked.connect(self.number.stepUp)
        for each, act in zip(
            self.zooms, (shown.zoomOut, shown.zoomIn, shown.fitInView, shown.fitToWidth), strict=True
        ):
            each.clicked.connect(act)
        return shown

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        row.addStretch()
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.print_button = button(self.tr("Print…"), "printer", primary=True)
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.choose_printer)
        for each in (self.close_button, self.print_button):
            row.addWidget(each)
        return row

    def choose_printer(self) -> QPrintDialog:
        """Ask which printer and which pages; printing ends the preview."""
        dialog = QPrintDialog(self.printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._print)
        QDialog.open(dialog)
        return dialog

    def _print(self, answer: int) -> None:
        if answer == int(QDialog.DialogCode.Accepted):
            self.pages.print_()
            self.accept()
            path = Path(self.printer.outputFileName())
            if path.is_file():
                self.saved.emit(path)

    def _paint(self, printer: QPrinter) -> None:
        _words, made = self._ways[max(0, self.way.currentIndex())]
        paint(self._program, printer, made)

    def _lay_out(self) -> None:
        self.printer.setPageLayout(landscape(self.paper.currentText()))
        self.pages.updatePreview()

    def _turn_to(self, number: int) -> None:
        self.pages.setCurrentPage(number)
        self._follow()

    def _follow(self) -> None:
        """Other pages are shown: how many there are, and which is in front."""
        count = max(1, self.pages.pageCount())
        here = min(count, max(1, self.pages.currentPage()))
        self.number.blockSignals(True)
        self.number.setRange(1, count)
        self.number.setSuffix(self.tr(" of {0}").format(count))
        self.number.setValue(here)
        self.number.blockSignals(False)
        self.before.setEnabled(here > 1)
        self.after.setEnabled(here < count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := TURNS.get(Qt.Key(event.key())):
            self.number.setValue(self.number.value() + step)
        else:
            super().keyPressEvent(event)
