"""The History page: every edit, newest first, who made it and what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox

from app import browsing
from views.controls import Card, name_list
from views.history_detail import SHOWN, EditDetail
from views.history_table import (
    COUNT,
    WHAT,
    WHEN,
    WHO,
    HistoryDelegate,
    HistoryTable,
    what_words,
    when_words,
)
from views.page import Page
from views.pages import PAGES, page_of, tables_of
from views.plain_list import PlainList, words_field

if TYPE_CHECKING:
    from app.document import Document
    from models.history_pages import Edit

PAUSE_MS = 200


class HistoryView(PlainList):
    """The list of edits, read-only."""

    def __init__(self, table: HistoryTable, name: str) -> None:
        super().__init__(table, name, "edits")
        widths, narrow = {WHEN: 150, WHO: 150, COUNT: 84}, {WHO: 640, COUNT: 480}
        self.lay_out(HistoryDelegate(self), widths, WHAT, narrow, right={COUNT})


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
        self.words = words_field(self.tr("Show only edits with these words (Ctrl+F)"))
        self.words.textChanged.connect(self._typing.start)
        self.words.returnPressed.connect(self.view.setFocus)
        self.who, self.page = QComboBox(), QComboBox()
        name_list(self.who, self.tr("Show only edits by one person"))
        name_list(self.page, self.tr("Show only edits of one page"))
        # People are added while the page is open; the list stays as wide as the longest of their names.
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.who.addItem(self.tr("Everybody"), "")
        self.page.addItem(self.tr("All pages"), "")
        for each in PAGES:
            if tables_of(each.key):
                self.page.addItem(each.title, each.key)
        for box in (self.who, self.page):
            box.currentIndexChanged.connect(self._narrow)
        for widget in (self.words, self.who, self.page):
            self.add_tool(widget)
        self.toolbar.addStretch(1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.words.setFocus)

    def shown(self) -> None:
        if self._stale:
            self.refresh()

    def state(self) -> dict[str, Any]:
        """The filter, and the edit under the cursor."""
        chosen = self.chosen.id if self.chosen is not None else 0
        found = {
            "words": self.words.text(), "who": self.who.currentData(), "page": self.page.currentData(),
            "chosen": chosen,
        }  # fmt: skip
        return {key: each for key, each in found.items() if each}

    def restore(self, state: dict[str, Any]) -> None:
        for box, name in ((self.who, "who"), (self.page, "page")):
            box.setCurrentIndex(max(0, box.findData(state.get(name, ""))))
        self.words.setText(str(state.get("words", "")))
        self._typing.stop()
        self._narrow()
        self._choose(max(0, self.table.row_of(int(state.get("chosen", 0)))))

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
        told = browsing.told(self._document, edit.id, SHOWN)
        note = self.tr("{0}, {1}").format(when_words(edit.at), edit.who)
        if edit.undone:
            note = self.tr("{0}. Taken back later.").format(note)
        words, undone = what_words(self.table, edit), edit.source == "undo"
        self.detail.show_edit(words, note, told.changes, told.more, told.sums, undone=undone)

    def _open(self, table: str, key: str) -> None:
        self.place_requested.emit(page_of(table, key, self._document.program), key)
