"""Answering resistance: what fits, and an intervention that stands in the plan as a task."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands import people
from app.document import Document
from models import Resistance, Track
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
