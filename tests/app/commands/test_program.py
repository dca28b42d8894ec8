"""Moving the clocks, seeing it beforehand, and the holiday calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.commands import program as commands
from app.commands import records
from app.document import Document
from models.program import DayOff
from tests.views.page_fixtures import opened


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch) as document:
        yield document


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
