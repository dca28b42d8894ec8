"""Rules about the sprint: milestones, their days, and go-live (S)."""

from __future__ import annotations

from collections.abc import Iterable

from models.planning import PACE
from models.program import Program, StartMode
from models.rules import Breach, breach, rule
from models.sprint import Milestone, MilestoneState
from models.tasks import TaskStatus
from models.words import counted, phrase, weekday


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
            words = phrase("{0} left", counted(left, "item")) if milestone.items else phrase("no checklist")
            yield breach(milestone, "due_day", late=late, left=words)


@rule("S04")
def milestone_outside_phase(program: Program) -> Iterable[Breach]:
    for milestone in program.milestones:
        phase = milestone.phase
        if phase is not None and not phase.first_day <= milestone.due_day <= phase.last_day:
            yield breach(milestone, "due_day", phase=phase.title, day=milestone.due_day)


@rule("S07")
def milestone_on_a_day_off(program: Program) -> Iterable[Breach]:
    calendar, today = program.calendar, program.today
    for milestone in program.milestones:
        day = milestone.due_day
        if day < today or calendar.is_working(day) or milestone.state is MilestoneState.DONE:
            continue
        why = calendar.holiday(day) or phrase(
            "a {0}, outside the working week", weekday(program.clock.date_of(day))
        )
        yield breach(milestone, "due_day", day=day, holiday=why)


@rule("S11")
def go_live_before_shadow_ends(program: Program) -> Iterable[Breach]:
    """A population with a live day of its own is another rule's: in shadow mode and production at once."""
    for population in program.populations:
        until = population.shadow_until
        if until is not None and until >= program.go_live_day and population.live_from is None:
            yield breach(population, "shadow_until", until=until, live=program.go_live_day)


@rule("S12")
def go_live_before_preparation_ends(program: Program) -> Iterable[Breach]:
    """The sprint runs in parallel with the technical deployment, never after it [Sprint]."""
    first = min(program.phases, key=lambda phase: phase.first_day, default=None)
    if program.start_mode is StartMode.RECOVERY or first is None:
        return
    if program.go_live_day <= first.last_day:
        yield breach(program, "go_live_day", day=program.go_live_day, phase=first.title)


@rule("S13")
def done_without_evidence(program: Program) -> Iterable[Breach]:
    for milestone in program.milestones:
        shown = milestone.evidence.strip() or any(item.evidence.strip() for item in milestone.items)
        if milestone.state is MilestoneState.DONE and not shown:
            yield breach(milestone, "evidence")


@rule("S17")
def tasks_end_after_milestone(program: Program) -> Iterable[Breach | None]:
    """One finding a milestone, with the task that ends last."""
    last: dict[Milestone, tuple[int, str]] = {}
    calendar = program.calendar
    for number, task in enumerate(program.tasks):
        if not number % PACE:
            yield None
        milestone = task.milestone
        if (
            milestone is None
            or task.start_day is None
            or task.status in (TaskStatus.DONE, TaskStatus.DROPPED)
        ):
            continue
        finish = calendar.finish(task.start_day, task.duration)
        if finish > milestone.due_day:
            last[milestone] = max(last.get(milestone, (finish, task.title)), (finish, task.title))
    for milestone, (day, title) in last.items():
        yield breach(milestone, "tasks", task=title, day=day, due=milestone.due_day)
