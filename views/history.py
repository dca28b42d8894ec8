"""The History page: every edit, newest first, who made it and what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QLineEdit, QTableView

from app import browsing
from views import icons, theme
from views.controls import Card
from views.history_detail import SHOWN, EditDetail
from views.history_table import (
    COUNT,
    WHAT,
    WHEN,
    WHO,
    HistoryDelegate,
    HistoryTable,
    Index,
    what_words,
    when_words,
)
from views.page import Page
from views.pages import PAGES, page_of, tables_of
from views.record_header import RecordHeader, name_edges

if TYPE_CHECKING:
    from app.document import Document
    from models.history_pages import Edit

PAUSE_MS = 200


class HistoryView(QTableView):
    """The list of edits, read-only."""

    chosen = Signal()

    def __init__(self, table: HistoryTable, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(table)
        self.setItemDelegate(HistoryDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW)
        header = RecordHeader(self)
        self.setHorizontalHeader(header)
        header.setSectionsClickable(False)
        header.right_aligned = frozenset({COUNT})
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((WHEN, 150), (WHO, 150), (COUNT, 84)):
            self.setColumnWidth(column, width)
        header.show()
        name_edges(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who and how many give way when it is narrow: the panel at the right says them too."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(WHO, width < 640)
        self.setColumnHidden(COUNT, width < 480)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()


class HistoryPage(Page):
    """Edits at the left, the chosen one in full at the right."""

    key = "history"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.table = HistoryTable(document)
        self.table.setParent(self)
        self.view = HistoryView(self.table, self.tr("Edits"))
        self.detail = EditDetail()
        self._stale = True
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.refresh)
        self._typing = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._typing.timeout.connect(self._narrow)
        self._add_tools()
        card = Card()
        card.setAccessibleName(self.tr("Edits"))
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.addWidget(self.view)
        self.content.addWidget(card, 1)
        self.set_inspector(self.detail)
        self.view.chosen.connect(self._show_chosen)
        self.detail.opened.connect(self._open)
        document.changed.connect(self._changed)

    def _add_tools(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Show only edits with these words (Ctrl+F)"))
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.words.setMaximumWidth(240)
        self.words.textChanged.connect(self._typing.start)
        self.words.returnPressed.connect(self.view.setFocus)
        self.who, self.page = QComboBox(), QComboBox()
        self.who.setAccessibleName(self.tr("Show only edits by one person"))
        self.page.setAccessibleName(self.tr("Show only edits of one page"))
        self.who.addItem(self.tr("Everybody"), "")
        self.page.addItem(self.tr("All pages"), "")
        for place in PAGES:
            if tables_of(place.key):
                self.page.addItem(place.title, place.key)
        for box in (self.who, self.page):
            box.currentIndexChanged.connect(self._narrow)
        for widget in (self.words, self.who, self.page):
            self.add_tool(widget)
        self.toolbar.addStretch(1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.words.setFocus)

    def shown(self) -> None:
        if self._stale:
            self.refresh()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start()

    def refresh(self) -> None:
        """Take in the newest edits; the chosen one and the scroll position stay."""
        self._stale = False
        chosen = self.chosen
        self.table.catch_up()
        self._fill_people()
        if chosen is not None and self.chosen is None:
            self._choose(self.table.row_of(chosen.id))
        elif self.chosen is None:
            self._choose(0)

    def _fill_people(self) -> None:
        known = {self.who.itemData(number) for number in range(self.who.count())}
        for name in browsing.people(self._document):
            if name not in known:
                self.who.addItem(name, name)

    def _narrow(self) -> None:
        wanted = str(self.page.currentData())
        self.table.narrow(self.words.text(), str(self.who.currentData()), tables_of(wanted))
        self._choose(0)

    @property
    def chosen(self) -> Edit | None:
        """The edit under the cursor."""
        row = self.view.currentIndex().row()
        return self.table.edits[row] if 0 <= row < len(self.table.edits) else None

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.table.edits):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.selectionModel().setCurrentIndex(self.table.index(row, WHAT), flags)
        self._show_chosen()

    def _show_chosen(self) -> None:
        edit = self.chosen
        if edit is None:
            self.detail.show_edit(self.tr("No such edits."), "", (), 0)
            return
        changes = browsing.changes(self._document, edit.id, SHOWN)
        note = self.tr("{0}, {1}").format(when_words(edit.at), edit.who)
        if edit.undone:
            note = self.tr("{0}. Taken back later.").format(note)
        more = edit.total - len(changes) if len(changes) == SHOWN else 0
        self.detail.show_edit(what_words(self.table, edit), note, changes, more)

    def _open(self, table: str, key: str) -> None:
        self.place_requested.emit(page_of(table, key, self._document.program), key)
