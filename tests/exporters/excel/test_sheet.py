"""Lists, ranges, colours, totals and comments of a table do what managers expect."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from exporters.brand import Brand
from exporters.excel.book import make_book, write_tracker
from exporters.excel.writer import save
from models.errors import UserError
from tests.exporters.excel.rollout import OPTIONS, TRACKERS, shared_rollout
from tests.exporters.excel.spreadsheet import problems


@pytest.fixture(scope="module")
def books() -> dict[str, Workbook]:
    program = shared_rollout()
    found = {}
    for name, describe in TRACKERS.items():
        file = io.BytesIO()
        save(make_book(describe(program), program, OPTIONS)[0], file)
        found[name] = load_workbook(file)
    return found


def rules(book: Workbook, sheet: str) -> dict[str, object]:
    """Validations of a sheet by the head of their column."""
    page = book[sheet]
    table = next(iter(page.tables.values()))
    row = int("".join(filter(str.isdigit, table.ref.split(":")[0])))
    return {
        page.cell(row, next(iter(each.sqref.ranges)).min_col).value: each
        for each in page.data_validations.dataValidation
    }


def test_lists_are_strict_for_states_and_open_for_people(books: dict[str, Workbook]) -> None:
    book = books["sprint-tracker"]
    found = rules(book, "Tasks")
    assert set(found) == {"Owner", "Start", "Duration", "Status", "Priority", "Done"}
    assert found["Status"].formula1 == "List_Task_status"
    assert found["Status"].errorStyle in (None, "stop")
    assert found["Owner"].formula1 == "List_person"
    assert found["Owner"].errorStyle == "warning"
    ((title, place),) = book.defined_names["List_Task_status"].destinations
    values = [cell.value for (cell,) in book[title][place]]
    assert values == ["Not started", "In progress", "Blocked", "Done", "Dropped"]
    assert book["Lists"].sheet_state == "hidden"


def test_dates_shares_and_numbers_are_in_range(books: dict[str, Workbook]) -> None:
    found = rules(books["sprint-tracker"], "Tasks")
    assert found["Start"].type == "date"
    assert (found["Done"].formula1, found["Done"].formula2) == ("0", "1")
    assert (found["Duration"].type, found["Duration"].formula2) == ("whole", "2000")
    letters = rules(books["raci"], "RACI production")
    assert {each.formula1 for each in letters.values()} == {"List_Letter"}
    ((title, place),) = books["raci"].defined_names["List_Letter"].destinations
    assert [cell.value for (cell,) in books["raci"][title][place]] == ["R", "A", "A/R", "C", "I"]


def test_rules_reach_below_a_table_that_may_grow(books: dict[str, Workbook]) -> None:
    page = books["sprint-tracker"]["Tasks"]
    last = 5 + len(shared_rollout().tasks)
    status = rules(books["sprint-tracker"], "Tasks")["Status"]
    assert next(iter(status.sqref.ranges)).max_row == last + 200
    assert page.tables["SprintTasks"].ref.endswith(str(last))


def test_colours_follow_states_dates_and_shares(books: dict[str, Workbook]) -> None:
    kinds = {
        rule.type for each in books["sprint-tracker"]["Tasks"].conditional_formatting for rule in each.rules
    }
    assert kinds == {"cellIs", "expression", "dataBar"}
    formulas = [
        rule.formula[0]
        for each in books["sprint-tracker"]["Tasks"].conditional_formatting
        for rule in each.rules
        if rule.formula
    ]
    assert '"Blocked"' in formulas
    assert any("ISNUMBER" in each for each in formulas)


def test_formula_columns_fill_new_rows_by_themselves(books: dict[str, Workbook]) -> None:
    table = books["sprint-tracker"]["Tasks"].tables["SprintTasks"]
    filled = {
        each.name: each.calculatedColumnFormula.attr_text
        for each in table.tableColumns
        if each.calculatedColumnFormula
    }
    assert set(filled) == {"Finish", "Calendar days to finish"}
    assert "WORKDAY.INTL" in filled["Finish"]
    assert '"0000011"' in filled["Finish"]


def test_charts_are_native_and_count_by_formula(books: dict[str, Workbook]) -> None:
    page = books["sprint-tracker"]["Summary"]
    assert len(page._charts) == 2
    counts = [cell.value for cell in page["B"] if isinstance(cell.value, str) and cell.value.startswith("=")]
    assert any(each.startswith("=SUMPRODUCT(--('Tasks'!") for each in counts)
    assert any(each.startswith("=COUNTIF") for each in counts)


def test_a_logo_needs_no_imaging_library(tmp_path: Path) -> None:
    program = shared_rollout()
    options = replace(OPTIONS, brand=Brand(logo=_png(60, 20), accent="#7A52C9"))
    write_tracker(TRACKERS["raci"](program), program, tmp_path / "logo.xlsx", options)
    assert problems(tmp_path / "logo.xlsx") == []
    broken = replace(OPTIONS, brand=Brand(logo=b"no picture"))
    write_tracker(TRACKERS["raci"](program), program, tmp_path / "plain.xlsx", broken)
    assert problems(tmp_path / "plain.xlsx") == []


def test_the_accent_colours_the_heads() -> None:
    program = shared_rollout()
    book, _ = make_book(TRACKERS["raci"](program), program, replace(OPTIONS, brand=Brand(accent="#F2C811")))
    head = book["Transfers"]["B5"]
    assert head.value == "Activity"
    assert head.fill.fgColor.rgb == "00F2C811"
    assert head.font.color.rgb != "00FFFFFF"


def test_styles_are_shared_not_made_per_cell() -> None:
    program = shared_rollout()
    book, _ = make_book(TRACKERS["sprint-tracker"](program), program, OPTIONS)
    cells = [cell for row in book["Tasks"].iter_rows(min_row=6) for cell in row]
    assert len(cells) > 1500
    assert len({id(cell._style) for cell in cells}) < 40


def test_a_failed_export_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "raci.xlsx"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left")

    monkeypatch.setattr("exporters.excel.book.save", full)
    program = shared_rollout()
    with pytest.raises(UserError):
        write_tracker(TRACKERS["raci"](program), program, target, OPTIONS)
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["raci.xlsx"]


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x0f\x76\x6e" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
