"""Letters in the matrix, and what is derived for the transfer of an activity."""

from __future__ import annotations

import pytest

from models import Letter, Mode, Transfer, TransferState
from tests.models.building import activity, give, owned, party, program


@pytest.mark.parametrize(
    ("letter", "accountable", "responsible"),
    [("A", True, False), ("R", False, True), ("AR", True, True), ("C", False, False), ("I", False, False)],
)
def test_letters(letter: str, accountable: bool, responsible: bool) -> None:
    assert (Letter[letter].accountable, Letter[letter].responsible) == (accountable, responsible)


def test_modes_are_kept_apart() -> None:
    whole = program()
    found, first, second = activity(whole), party(whole, "First"), party(whole, "Second")
    give(found, first, "A", Mode.PILOT)
    give(found, first, "R")
    give(found, second, "AR")
    assert found.accountable(Mode.PILOT) == [first]
    assert found.accountable(Mode.PRODUCTION) == [second]
    assert (found.responsible(Mode.PILOT), found.responsible(Mode.PRODUCTION)) == ([], [first, second])


def test_transfer_reads_both_sides_and_the_handoff_clock() -> None:
    found = owned(program())
    assert found.transfer is None
    transfer = Transfer(activity=found, from_week=3, to_week=8)
    assert found.transfer is transfer
    assert (transfer.outgoing, transfer.incoming) == ("Pilot lead", "Business owner")
    assert (transfer.parallel_from, transfer.parallel_until, transfer.weeks) == (40, 81, 6)
    found.program.handoff_day = 1
    assert (transfer.parallel_from, transfer.parallel_until) == (15, 56)


@pytest.mark.parametrize(("first", "last", "weeks"), [(3, 3, 1), (None, 8, 0), (3, None, 0), (8, 3, 0)])
def test_weeks_in_parallel(first: int | None, last: int | None, weeks: int) -> None:
    assert Transfer(activity=owned(program()), from_week=first, to_week=last).weeks == weeks


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (39, TransferState.PLANNED),
        (40, TransferState.PARALLEL),
        (81, TransferState.PARALLEL),
        (82, TransferState.LATE),
    ],
)
def test_state_of_an_unaccepted_transfer(today: int, state: TransferState) -> None:
    transfer = Transfer(activity=owned(program(today=today)), from_week=3, to_week=8)
    assert transfer.state is state


def test_acceptance() -> None:
    transfer = Transfer(activity=owned(program(today=90)), from_week=3, to_week=8, accepted_day=91)
    assert transfer.state is TransferState.LATE
    transfer.accepted_day = 90
    assert transfer.state is TransferState.ACCEPTED
    transfer.from_week = transfer.to_week = None
    assert transfer.state is TransferState.ACCEPTED


def test_unplanned() -> None:
    assert Transfer(activity=owned(program(today=300))).state is TransferState.UNPLANNED


@pytest.mark.parametrize(("first", "last"), [(None, None), (3, None), (None, 8), (8, 4)])
@pytest.mark.parametrize("today", [1, 60, 300])
def test_without_two_weeks_in_order_nothing_is_planned(
    first: int | None, last: int | None, today: int
) -> None:
    transfer = Transfer(activity=owned(program(today=today)), from_week=first, to_week=last)
    assert (transfer.parallel, transfer.weeks, transfer.state) == (None, 0, TransferState.UNPLANNED)
