"""Some fields of a record edited in place, wherever a page wants them: in a column or side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.base import Base
from views import theme
from views.flow import FlowLayout
from views.form_field import FieldSpec, FormField

if TYPE_CHECKING:
    from app.document import Changes, Document


class FieldGroup(QWidget):
    """Shows fields of one record, or of several at once; every finished value is one undoable change.

    With `column`, in pixels, fields stand side by side as far as there is room for that width.
    """

    refused = Signal(str)

    def __init__(
        self, document: Document, kind: type[Base], fields: Sequence[str | FieldSpec], column: int = 0
    ) -> None:
        super().__init__()
        self._document, self._kind = document, kind
        self._ids: list[str] = []
        self.fields: dict[str, FormField] = {}
        for each in fields:
            spec = FieldSpec(each) if isinstance(each, str) else each
            field = self.fields[spec.name] = FormField(document, kind, spec)
            field.refused.connect(self.refused)
        self._arrange(column)
        document.changed.connect(self._take)

    def _arrange(self, column: int) -> None:
        if column:
            flow = FlowLayout(self, gap=theme.SPACE12, column=column)
            for field in self.fields.values():
                flow.add(_at_the_top(field))
            return
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.SPACE8)
        for field in self.fields.values():
            box.addWidget(field)

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show other records, after taking what is being typed about the present ones."""
        if list(ids) != self._ids:
            self.finish()
            self._ids = list(ids)
            self._show()

    def finish(self) -> None:
        """Take what is being typed."""
        for field in self.fields.values():
            field.finish()

    def editor(self, name: str) -> Any:
        """The widget that edits a field."""
        return self.fields[name].editor

    def focus_field(self, name: str) -> bool:
        """Put the cursor into a field; False when there is none of that name."""
        field = self.fields.get(name)
        if field is None or field.editor is None:
            return False
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _records(self) -> list[Base]:
        found = (self._document.record(self._kind.__tablename__, each) for each in self._ids)
        return [record for record in found if record is not None]

    def _show(self) -> None:
        records = self._records()
        for field in self.fields.values():
            field.show_records(records)

    def _take(self, changes: Changes) -> None:
        """Something changed: show it, and leave alone what is being typed."""
        gone = not changes.deleted(self._kind.__tablename__).isdisjoint(self._ids)
        if changes.everything or gone:
            self._ids = [record.id for record in self._records()]
            self._show()
            return
        for field in self.fields.values():
            field.refresh()


def _at_the_top(field: QWidget) -> QWidget:
    """A field in a row of higher ones keeps its height, so that names and editors line up."""
    result = QWidget()
    box = QVBoxLayout(result)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(field)
    box.addStretch(1)
    return result
