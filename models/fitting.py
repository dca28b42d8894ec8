"""Fits a built-in plan to a program's own calendar and go-live day, so that no date breaks another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from models.planning import OVER, schedule_of
from models.program import Program
from models.sprint import Milestone, Phase
from models.squeezing import squeeze
from models.tasks import Task
from models.workdays import MONDAY_TO_FRIDAY, WorkCalendar

PLANNED_GO_LIVE = 61  # the go-live day (a sprint day) that the built-in plans are written for
AS_WRITTEN = WorkCalendar(date(2026, 3, 2), MONDAY_TO_FRIDAY, {})  # any Monday: how the plans count days
MONTH = 30  # days of the last phase, and of the review on the production clock
WEEKEND = 2  # days by which a day off may bring something forward; over a longer holiday it waits


def refit(program: Program) -> None:
    """Move tasks and milestones to days that are worked and that keep every dependency.

    Where the calendar has fewer working days than the plan was written for, long tasks are shortened so
    that phases end and go-live comes on their days, if that is possible at all. A milestone is due when
    its tasks are done, on a working day of its phase. Raises CycleError if tasks wait in a circle.
    """
    serving = {each: [task for task in each.tasks if _serves(task, each)] for each in program.milestones}
    deadlines = _deadlines(program, serving)
    _start_on_working_days(program)
    squeeze(program, deadlines)
    schedule_tasks(program)
    for milestone, tasks in serving.items():
        milestone.due_day = _due_day(milestone, tasks)


def schedule_tasks(program: Program) -> None:
    """Start every task as early as its planned start and what it waits for allow, on a working day."""
    dates = schedule_of(program)
    for task in program.tasks:
        if task.id in dates:
            task.start_day = dates[task.id].earliest_start


def follow_go_live(program: Program) -> None:
    """Let the last phase, its milestones and tasks, and the decisions around it follow the go-live day.

    The phase before ends on the eve of go-live, its tasks drawn together if that is earlier; the last one
    lasts thirty days and at least to day 90, and where a long holiday ends it to the day after. `refit`
    then brings each milestone into its phase.
    """
    shift = program.go_live_day - PLANNED_GO_LIVE
    if len(program.phases) < 2:
        return
    before, last = program.phases[-2:]
    _shift_tasks(program, last, shift)
    _end_before(program, before, max(before.first_day, program.go_live_day - 1))
    last.first_day = max(program.go_live_day, before.last_day + 1)
    month = last.first_day + MONTH - 1
    last.last_day = max(last.last_day, month, _near(program.calendar, month))
    for milestone in program.milestones:
        if milestone.phase is last:
            milestone.due_day += shift
    _move_decisions(program, last)


def _shift_tasks(program: Program, last: Phase, shift: int) -> None:
    for task in program.tasks:
        if task.start_day is None or task.status in OVER:
            continue
        if task.start_day >= PLANNED_GO_LIVE or (task.milestone is not None and task.milestone.phase is last):
            task.start_day = max(1, task.start_day + shift)


def _end_before(program: Program, phase: Phase, last_day: int) -> None:
    """End a phase on a day; where that shortens it, its milestones' tasks begin earlier in proportion."""
    first, planned = phase.first_day, phase.last_day - phase.first_day + 1
    phase.last_day = last_day
    share = min(1.0, (last_day - first + 1) / planned)
    for task in program.tasks:
        serves = task.milestone is not None and task.milestone.phase is phase
        if serves and task.status not in OVER and task.start_day is not None and task.start_day > first:
            task.start_day = first + int((task.start_day - first) * share)


def _move_decisions(program: Program, last: Phase) -> None:
    """The decision to go live is due on the eve at the latest, the closing one when the month is over."""
    for point in program.decisions:
        if point.key == "day-60" and point.day is not None:
            point.day = max(1, min(point.day, program.go_live_day - 1))
        elif point.key == "day-90":
            point.day = last.last_day


def _start_on_working_days(program: Program) -> None:
    """A start on a day off moves to the working day before, but never before Day 1 or go-live."""
    calendar = program.calendar
    for task in program.tasks:
        if task.start_day is not None and not calendar.is_working(task.start_day):
            earlier = calendar.previous_working(task.start_day)
            floor = program.go_live_day if task.start_day >= program.go_live_day else 1
            task.start_day = earlier if earlier >= floor else calendar.next_working(task.start_day)


def _serves(task: Task, milestone: Milestone) -> bool:
    """Whether a task was written to end by its milestone; some begin before and go on long after it."""
    if task.start_day is None or task.status in OVER:
        return False
    return _written_finish(task) <= milestone.due_day + 2  # which may be a weekend


def _written_finish(task: Task) -> int:
    return AS_WRITTEN.finish(task.start_day or 1, task.duration)


def _deadlines(program: Program, serving: Mapping[Milestone, list[Task]]) -> dict[str, int]:
    """The last day of each task: the end of its phase, or the eve of go-live for what is planned before."""
    calendar, found = program.calendar, {}
    eve = calendar.previous_working(program.go_live_day - 1)
    for milestone, tasks in serving.items():
        end = calendar.previous_working(milestone.phase.last_day)
        for task in tasks:
            found[task.id] = min(end, eve) if _written_finish(task) < program.go_live_day else end
    return found


def _due_day(milestone: Milestone, tasks: list[Task]) -> int:
    """The milestone's own day, or the end of its tasks if later, or the working day before."""
    calendar, phase = milestone.program.calendar, milestone.phase
    ends = [task.finish_day for task in tasks if task.finish_day is not None]
    due = _within(phase, max(milestone.due_day, *ends) if ends else milestone.due_day)
    near, earlier = _near(calendar, due), calendar.previous_working(due)
    if phase.first_day <= near <= phase.last_day:
        return near
    return earlier if earlier >= phase.first_day else calendar.next_working(due)


def _near(calendar: WorkCalendar, day: int) -> int:
    """The day itself if it is worked, or the working day before; after a long holiday the next one."""
    earlier = calendar.previous_working(day)
    return earlier if day - earlier <= WEEKEND else calendar.next_working(day)


def _within(phase: Phase, day: int) -> int:
    return max(phase.first_day, min(day, phase.last_day))
