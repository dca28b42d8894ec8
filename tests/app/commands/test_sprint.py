"""What the sprint's commands do to a real file, and that undo and redo lead back and forth."""

from __future__ import annotations

import pytest

from app.commands import sprint
from app.document import Document
from models.errors import UserError
from models.tasks import LinkKind, TaskStatus
from tests.views.programs import given, opened

document = given(opened)


def test_a_tick_keeps_the_day_and_who(document: Document) -> None:
    item = document.program.milestones[0].items[1]
    sprint.tick(document, [item.id], True, by=document.program.people[0].id)
    assert (item.done, item.done_day, item.done_by) == (True, 41, document.program.people[0])
    assert document.undo_label == "Tick 'Item 2'"
    document.undo()
    assert (item.done, item.done_day, item.done_by_id) == (False, None, None)
    document.redo()
    assert item.done_day == 41
    sprint.tick(document, [item.id], False)
    assert (item.done, item.done_day, item.done_by_id) == (False, None, None)


def test_a_milestone_is_done_when_all_is_ticked(document: Document) -> None:
    milestone = document.program.milestones[0]
    sprint.tick(document, [each.id for each in milestone.items], True)
    assert milestone.state.value == "Done"
    assert document.undo_label == "Tick 2 checklist items"
    document.undo()
    assert milestone.state.value == "Overdue"


def test_a_task_is_placed_with_start_and_duration(document: Document) -> None:
    task = document.program.tasks[0]
    sprint.place_task(document, task.id, 24, 4)
    assert (task.start_day, task.duration) == (24, 4)
    document.undo()
    assert (task.start_day, task.duration) == (10, 1)
    document.redo()
    assert (task.start_day, task.duration) == (24, 4)


def test_done_means_all_of_it_and_reopening_takes_it_back(document: Document) -> None:
    task = document.program.tasks[0]
    sprint.set_status(document, [task.id], TaskStatus.DONE)
    assert task.percent == 100
    sprint.set_status(document, [task.id], TaskStatus.RUNNING)
    assert task.percent == 0
    document.undo()
    document.undo()
    assert task.percent == 20


def test_links_are_made_once_and_never_in_a_circle(document: Document) -> None:
    first, second, third = document.program.tasks[:3]
    made = sprint.link_tasks(document, second.id, third.id, LinkKind.SS, lag=2)
    assert len(document.program.dependencies) == 2
    with pytest.raises(UserError, match="already waits for"):
        sprint.link_tasks(document, second.id, third.id)
    with pytest.raises(UserError, match=first.title):
        sprint.link_tasks(document, third.id, first.id)
    sprint.unlink_tasks(document, [made])
    assert len(document.program.dependencies) == 1
    document.undo()
    assert {each.id for each in document.program.dependencies} >= {made}


def test_the_newest_baseline_is_the_one_measured_against(document: Document) -> None:
    first = sprint.take_baseline(document, "Agreed")
    second = sprint.take_baseline(document, "After the holidays", note="Two weeks later")
    current = {each.id: each.current for each in document.program.baselines}
    assert current == {first: False, second: True}
    sprint.measure_against(document, first)
    assert [each.title for each in document.program.baselines if each.current] == ["Agreed"]
    document.undo()
    document.undo()
    assert [each.id for each in document.program.baselines if each.current] == [first]
