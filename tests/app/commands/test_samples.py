"""Copying a part of the sample program into one's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.commands.samples import PARTS, copy_part
from app.document import Document
from models.base import new_id
from models.errors import UserError
from models.people import Person, Population
from models.program import Program
from models.sample import sample_program
from tests.app.documents import memory_afresh, memory_of

START = date(2026, 2, 2)
TODAY = date(2026, 3, 14)


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    """A program with nothing in it."""
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    made = Program(title="Claims triage", start=START)
    with Document.create(tmp_path / "claims.day90", lambda session: session.add(made)) as opened:
        opened.program.as_of = TODAY
        yield opened


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_one_step_that_can_be_undone_and_redone(document: Document, part: str) -> None:
    before = _values(document)
    sample = sample_program(TODAY)
    wanted = {name: {_title(each) for each in getattr(sample, name)} for name in PARTS[part]}
    copy_part(document, part)
    assert document.can_undo
    assert memory_of(document) == memory_afresh(document)
    for name, titles in wanted.items():
        assert titles <= {_title(each) for each in getattr(document.program, name)}
    values = _values(document)
    document.undo()
    assert _values(document) == before
    assert not document.can_undo
    document.redo()
    assert _values(document) == values


def _values(document: Document) -> dict[str, Any]:
    """Everything in memory, without the versions, which only guard against lost updates."""
    return {
        key: {name: value for name, value in record.items() if name != "version"}
        for key, record in memory_of(document).items()
    }


def _title(record: object) -> str:
    return str(getattr(record, "title", "") or getattr(record, "name", ""))


def test_populations_come_with_their_interventions_and_manager_only(document: Document) -> None:
    copy_part(document, "populations")
    sample = {each.name: each for each in sample_program(TODAY).populations}
    for each in document.program.populations:
        original = sample[each.name]
        assert each.manager is not None
        assert each.manager.name == original.manager.name  # type: ignore[union-attr]
        assert [i.title for i in each.interventions] == [i.title for i in original.interventions]
        assert (each.heard, each.live_from) == (original.heard, original.live_from)
    assert not document.program.champions
    assert not document.program.roles


def test_champions_bring_people_and_populations_with_them(document: Document) -> None:
    copy_part(document, "champions")
    sample = sample_program(TODAY)
    assert [(each.person.name, each.population.name) for each in document.program.champions] == [
        (each.person.name, each.population.name) for each in sample.champions
    ]
    sessions = sum(len(each.sessions) for each in document.program.champions)
    assert sessions == sum(len(each.sessions) for each in sample.champions) > 0
    names = [person.name for person in document.program.people]
    assert len(names) == len(set(names))


def test_what_is_here_already_stays_as_it_is(document: Document) -> None:
    program = document.program
    with document.edit("Fill") as session:
        original = sample_program(TODAY).populations[0]
        manager = Person(program=program, name=original.manager.name, team="Our own")  # type: ignore[union-attr]
        kept = Population(program=program, name=original.name.upper(), headcount=3, id=new_id())
        session.add_all([manager, kept])
    copy_part(document, "populations")
    same = [each for each in program.populations if each.name.casefold() == original.name.casefold()]
    assert [(each.name, each.headcount) for each in same] == [(original.name.upper(), 3)]
    assert [each.team for each in program.people if each.name == manager.name] == ["Our own"]
    assert copy_part(document, "populations") == 0


def test_a_signed_role_is_signed_here(document: Document) -> None:
    copy_part(document, "roles")
    sample = {each.title: each.sign_off for each in sample_program(TODAY).roles}
    assert {each.title: each.sign_off for each in document.program.roles} == sample
    assert "Signed" in sample.values()


def test_all_parts_one_after_the_other(document: Document) -> None:
    for part in PARTS:
        copy_part(document, part)
    assert memory_of(document) == memory_afresh(document)
    sample = sample_program(TODAY)
    for name in ("people", "populations", "roles", "champions", "parties", "activities", "tasks", "stages"):
        assert len(getattr(document.program, name)) == len(getattr(sample, name)), name


def test_an_unknown_part_is_refused(document: Document) -> None:
    with pytest.raises(UserError, match="no part called 'moons'"):
        copy_part(document, "moons")
