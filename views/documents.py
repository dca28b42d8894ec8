"""The Documents page: choose Word plans and Excel trackers, give them a look, preview and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app import hooks
from app.settings import Settings
from models.errors import UserError
from views.controls import button
from views.documents_brand import BrandCard
from views.documents_export import ProgressCard, ResultsCard, TargetCard
from views.documents_preview import PreviewPanel
from views.documents_rows import DocumentList, DocumentRow
from views.documents_work import ExportWork, ListWork, Order, PreviewWork, TemplateWork, Work, workers
from views.language import word
from views.page import Page
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document
    from app.previewing import Preview
    from exporters import Exporter

PREVIEW_WIDTH = 350
PAUSE_MS = 400


class DocumentsPage(Page):
    """Documents at the left, the chosen one as paper at the right."""

    key = "documents"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document, self._settings = document, Settings()
        self._asked_list = self._stale = False
        self.chosen: Exporter | None = None
        self._preview: PreviewWork | None = None
        self._export: ExportWork | None = None
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._make_preview)
        self._add_tools()
        self._add_cards(self.make_scroll())
        self.preview = PreviewPanel()
        self.set_inspector(self.preview, PREVIEW_WIDTH)
        document.changed.connect(self._changed)
        self.target.show_folder(self.folder)

    def _add_tools(self) -> None:
        self.all = button(self.tr("Tick all"), flat=True)
        self.all.clicked.connect(self._tick_all)
        self.none = button(self.tr("Tick none"), flat=True)
        self.none.clicked.connect(self._tick_none)
        self.export = button(self.tr("Export"), "file-down", primary=True)
        self.export.setToolTip(self.tr("Write the ticked documents to the folder (Ctrl+E)"))
        self.export.clicked.connect(self.start_export)
        self.export.setEnabled(False)
        self.add_tool(self.all)
        self.add_tool(self.none)
        self.add_tool(self.export, right=True)

    def _add_cards(self, column: QVBoxLayout) -> None:
        self.progress, self.results = ProgressCard(), ResultsCard()
        self.progress.cancelled.connect(self._cancel)
        self.word = DocumentList(self.tr("Word plans"), self.tr("to read and sign"))
        self.excel = DocumentList(self.tr("Excel trackers"), self.tr("to fill in and return"))
        for card in (self.word, self.excel):
            card.chosen.connect(self.choose)
            card.ticked.connect(self._show_ticked)
            card.hide()
        self.target = TargetCard(self._document.program.as_of)
        self.target.folder_chosen.connect(self.set_folder)
        self.brand = BrandCard(self._document)
        self.brand.refused.connect(self._refuse)
        self.brand.template_chosen.connect(self.check_template)
        for widget in (self.progress, self.results, self.word, self.excel, self.target, self.brand):
            column.addWidget(widget)
        column.addStretch(1)

    def shown(self) -> None:
        if not self._asked_list:
            self._asked_list = True
            work = ListWork(self._document)
            work.found.connect(self._show_list)
            self._start(work)
        elif self._stale:
            self._make_preview()

    def _start(self, work: Work) -> None:
        work.failed.connect(self._failed)
        workers().start(work)

    # The list

    def _show_list(self, documents: list[Exporter]) -> None:
        self.word.show_documents([each for each in documents if each.suffix == ".docx"])
        self.excel.show_documents([each for each in documents if each.suffix != ".docx"])
        self._show_ticked()
        if documents:
            self.choose(documents[0].name)
        if self.rows and self.all.hasFocus():  # the keyboard came before the list did
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[DocumentRow]:
        """All documents, top to bottom."""
        return [*self.word.rows, *self.excel.rows]

    @property
    def ticked(self) -> list[str]:
        """The names of the documents to export."""
        return [row.exporter.name for row in self.rows if row.isChecked()]

    def _tick_all(self) -> None:
        for row in self.rows:
            row.setChecked(True)

    def _tick_none(self) -> None:
        for row in self.rows:
            row.setChecked(False)

    def _show_ticked(self) -> None:
        number = len(self.ticked)
        many, one = self.tr("Export {0} documents"), self.tr("Export 1 document")
        words = one if number == 1 else many.format(number)
        self.export.setText(words)
        self.export.setAccessibleName(words)
        self.export.setEnabled(number > 0 and self._export is None)

    def reveal(self, record_id: str) -> None:
        """Choose a document by its file name."""
        self.choose(record_id)

    # The preview

    def choose(self, name: str) -> None:
        """Show what a document will look like."""
        found = next((row.exporter for row in self.rows if row.exporter.name == name), None)
        if found is None or found is self.chosen:
            return
        self.chosen = found
        for row in self.rows:
            row.choose(row.exporter is found)
        self._make_preview()

    def _changed(self) -> None:
        if self.chosen is not None and self.isVisible():
            self._later.start()
        else:
            self._stale = True

    def _make_preview(self) -> None:
        if self.chosen is None:
            return
        self._stale = False
        if self._preview is not None:
            self._preview.stop()
        self.preview.wait_for(word(self.chosen.title, "Documents"))
        self._preview = PreviewWork(self._document, self.chosen)
        self._preview.made.connect(self._show_preview)
        self._start(self._preview)

    def _show_preview(self, made: Preview) -> None:
        if self.chosen is not None and made.exporter.name == self.chosen.name:
            self.preview.show_preview(made, self.brand.brand)

    # The brand

    def check_template(self, path: str) -> None:
        """Open a Word template and take it if it is one."""
        work = TemplateWork(self._document, Path(path))
        work.known.connect(self.brand.take_template)
        self._start(work)

    def take_file(self, path: Path) -> None:
        """Use a file that was dropped: a picture as the logo, a Word file as the template."""
        if path.suffix.lower() in (".docx", ".dotx"):
            self.check_template(str(path))
        else:
            self.brand.take_logo(path)
        self.bring(self.brand)

    def bring(self, card: QWidget) -> None:
        """Scroll to a card."""
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(card):
                area.ensureWidgetVisible(card)

    def _refuse(self, sentence: str) -> None:
        self.told.emit(sentence, "bad")

    # The export

    @property
    def _folder_key(self) -> str:
        return f"documents/{self._document.document_key}/folder"

    @property
    def folder(self) -> Path:
        """Where exports go: the folder used last for this program, else one beside its file."""
        kept = self._settings.text(self._folder_key)
        path = self._document.path
        return Path(kept) if kept else path.with_name(f"{path.stem} documents")

    def set_folder(self, folder: str) -> None:
        """Export to another folder from now on."""
        self._settings.remember(self._folder_key, folder)
        self._settings.save()
        self.target.show_folder(self.folder)

    def start_export(self) -> None:
        """Write the ticked documents, beside whatever is done in the window."""
        if self._export is not None or not self.ticked:
            return
        order = Order(tuple(self.ticked), self.folder, self.target.return_by)
        self.results.begin(order.folder)
        self.progress.begin(len(order.names))
        self._export = ExportWork(self._document, order)
        self._export.began.connect(self.progress.show_step)
        self._export.wrote.connect(self.results.add)
        self._export.ended.connect(self._ended)
        self._start(self._export)
        self._show_ticked()

    def _cancel(self) -> None:
        if self._export is not None:
            self._export.stop()
            self.progress.stopping()

    def _ended(self) -> None:
        self._export = None
        self.progress.hide()
        self._show_ticked()
        if written := len(self.results.rows):
            self.told.emit(self.tr("{0} documents are in {1}.").format(written, self.folder), "ok")

    def _failed(self, error: Exception) -> None:
        """A sentence for what the user can mend; anything else goes to the error report."""
        sentence = error_words(str(error))
        if not isinstance(error, UserError):
            hooks.report(error)
            sentence = self.tr("The document could not be made; the details are in the report.")
        if self.sender() is self._export:
            self._export = None
            self.progress.hide()
            self.results.complain(sentence)
            self._show_ticked()
        elif self.sender() is self._preview and self.chosen is not None:
            self.preview.say(sentence, word(self.chosen.title, "Documents"))
        else:
            self.told.emit(sentence, "bad")
