"""A program with everything that trackers show, hostile words and twins included, and ways to export it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from exporters import Options
from exporters.brand import Brand
from exporters.excel import champion_roster, milestone_tracker, raci, sprint_tracker
from exporters.excel.tracker import Tracker
from models import (
    Base,
    Champion,
    DayOff,
    Escalation,
    Mode,
    PeerSession,
    Person,
    Population,
    Program,
    TaskStatus,
)
from models.library import new_program

START = date(2026, 10, 12)  # a Monday
TODAY = START + timedelta(days=40)  # sprint day 41
OPTIONS = Options(Brand(label="Confidential"), TODAY, export_id="e" * 32, return_by=TODAY + timedelta(days=6))
TRACKERS: dict[str, Callable[[Program], Tracker]] = {
    "sprint-tracker": sprint_tracker.tracker,
    "milestone-tracker": milestone_tracker.tracker,
    "raci": raci.tracker,
    "champion-roster": champion_roster.tracker,
}
_OPEN: list[Session] = []  # a program is read through its session, so these stay open
PEOPLE = (("Dana Okafor", "Claims"), ("Ravi Singh", "IT"), ("Kim Lee", "Claims"), ("Kim Lee", "IT"))


def rollout(start: date = START, day: int = 41) -> Program:
    """A saved program on a day of its sprint; a new one at each call."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    program = new_program("Claims & triage", start, organisation="Northwind Mutual")
    program.people = [
        Person(name=name, team=team, email=f"{n}@example.org") for n, (name, team) in enumerate(PEOPLE)
    ]
    program.change_lead = program.people[0]
    program.days_off = [
        DayOff(name="Closing", first=start + timedelta(days=72), last=start + timedelta(days=79))
    ]
    _champions(program)
    session = Session(engine, expire_on_commit=False)
    _OPEN.append(session)
    session.add(program)
    session.commit()
    program.as_of = start + timedelta(days=day - 1)
    _work(program)
    session.commit()
    return program


@cache
def shared_rollout() -> Program:
    """One such program for tests that only read."""
    return rollout()


def _champions(program: Program) -> None:
    names = (("Claims handlers", 84), ("Team leads", 11), ("=Appeals", 22))
    for place, (name, headcount) in enumerate(names):
        Population(
            program=program, name=name, headcount=headcount, position=place, manager=program.people[place],
            shadow_from=31 + 7 * place, live_from=61,
        )  # fmt: skip
    for place, person in enumerate(program.people):
        champion = Champion(
            program=program, population=program.populations[place % 2], person=person, position=place,
            hours=(4.0, 2.5, None)[place % 3], first_sceptical=place % 2 == 0, trained_day=18, active_from=20,
        )  # fmt: skip
        for number in range(place):
            PeerSession(champion=champion, day=32 + number, title=f"Case {number}", helped=3 + number)
        answered = 33 if place % 2 else None
        told = 35 if place == 3 else None
        Escalation(
            champion=champion,
            title="Scores look wrong",
            raised_day=22 + 4 * place,
            answered_day=answered,
            told_day=told,
        )


def _work(program: Program) -> None:
    for number, task in enumerate(program.tasks):
        task.owner = program.people[number % 4] if number % 9 else None
        finish = task.finish_day or 0
        if finish < program.today - 3:
            task.status, task.percent = TaskStatus.DONE, 100
        elif (task.start_day or 0) < program.today:
            task.status = (TaskStatus.RUNNING, TaskStatus.BLOCKED)[number % 2]
            task.percent = 40
    program.tasks[20].status = TaskStatus.DROPPED
    program.tasks[21].start_day = None
    for number, milestone in enumerate(program.milestones):
        milestone.owner = program.people[number % 4]
        for place, item in enumerate(milestone.items):
            item.done = milestone.due_day < 35 or place < number % 3
            item.evidence = "https://example.org/notes?a=1&b=2" if item.done and place % 2 else ""
            item.done_day = milestone.due_day - 2 if item.done else None
    program.milestones[3].items.clear()
    empty = program.activities[4]
    empty.assignments = [each for each in empty.assignments if each.mode is Mode.PILOT]
    late = program.activities[0].transfer
    if late is not None:
        late.accepted_day, late.accepted_by = 38, program.people[2]
