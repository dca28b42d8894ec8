"""Programs that are hard on a document: awkward words, nothing where nothing is allowed, half the facts."""

from __future__ import annotations

from itertools import cycle
from typing import Any

from sqlalchemy import inspect

from models.base import Base
from models.columns import columns
from models.decisions import Decision
from models.keys import fill_keys
from models.ownership import Assignment, Letter, Mode, Party
from models.program import Program
from models.roles import Effect, RoleTask
from models.sample import sample_program
from tests.exporters.word.plans import TODAY

NAME = "Bartholomäus Freiherr von Westernhagen-M"
GERMAN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
ARABIC = "فريق العمليات مسؤول عن النموذج"
WORDS = (
    "=cmd()|'/c calc'!A1",
    GERMAN,
    ARABIC,
    "first line\nsecond line\r\nthird line",
    "bell \x07 rings",
    '<b>&amp;</b> ]]> {day} %s \\o "quoted"',
    "日本語と 🎉 and \ufdd0 \uffff alone",
    "x" * 400,
)
LONG_KINDS = ("text", "long", "link")
# Free text that is read by the program itself, or names a file.
LEFT_ALONE = frozenset({"key", "weekdays", "country", "subdivision", "accent", "template", "finding"})


def torture() -> Program:
    """The sample program with awkward text in every field, 25 parties and a role of 60 tasks."""
    program = sample_program(TODAY)
    words = cycle(WORDS)
    for record in _records(program):
        for column in columns(type(record)):
            if column.kind in LONG_KINDS and column.editable and column.name not in LEFT_ALONE:
                setattr(record, column.name, next(words))
    for number, person in enumerate(program.people):
        person.name = (NAME, ARABIC, f"=cmd() {number}")[number % 3]
    _add_parties(program)
    _add_role_tasks(program)
    fill_keys(program)
    return program


def emptied() -> Program:
    """The sample program without any person, day, choice or word that may be missing."""
    program = sample_program(TODAY)
    for record in _records(program):
        mapper = inspect(type(record)).mapper
        for column in mapper.columns:
            name = mapper.get_property_by_column(column).key
            if name not in ("id", "version") and not column.foreign_keys:
                _empty(record, name, column)
        for relation in mapper.relationships:
            if not relation.uselist and all(column.nullable for column in relation.local_columns):
                setattr(record, relation.key, None)
    return program


def _empty(record: Base, name: str, column: Any) -> None:
    if column.nullable:
        setattr(record, name, None)
    elif isinstance(getattr(record, name), str) and name not in LEFT_ALONE:
        setattr(record, name, "")


def _records(program: Program) -> list[Base]:
    state = inspect(program)
    return [program, *(each[0] for each in list(state.mapper.cascade_iterator("save-update", state)))]


def _add_parties(program: Program) -> None:
    """25 parties in all, of names that differ, each with a letter in every mode of some activities."""
    letters = cycle(Letter)
    for number, party in enumerate(program.parties):
        party.name = f"{number} {NAME}"
    for number in range(len(program.parties), 25):
        party = Party(position=number + 1, key=f"p{number}", name=f"{number} {GERMAN}", program=program)
        for activity in program.activities[number % 3 :: 3]:
            for mode in Mode:
                Assignment(activity=activity, party=party, mode=mode, letter=next(letters))
    for number, activity in enumerate(program.activities, 1):
        activity.title = f"{number} {activity.title}"


def _add_role_tasks(program: Program) -> None:
    effects = cycle([*Effect, None])
    role = program.roles[0]
    role.tasks = []
    for number in range(1, 61):
        task = RoleTask(position=number, title=f"Task number {number}", effect=next(effects), role=role)
        task.hours_before, task.hours_after = number / 3, 0.0
        task.judgement, task.weak_output, task.review = NAME, GERMAN, ARABIC


def half_filled() -> Program:
    """The sample program where people stopped half-way: each record is allowed, none is complete."""
    program = sample_program(TODAY)
    open_ended, undated, distant = (each.transfer for each in program.activities[:3])
    open_ended.from_week, open_ended.to_week, open_ended.accepted_day = 5, None, None
    undated.from_week, undated.to_week = None, None
    undated.accepted_day, undated.accepted_by = 30, program.people[0]
    distant.from_week, distant.to_week, distant.accepted_day = 18, 20, None
    point = next(each for each in program.decisions if each.decision is None and each.stage is None)
    point.decision, point.rationale, point.day = Decision.HOLD, "Because of the gaps", None
    program.stages[0].gate.criteria = []
    program.populations[0].resistance, program.populations[0].heard = None, "They fear the list of names"
    return program
