"""The three clocks of a rollout: sprint days, handoff weeks and production days, and the dates they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

CONTROLLED_LAUNCH_WEEK = 6  # [Handoff]: stage 3, the controlled launch, opens in handoff week 6
SPRINT_DAYS = 90


class Stretch(Protocol):
    """Anything with a first and a last sprint day, such as a phase."""

    @property
    def first_day(self) -> int: ...
    @property
    def last_day(self) -> int: ...


P = TypeVar("P", bound=Stretch)

FARTHEST_DAY = 40 * 366  # a typed day beyond 40 years either side of Day 1 is a slip of the finger

_SPRINT = re.compile(r"(?:day|d)?\s*(-?\d+)")
_PRODUCTION = re.compile(r"(?:production\s*day|production|prod|p)\s*(-?\d+)")
_WEEK = re.compile(r"(?:handoff\s*week|handoff|week|hw|h|w)\s*(-?\d+)")
_LATER = re.compile(r"\+\s*(\d+)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})?")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[.\s-]*([a-z]{3,9})[.,\s-]*(\d{4})?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})[.\s]*(\d{1,2})(?:st|nd|rd|th)?(?:[,\s]+(\d{4}))?")
_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


@dataclass(frozen=True, slots=True)
class ThreeClocks:
    """One day on each clock: sprint day, handoff week and production day, 0 or less before each begins."""

    sprint: int
    handoff_week: int
    production: int
    date: date

    @property
    def sprint_text(self) -> str:
        return f"Day {self.sprint}"

    @property
    def handoff_text(self) -> str:
        return f"Handoff week {self.handoff_week}" if self.handoff_week > 0 else "Before handoff week 1"

    @property
    def production_text(self) -> str:
        if self.production > 0:
            return f"Production day {self.production}"
        return f"{_counted(1 - self.production, 'day')} to go-live"

    def __str__(self) -> str:
        return f"{self.sprint_text} · {self.handoff_text} · {self.production_text}"


@dataclass(frozen=True, slots=True)
class Clock:
    """Turns sprint days into dates, handoff weeks and production days, and back.

    Days are calendar days counted inclusively: day 1 is `start`, day 31 is 30 days later, the day before
    day 1 is day 0 and the one before that day -1. `go_live_day` and `handoff_day` (first day of handoff
    week 1) are sprint days.
    """

    start: date
    go_live_day: int
    handoff_day: int

    def date_of(self, day: int) -> date:
        """The date of a sprint day, held within the years 1 to 9999."""
        ordinal = self.start.toordinal() + day - 1
        return date.fromordinal(max(date.min.toordinal(), min(ordinal, date.max.toordinal())))

    def day_of(self, when: date) -> int:
        """The sprint day of a date."""
        return when.toordinal() - self.start.toordinal() + 1

    def production_day(self, day: int) -> int:
        """The production day of a sprint day: 1 on go-live day, 0 or less before it."""
        return day - self.go_live_day + 1

    def from_production_day(self, number: int) -> int:
        """The sprint day of a production day."""
        return number + self.go_live_day - 1

    def production_date(self, number: int) -> date:
        """The date of a production day."""
        return self.date_of(self.from_production_day(number))

    def handoff_week(self, day: int) -> int:
        """The handoff week that a sprint day lies in; 0 or less before week 1 opens."""
        return (day - self.handoff_day) // 7 + 1

    def first_day_of_week(self, week: int) -> int:
        """The sprint day on which a handoff week opens."""
        return self.handoff_day + 7 * (week - 1)

    def last_day_of_week(self, week: int) -> int:
        """The sprint day on which a handoff week closes, its seventh day."""
        return self.first_day_of_week(week) + 6

    def describe(self, day: int) -> ThreeClocks:
        """A sprint day on all three clocks."""
        return ThreeClocks(day, self.handoff_week(day), self.production_day(day), self.date_of(day))


def default_handoff_day(go_live_day: int) -> int:
    """The sprint day for handoff week 1 that lets the controlled launch open on go-live day (61: 26)."""
    return go_live_day - 7 * (CONTROLLED_LAUNCH_WEEK - 1)


def phase_of(day: int, phases: Iterable[P]) -> P | None:
    """The phase that a sprint day lies in, the one begun last where they overlap; None outside all."""
    around = [phase for phase in phases if phase.first_day <= day <= phase.last_day]
    return max(around, key=lambda phase: phase.first_day, default=None)


def parse_day(text: str, clock: Clock, *, default_year: int | None = None, after: int = 0) -> int:
    """The sprint day that somebody typed.

    Understood are sprint days ("42", "day 42", "d42"), production days ("P30", "production 30"), handoff
    weeks ("H6", "week 6": the day the week opens), days after `after`, a sprint day ("+5"), and dates as
    in `parse_date`. Raises ValueError, a sentence, for anything else and for days over 40 years away.
    """
    typed = " ".join(text.lower().split())
    day = _day_number(typed, clock, after)
    if day is None:
        day = clock.day_of(parse_date(text, clock.start, default_year=default_year))
    if abs(day) > FARTHEST_DAY:
        raise ValueError(f"'{text.strip()}' is more than 40 years from Day 1; type a nearer day.")
    return day


def parse_date(text: str, near: date, *, default_year: int | None = None) -> date:
    """The date that somebody typed: 2026-02-20, 20.02.2026, 20 Feb 2026, Feb 20, 20 Feb.

    A date without a year is in `default_year`, or where that is None the one nearest to the middle of a
    sprint begun on `near`. Raises ValueError, a sentence, for what is no date and for dates such as
    03/04/2026 that two readers would take for different days.
    """
    typed = " ".join(text.lower().split())
    year, month, day = _date_parts(typed, text.strip())
    try:
        if year is not None:
            return date(year, month, day)
        if default_year is not None:
            return date(default_year, month, day)
        return _nearest(month, day, near)
    except ValueError:
        raise ValueError(f"There is no such date as '{text.strip()}'; check its day and month.") from None


def _day_number(typed: str, clock: Clock, after: int) -> int | None:
    if match := _SPRINT.fullmatch(typed):
        return int(match[1])
    if match := _LATER.fullmatch(typed):
        return after + int(match[1])
    if match := _PRODUCTION.fullmatch(typed):
        return clock.from_production_day(int(match[1]))
    if match := _WEEK.fullmatch(typed):
        return clock.first_day_of_week(int(match[1]))
    return None


def _date_parts(typed: str, original: str) -> tuple[int | None, int, int]:
    """Year (None if not typed), month and day; raises ValueError if no form of a date fits."""
    if match := _ISO.fullmatch(typed):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _DOTTED.fullmatch(typed):
        return _year(match[3]), int(match[2]), int(match[1])
    if match := _SLASHED.fullmatch(typed):
        return _slashed(int(match[1]), int(match[2]), int(match[3]), original)
    if (match := _DAY_MONTH.fullmatch(typed)) and (month := _month(match[2])):
        return _year(match[3]), month, int(match[1])
    if (match := _MONTH_DAY.fullmatch(typed)) and (month := _month(match[1])):
        return _year(match[3]), month, int(match[2])
    raise ValueError(
        f"'{original}' is not a day; type a day such as 42, P30 for production day 30, H6 for handoff "
        "week 6, or a date such as 20 Feb 2026."
    )


def _slashed(first: int, second: int, year: int, original: str) -> tuple[int, int, int]:
    if first == second or second > 12:
        return year, first, second
    if first > 12:
        return year, second, first
    names = [month[:3].title() for month in _MONTH_NAMES]
    raise ValueError(
        f"'{original}' could be {first} {names[second - 1]} or {second} {names[first - 1]}; "
        "write the month as a word."
    )


def _month(word: str) -> int | None:
    """The number of an English month, from three letters on."""
    found = [number for number, name in enumerate(_MONTH_NAMES, 1) if name.startswith(word)]
    return found[0] if found else None


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _nearest(month: int, day: int, near: date) -> date:
    middle = near.toordinal() + SPRINT_DAYS // 2
    found = []
    for year in range(max(near.year - 4, 1), min(near.year + 4, 9999) + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue  # 29 February, in most years
    return min(found, key=lambda when: abs(when.toordinal() - middle))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
