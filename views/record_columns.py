"""The columns of a table of records: what they are called, how they read, sort, look and are edited."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from models.base import Base
from models.columns import NUMERIC, Column, program_of, title_of
from views import states
from views.language import date_words, word
from views.model_words import column, grouped_words, value_words, week_words

if TYPE_CHECKING:
    from app.document import Document

Painter = Callable[[QPainter, QRectF, Any, bool], None]

# Pixels that a column of a kind wants, when its spec does not say.
WIDTHS = {
    "int": 84, "number": 84, "hours": 84, "percent": 104, "day": 112, "week": 92, "date": 112, "bool": 84,
    "enum": 140, "ref": 164, "text": 160, "long": 220, "link": 160,
}  # fmt: skip
MISSING = object()
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class ColumnSpec:
    """A column: a stored field, a derived one, or one computed by `value` from the record.

    `width` in pixels (0: by kind); the table gives spare room to the `stretch` column; `hide_below` is
    the width of the table in pixels under which the column leaves. `look` is text, strong, quiet, chip,
    person, bar or check (empty: by kind); `paint(painter, rect, record, selected)` draws it instead, and
    `spoken(record)` then says what a screen reader reads. `depends` names the tables whose changes
    change the value (None: any; stored fields know by themselves). `tone(record)` is a colour token.
    `put(document, ids, value)` replaces the plain change of the field. `total` is what stands below
    the column and beside groups: "sum", "mean", or a function of the records that gives words or a number.
    """

    name: str
    heading: str = ""
    width: int = 0
    stretch: bool = False
    hide_below: int = 0
    look: str = ""
    kind: str = ""
    value: Callable[[Any], object] | None = None
    depends: tuple[str, ...] | None = None
    tone: Callable[[Any], str] | None = None
    put: Callable[[Document, Sequence[str], Any], None] | None = None
    editable: bool = True
    paint: Painter | None = None
    spoken: Callable[[Any], str] | None = None
    help: str = ""
    total: str | Callable[[Sequence[Any]], object] = ""


class Cell(NamedTuple):
    """One cell ready to be painted: its words, raw value, colour token and icon."""

    text: str
    value: Any
    tone: str
    icon: str


def fold(text: str) -> str:
    """How a text sorts and is searched: without case and accents, numbers by their size."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return text.casefold()


def sort_text(text: str) -> str:
    """A text as a key to sort by: "Week 2" comes before "week 10"."""
    return _DIGITS.sub(lambda found: found.group().zfill(9), fold(text))


