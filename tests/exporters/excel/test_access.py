"""A tracker tells those who cannot see it what it is, and survives the hardest words in any of its fields."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from exporters.excel.book import write_tracker
from exporters.excel.cells import shown
from models.program import Program
from tests.exporters.excel.rollout import OPTIONS, TRACKERS, shared_rollout
from tests.exporters.excel.spreadsheet import problems
from tests.exporters.word.awkward import torture
from tests.exporters.word.plans import TODAY


@pytest.fixture(scope="module")
def tortured() -> Program:
    program = torture()
    program.as_of = TODAY
    return program


@pytest.mark.parametrize("name", TRACKERS)
def test_awkward_words_make_no_file_that_needs_repair(tmp_path: Path, name: str, tortured: Program) -> None:
    path = tmp_path / f"{name}.xlsx"
    write_tracker(TRACKERS[name](tortured), tortured, path, OPTIONS)
    assert problems(path) == []
    assert load_workbook(path, data_only=True).sheetnames[0] == "Read me"


@pytest.mark.parametrize("name", TRACKERS)
def test_every_chart_says_what_it_shows(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.xlsx"
    tracker = TRACKERS[name](shared_rollout())
    write_tracker(tracker, shared_rollout(), path, OPTIONS)
    with ZipFile(path) as package:
        drawings = [each for each in package.namelist() if each.startswith("xl/drawings/drawing")]
        text = "".join(package.read(each).decode() for each in drawings)
    told = re.findall(r'<(?:xdr:)?cNvPr [^>]*descr="Chart: ([^"]+)\. Its figures', text)
    assert told == [count.title for count in tracker.counts]


@pytest.mark.parametrize("name", TRACKERS)
def test_the_file_names_its_title_and_language(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.xlsx"
    tracker = TRACKERS[name](shared_rollout())
    write_tracker(tracker, shared_rollout(), path, OPTIONS)
    about = load_workbook(path).properties
    assert (about.title, about.language) == (tracker.title, "en-GB")


def test_what_a_formula_shows_today_can_stand_in_a_file() -> None:
    assert shown("alone \uffff") == "alone \ufffd"
    assert shown("_x0041_") == "_x005F_x0041_"
    assert len(shown("x" * 40_000)) == 32_767


def test_people_fill_in_evidence_and_notes_of_milestones(tmp_path: Path) -> None:
    path = tmp_path / "milestones.xlsx"
    write_tracker(TRACKERS["milestone-tracker"](shared_rollout()), shared_rollout(), path, OPTIONS)
    sheet = load_workbook(path)["Milestones"]
    heads = {cell.value: cell.column for cell in sheet[5]}
    yellow = {head for head, column in heads.items() if not sheet.cell(6, column).protection.locked}
    assert yellow == {"Evidence", "Note"}
