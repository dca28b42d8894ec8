"""Figures that say where a program stands: what is done, covered, clear, late, due soon and still lacking."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.base import Base
from models.decisions import Criterion, DecisionPoint
from models.gates import blockers_of, missing_criteria, next_decision
from models.handoff import StageState
from models.ownership import Activity, Mode, Party, TransferState
from models.people import Person, Population
from models.program import Program
from models.roles import TrainingStatus
from models.rules import Finding
from models.sprint import MilestoneState
from models.tasks import TaskStatus

WEEK = 7
OVER = frozenset({TaskStatus.DONE, TaskStatus.DROPPED})


class Happening(enum.Enum):
    """What happens to something on a day."""

    STARTS = "Starts"
    ENDS = "Ends"
    DUE = "Due"
    DECISION = "Decision"
    LATE = "Late"


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1; nothing of nothing is 0."""
        return self.done / self.total if self.total else 0.0

    @property
    def rest(self) -> int:
        return self.total - self.done


@dataclass(frozen=True)
class Moment:
    """Something in the program on a sprint day; `days` is how many calendar days ago, negative ahead."""

    table: str
    id: str
    title: str
    happening: Happening
    day: int
    days: int
    owner: str = ""

    @property
    def kind(self) -> str:
        """What it is, in a word: "peer session"."""
        return self.table.replace("_", " ")


@dataclass(frozen=True)
class Gate:
    """The decision that comes next: what is not shown yet, and which blockers stand in its way."""

    point: DecisionPoint
    missing: tuple[Criterion, ...]
    blockers: tuple[Finding, ...]
    days_left: int
    """Calendar days until it is due; negative when it is overdue."""

    @property
    def criteria(self) -> Share:
        total = len(self.point.criteria)
        return Share(total - len(self.missing), total)

    @property
    def ready(self) -> bool:
        return bool(self.point.criteria) and not self.missing and not self.blockers


def milestones_done(program: Program) -> Share:
    done = sum(milestone.state is MilestoneState.DONE for milestone in program.milestones)
    return Share(done, len(program.milestones))


def ownership_clear(program: Program) -> Share:
    """Activities with exactly one accountable and somebody responsible in production [Layers]."""
    return Share(sum(map(is_clear, program.activities)), len(program.activities))


def is_clear(activity: Activity) -> bool:
    one = len(activity.accountable(Mode.PRODUCTION)) == 1
    return one and bool(activity.responsible(Mode.PRODUCTION))


def unnamed_parties(program: Program) -> list[Party]:
    """Parties that answer for an activity or do its work in production, with no person behind them."""
    modes = (each for party in program.parties for each in party.assignments if each.mode is Mode.PRODUCTION)
    carrying = {each.party_id for each in modes if each.letter.accountable or each.letter.responsible}
    return [each for each in program.parties if each.id in carrying and each.person_id is None]


def coverage(program: Program) -> Share:
    """Champions active today against those needed; more than needed in one population helps no other."""
    there = sum(min(each.active_champions, each.champions_needed) for each in program.populations)
    return Share(there, sum(each.champions_needed for each in program.populations))


def covered(population: Population) -> int | None:
    """Coverage of one population in %, at most 100; None where no champion is needed, as nobody is in it."""
    return population.coverage if population.champions_needed else None


def hours_freed(program: Program) -> float:
    """Hours a week that the redesign of all roles frees, for all the people in them."""
    return sum(role.hours_freed * role.headcount for role in program.roles)


def next_gate(program: Program, findings: Sequence[Finding] | None = None) -> Gate | None:
    """The first undecided decision point and what it lacks; None when all are decided.

    `findings` spares another plan check when one has just been made.
    """
    point = next_decision(program)
    if point is None:
        return None
    days_left = (point.due_day or 0) - program.today
    blockers = blockers_of(program, point, findings)
    return Gate(point, tuple(missing_criteria(point)), tuple(blockers), days_left)


def late_things(program: Program) -> list[Moment]:
    """Everything whose day has passed without it being done, the longest overdue first."""
    parts = (_late_plan(program), _late_gates(program), _late_handover(program), _late_answers(program))
    today = program.today
    found = [_late(today, *each) for part in parts for each in part]
    return sorted(found, key=lambda each: (-each.days, each.title))