class RecordColumn:
    """A column of one table at work: reads, words and sorts the records it is asked for, and remembers."""

    def __init__(self, kind: type[Base], spec: ColumnSpec, records: Mapping[str, Base]) -> None:
        self.spec = spec
        self.field = _field(kind, spec)
        self.heading = spec.heading or self.field.heading
        self.editable = spec.editable and (self.field.editable or spec.put is not None)
        self.look = spec.look or _look(self.field)
        self.width = spec.width or WIDTHS.get(self.field.kind, 140)
        self.numeric = self.field.kind in NUMERIC - {"day", "week"}
        self.figures = self.field.kind in ("int", "number", "hours")
        self._records = records
        self._own = kind.__tablename__
        self._cells: dict[str, Cell] = {}
        self._keys: dict[str, Any] = {}
        self._days: dict[int, str] = {}

    def cell(self, record_id: str) -> Cell:
        """The cell of a record."""
        found = self._cells.get(record_id)
        if found is None:
            found = self._cells[record_id] = self._read(self._records[record_id])
        return found

    def key(self, record_id: str) -> Any:
        """What a record sorts by in this column; None for an empty cell."""
        found = self._keys.get(record_id, MISSING)
        if found is MISSING:
            found = self._keys[record_id] = self._sort_key(self.cell(record_id))
        return found

    def keys(self, ids: Sequence[str]) -> Mapping[str, Any]:
        """What each of these records sorts by, and perhaps others."""
        known = self._keys
        for record_id in [each for each in ids if each not in known]:
            known[record_id] = self._sort_key(self.cell(record_id))
        return known

    def touched_by(self, tables: frozenset[str]) -> bool:
        """Whether a change of these tables may change cells of records that did not change themselves."""
        if "program" in tables:
            return True
        if self.spec.depends is not None:
            return not tables.isdisjoint(self.spec.depends)
        if self.field.kind == "ref":
            return self.field.refers in tables
        return not self.field.editable

    def forget(self, ids: Sequence[str] | None = None) -> None:
        """Read these records again when next asked, or all."""
        if ids is None:
            self._cells.clear()
            self._keys.clear()
            self._days.clear()
            return
        for record_id in ids:
            self._cells.pop(record_id, None)
            self._keys.pop(record_id, None)

    def spoken(self, record_id: str) -> str:
        """What a screen reader says: "Owner: Dana Okafor"."""
        if self.spec.spoken is not None:
            return self.spec.spoken(self._records[record_id])
        return f"{self.heading}: {self.cell(record_id).text or '–'}"

    def raw(self, record: Base) -> Any:
        """The value as stored or computed; of a reference, the id."""
        if self.spec.value is not None:
            return self.spec.value(record)
        found = vars(record).get(self.spec.name, MISSING)
        return getattr(record, self.spec.name) if found is MISSING else found

    def _read(self, record: Base) -> Cell:
        value = self.raw(record)
        text = self._words(record, value)
        tone, icon = (
            states.look_of(value if isinstance(value, enum.Enum) else text)
            if self.look == "chip"
            else ("", "")
        )
        if self.look == "chip" and isinstance(value, str):
            text = word(text)
        if self.spec.tone is not None:
            tone = self.spec.tone(record)
        return Cell(text, value, tone, icon)

    def _words(self, record: Base, value: Any) -> str:
        if value is None:  # a share of nothing shows that it is none
            return "–" if self.field.kind == "percent" and not self.editable else ""
        match self.field.kind:
            case "ref":
                return (
                    title_of(getattr(record, self.field.relation)) if self.spec.value is None else str(value)
                )
            case "day":
                return self._day(record, value)
            case "week":
                return week_words(value)
            case "percent":
                return f"{value} %"
            case "long":
                return " ".join(str(value).split())
        if self.figures and isinstance(value, int | float) and abs(value) >= 1000:
            return grouped_words(value)
        return value if type(value) is str else value_words(value)

    def plain(self, record_id: str) -> str:
        """A cell as a spreadsheet takes it and as it is typed: 1240, not 1,240."""
        cell = self.cell(record_id)
        return value_words(cell.value) if self.figures else cell.text

    def _day(self, record: Base, day: int) -> str:
        words = self._days.get(day)
        if words is None:
            words = self._days[day] = date_words(program_of(record).clock.date_of(day))
        return words

    def _sort_key(self, cell: Cell) -> Any:
        value = cell.value
        if value is None or cell.text == "":
            return None
        if isinstance(value, enum.Enum):
            return list(type(value)).index(value)
        if self.field.kind == "ref" or isinstance(value, str):
            return sort_text(cell.text)
        return value.toordinal() if isinstance(value, date) else value


def compiled(
    kind: type[Base], columns: Sequence[str | ColumnSpec], records: Mapping[str, Base]
) -> list[RecordColumn]:
    """The columns of a table; a plain name stands for a spec of that name."""
    specs = [ColumnSpec(each) if isinstance(each, str) else each for each in columns]
    return [RecordColumn(kind, spec, records) for spec in specs]


def _field(kind: type[Base], spec: ColumnSpec) -> Column:
    if spec.value is not None:
        return Column(spec.name, spec.heading, spec.kind or "text", help=spec.help, editable=False)
    return column(kind, spec.name)


def _look(field: Column) -> str:
    if field.kind == "enum":
        known = not field.choices or states.is_state(type(field.choices[0]))
        return "chip" if known else "text"
    if field.kind == "ref":
        return "person" if field.refers == "person" else "text"
    return {"percent": "bar", "bool": "check", "link": "link"}.get(field.kind, "text")
