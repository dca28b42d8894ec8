"""The Roles page: who does what today and from go-live on, step by step, until the manager signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent

from app.commands import records, samples
from models.errors import UserError
from models.roles import Role
from models.rules import Finding
from views.check_watch import CheckWatch
from views.controls import Card, button
from views.filter_bar import FilterBar
from views.finding_notes import findings_by_id
from views.page import EmptyState, Page
from views.roles_detail import RoleDetail
from views.roles_list import RolesList

if TYPE_CHECKING:
    from app.document import Changes, Document

WIDE, NARROW = 320, 216  # pixels of the list, in a wide and in a narrow window
NARROW_PAGE = 900
PART_TABLES = ("role_task", "skill", "metric", "conversation", "training")


class RolesPage(Page):
    """Roles at the left, the selected one in full at the right."""

    key = "roles"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.watch = CheckWatch(document, self)
        self.view = RolesList(document, self.tr("Roles"), self)
        self.table = self.view.table
        self.detail = RoleDetail(document)
        self._add_tools()
        card = Card()
        card.setAccessibleName(self.tr("Roles"))
        card.setMinimumWidth(200)
        card.box.setContentsMargins(1, 1, 1, 1)
        card.box.addWidget(self.view)
        self.content.addWidget(card, 1)
        self.set_inspector(self.detail)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self._narrow: bool | None = None
        self._connect()
        self._show_empty()
        self._select_something()

    def _add_tools(self) -> None:
        self.bar = FilterBar(self.table, ("population_id", "sign_off"), ("role", "roles"), self)
        self.add = button(self.tr("Add role"), "plus")
        self.bar.add_widget(self.add)
        self.add_tool(self.bar)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.view.selected.connect(self._show_selected)
        self.view.find_requested.connect(self.bar.focus_words)
        self.bar.left.connect(self._focus_list)
        self.view.refused.connect(self._refuse)
        self.detail.refused.connect(self._refuse)
        self.watch.checked.connect(self._show_findings)
        self._document.changed.connect(self._take)

    def shown(self) -> None:
        self.watch.catch_up()
        self._select_something()

    def reveal(self, record_id: str) -> None:
        """Go to a role, or to a task, skill, metric, conversation or training of one."""
        owner = self._owner(record_id) or record_id
        if self.table.record(owner) is None and self._document.record("training", record_id) is not None:
            owner = self.view.current_id() or next(iter(self.table.all_ids()), "")
        if self.table.record(owner) is None:
            return
        if owner not in self.table.shown_ids():
            self.bar.clear()
        self.view.select([owner])
        self.detail.show_part(record_id)

    def _owner(self, record_id: str) -> str | None:
        """The role that a part belongs to, if it is one."""
        found = (self._document.record(table, record_id) for table in PART_TABLES)
        return next((part.role_id for part in found if part is not None), None)

    def _select_something(self) -> None:
        if not self.view.selected_ids():
            self.view.select(self.table.shown_ids()[:1])

    def _show_selected(self, ids: list[str]) -> None:
        self.detail.show_ids(ids)
        self._show_findings()

    def _take(self, changes: Changes) -> None:
        if changes.everything or "role" in changes.tables:
            self._show_empty()
            self._select_something()

    def _show_findings(self) -> None:
        found = findings_by_id(self.watch.waiting, self._finding_owner)
        self.table.set_findings({key: found[key] for key in self.table.all_ids() if key in found})
        self.view.viewport().update()
        self.detail.show_findings(found)

    def _finding_owner(self, finding: Finding) -> str | None:
        return self._owner(finding.id)

    def _show_empty(self) -> None:
        if self._document.program.roles:
            self.set_empty(None)
            self.detail.setVisible(bool(self.view.selected_ids()))
        elif self._empty is None:
            empty = EmptyState(
                "workflow", self.tr("No roles yet"),
                self.tr("Describe each role whose work changes: its tasks, skills, metrics, conversations."),
            )  # fmt: skip
            empty.add_requested.connect(self._add)
            empty.sample_requested.connect(self._copy_sample)
            empty.paste_requested.connect(self._paste)
            self.set_empty(empty)

    def _add(self) -> None:
        if self._document.program.roles:
            self.view.add_row()
            return
        values = {"program_id": self._document.program.id, "title": self.tr("New role")}
        self.view.show_new(records.add(self._document, Role, values))

    def _paste(self) -> None:
        self.view.paste()
        if self._document.program.roles:
            self.view.setFocus()

    def _copy_sample(self) -> None:
        try:
            samples.copy_part(self._document, "roles")
        except UserError as problem:
            self._refuse(str(problem))

    def _refuse(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PAGE
        if narrow != self._narrow:
            self._narrow = narrow
            self.splitter.setSizes([NARROW if narrow else WIDE, self.width()])

    def _focus_list(self) -> None:
        self._select_something()
        self.view.setFocus()
