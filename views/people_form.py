"""An inspector whose sections may also hold a page's own widgets: links, ticks, choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtWidgets import QWidget

from models.base import Base
from models.columns import title_of
from views.controls import FlowLayout
from views.form import FoldingSection, Form, Related, Section
from views.form_field import FieldSpec, FormField

if TYPE_CHECKING:
    from app.document import Changes, Document

LEAST_TEXT = 200  # pixels that a long text needs beside another


class OwnPart(Protocol):
    """A widget of a page's own: it shows a record, or nothing with None."""

    def show_record(self, record: Any) -> None: ...


@dataclass(frozen=True)
class Own:
    """A section with widgets of a page's own; those that have `show_record` are told each record."""

    title: str
    make: Callable[[OwnForm], Sequence[QWidget]]
    folded: bool = False


@dataclass(frozen=True)
class SideBySide:
    """Long texts next to each other, or below each other where that leaves them too little room."""

    title: str
    fields: Sequence[str | FieldSpec]
    folded: bool = False


class OwnForm(Form):
    """A form with sections of its own kinds."""

    def __init__(
        self,
        document: Document,
        kind: type[Base],
        sections: Sequence[Section | Related | Own | SideBySide],
        parent: QWidget | None = None,
        title: Callable[[Any], str] = title_of,
    ) -> None:
        """`title(record)` is what the form is headed with."""
        self._title_of = title
        self._own: list[OwnPart] = []
        super().__init__(document, kind, cast("Sequence[Section | Related]", sections), parent)

    def field(self, spec: FieldSpec) -> FormField:
        """A field of the form to be placed in a section of one's own."""
        made = self.fields[spec.name] = FormField(self._document, self._kind, spec)
        made.refused.connect(self.refused)
        return made

    def _part(self, section: Any) -> QWidget:
        if isinstance(section, Own):
            widgets = list(section.make(self))
            self._own += [cast(OwnPart, each) for each in widgets if hasattr(each, "show_record")]
            return FoldingSection(section.title, widgets, section.folded)
        if isinstance(section, SideBySide):
            pair = QWidget()
            row = FlowLayout(pair, column=LEAST_TEXT)
            for each in section.fields:
                field = self.field(FieldSpec(each) if isinstance(each, str) else each)
                row.add(field)
            return FoldingSection(section.title, [pair], section.folded)
        return super()._part(section)

    def _show(self) -> None:
        super()._show()
        self._tell_own()

    def _show_head(self, records: Sequence[Base]) -> None:
        super()._show_head(records)
        if len(records) == 1:
            self._title.setText(self._title_of(records[0]))
            self.setAccessibleName(self.tr("Details of {0}").format(self._title.text()))

    def _take(self, changes: Changes) -> None:
        super()._take(changes)
        if self._ids:
            self._tell_own()

    def _tell_own(self) -> None:
        records = self._records()
        one = records[0] if len(records) == 1 else None
        for each in self._own:
            each.show_record(one)
