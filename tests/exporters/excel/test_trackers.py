"""Every tracker is reopened and compared with the program, field by field."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel.book import make_book, write_tracker
from exporters.excel.cells import Formula
from exporters.excel.fields import KEY_HEADING, cell_form, key_field
from exporters.excel.layout import Layout, lay_out
from exporters.excel.tracker import Tracker
from models import Mode, Program
from models.measures import covered
from tests.exporters.excel.rollout import OPTIONS, TRACKERS, rollout, shared_rollout
from tests.exporters.excel.spreadsheet import decoded, problems

NAMES = list(TRACKERS)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("trackers")
    program = shared_rollout()
    for name, describe in TRACKERS.items():
        report = write_tracker(describe(program), program, folder / f"{name}.xlsx", OPTIONS)
        assert report.cut_texts == ()
    return {name: folder / f"{name}.xlsx" for name in NAMES}


def layouts(tracker: Tracker) -> list[Layout]:
    return [lay_out(sheet, sheet.title, protect=False) for sheet in tracker.sheets]


def in_cell(value: Any) -> Any:
    """A value as it is found again in a file: no empty text, dates as midnight."""
    if value in ("", None):
        return None
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    return value


def body(sheet: Worksheet, layout: Layout) -> list[list[Any]]:
    rows = sheet.iter_rows(layout.first, layout.last, 1, len(layout.fields), values_only=True)
    return [[decoded(value) if isinstance(value, str) else value for value in row] for row in rows]


@pytest.mark.parametrize("name", NAMES)
def test_excel_would_find_nothing_to_repair(name: str, written: dict[str, Path]) -> None:
    assert problems(written[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_every_row_is_there(name: str, written: dict[str, Path]) -> None:
    program = shared_rollout()
    tracker = TRACKERS[name](program)
    book = load_workbook(written[name], data_only=True)
    for layout in layouts(tracker):
        forms = [cell_form(each, program.clock, tracker.refs) for each in layout.fields]
        expected = [
            [in_cell(form(each.read(record))) for each, form in zip(layout.fields, forms, strict=True)]
            for record in layout.sheet.rows
        ]
        assert expected
        assert body(book[layout.title], layout) == expected


@pytest.mark.parametrize("name", NAMES)
def test_tables_are_ready_for_work(name: str, written: dict[str, Path]) -> None:
    book = load_workbook(written[name])
    for layout in layouts(TRACKERS[name](shared_rollout())):
        sheet = book[layout.title]
        assert sheet.tables[layout.sheet.table].ref == layout.table_range
        assert sheet["A" + str(layout.head_row)].value == KEY_HEADING
        assert sheet.column_dimensions["A"].hidden
        assert sheet.freeze_panes.endswith(str(layout.first))
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.print_title_rows == f"${layout.head_row}:${layout.head_row}"
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert sheet.oddHeader.right.text == "Confidential"
        assert sheet.oddHeader.left.text == "Claims && triage"
        assert not sheet.protection.sheet


@pytest.mark.parametrize("name", NAMES)
def test_yellow_cells_and_only_they_are_open(name: str, written: dict[str, Path]) -> None:
    book = load_workbook(written[name])
    for layout in layouts(TRACKERS[name](shared_rollout())):
        cells = next(book[layout.title].iter_rows(layout.first, layout.first, 1, len(layout.fields)))
        assert [not cell.protection.locked for cell in cells] == [each.editable for each in layout.fields]
        yellow = [cell.fill.fgColor.rgb == "00FFF9DB" for cell in cells]
        assert yellow == [each.editable for each in layout.fields]


def test_first_sheet_tells_what_to_do(written: dict[str, Path]) -> None:
    book = load_workbook(written["sprint-tracker"])
    words = [str(cell.value) for row in book["Read me"].iter_rows() for cell in row if cell.value]
    assert "27 Nov 2026" in words
    assert "Dana Okafor · 0@example.org" in words
    assert "Change lead" in words
    links = [cell.hyperlink.location for row in book["Read me"].iter_rows() for cell in row if cell.hyperlink]
    assert links == ["'Tasks'!B6", "'Calendar'!A8", "'Summary'!A1"]
    assert book.active.title == "Read me"


def test_what_is_worked_out_says_what_it_counts(written: dict[str, Path]) -> None:
    book = load_workbook(written["sprint-tracker"])
    [layout] = layouts(TRACKERS["sprint-tracker"](shared_rollout()))
    heads = {cell.value: cell for cell in book["Tasks"][layout.head_row]}
    told = {
        "Calendar days to finish": ("calendar", "weekends and holidays included"),
        "Slack in working days": ("Working days", "before the whole plan ends later"),
    }
    for head, parts in told.items():
        comment = heads[head].comment
        assert comment is not None
        assert all(part in comment.text for part in parts)
    guides = {row[1]: row[2] for row in book["Read me"].iter_rows(max_col=3, values_only=True) if row[2]}
    assert {head: heads[head].comment.text for head in told} == {head: guides[head] for head in told}


def test_new_headings_keep_the_names_by_which_columns_come_back() -> None:
    fields = {
        each.heading: each.name for each in TRACKERS["sprint-tracker"](shared_rollout()).sheets[0].columns
    }
    assert fields["Calendar days to finish"] == "days_left"
    assert fields["Slack in working days"] == "slack"


def test_a_workbook_without_such_columns_has_no_words_about_them(written: dict[str, Path]) -> None:
    words = [cell.value for row in load_workbook(written["raci"])["Read me"].iter_rows() for cell in row]
    assert "What is worked out" not in words


def test_properties_name_program_and_export(written: dict[str, Path]) -> None:
    book = load_workbook(written["raci"])
    assert book.properties.title == "RACI and transfers"
    assert book.properties.subject == "Claims & triage"
    assert book.properties.creator == "Dana Okafor"
    own = {each.name: each.value for each in book.custom_doc_props.props}
    assert own["day90.program"] == shared_rollout().id
    assert own["day90.export"] == "e" * 32
    assert own["day90.schema"] == "1"


def test_people_with_one_name_are_told_apart(written: dict[str, Path]) -> None:
    sheet = load_workbook(written["sprint-tracker"])["Lists"]
    names = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"Kim Lee (Claims)", "Kim Lee (IT)", "Ravi Singh"} <= names


def test_raci_checks_each_row_for_one_accountable(written: dict[str, Path]) -> None:
    book = load_workbook(written["raci"], data_only=True)
    program = shared_rollout()
    verdicts = {row[1]: row for row in book["RACI production"].iter_rows(min_row=7, values_only=True)}
    column = len(program.parties) + 2
    for activity in program.activities:
        number = len(activity.accountable(Mode.PRODUCTION))
        expected = {0: "No A", 1: "One A"}.get(number, "More than one A")
        assert verdicts[activity.title][column] == expected
    assert verdicts[program.activities[4].title][column] == "No A"


def test_raci_formulas_hold_no_name_of_a_party() -> None:
    program = rollout()
    program.parties[0].name = '=HYPERLINK("http://evil")'
    book, _ = make_book(TRACKERS["raci"](program), program, OPTIONS)
    formulas = [
        cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows(min_row=1)
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas
    assert all(isinstance(each, Formula) for each in formulas)
    assert not any("evil" in each for each in formulas)


def test_protected_tracker_has_rows_to_add_to(tmp_path: Path) -> None:
    program = shared_rollout()
    tracker = TRACKERS["champion-roster"](program)
    options = type(OPTIONS)(OPTIONS.brand, OPTIONS.today, protect=True)
    write_tracker(tracker, program, tmp_path / "locked.xlsx", options)
    sheet = load_workbook(tmp_path / "locked.xlsx")["Sessions"]
    rows = len(tracker.sheets[1].rows)
    assert sheet.protection.sheet
    assert not sheet.protection.sort
    assert sheet.tables["PeerSessions"].ref == f"A5:F{5 + rows + 25}"
    assert sheet.cell(5 + rows + 1, 2).protection.locked is False
    assert sheet.cell(6, 1).protection.locked
    assert problems(tmp_path / "locked.xlsx") == []


def test_a_population_of_nobody_has_no_coverage(tmp_path: Path) -> None:
    program = rollout()
    nobody, *others = program.populations
    nobody.headcount = 0
    write_tracker(TRACKERS["champion-roster"](program), program, tmp_path / "roster.xlsx", OPTIONS)
    sheet = load_workbook(tmp_path / "roster.xlsx")["Coverage"]
    head = next(cell for cell in sheet[5] if cell.value == "Coverage")
    shown = [sheet.cell(6 + row, head.column).value for row in range(len(program.populations))]
    assert shown == [None, *(each.coverage / 100 for each in others)]
    assert covered(nobody) is None


def test_empty_program_makes_whole_trackers(tmp_path: Path) -> None:
    program = Program(title="Empty", start=date(2026, 2, 2), go_live_day=61, handoff_day=26, weekdays="12345")
    program.answer_days, program.champion_ratio = 10, 20
    program.as_of = date(2026, 2, 3)
    for name, describe in TRACKERS.items():
        write_tracker(describe(program), program, tmp_path / f"{name}.xlsx", OPTIONS)
        assert problems(tmp_path / f"{name}.xlsx") == []


def test_key_is_written_as_text() -> None:
    assert key_field(lambda record: "1e5").number_format == "@"
