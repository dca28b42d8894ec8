"""What may follow when go-live moves: the phases, milestones, tasks and decisions planned around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.base import Base
from models.planning import OVER
from models.program import Program
from models.sprint import MilestoneState, Phase
from models.workdays import WorkCalendar

WEEKEND = 4  # shadow mode that ends so few days before a population goes live leads up to it


@dataclass(frozen=True)
class Move:
    """A field of a record that would get another sprint day."""

    record: Base
    field: str
    day: int


def followers(program: Program, go_live_day: int) -> list[Move]:
    """What would move with go-live to another sprint day, without moving it.

    Everything from the old go-live day on keeps its distance to go-live, on a working day: milestones that
    are not done, tasks that are not over, decisions that are not taken, phases, populations going live. The
    phase before ends on the eve, the decision on the eve stays there, and shadow mode ends as long before.
    Anything else that comes before go-live stays where it is.
    """
    shift = go_live_day - program.go_live_day
    if not shift:
        return []
    return [
        *_phases(program, go_live_day, shift),
        *_milestones(program, go_live_day, shift),
        *_tasks(program, go_live_day, shift),
        *_decisions(program, shift),
        *_populations(program, shift),
    ]


def _phases(program: Program, go_live_day: int, shift: int) -> Iterator[Move]:
    old = program.go_live_day
    for phase in program.phases:
        if phase.first_day >= old:
            yield Move(phase, "first_day", phase.first_day + shift)
            yield Move(phase, "last_day", phase.last_day + shift)
        elif _ends_on_the_eve(phase, old):
            yield Move(phase, "last_day", max(phase.first_day, go_live_day - 1))


def _ends_on_the_eve(phase: Phase, go_live_day: int) -> bool:
    return phase.last_day == go_live_day - 1


def _milestones(program: Program, go_live_day: int, shift: int) -> Iterator[Move]:
    for each in program.milestones:
        if each.due_day >= program.go_live_day and each.state is not MilestoneState.DONE:
            yield Move(each, "due_day", _worked(program.calendar, each.due_day + shift, go_live_day))


def _tasks(program: Program, go_live_day: int, shift: int) -> Iterator[Move]:
    for each in program.tasks:
        start = each.start_day
        if start is not None and start >= program.go_live_day and each.status not in OVER:
            yield Move(each, "start_day", _worked(program.calendar, start + shift, go_live_day))


def _decisions(program: Program, shift: int) -> Iterator[Move]:
    """Gates of stages have no day of their own: they follow the handoff clock."""
    for each in program.decisions:
        if each.day is not None and each.day >= program.go_live_day - 1 and each.decision is None:
            yield Move(each, "day", max(1, each.day + shift))


def _populations(program: Program, shift: int) -> Iterator[Move]:
    for each in program.populations:
        live, shadow = each.live_from, each.shadow_until
        if live is None or live < program.go_live_day:
            continue
        yield Move(each, "live_from", live + shift)
        if shadow is not None and live - WEEKEND <= shadow < live:
            yield Move(each, "shadow_until", shadow + shift)


def _worked(calendar: WorkCalendar, day: int, go_live_day: int) -> int:
    """The working day before a day off, unless that would be before go-live."""
    earlier = calendar.previous_working(day)
    return earlier if earlier >= go_live_day else calendar.next_working(day)
