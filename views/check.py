"""The Plan check page: every finding with reason and remedy, and those somebody decided to live with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QComboBox

from app.commands import findings as commands
from models.errors import UserError
from models.rules import SEVERITIES, Finding
from views.check_detail import FindingDetail
from views.check_table import (
    PLACE,
    RULE,
    SEVERITY,
    SILENCED,
    SOURCE,
    WHAT,
    FindingDelegate,
    FindingsTable,
)
from views.check_watch import CheckWatch
from views.controls import Card, Chip, Elide, name_list
from views.language import counted
from views.page import EmptyState, Page
from views.pages import page_of, place
from views.plain_list import PlainList, words_field
from views.states import SEVERITIES as LOOKS

if TYPE_CHECKING:
    from app.document import Document


class FindingsView(PlainList):
    """The list of findings: Enter opens the place, S silences."""

    open_requested = Signal()
    silence_requested = Signal()

    def __init__(self, table: FindingsTable, name: str) -> None:
        super().__init__(table, name, "findings")
        # What is wrong says most: rule and source are in the panel at the right too, and how grave it is
        # stands in the heading above.
        widths = {SEVERITY: 112, PLACE: 158, RULE: 190, SOURCE: 84}
        leaves = {SOURCE: 1320, RULE: 1060, PLACE: 560, SEVERITY: 440}
        self.lay_out(FindingDelegate(self), widths, WHAT, leaves)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_requested.emit()
        elif event.key() == Qt.Key.Key_S and not event.modifiers():
            self.silence_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.open_requested.emit()


class CheckPage(Page):
    """Findings at the left, the chosen one in full at the right."""

    key = "check"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.table = FindingsTable(document.program)
        self.table.setParent(self)
        self.view = FindingsView(self.table, self.tr("Findings"))
        self.detail = FindingDetail()
        self._add_tools()
        card = Card()
        card.setAccessibleName(self.tr("Findings"))
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.addWidget(self.view)
        self.content.addWidget(card, 1)
        self.set_inspector(self.detail)
        self._connect()
        self.watch = CheckWatch(document, self)
        self.watch.checked.connect(self.refresh)

    def _add_tools(self) -> None:
        self.chips = {name: Chip("", LOOKS[name][0], LOOKS[name][1]) for name in SEVERITIES}
        self.words = words_field(self.tr("Show only findings with these words (Ctrl+F)"))
        self.severity = QComboBox()
        name_list(self.severity, self.tr("Show only one severity"))
        for key, words in (
            ("", self.tr("All severities")), ("blocker", self.tr("Blockers")),
            ("warning", self.tr("Warnings")), ("advice", self.tr("Advice")), (SILENCED, self.tr("Silenced")),
        ):  # fmt: skip
            self.severity.addItem(words, key)
        self.count = Elide("", "small", tone="ink3")
        for widget in (self.words, self.severity, self.count):
            self.add_tool(widget)
        for number, chip in enumerate(self.chips.values()):
            self.add_tool(chip, right=number == 0)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._narrow)
        self.words.returnPressed.connect(self.view.setFocus)
        self.severity.currentIndexChanged.connect(self._narrow)
        self.view.chosen.connect(self._show_chosen)
        self.view.open_requested.connect(self.open_place)
        self.view.silence_requested.connect(self.detail.ask_reason)
        self.detail.open_requested.connect(self.open_place)
        self.detail.silence_requested.connect(self._silence)
        self.detail.again_requested.connect(self._show_again)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.words.setFocus)

    def shown(self) -> None:
        self.watch.catch_up()

    def state(self) -> dict[str, Any]:
        """The filter, and the finding under the cursor."""
        chosen = self.chosen.key if self.chosen is not None else ""
        found = {"words": self.words.text(), "severity": self.severity.currentData(), "chosen": chosen}
        return {key: each for key, each in found.items() if each}

    def restore(self, state: dict[str, Any]) -> None:
        self.words.setText(str(state.get("words", "")))
        self.severity.setCurrentIndex(max(0, self.severity.findData(state.get("severity", ""))))
        self._choose(str(state.get("chosen", "")))

    def reveal(self, record_id: str) -> None:
        """Choose the first finding about a record, or the finding of that key."""
        for each in self.watch.found:
            if record_id in (each.id, each.key):
                self._choose(each.key)
                return

    @property
    def chosen(self) -> Finding | None:
        """The finding under the cursor."""
        return self.table.finding(self.view.currentIndex().row())

    def refresh(self) -> None:
        """Show what the check found; the chosen finding and the scroll position stay."""
        chosen, row = self.chosen, self.view.currentIndex().row()
        place_before = self.view.verticalScrollBar().value()
        if self.table.show_findings(self.watch.found):
            self._span()
            self.view.verticalScrollBar().setValue(place_before)
            self._choose(chosen.key if chosen else "", row)
        self._show_counts()
        self._show_empty()

    def _choose(self, key: str, row: int = 1) -> None:
        """Put the cursor on a finding; when it is gone, on the one that took its row."""
        found = self.table.row_of(key)
        if found < 0:
            rows = [number for number in range(len(self.table.rows)) if self.table.finding(number)]
            found = next((number for number in rows if number >= row), rows[-1] if rows else -1)
        if found >= 0:
            index = self.table.index(found, WHAT)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.selectionModel().setCurrentIndex(index, flags)
        self._show_chosen()

    def _span(self) -> None:
        """A heading takes the whole row."""
        self.view.clearSpans()
        for row, each in enumerate(self.table.rows):
            if isinstance(each, str):
                self.view.setSpan(row, 0, 1, self.table.columnCount())

    def _narrow(self) -> None:
        chosen = self.chosen
        self.table.narrow(self.words.text(), str(self.severity.currentData()))
        self._span()
        self._choose(chosen.key if chosen else "")
        self._show_counts()

    def _show_counts(self) -> None:
        waiting = self.watch.waiting
        for name, chip in self.chips.items():
            number = sum(each.severity == name for each in waiting)
            words = {
                "blocker": counted(number, "blocker"), "warning": counted(number, "warning"),
                "advice": self.tr("{0} advice").format(number),
            }[name]  # fmt: skip
            chip.set_state(words, *(LOOKS[name] if number else ("idle", LOOKS[name][1])))
        total = len(self.watch.found)
        is_narrow = self.table.left != total
        self.count.setText(self.tr("{0} of {1}").format(self.table.left, total) if is_narrow else "")

    def _show_empty(self) -> None:
        if self.watch.found:
            self.set_empty(None)
            return
        empty = EmptyState(
            "shield-check", self.tr("Nothing to mend"),
            self.tr("All rules of the plan check are kept. It looks again after every change."),
        )  # fmt: skip
        empty.add.hide()
        empty.sample.hide()
        self.set_empty(empty)

    def _show_chosen(self) -> None:
        finding = self.chosen
        where = ""
        if finding is not None:
            where = f"{place(self._page_of(finding)).title} · {finding.place}"
        self.detail.show_finding(finding, where)

    def open_place(self) -> None:
        """Go to the record that the chosen finding is about."""
        finding = self.chosen
        if finding is not None:
            self.place_requested.emit(self._page_of(finding), finding.id)

    def _page_of(self, finding: Finding) -> str:
        return page_of(finding.table, finding.id, self._document.program)

    def _silence(self, reason: str) -> None:
        finding = self.chosen
        if finding is None:
            return
        try:
            commands.silence(self._document, finding, reason)
        except UserError as error:
            self.detail.complain(str(error))
            return
        row = self.view.currentIndex().row()
        self.detail.leave_reason()
        self.watch.check()
        self._choose("", row)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_again(self) -> None:
        if self.chosen is not None:
            commands.unsilence(self._document, self.chosen)
            self.watch.check()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
