"""Finds out which documents show a field: it gets another value, which must then stand in the document.

Words, days, numbers and persons can be told apart, so all of them change at once, each to a value of its own;
choices, flags and other references change one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import inspect

from exporters import Options, Report
from exporters.brand import Brand
from exporters.excel.fields import cell_form
from exporters.word.page import Page
from models.base import Base
from models.columns import Column, columns, kinds
from models.people import Person
from models.program import Program
from models.rules import Finding, check
from models.sample import sample_program
from models.words import date_words, value_words
from tests.exporters.excel.rollout import TRACKERS
from tests.exporters.word.plans import PLANS, TODAY, plan

# Records of each kind, since a field may be shown in one state and not in another: few of them change one by
# one where they must, more of them together.
TRIED, TRIED_TOGETHER = 4, 9
MARK = "Quillwort"
# What the program itself reads: a text of ours would be no value for it.
READ_BY_US = frozenset({"start", "weekdays", "country", "subdivision"})


@dataclass
class Marked:
    """A field of one record with its new value, and the ways a document may write that."""

    record: Base
    column: Column
    value: Any
    told: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.record.__tablename__}.{self.column.name}"

    @property
    def attribute(self) -> str:
        return self.column.relation if self.column.kind == "ref" else self.column.name


@dataclass
class Marks:
    """Values that nothing in the sample has, each given once."""

    program: Program
    numbers: Iterator[int] = field(default_factory=lambda: count(70_013, 7))
    weeks: Iterator[int] = field(default_factory=lambda: count(397))
    days: Iterator[int] = field(default_factory=lambda: count(1001))

    def of(self, record: Base, column: Column) -> Marked | None:
        """The field with a value of its own; None where no value can be told from others."""
        number = next(self.numbers)
        words = f"{MARK}{number}"
        if column.name in READ_BY_US or column.kind in ("bool", "enum", "picture"):
            return None
        if column.kind == "day":
            day = next(self.days)
            on = self.program.clock.date_of(day)
            return Marked(record, column, day, frozenset({date_words(on), on.isoformat()}))
        if column.kind == "ref":
            someone = Person(name=words, email="q@example.org")
            return Marked(record, column, someone, frozenset({words})) if column.refers == "person" else None
        if column.kind in ("text", "long", "link"):
            return Marked(record, column, words, frozenset({words}))
        if column.kind == "date":
            on = TODAY + timedelta(days=next(self.days) + 3000)
            return Marked(record, column, on, frozenset({date_words(on), on.isoformat()}))
        if column.kind == "week":
            number = next(self.weeks)
        return Marked(record, column, number, frozenset({str(number), f"{number / 100:.2f}"}))


def fields() -> list[tuple[type[Base], Column]]:
    """Every field that a person can fill in, kind by kind; not what a record is a part of."""
    found = sorted(kinds().items())
    return [
        (kind, each)
        for _, kind in found
        for each in columns(kind)
        if each.editable and not _is_whole(kind, each.name)
    ]


def _is_whole(kind: type[Base], name: str) -> bool:
    attribute = inspect(kind).columns.get(name)
    keys = attribute.foreign_keys if attribute is not None else ()
    return any(each.ondelete == "CASCADE" and each.column.table.name != "person" for each in keys)


def shown_fields(not_shown: frozenset[str]) -> dict[str, list[str]]:
    """The documents that show each field ("milestone.note"), in the order people see them.

    The fields in `not_shown` change with the others, but are not searched for one by one.
    """
    program = sample_program(TODAY)
    program.as_of = TODAY
    records = _by_kind(program)
    before = texts(program)
    found: dict[str, set[str]] = {f"{kind.__tablename__}.{each.name}": set() for kind, each in fields()}
    for number in range(TRIED_TOGETHER):
        _look(program, _together(program, records, number), before, found)
    missing = [name for name, shown in found.items() if not shown and name not in not_shown]
    for number in range(TRIED):
        for group in _one_by_one(program, records, number, missing):
            if found[group[-1].name]:
                continue
            _look(program, group, before, found)
            if group[-1].column.kind == "ref":  # the record comes back as the last of its list
                before = texts(program)
    return {name: [each for each in before if each in shown] for name, shown in found.items()}


def _together(program: Program, records: dict[type[Base], list[Base]], number: int) -> list[Marked]:
    """The fields of the records of a number that can all change at once."""
    marks = Marks(program)
    found = (
        marks.of(record, column)
        for kind, column in fields()
        for record in _spread(records.get(kind, []), number, TRIED_TOGETHER)
    )
    return [each for each in found if each is not None]


def _one_by_one(
    program: Program, records: dict[type[Base], list[Base]], number: int, names: list[str]
) -> Iterator[list[Marked]]:
    """The fields of these names, each after what else must change for it to be seen."""
    marks = Marks(program)
    for kind, column in fields():
        for record in _spread(records.get(kind, []), number, TRIED):
            if f"{kind.__tablename__}.{column.name}" not in names:
                continue
            marked = marks.of(record, column) or _alone(record, column, records)
            yield [*_nobody_yet(record, column), marked]


def _spread(records: list[Base], number: int, of: int) -> list[Base]:
    """One of so many records that lie evenly over all of them; none when there are fewer."""
    if len(records) <= of:
        return records[number : number + 1]
    return [records[number * len(records) // of]]


def _nobody_yet(record: Base, column: Column) -> list[Marked]:
    """A role stands in for a person only where there is no person yet."""
    if column.name != "owner_role":
        return []
    owner = next(each for each in columns(type(record)) if each.name == "owner_id")
    return [Marked(record, owner, None, frozenset({MARK}))]


def _alone(record: Base, column: Column, records: dict[type[Base], list[Base]]) -> Marked:
    """The field with another choice or record; where it may be written in many ways, any change counts."""
    if column.kind == "enum":
        other: Any = next(each for each in column.choices if each is not getattr(record, column.name))
    elif column.kind == "ref":
        now = getattr(record, column.relation)
        others = (each for each in records.get(kinds()[column.refers], []) if each not in (now, record))
        other = next(others, None)
    elif column.kind == "date":
        other = TODAY + timedelta(days=30)
    else:
        other = "123" if column.name == "weekdays" else not getattr(record, column.name)
    return Marked(record, column, other, frozenset())


def _look(program: Program, marked: list[Marked], before: dict[str, str], found: dict[str, set[str]]) -> None:
    with _changed(marked):
        after = texts(program)
    for each in marked:
        found[each.name] |= {name for name in after if _tells(each.told, before[name], after[name])}


def _tells(told: frozenset[str], before: str, after: str) -> bool:
    if not told:
        return before != after
    return any(_count(each, after) > _count(each, before) for each in told)


def _count(words: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text)) if words in text else 0


def _silenced(program: Program) -> list[Finding]:
    return [each for each in check(program) if each.silenced]


@contextmanager
def _changed(marked: list[Marked]) -> Iterator[None]:
    """Give fields their new values for a while."""
    old = [(each, getattr(each.record, each.attribute)) for each in marked]
    for each in marked:
        setattr(each.record, each.attribute, each.value)
    try:
        yield
    finally:
        for each, value in old:
            setattr(each.record, each.attribute, value)


def texts(program: Program) -> dict[str, str]:
    """What each document says, by the name of its file; the open findings of the plan check do not count."""
    told = {name: _plan_text(program, name) for name in PLANS}
    return told | {f"{name}.xlsx": _tracker_text(program, name) for name in TRACKERS}


def _plan_text(program: Program, name: str) -> str:
    said: list[str] = []

    def keep(page: Page, path: Path) -> Report:
        said.append(page._content())
        return Report()

    with (
        patch.object(Page, "save", keep),
        patch("exporters.word.rollout_plan.check", _silenced),
        patch("exporters.word.handoff_plan.check", _silenced),
    ):
        plan(name).write(program, Path(name), Options(Brand(), TODAY))
    return " ".join(re.sub("<[^>]*>", " ", said[0]).split())


def _tracker_text(program: Program, name: str) -> str:
    tracker = TRACKERS[name](program)
    words = [*tracker.steps]
    for sheet in tracker.sheets:
        words.append(sheet.note)
        for each in sheet.columns:
            form = cell_form(each, program.clock, tracker.refs)
            words += [each.heading, *(_said(form(each.read(row))) for row in sheet.rows)]
    return " | ".join(words)


def _said(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else value_words(value)


def _by_kind(program: Program) -> dict[type[Base], list[Base]]:
    state = inspect(program)
    found: dict[type[Base], list[Base]] = {Program: [program]}
    for each in state.mapper.cascade_iterator("save-update", state):
        record = each[0]
        if isinstance(record, Base):
            found.setdefault(type(record), []).append(record)
    return found
