"""The summary sheet: figures and counts that follow the tables, with native charts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.brand import TONES, WHITE, Brand, mix
from exporters.excel.cells import Formula, Pen
from exporters.excel.layout import Layout
from exporters.excel.page import print_setup
from exporters.excel.sheet import LINE_HEIGHT, lines_of
from exporters.excel.styles import HAIR, QUIET, Look
from exporters.excel.tracker import Count, Tracker
from exporters.text import one_line

LABEL_WIDTH, COUNT_WIDTH = 34.0, 12.0
CHART_ROWS, CHART_CM = 16, 8.0
_NAMED = re.compile(r"\{(\w+)\.([\w:]+)\}")


@dataclass(frozen=True)
class _Sources:
    """The tables that the summary counts: where they stand and what they held when written."""

    layouts: Mapping[str, Layout]
    values: Mapping[str, Mapping[str, list[Any]]]

    def filled(self, formula: str) -> str:
        """A formula with {table.column} replaced by the cells of that column."""
        return _NAMED.sub(lambda name: self.layouts[name[1]].range(name[2]), formula)


def draw_summary(
    sheet: Worksheet,
    tracker: Tracker,
    layouts: Mapping[str, Layout],
    values: Mapping[str, Mapping[str, list[Any]]],
    pen: Pen,
) -> None:
    """Write figures and counts, each count beside its chart."""
    sources = _Sources(layouts, values)
    pen.put(sheet, 1, 1, "Summary", pen.styles.title())
    sheet.row_dimensions[1].height = 30
    note = "Counted from the other sheets; the numbers follow what is typed there."
    pen.put(sheet, 2, 1, note, Look(ink=QUIET, italic=True))
    row = _figures(sheet, tracker, sources, pen, 4)
    columns = max((len(count.by_labels) + 1 for count in tracker.counts), default=1)
    anchor = get_column_letter(columns + 3)
    for count in tracker.counts:
        _block(sheet, count, sources, pen, row, anchor)
        row += max(CHART_ROWS, len(count.labels) + 5)
    _dimensions(sheet, columns, row)


def _figures(sheet: Worksheet, tracker: Tracker, sources: _Sources, pen: Pen, row: int) -> int:
    for figure in tracker.figures:
        pen.put(sheet, row, 1, figure.label, Look(size=11, line=HAIR, wrap=True))
        value = Formula(sources.filled(figure.formula), figure.result)
        ink = pen.styles.brand.ink
        pen.put(
            sheet,
            row,
            2,
            value,
            Look(size=14, bold=True, ink=ink, form=figure.form, across="right", line=HAIR),
        )
        lines = lines_of(figure.label, LABEL_WIDTH - 4)
        sheet.row_dimensions[row].height = max(24.0, (LINE_HEIGHT + 2) * lines + 4)
        row += 1
    return row + 1 if tracker.figures else row


def _block(sheet: Worksheet, count: Count, sources: _Sources, pen: Pen, row: int, anchor: str) -> None:
    pen.put(sheet, row, 1, count.title, Look(size=12, bold=True, ink=pen.styles.brand.ink))
    heads = list(count.by_labels) if count.by else [count.noun]
    for column, head in enumerate(["", *heads, *(["All"] if count.by else [])], 1):
        pen.put(sheet, row + 1, column, head, pen.styles.head("left" if column == 1 else "right"))
    for number, label in enumerate(count.labels, row + 2):
        pen.put(sheet, number, 1, label, Look(line=HAIR, indent=1))
        _numbers(sheet, count, sources, pen, number, row + 1, label)
    if count.labels:
        sheet.add_chart(_chart(sheet, count, row + 1, pen.styles.brand), f"{anchor}{row}")


def _numbers(
    sheet: Worksheet, count: Count, sources: _Sources, pen: Pen, row: int, head_row: int, label: str
) -> None:
    """The counts of one line, compared cell by cell, so that a name such as ">5" counts as itself."""
    place, known = sources.layouts[count.table], sources.values[count.table]
    look = Look(line=HAIR, across="right", indent=1, form="0;-0;-")
    lines = known[count.column]
    same = f"{place.range(count.column)}=$A{row}"
    if not count.by:
        formula = Formula(f"SUMPRODUCT(--({same}))", sum(value == label for value in lines))
        pen.put(sheet, row, 2, formula, look)
        return
    for column, second in enumerate(count.by_labels, 2):
        also = f"{place.range(count.by)}={get_column_letter(column)}${head_row}"
        found = sum(a == label and b == second for a, b in zip(lines, known[count.by], strict=True))
        pen.put(sheet, row, column, Formula(f"SUMPRODUCT(({same})*({also}))", found), look)
    last = get_column_letter(len(count.by_labels) + 1)
    total = sum(a == label and b in count.by_labels for a, b in zip(lines, known[count.by], strict=True))
    bold = replace(look, bold=True)
    pen.put(sheet, row, len(count.by_labels) + 2, Formula(f"SUM(B{row}:{last}{row})", total), bold)


def _chart(sheet: Worksheet, count: Count, head_row: int, brand: Brand) -> BarChart:
    """A bar per label, stacked by the second column if there is one."""
    last = head_row + len(count.labels)
    chart = BarChart()
    chart.type, chart.gapWidth = "bar", 45
    columns = max(1, len(count.by_labels))
    data = Reference(sheet, min_col=2, max_col=1 + columns, min_row=head_row, max_row=last)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=head_row + 1, max_row=last))
    chart.title = one_line(count.title)
    if count.by:
        chart.grouping, chart.overlap = "stacked", 100
        chart.legend.position = "b"
    else:
        chart.legend = None
        chart.dataLabels = DataLabelList(
            showVal=True, showSerName=False, showCatName=False, showLegendKey=False
        )
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    chart.y_axis.scaling.min = 0
    chart.y_axis.crosses = "max"  # the label axis runs downwards, so its far end is at the bottom
    chart.roundedCorners = False
    chart.height, chart.width = CHART_CM, 17
    _colour(chart, count, brand)
    return chart


def _colour(chart: BarChart, count: Count, brand: Brand) -> None:
    if count.by:
        for series, label in zip(chart.series, count.by_labels, strict=True):
            series.graphicalProperties = GraphicalProperties(solidFill=_fill(count, label, brand))
        return
    series = chart.series[0]
    series.graphicalProperties = GraphicalProperties(solidFill=brand.fill)
    for number, label in enumerate(count.labels):
        if label in count.tones:
            point = DataPoint(idx=number)
            point.graphicalProperties = GraphicalProperties(solidFill=_fill(count, label, brand))
            series.data_points.append(point)


def _fill(count: Count, label: str, brand: Brand) -> str:
    tone = count.tones.get(label)
    return mix(TONES[tone].ink, WHITE, 0.45) if tone else brand.soft


def _dimensions(sheet: Worksheet, columns: int, last: int) -> None:
    sheet.column_dimensions["A"].width = LABEL_WIDTH
    for number in range(2, columns + 3):
        sheet.column_dimensions[get_column_letter(number)].width = COUNT_WIDTH
    sheet.sheet_view.showGridLines = False
    print_setup(sheet, f"A1:{get_column_letter(columns + 14)}{last}", one_page=True)
