"""Columns know their heading, kind, choices and range, and how a value of theirs reads."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import inspect

from models import (
    Assignment,
    Champion,
    ChecklistItem,
    DayOff,
    Escalation,
    Letter,
    Milestone,
    MilestoneState,
    Mode,
    PeerSession,
    Population,
    Program,
    Resistance,
    Stage,
    Task,
    TaskStatus,
    Transfer,
)
from models.columns import (
    NUMERIC,
    column,
    columns,
    heading,
    kind_name,
    kinds,
    labels,
    program_of,
    shown,
    title_of,
    value_of,
)
from tests.models.building import (
    activity,
    champion,
    give,
    party,
    person,
    phase,
    population,
    program,
    stage,
    task,
)

KINDS = {
    *NUMERIC,
    "text",
    "long",
    "link",
    "date",
    "bool",
    "enum",
    "ref",
    "picture",
}
each_kind = pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.__tablename__)


@each_kind
def test_every_stored_column_has_a_heading_and_a_known_kind(kind: type) -> None:
    shown_names = {each.name for each in columns(kind)}
    assert set(inspect(kind).columns.keys()) - shown_names <= {"id", "version"}
    assert {each.kind for each in columns(kind)} <= KINDS
    assert all(each.heading.strip() and not each.heading.endswith((".", ":")) for each in columns(kind))


@each_kind
def test_headings_are_not_used_twice(kind: type) -> None:
    headings = [each.heading for each in columns(kind)]
    assert sorted(set(headings)) == sorted(headings)


@each_kind
def test_references_lead_somewhere(kind: type) -> None:
    for each in columns(kind):
        if each.kind == "ref":
            assert each.refers in kinds()
            assert each.relation in inspect(kind).relationships


def test_kinds_are_guessed_from_types() -> None:
    found = {each.name: each.kind for each in columns(Task)}
    assert (found["title"], found["note"], found["duration"]) == ("text", "long", "int")
    assert (found["start_day"], found["status"], found["owner_id"], found["percent"]) == (
        "day",
        "enum",
        "ref",
        "percent",
    )
    assert (found["finish_day"], found["late"]) == ("day", "bool")
    assert column(DayOff, "first").kind == "date"


def test_what_a_column_may_hold() -> None:
    duration = column(Task, "duration")
    assert (duration.unit, duration.minimum, duration.maximum) == ("working days", 0, 2000)
    assert labels(column(Task, "status").choices) == [each.value for each in TaskStatus]
    assert column(Task, "owner_id").refers == "person"
    assert (column(Task, "owner_id").relation, column(Task, "owner_id").required) == ("owner", False)
    assert column(Task, "title").required
    assert not column(Task, "note").required
    assert column(Champion, "person_id").required


def test_derived_columns_come_last_and_are_not_edited() -> None:
    editable = [each.editable for each in columns(Task)]
    assert editable == sorted(editable, reverse=True)
    assert not column(Milestone, "state").editable


def test_unknown_column() -> None:
    with pytest.raises(KeyError, match="Task has no column colour"):
        column(Task, "colour")


def test_kinds_stand_in_the_same_order_at_every_start() -> None:
    assert list(kinds()) == sorted(kinds())


def test_names_of_kinds() -> None:
    assert kind_name(ChecklistItem) == "checklist item"
    assert heading(Milestone, "due_day") == "Due"


def test_values_as_a_reader_sees_them() -> None:
    whole = program()
    desk = population(whole, manager=person(whole), resistance=Resistance.TRUST)
    work = task(whole, start_day=9, percent=40, owner=person(whole, "Bo"))
    assert shown(work, "start_day") == "10 Feb 2026"
    assert shown(work, "finish_day") == "10 Feb 2026"
    assert shown(work, "percent") == "40 %"
    assert shown(work, "owner_id") == "Bo"
    assert shown(work, "late") == "No"
    assert shown(desk, "resistance") == "Trust deficit"
    assert shown(desk, "second_resistance") == shown(desk, "live_from") == ""
    assert shown(stage(whole, last_week=4), "last_week") == "Week 4"
    assert shown(whole, "start") == "2 Feb 2026"
    milestone = Milestone(program=whole, phase=phase(whole), title="Roles drafted")
    assert shown(milestone, "state") == MilestoneState.EMPTY.value


def test_value_of_a_reference_is_the_record() -> None:
    whole = program()
    bo = person(whole, "Bo")
    assert value_of(task(whole, owner=bo), "owner_id") is bo


def test_titles() -> None:
    whole = program()
    ada = champion(population(whole))
    letter = give(activity(whole), party(whole), "A")
    assert title_of(None) == ""
    assert title_of(ada) == "Claims desk - Ada Brandt"
    assert title_of(letter) == "Operation - Business owner"
    assert title_of(Escalation(champion=ada, title="Wrong currency")) == "Wrong currency"
    assert title_of(ChecklistItem(text="Every role listed")) == "Every role listed"
    assert title_of(task(whole, "")) == "task"


def test_program_of_deep_records() -> None:
    whole = program()
    found = activity(whole)
    deep = [
        PeerSession(champion=champion(population(whole))),
        Transfer(activity=found),
        Assignment(activity=found, party=party(whole), mode=Mode.PILOT, letter=Letter.R),
        whole,
    ]
    assert {program_of(each) for each in deep} == {whole}


def test_records_have_a_key_and_defaults_before_they_are_saved() -> None:
    first, second = Population(name="Claims desk"), Population(name="Fraud desk", headcount=7)
    assert (len(first.id), first.id != second.id) == (32, True)
    assert (first.headcount, second.headcount, first.manager_metrics) == (0, 7, False)
    assert Program(title="Claims", start=date(2026, 2, 2)).go_live_day == 61
    assert Stage(title="Readiness").first_week == 1
