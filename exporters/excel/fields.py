"""The columns of a tracker: what each is called, holds and allows, taken from the records themselves."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, Any, Protocol

from exporters.excel.styles import DATE
from models.base import Base
from models.columns import column as model_column
from models.columns import title_of
from models.texts import clean

if TYPE_CHECKING:
    from models.clock import Clock

KEY = "row_key"
KEY_HEADING = "Row key"
YES_NO = (("yes", "Yes"), ("no", "No"))
_WIDTHS = {"long": 44, "text": 24, "link": 30, "enum": 15, "ref": 22, "day": 13, "date": 13, "percent": 10}
_FORMS = {
    "percent": "0%",
    "day": DATE,
    "date": DATE,
    "hours": "0.0#",
    "number": "0.##",
    "int": "0",
    "week": '"Week" 0',
}
_RIGHT = frozenset({"percent", "hours", "number", "int", "week"})


class Place(Protocol):
    """Where a formula stands: it names the cells around it and the columns of other sheets."""

    @property
    def row(self) -> int: ...
    def here(self, name: str) -> str: ...
    def at(self, name: str) -> str: ...
    def across(self, first: str, last: str) -> str: ...
    def down(self, table: str, name: str) -> str: ...


@dataclass(frozen=True)
class Field:
    """A column of a tracker.

    `name` is the language-independent name the reader looks for; `read` gives the value of a record as it
    is stored; `choices` are (stored name, shown text) pairs; with `strict` nothing else may be typed. `tints`
    map a shown text to a tone; `alarm` is a formula that turns the cell red; `total` names a total. `guide`
    says what a column means that nobody fills in; it stands at the heading and on the first sheet.
    """

    name: str
    heading: str
    kind: str
    read: Callable[[Any], Any]
    width: float = 0
    editable: bool = False
    hidden: bool = False
    strict: bool = True
    wrap: bool = False
    centred: bool = False
    bold: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    list_name: str = ""
    refers: str = ""
    minimum: int | None = None
    maximum: int | None = None
    help: str = ""
    guide: str = ""
    unit: str = ""
    form: str = ""
    total: str = ""
    bar: bool = False
    tints: Mapping[str, str] = field(default_factory=dict)
    alarm: Callable[[Place], str] | None = None
    formula: Callable[[Place], str] | None = None
    spread: bool = False  # the formula names only columns of its own table and may fill new rows by itself

    @property
    def cell_width(self) -> float:
        return self.width or _WIDTHS.get(self.kind, 11)

    @property
    def number_format(self) -> str:
        return self.form or _FORMS.get(self.kind, "General")

    @property
    def across(self) -> str:
        if self.centred:
            return "center"
        return "right" if self.kind in _RIGHT else "left"

    @property
    def wraps(self) -> bool:
        return self.wrap or self.kind in ("long", "link", "ref")


def of(kind: type[Base], name: str, *, via: str = "", as_name: str = "", **changes: Any) -> Field:
    """The tracker column for a column of a kind of record; `via` is the way from the row's record to it.

    Raises KeyError if that kind of record has no such column.
    """
    source = model_column(kind, name)
    choices = tuple((choice.name, str(choice.value)) for choice in source.choices)
    attribute = source.relation if source.kind == "ref" else name
    defaults: dict[str, Any] = {
        "choices": YES_NO if source.kind == "bool" else choices,
        "list_name": f"{kind.__name__}_{name}" if choices else ("YesNo" if source.kind == "bool" else ""),
        "refers": source.refers,
        "strict": source.kind != "ref",
        "minimum": source.minimum,
        "maximum": source.maximum,
        "help": source.help,
        "unit": source.unit,
    }
    read = path_reader(f"{via}.{attribute}" if via else attribute)
    return Field(as_name or name, source.heading, source.kind, read, **{**defaults, **changes})


def path_reader(path: str) -> Callable[[Any], Any]:
    """Reads "milestone.title" from a record; None where the way ends early."""
    steps = path.split(".")
    if len(steps) == 1:
        return lambda record: getattr(record, steps[0])
    return lambda record: reduce(
        lambda each, step: None if each is None else getattr(each, step), steps, record
    )


def key_field(read: Callable[[Any], str]) -> Field:
    """The hidden column by which a row is recognised when it comes back."""
    return Field(
        KEY, KEY_HEADING, "text", read, hidden=True, form="@", help="Please leave this column as it is."
    )


Convert = Callable[[Any], Any]


def cell_form(each: Field, clock: Clock, refs: Mapping[str, Mapping[str, str]]) -> Convert:
    """Turns a stored value into what the cell holds: days to dates, shares to fractions, records to names."""
    if each.kind == "ref":
        names = refs.get(each.refers, {})
        return lambda value: None if value is None else names.get(value.id) or title_of(value)
    if each.kind == "day":
        return lambda value: None if value is None else clock.date_of(value)
    if each.kind == "percent":
        return lambda value: None if value is None else value / 100
    if each.kind == "bool":
        return lambda value: None if value is None else ("Yes" if value else "No")
    return _shown


def stamp_form(each: Field, clock: Clock) -> Convert:
    """Turns a stored value into what the snapshot keeps: plain JSON, dates as ISO text, choices by name."""
    if each.kind == "day":
        return lambda value: None if value is None else clock.date_of(value).isoformat()
    return _plain


def _shown(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return str(value.value)
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, Base):
        return value.id
    if isinstance(value, str):
        return clean(value)  # as its cell has it, also where an older file holds something else
    return value.isoformat() if isinstance(value, date) else value


def names_of(records: Sequence[Any], name: Callable[[Any], str] = title_of) -> dict[str, str]:
    """What each record is called in lists, by id; records that share a name are told apart.

    Two of 'Kim Lee' become 'Kim Lee (Claims)' and 'Kim Lee (IT)', or get numbers when the team is the same.
    """
    bases = [name(record) for record in records]
    twice = {base for base, number in Counter(map(str.casefold, bases)).items() if number > 1}
    titles: dict[str, str] = {}
    used: set[str] = set()
    for record, base in zip(records, bases, strict=True):
        team = getattr(record, "team", "") if base.casefold() in twice else ""
        shown = wanted = f"{base} ({team})" if team else base
        number = 2
        while shown.casefold() in used:
            shown, number = f"{wanted} ({number})", number + 1
        used.add(shown.casefold())
        titles[record.id] = shown
    return titles
