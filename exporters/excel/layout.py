"""Where everything of a table stands, so that formulas, lists and pictures can point at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from exporters.excel.cells import quoted_sheet, unique_heads
from exporters.excel.fields import Field, key_field
from exporters.excel.tracker import PROTECTED_SPARE, SPARE, TrackerSheet

TITLE_ROW = 1
NOTE_ROW = 2


@dataclass(frozen=True)
class Layout:
    """The place of one table: sheet, head row, rows and columns."""

    sheet: TrackerSheet
    title: str
    fields: tuple[Field, ...]
    heads: tuple[str, ...]
    head_row: int
    last: int
    reach: int  # the last row that lists and colours cover

    @property
    def first(self) -> int:
        return self.head_row + 1

    def column(self, name: str) -> int:
        """The number of a column, counted from 1; KeyError if the table has none of that name."""
        for number, each in enumerate(self.fields, 1):
            if each.name == name:
                return number
        raise KeyError(f"{self.sheet.table} has no column {name}")

    def letter(self, name: str) -> str:
        return get_column_letter(self.column(name))

    def cells(self, name: str) -> str:
        """The cells of a column on its own sheet, with room for new rows: $D$5:$D$230."""
        letter = self.letter(name)
        return f"${letter}${self.first}:${letter}${self.reach}"

    def range(self, name: str) -> str:
        """The same, for use on any sheet."""
        return f"{quoted_sheet(self.title)}!{self.cells(name)}"

    @property
    def table_range(self) -> str:
        return f"A{self.head_row}:{get_column_letter(len(self.fields))}{self.last}"


@dataclass(frozen=True)
class RowPlace:
    """Where a formula stands in a table; see fields.Place."""

    layout: Layout
    layouts: Mapping[str, Layout]
    row: int

    def here(self, name: str) -> str:
        """This row's cell by the name of its column, as tables like it."""
        head = self.layout.heads[self.layout.column(name) - 1]
        return f"{self.layout.sheet.table}[[#This Row],[{_bracketed(head)}]]"

    def at(self, name: str) -> str:
        """This row's cell by its address, for colours and for heads that hold a person's words."""
        return f"${self.layout.letter(name)}{self.row}"

    def across(self, first: str, last: str) -> str:
        return f"${self.layout.letter(first)}{self.row}:${self.layout.letter(last)}{self.row}"

    def down(self, table: str, name: str) -> str:
        return self.layouts[table].range(name)


def lay_out(sheet: TrackerSheet, title: str, protect: bool) -> Layout:
    """Decide where a table stands; a protected one gets empty rows inside, because it cannot grow."""
    fields = (key_field(sheet.key), *sheet.columns)
    head_row = NOTE_ROW + 1 + len(sheet.totals) + 1
    spare = PROTECTED_SPARE if protect and sheet.grows and sheet.editable else 0
    last = head_row + max(1, len(sheet.rows) + spare)
    reach = last + (SPARE if sheet.grows else 0)
    heads = tuple(unique_heads(each.heading for each in fields))
    return Layout(sheet, title, fields, heads, head_row, last, reach)


def _bracketed(head: str) -> str:
    """A head text inside a table reference; brackets, quotes and # need a mark."""
    return "".join(f"'{letter}" if letter in "[]#'@" else letter for letter in head)
