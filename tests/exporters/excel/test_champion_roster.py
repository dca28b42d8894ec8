"""The champion roster counts as the program does: who is active, their hours, and sessions that were held."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel import champion_roster
from exporters.excel.book import write_tracker
from models import PeerSession, Program
from models.champions import first_sceptical, hours_granted
from models.measures import coverage
from models.rules import check
from tests.exporters.excel.rollout import OPTIONS, rollout

HEAD = 5


def uneven() -> Program:
    """One champion has left, one is to come, and a session is planned with people expected."""
    program = rollout()
    gone, later, *_ = program.champions
    gone.active_until = program.today - 1
    later.active_from = program.today + 1
    for day in (program.today + 1, None):
        program.champions[2].sessions.append(PeerSession(day=day, title="Planned", helped=50))
    return program


def figures(program: Program) -> dict[str, Any]:
    return {each.label: each.result for each in champion_roster.tracker(program).figures}


def column(sheet: Worksheet, title: str, rows: int) -> list[Any]:
    place = next(cell.column for cell in sheet[HEAD] if cell.value == title)
    return [sheet.cell(HEAD + 1 + row, place).value for row in range(rows)]


def test_hours_and_sceptics_stand_beside_the_active_champions_they_belong_to(tmp_path: Path) -> None:
    program = uneven()
    write_tracker(champion_roster.tracker(program), program, tmp_path / "roster.xlsx", OPTIONS)
    sheet = load_workbook(tmp_path / "roster.xlsx")["Coverage"]
    groups = program.populations
    assert column(sheet, "Champions", 3) == [each.active_champions for each in groups] == [1, 1, 0]
    assert column(sheet, "Hours granted", 3) == [hours_granted(each.champions) for each in groups]
    assert column(sheet, "First sceptical", 3) == [first_sceptical(each.champions) for each in groups]
    assert column(sheet, "First sceptical", 3) == [1, 0, 0]


def test_the_summary_counts_the_active_and_what_was_held() -> None:
    program = uneven()
    found = figures(program)
    held = sum(each.sessions_held for each in program.champions)
    assert (found["Champions listed"], found["Active on the day of export"]) == (4, 2)
    assert found["Hours a week granted to the active"] == hours_granted(program.champions) == 4
    assert (found["Peer sessions held"], found["Peer sessions planned"]) == (held, 2) == (6, 2)
    assert found["People helped"] == sum(each.people_helped for each in program.champions) < 50


def test_the_plan_check_tells_the_coverage_of_the_roster() -> None:
    program = uneven()
    (said, *_) = [each.what for each in check(program) if each.rule == "C02"]
    assert said == "'Claims handlers' has 1 of 5 champions needed."
    found = figures(program)["Active on the day of export"]
    assert coverage(program).done == found == 2
