"""The four steps of a role redesign and its training, each as a table with its figures below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.base import Base
from models.roles import Role
from models.rules import Finding
from views import theme
from views.controls import Elide, button
from views.field_group import FieldGroup
from views.form_field import FieldSpec
from views.page import scroll
from views.pasted_columns import columns_named
from views.record_columns import ColumnSpec
from views.record_order import Grouping
from views.record_table import RecordTable
from views.record_view import RecordView
from views.table_text import block_of

if TYPE_CHECKING:
    from app.document import Document

LEAST_TABLE = 120  # pixels: how high a table without rows is, which says so
DETAILS = 196  # pixels: how high the fields below a table may become


@dataclass(frozen=True)
class StepSpec:
    """What a step shows: its records, columns, the fields below, words to add one, and its figures."""

    key: str
    kind: type[Base]
    columns: Sequence[str | ColumnSpec]
    rows: Callable[[Role], Sequence[Any]]
    new: Callable[[Role], dict[str, Any]]
    details: Sequence[str | FieldSpec]
    name: str
    add: str
    foot: Callable[[Role], str]
    group: Grouping | None = None


class StepView(RecordView):
    """Pasting a block as wide as the whole sheet fills the columns that are hidden for want of room, too."""

    def paste(self) -> None:
        block = block_of(QApplication.clipboard().text())
        current = self.currentIndex()
        start = max(0, current.column())
        visible = [number for number in self._visible_columns() if number >= start]
        if not block or len(block[0]) <= len(visible) or columns_named(self.table, block):
            super().paste()
        elif current.isValid() or self.table.rowCount() == 0:
            numbers = list(range(start, len(self.table.columns)))[: len(block[0])]
            self.table.edits.paste(self._ids_from(current.row()), numbers, block)


class Step(QWidget):
    """One step of the role on screen: table, a line of figures with the button to add, and the long texts."""

    refused = Signal(str)

    def __init__(self, document: Document, spec: StepSpec) -> None:
        super().__init__()
        self._document, self.spec = document, spec
        self._role = ""
        self.table = RecordTable(
            document, spec.kind, spec.columns, self._rows, new=self._new, group=spec.group,
            depends=("role",), parent=self,
        )  # fmt: skip
        self.view = StepView(self.table, spec.name)
        self.foot = Elide("", "small", theme.MEDIUM, "ink2")
        self.add = button(spec.add, "plus", flat=True)
        self.details = FieldGroup(document, spec.kind, spec.details, column=250)
        self._arrange()
        self.add.clicked.connect(self.view.add_last)
        self.view.selected.connect(self._show_details)
        self.view.refused.connect(self.refused)
        self.details.refused.connect(self.refused)
        document.changed.connect(self._show_foot)
        self.table.shown_changed.connect(self._fit_view)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.view, 100)
        line = QHBoxLayout()
        line.setContentsMargins(theme.SPACE16, 6, theme.SPACE8, 6)
        line.addWidget(self.foot, 1)
        line.addWidget(self.add)
        column.addLayout(line)
        column.addStretch(1)
        self.below = self._make_below()
        column.addWidget(self.below)

    def _make_below(self) -> QFrame:
        area: QScrollArea
        area, inner = scroll()
        box = QVBoxLayout(inner)
        box.setContentsMargins(theme.SPACE16, theme.SPACE8, theme.SPACE16, theme.SPACE12)
        box.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        area.setMaximumHeight(DETAILS)
        area.hide()
        return area

    def show_role(self, role_id: str) -> None:
        """Show the step of another role; of none when the id is empty."""
        if role_id != self._role:
            self.details.finish()
            self._role = role_id
            self.view.clearSelection()
            self.table.refresh()
        self._fit_view()
        self._show_foot()

    def show_findings(self, found: Mapping[str, Sequence[Finding]]) -> int:
        """Mark the rows that the plan check speaks of; how many there are."""
        own = {each: found[each] for each in self.table.all_ids() if each in found}
        self.table.set_findings(own)
        return len(own)

    def select(self, record_id: str) -> bool:
        """Go to a record of the step; False when it is not here."""
        if self.table.record(record_id) is None:
            return False
        self.view.select([record_id], self.table.mark_column)
        return True

    def finish(self) -> None:
        """Take what is being typed."""
        self.details.finish()

    def role(self) -> Role | None:
        """The role on screen."""
        return self._document.record("role", self._role) if self._role else None

    def _rows(self, _program: Any) -> Sequence[Any]:
        role = self.role()
        return self.spec.rows(role) if role is not None else []

    def _new(self, _below: Any) -> dict[str, Any]:
        role = self.role()
        assert role is not None
        return self.spec.new(role)

    def _show_details(self, ids: list[str]) -> None:
        self.details.show_ids(ids)
        self.below.setVisible(bool(ids) and bool(self.spec.details))
        self._fit_below()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table keeps the better part of a low window."""
        super().resizeEvent(event)
        self._fit_view()
        self._fit_below()

    def _fit_view(self) -> None:
        """The table is no higher than its rows, so that what adds one stands right below them."""
        view = self.view
        rows = view.verticalHeader().length() + view.horizontalHeader().sizeHint().height()
        view.setMaximumHeight(max(LEAST_TABLE, rows + view.horizontalScrollBar().sizeHint().height() + 2))

    def _fit_below(self) -> None:
        margins = theme.SPACE8 + theme.SPACE12
        room = max(200, self.width() - 2 * theme.SPACE16)
        wanted = self.details.heightForWidth(room) + margins
        self.below.setFixedHeight(max(48, min(DETAILS, self.height() * 2 // 5, wanted)))

    def _show_foot(self) -> None:
        role = self.role()
        self.foot.setText(self.spec.foot(role) if role is not None else "")
