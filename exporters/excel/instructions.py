"""The first sheet: what this file is, what to do with it, by when, and where everything is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel.cells import Pen
from exporters.excel.page import place_logo, print_setup
from exporters.excel.sheet import LINE_HEIGHT, lines_of
from exporters.excel.styles import HAIR, QUIET, YOURS, YOURS_LINE, Look
from exporters.text import one_line
from models.words import date_words

if TYPE_CHECKING:
    from exporters import Options
    from exporters.excel.tracker import Tracker
    from models.program import Program

SHEET = "Read me"
WIDE = 86.0
STEPS = (
    "Fill in the yellow cells only. Where a cell has a list, choose from it; elsewhere just type.",
    "Sort, filter, widen or move columns as you like: each row is recognised by a hidden key.",
    "Something missing? Add a row directly below the table.",
    "Please do not delete rows. A row that is gone is asked about, never removed from the plan.",
    "A blank cell changes nothing. To take something out, say so in the note or in your reply.",
    "Save the file and send it back; Excel, LibreOffice and Google Sheets are all fine.",
)


def write_instructions(
    sheet: Worksheet,
    tracker: Tracker,
    links: Sequence[tuple[str, str, str]],
    pen: Pen,
    program: Program,
    options: Options,
) -> None:
    """Write the sheet; `links` are (sheet, first cell, what is there)."""
    sheet.column_dimensions["A"].width = 4
    sheet.column_dimensions["B"].width = 24
    sheet.column_dimensions["C"].width = WIDE
    sheet.sheet_view.showGridLines = False
    row = 2
    if options.brand.logo and place_logo(sheet, options.brand.logo, "B1"):
        sheet.row_dimensions[1].height = 42
    pen.put(sheet, row, 2, f"{tracker.title}", Look(size=22, bold=True, ink=options.brand.ink))
    sheet.row_dimensions[row].height = 36
    pen.put(sheet, row + 1, 2, _subtitle(program), Look(size=12, ink=QUIET))
    row = _facts(sheet, _about(program, options), pen, row + 3)
    row = _steps(sheet, tracker, pen, row + 1)
    row = _guides(sheet, tracker, pen, row + 1)
    row = _places(sheet, links, pen, row + 1)
    print_setup(sheet, f"A1:C{row}", one_page=True)


def _subtitle(program: Program) -> str:
    return " · ".join(
        one_line(part) for part in (program.title, program.organisation, program.system) if part
    )


def _about(program: Program, options: Options) -> list[tuple[str, str]]:
    """The facts at the top; those that are not known are left out."""
    lead = program.change_lead
    by = date_words(options.return_by) if options.return_by else ""
    day = program.clock.day_of(options.today)
    facts = [
        ("Please return by", by),
        ("Return to", " · ".join(filter(None, (lead.name, lead.email))) if lead else ""),
        ("As of", f"{date_words(options.today)} (day {day} of the sprint)"),
        ("Made for", options.profile[:1].upper() + options.profile[1:]),
        ("Handling", options.brand.label),
    ]
    return [(name, value) for name, value in facts if value]


def _facts(sheet: Worksheet, facts: Sequence[tuple[str, str]], pen: Pen, row: int) -> int:
    for name, value in facts:
        strong = name == "Please return by"
        pen.put(sheet, row, 2, name, Look(ink=QUIET, line=HAIR, size=11))
        pen.put(sheet, row, 3, value, Look(bold=strong, line=HAIR, size=11))
        sheet.row_dimensions[row].height = 21
        row += 1
    return row


def _steps(sheet: Worksheet, tracker: Tracker, pen: Pen, row: int) -> int:
    steps = (*STEPS, *tracker.steps) if any(each.editable for each in tracker.sheets) else tracker.steps
    pen.put(sheet, row, 2, "What to do", Look(size=13, bold=True, ink=pen.styles.brand.ink))
    sheet.row_dimensions[row].height = 24
    row += 1
    for number, step in enumerate(steps, 1):
        yellow = step is STEPS[0]
        look = Look(size=11, fill=YOURS, line=YOURS_LINE) if yellow else Look(size=11)
        words = "Yellow is yours" if yellow else f"Step {number}"
        pen.put(sheet, row, 2, words, look)
        pen.put(sheet, row, 3, step, Look(size=11, wrap=True))
        sheet.row_dimensions[row].height = max(20.0, (LINE_HEIGHT + 2) * lines_of(step, WIDE) + 5)
        row += 1
    return row


def _guides(sheet: Worksheet, tracker: Tracker, pen: Pen, row: int) -> int:
    """What the columns mean that are worked out; nothing where none needs it."""
    guides = [(each.heading, each.guide) for one in tracker.sheets for each in one.columns if each.guide]
    if not guides:
        return row - 1
    pen.put(sheet, row, 2, "What is worked out", Look(size=13, bold=True, ink=pen.styles.brand.ink))
    sheet.row_dimensions[row].height = 24
    for heading, words in guides:
        row += 1
        pen.put(sheet, row, 2, heading, Look(size=11))
        pen.put(sheet, row, 3, words, Look(size=11, wrap=True))
        sheet.row_dimensions[row].height = max(20.0, (LINE_HEIGHT + 2) * lines_of(words, WIDE) + 5)
    return row + 1


def _places(sheet: Worksheet, links: Sequence[tuple[str, str, str]], pen: Pen, row: int) -> int:
    pen.put(sheet, row, 2, "In this file", Look(size=13, bold=True, ink=pen.styles.brand.ink))
    sheet.row_dimensions[row].height = 24
    row += 1
    for title, cell, words in links:
        link = pen.put(
            sheet, row, 2, title, Look(size=11, ink=pen.styles.brand.ink, underline=True, line=HAIR)
        )
        pen.jump(link, title, cell)
        pen.put(sheet, row, 3, words, Look(size=11, line=HAIR, wrap=True))
        sheet.row_dimensions[row].height = max(20.0, (LINE_HEIGHT + 2) * lines_of(words, WIDE) + 5)
        row += 1
    return row
