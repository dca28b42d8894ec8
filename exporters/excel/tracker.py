"""A tracker described by data: its sheets, columns, pictures and instructions; `write` makes the workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from exporters.excel.fields import Field

SPARE = 200  # rows below a table that already know its lists and colours
PROTECTED_SPARE = 25  # empty rows inside a protected table, which cannot grow
GANTT_ROWS = 300
GANTT_WEEKS = 26


def row_id(record: Any) -> str:
    return str(record.id)


@dataclass(frozen=True)
class Total:
    """A row of totals above a table: `columns` maps column names to a kind in totals.KINDS."""

    label: str
    columns: Mapping[str, str]


@dataclass(frozen=True)
class TrackerSheet:
    """A sheet with one table. `kind` says which table of the program the rows come from."""

    title: str
    table: str
    kind: str
    columns: Sequence[Field]
    rows: Sequence[Any]
    note: str = ""
    key: Callable[[Any], str] = row_id
    label: str = ""  # the column that names a row: it stays in sight when scrolling
    totals: Sequence[Total] = ()
    faded: Callable[[Any], str] | None = None  # formula that greys a whole row (Place -> formula)
    extra: Mapping[str, Any] = field(default_factory=dict)  # what the reader must know besides the columns
    grows: bool = True  # whether people may add rows
    print_to: str = ""  # the last column on paper; all of them if empty

    @property
    def editable(self) -> bool:
        return any(each.editable for each in self.columns)


@dataclass(frozen=True)
class Mark:
    """A day that stands out on the Gantt sheet, such as a decision point."""

    day: int
    title: str


@dataclass(frozen=True)
class Span:
    """A stretch of days with a name, such as a phase (sprint days, both included)."""

    first: int
    last: int
    title: str


@dataclass(frozen=True)
class Gantt:
    """A calendar picture of a table: names of its label, start, finish, share and status columns."""

    table: str
    label: str
    start: str
    finish: str
    title: str
    done: str = ""
    status: str = ""
    finished: Sequence[str] = ()
    stuck: Sequence[str] = ()
    dropped: Sequence[str] = ()
    phases: Sequence[Span] = ()
    marks: Sequence[Mark] = ()
    last_day: int = 90


@dataclass(frozen=True)
class Count:
    """A counted block of the summary with its chart: rows of a table by one column, and by a second if named.

    `labels` are the values counted, in order; `tones` colours the second column's values (or the labels).
    """

    title: str
    table: str
    column: str
    labels: Sequence[str]
    noun: str = "Rows"
    by: str = ""
    by_labels: Sequence[str] = ()
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """A number at the top of the summary: a formula with `{table.column}` ranges, and its value today."""

    label: str
    formula: str
    result: Any
    form: str = "0"


@dataclass(frozen=True)
class Tracker:
    """A workbook that goes out and comes back."""

    name: str
    title: str
    sheets: Sequence[TrackerSheet]
    refs: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # by table: what ids are called in cells
    gantt: Gantt | None = None
    counts: Sequence[Count] = ()
    figures: Sequence[Figure] = ()
    steps: Sequence[str] = ()
    days_off: Sequence[date] = ()
