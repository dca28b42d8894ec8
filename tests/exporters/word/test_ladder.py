"""The adoption ladder in the rollout plan: each reading, where populations stand, and the chart over time."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from pathlib import Path

import pytest

from exporters.word.chapters.ladder import moments, where
from models import LadderLevel, LadderReading, Population, Program
from models.sample import sample_program
from tests.exporters.openxml import problems
from tests.exporters.word import plans
from tests.exporters.word.plans import TODAY, Line, on, rows_with, says, under
from tests.models.building import person, population, program

AWARE, TRIAL, ACTIVE, *_ = LadderLevel


def read(where: Population, day: int, level: LadderLevel, **values: object) -> LadderReading:
    """Note a level."""
    return LadderReading(population=where, day=day, level=level, **values)


@cache
def stuck() -> Program:
    """The sample, had its adjusters got the system on the day of their first reading."""
    whole = sample_program(TODAY)
    whole.as_of = TODAY
    (adjusters,) = [each for each in whole.populations if each.name == "Field loss adjusters"]
    adjusters.shadow_from = 12
    return whole


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans.write(stuck(), "rollout-plan.docx", tmp_path_factory.mktemp("ladder"))[0]


def chart_of(path: Path) -> str:
    """The chart of the ladder as it is written; charts are told apart by their axis."""
    with zipfile.ZipFile(path) as package:
        parts = [each for each in package.namelist() if re.fullmatch(r"word/charts/chart\d+\.xml", each)]
        texts = [package.read(each).decode() for each in parts]
    (found,) = [each for each in texts if "<a:t>Level</a:t>" in each]
    return found


def test_every_reading_stands_in_the_table(path: Path) -> None:
    lines = under(plans.lines(path), "Adoption ladder")
    whole = stuck()
    for each in (reading for group in whole.populations for reading in group.ladder_readings):
        assert each.seen_by is not None
        row = rows_with(lines, on(whole, each.day), each.level.value, each.evidence, each.seen_by.name)
        assert len(row) == 1
    assert all(says(lines, where(each)) for each in whole.populations)
    assert says(lines, "stuck after 4 weeks without a rise")


def test_the_chart_shows_whole_levels_week_by_week_and_can_be_heard(path: Path) -> None:
    whole, found = stuck(), chart_of(path)
    assert '<c:max val="5"/>' in found
    assert '<c:majorUnit val="1"/>' in found
    for each in whole.populations:
        assert f"<c:v>{each.name}</c:v>" in found
    assert [on(whole, day) for day in moments(whole)] == re.findall(
        r'<c:pt idx="\d+"><c:v>([^<]*\d{4})</c:v>', found.split("<c:cat>")[1].split("</c:cat>")[0]
    )
    handlers = found.split("<c:val>")[1]
    assert re.findall(r'<c:pt idx="(\d)"><c:v>(\d)</c:v>', handlers.split("</c:val>")[0]) == [
        ("3", "2"), ("4", "3"),
    ]  # fmt: skip
    with zipfile.ZipFile(path) as package:
        words = package.read("word/document.xml").decode()
    assert "Field loss adjusters: L1 Aware since 13 Feb 2026, no rise for 4 weeks" in words


def test_moments_end_today_and_are_few() -> None:
    whole = program(today=41)
    desk = population(whole)
    assert moments(whole) == []
    read(desk, 50, AWARE)
    assert moments(whole) == []
    read(desk, 13, AWARE)
    assert moments(whole) == [13, 20, 27, 34, 41]
    read(desk, -300, AWARE)
    assert moments(whole)[-1] == 41
    assert len(moments(whole)) <= 6


def test_where_a_population_stands() -> None:
    desk = population(program(today=41))
    read(desk, 50, TRIAL)
    assert where(desk) == "First reading planned"
    read(desk, 34, ACTIVE)
    assert where(desk) == "L3 Active since 7 Mar 2026"
    read(desk, 40, TRIAL)
    assert where(desk) == "L2 Trial since 13 Mar 2026, fallen from L3 Active"
    desk.program.stuck_weeks = 1
    assert where(desk) == "L2 Trial since 13 Mar 2026, fallen from L3 Active"
    desk.shadow_from = 1
    assert where(desk) == "L2 Trial since 13 Mar 2026, no rise for 1 week"
    desk.program.as_of = desk.program.clock.date_of(47)
    assert where(desk) == "L2 Trial since 13 Mar 2026, no rise for 1 week"
    desk.program.as_of = desk.program.clock.date_of(48)
    assert where(desk) == "L2 Trial since 13 Mar 2026, no rise for 2 weeks"


def written(whole: Program, folder: Path) -> list[Line]:
    """The chapter's lines in the plan of a program."""
    path = plans.write(whole, "rollout-plan.docx", folder)[0]
    assert problems(path) == []
    return under(plans.lines(path), "Adoption ladder")


def test_who_was_never_looked_at_is_said(tmp_path: Path) -> None:
    whole = program(today=41)
    names = [f"Team {number}" for number in range(1, 9)]
    groups = [population(whole, name, position=number) for number, name in enumerate(names)]
    lines = written(whole, tmp_path)
    assert says(lines, f"No level has been noted yet for {', '.join(names[:-1])} and Team 8.")
    for each in groups[:-1]:
        read(each, 20, AWARE, evidence="9 of 10 trained", seen_by=person(whole))
    lines = written(whole, tmp_path)
    assert says(lines, "No level has been noted yet for Team 8.")
    figures = [line.text for line in lines if "Adoption ladder over time" in line.text]
    assert len(figures) == 2  # seven populations do not go into one chart
