"""Forward and backward pass, slack and critical path agree with walking day by day."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.schedule import CycleError, Link, TaskDates, TaskSpan, Violation, schedule, slip, would_cycle
from models.workdays import WorkCalendar
from tests.models.walking import GAPPY, IDS, PLAIN, distance, forward_links, is_circle, links, shift, spans


def walk(
    tasks: list[TaskSpan], waits: Iterable[Link], calendar: WorkCalendar
) -> dict[str, tuple[object, ...]]:
    """Earliest and latest start and whether critical, by repeating each constraint until all hold."""
    durations = {task.id: task.duration for task in tasks}
    waits = [link for link in waits if link.predecessor in durations and link.successor in durations]
    early = {
        task.id: None if task.start_day is None else shift(task.start_day, 0, calendar) for task in tasks
    }
    for link in waits * len(tasks):
        before, now = early[link.predecessor], early[link.successor]
        if before is not None:
            allowed = shift(before, distance(link, durations), calendar)
            early[link.successor] = allowed if now is None else max(now, allowed)
    ends = [shift(day, max(durations[i], 1) - 1, calendar) for i, day in early.items() if day is not None]
    if not ends:
        return dict.fromkeys(durations, (None, None, False))
    late = {i: shift(max(ends), 1 - max(length, 1), calendar) for i, length in durations.items()}
    for link in waits * len(tasks):
        allowed = shift(late[link.successor], -distance(link, durations), calendar)
        late[link.predecessor] = min(late[link.predecessor], allowed)
    return {
        task.id: (
            early[task.id],
            late[task.id],
            task.start_day is not None and early[task.id] == late[task.id],
        )
        for task in tasks
    }


def shown(dates: TaskDates) -> tuple[object, ...]:
    return dates.earliest_start, dates.latest_start, dates.critical


@given(spans, forward_links, st.sampled_from([PLAIN, GAPPY]))
def test_both_passes_agree_with_walking(
    tasks: list[TaskSpan], waits: list[Link], calendar: WorkCalendar
) -> None:
    plan = schedule(tasks, waits, calendar)
    assert {task: shown(dates) for task, dates in plan.items()} == walk(tasks, waits, calendar)
    assert plan.critical == {task for task, dates in plan.items() if dates.critical}
    for task in tasks:
        dates = plan[task.id]
        if task.start_day is not None:
            assert dates.planned_finish == calendar.finish(task.start_day, task.duration)
        if dates.earliest_start is not None and dates.latest_start is not None:
            assert dates.earliest_finish == calendar.finish(dates.earliest_start, task.duration)
            assert dates.latest_finish == calendar.finish(dates.latest_start, task.duration)
            assert shift(dates.earliest_start, dates.slack or 0, calendar) == dates.latest_start


@given(spans, forward_links)
def test_slack_is_what_a_task_can_be_late_without_moving_the_end(
    tasks: list[TaskSpan], waits: list[Link]
) -> None:
    plan = schedule(tasks, waits, GAPPY)
    for i, task in enumerate(tasks):
        latest = plan[task.id].latest_start
        if task.start_day is None or latest is None:
            continue
        as_late_as_can_be = [*tasks[:i], task._replace(start_day=latest), *tasks[i + 1 :]]
        too_late = [*tasks[:i], task._replace(start_day=GAPPY.add(latest, 1)), *tasks[i + 1 :]]
        assert schedule(as_late_as_can_be, waits, GAPPY).end_day == plan.end_day
        assert schedule(too_late, waits, GAPPY).end_day != plan.end_day


def test_a_chain_over_a_weekend() -> None:
    tasks = [
        TaskSpan("draft", 4, 3),
        TaskSpan("review", 8, 1),
        TaskSpan("tidy", 4, 1),
        TaskSpan("later", None, 2),
    ]
    plan = schedule(tasks, [Link("draft", "review"), Link("tidy", "later", lag=1)], PLAIN)
    assert plan["draft"] == TaskDates(4, 8, 4, 8, 4, 8, 0, True)
    assert plan["review"] == TaskDates(8, 8, 9, 9, 9, 9, 0, True)
    assert plan["later"] == TaskDates(None, None, 8, 9, 8, 9, 0, False)
    assert plan.critical == {"draft", "review", "tidy"}
    assert plan.violations == (Violation(Link("draft", "review"), 8, 9, 1),)
    assert plan.end_day == 9


def test_a_horizon_gives_slack_or_shows_what_is_missing() -> None:
    tasks = [TaskSpan("a", 1, 5)]
    assert schedule(tasks, [], PLAIN, horizon_day=12)["a"].slack == 5
    assert schedule(tasks, [], PLAIN, horizon_day=4)["a"] == TaskDates(1, 5, 1, 5, -2, 4, -1, True)
    assert schedule(tasks, [], PLAIN, horizon_day=4).critical == {"a"}


def test_a_moment_takes_no_time() -> None:
    tasks = [TaskSpan("kick-off", 1, 0), TaskSpan("work", 1, 5), TaskSpan("sign-off", 8, 0)]
    plan = schedule(tasks, [Link("kick-off", "work"), Link("work", "sign-off")], PLAIN)
    assert plan.violations == ()
    assert plan["sign-off"] == TaskDates(8, 8, 8, 8, 8, 8, 0, True)
    assert plan["kick-off"].critical


def test_nothing_planned_gives_no_dates() -> None:
    assert schedule([], [], PLAIN).end_day is None
    plan = schedule([TaskSpan("a", None, 2)], [Link("a", "gone")], PLAIN)
    assert plan["a"] == TaskDates(None, None, None, None, None, None, None, False)
    assert plan.critical == frozenset()
    assert plan.violations == ()


@given(spans, forward_links)
def test_violations_compare_planned_dates_only(tasks: list[TaskSpan], waits: list[Link]) -> None:
    planned = {task.id: task for task in tasks}
    expected = []
    for link in waits:
        before, after = planned.get(link.predecessor), planned.get(link.successor)
        if before and after and before.start_day is not None and after.start_day is not None:
            gap = link.lag + (before.duration if link.kind == "FS" else 0)
            allowed = shift(before.start_day, gap, GAPPY)
            if shift(after.start_day, 0, GAPPY) < allowed:
                short = GAPPY.working_days_between(after.start_day, allowed) - 1
                expected.append(Violation(link, after.start_day, allowed, short))
    assert list(schedule(tasks, waits, GAPPY).violations) == expected


@given(links)
def test_a_circle_is_named_in_order(waits: list[Link]) -> None:
    kept: list[Link] = []
    for link in waits:
        ring = would_cycle(kept, link)
        if ring is None:
            kept.append(link)
            continue
        assert ring[0] == link.predecessor
        assert is_circle(ring, [*kept, link])
        with pytest.raises(CycleError) as caught:
            schedule([TaskSpan(i, 1, 1) for i in IDS], [*kept, link], PLAIN)
        assert is_circle(caught.value.ids, [*kept, link])
    schedule([TaskSpan(i, 1, 1) for i in IDS], kept, PLAIN)


def test_a_circle_is_told_with_titles() -> None:
    error = CycleError(["a", "b"])
    assert error.sentence({"a": "Draft", "b": "Review"}.__getitem__) == (
        "These tasks would wait for each other in a circle: 'Draft' → 'Review' → 'Draft'; "
        "leave out one of the links."
    )


def test_slip_counts_working_days_between_the_last_days() -> None:
    assert slip(1, 5, 4, 5, PLAIN) == 3
    assert slip(1, 5, 1, 5, PLAIN) == 0
    assert slip(8, 2, 5, 2, PLAIN) == -1
    assert slip(1, 5, 1, 7, PLAIN) == 2
    assert slip(1, 1, 1, 0, PLAIN) == 0
    assert slip(None, 5, 1, 5, PLAIN) is None
    assert slip(1, 5, None, 5, PLAIN) is None
