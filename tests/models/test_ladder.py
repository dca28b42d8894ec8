"""The adoption ladder: where readings put a population, since when, and when it counts as stuck."""

from __future__ import annotations

import pytest

import resources
from models import LadderLevel, LadderReading, Population, Program
from models.columns import column, shown, title_of
from models.ladder import course, next_steps, sign, standing
from tests.models.building import person, population, program

AWARE, TRIAL, ACTIVE, INTEGRATED, ADVOCATE = LadderLevel


def desk(today: int, *readings: tuple[int, LadderLevel]) -> Population:
    """A population of a program on that day, with these readings."""
    found = population(program(today=today))
    for day, level in readings:
        LadderReading(population=found, day=day, level=level)
    return found


def test_levels_are_rungs_from_one_to_five() -> None:
    assert [each.step for each in LadderLevel] == [1, 2, 3, 4, 5]
    assert [each.next for each in LadderLevel] == [TRIAL, ACTIVE, INTEGRATED, ADVOCATE, None]


@pytest.mark.parametrize("level", LadderLevel)
def test_each_level_has_a_sign_and_its_own_next_steps(level: LadderLevel) -> None:
    assert sign(level).endswith(".")
    steps = next_steps(level)
    assert 2 <= len(steps) <= 4
    others = [each for one in LadderLevel if one is not level for each in next_steps(one)]
    assert not set(steps) & set(others)
    assert not [each for each in steps if each.endswith(".")]
    assert set(resources.toml("ladder.toml")) == {each.name for each in LadderLevel}


def test_the_latest_reading_up_to_today_counts() -> None:
    readings = [(40, ACTIVE), (10, AWARE), (34, TRIAL), (60, INTEGRATED)]
    found = standing(readings, 41)
    assert found is not None
    assert (found.level, found.since, found.before, found.seen) == (ACTIVE, 40, TRIAL, 40)
    assert standing(readings, 9) is None
    assert standing([], 41) is None


def test_a_level_is_held_since_its_first_reading_in_a_row() -> None:
    found = standing([(10, AWARE), (20, TRIAL), (30, TRIAL), (40, TRIAL)], 41)
    assert found is not None
    assert (found.since, found.before, found.seen) == (20, AWARE, 40)
    assert not found.has_fallen


def test_a_fall_begins_anew_and_is_mended_by_a_rise() -> None:
    fallen = standing([(10, ACTIVE), (20, TRIAL), (30, TRIAL)], 41)
    assert fallen is not None
    assert (fallen.since, fallen.has_fallen) == (20, True)
    mended = standing([(10, ACTIVE), (20, TRIAL), (30, ACTIVE)], 41)
    assert mended is not None
    assert not mended.has_fallen


def test_of_several_readings_on_a_day_the_lowest_counts() -> None:
    for readings in ([(10, ACTIVE), (10, TRIAL)], [(10, TRIAL), (10, ACTIVE)]):
        assert course(readings) == [(10, TRIAL)]
        found = standing(readings, 10)
        assert found is not None
        assert found.before is None


@pytest.mark.parametrize(("today", "is_stuck"), [(37, False), (38, True)])
def test_stuck_after_whole_weeks_without_a_rise(today: int, is_stuck: bool) -> None:
    found = standing([(10, AWARE), (30, AWARE)], today)
    assert found is not None
    assert found.is_stuck(today, 4) == is_stuck
    top = standing([(10, ADVOCATE)], today)
    assert top is not None
    assert not top.is_stuck(today, 1)


def test_a_population_says_where_it_stands() -> None:
    found = desk(41, (12, AWARE), (33, AWARE), (50, TRIAL))
    assert (found.ladder_level, found.ladder_step, found.ladder_since) == (AWARE, 1, 12)
    assert found.ladder_stuck
    found.program.stuck_weeks = 5
    assert not found.ladder_stuck
    assert shown(found, "ladder_level") == "L1 Aware"
    assert shown(found, "ladder_since") == "13 Feb 2026"
    unread = desk(41)
    assert (unread.ladder, unread.ladder_level, unread.ladder_since, unread.ladder_stuck) == (
        None, None, None, False,
    )  # fmt: skip


def test_a_reading_is_called_by_its_population_and_counts_as_held() -> None:
    found = desk(41, (12, AWARE))
    (reading,) = found.ladder_readings
    reading.seen_by = person(found.program)
    assert title_of(reading) == found.name
    assert shown(reading, "seen_by_id") == "Ada Brandt"
    assert column(LadderReading, "day").required
    weeks = column(Program, "stuck_weeks")
    assert (weeks.minimum, weeks.maximum, weeks.unit) == (1, 52, "weeks")
