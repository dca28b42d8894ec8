"""The sample program is whole, credible, and full of the trouble it is meant to show, whatever day it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from sqlalchemy import create_engine, event, select
from sqlalchemy.orm import Session

from models import Base, Decision, LadderLevel, Mode, Program, TaskStatus
from models.keys import reachable
from models.ownership import TransferState
from models.planning import baseline_entries, schedule_of, slip_of
from models.rules import Finding, check
from models.sample import SAMPLE_DAY, sample_program
from models.sprint import MilestoneState

SATURDAY = date(2026, 3, 14)  # Day 1 is a Monday
DAYS = {
    "Day 1 a Monday": SATURDAY,
    "Day 1 a Wednesday": date(2026, 3, 16),
    "Day 1 a Saturday": date(2026, 3, 12),
    "over a year end": date(2027, 1, 15),
    "in a leap year": date(2028, 3, 8),
}
every_day = pytest.mark.parametrize("today", DAYS.values(), ids=DAYS.keys())
LONGEST = 420  # letters; more belongs into a document of its own


@cache
def on(today: date) -> Program:
    return sample_program(today)


def findings(program: Program) -> list[Finding]:
    return [each for each in check(program) if not each.silenced]


def places(program: Program, rule: str) -> list[str]:
    return [each.place for each in findings(program) if each.rule == rule]


@every_day
def test_today_is_day_41(today: date) -> None:
    program = on(today)
    assert program.today == SAMPLE_DAY == 41
    assert program.clock.handoff_week(program.today) == 3


@every_day
def test_it_is_as_large_as_a_real_one(today: date) -> None:
    program = on(today)
    assert (len(program.populations), len(program.roles), len(program.champions)) == (5, 6, 14)
    assert len(program.people) >= 34
    assert all(8 <= len(role.tasks) <= 15 for role in program.roles)
    assert all(role.skills and role.metrics for role in program.roles)
    assert {champion.cohort for champion in program.champions} == {1, 2}
    assert (len(program.milestones), len(program.activities), len(program.stages)) == (18, 17, 4)
    assert len(program.trainings) >= 10


def test_each_population_stands_somewhere_on_the_ladder() -> None:
    populations = on(SATURDAY).populations
    levels = {each.name: each.ladder_level for each in populations}
    assert list(levels.values()).count(LadderLevel.AWARE) == 4
    assert levels["Household claims handlers"] is LadderLevel.ACTIVE
    waiting = [each for each in populations if each.begins is None or each.begins > SAMPLE_DAY]
    assert {each.name for each in waiting} == {name for name in levels if levels[name] is LadderLevel.AWARE}
    readings = [reading for each in populations for reading in each.ladder_readings]
    assert all(2 <= len(each.ladder_readings) <= 4 for each in populations)
    assert all(each.evidence and each.seen_by is not None and each.day <= SAMPLE_DAY for each in readings)
    assert not any(each.ladder_stuck for each in populations)
    assert not [each for each in findings(on(SATURDAY)) if each.rule.startswith("L")]


def test_people_are_told_apart() -> None:
    people = on(SATURDAY).people
    assert len({person.name for person in people}) == len(people)
    assert len({person.email for person in people}) == len(people)
    assert all(person.email.endswith(".example") and person.job_title and person.team for person in people)
    assert any(person.until_day is not None and person.until_day < SAMPLE_DAY for person in people)
    assert any(person.from_day is not None and person.from_day > SAMPLE_DAY for person in people)
    assert sum(person.deputy is not None for person in people) >= 8


def test_the_program_says_everything_about_itself() -> None:
    program = on(SATURDAY)
    texts = ("organisation", "system", "use_case", "scope_in", "scope_out", "fallback", "posture_evidence")
    assert all(getattr(program, name) for name in texts)
    seats = ("sponsor", "business_owner", "product_manager", "data_engineer", "ai_operations", "it_owner")
    assert len({getattr(program, seat).name for seat in (*seats, "adoption_owner", "change_lead")}) == 8
    assert (program.launch_share, program.label, program.adoption_target) == (15, "Confidential", 75)
    assert program.adoption_cadence is not None


@every_day
def test_all_references_resolve(today: date) -> None:
    program = on(today)
    known = {record.id for record in reachable(program)}
    for record in reachable(program):
        for column in record.__table__.columns:
            value = getattr(record, column.name)
            if column.foreign_keys and value is not None:
                assert value in known, f"{record.__tablename__}.{column.name}"


@every_day
def test_the_check_finds_the_intended_trouble_and_not_hundreds(today: date) -> None:
    program = on(today)
    counts = Counter(each.severity for each in findings(program))
    assert 2 <= counts["blocker"] <= 5
    assert 20 <= counts.total() <= 40
    assert places(program, "C01") == ["Recoveries and complaints"]
    assert places(program, "O01") == ["Compliance and audit trail"]
    assert places(program, "O03") == ["Vendor management"]
    assert len(places(program, "O10")) == 1
    assert "Resistance assessed in every population" in places(program, "S03")
    assert len(places(program, "S03")) == 2
    assert places(program, "R10") == ["Senior claims referee"]
    rules = {each.rule for each in findings(program)}
    assert {"R02", "R03", "R04", "R06", "R07", "P01", "C07", "S05", "S08"} <= rules


@every_day
def test_the_schedule_holds_and_has_slipped(today: date) -> None:
    program = on(today)
    entries = baseline_entries(program)
    tasks = {task.key: task for task in program.tasks}
    assert not [each.rule for each in findings(program) if each.rule in ("S06", "S07", "S10", "S19")]
    assert slip_of(tasks["build-integration"], entries) == 2
    assert program.baselines[0].title == "Agreed plan"
    assert program.baselines[0].taken_day == 5
    assert schedule_of(program).critical


@every_day
def test_progress_fits_the_day(today: date) -> None:
    program = on(today)
    counts = Counter(task.status for task in program.tasks)
    assert counts[TaskStatus.DONE] > 50
    assert counts[TaskStatus.RUNNING] >= 10
    blocked = [task for task in program.tasks if task.status is TaskStatus.BLOCKED]
    assert [bool(task.note) for task in blocked] == [True]
    for task in program.tasks:
        if task.status is TaskStatus.DONE:
            assert (task.finish_day or 0) <= SAMPLE_DAY, task.key
            assert task.percent == 100
    states = Counter(milestone.state for milestone in program.milestones)
    assert states[MilestoneState.DONE] == 5
    assert states[MilestoneState.RUNNING] == 5
    assert sum(task.owner is None for task in program.tasks) == 1


def test_nothing_has_happened_that_lies_ahead() -> None:
    program = on(SATURDAY)
    past = ("done_day", "held_day", "met_day", "answered_day", "told_day", "raised_day", "decided_day")
    for record in reachable(program):
        for name in (*past, "heard_day", "signed_day", "accepted_day"):
            assert (getattr(record, name, None) or 0) <= SAMPLE_DAY, f"{record.__tablename__}.{name}"


def test_decision_ownership_and_signatures_tell_a_story() -> None:
    program = on(SATURDAY)
    point = next(each for each in program.decisions if each.key == "day-30")
    assert point.decision is Decision.CONDITIONS
    assert point.conditions
    assert point.rationale
    assert point.decided_by is program.sponsor
    states = Counter(activity.transfers[0].state for activity in program.activities)
    assert states[TransferState.LATE] == states[TransferState.ACCEPTED] == 1
    assert states[TransferState.PARALLEL] >= 2
    assert Counter(role.sign_off for role in program.roles) == {
        "Signed": 2,
        "Changed since signed": 1,
        "Not signed": 3,
    }
    compliance = next(each for each in program.activities if each.key == "compliance-audit")
    assert compliance.accountable(Mode.PRODUCTION) == []


def test_escalations_are_told_answered_and_overdue() -> None:
    raised = [each for champion in on(SATURDAY).champions for each in champion.escalations]
    assert {each.state for each in raised} == {"Told", "Answered", "Open"}
    assert sum(champion.sessions_held for champion in on(SATURDAY).champions) == 23


def test_a_silenced_finding_keeps_its_reason() -> None:
    reasons = {each.rule: each.reason for each in check(on(SATURDAY)) if each.silenced}
    assert set(reasons) == {"C06", "O17"}
    assert all(len(reason) > 40 for reason in reasons.values())


def test_no_text_is_longer_than_anybody_would_type() -> None:
    for record in reachable(on(SATURDAY)):
        for column in record.__table__.columns:
            value = getattr(record, column.name)
            assert len(str(value)) <= LONGEST, f"{record.__tablename__}.{column.name}"


def content(program: Program) -> list[tuple[Any, ...]]:
    """Every plain value of every record, without keys."""

    def values(record: Base) -> Iterator[Any]:
        for column in record.__table__.columns:
            if column.name not in ("id", "version", "finding") and not column.foreign_keys:
                yield column.name, str(getattr(record, column.name))

    return sorted((record.__tablename__, *values(record)) for record in reachable(program))


def test_the_same_day_gives_the_same_program() -> None:
    first, second = content(sample_program(SATURDAY)), content(sample_program(SATURDAY))
    prints = [row for row in first if row[0] == "role"]
    assert [row for row in first if row[0] != "role"] == [row for row in second if row[0] != "role"]
    assert len(prints) == 6


def test_weeks_later_only_the_dates_have_moved() -> None:
    def days(program: Program) -> list[tuple[Any, ...]]:
        return [(t.key, t.start_day, t.duration, t.status, t.percent) for t in program.tasks]

    assert days(on(SATURDAY)) == days(sample_program(date(2026, 5, 9)))


def test_it_can_be_saved_and_is_the_same_when_read_back() -> None:
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
    Base.metadata.create_all(engine)
    program = sample_program(SATURDAY)
    expected, found = content(program), Counter(each.rule for each in check(program))
    with Session(engine) as session:
        session.add(program)
        session.commit()
    with Session(engine) as session:
        again = session.scalars(select(Program)).one()
        again.as_of = SATURDAY
        assert Counter(each.rule for each in check(again)) == found
        assert [role.sign_off for role in again.roles].count("Changed since signed") == 1
        normal = [tuple(str(value).replace(".0'", "'") for value in row) for row in content(again)]
        assert sorted(normal) == sorted(tuple(str(v).replace(".0'", "'") for v in row) for row in expected)
    engine.dispose()
