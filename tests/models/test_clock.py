"""Days, weeks and dates on the three clocks, and what people type for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.clock import Clock, default_handoff_day, parse_date, parse_day, phase_of

CLOCK = Clock(date(2026, 2, 2), go_live_day=61, handoff_day=26)
clocks = st.builds(
    Clock, st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 999), st.integers(-400, 999)
)
days = st.integers(-2000, 3000)


@dataclass(frozen=True)
class Phase:
    first_day: int
    last_day: int


def test_days_are_counted_inclusively() -> None:
    assert CLOCK.date_of(1) == date(2026, 2, 2)
    assert CLOCK.date_of(31) == date(2026, 2, 2) + timedelta(days=30)
    assert CLOCK.date_of(0) == date(2026, 2, 1)
    assert CLOCK.day_of(date(2026, 1, 31)) == -1
    assert CLOCK.production_day(90) == 30
    assert CLOCK.production_day(61) == 1
    assert CLOCK.production_date(30) == CLOCK.date_of(90)


def test_the_controlled_launch_opens_on_go_live_day() -> None:
    assert default_handoff_day(61) == 26
    assert CLOCK.first_day_of_week(6) == 61
    assert CLOCK.handoff_week(61) == 6
    assert CLOCK.handoff_week(60) == 5
    assert CLOCK.handoff_week(26) == 1
    assert CLOCK.handoff_week(25) == 0
    assert CLOCK.handoff_week(18) == -1


@given(clocks, days)
def test_every_clock_turns_back(clock: Clock, day: int) -> None:
    assert clock.day_of(clock.date_of(day)) == day
    assert clock.from_production_day(clock.production_day(day)) == day
    week = clock.handoff_week(day)
    assert clock.first_day_of_week(week) <= day <= clock.last_day_of_week(week)
    assert clock.first_day_of_week(week + 1) == clock.last_day_of_week(week) + 1


def test_a_day_is_told_on_three_clocks() -> None:
    assert str(CLOCK.describe(90)) == "Day 90 · Handoff week 10 · Production day 30"
    assert str(CLOCK.describe(25)) == "Day 25 · Before handoff week 1 · 36 days to go-live"
    assert CLOCK.describe(60).production_text == "1 day to go-live"
    assert CLOCK.describe(1).date == CLOCK.start


def test_dates_beyond_the_calendar_are_held_at_its_ends() -> None:
    assert CLOCK.date_of(10**9) == date.max
    assert CLOCK.date_of(-(10**9)) == date.min


def test_a_day_lies_in_the_phase_begun_last_or_in_none() -> None:
    phases = [Phase(1, 30), Phase(31, 60), Phase(55, 90)]
    assert phase_of(30, phases) == phases[0]
    assert phase_of(57, phases) == phases[2]
    assert phase_of(0, phases) is None
    assert phase_of(120, phases) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("42", 42),
        (" Day 42 ", 42),
        ("d42", 42),
        ("-3", -3),
        ("day 0", 0),
        ("P30", 90),
        ("production 30", 90),
        ("Production day 30", 90),
        ("H6", 61),
        ("week 6", 61),
        ("Handoff week 6", 61),
        ("+5", 15),
    ],
)
def test_days_are_typed_on_any_clock(typed: str, day: int) -> None:
    assert parse_day(typed, CLOCK, after=10) == day


@pytest.mark.parametrize(
    "typed",
    [
        "2026-02-20",
        "2026/2/20",
        "20.02.2026",
        "20.2.26",
        "20. 2.",
        "20.02.",
        "20 Feb 2026",
        "20 feb",
        "Feb 20",
        "February 20, 2026",
        "20th February 2026",
        "20-Feb-2026",
        "20. Feb. 2026",
        "02/20/2026",
        "20/02/2026",
    ],
)
def test_dates_are_typed_in_any_usual_form(typed: str) -> None:
    assert parse_day(typed, CLOCK) == 19


@given(clocks, days)
def test_a_shown_day_can_be_typed_back(clock: Clock, day: int) -> None:
    when = clock.date_of(day)
    for text in (str(day), f"Day {day}", when.isoformat(), f"{when.day} {when:%B %Y}"):
        assert parse_day(text, clock) == day
    assert parse_day(f"P{clock.production_day(day)}", clock) == day
    assert parse_day(f"H{clock.handoff_week(day)}", clock) == clock.first_day_of_week(clock.handoff_week(day))


def test_a_date_without_a_year_is_near_the_sprint() -> None:
    assert parse_date("20 Feb", date(2025, 11, 3)) == date(2026, 2, 20)
    assert parse_date("20 Dec", date(2026, 1, 12)) == date(2025, 12, 20)
    assert parse_date("20 Dec", date(2026, 1, 12), default_year=2026) == date(2026, 12, 20)
    assert parse_date("29 Feb", date(2027, 9, 6)) == date(2028, 2, 29)


def test_a_date_two_readers_would_read_differently_is_refused() -> None:
    with pytest.raises(ValueError, match="could be 3 Apr or 4 Mar; write the month as a word"):
        parse_day("03/04/2026", CLOCK)
    assert parse_day("03/03/2026", CLOCK) == CLOCK.day_of(date(2026, 3, 3))


@pytest.mark.parametrize("typed", ["", "soon", "4.5", "12 Foo 2026", "P", "week", "2026-02", "Z6", "1e3"])
def test_anything_else_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"is not a day; type a day such as 42"):
        parse_day(typed, CLOCK)


@pytest.mark.parametrize("typed", ["31.02.2026", "2026-13-01", "30 Feb", "0 Jan 2026", "20 Feb 0000"])
def test_dates_that_do_not_exist_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="There is no such date"):
        parse_day(typed, CLOCK)


@pytest.mark.parametrize("typed", ["99999", "P99999", "H99999", "1 Jan 1900", "9" * 50])
def test_days_too_far_away_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="more than 40 years from Day 1"):
        parse_day(typed, CLOCK)


@given(st.text(max_size=20))
def test_nothing_typed_gives_another_error(typed: str) -> None:
    try:
        assert isinstance(parse_day(typed, CLOCK), int)
    except ValueError as error:
        assert str(error).endswith(".")  # noqa: PT017
