from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from models import (
    Champion,
    ChecklistItem,
    DayOff,
    Milestone,
    Person,
    Phase,
    Priority,
    Program,
    Role,
    Stage,
    Task,
    TaskStatus,
    Track,
    Transfer,
)
from models.base import Base
from models.parsing import candidates, parsed, records_of


@pytest.fixture
def program() -> Program:
    made = Program(title="Claims triage", start=date(2026, 2, 2), go_live_day=61, handoff_day=26)
    made.people = [Person(name=name, id=name) for name in ("Dana Okafor", "Lin Chen", "Lin Weber")]
    phase = Phase(title="Prepare")
    made.phases = [phase]
    made.milestones = [Milestone(title="Go", phase=phase, items=[ChecklistItem(text="Item")])]
    return made


@pytest.mark.parametrize(
    ("kind", "name", "text", "value"),
    [
        (Task, "title", "  Peer \n sessions ", "Peer sessions"),
        (Task, "note", "One\r\ntwo", "One\ntwo"),
        (Task, "note", "l1\rl2\x0bx", "l1\nl2\ufffdx"),
        (Task, "title", "l1\rl2\x0bx\ud800", "l1 l2\ufffdx\ufffd"),
        (Milestone, "evidence", "\thttps://example.com\x07", "https://example.com\ufffd"),
        (Task, "duration", "5", 5),
        (Task, "duration", "5 working days", 5),
        (Task, "duration", "1 200", 1200),
        (Task, "duration", "1,200", 1200),
        (Task, "percent", "75%", 75),
        (Task, "percent", "75 %", 75),
        (Champion, "hours", "1,5", 1.5),
        (Champion, "hours", "1.5 h/week", 1.5),
        (Champion, "hours", "", None),
        (Task, "start_day", "42", 42),
        (Task, "start_day", "P1", 61),
        (Task, "start_day", "2 Feb 2026", 1),
        (Task, "start_day", "", None),
        (DayOff, "first", "2026-04-03", date(2026, 4, 3)),
        (DayOff, "first", "day 2", date(2026, 2, 3)),
        (Transfer, "from_week", "Week 6", 6),
        (Transfer, "from_week", "h6", 6),
        (Task, "status", "in-progress", TaskStatus.RUNNING),
        (Task, "status", "BLOCKED", TaskStatus.BLOCKED),
        (Task, "status", " not  started", TaskStatus.OPEN),
        (Task, "track", "comm", Track.COMMUNICATION),
        (Task, "priority", "h", Priority.HIGH),
        (ChecklistItem, "done", "x", True),
        (ChecklistItem, "done", "Yes", True),
        (ChecklistItem, "done", "no", False),
        (ChecklistItem, "done", "", False),
        (Champion, "first_sceptical", "", None),
        (Task, "owner_id", "dana okafor", "Dana Okafor"),
        (Task, "owner_id", "dana", "Dana Okafor"),
        (Task, "owner_id", "Lin Weber", "Lin Weber"),
        (Task, "owner_id", "", None),
    ],
)
def test_reads_what_people_type(program: Program, kind: type[Base], name: str, text: str, value: Any) -> None:
    assert parsed(kind, name, text, program) == value


@pytest.mark.parametrize(
    ("kind", "name", "text", "sentence"),
    [
        (Task, "title", " ", "Task cannot be empty."),
        (Task, "duration", "", "Duration cannot be empty."),
        (Task, "duration", "soon", "Duration is a number from 0 to 2000 working days; 'soon' is none."),
        (Task, "duration", "1.5", "Duration is a whole number from 0 to 2000 working days."),
        (Task, "duration", "-1", "Duration goes from 0 to 2000 working days."),
        (Task, "percent", "101", "Done goes from 0 to 100 %."),
        (Task, "status", "x", "'x' is not a choice for status; choose one of Not started, In progress, "
         "Blocked, Done, Dropped."),
        (Task, "status", "d", "'d' is not a choice for status; choose one of Not started, In progress, "
         "Blocked, Done, Dropped."),
        (ChecklistItem, "done", "maybe", "Done is yes or no."),
        (Transfer, "from_week", "soon", "Parallel from is a handoff week, such as 6 or week 6."),
        (Task, "owner_id", "Zed", "No person here is called 'Zed': add them on the People page "
         "or choose another."),
        (Task, "owner_id", "lin", "More than one person is called 'lin'; write the name in full."),
        (Task, "finish_day", "42", "Finish cannot be typed here."),
        (Program, "logo", "x", "Logo cannot be typed here."),
    ],
)  # fmt: skip
def test_says_in_one_sentence_why_not(
    program: Program, kind: type[Base], name: str, text: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)) as caught:
        parsed(kind, name, text, program)
    assert str(caught.value) == sentence


def test_finds_records_however_deep(program: Program) -> None:
    assert candidates(Task, "owner_id", program) == program.people
    assert records_of(program, ChecklistItem) == program.milestones[0].items
    assert records_of(program, Program) == [program]
    assert records_of(program, Stage) == records_of(program, Role) == []
