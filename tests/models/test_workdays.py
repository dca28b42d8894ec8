"""The table of working days agrees with counting days one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.workdays import (
    FARTHEST_DAY,
    WorkCalendar,
    countries,
    holiday_years,
    public_holidays,
    subdivisions,
)

START = date(2026, 2, 2)  # a Monday
WEEK = frozenset(range(5))

days = st.integers(-60, 120)
calendars = st.builds(
    lambda start, week, off, first, last: WorkCalendar(
        START + timedelta(days=start),
        week,
        {START + timedelta(days=start + day - 1): "Off" for day in off},
        first,
        last,
    ),
    st.integers(0, 6),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.frozensets(days, max_size=25),
    st.integers(-400, 20),
    st.integers(-20, 400),
)


def works(calendar: WorkCalendar, day: int) -> bool:
    when = calendar.start + timedelta(days=day - 1)
    return when.weekday() in calendar.weekdays and when not in calendar.holidays


def step(calendar: WorkCalendar, day: int, towards: int) -> int:
    day += towards
    while not works(calendar, day):
        day += towards
    return day


@given(calendars, days)
def test_one_day_is_worked_or_not(calendar: WorkCalendar, day: int) -> None:
    assert calendar.is_working(day) == works(calendar, day)
    assert calendar.next_working(day) == step(calendar, day - 1, 1)
    assert calendar.previous_working(day) == step(calendar, day + 1, -1)


@given(calendars, days, st.integers(0, 40))
def test_finish_counts_working_days(calendar: WorkCalendar, day: int, duration: int) -> None:
    last = day
    if duration:
        last = step(calendar, day - 1, 1)
        for _ in range(duration - 1):
            last = step(calendar, last, 1)
    assert calendar.finish(day, duration) == last


@given(calendars, days, st.integers(-30, 30))
def test_add_steps_over_days_off(calendar: WorkCalendar, day: int, count: int) -> None:
    expected = day
    for _ in range(abs(count)):
        expected = step(calendar, expected, 1 if count > 0 else -1)
    assert calendar.add(day, count) == expected


@given(calendars, days, days)
def test_working_days_between_counts_both_ends(calendar: WorkCalendar, first: int, last: int) -> None:
    expected = sum(works(calendar, day) for day in range(first, last + 1))
    assert calendar.working_days_between(first, last) == expected


@given(calendars, st.lists(days))
def test_index_counts_from_day_1_and_does_not_move_when_the_table_grows(
    calendar: WorkCalendar, some: list[int]
) -> None:
    before = [calendar.index(day) for day in some]
    calendar.index(5000)
    calendar.index(-5000)
    assert [calendar.index(day) for day in some] == before == calendar.indices(some)
    assert calendar.index(1) == 0
    assert [calendar.day_at(calendar.index(day)) for day in some] == [
        calendar.next_working(day) for day in some
    ]


def test_days_far_beyond_the_table() -> None:
    calendar = WorkCalendar(START, WEEK, {}, 1, 10)
    assert calendar.finish(1, 5 * 52) == 7 * 52 - 2
    assert calendar.add(1, -5 * 52) == 1 - 7 * 52
    assert calendar.is_working(7 * 400 + 1)
    assert not calendar.is_working(-7 * 400)


def test_days_beyond_forty_years_are_held_at_the_end() -> None:
    calendar = WorkCalendar(START, WEEK, {})
    assert calendar.next_working(10**9) == calendar.next_working(FARTHEST_DAY) <= FARTHEST_DAY
    assert calendar.previous_working(-(10**9)) >= -FARTHEST_DAY
    assert calendar.finish(10**9, 10**9) <= FARTHEST_DAY
    assert calendar.indices([10**9, 1]) == [calendar.index(FARTHEST_DAY), 0]
    assert calendar.indices([]) == []


def test_an_empty_week_is_read_as_monday_to_friday() -> None:
    calendar = WorkCalendar(START, frozenset(), {})
    assert [calendar.is_working(day) for day in range(1, 8)] == [True] * 5 + [False] * 2


def test_a_calendar_without_any_working_day_does_not_hang() -> None:
    every = {START + timedelta(days=day): "Closed" for day in range(-FARTHEST_DAY - 1, FARTHEST_DAY + 1)}
    calendar = WorkCalendar(START, WEEK, every)
    assert calendar.finish(3, 2) == 2
    assert calendar.working_days_between(-50, 50) == 0


def test_holidays_have_names() -> None:
    calendar = WorkCalendar(START, WEEK, {date(2026, 2, 4): "Founders' day"})
    assert calendar.holiday(3) == "Founders' day"
    assert calendar.holiday(4) is None
    assert not calendar.is_working(3)


def test_public_holidays_of_a_region() -> None:
    bavaria = public_holidays("DE", "BY", [2026, 2027])
    assert bavaria[date(2026, 1, 6)] == "Epiphany"
    assert date(2027, 1, 6) in bavaria
    assert date(2026, 1, 6) not in public_holidays("DE", "", [2026])
    assert list(bavaria) == sorted(bavaria)


def test_an_unknown_country_or_region_is_a_sentence() -> None:
    with pytest.raises(ValueError, match="no holiday calendar for 'ZZ'; choose a country"):
        public_holidays("ZZ", "", [2026])
    with pytest.raises(ValueError, match=r"region 'XX' of 'DE'; choose one of .*BY"):
        public_holidays("DE", "XX", [2026])
    with pytest.raises(ValueError, match="no holiday calendar for ''"):
        subdivisions("")


def test_countries_and_regions_can_be_chosen_by_name() -> None:
    names = dict(countries())
    assert names["US"] == "United States"
    assert names["IM"] == "Isle of Man"
    assert names["HM"] == "Heard Island and McDonald Islands"
    assert ("BY", "Bayern") in subdivisions("DE")
    assert [name for _, name in countries()] == sorted(names.values())


def test_a_program_needs_the_holidays_of_its_years() -> None:
    assert list(holiday_years(date(2026, 2, 2))) == [2025, 2026, 2027, 2028]
