"""How far the sample program's sprint is: owners, baseline, slip, task status, checklists, decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import resources
from models.decisions import DecisionPoint
from models.fitting import refit, schedule_tasks
from models.program import Program
from models.sample_records import People, fill, without
from models.sprint import ChecklistItem, Milestone
from models.tasks import Baseline, BaselineEntry, Task, TaskStatus


def add_progress(program: Program, people: People) -> None:
    """Owners, the agreed plan as baseline, what slipped since, and how far everything is."""
    data = resources.toml("samples/sprint.toml")
    owners = {role: people[key] for role, key in data["owners"].items()}
    for task in program.tasks:
        task.owner = owners[task.owner_role]
    for milestone in program.milestones:
        milestone.owner = owners[milestone.owner_role]
    refit(program)
    _take_baseline(program, data["baseline"])
    rows = data["task"]
    for task in program.tasks:
        task.duration += rows.get(task.key, {}).get("longer", 0)
    schedule_tasks(program)
    for task in program.tasks:
        _set_progress(task, rows.get(task.key, {}), people)
    for milestone in program.milestones:
        _tick(milestone, data["milestone"].get(milestone.key), people)


def add_decisions(program: Program, people: People) -> None:
    """What was decided, what is prepared, and which criteria are met."""
    rows = resources.toml("samples/decisions.toml")
    for point in program.decisions:
        row = rows[point.key]
        fill(point, without(row, "met_day"), people)
        for criterion in point.criteria:
            criterion.owner = point.owner
            if criterion.position not in row["open"]:
                criterion.met, criterion.met_day = True, _worked(point, row["met_day"])
                criterion.evidence = row.get("evidence", {}).get(str(criterion.position), "")


def _take_baseline(program: Program, row: Mapping[str, Any]) -> None:
    baseline = Baseline(program=program, position=1, current=True)
    fill(baseline, row, {})
    for task in program.tasks:
        BaselineEntry(baseline=baseline, task=task, start_day=task.start_day, duration=task.duration)


def _set_progress(task: Task, row: Mapping[str, Any], people: People) -> None:
    """What the data says of a task, else what its dates say."""
    task.status, task.percent = _by_dates(task)
    if "owner" in row:
        task.owner = people.get(row["owner"])
    fill(task, without(row, "owner", "longer"), people)
    begun = task.status in (TaskStatus.RUNNING, TaskStatus.DONE)
    if begun and task.start_day is not None and task.start_day > task.program.today:
        task.start_day = task.program.calendar.previous_working(task.program.today)


def _by_dates(task: Task) -> tuple[TaskStatus, int]:
    program, start, finish = task.program, task.start_day, task.finish_day
    if start is None or finish is None or start > program.today:
        return TaskStatus.OPEN, 0
    if finish < program.today:
        return TaskStatus.DONE, 100
    worked = program.calendar.working_days_between(start, program.today)
    return TaskStatus.RUNNING, min(90, 5 * round(20 * worked / max(task.duration, 1)))


def _tick(milestone: Milestone, row: Mapping[str, Any] | None, people: People) -> None:
    """Tick a checklist except for the items that are open, spread over the milestone's days."""
    if row is None:
        return
    fill(milestone, without(row, "first_day", "last_day"), people)
    done = [item for item in milestone.items if item.position not in row.get("open", ())]
    first, last = row["first_day"], row["last_day"]
    for order, item in enumerate(done):
        day = first + (last - first) * order // max(len(done) - 1, 1)
        _tick_item(item, milestone, day, row.get("items", {}))


def _tick_item(item: ChecklistItem, milestone: Milestone, day: int, evidence: Mapping[str, str]) -> None:
    item.done, item.done_by = True, milestone.owner
    item.done_day = milestone.program.calendar.previous_working(day)
    item.evidence = evidence.get(str(item.position), "")


def _worked(point: DecisionPoint, day: int) -> int:
    return point.program.calendar.previous_working(day)
