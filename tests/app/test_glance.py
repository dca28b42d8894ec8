"""A glance says of a program what its records say, and of anything else nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from app import glance, glance_plan
from app.document import Document
from app.glance import Glance
from models import measures
from models.sample import sample_program
from models.storage import file
from models.tasks import TaskStatus, Track

TODAY = date(2026, 3, 14)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    result = tmp_path / "claims.day90"
    Document.create(result, lambda session: session.add(sample_program(TODAY))).close()
    return result


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    with Document.open(path, read_only=True) as result:
        result.program.as_of = TODAY
        yield result


def look(path: Path, today: date = TODAY) -> Glance:
    found = glance.read(path, today, glance_plan.QUESTIONS)
    assert found is not None
    return found


def test_words_of_states_and_tracks_are_those_of_the_records() -> None:
    assert {each.name: each.value for each in TaskStatus} == glance.STATUSES
    assert {each.name: each.value for each in Track} == glance.TRACKS


def test_head_and_tasks_are_those_of_the_program(path: Path, document: Document) -> None:
    seen, program = look(path), document.program
    assert (seen.title, seen.organisation) == (program.title, program.organisation)
    assert (seen.document_key, seen.today) == (document.document_key, program.today)
    assert [phase.title for phase in seen.phases] == [phase.title for phase in program.phases]
    for row, task in zip(seen.tasks, program.tasks, strict=True):
        assert (row.title, row.number, row.start, row.finish) == (
            task.title,
            task.position,
            task.start_day,
            task.finish_day,
        )
        assert row.owner == (task.owner.name if task.owner else "")
        assert (row.status, row.track, row.late) == (task.status.name, task.track.value, task.late)


@pytest.mark.parametrize("days", [-60, -20, 0, 15, 48, 120])
def test_figures_are_those_of_the_program(path: Path, document: Document, days: int) -> None:
    program = document.program
    program.as_of = TODAY + timedelta(days)
    seen = look(path, program.as_of)
    assert [each[:6] for each in glance_plan.late(seen)] == [
        (each.table, each.id, each.title, "LATE", each.day, each.days)
        for each in measures.late_things(program)
    ]
    assert list(glance_plan.this_week(seen)) == [
        (each.table, each.id, each.title, each.happening.name, each.day, each.days, each.owner)
        for each in measures.this_week(program)
    ]
    clear = measures.ownership_clear(program)
    assert glance_plan.ownership(seen)[:2] == (clear.done, clear.total)
    assert [(each.name, each.active, each.needed) for each in glance_plan.coverage(seen)] == [
        (each.name, each.active_champions, each.champions_needed)
        for each in sorted(program.populations, key=lambda each: each.coverage)
    ]
    gate, decision = measures.next_gate(program, []), glance_plan.next_decision(seen)
    assert gate is not None
    assert decision is not None
    assert (decision.title, decision.days_left) == (gate.point.title, gate.days_left)
    assert list(decision.missing) == [each.text for each in gate.missing]


def test_edits_that_wait_in_the_working_copy_are_seen(path: Path) -> None:
    before = path.read_bytes()
    document = Document.open(path)
    with document.edit("Rename"):
        document.program.title = "Claims, renamed"
    document.close(publish=False)
    assert path.read_bytes() == before
    assert look(path).title == "Claims, renamed"
    with Document.open(path) as again:
        assert again.recovered_edits == 1


def test_looking_changes_nothing_beside_the_file(path: Path) -> None:
    before = {each: each.stat().st_mtime_ns for each in path.parent.rglob("*")}
    look(path)
    assert {each: each.stat().st_mtime_ns for each in path.parent.rglob("*")} == before


@pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 200])
def test_of_another_kind_of_file_nothing_is_said(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert glance.read(path, TODAY, glance_plan.QUESTIONS) is None


def test_of_a_damaged_or_missing_file_nothing_is_said(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert glance.read(path, TODAY, glance_plan.QUESTIONS) is None
    path.write_bytes(whole[:8192] + b"\xff" * 20_480 + whole[28_672:])
    assert glance.read(path, TODAY, glance_plan.QUESTIONS) is None
    path.unlink()
    assert glance.read(path, TODAY, glance_plan.QUESTIONS) is None


def test_of_a_newer_or_older_format_nothing_is_said(path: Path) -> None:
    whole = path.read_bytes()
    for number in (file.FORMAT - 1, file.FORMAT + 1):
        path.write_bytes(whole[:60] + number.to_bytes(4, "big") + whole[64:])
        assert glance.read(path, TODAY, glance_plan.QUESTIONS) is None


def test_a_view_that_never_ends_is_not_asked(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE program RENAME TO hidden")
        connection.execute(
            "CREATE VIEW program AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT hidden.* FROM n JOIN hidden"
        )
        connection.commit()
    assert glance.read(path, TODAY, glance_plan.QUESTIONS) is None
