"""One edit in full: which records changed, which fields, from what to what."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.browsing import Sum
from models.history_words import ChangeWords
from views import theme
from views.controls import Card, Elide, label
from views.history_lines import (
    LETTERS,
    heading_words,
    name_words,
    names_words,
    record_words,
    said_words,
    sum_words,
)
from views.language import word
from views.page import scroll
from views.people_parts import Link, LinkButton

SHOWN = 60
LONGEST = 240
CHANGED = ("update", "move")


class EditDetail(Card):
    """The changes of the chosen edit, record by record; a record's name opens its place."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The edit in full"))
        self.setMinimumWidth(260)
        self.box.setContentsMargins(0, 0, 0, 0)
        area, inner = scroll()
        self.box.addWidget(area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE20, theme.SPACE16, theme.SPACE20, theme.SPACE16)
        column.setSpacing(theme.SPACE4)
        self.subject = label("", "section", theme.SEMIBOLD, wrap=True)
        self.remark = label("", "small", tone="ink3", wrap=True)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, theme.SPACE8, 0, 0)
        self._rows.setSpacing(2)
        for widget in (self.subject, self.remark, self._list):
            column.addWidget(widget)
        column.addStretch(1)
        self.links: list[LinkButton] = []
        self._undone = False
        self.show_edit(self.tr("Choose an edit to see what it changed."), "", (), 0)

    def show_edit(
        self,
        title: str,
        note: str,
        changes: Sequence[ChangeWords],
        more: int,
        sums: Sequence[Sum] = (),
        *,
        undone: bool = False,
    ) -> None:
        """Show what an edit changed: sums of many records first; `more` changes are not listed.

        `undone` when it took another back, so that what it deleted was only just added.
        """
        self._undone = undone
        self.subject.setText(title)
        self.remark.setText(note)
        self.remark.setVisible(bool(note))
        self._clear()
        for each in sums:
            self._add_sum(each)
        groups = [(place, list(group)) for place, group in groupby(changes, key=_record)]
        for (table, key), group in groups:
            self._add_record(table, key, group, title if len(groups) == 1 and not sums else "")
        if more > 0:
            self._rows.addWidget(label(self.tr("And {0} more changes.").format(more), "small", tone="ink3"))

    def words(self) -> list[str]:
        """All that is said, line by line."""
        found = []
        for number in range(self._rows.count()):
            item = self._rows.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                found.append(str(widget.property("text")))
        return found

    def _clear(self) -> None:
        self.links.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add_sum(self, each: Sum) -> None:
        """Many records of a kind in one line, and the first of them by name below it."""
        self._rows.addWidget(Elide(sum_words(each, self._undone), "body", theme.MEDIUM))
        if each.names:
            names = names_words([_cut(name_words(one), LONGEST // 4) for one in each.names])
            words = f"{names} …" if each.number > len(each.names) else names
            line = Elide(words, "small", tone="ink3")
            line.setContentsMargins(theme.SPACE8, 0, 0, theme.SPACE4)
            self._rows.addWidget(line)

    def _add_record(self, table: str, key: str, changes: list[ChangeWords], title: str) -> None:
        """One record with its changes; its name is not said again where the title has it already."""
        first = changes[0]
        words = record_words(changes, self._undone)
        opening = self.tr("Open this {0}").format(word(first.kind))
        if first.op in CHANGED and first.record and first.record in title:
            words = opening
        whole = first.op == "delete" or table == LETTERS  # a cell has two names, too long for one line
        if whole:
            self._rows.addWidget(label(words, "body", theme.MEDIUM, wrap=True))
        if first.op != "delete":
            self._rows.addWidget(self._link(opening if whole else words, table, key))
        for each in changes:
            if each.field and (first.op in CHANGED or table != LETTERS):
                self._rows.addWidget(self._change(each))
        self._rows.addSpacing(theme.SPACE8)

    def _link(self, words: str, table: str, key: str) -> LinkButton:
        link = LinkButton(Link(table, key, words))
        link.setText(words)
        link.opened.connect(self.opened)
        self.links.append(link)
        return link

    def _change(self, each: ChangeWords) -> QWidget:
        held = (_cut(said_words(each, words)) for words in (each.old, each.new))
        old, new = (words or self.tr("empty") for words in held)
        form = self.tr("{0}: {2}") if each.op == "insert" else self.tr("{0}: {1} → {2}")
        words = form.format(heading_words(each), old, new)
        result = label(words, "small", tone="ink2", wrap=True)
        result.setContentsMargins(theme.SPACE8, 0, 0, 0)
        result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return result


def _record(change: ChangeWords) -> tuple[str, str]:
    return change.table, change.key


def _cut(words: str, longest: int = LONGEST) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"
