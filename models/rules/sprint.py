"""Rules about the sprint: milestones, tasks, dates and how busy people are (S)."""

from __future__ import annotations

from collections.abc import Iterable

from models.people import Population
from models.planning import OVER, load_of_people, schedule_of
from models.program import Program
from models.rules import Breach, breach, rule
from models.schedule import CycleError
from models.sprint import MilestoneState
from models.tasks import TaskStatus
from models.words import counted


@rule("S01")
def milestone_without_owner(program: Program) -> Iterable[Breach]:
    return (breach(milestone, "owner_id") for milestone in program.milestones if milestone.owner is None)


@rule("S02")
def milestone_without_checklist(program: Program) -> Iterable[Breach]:
    return (breach(milestone, "items") for milestone in program.milestones if not milestone.items)


@rule("S03")
def milestone_overdue(program: Program) -> Iterable[Breach]:
    for milestone in program.milestones:
        if milestone.state is MilestoneState.OVERDUE:
            left = len(milestone.items) - milestone.ticked
            late = counted(program.today - milestone.due_day, "day")
            yield breach(milestone, "due_day", late=late, left=counted(left, "item"))


@rule("S04")
def milestone_outside_phase(program: Program) -> Iterable[Breach]:
    for milestone in program.milestones:
        phase = milestone.phase
        if phase is not None and not phase.first_day <= milestone.due_day <= phase.last_day:
            yield breach(milestone, "due_day", phase=phase.title, day=milestone.due_day)


@rule("S05")
def task_without_owner(program: Program) -> Iterable[Breach]:
    return (breach(t, "owner_id") for t in program.tasks if t.owner is None and t.status not in OVER)


@rule("S06")
def dependency_violated(program: Program) -> Iterable[Breach]:
    tasks = {task.id: task for task in program.tasks}
    try:
        violations = schedule_of(program).violations
    except CycleError:
        return
    for each in violations:
        task = tasks[each.link.successor]
        other = tasks[each.link.predecessor]
        if task.status not in OVER:
            yield breach(task, "start_day", other=other.title, day=each.allowed)


@rule("S07")
def milestone_on_a_day_off(program: Program) -> Iterable[Breach]:
    calendar = program.calendar
    for milestone in program.milestones:
        if not calendar.is_working(milestone.due_day) and milestone.state is not MilestoneState.DONE:
            why = calendar.holiday(milestone.due_day) or "a day outside the working week"
            yield breach(milestone, "due_day", day=milestone.due_day, holiday=why)


@rule("S08")
def person_over_booked(program: Program) -> Iterable[Breach]:
    this_week = (program.today - 1) // 7 + 1
    for person, weeks in load_of_people(program).items():
        over = {
            week: load.tasks
            for week, load in weeks.items()
            if load.tasks > program.task_limit and week >= this_week
        }
        if over:
            week = min(over)
            yield breach(person, "", week=week, tasks=over[week], day=7 * week - 6)


@rule("S09")
def task_late(program: Program) -> Iterable[Breach]:
    for task in program.tasks:
        if task.late:
            yield breach(task, "status", late=counted(program.today - (task.finish_day or 0), "day"))


@rule("S10")
def task_unscheduled(program: Program) -> Iterable[Breach]:
    return (breach(t, "start_day") for t in program.tasks if t.start_day is None and t.status not in OVER)


@rule("S11")
def go_live_before_shadow_ends(program: Program) -> Iterable[Breach]:
    ends: list[Population] = [p for p in program.populations if p.shadow_until is not None]
    late = [p for p in ends if (p.shadow_until or 0) >= program.go_live_day and p.live_from is None]
    return (breach(p, "shadow_until", until=p.shadow_until, live=program.go_live_day) for p in late)


@rule("S12")
def go_live_before_preparation_ends(program: Program) -> Iterable[Breach]:
    """The sprint runs in parallel with the technical deployment, never after it [Sprint]."""
    if program.phases and program.go_live_day <= program.phases[0].last_day:
        yield breach(program, "go_live_day", day=program.go_live_day, phase=program.phases[0].title)


@rule("S13")
def done_without_evidence(program: Program) -> Iterable[Breach]:
    for milestone in program.milestones:
        shown = milestone.evidence.strip() or any(item.evidence.strip() for item in milestone.items)
        if milestone.state is MilestoneState.DONE and not shown:
            yield breach(milestone, "evidence")


@rule("S14")
def task_blocked(program: Program) -> Iterable[Breach]:
    for task in program.tasks:
        if task.status is TaskStatus.BLOCKED and not task.note.strip():
            yield breach(task, "note")


@rule("S15")
def no_baseline(program: Program) -> Iterable[Breach]:
    if program.tasks and not program.baselines and program.today >= 1:
        yield breach(program, "baselines")