def this_week(program: Program, days: int = WEEK) -> list[Moment]:
    """What starts, ends, is due or decided from today on for some calendar days, in order of the day."""
    today = program.today
    found = [
        Moment(record.__tablename__, record.id, title, happening, day, today - day, _name(owner))
        for record, title, happening, day, owner in _plan(program)
        if day is not None and today <= day < today + days
    ]
    return sorted(found, key=lambda each: (each.day, _ORDER[each.happening], each.title))


def waiting_for(late: Iterable[Moment]) -> list[tuple[str, int]]:
    """Who holds things that are late, and how many, most first."""
    held: dict[str, int] = {}
    for each in late:
        if each.owner:
            held[each.owner] = held.get(each.owner, 0) + 1
    return sorted(held.items(), key=lambda pair: (-pair[1], pair[0]))


def is_blank(program: Program) -> bool:
    """Whether nobody has put anything into the program yet."""
    lists = (program.people, program.populations, program.milestones, program.tasks, program.activities)
    return not any(lists) and not program.roles and not program.champions


_SEQUENCE = (Happening.DECISION, Happening.DUE, Happening.ENDS, Happening.STARTS)
_ORDER = {each: number for number, each in enumerate(_SEQUENCE)}
_Late = tuple[Base, str, int | None, Person | None]
_Planned = tuple[Base, str, Happening, int | None, Person | None]


def _late_plan(program: Program) -> Iterator[_Late]:
    for milestone in program.milestones:
        if milestone.state is MilestoneState.OVERDUE:
            yield milestone, milestone.title, milestone.due_day, milestone.owner
    calendar, today = program.calendar, program.today  # asking each task for them is ten times the work
    for task in program.tasks:
        if task.start_day is None or task.status in OVER:
            continue
        finish = calendar.finish(task.start_day, task.duration)
        if finish < today:
            yield task, task.title, finish, task.owner


def _late_gates(program: Program) -> Iterator[_Late]:
    for point in program.decisions:
        if point.decision is None and point.due_day is not None and point.due_day < program.today:
            yield point, point.title, point.due_day, point.owner
    for stage in program.stages:
        if stage.gate is None and stage.state is StageState.OVERDUE:
            yield stage, stage.title, stage.last_day, stage.owner


def _late_handover(program: Program) -> Iterator[_Late]:
    for activity in program.activities:
        transfer = activity.transfer
        if transfer is not None and transfer.state is TransferState.LATE:
            incoming = activity.accountable(Mode.PRODUCTION)
            yield transfer, activity.title, transfer.parallel_until, incoming[0].person if incoming else None


def _late_answers(program: Program) -> Iterator[_Late]:
    """Escalations that wait longer than the program allows, from the day on which an answer was due."""
    for champion in program.champions:
        for each in champion.escalations:
            open_since = each.raised_day if each.answered_day is None else None
            if open_since is not None and open_since + program.answer_days < program.today:
                yield each, each.title, open_since + program.answer_days, each.owner


def _late(today: int, record: Base, title: str, day: int | None, owner: Person | None) -> Moment:
    due = day if day is not None else today
    table = str(record.__tablename__)
    return Moment(table, record.id, title, Happening.LATE, due, today - due, _name(owner))


def _plan(program: Program) -> Iterator[_Planned]:
    for point in program.decisions:
        if point.decision is None:
            yield point, point.title, Happening.DECISION, point.due_day, point.owner
    for milestone in program.milestones:
        if milestone.state is not MilestoneState.DONE:
            yield milestone, milestone.title, Happening.DUE, milestone.due_day, milestone.owner
    calendar = program.calendar
    for task in program.tasks:
        start = task.start_day
        if start is not None and task.status not in OVER:
            yield task, task.title, Happening.STARTS, start, task.owner
            if (finish := calendar.finish(start, task.duration)) != start:
                yield task, task.title, Happening.ENDS, finish, task.owner
    yield from _planned_handover(program)


def _planned_handover(program: Program) -> Iterator[_Planned]:
    for activity in program.activities:
        transfer = activity.transfer
        if transfer is not None and transfer.state is not TransferState.ACCEPTED:
            yield transfer, activity.title, Happening.STARTS, transfer.parallel_from, None
            yield transfer, activity.title, Happening.ENDS, transfer.parallel_until, None
    for training in program.trainings:
        if training.status is TrainingStatus.PLANNED:
            yield training, training.title, Happening.DUE, training.day, training.trainer


def _name(person: Person | None) -> str:
    return person.name if person else ""
