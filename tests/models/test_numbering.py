"""Numbering records at once is as true as numbering them one by one: history, memory, undo and failure."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, update

from app.commands import records
from app.document import Document
from models import Person, Task, numbering
from models.history_changes import Changes
from tests.app.documents import memory_afresh, memory_of
from tests.models import building
from tests.views.programs import opened

COUNT = 12


@pytest.fixture(params=[2, 1000], ids=["at once", "one by one"])
def document(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Document]:
    """Twelve tasks, of which two that move together are enough, or far too few, to be moved at once."""
    monkeypatch.setattr(numbering, "MANY", request.param)
    monkeypatch.setattr("models.history_batches.MANY", request.param)
    monkeypatch.setattr("models.linking._FEW", min(request.param, 32))
    made = building.program(today=20)
    for number in range(1, COUNT + 1):
        building.task(made, f"Task {number}", position=number)
    with opened(tmp_path, monkeypatch, made) as found:
        yield found


def told(document: Document, act: Callable[[], Any]) -> Changes:
    """What the document says that an act changed."""
    heard: list[Changes] = []
    document.changed.connect(heard.append)
    act()
    document.changed.disconnect(heard.append)
    (changes,) = heard
    return changes


def ids(document: Document) -> list[str]:
    return [task.id for task in document.program.tasks]


def values(document: Document, title: str = "New") -> dict[str, Any]:
    return {"program_id": document.program.id, "title": title}


def places(document: Document) -> list[int]:
    return [task.position for task in document.program.tasks]


def check(document: Document) -> None:
    """Memory is what the file holds, and stays so through undo and redo, which lead back and forth."""
    after = memory_of(document)
    assert after == memory_afresh(document)
    document.undo()
    assert memory_of(document) == memory_afresh(document)
    document.redo()
    assert memory_of(document) == memory_afresh(document)
    assert _without_versions(memory_of(document)) == _without_versions(after)


def _without_versions(memory: dict[str, Any]) -> dict[str, Any]:
    return {
        key: {name: value for name, value in record.items() if name != "version"}
        for key, record in memory.items()
    }


def test_those_behind_a_new_record_are_told_and_recorded_as_moved(document: Document) -> None:
    before = ids(document)
    changes = told(document, lambda: records.add(document, Task, values(document), after=before[3]))
    assert places(document) == list(range(1, COUNT + 2))
    assert changes.updated("task") == frozenset(before[4:])
    assert changes.columns("task") == {"position"}
    assert len(changes.inserted("task")) == 1
    moved = {entry.key for edit in document.audit(1) for entry in edit.changes if entry.field == "position"}
    assert moved >= set(before[4:])
    check(document)


def test_undo_and_redo_tell_the_same(document: Document) -> None:
    before = ids(document)
    records.add(document, Task, values(document), after=before[3])
    undone = told(document, document.undo)
    assert undone.updated("task") == frozenset(before[4:])
    assert (len(undone.deleted("task")), undone.columns("task")) == (1, {"position"})
    assert ids(document) == before
    redone = told(document, document.redo)
    assert redone.updated("task") == frozenset(before[4:])
    assert len(redone.inserted("task")) == 1


def test_copies_in_several_places_move_the_others_by_different_numbers(document: Document) -> None:
    before = ids(document)
    copies = records.duplicate(document, Task, [before[1], before[5], before[8]])
    expected = [*before[:2], copies[0], *before[2:6], copies[1], *before[6:9], copies[2], *before[9:]]
    assert ids(document) == expected
    assert places(document) == list(range(1, COUNT + 4))
    check(document)


def test_gaps_that_deletion_left_are_closed(document: Document) -> None:
    before = ids(document)
    records.delete(document, Task, [before[2], before[6]])
    assert places(document) == [1, 2, 4, 5, 6, 8, 9, 10, 11, 12]
    records.add(document, Task, values(document))
    assert places(document) == list(range(1, COUNT))
    check(document)


def test_records_far_apart_change_places(document: Document) -> None:
    before = ids(document)
    records.move(document, Task, [before[1], before[2]], 6)
    assert ids(document)[7:9] == before[1:3]
    assert places(document) == list(range(1, COUNT + 1))
    check(document)


def test_two_additions_in_one_edit(document: Document) -> None:
    before = ids(document)
    with document.edit("Both"):
        first = records.add(document, Task, values(document, "First"), after=before[3])
        second = records.add(document, Task, values(document, "Second"), after=before[1])
    assert ids(document) == [*before[:2], second, *before[2:4], first, *before[4:]]
    assert places(document) == list(range(1, COUNT + 3))
    check(document)


def test_a_place_given_by_hand_before_and_after(document: Document) -> None:
    before = ids(document)
    with document.edit("All"):
        document.program.tasks[10].position = 30
        records.add(document, Task, values(document), after=before[1])
        document.program.tasks[5].position = 40
    assert (ids(document)[-1], places(document)[-1]) == (before[5], 40)
    check(document)


def test_a_record_that_moved_goes_in_the_same_edit(document: Document) -> None:
    before = ids(document)
    with document.edit("Both") as session:
        records.add(document, Task, values(document), after=before[1])
        session.delete(session.get_one(Task, before[8]))
    assert before[8] not in ids(document)
    check(document)


def test_a_record_that_memory_has_forgotten_stays_in_its_place(document: Document) -> None:
    before = ids(document)
    with document.edit("Expired") as session:
        session.expire(document.program.tasks[0])
        records.add(document, Task, values(document), after=before[1])
    assert places(document) == list(range(1, COUNT + 2))
    check(document)


def test_statements_for_many_in_the_same_edit(document: Document) -> None:
    before = ids(document)
    with document.edit("Both") as session:
        records.add(document, Task, values(document), after=before[1])
        session.execute(update(Task).values(percent=50, version=Task.version + 1))
    assert {task.percent for task in document.program.tasks} == {50}
    check(document)


def test_an_edit_that_fails_leaves_every_place(document: Document) -> None:
    before = memory_of(document)

    def fail() -> None:
        with document.edit("Doomed") as session:
            records.add(document, Task, values(document), after=ids(document)[3])
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert memory_of(document) == before == memory_afresh(document)
    records.add(document, Task, values(document), after=ids(document)[3])
    check(document)


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_lead_back_and_forth(document: Document, seed: int) -> None:
    rnd = random.Random(seed)
    states = [_without_versions(memory_of(document))]
    for _ in range(12):
        _edit(document, rnd)
        assert memory_of(document) == memory_afresh(document)
        states.append(_without_versions(memory_of(document)))
    for state in reversed(states[:-1]):
        document.undo()
        assert _without_versions(memory_of(document)) == state
    for state in states[1:]:
        document.redo()
        assert _without_versions(memory_of(document)) == state
    assert memory_of(document) == memory_afresh(document)


def _edit(document: Document, rnd: random.Random) -> None:
    """One to three things that change the order of tasks, and others beside, as one step."""
    with document.edit("Random"):
        records.add(document, Person, _person(document, rnd))
        for act in rnd.choices((_add, _copy, _move, _delete, _rename, _place), k=rnd.randint(1, 3)):
            act(document, rnd)


def _person(document: Document, rnd: random.Random) -> dict[str, Any]:
    return {"program_id": document.program.id, "name": f"Person {rnd.random()}"}


def _some(document: Document, rnd: random.Random) -> list[str]:
    """Tasks that are saved and not about to go, in any number."""
    with document.session.no_autoflush:
        tasks = [task for task in document.program.tasks if inspect(task).persistent]
    there = [task.id for task in tasks if task not in document.session.deleted]
    return rnd.sample(there, rnd.randint(1, min(4, len(there))))


def _add(document: Document, rnd: random.Random) -> None:
    after = rnd.choice([*_some(document, rnd), None])
    records.add_all(
        document, Task, [values(document, f"New {n}") for n in range(rnd.randint(1, 3))], after=after
    )


def _copy(document: Document, rnd: random.Random) -> None:
    records.duplicate(document, Task, _some(document, rnd))


def _move(document: Document, rnd: random.Random) -> None:
    records.move(document, Task, _some(document, rnd), rnd.choice((-5, -1, 1, 5)))


def _delete(document: Document, rnd: random.Random) -> None:
    if len(document.program.tasks) > 8:
        records.delete(document, Task, _some(document, rnd)[:1])
        document.session.flush()


def _rename(document: Document, rnd: random.Random) -> None:
    records.set_field(document, Task, _some(document, rnd), "title", f"Title {rnd.random()}")


def _place(document: Document, rnd: random.Random) -> None:
    records.set_field(document, Task, _some(document, rnd)[:1], "position", rnd.randint(1, 20))
