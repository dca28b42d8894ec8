"""What the pages about people have in common: a table with a filter, an inspector, findings, first words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.commands.samples import copy_part
from models.rules import Finding
from views.check_watch import CheckWatch
from views.controls import Card
from views.filter_bar import FilterBar
from views.form import Form
from views.page import EmptyState, Page
from views.pages import page_of
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document


class FirstWords(NamedTuple):
    """What an empty page says, and the part of the sample that can fill it."""

    icon: str
    title: str
    sentence: str
    part: str


class Child(NamedTuple):
    """A table whose records belong to those of the page: where the owner's key is, and which small table."""

    table: str
    owner: str
    related: int


class Aside(QWidget):
    """The inspector's place: the form of what is selected, or a panel that asks something."""

    def __init__(self, forms: Sequence[Form], *panels: QWidget) -> None:
        super().__init__()
        self.form, self._forms, self._panels = forms[0], forms, panels
        self._panel: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (*forms, *panels):
            column.addWidget(each, 1)
            each.hide()
        self.hide()

    @property
    def panel(self) -> QWidget | None:
        """The panel that asks something now."""
        return self._panel

    def show_panel(self, panel: QWidget | None) -> None:
        """Ask something in place of the form, or show the form again."""
        self._panel = panel
        self.settle()

    def show_form(self, form: Form) -> None:
        """Another table is in front: show the form of what is selected there."""
        self.form = form
        self.show_panel(None)

    def settle(self) -> None:
        """Show what there is to show; without anything the place is left to the table."""
        some = bool(self.form.ids())
        for panel in self._panels:
            panel.setVisible(panel is self._panel)
        for form in self._forms:
            form.setVisible(some and self._panel is None and form is self.form)
        self.setVisible(some or self._panel is not None)


class PeoplePageFrame(Page):
    """A page with a register: subclasses make `table`, `view`, `bar` and `form`, then call `join`."""

    words: FirstWords
    nested: tuple[Child, ...] = ()
    table: RecordTable
    view: RecordView
    bar: FilterBar
    form: Form

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._day = document.program.today
        self.watch = CheckWatch(document, self)
        self.watch.checked.connect(self._show_findings)

    def join(self, *panels: QWidget, forms: Sequence[Form] = (), width: int = 348) -> None:
        """Connect the parts of the page and give the inspector its place; `forms` are further ones."""
        self.aside = Aside((self.form, *forms), *panels)
        self.listen(self.table, self.view, self.bar)
        self.view.selected.connect(self._select)
        for form in (self.form, *forms):
            form.refused.connect(self.warn)
            form.opened.connect(self.go)
        self.set_inspector(self.aside, width)
        self._document.changed.connect(self._changed)
        self._show_empty()

    def listen(self, table: RecordTable, view: RecordView, bar: FilterBar) -> None:
        """Let a table, its view and its filter work together, and say what they refuse."""
        view.refused.connect(self.warn)
        view.find_requested.connect(bar.focus_words)
        bar.left.connect(view.setFocus)

    def card(self, view: RecordView) -> Card:
        """A table in a card of its own."""
        card = Card()
        card.setAccessibleName(view.accessibleName())
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.addWidget(view)
        return card

    def shown(self) -> None:
        if self._day != self._document.program.today:
            self._day = self._document.program.today
            self.table.refresh()
            self.refresh()
        self.watch.catch_up()

    def refresh(self) -> None:
        """Show pictures and figures again; pages that have some override this."""

    def reveal(self, record_id: str) -> None:
        """Select a record, or the one that a part belongs to and the part in the inspector."""
        for child in self.nested:
            part = self._document.record(child.table, record_id)
            if part is not None:
                self.reveal(getattr(part, child.owner))
                self.form.related[child.related].view.select([record_id])
                return
        self.show_row(self.table, self.view, self.bar, record_id)

    def show_row(self, table: RecordTable, view: RecordView, bar: FilterBar, record_id: str) -> None:
        """Select a row, lifting filters and unfolding groups that hide it."""
        if table.row_of(record_id) < 0 and table.has(record_id):
            table.order.collapsed.clear()
            bar.clear()
            table.rearrange()
        view.select([record_id], table.mark_column)

    def warn(self, sentence: str) -> None:
        """Say why something was not done."""
        self.told.emit(sentence, "warn")

    def go(self, table: str, record_id: str) -> None:
        """Open a record where it is at home."""
        self.place_requested.emit(page_of(table, record_id, self._document.program), record_id)

    def leave_panel(self) -> None:
        """Back from a question to the table."""
        self.aside.show_panel(None)
        self._show_empty()
        self.view.setFocus()

    def add_first(self) -> None:
        """Begin the register."""
        self.set_empty(None)
        self._bar.show()
        self.aside.settle()
        self.view.add_last()

    def paste_first(self) -> None:
        """Begin the register with what was copied in a spreadsheet.

        Nobody sees the columns yet: a list without headings fills all that take values, in their order.
        """
        fit = self.view.fit
        before = fit.state()
        for each in self.table.columns:
            fit.set_hidden(each.spec.name, not each.editable)
        self.view.paste()
        fit.restore(before)
        if not self.is_blank:
            self.view.setFocus()

    def _select(self, ids: list[str]) -> None:
        self.form.show_records(ids)
        self.aside.show_panel(None)

    def _changed(self) -> None:
        self._show_empty()
        self.refresh()
        self.aside.settle()

    def _show_findings(self) -> None:
        found: dict[str, list[Finding]] = {}
        kind = self.table.kind.__tablename__
        for each in self.watch.waiting:
            owner = each.id if each.table == kind else self._owner(each)
            if owner:
                found.setdefault(owner, []).append(each)
        self.table.set_findings(found)
        self.mark(found)

    def mark(self, found: Mapping[str, list[Finding]]) -> None:
        """Further places where findings show."""

    def _owner(self, finding: Finding) -> str:
        """The record of this page that a finding about a part of it is shown with."""
        for child in self.nested:
            if finding.table == child.table:
                part: Any = self._document.record(child.table, finding.id)
                return str(getattr(part, child.owner)) if part is not None else ""
        return ""

    @property
    def is_blank(self) -> bool:
        return not self.table.all_ids()

    def _show_empty(self) -> None:
        if not self.is_blank or self.aside.panel is not None:
            if self._empty is not None:
                self.set_empty(None)
        elif self._empty is None:
            empty = EmptyState(self.words.icon, self.words.title, self.words.sentence)
            empty.add_requested.connect(self.add_first)
            empty.sample_requested.connect(self._copy_sample)
            empty.paste_requested.connect(self.paste_first)
            self.set_empty(empty)
        self._bar.setVisible(self._empty is None)
        self.aside.settle()

    def _copy_sample(self) -> None:
        copy_part(self._document, self.words.part)
