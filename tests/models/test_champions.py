"""What is derived for a champion and for what a champion raised."""

from __future__ import annotations

import pytest

from models import Champion, Escalation, PeerSession
from tests.models.building import champion, person, population, program


def somebody(today: int = 30, **values: object) -> Champion:
    return champion(population(program(today=today)), **values)


@pytest.mark.parametrize(
    ("first", "last", "active"),
    [(None, None, False), (30, None, True), (31, None, False), (1, 30, True), (1, 29, False)],
)
def test_active(first: int | None, last: int | None, active: bool) -> None:
    assert somebody(active_from=first, active_until=last).active_on(30) is active


def test_somebody_who_left_is_not_active() -> None:
    found = somebody(active_from=1)
    found.person = person(found.program, "Bo", until_day=29)
    assert [found.active_on(day) for day in (29, 30)] == [True, False]


def test_sessions_held_are_those_until_today() -> None:
    found = somebody()
    for day, helped in ((29, 4), (30, 3), (31, 0), (None, 0)):
        PeerSession(champion=found, day=day, helped=helped)
    assert (found.sessions_held, found.people_helped) == (2, 7)


def test_escalation_waits_until_it_is_answered() -> None:
    found = Escalation(champion=somebody(), title="Wrong currency")
    assert (found.waiting, found.state) == (None, "Open")
    found.raised_day = 20
    assert (found.waiting, found.state) == (10, "Open")
    found.answered_day = 24
    assert (found.waiting, found.state) == (4, "Answered")
    found.told_day = 25
    assert (found.waiting, found.state) == (4, "Told")


def test_escalation_dated_ahead_has_not_waited() -> None:
    assert Escalation(champion=somebody(), title="Wrong currency", raised_day=40).waiting == 0
