"""What is derived for a champion and for what a champion raised."""

from __future__ import annotations

import pytest

from models import Champion, Escalation, PeerSession
from models.champions import active_today, first_sceptical, hours_granted
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
    for day, helped in ((29, 4), (30, 3), (31, 5), (None, 6)):
        PeerSession(champion=found, day=day, helped=helped)
    assert (found.sessions_held, found.people_helped) == (2, 7)


@pytest.mark.parametrize(
    ("first", "last", "arrives", "leaves", "to_come"),
    [
        (None, None, None, None, False),
        (30, None, None, None, False),
        (31, None, None, None, True),
        (31, 30, None, None, False),
        (20, None, 31, None, True),
        (31, None, None, 30, False),
    ],
)
def test_to_come(
    first: int | None, last: int | None, arrives: int | None, leaves: int | None, to_come: bool
) -> None:
    found = somebody(active_from=first, active_until=last)
    found.person.from_day, found.person.until_day = arrives, leaves
    assert found.to_come is to_come


def test_hours_and_sceptics_are_of_those_active_today() -> None:
    desk = population(program(today=30))
    for first, last, hours in ((1, None, 4), (1, 29, 2), (31, None, 3), (None, None, 5), (30, 30, None)):
        champion(desk, active_from=first, active_until=last, hours=hours, first_sceptical=True)
    champion(desk, active_from=1, first_sceptical=None, hours=1)
    assert len(active_today(desk.champions)) == desk.active_champions == 3
    assert (hours_granted(desk.champions), first_sceptical(desk.champions)) == (5, 2)


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
