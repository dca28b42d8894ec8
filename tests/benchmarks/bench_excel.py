"""How long a tracker of 2,000 rows takes, against openpyxl's own fastest way with styles made once."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from exporters import Options
from exporters.brand import Brand
from exporters.excel.book import write_tracker
from exporters.excel.fields import Field, path_reader
from exporters.excel.tracker import Tracker, TrackerSheet
from models.program import Program
from tests.benchmarks.timing import ratio

ROWS, COLUMNS = 2_000, 12
BUDGET = 1.2
STATES = ("Not started", "In progress", "Blocked", "Done")


@dataclass(frozen=True)
class Line:
    """A row of the table: the same values for both ways."""

    id: str
    title: str
    owner: str
    day: int
    state: str
    share: int
    hours: float
    note: str


def lines() -> list[Line]:
    return [
        Line(
            f"{n:032x}",
            f"Task {n} of it",
            f"Person {n % 40}",
            n % 90,
            STATES[n % 4],
            n % 101,
            n / 7,
            f"Note {n}",
        )
        for n in range(ROWS)
    ]


NAMES = ("title", "owner", "day", "state", "share", "hours", "note")
FIELDS = (*NAMES, *NAMES[:4], NAMES[-1])
KINDS = {"day": "day", "share": "percent", "hours": "hours"}


def floor(rows: list[Line], path: Path) -> None:
    """write_only with reused styles: nothing but the cells, no table, list, colour or snapshot."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    styles = [_style(sheet, name) for name in FIELDS]
    start = date(2026, 2, 2).toordinal()
    for row in rows:
        cells = []
        for name, style in zip(FIELDS, styles, strict=True):
            value = getattr(row, name)
            cell = WriteOnlyCell(sheet, date.fromordinal(start + value) if name == "day" else value)
            cell._style = style
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def _style(sheet: object, name: str) -> object:
    cell = WriteOnlyCell(sheet)
    cell.font = Font(name="Calibri", size=10)
    cell.fill = PatternFill("solid", fgColor="FFF9DB")
    cell.border = Border(bottom=Side(style="thin", color="D9DEE5"))
    cell.alignment = Alignment(vertical="center", wrap_text=name == "note")
    cell.number_format = {"day": "d mmm yyyy", "share": "0%"}.get(name, "General")
    return cell._style


def ours(rows: list[Line], path: Path) -> None:
    """The whole workbook: instructions, table, lists, colours and snapshot of every value."""
    fields = [
        Field(f"{name}{n}", f"{name} {n}", KINDS.get(name, "text"), path_reader(name), editable=n % 2 == 0)
        for n, name in enumerate(FIELDS)
    ]
    sheet = TrackerSheet("Tasks", "Tasks", "task", fields, rows, label="title0")
    program = Program(title="Benchmark", start=date(2026, 2, 2), go_live_day=61, handoff_day=26)
    options = Options(Brand(), date(2026, 3, 1))
    write_tracker(Tracker("bench", "Benchmark", [sheet]), program, path, options)


def main() -> int:
    """Print the table; 1 if the budget is exceeded."""
    with TemporaryDirectory() as folder:
        rows = lines()
        first, second = Path(folder, "ours.xlsx"), Path(folder, "floor.xlsx")
        what = f"tracker of {ROWS:,} rows x {COLUMNS}"
        found = ratio(what, partial(ours, rows, first), partial(floor, rows, second), BUDGET)
    return int(found > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
