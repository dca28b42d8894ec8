"""A schedule that follows edits is at every moment the one worked out afresh."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.live_schedule import LiveSchedule
from models.schedule import CycleError, Link, TaskDates, TaskSpan, Violation, schedule, would_cycle
from tests.models.walking import GAPPY, IDS, PLAIN, any_link, forward_links, is_circle, shift, spans, starts

edits = st.one_of(
    st.tuples(st.just("start"), st.sampled_from(IDS), starts),
    st.tuples(st.just("length"), st.sampled_from(IDS), st.integers(0, 6)),
    st.tuples(st.just("both"), st.sampled_from(IDS), st.tuples(starts, st.integers(0, 6))),
    st.tuples(st.sampled_from(["add", "remove"]), st.sampled_from(IDS), st.tuples(starts, st.integers(0, 6))),
    st.tuples(st.sampled_from(["link", "link", "unlink"]), any_link, st.none()),
)


class Plan:
    """The same edits made to plain lists and to a live schedule."""

    def __init__(self, tasks: list[TaskSpan], waits: list[Link], horizon: int | None) -> None:
        self.tasks = {task.id: task for task in tasks}
        self.links = [
            link for link in waits if link.predecessor in self.tasks and link.successor in self.tasks
        ]
        self.horizon = horizon
        self.live = LiveSchedule(tasks, waits, GAPPY, horizon)

    def edit(self, verb: str, what: str | Link, value: object) -> frozenset[str]:
        if isinstance(what, Link):
            return self._edit_link(verb, what)
        if verb == "add":
            return self._add(what, value)
        if what not in self.tasks:
            return frozenset()
        if verb == "remove":
            del self.tasks[what]
            self.links = [link for link in self.links if what not in link[:2]]
            return self.live.remove(what)
        changes: dict[str, dict[str, Any]] = {"start": {"start_day": value}, "length": {"duration": value}}
        change = changes.get(verb) or dict(zip(("start_day", "duration"), value, strict=True))  # type: ignore[call-overload]
        self.tasks[what] = self.tasks[what]._replace(**change)
        return self.live.move(what, **change)

    def _add(self, task: str, value: object) -> frozenset[str]:
        span = TaskSpan(task, *value)  # type: ignore[misc]
        if task in self.tasks:
            with pytest.raises(ValueError, match="in the plan already"):
                self.live.add(span)
            return frozenset()
        self.tasks[task] = span
        return self.live.add(span)

    def _edit_link(self, verb: str, link: Link) -> frozenset[str]:
        if link.predecessor not in self.tasks or link.successor not in self.tasks:
            return frozenset()
        if verb == "unlink":
            if link in self.links:
                self.links.remove(link)
            return self.live.unlink(link)
        ring = would_cycle(self.links, link)
        if ring is None:
            self.links.append(link)
            return self.live.link(link)
        with pytest.raises(CycleError) as caught:
            self.live.link(link)
        assert is_circle(caught.value.ids, [*self.links, link])
        return frozenset()

    def full(self) -> dict[str, TaskDates]:
        plan = schedule(self.tasks.values(), self.links, GAPPY, horizon_day=self.horizon)
        assert set(self.live.violations) == set(plan.violations)
        assert self.live.critical == plan.critical
        assert self.live.end_day == plan.end_day
        return dict(plan)


@settings(max_examples=300, deadline=None)
@given(spans, forward_links, st.one_of(st.none(), st.integers(1, 40)), st.lists(edits, max_size=12))
def test_live_edits_equal_a_full_schedule(
    tasks: list[TaskSpan], waits: list[Link], horizon: int | None, steps: list[tuple[str, str | Link, object]]
) -> None:
    plan = Plan(tasks, waits, horizon)
    before, end = plan.full(), plan.live.end_day
    for step in steps:
        touched = plan.edit(*step)
        after = plan.full()
        assert dict(plan.live) == after
        assert sorted(plan.live.links) == sorted(plan.links)
        if plan.live.end_day == end:
            assert {task for task in after if before.get(task) != after[task]} <= touched
        before, end = after, plan.live.end_day


moves = st.tuples(st.sampled_from(IDS), starts, st.integers(0, 6), st.integers(0, 3))


@settings(max_examples=200, deadline=None)
@given(spans, forward_links, st.lists(moves, max_size=8))
def test_moves_that_are_settled_later_come_to_the_same(
    tasks: list[TaskSpan], waits: list[Link], steps: list[tuple[str, int | None, int, int]]
) -> None:
    """However far each got when the next one came, and until all are there every date is as before."""
    plan = Plan(tasks, waits, None)
    live = plan.live
    live.patience = 1
    for task, start, duration, more in steps:
        seen = {key: dates.earliest_start for key, dates in live.items()}
        plan.edit("both", task, (start, duration))
        live.settle(more)
        if not live.settled:
            assert {key: dates.earliest_start for key, dates in live.items()} == seen
    live.settle()
    assert live.settled
    assert dict(live) == plan.full()


few = st.sampled_from(IDS[:4])


@given(st.lists(st.tuples(st.booleans(), st.builds(Link, few, few)), max_size=20))
def test_links_in_any_direction_never_close_a_circle(steps: list[tuple[bool, Link]]) -> None:
    plan = Plan([TaskSpan(task, 1, 2) for task in IDS[:4]], [], None)
    for keep, link in steps:
        plan.edit("link", link, None)
        if not keep:
            plan.edit("unlink", link, None)
        assert dict(plan.live) == plan.full()


@given(spans, forward_links, st.sampled_from(IDS))
def test_pushing_successors_is_the_least_shift_that_keeps_the_links(
    tasks: list[TaskSpan], waits: list[Link], moved: str
) -> None:
    planned = {task.id: task for task in tasks}
    if moved not in planned:
        return
    found = LiveSchedule(tasks, waits, GAPPY).push_successors(moved)
    starts = {task.id: task.start_day for task in tasks}
    expected: dict[str, int] = {}
    for link in [link for link in waits if link.successor in planned] * len(tasks):
        before, after = starts.get(link.predecessor), starts[link.successor]
        if before is None or after is None or link.predecessor not in {moved, *expected}:
            continue
        gap = link.lag + (planned[link.predecessor].duration if link.kind == "FS" else 0)
        allowed = shift(before, gap, GAPPY)
        if shift(after, 0, GAPPY) < allowed:
            starts[link.successor] = expected[link.successor] = allowed
    assert found == expected


def test_only_what_an_edit_reaches_is_reported() -> None:
    tasks = [TaskSpan(i, 1, 2) for i in "abcd"]
    live = LiveSchedule([*tasks, TaskSpan("end", 100, 1)], [Link("a", "b"), Link("b", "c")], PLAIN)
    assert live.move("a", start_day=3) == {"a", "b", "c"}
    assert live.move("c", duration=4) == {"a", "b", "c"}
    assert live.move("d", start_day=2) == {"d"}
    assert live.violations_of("b") == (Violation(Link("a", "b"), 1, 5, 4),)
    assert live.violations_of("d") == ()
    assert live.push_successors("a") == {"b": 5, "c": 9}
