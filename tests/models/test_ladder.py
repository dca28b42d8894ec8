"""The adoption ladder: where readings put a population, since when, and when it counts as stuck."""

from __future__ import annotations

import pytest

import resources
from models import LadderLevel, LadderReading, Population, Program
from models.columns import column, shown, title_of
from models.ladder import course, next_steps, sign, standing
from tests.models.building import person, population, program

AWARE, TRIAL, ACTIVE, INTEGRATED, ADVOCATE = LadderLevel


def desk(today: int, *readings: tuple[int, LadderLevel], shadow_from: int | None = 1) -> Population:
    """A population of a program on that day, with these readings."""
    found = population(program(today=today), shadow_from=shadow_from)
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


def test_a_fallen_level_is_held_since_the_fall_and_mended_by_a_rise() -> None:
    fallen = standing([(10, ACTIVE), (20, TRIAL), (30, TRIAL)], 41)
    assert fallen is not None
    assert (fallen.since, fallen.risen, fallen.has_fallen) == (20, 10, True)
    mended = standing([(10, ACTIVE), (20, TRIAL), (30, ACTIVE)], 41)
    assert mended is not None
    assert not mended.has_fallen


def test_of_several_readings_on_a_day_the_lowest_counts() -> None:
    for readings in ([(10, ACTIVE), (10, TRIAL)], [(10, TRIAL), (10, ACTIVE)]):
        assert course(readings) == [(10, TRIAL)]
        found = standing(readings, 10)
        assert found is not None
        assert found.before is None


@pytest.mark.parametrize(("today", "since"), [(37, None), (38, 10)])
def test_stuck_after_whole_weeks_without_a_rise(today: int, since: int | None) -> None:
    assert desk(today, (10, AWARE), (30, AWARE)).stuck_since == since


@pytest.mark.parametrize(("today", "since"), [(57, None), (58, 30)])
def test_up_and_down_again_is_stuck_since_the_last_rise(today: int, since: int | None) -> None:
    found = desk(today, (10, AWARE), (14, TRIAL), (20, AWARE), (30, TRIAL), (36, AWARE))
    assert (found.ladder_level, found.ladder_since) == (AWARE, 36)
    assert found.stuck_since == since


def test_falling_does_not_begin_the_time_anew() -> None:
    found = desk(41, (10, INTEGRATED), (20, ACTIVE), (30, TRIAL), (40, AWARE))
    assert (found.ladder_since, found.stuck_since) == (40, 10)
    LadderReading(population=found, day=41, level=TRIAL)
    assert found.stuck_since is None


@pytest.mark.parametrize(
    ("shadow_from", "live_from", "since"),
    [
        (None, None, None), (90, None, None), (None, 90, None), (45, 61, None),  # nobody has it on day 41
        (14, None, None), (13, None, 13), (13, 61, 13), (None, 13, 13), (61, 13, 13), (-20, None, 10),
    ],
)  # fmt: skip
def test_waiting_for_the_system_is_not_being_stuck(
    shadow_from: int | None, live_from: int | None, since: int | None
) -> None:
    found = desk(41, (10, AWARE), (33, AWARE), shadow_from=shadow_from)
    found.live_from = live_from
    assert found.stuck_since == since
    assert found.ladder_stuck == (since is not None)


def test_nobody_is_stuck_on_the_last_level() -> None:
    assert desk(90, (10, INTEGRATED)).ladder_stuck
    assert not desk(90, (10, ADVOCATE)).ladder_stuck
    assert desk(90, (10, ADVOCATE), (20, INTEGRATED)).stuck_since == 10


def test_a_population_says_where_it_stands() -> None:
    found = desk(41, (12, AWARE), (33, AWARE), (50, TRIAL))
    assert (found.ladder_level, found.ladder_step, found.ladder_since) == (AWARE, 1, 12)
    assert found.stuck_since == 12
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
