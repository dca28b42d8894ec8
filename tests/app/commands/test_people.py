"""Answering resistance and helping on up the ladder: what fits, and that it stands in the plan as a task."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands import people, records
from app.document import Document
from models import Intervention, LadderLevel, LadderReading, Population, Resistance, Track
from models.ladder import next_steps
from tests.app.documents import memory_afresh, memory_of
from tests.models import building
from tests.views.programs import opened


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    made = building.program(today=20)
    building.population(made, manager=building.person(made))
    building.task(made, "Draft", position=7)
    with opened(tmp_path, monkeypatch, made) as found:
        yield found


@pytest.mark.parametrize("resistance", Resistance)
def test_every_resistance_has_interventions_that_fit(resistance: Resistance) -> None:
    fits = people.fitting(resistance)
    assert len(fits) >= 2
    assert len(set(fits)) == len(fits)


def test_an_intervention_stands_in_the_plan_as_one_step(document: Document) -> None:
    desk = document.program.populations[0]
    added = people.intervene(
        document, desk.id, Resistance.TRUST, "Publish quality", owner_id=desk.manager_id, day=30
    )
    intervention = document.record("intervention", added)
    assert intervention is not None
    assert desk.interventions == [intervention]
    task = intervention.task
    assert (task.title, task.start_day, task.duration, task.track) == (
        "Publish quality", 30, 5, Track.ADOPTION,
    )  # fmt: skip
    assert task.owner is desk.manager is intervention.owner
    assert document.program.tasks[-1] is task
    assert task.note == "Intervention for Claims desk: trust deficit."
    assert memory_of(document) == memory_afresh(document)
    assert document.undo_label == "Answer trust deficit in 'Claims desk'"
    document.undo()
    assert (desk.interventions, len(document.program.tasks)) == ([], 1)
    document.redo()
    assert [each.task.title for each in desk.interventions if each.task] == ["Publish quality"]


def test_owner_and_day_may_come_later(document: Document) -> None:
    desk = document.program.populations[0]
    people.intervene(document, desk.id, Resistance.VALUES, "Protect discretion", owner_id=None, day=None)
    (intervention,) = desk.interventions
    assert (intervention.owner, intervention.day) == (None, None)
    assert intervention.task is not None


def read(document: Document, desk: Population, day: int, level: LadderLevel) -> str:
    """Note a level."""
    values = {"population_id": desk.id, "day": day, "level": level}
    return records.add(document, LadderReading, values)


def test_a_step_up_stands_in_the_plan_as_one_step(document: Document) -> None:
    desk = document.program.populations[0]
    assert people.still_to_choose(desk) == []
    read(document, desk, 10, LadderLevel.TRIAL)
    steps = next_steps(LadderLevel.TRIAL)
    assert people.still_to_choose(desk) == [(LadderLevel.TRIAL, title) for title in steps]
    added = people.intervene(
        document, desk.id, LadderLevel.TRIAL, steps[0], owner_id=desk.manager_id, day=30, duration=3
    )
    (intervention,) = desk.interventions
    task = intervention.task
    assert task is not None
    assert (intervention.id, intervention.level) == (added, LadderLevel.TRIAL)
    assert intervention.resistance is None
    assert intervention.reason is LadderLevel.TRIAL
    assert (task.title, task.track, task.start_day, task.duration) == (steps[0], Track.ADOPTION, 30, 3)
    assert task.owner is desk.manager is not None
    assert task.position == 8
    assert task.note == "Next step for Claims desk on the adoption ladder, from L2 Trial."
    assert document.undo_label == "Help 'Claims desk' on from L2 Trial"
    assert [title for _level, title in people.still_to_choose(desk)] == steps[1:]
    document.undo()
    assert desk.interventions == []
    assert len(people.still_to_choose(desk)) == len(steps)


def test_a_step_of_another_population_or_a_deleted_one_is_offered_again(document: Document) -> None:
    desk = document.program.populations[0]
    values = {"program_id": document.program.id, "name": "Claims"}
    other = document.session.get_one(Population, records.add(document, Population, values))
    for each in (desk, other):
        read(document, each, 10, LadderLevel.AWARE)
    steps = next_steps(LadderLevel.AWARE)
    added = people.intervene(document, desk.id, LadderLevel.AWARE, steps[0], owner_id=None, day=None)
    assert [title for _level, title in people.still_to_choose(other)] == steps
    assert [title for _level, title in people.still_to_choose(desk)] == steps[1:]
    records.delete(document, Intervention, [added])
    assert [title for _level, title in people.still_to_choose(desk)] == steps
