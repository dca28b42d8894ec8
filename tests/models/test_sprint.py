"""A milestone's state comes from its checklist and its day."""

from __future__ import annotations

import pytest

from models import ChecklistItem, Milestone, MilestoneState
from tests.models.building import phase, program


def milestone(today: int, items: int, ticked: int, due: int = 30) -> Milestone:
    whole = program(today=today)
    found = Milestone(program=whole, phase=phase(whole), title="Roles drafted", due_day=due)
    for number in range(items):
        ChecklistItem(milestone=found, text=str(number), done=number < ticked)
    return found


@pytest.mark.parametrize(
    ("today", "items", "ticked", "state"),
    [
        (30, 0, 0, MilestoneState.EMPTY),
        (31, 0, 0, MilestoneState.OVERDUE),
        (30, 3, 0, MilestoneState.OPEN),
        (30, 3, 1, MilestoneState.RUNNING),
        (31, 3, 2, MilestoneState.OVERDUE),
        (31, 3, 3, MilestoneState.DONE),
        (1, 3, 3, MilestoneState.DONE),
    ],
)
def test_state(today: int, items: int, ticked: int, state: MilestoneState) -> None:
    assert milestone(today, items, ticked).state is state


@pytest.mark.parametrize(("items", "ticked", "progress"), [(0, 0, 0), (3, 0, 0), (3, 1, 33), (3, 3, 100)])
def test_progress_is_never_rounded_up_to_done(items: int, ticked: int, progress: int) -> None:
    found = milestone(1, items, ticked)
    assert (found.ticked, found.progress) == (ticked, progress)


def test_one_item_short_of_many_is_not_done() -> None:
    assert milestone(1, 300, 299).progress == 99


def test_state_follows_the_date_that_counts_as_today() -> None:
    found = milestone(1, 1, 0)
    found.program.as_of = found.program.clock.date_of(31)
    assert found.state is MilestoneState.OVERDUE
