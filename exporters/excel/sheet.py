"""Writes one table: head, rows, totals, lists and colours, ready to be filled in, sorted and printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel.cells import Formula, Pen, restyle
from exporters.excel.fields import Convert, Field, cell_form
from exporters.excel.layout import NOTE_ROW, TITLE_ROW, Layout, RowPlace
from exporters.excel.styles import HAIR, QUIET, YOURS, YOURS_LINE, Look
from exporters.excel.totals import KINDS

if TYPE_CHECKING:
    from models.clock import Clock

ROW_HEIGHT, LINE_HEIGHT, HEAD_HEIGHT, MOST = 20.0, 13.2, 32.0, 400.0


class FlexibleHeight(RowDimension):
    """A row height to begin with; the row still grows and shrinks with its text."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - openpyxl's name
        return False


@dataclass(frozen=True)
class _Column:
    """A column made ready for writing many rows."""

    field: Field
    number: int
    head: str
    convert: Convert
    read: Callable[[Any], Any]
    formula: Callable[[Any], str] | None
    plain: Any
    quoted: Any
    link: Any


class SheetWriter:
    """Writes the table of one layout onto one sheet."""

    def __init__(
        self,
        sheet: Worksheet,
        layout: Layout,
        layouts: Mapping[str, Layout],
        pen: Pen,
        clock: Clock,
        refs: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.sheet, self.layout, self.layouts, self.pen = sheet, layout, layouts, pen
        self._columns = [self._prepared(number, clock, refs) for number in range(1, len(layout.fields) + 1)]
        self.values: dict[str, list[Any]] = {each.name: [] for each in layout.fields}
        self._heights: dict[float, RowDimension] = {}

    def write(self) -> None:
        self._head()
        for row, record in enumerate(self.layout.sheet.rows, self.layout.first):
            self._row(row, record)
        for row in range(self.layout.first + len(self.layout.sheet.rows), self.layout.last + 1):
            self._spare_row(row)
        self._titles()
        self._totals()
        self._table()
        self._dimensions()

    def _prepared(self, number: int, clock: Clock, refs: Mapping[str, Mapping[str, str]]) -> _Column:
        each = self.layout.fields[number - 1]
        look = field_look(each)
        plain, quoted = self.pen.styles.pair(look)
        link = None
        if each.kind == "link":
            blue = self.pen.styles.brand.ink
            link = self.pen.styles.pair(replace(look, ink=blue, underline=True))[0]
        head = self.layout.heads[number - 1]
        convert = cell_form(each, clock, refs)
        return _Column(each, number, head, convert, each.read, each.formula, plain, quoted, link)

    def _row(self, row: int, record: Any) -> None:
        lines = 1.0
        place = RowPlace(self.layout, self.layouts, row)
        for each in self._columns:
            value = each.convert(each.read(record))
            self.values[each.field.name].append(value)
            if each.formula is not None:
                value = Formula(each.formula(place), "" if value is None else value)
            cell = self.pen.write(self.sheet, row, each.number, value, each.plain, each.quoted, each.head)
            if isinstance(value, str) and not each.field.hidden:
                if each.field.wraps:
                    lines = max(lines, lines_of(value, each.field.cell_width))
                if each.link is not None and self.pen.link(cell, value):
                    restyle(cell, each.link)
        self._set_height(row, lines)

    def _spare_row(self, row: int) -> None:
        """An empty row: all of it may be filled in, because a new row needs its name, too."""
        place = RowPlace(self.layout, self.layouts, row)
        for each in self._columns:
            look = field_look(each.field)
            if each.formula is None and not each.field.hidden:
                look = replace(look, unlocked=True, fill=YOURS, line=YOURS_LINE)
            value = Formula(each.formula(place), "") if each.formula is not None else None
            self.pen.put(self.sheet, row, each.number, value, look)

    def _set_height(self, row: int, lines: float) -> None:
        height = ROW_HEIGHT if lines <= 1 else min(MOST, LINE_HEIGHT * lines + 7)
        shared = self._heights.get(height)
        if shared is None:
            shared = self._heights[height] = FlexibleHeight(self.sheet, ht=height)
        self.sheet.row_dimensions[row] = shared

    def _titles(self) -> None:
        first = self._first_visible()
        self.pen.put(self.sheet, TITLE_ROW, first, self.layout.sheet.title, self.pen.styles.title())
        self.pen.put(self.sheet, NOTE_ROW, first, self.layout.sheet.note, Look(ink=QUIET, italic=True))
        self.sheet.row_dimensions[TITLE_ROW].height = 30

    def _first_visible(self) -> int:
        return next(each.number for each in self._columns if not each.field.hidden)

    def _totals(self) -> None:
        quiet = Look(bold=True, ink=QUIET, indent=1)
        for row, total in enumerate(self.layout.sheet.totals, NOTE_ROW + 2):
            label = self._first_visible()
            self.pen.put(self.sheet, row, label, total.label, quiet)
            for name, kind in total.columns.items():
                number = self.layout.column(name)
                each = self.layout.fields[number - 1]
                template, work_out, form = KINDS[kind]
                value = Formula(template.format(self.layout.cells(name)), work_out(self.values[name]))
                look = Look(bold=True, ink=QUIET, form=form or each.number_format, across=each.across)
                look = replace(look, indent=0 if each.centred else 1)
                self.pen.put(self.sheet, row, number, value, look)

    def _head(self) -> None:
        for each in self._columns:
            look = self.pen.styles.head(each.field.across)
            cell = self.pen.put(self.sheet, self.layout.head_row, each.number, each.head, look)
            if words := each.field.guide or (each.field.help if each.field.editable else ""):
                height = max(70, round(LINE_HEIGHT * lines_of(words, 32)) + 12)
                cell.comment = Comment(words, "Day90", height=height, width=240)
        lines = max(lines_of(each.head, each.field.cell_width - 2) for each in self._columns[1:])
        self.sheet.row_dimensions[self.layout.head_row].height = max(HEAD_HEIGHT, LINE_HEIGHT * lines + 9)

    def _table(self) -> None:
        layout = self.layout
        table = Table(displayName=layout.sheet.table, ref=layout.table_range)
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        table.autoFilter = AutoFilter(ref=layout.table_range)
        place = RowPlace(layout, self.layouts, layout.first)
        for each in self._columns:
            column = TableColumn(id=each.number, name=each.head)
            if each.formula is not None and each.field.spread:
                column.calculatedColumnFormula = TableFormula(attr_text=each.formula(place))
            table.tableColumns.append(column)
        self.sheet.add_table(table)

    def _dimensions(self) -> None:
        for each in self._columns:
            dimension = self.sheet.column_dimensions[get_column_letter(each.number)]
            dimension.width = each.field.cell_width
            dimension.hidden = each.field.hidden
        label = self.layout.sheet.label
        column = self.layout.column(label) + 1 if label else 2
        self.sheet.freeze_panes = f"{get_column_letter(column)}{self.layout.first}"


def field_look(each: Field) -> Look:
    """How the cells of a column look: yellow where the reader fills in."""
    return Look(
        fill=YOURS if each.editable else "",
        line=YOURS_LINE if each.editable else HAIR,
        across=each.across,
        wrap=each.wraps,
        form=each.number_format,
        unlocked=each.editable,
        bold=each.bold,
        indent=0 if each.across == "center" else 1,
    )


def lines_of(text: str, width: float) -> float:
    """Lines that a text needs in a column of so many characters."""
    room = max(4.0, width * 1.2 - 2)
    return sum(max(1, -(-len(line) // room)) for line in text.split("\n"))
