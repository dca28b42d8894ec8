"""An outline reads finished documents back: headings, captions, first rows, and nothing that is hidden."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from openpyxl import Workbook
from openpyxl.worksheet.table import Table

from exporters.outline import COLUMNS, LONGEST, ROWS, Block, outline


def word_file(folder: Path) -> Path:
    word = Document()
    word.add_heading("Plan", 0)
    word.add_heading("Ownership", 1)
    word.add_paragraph("Who owns what.")
    table = word.add_table(rows=ROWS + 4, cols=COLUMNS + 2)
    table.cell(0, 0).text = "Activity"
    table.cell(1, 0).text = "x" * (LONGEST + 20)
    path = folder / "plan.docx"
    word.save(str(path))
    return path


def excel_file(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tasks"
    for row in (["Row key", "Task", "State"], ["a1", "Train", "=1+1"], ["a2", "Tell", "Open"]):
        sheet.append(row)
    sheet.add_table(Table(displayName="Tasks", ref="A1:C3"))
    sheet.column_dimensions["A"].hidden = True
    book.create_sheet("Read me")["A1"] = "How to fill this in"
    book.create_sheet("Secret").sheet_state = "hidden"
    path = folder / "tracker.xlsx"
    book.save(path)
    return path


def test_a_plan_is_told_by_headings_text_and_first_rows(tmp_path: Path) -> None:
    title, heading, text, table = outline(word_file(tmp_path))
    assert title == Block("title", "Plan")
    assert heading == Block("heading", "Ownership", 1)
    assert text == Block("text", "Who owns what.")
    assert (len(table.rows), len(table.rows[0]), table.more) == (ROWS + 1, COLUMNS, 3)
    assert not table.headed
    assert table.rows[1][0].endswith("…")


def test_a_tracker_is_told_by_its_visible_sheets_and_columns(tmp_path: Path) -> None:
    found = outline(excel_file(tmp_path))
    assert [each.text for each in found if each.kind == "sheet"] == ["Tasks", "Read me"]
    table = next(each for each in found if each.kind == "table")
    assert table.rows == (("Task", "State"), ("Train", ""), ("Tell", "Open"))
    assert found[-1] == Block("text", "How to fill this in")


def test_lines_of_a_cell_stay_lines(tmp_path: Path) -> None:
    word = Document()
    cell = word.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Who owns it?"
    cell.add_paragraph("Henrik\nNadia")
    word.save(str(tmp_path / "plan.docx"))
    (table,) = outline(tmp_path / "plan.docx")
    assert table.rows == (("Who owns it?\nHenrik\nNadia",),)
