"""Moving the clocks, seeing it beforehand, and the holiday calendar."""

from __future__ import annotations

from datetime import date

import pytest

from app.commands import program as commands
from app.commands import records
from app.document import Document
from models.decisions import Decision, DecisionPoint
from models.planning import OVER
from models.program import DayOff
from models.rules import check
from models.sprint import ChecklistItem
from tests.views.page_fixtures import opened
from tests.views.programs import given

document = given(opened)


def test_a_preview_changes_nothing(document: Document) -> None:
    program, label = document.program, document.undo_label
    preview = commands.preview_clocks(document, go_live_day=75)
    assert ("Go-live", date(2026, 4, 3), date(2026, 4, 17)) in preview.moved
    assert preview.appearing
    assert program.go_live_day == 61
    assert document.undo_label == label
    with document.edit("Something else"):
        program.title = "Other"
    assert document.undo_label == "Something else"


def test_a_preview_of_what_is_there_already_is_empty(document: Document) -> None:
    preview = commands.preview_clocks(document, go_live_day=61)
    assert (preview.moved, preview.appearing, preview.going) == ((), (), ())


def test_day_1_moves_every_date(document: Document) -> None:
    program = document.program
    preview = commands.preview_clocks(document, start=date(2026, 2, 9))
    names = {name for name, _before, _after in preview.moved}
    assert {"Day 1", "Go-live", "Handoff week 1", program.milestones[0].title} <= names
    assert all((after - before).days == 7 for _name, before, after in preview.moved)


def test_clocks_move_in_one_step(document: Document) -> None:
    program = document.program
    commands.move_clocks(document, go_live_day=75, handoff_day=commands.follow_go_live(75))
    assert (program.go_live_day, program.handoff_day) == (75, 40)
    document.undo()
    assert (program.go_live_day, program.handoff_day) == (61, 26)
    document.redo()
    assert (program.go_live_day, program.handoff_day) == (75, 40)


def test_only_clocks_can_be_moved(document: Document) -> None:
    with pytest.raises(KeyError):
        commands.move_clocks(document, title="Other")
    assert document.program.title != "Other"


def test_a_holiday_calendar_replaces_the_last_and_leaves_own_days(document: Document) -> None:
    program = document.program
    values = {
        "program_id": program.id,
        "name": "Stocktaking",
        "first": date(2026, 3, 2),
        "last": date(2026, 3, 3),
    }
    records.add(document, DayOff, values)
    own = sorted(off.name for off in program.days_off if not off.public)
    commands.set_calendar(document, "DE", "BY")
    assert program.calendar.holiday(program.clock.day_of(date(2026, 4, 3))) == "Good Friday"
    commands.set_calendar(document, "FR")
    assert (program.country, program.subdivision) == ("FR", "")
    assert date(2026, 7, 14) in {off.first for off in program.days_off if off.public}
    assert sorted(off.name for off in program.days_off if not off.public) == own
    document.undo()
    assert (program.country, program.subdivision) == ("DE", "BY")
    assert date(2026, 7, 14) not in {off.first for off in program.days_off}
    commands.set_calendar(document, "")
    assert not [off for off in program.days_off if off.public]


def test_an_unknown_region_changes_nothing(document: Document) -> None:
    with pytest.raises(ValueError, match="no holiday calendar"):
        commands.set_calendar(document, "DE", "XX")
    assert document.program.country == ""


def test_what_is_planned_after_go_live_may_come_along_in_one_step(document: Document) -> None:
    program = document.program
    ahead = [each for each in program.tasks if (each.start_day or 0) >= 61 and each.status not in OVER]
    behind = {each.id: each.start_day for each in program.tasks if (each.start_day or 0) < 61}
    before = {each.id: each.start_day for each in program.tasks}
    ends = {each.key: (each.first_day, each.last_day) for each in program.phases}
    commands.move_clocks(document, follow=True, go_live_day=75)
    assert ahead
    for task in ahead:
        assert task.start_day is not None
        assert program.calendar.is_working(task.start_day)
        assert 75 <= task.start_day <= (before[task.id] or 0) + 14 + 2
    assert {each.id: each.start_day for each in program.tasks if each.id in behind} == behind
    phases = program.phases
    assert [(each.first_day, each.last_day) for each in phases[-2:]] == [
        (ends[phases[-2].key][0], 74),
        (75, ends[phases[-1].key][1] + 14),
    ]
    document.undo()
    assert {each.id: each.start_day for each in program.tasks} == before
    assert program.go_live_day == 61


def test_what_is_done_or_decided_stays(document: Document) -> None:
    program = document.program
    last = max(program.milestones, key=lambda each: each.due_day)
    decision = max((each for each in program.decisions if each.day), key=lambda each: each.day or 0)
    records.set_field(document, DecisionPoint, [decision.id], "decision", Decision.GO)
    records.set_field(document, ChecklistItem, [item.id for item in last.items], "done", True)
    day, due = decision.day, last.due_day
    commands.move_clocks(document, follow=True, go_live_day=75)
    assert (decision.day, last.due_day) == (day, due)


def test_a_preview_with_what_follows_says_what_would_be_true(document: Document) -> None:
    program = document.program
    alone = commands.preview_clocks(document, go_live_day=75)
    preview = commands.preview_clocks(document, True, go_live_day=75)
    assert dict(preview.following).keys() == set(commands.FOLLOWING)
    assert alone.following == preview.following
    assert len(preview.appearing) < len(alone.appearing)
    before = {each.key for each in check(program) if not each.silenced}
    commands.move_clocks(document, follow=True, go_live_day=75)
    after = {each.key for each in check(program) if not each.silenced}
    assert {each.key for each in preview.appearing} == after - before
    assert {each.key for each in preview.going} == before - after


def test_nothing_follows_when_go_live_stays(document: Document) -> None:
    assert commands.preview_clocks(document, start=date(2026, 2, 9)).following == ()
