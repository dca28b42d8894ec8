"""Move tasks and milestones, link tasks, tick checklists, take baselines."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from models.columns import title_of
from models.errors import UserError
from models.planning import link, links
from models.schedule import CycleError, would_cycle
from models.sprint import ChecklistItem
from models.tasks import Baseline, BaselineEntry, Dependency, LinkKind, Task, TaskStatus
from models.words import counted, in_sentence

if TYPE_CHECKING:
    from app.document import Document


def place_task(document: Document, task_id: str, start_day: int, duration: int) -> None:
    """Give a task its start (sprint day) and duration (working days) in one step."""
    task = document.session.get_one(Task, task_id)
    moved = start_day != task.start_day
    with document.edit(
        f"Move '{task.title}' to day {start_day}" if moved else f"Change duration of '{task.title}'"
    ):
        task.start_day, task.duration = start_day, max(0, duration)


def set_status(document: Document, ids: Collection[str], status: TaskStatus) -> None:
    """Set the status of tasks; done means 100 %, and reopening a done task sets it back to 0 %."""
    with document.edit(f"Set {_tasks(document, ids)} to {in_sentence(status)}") as session:
        for task in (session.get_one(Task, each) for each in ids):
            if status is TaskStatus.DONE:
                task.percent = 100
            elif task.status is TaskStatus.DONE:
                task.percent = 0
            task.status = status


def link_tasks(
    document: Document, predecessor_id: str, successor_id: str, kind: LinkKind = LinkKind.FS, lag: int = 0
) -> str:
    """Let one task wait for another by `lag` working days; the id of the dependency.

    Raises UserError when the two are already linked or when tasks would wait for each other in a circle.
    """
    program = document.program
    first, then = (document.session.get_one(Task, each) for each in (predecessor_id, successor_id))
    if any(each.predecessor is first and each.successor is then for each in program.dependencies):
        raise UserError(f"'{then.title}' already waits for '{first.title}'.")
    new = Dependency(predecessor_id=predecessor_id, successor_id=successor_id, kind=kind, lag=lag)
    if circle := would_cycle(links(program), link(new)):
        titles = {task.id: task.title for task in program.tasks}
        raise UserError(CycleError(circle).sentence(lambda key: titles[key]))
    with document.edit(f"Let '{then.title}' wait for '{first.title}'") as session:
        new.program, new.predecessor, new.successor = program, first, then
        session.add(new)
    return new.id


def unlink_tasks(document: Document, dependency_ids: Collection[str]) -> None:
    """Remove dependencies."""
    with document.edit(f"Remove {counted(len(dependency_ids), 'dependency', 'dependencies')}") as session:
        for dependency_id in dependency_ids:
            session.delete(session.get_one(Dependency, dependency_id))


def tick(document: Document, ids: Collection[str], done: bool, by: str | None = None) -> None:
    """Tick or untick checklist items; a tick keeps the day, and who did it (a person's id) when given."""
    with document.edit(f"{'Tick' if done else 'Untick'} {_items(document, ids)}") as session:
        for item in (session.get_one(ChecklistItem, each) for each in ids):
            item.done = done
            item.done_day = document.program.today if done else None
            item.done_by_id = by if done else None


def take_baseline(document: Document, title: str, note: str = "") -> str:
    """Keep the plan as it stands under a name and measure slip against it from now on; its id."""
    program = document.program
    with document.edit(f"Take baseline '{title}'") as session:
        for each in program.baselines:
            each.current = False
        baseline = Baseline(
            program=program,
            title=title,
            note=note,
            taken_day=program.today,
            current=True,
            position=len(program.baselines),
        )
        session.add(baseline)
        session.add_all(
            BaselineEntry(baseline=baseline, task=task, start_day=task.start_day, duration=task.duration)
            for task in program.tasks
        )
    return baseline.id


def measure_against(document: Document, baseline_id: str) -> None:
    """Choose the baseline that slip is measured against."""
    chosen = document.session.get_one(Baseline, baseline_id)
    with document.edit(f"Measure against '{chosen.title}'"):
        for each in document.program.baselines:
            each.current = each is chosen


def _tasks(document: Document, ids: Collection[str]) -> str:
    if len(ids) == 1:
        return f"'{title_of(document.session.get_one(Task, next(iter(ids))))}'"
    return counted(len(ids), "task")


def _items(document: Document, ids: Collection[str]) -> str:
    if len(ids) == 1:
        return f"'{title_of(document.session.get_one(ChecklistItem, next(iter(ids))))}'"
    return counted(len(ids), "checklist item")
