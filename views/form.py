"""The inspector: everything about the selected record in sections, edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from models.base import Base
from models.columns import kind_name, title_of
from views import icons, theme
from views.controls import Elide, button, label
from views.form_field import FieldSpec, FormField
from views.language import counted
from views.model_words import kind_words
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Changes, Document

MOST_ROWS = 8  # of a related table before it scrolls


@dataclass(frozen=True)
class Section:
    """A part of a form; without a title it cannot be folded away."""

    title: str
    fields: Sequence[str | FieldSpec]
    folded: bool = False


@dataclass(frozen=True)
class Related:
    """Parts of the record as a small table: `rows(record)`, and `new(record)` gives a new one's values."""

    title: str
    kind: type[Base]
    columns: Sequence[str | ColumnSpec]
    rows: Callable[[Any], Sequence[Any]]
    new: Callable[[Any], dict[str, Any]] | None = None
    depends: tuple[str, ...] = ()
    folded: bool = False


class Form(QFrame):
    """Shows one record, or several at once; hidden while nothing is selected."""

    refused = Signal(str)
    opened = Signal(str, str)  # table and id of a related record that was asked to open

    def __init__(
        self,
        document: Document,
        kind: type[Base],
        sections: Sequence[Section | Related],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._document, self._kind = document, kind
        self._ids: list[str] = []
        self.waits = False
        """Whether changes are shown only when somebody calls catch_up()."""
        self._behind = self._all_new = False
        self.fields: dict[str, FormField] = {}
        self.related: list[RelatedTable] = []
        self._kind_words = Elide("", "small", tone="ink3")
        self._title = Elide("", "section", theme.SEMIBOLD)
        column = _scrolling_column(self)
        for widget in (self._kind_words, self._title):
            column.addWidget(widget)
        for section in sections:
            column.addWidget(self._part(section))
        column.addStretch(1)
        document.changed.connect(self._take)
        self.hide()

    def ids(self) -> list[str]:
        """The records shown."""
        return list(self._ids)

    def show_records(self, ids: Sequence[str]) -> None:
        """Show these records; none hides the form."""
        if list(ids) == self._ids:
            return
        self.finish()
        self._behind = self._all_new = False
        self._ids = list(ids)
        self._show()

    def finish(self) -> None:
        """Take what is being typed, as before closing."""
        for field in self.fields.values():
            field.finish()

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field, as when a finding is opened."""
        field = self.fields.get(name)
        if field is not None and field.editor is not None:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, section: Section | Related) -> QWidget:
        if isinstance(section, Related):
            table = RelatedTable(self._document, self._kind, section)
            table.view.refused.connect(self.refused)
            table.opened.connect(self.opened)
            self.related.append(table)
            return FoldingSection(section.title, [table], section.folded)
        fields = []
        for each in section.fields:
            spec = FieldSpec(each) if isinstance(each, str) else each
            field = self.fields[spec.name] = FormField(self._document, self._kind, spec)
            field.refused.connect(self.refused)
            fields.append(field)
        return FoldingSection(section.title, fields, section.folded)

    def _records(self) -> list[Base]:
        table = self._kind.__tablename__
        found = (self._document.record(table, each) for each in self._ids)
        return [record for record in found if record is not None]

    def _show(self) -> None:
        records = self._records()
        self.setVisible(bool(records))
        self._show_head(records)
        for field in self.fields.values():
            field.show_records(records)
        for table in self.related:
            table.show_record(records[0].id if len(records) == 1 else "")

    def _show_head(self, records: Sequence[Base]) -> None:
        name = kind_name(self._kind)
        self._kind_words.setText(kind_words(self._kind).capitalize())
        self._title.setText(title_of(records[0]) if len(records) == 1 else counted(len(records), name))
        self.setAccessibleName(self.tr("Details of {0}").format(self._title.text()))

    def _take(self, changes: Changes) -> None:
        self._behind = True
        self._all_new = self._all_new or changes.everything or self._ids_gone(changes)
        if not self.waits:
            self.catch_up()

    def catch_up(self) -> None:
        """Something changed: refresh what shows it, and leave alone what is being typed."""
        behind, all_new = self._behind, self._all_new
        self._behind = self._all_new = False
        if not behind or not self._ids:
            return
        records = self._records()
        if all_new:
            self._ids = [record.id for record in records]
            self._show()
            return
        self._show_head(records)
        for field in self.fields.values():
            field.refresh()

    def _ids_gone(self, changes: Changes) -> bool:
        return not changes.deleted(self._kind.__tablename__).isdisjoint(self._ids)


class FoldingSection(QWidget):
    """A heading that folds away what stands under it."""

    def __init__(self, title: str, widgets: Sequence[QWidget], folded: bool = False) -> None:
        super().__init__()
        self.kept_as, self._as_made = ("section" if title else ""), folded
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE8, 0, 0)
        column.setSpacing(theme.SPACE8)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.SPACE8)
        for widget in widgets:
            body.addWidget(widget)
        if title:
            column.addWidget(self._make_head(title))
        column.addWidget(self._body)
        if title:  # only now: what is made visible without a parent opens as a window of its own
            self._fold(not folded)

    def arrangement(self) -> dict[str, object]:
        """Whether it is folded away, where that is not as it was made."""
        folded = self._body.isHidden()
        return {} if folded == self._as_made else {"folded": folded}

    def arrange(self, state: dict[str, object]) -> None:
        """Take up what arrangement() gave."""
        self._fold(not state["folded"])

    def _make_head(self, title: str) -> QToolButton:
        self.head = QToolButton()
        self.head.setProperty("flat", True)
        self.head.setText(title)
        self.head.setAccessibleName(title)
        self.head.setFont(theme.font("small", theme.SEMIBOLD))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(14, 14))
        self.head.clicked.connect(self._switch)
        return self.head

    def _switch(self) -> None:
        self._fold(self._body.isHidden())

    def _fold(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self.head.setIcon(icons.icon("chevron-down" if shown else "chevron-right", "ink3", "ink3"))
        state = self.tr("unfolded") if shown else self.tr("folded")
        self.head.setAccessibleDescription(state)


class RelatedTable(QWidget):
    """The parts of the record shown, as a table that is as high as its rows, and a button to add one."""

    opened = Signal(str, str)

    def __init__(self, document: Document, owner: type[Base], related: Related) -> None:
        super().__init__()
        self._document, self._owner, self._related = document, owner, related
        self._id = ""
        self.table = RecordTable(
            document, related.kind, related.columns, self._rows,
            new=self._new if related.new else None, depends=related.depends, parent=self,
        )  # fmt: skip
        self.view = RecordView(self.table, related.title)
        self.view.opened.connect(self._open)
        self.table.shown_changed.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE4)
        self._nothing = label(self.tr("Nothing here yet."), "small", tone="ink3")
        column.addWidget(self._nothing)
        column.addWidget(self.view)
        if related.new is not None:
            add = button(self.tr("Add {0}").format(kind_words(related.kind)), "plus", flat=True)
            add.clicked.connect(self.view.add_last)
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._fit()

    def show_record(self, record_id: str) -> None:
        """Show the parts of another record; of none when the id is empty."""
        self._id = record_id
        self.setVisible(bool(record_id))
        self.table.refresh()

    def _record(self) -> Any:
        return self._document.record(self._owner.__tablename__, self._id) if self._id else None

    def _rows(self, _program: Any) -> Sequence[Any]:
        record = self._record()
        return [] if record is None else self._related.rows(record)

    def _new(self, _below: Any) -> dict[str, Any]:
        assert self._related.new is not None
        return self._related.new(self._record())

    def _open(self, record_id: str) -> None:
        self.opened.emit(self._related.kind.__tablename__, record_id)

    def _fit(self) -> None:
        rows = min(MOST_ROWS, self.table.rowCount())
        some = rows > 0 or self.table.order.filtering
        self.view.setVisible(some)
        self._nothing.setVisible(not some)
        height = self.view.horizontalHeader().sizeHint().height() + self.view.totals_height()
        self.view.setFixedHeight(height + rows * theme.ROW + 2)


def _scrolling_column(frame: QFrame) -> QVBoxLayout:
    """A column inside a frame that scrolls downwards, never sideways."""
    area, inner = QScrollArea(frame), QWidget()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setProperty("clear", True)
    area.setWidget(inner)
    outer = QVBoxLayout(frame)
    outer.setContentsMargins(1, 1, 1, 1)
    outer.addWidget(area)
    column = QVBoxLayout(inner)
    column.setContentsMargins(theme.SPACE16, theme.SPACE16, theme.SPACE16, theme.SPACE16)
    column.setSpacing(theme.SPACE8)
    return column
