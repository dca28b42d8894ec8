"""People in the program, and what is derived for a population: coverage, manager, state."""

from __future__ import annotations

import pytest

from tests.models.building import champion, person, population, program


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [(None, None, {1, 10, 99}), (10, None, {10, 99}), (None, 10, {1, 10}), (10, 10, {10}), (11, 10, set())],
)
def test_present(first: int | None, last: int | None, days: set[int]) -> None:
    somebody = person(program(), from_day=first, until_day=last)
    assert {day for day in (1, 10, 99) if somebody.present(day)} == days


@pytest.mark.parametrize(
    ("headcount", "ratio", "needed"), [(0, 20, 0), (1, 20, 1), (20, 20, 1), (21, 20, 2), (5, 1, 5)]
)
def test_champions_needed_are_rounded_up(headcount: int, ratio: int, needed: int) -> None:
    assert population(program(champion_ratio=ratio), headcount=headcount).champions_needed == needed


def test_coverage_counts_active_champions() -> None:
    whole = program(today=30)
    desk = population(whole, headcount=60)
    assert (desk.active_champions, desk.coverage) == (0, 0)
    champion(desk, active_from=30)
    champion(desk, "Bo", active_from=31)
    champion(desk, "Cy", active_from=1, active_until=29)
    champion(desk, "Di")
    assert (desk.active_champions, desk.coverage) == (1, 33)
    for name in "EFG":
        champion(desk, name, active_from=1)
    assert (desk.active_champions, desk.coverage) == (4, 100)


def test_nobody_needs_no_champion() -> None:
    assert population(program(), headcount=0).coverage == 100


def test_manager_activation_counts_signs() -> None:
    desk = population(program(today=20), manager_metrics=True, manager_uses=True)
    assert desk.manager_activation == 2
    desk.manager_hands_on = 21  # planned, not had
    assert desk.manager_activation == 2
    desk.manager_hands_on = 20
    desk.manager_review = desk.manager_concern = True
    assert desk.manager_activation == 5


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (30, "Preparing"),
        (31, "Shadow mode"),
        (60, "Shadow mode"),
        (61, "Shadow mode ended"),
        (65, "In production"),
    ],
)
def test_state_today(today: int, state: str) -> None:
    desk = population(program(today=today), shadow_from=31, shadow_until=60, live_from=65)
    assert desk.state_today == state


def test_state_of_a_population_without_days() -> None:
    assert population(program(today=60)).state_today == "Preparing"
    assert population(program(today=60), shadow_from=31).state_today == "Shadow mode"


@pytest.mark.parametrize(
    ("own", "today", "state"),
    [
        (None, 69, "Shadow mode ended"),
        (None, 70, "In production"),
        (80, 79, "Shadow mode ended"),
        (80, 80, "In production"),
    ],
)
def test_without_a_day_of_their_own_they_go_live_with_the_program(
    own: int | None, today: int, state: str
) -> None:
    desk = population(program(today=today, go_live_day=70), shadow_from=31, shadow_until=60, live_from=own)
    assert (desk.live_day, desk.state_today) == (80 if own else 70, state)


@pytest.mark.parametrize(
    ("shadow_from", "live_from", "begins"), [(None, None, 61), (31, None, 31), (None, 75, 75), (80, 75, 75)]
)
def test_they_get_the_system_in_shadow_mode_or_live(
    shadow_from: int | None, live_from: int | None, begins: int
) -> None:
    assert population(program(), shadow_from=shadow_from, live_from=live_from).begins == begins
