"""The calendar picture: a bar per row that follows its dates, with days off, phases, decisions and today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from openpyxl.styles import Border, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.brand import TONES, WHITE, Brand, mix
from exporters.excel.cells import Formula, Pen, quoted_sheet
from exporters.excel.layout import Layout
from exporters.excel.page import print_setup
from exporters.excel.styles import BAND, DATE, HAIR, QUIET, RED, Look
from exporters.excel.tints import formula_rule, solid
from exporters.excel.tracker import GANTT_ROWS, GANTT_WEEKS, Gantt
from models.words import date_words

if TYPE_CHECKING:
    from models.program import Program

PHASES, WEEKS, DAYS, HEADS, DATES = 3, 4, 5, 6, 7  # rows
FIRST = 8
LABEL, START, FINISH, DONE, STATUS, GRID = 1, 2, 3, 4, 5, 6  # columns
SPARE_ROWS = 8  # rows that the table may still grow by


@dataclass(frozen=True)
class _Frame:
    """What the picture covers: first Monday, number of days, number of rows."""

    opening: date
    days: int
    rows: int

    def column(self, day: date) -> int:
        return GRID + (day - self.opening).days

    def holds(self, day: date) -> bool:
        return 0 <= (day - self.opening).days < self.days

    @property
    def last_column(self) -> int:
        return GRID + self.days - 1

    @property
    def last_row(self) -> int:
        return FIRST + self.rows - 1


def draw_gantt(
    sheet: Worksheet,
    gantt: Gantt,
    layout: Layout,
    values: Mapping[str, list[Any]],
    pen: Pen,
    program: Program,
) -> None:
    """Draw the picture of a table; beyond 300 rows or 26 weeks it stops and says so."""
    frame = _frame(gantt, layout, values, program)
    _titles(sheet, gantt, layout, frame, pen)
    _phases(sheet, gantt, frame, pen, program)
    _weeks(sheet, frame, pen, program)
    _marks(sheet, gantt, frame, pen, program)
    _rows(sheet, gantt, layout, values, frame, pen)
    _grid(sheet, gantt, frame, pen, program)
    _bars(sheet, gantt, frame, pen.styles.brand)
    _dimensions(sheet, gantt, frame)


def _frame(gantt: Gantt, layout: Layout, values: Mapping[str, list[Any]], program: Program) -> _Frame:
    clock = program.clock
    starts = [clock.start, *(each for each in values[gantt.start] if each)]
    ends = [clock.date_of(gantt.last_day), *(each for each in values[gantt.finish] if each)]
    first = max(min(starts), clock.start - timedelta(weeks=4))
    opening = first - timedelta(days=first.weekday())
    weeks = min(GANTT_WEEKS, ((max(ends) - opening).days) // 7 + 1)
    room = SPARE_ROWS if layout.sheet.grows else 0
    return _Frame(opening, 7 * max(1, weeks), max(1, min(GANTT_ROWS, len(layout.sheet.rows) + room)))


def _titles(sheet: Worksheet, gantt: Gantt, layout: Layout, frame: _Frame, pen: Pen) -> None:
    pen.put(sheet, 1, LABEL, gantt.title, pen.styles.title())
    sheet.row_dimensions[1].height = 30
    note = f"Drawn from the sheet '{layout.title}'; change dates there."
    if len(layout.sheet.rows) > GANTT_ROWS:
        note += f" Shows the first {GANTT_ROWS} of {len(layout.sheet.rows)} rows."
    if frame.days == 7 * GANTT_WEEKS:
        note += (
            f" Ends {date_words(frame.opening + timedelta(days=frame.days - 1))}, after {GANTT_WEEKS} weeks."
        )
    pen.put(sheet, 2, LABEL, note, Look(ink=QUIET, italic=True))
    names = {LABEL: gantt.label, START: gantt.start, FINISH: gantt.finish, DONE: gantt.done}
    heads = {column: layout.heads[layout.column(name) - 1] for column, name in names.items() if name}
    for column, text in heads.items():
        pen.put(sheet, HEADS, column, text, pen.styles.head())
    _legend(sheet, gantt, pen)


def _legend(sheet: Worksheet, gantt: Gantt, pen: Pen) -> None:
    """Colour samples with words, over the calendar."""
    colours = _colours(pen.styles.brand)
    samples = [("planned", "Planned")] + [("part", "Share done")] * bool(gantt.done)
    samples += [("finished", "Done")] * bool(gantt.finished) + [("stuck", "Blocked or overdue")] * bool(
        gantt.stuck
    )
    column = GRID
    for key, words in samples:
        pen.put(sheet, 2, column, None, Look(fill=colours[key]))
        pen.put(sheet, 2, column + 1, None, Look(fill=colours[key]))
        pen.put(sheet, 2, column + 3, words, Look(size=9, ink=QUIET))
        column += 18
    pen.put(sheet, 1, GRID, "Red line: decision. Dark line: today. Shaded: day off.", Look(size=9, ink=QUIET))


def _phases(sheet: Worksheet, gantt: Gantt, frame: _Frame, pen: Pen, program: Program) -> None:
    clock, brand = program.clock, pen.styles.brand
    taken = frame.opening
    for number, phase in enumerate(gantt.phases):
        first = max(clock.date_of(phase.first), taken)
        last = min(clock.date_of(phase.last), frame.opening + timedelta(days=frame.days - 1))
        if last <= first:
            continue
        fill = mix(brand.fill, WHITE, (0.82, 0.7, 0.58)[number % 3])
        pen.put(sheet, PHASES, frame.column(first), phase.title, Look(bold=True, fill=fill, across="center"))
        sheet.merge_cells(
            start_row=PHASES, end_row=PHASES, start_column=frame.column(first), end_column=frame.column(last)
        )
        taken = last + timedelta(days=1)


def _weeks(sheet: Worksheet, frame: _Frame, pen: Pen, program: Program) -> None:
    """The Monday and the sprint day of every week, each with room for its words."""
    for offset in range(0, frame.days, 7):
        monday, column = frame.opening + timedelta(days=offset), GRID + offset
        words = date_words(monday).rsplit(" ", 1)[0]
        number = program.clock.day_of(monday)
        pen.put(sheet, WEEKS, column, words, Look(size=9, bold=True, ink=QUIET, left_line=HAIR))
        pen.put(sheet, DAYS, column, f"Day {number}", Look(size=8, ink=QUIET, left_line=HAIR))
        for row in (WEEKS, DAYS):
            sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 6)
    for offset in range(frame.days):
        pen.put(sheet, DATES, GRID + offset, frame.opening + timedelta(days=offset), Look(size=6, form="d"))


def _marks(sheet: Worksheet, gantt: Gantt, frame: _Frame, pen: Pen, program: Program) -> None:
    for offset in range(frame.days):
        pen.put(sheet, HEADS, GRID + offset, None, Look(line=HAIR))
    for mark in gantt.marks:
        day = program.clock.date_of(mark.day)
        if frame.holds(day):
            look = Look(size=9, bold=True, ink=RED, across="right", line=HAIR)
            column = max(GRID, frame.column(day) - 5)
            pen.put(sheet, HEADS, column, mark.title, look)
            sheet.merge_cells(
                start_row=HEADS, end_row=HEADS, start_column=column, end_column=frame.column(day)
            )


def _rows(
    sheet: Worksheet, gantt: Gantt, layout: Layout, values: Mapping[str, list[Any]], frame: _Frame, pen: Pen
) -> None:
    columns = {
        LABEL: gantt.label,
        START: gantt.start,
        FINISH: gantt.finish,
        DONE: gantt.done,
        STATUS: gantt.status,
    }
    looks = {
        LABEL: Look(line=HAIR, indent=1),
        DONE: Look(form="0%", across="right", indent=1, line=HAIR),
        STATUS: Look(line=HAIR),
    }
    looks[START] = looks[FINISH] = Look(form=DATE, line=HAIR, indent=1)
    for number in range(frame.rows):
        row = FIRST + number
        sheet.row_dimensions[row].height = 16.5
        for column, name in columns.items():
            if not name:
                continue
            known = values[name][number] if number < len(values[name]) else None
            source = f"{quoted_sheet(layout.title)}!${layout.letter(name)}${layout.first + number}"
            formula = Formula(f'IF({source}="","",{source})', "" if known is None else known)
            pen.put(sheet, row, column, formula, looks[column])


def _grid(sheet: Worksheet, gantt: Gantt, frame: _Frame, pen: Pen, program: Program) -> None:
    """The days themselves, one look a column, so that nothing but bars and today must be worked out."""
    decisions = {program.clock.date_of(mark.day) for mark in gantt.marks}
    for offset in range(frame.days):
        day = frame.opening + timedelta(days=offset)
        look = Look(
            fill="" if program.calendar.is_working(program.clock.day_of(day)) else BAND,
            line="EEF1F4",
            left_line=HAIR if day.weekday() == 0 else "",
            right_line=RED if day in decisions else "",
        )
        plain, quoted = pen.styles.pair(look)
        for row in range(FIRST, frame.last_row + 1):
            pen.write(sheet, row, GRID + offset, None, plain, quoted)


def _bars(sheet: Worksheet, gantt: Gantt, frame: _Frame, brand: Brand) -> None:
    top = f"{get_column_letter(GRID)}${DATES}"
    start, finish = f"${get_column_letter(START)}{FIRST}", f"${get_column_letter(FINISH)}{FIRST}"
    done, status = f"${get_column_letter(DONE)}{FIRST}", f"${get_column_letter(STATUS)}{FIRST}"
    inside = f"{top}>={start},{top}<=MAX({start},{finish})"
    colours = _colours(brand)
    rules = [(f"AND({inside},{_any(status, gantt.finished)})", colours["finished"])] * bool(gantt.finished)
    if gantt.stuck:
        late = f"AND(ISNUMBER({finish}),{finish}<TODAY(){_but(status, gantt.dropped)})"
        rules.append((f"AND({inside},OR({_any(status, gantt.stuck)},{late}))", colours["stuck"]))
    if gantt.done:
        reached = f"{top}<{start}+(MAX({start},{finish})-{start}+1)*N({done})"
        rules.append((f"AND({inside},{reached})", colours["part"]))
    rules.append((f"AND({inside})", colours["planned"]))
    area = f"{get_column_letter(GRID)}{FIRST}:{get_column_letter(frame.last_column)}{frame.last_row}"
    for formula, colour in rules:
        seamless = Border(left=Side(style="thin", color=colour))
        sheet.conditional_formatting.add(area, formula_rule(formula, fill=solid(colour), border=seamless))
    edge = Side(style="thin", color=brand.ink)
    today = formula_rule(f"{top}=TODAY()", border=Border(left=edge, right=edge))
    sheet.conditional_formatting.add(area.replace(str(FIRST), str(HEADS), 1), today)


def _but(cell: str, words: Sequence[str]) -> str:
    return "".join(f',{cell}<>"{word}"' for word in words)


def _any(cell: str, words: Sequence[str]) -> str:
    return "OR({})".format(",".join(f'{cell}="{word}"' for word in words))


def _colours(brand: Brand) -> dict[str, str]:
    return {
        "planned": brand.soft,
        "part": brand.fill,
        "finished": mix(TONES["good"].ink, WHITE, 0.45),
        "stuck": mix(TONES["bad"].ink, WHITE, 0.4),
    }


def _dimensions(sheet: Worksheet, gantt: Gantt, frame: _Frame) -> None:
    widths = {LABEL: 46.0, START: 12.0, FINISH: 12.0, DONE: 8.0, STATUS: 8.0}
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.column_dimensions[get_column_letter(STATUS)].hidden = True
    sheet.column_dimensions[get_column_letter(DONE)].hidden = not gantt.done
    for column in range(GRID, frame.last_column + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 1.6
    sheet.column_dimensions[get_column_letter(FINISH)].hidden = gantt.start == gantt.finish
    sheet.row_dimensions[DATES].hidden = True
    sheet.row_dimensions[PHASES].height = 18
    sheet.row_dimensions[HEADS].height = 20
    sheet.sheet_view.showGridLines = False
    sheet.freeze_panes = f"{get_column_letter(GRID)}{FIRST}"
    area = f"A1:{get_column_letter(frame.last_column)}{frame.last_row}"
    print_setup(sheet, area, f"{PHASES}:{DATES}")
