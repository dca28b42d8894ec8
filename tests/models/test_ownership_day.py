"""Who owns an activity on a day: through pilot, parallel operation and production, with people away."""

from __future__ import annotations

import pytest

from models import Activity, Mode, Program, Transfer, TransferState
from models.ownership_day import Regime, activity_on_day, on_day, regime_on
from tests.models.building import activity, give, owned, party, person, program

BEGINS, ENDS = 40, 81  # sprint days of handoff weeks 3 to 8, with week 1 on day 26


def in_transfer(whole: Program, **values: object) -> Activity:
    found = owned(whole)
    Transfer(**{"activity": found, "from_week": 3, "to_week": 8} | values)
    return found


def names(found: Activity, day: int) -> list[str]:
    return [each.name for each in activity_on_day(found, day).accountable]


def test_without_a_transfer_go_live_decides() -> None:
    found = owned(program())
    assert [regime_on(found, day) for day in (60, 61)] == [Regime.PILOT, Regime.PRODUCTION]


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        (BEGINS - 1, Regime.PILOT),
        (BEGINS, Regime.PARALLEL),
        (ENDS, Regime.PARALLEL),
        (ENDS + 1, Regime.PRODUCTION),
    ],
)
def test_a_transfer_ahead_is_expected_to_succeed(day: int, regime: Regime) -> None:
    assert regime_on(in_transfer(program(today=1)), day) is regime


def test_unaccepted_never_becomes_production() -> None:
    found = in_transfer(program(today=ENDS + 1))
    assert [regime_on(found, day) for day in (ENDS + 1, 500)] == [Regime.LATE, Regime.LATE]
    assert names(found, 500) == ["Pilot lead", "Business owner"]


def test_accepted_is_production_from_that_day() -> None:
    found = in_transfer(program(today=200), accepted_day=70)
    assert [regime_on(found, day) for day in (69, 70)] == [Regime.PARALLEL, Regime.PRODUCTION]


def test_accepted_late_was_late_until_then() -> None:
    found = in_transfer(program(today=200), accepted_day=100)
    days = [regime_on(found, day) for day in (ENDS, ENDS + 1, 99, 100)]
    assert days == [Regime.PARALLEL, Regime.LATE, Regime.LATE, Regime.PRODUCTION]


def test_accepted_before_or_without_parallel_operation() -> None:
    early = in_transfer(program(), accepted_day=BEGINS - 5)
    assert regime_on(early, BEGINS - 5) is Regime.PRODUCTION
    plain = in_transfer(program(), from_week=None, to_week=None, accepted_day=50)
    assert [regime_on(plain, day) for day in (49, 50)] == [Regime.PILOT, Regime.PRODUCTION]


@pytest.mark.parametrize(("first", "last"), [(3, None), (None, 5), (8, 4)])
@pytest.mark.parametrize("today", [1, 60, 91])
def test_weeks_that_are_no_plan_leave_it_with_the_pilot(
    first: int | None, last: int | None, today: int
) -> None:
    """The calendar and the table speak of the same: not planned, so it stays where it is until accepted."""
    found = in_transfer(program(today=today), from_week=first, to_week=last)
    assert {regime_on(found, day) for day in (10, 60, 61, 80, 100, 900)} == {Regime.PILOT}
    assert found.transfer is not None
    assert found.transfer.state is TransferState.UNPLANNED
    found.transfer.accepted_day = 80
    assert [regime_on(found, day) for day in (79, 80)] == [Regime.PILOT, Regime.PRODUCTION]


def test_a_transfer_that_says_nothing_yet_changes_nothing() -> None:
    found = in_transfer(program(), from_week=None, to_week=None)
    assert [regime_on(found, day) for day in (60, 61)] == [Regime.PILOT, Regime.PRODUCTION]


def test_parallel_operation_has_one_owner_on_each_side() -> None:
    found = in_transfer(program())
    state = activity_on_day(found, BEGINS)
    assert [(each.name, each.mode) for each in state.accountable] == [
        ("Pilot lead", Mode.PILOT),
        ("Business owner", Mode.PRODUCTION),
    ]
    assert state.gap == ""


def test_two_owners_on_one_side_are_a_gap_in_parallel_too() -> None:
    found = in_transfer(program())
    found.assignments.remove(next(each for each in found.assignments if each.mode is Mode.PILOT))
    give(found, party(found.program, "Product manager"), "A")
    assert activity_on_day(found, BEGINS).gap == "2 parties accountable"


def test_deputy_stands_in() -> None:
    whole = program()
    ada = person(whole, until_day=69, deputy=person(whole, "Bo"))
    found = activity(whole)
    give(found, party(whole, person=ada), "AR")
    assert (names(found, 69), names(found, 70)) == (["Ada Brandt"], ["Bo"])


def test_absent_without_a_deputy_leaves_nobody() -> None:
    whole = program()
    gone = person(whole, "Bo", until_day=10)
    found = activity(whole)
    give(found, party(whole, person=person(whole, until_day=69, deputy=gone)), "AR")
    state = activity_on_day(found, 70)
    assert (state.accountable, state.responsible, state.gap) == ([], [], "Nobody accountable")
    assert [(each.name, each.absent) for each in state.holders] == [("Ada Brandt", True)]


def test_a_party_without_a_person_is_always_there() -> None:
    found = owned(program())
    assert (names(found, 900), activity_on_day(found, 900).gap) == (["Business owner"], "")


def test_nobody_responsible() -> None:
    whole = program()
    give(activity(whole), party(whole), "A")
    assert activity_on_day(whole.activities[0], 61).gap == "Nobody responsible"


def test_the_whole_matrix() -> None:
    whole = program()
    activity(whole, "First")
    activity(whole, "Second")
    assert [each.activity.title for each in on_day(whole, 61)] == ["First", "Second"]
    assert {each.gap for each in on_day(whole, 61)} == {"Nobody accountable"}
