"""The calendar picture covers the plan, follows the table, and stops where it would no longer be read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel.book import make_book
from exporters.excel.gantt import DATES, FIRST, GRID, HEADS, PHASES, WEEKS
from exporters.excel.tracker import GANTT_ROWS, GANTT_WEEKS
from models import Program, Task, TaskStatus
from tests.exporters.excel.rollout import OPTIONS, START, TRACKERS, rollout, shared_rollout


def calendar(program: Program, name: str = "sprint-tracker") -> Worksheet:
    book, _ = make_book(TRACKERS[name](program), program, OPTIONS)
    return book["Calendar"]


def test_days_run_without_gap_from_the_first_monday() -> None:
    sheet = calendar(shared_rollout())
    days = [cell.value for cell in sheet[DATES][GRID - 1 :]]
    assert days[0] == START
    assert days == [START + timedelta(days=number) for number in range(len(days))]
    assert len(days) % 7 == 0


def test_week_labels_have_room_for_their_words() -> None:
    sheet = calendar(shared_rollout())
    letter = get_column_letter(GRID + 6)
    assert sheet.cell(WEEKS, GRID).value == "12 Oct"
    assert f"{get_column_letter(GRID)}{WEEKS}:{letter}{WEEKS}" in {
        str(each) for each in sheet.merged_cells.ranges
    }


def test_phases_and_decisions_stand_over_their_days() -> None:
    program = shared_rollout()
    sheet = calendar(program)
    for phase in program.phases:
        assert sheet.cell(PHASES, GRID + phase.first_day - 1).value == phase.title
    marks = {cell.value: cell.column for cell in sheet[HEADS] if cell.value and cell.column >= GRID}
    assert set(marks) == {"Day 30", "Day 60", "Day 90"}
    assert marks["Day 30"] + 5 == GRID + 29
    assert sheet.cell(FIRST, GRID + 29).border.right.color.rgb == "00B42318"


def test_days_off_are_shaded() -> None:
    sheet = calendar(shared_rollout())
    saturday, holiday, monday = (sheet.cell(FIRST, GRID + number) for number in (5, 72, 0))
    assert saturday.fill.fgColor.rgb == holiday.fill.fgColor.rgb == "00F4F6F8"
    assert monday.fill.fill_type is None


def test_rows_follow_the_table() -> None:
    program = shared_rollout()
    sheet = calendar(program)
    task = program.tasks[0]
    assert sheet.cell(FIRST, 1).value == "=IF('Tasks'!$B$6=\"\",\"\",'Tasks'!$B$6)"
    assert sheet.cell(FIRST, 1).value.result == task.title
    assert sheet.cell(FIRST, 2).value.result == program.clock.date_of(task.start_day or 1)
    formulas = [rule.formula[0] for each in sheet.conditional_formatting for rule in each.rules]
    assert any("TODAY()" in each for each in formulas)
    (stuck,) = [each for each in formulas if '"Blocked"' in each]
    assert "<TODAY(),$" in stuck, "what is overdue is red too, as the legend says"
    assert '<>"Dropped"' in stuck


def test_it_ends_where_nobody_would_read_on() -> None:
    program = rollout()
    for number in range(GANTT_ROWS):
        program.tasks.append(
            Task(title=f"More {number}", start_day=5, duration=3, status=TaskStatus.OPEN, percent=0)
        )
    program.tasks[0].start_day = 400
    sheet = calendar(program)
    days = [cell.value for cell in sheet[DATES][GRID - 1 :]]
    assert len(days) == 7 * GANTT_WEEKS
    assert sheet.max_row == FIRST + GANTT_ROWS - 1
    assert f"Shows the first {GANTT_ROWS} of {len(program.tasks)} rows." in sheet["A2"].value
    assert "after 26 weeks" in sheet["A2"].value


def test_milestones_have_one_day() -> None:
    sheet = calendar(shared_rollout(), "milestone-tracker")
    assert sheet.column_dimensions["C"].hidden
    assert sheet.column_dimensions["D"].hidden
    assert sheet.cell(HEADS, 2).value == "Due"


def test_dates_are_dates() -> None:
    sheet = calendar(shared_rollout())
    assert all(isinstance(cell.value, date | datetime) for cell in sheet[DATES][GRID - 1 :])
