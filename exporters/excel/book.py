"""Makes the workbook of a tracker: instructions, tables, calendar picture, summary, and what it remembers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exporters import Report
from exporters.excel.cells import Pen, sheet_name
from exporters.excel.gantt import FIRST as GANTT_FIRST
from exporters.excel.gantt import draw_gantt
from exporters.excel.instructions import SHEET as READ_ME
from exporters.excel.instructions import write_instructions
from exporters.excel.layout import Layout, lay_out
from exporters.excel.page import describe, head_and_foot, print_setup
from exporters.excel.sheet import SheetWriter
from exporters.excel.snapshot import SHEET as MEMORY
from exporters.excel.snapshot import write_snapshot
from exporters.excel.styles import DATE, Look, Styles
from exporters.excel.summary import draw_summary
from exporters.excel.tints import tint
from exporters.excel.tracker import Tracker
from exporters.excel.validation import SHEET as LISTS
from exporters.excel.validation import Lists, validate
from exporters.excel.writer import save
from exporters.files import atomic_write

if TYPE_CHECKING:
    from exporters import Options
    from models.program import Program

GANTT, SUMMARY = "Calendar", "Summary"
HOLIDAYS = "Holidays"


def write_tracker(tracker: Tracker, program: Program, path: Path, options: Options) -> Report:
    """Write a tracker's workbook to a path and report the texts that had to be cut.

    Raises UserError if the file cannot be written; what was there before is then untouched.
    """
    with atomic_write(path) as draft:
        book, pen = make_book(tracker, program, options)
        save(book, draft)
    return Report(cut_texts=tuple(pen.cut))


def make_book(tracker: Tracker, program: Program, options: Options) -> tuple[Workbook, Pen]:
    """The workbook in memory, and the pen that wrote it."""
    book = Workbook()
    read_me = book.worksheets[0]
    read_me.title = READ_ME
    pen = Pen(Styles(book, options.brand))
    refs = tracker.refs
    layouts = _layouts(tracker, options)
    values = _tables(book, layouts, pen, program, refs, options)
    _pictures(book, tracker, layouts, values, pen, program)
    write_instructions(read_me, tracker, _links(tracker, layouts), pen, program, options)
    _finish(book, tracker, layouts, pen, program, options, refs)
    return book, pen


def _layouts(tracker: Tracker, options: Options) -> dict[str, Layout]:
    """Where each table stands, by table name; sheet names are made legal and unique here."""
    taken = [READ_ME, LISTS, MEMORY, GANTT, SUMMARY]
    layouts: dict[str, Layout] = {}
    for sheet in tracker.sheets:
        title = sheet_name(sheet.title, taken)
        taken.append(title)
        layouts[sheet.table] = lay_out(sheet, title, options.protect)
    return layouts


def _tables(
    book: Workbook,
    layouts: Mapping[str, Layout],
    pen: Pen,
    program: Program,
    refs: Mapping[str, Mapping[str, str]],
    options: Options,
) -> dict[str, dict[str, list[Any]]]:
    """Write every table; what each cell was given, by table and column."""
    values: dict[str, dict[str, list[Any]]] = {}
    for table, layout in layouts.items():
        sheet = book.create_sheet(layout.title)
        writer = SheetWriter(sheet, layout, layouts, pen, program.clock, refs)
        writer.write()
        values[table] = writer.values
        tint(sheet, layout, layouts, options.brand)
        sheet.sheet_view.showGridLines = False
        sheet.sheet_properties.tabColor = options.brand.fill
        last = layout.letter(layout.sheet.print_to or layout.fields[-1].name)
        print_setup(sheet, f"A1:{last}{layout.last}", f"{layout.head_row}:{layout.head_row}")
        if options.protect:
            _protect(sheet)
    return values


def _pictures(
    book: Workbook,
    tracker: Tracker,
    layouts: Mapping[str, Layout],
    values: Mapping[str, dict[str, list[Any]]],
    pen: Pen,
    program: Program,
) -> None:
    if tracker.gantt is not None:
        table = tracker.gantt.table
        draw_gantt(book.create_sheet(GANTT), tracker.gantt, layouts[table], values[table], pen, program)
    if tracker.counts or tracker.figures:
        draw_summary(book.create_sheet(SUMMARY), tracker, layouts, values, pen)


def _links(tracker: Tracker, layouts: Mapping[str, Layout]) -> list[tuple[str, str, str]]:
    links = [
        (layout.title, f"B{layout.first}", layout.sheet.note or layout.sheet.title)
        for layout in layouts.values()
    ]
    if tracker.gantt is not None:
        links.append((GANTT, f"A{GANTT_FIRST}", "A bar for every row, by day, with days off and decisions."))
    if tracker.counts or tracker.figures:
        links.append((SUMMARY, "A1", "Counts and charts that follow what is typed."))
    return links


def _finish(
    book: Workbook,
    tracker: Tracker,
    layouts: Mapping[str, Layout],
    pen: Pen,
    program: Program,
    options: Options,
    refs: Mapping[str, Mapping[str, str]],
) -> None:
    """Lists, snapshot, headers and properties: what needs the sheets to be there."""
    for sheet in book.worksheets:
        head_and_foot(sheet, program, tracker.title, options.brand)
    lists = Lists(book, pen)
    lists.add(HOLIDAYS, sorted(set(tracker.days_off)), Look(form=DATE))
    for layout in layouts.values():
        validate(book[layout.title], layout, lists, refs, program.clock)
    sent = datetime.now(UTC)
    write_snapshot(book, pen, tracker, list(layouts.values()), program, options, refs, sent)
    describe(book, program, tracker.title, options.brand, sent.replace(tzinfo=None))
    calculation = book.calculation
    calculation.fullCalcOnLoad = True
    book.active = 0


def _protect(sheet: Worksheet) -> None:
    """Lock what is not yellow, and leave sorting, filtering and widening free; there is no password."""
    lock = sheet.protection
    lock.sheet = True
    lock.sort = lock.autoFilter = lock.formatColumns = lock.formatRows = lock.insertHyperlinks = False
