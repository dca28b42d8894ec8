"""Which days are worked: the working week and the holidays, looked up in a table by sprint day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, compress
from operator import itemgetter

MONDAY_TO_FRIDAY = frozenset(range(5))
FARTHEST_DAY = 40 * 366  # days beyond 40 years either side of Day 1 are read as the 40th year's end


class WorkCalendar:
    """Working days by sprint day number, where day 1 is `start`, day 0 the day before.

    `weekdays` holds the days worked each week (Monday is 0); an empty week is read as Monday to Friday, so
    that a plan never runs out of days. `holidays` maps a date to its name. The table covers `first_day` to
    `last_day` and doubles by itself when asked further out; beyond 40 years it answers with its last day.
    """

    def __init__(
        self,
        start: date,
        weekdays: Iterable[int],
        holidays: Mapping[date, str],
        first_day: int = -400,
        last_day: int = 1600,
    ) -> None:
        self.start = start
        self.weekdays = frozenset(weekdays) & frozenset(range(7)) or MONDAY_TO_FRIDAY
        self.holidays = dict(holidays)
        self._names = {(day - start).days + 1: name for day, name in self.holidays.items()}
        self._fill(first_day, last_day)

    def is_working(self, day: int) -> bool:
        """Whether anybody is expected to work on this sprint day."""
        slot = self._slot(day)  # first: it may replace the table
        return self._works[slot]

    def holiday(self, day: int) -> str | None:
        """The name of the holiday on this sprint day; None when there is none."""
        return self._names.get(day)

    def index(self, day: int) -> int:
        """Working days from day 1 up to, not including, this day; negative before day 1.

        A day off has the index of the next working day.
        """
        slot = self._slot(day)
        return self._index[slot]

    def day_at(self, index: int) -> int:
        """The sprint day with this working-day index: `day_at(index(day)) == next_working(day)`."""
        slot = index + self._before_day_1
        while not 0 <= slot < len(self._days) and self._double(forward=slot >= 0):
            slot = index + self._before_day_1
        if not self._days:
            return 1 + index
        return self._days[max(0, min(slot, len(self._days) - 1))]

    def indices(self, days: Sequence[int]) -> list[int]:
        """The working-day index of many sprint days at once."""
        if not days:
            return []
        first, last = min(days), max(days)
        self._slot(first)
        self._slot(last)
        table, offset = self._index, self._first
        if offset <= first and last < offset + len(table):
            return [table[day - offset] for day in days]
        return [self.index(day) for day in days]

    def next_working(self, day: int) -> int:
        """This day if it is worked, else the first working day after it."""
        return self.day_at(self.index(day))

    def previous_working(self, day: int) -> int:
        """This day if it is worked, else the last working day before it."""
        return self.day_at(self.index(day + 1) - 1)

    def finish(self, start_day: int, duration: int) -> int:
        """The last day of work that takes `duration` working days; the start day itself if it takes none."""
        if duration <= 0:
            return start_day
        return self.day_at(self.index(start_day) + duration - 1)

    def add(self, day: int, working_days: int) -> int:
        """The nth working day after this day, or before it if negative; the day itself for 0."""
        if working_days > 0:
            return self.day_at(self.index(day + 1) + working_days - 1)
        return self.day_at(self.index(day) + working_days) if working_days else day

    def working_days_between(self, first: int, last: int) -> int:
        """Working days from the first to the last day, both included; 0 if the last comes first."""
        return max(0, self.index(last + 1) - self.index(first))

    def _fill(self, first: int, last: int) -> None:
        """Work the table out anew, so that it holds `first` to `last` and day 1."""
        self._first = max(min(first, 1), -FARTHEST_DAY)
        days = range(self._first, min(max(last, 1), FARTHEST_DAY) + 1)
        week, to_weekday, off = self.weekdays, self.start.weekday() - 1, self._names
        self._works = [(day + to_weekday) % 7 in week and day not in off for day in days]
        before = list(accumulate(self._works, initial=0))
        self._days = list(compress(days, self._works))
        self._before_day_1 = before[1 - self._first]
        self._index = [count - self._before_day_1 for count in before[:-1]]

    def _slot(self, day: int) -> int:
        """Where the table holds this day, after growing as far as that takes."""
        slot = day - self._first
        while not 0 <= slot < len(self._works):
            if not self._double(forward=slot >= 0):
                return 0 if slot < 0 else len(self._works) - 1
            slot = day - self._first
        return slot

    def _double(self, *, forward: bool) -> bool:
        """Double the table to one side; False when it already reaches 40 years that way."""
        first, size = self._first, len(self._works)
        last = first + size - 1
        if (last >= FARTHEST_DAY) if forward else (first <= -FARTHEST_DAY):
            return False
        self._fill(first if forward else first - size, last + size if forward else last)
        return True


def countries() -> list[tuple[str, str]]:
    """Every country with a built-in holiday calendar, as (ISO code, name), by name."""
    from holidays.registry import COUNTRIES

    known = [(codes[0], _spaced(name)) for name, *codes in COUNTRIES.values()]
    return sorted(known, key=itemgetter(1))


def subdivisions(country: str) -> list[tuple[str, str]]:
    """The regions of a country that keep holidays of their own, as (code, name), by name.

    Raises ValueError, a sentence, for a country without a calendar.
    """
    import holidays

    try:
        entity = holidays.country_holidays(country)
    except NotImplementedError:
        raise ValueError(_unknown_country(country)) from None
    names = dict.fromkeys(entity.subdivisions, "")
    for alias, code in entity.subdivisions_aliases.items():
        names[code] = max(names[code], alias, key=len)
    return sorted(((code, name or code) for code, name in names.items()), key=itemgetter(1))


def public_holidays(country: str, subdivision: str, years: Iterable[int]) -> dict[date, str]:
    """Public holidays of a country and region ("" for the whole country) with their names, in English
    where known; worked out offline.

    Raises ValueError, a sentence, for a country or region without a calendar.
    """
    import holidays

    regions = dict(subdivisions(country))
    if subdivision and subdivision not in regions:
        raise ValueError(
            f"There is no holiday calendar for the region '{subdivision}' of '{country}'; "
            f"choose one of {', '.join(sorted(regions)) or 'the whole country'}."
        )
    languages = holidays.country_holidays(country).supported_languages
    english = next((language for language in languages if language.startswith("en")), None)
    found = holidays.country_holidays(country, subdivision or None, years=list(years), language=english)
    return dict(sorted(found.items()))


def holiday_years(start: date, days: int = 730) -> range:
    """The calendar years that a program beginning on this date needs holidays for."""
    return range((start - timedelta(days=180)).year, (start + timedelta(days=days)).year + 1)


def _unknown_country(country: str) -> str:
    return f"There is no holiday calendar for '{country}'; choose a country from the list or leave it empty."


def _spaced(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    return re.sub(r"\b(And|Of|The)\b", lambda word: word[0].lower(), words).replace("Mc Donald", "McDonald")
