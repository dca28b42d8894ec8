"""What each person has open in a week agrees with walking day by day."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.workload import Load, OwnedSpan, load_by_week, sprint_week
from tests.models.walking import GAPPY, starts

owned = st.lists(st.builds(OwnedSpan, st.sampled_from(["Ada", "Bo"]), starts, st.integers(0, 12)), max_size=6)


@given(owned)
def test_load_agrees_with_walking(spans: list[OwnedSpan]) -> None:
    expected: dict[str, dict[int, Load]] = {}
    for owner, start, duration in spans:
        if start is None:
            continue
        worked = [day for day in range(start, GAPPY.finish(start, duration) + 1) if GAPPY.is_working(day)]
        days = worked if duration else []
        mine = expected.setdefault(owner, {})
        for week in {sprint_week(day) for day in days} or {sprint_week(start)}:
            open_tasks, total = mine.get(week, (0, 0))
            mine[week] = Load(open_tasks + 1, total + sum(sprint_week(day) == week for day in days))
    assert load_by_week(spans, GAPPY) == expected


def test_weeks_of_the_sprint_run_through_day_1() -> None:
    assert [sprint_week(day) for day in (-6, 0, 1, 7, 8)] == [0, 0, 1, 1, 2]
