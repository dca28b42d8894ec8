"""The hidden sheet holds all that a three-way comparison needs, whatever the texts are."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy.orm.attributes import set_committed_value

from exporters.excel.book import write_tracker
from exporters.excel.snapshot import packed, read_snapshot
from models import Mode, TaskStatus
from models.texts import clean
from tests.exporters.excel.rollout import OPTIONS, START, TRACKERS, rollout, shared_rollout


def remembered(name: str, tmp_path: Path) -> dict:
    program = shared_rollout()
    write_tracker(TRACKERS[name](program), program, tmp_path / "sent.xlsx", OPTIONS)
    book = load_workbook(tmp_path / "sent.xlsx")
    assert book["_day90"].sheet_state == "veryHidden"
    return read_snapshot(book)


def test_it_names_program_export_and_clocks(tmp_path: Path) -> None:
    found = remembered("sprint-tracker", tmp_path)
    program = shared_rollout()
    assert found["schema"] == 1
    assert found["format"] == "day90-tracker"
    assert found["program"] == program.id
    assert found["export"] == OPTIONS.export_id
    assert found["tracker"] == "sprint-tracker"
    assert found["profile"] == "change lead"
    assert found["exported_at"].endswith("Z")
    assert found["as_of"] == OPTIONS.today.isoformat()
    assert found["clock"] == {"start": START.isoformat(), "go_live_day": 61, "handoff_day": 26}


def test_values_are_kept_as_they_are_stored(tmp_path: Path) -> None:
    found = remembered("sprint-tracker", tmp_path)
    program = shared_rollout()
    (sheet,) = found["sheets"]
    names = [column["name"] for column in sheet["columns"]]
    assert names[0] == "row_key"
    assert len(sheet["rows"]) == len(program.tasks)
    for task in program.tasks:
        row = dict(zip(names[1:], sheet["rows"][task.id], strict=True))
        assert row["title"] == task.title
        assert row["status"] == task.status.name
        assert row["percent"] == task.percent
        assert row["duration"] == task.duration
        assert row["owner_id"] == (task.owner.id if task.owner else None)
        day = task.start_day
        assert row["start_day"] == (None if day is None else (START + timedelta(days=day - 1)).isoformat())


def test_columns_say_how_they_were_shown(tmp_path: Path) -> None:
    found = remembered("sprint-tracker", tmp_path)
    (sheet,) = found["sheets"]
    status = next(column for column in sheet["columns"] if column["name"] == "status")
    assert status["heading"] == "Status"
    assert status["editable"]
    assert status["choices"] == {each.name: each.value for each in TaskStatus}
    assert sheet["table"] == "SprintTasks"
    assert sheet["kind"] == "task"
    assert set(found["refs"]["person"].values()) >= {"Kim Lee (IT)", "Kim Lee (Claims)"}


def test_a_matrix_says_which_letters_it_holds(tmp_path: Path) -> None:
    found = remembered("raci", tmp_path)
    program = shared_rollout()
    production, pilot = found["sheets"][:2]
    assert production["extra"]["matrix"] == {"kind": "assignment", "mode": "PRODUCTION", "of": "party"}
    assert pilot["extra"]["matrix"]["mode"] == "PILOT"
    activity, party = program.activities[0], program.parties[1]
    names = [column["name"] for column in production["columns"][1:]]
    row = dict(zip(names, production["rows"][activity.id], strict=True))
    letter = activity.letters(Mode.PRODUCTION).get(party.id)
    assert row[f"party:{party.id}"] == (letter.name if letter else None)


def test_long_and_odd_texts_are_kept_whole(tmp_path: Path) -> None:
    program = rollout()
    odd = "a\x00_x0041_ \\_x0041_ \U0001f600\r\n=1+1"
    program.tasks[0].note, program.tasks[1].note = "\U0001f600é" * 50_000, odd
    write_tracker(TRACKERS["sprint-tracker"](program), program, tmp_path / "sent.xlsx", OPTIONS)
    book = load_workbook(tmp_path / "sent.xlsx")
    assert all(len(str(cell.value or "")) <= 32_767 for row in book["_day90"].iter_rows() for cell in row)
    (sheet,) = read_snapshot(book)["sheets"]
    place = [column["name"] for column in sheet["columns"]].index("note") - 1
    assert sheet["rows"][program.tasks[0].id][place] == "\U0001f600é" * 50_000
    assert sheet["rows"][program.tasks[1].id][place] == clean(odd)


def test_a_raw_text_of_an_older_file_is_remembered_as_its_cell_has_it(tmp_path: Path) -> None:
    program = rollout()
    set_committed_value(program.tasks[0], "note", "one\r\ntwo\x01")
    write_tracker(TRACKERS["sprint-tracker"](program), program, tmp_path / "sent.xlsx", OPTIONS)
    book = load_workbook(tmp_path / "sent.xlsx")
    (sheet,) = read_snapshot(book)["sheets"]
    place = [column["name"] for column in sheet["columns"]].index("note") - 1
    kept = sheet["rows"][program.tasks[0].id][place]
    assert kept == "one\ntwo\ufffd"
    assert any(kept == cell.value for row in book["Tasks"] for cell in row)


def test_a_changed_hidden_sheet_is_noticed(tmp_path: Path) -> None:
    program = shared_rollout()
    write_tracker(TRACKERS["raci"](program), program, tmp_path / "sent.xlsx", OPTIONS)
    book = load_workbook(tmp_path / "sent.xlsx")
    sheet = book["_day90"]
    sheet.cell(sheet.max_row, 2).value = str(sheet.cell(sheet.max_row, 2).value)[:-1]
    with pytest.raises(ValueError, match="has been changed"):
        read_snapshot(book)


def test_json_is_safe_for_every_spreadsheet_program() -> None:
    text = packed({"é_x0041_": "\ud800\x07"})
    assert text.isascii()
    assert text.isprintable()
    assert "_x" not in text
