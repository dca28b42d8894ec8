"""A field outside a form: it follows one record and goes on with it while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.base import Base
from views.form_field import FieldSpec, FormField

if TYPE_CHECKING:
    from app.document import Document


class RecordField(FormField):
    """Shows one record's field in a card of a page's own."""

    def __init__(self, document: Document, kind: type[Base], name: str, heading: str = "") -> None:
        super().__init__(document, kind, FieldSpec(name, heading))
        self._fed: Base | None = None

    def feed(self, record: Base | None) -> None:
        """Show a record, or none; the one shown already is only read again, not over what is typed."""
        if record is not None and record is self._fed:
            self.refresh()
            return
        self._fed = record
        self.show_records([] if record is None else [record])
