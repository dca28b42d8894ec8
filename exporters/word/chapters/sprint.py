"""The sprint on a page, its phases with milestones and checklists, and the decisions between them."""

from __future__ import annotations

from exporters.word.chapters.said import day, on, state, who, words
from exporters.word.checklist import Check
from exporters.word.gantt import Bar, Lane, Line, Mark
from exporters.word.page import Page
from exporters.word.tables import Cell, Col
from models.decisions import DecisionPoint
from models.planning import OVER, baseline_entries, slip_of
from models.program import Program
from models.sprint import Milestone, MilestoneState, Phase
from models.tasks import Task

MARKS = {
    MilestoneState.DONE: "good",
    MilestoneState.OVERDUE: "bad",
    MilestoneState.RUNNING: "info",
    MilestoneState.OPEN: "muted",
    MilestoneState.EMPTY: "muted",
}


def sprint_chapter(page: Page, program: Program) -> None:
    """Sprint at a glance, then phase by phase."""
    page.heading("The sprint at a glance", new_page=True)
    page.text(words("sprint", "intro"))
    _picture(page, program)
    _milestone_table(page, program)
    for phase in program.phases:
        _phase(page, phase)


def tasks_chapter(page: Page, program: Program) -> None:
    """The work that is still open, by start, with slip against the baseline."""
    page.heading("Open work")
    entries = baseline_entries(program)
    waiting = [task for task in program.tasks if task.status not in OVER]
    waiting.sort(key=lambda task: (task.start_day is None, task.start_day or 0, task.position))
    columns = [
        Col("Task", 6.2),
        Col("Track", 2.3, kind="small"),
        Col("Owner", 3.0),
        Col("Start", 2.3, kind="small"),
        Col("Finish", 2.3, kind="small"),
        Col("Slip", 1.3, align="right"),
        Col("Status", 2.4, kind="status"),
    ]
    rows = [_task_row(program, task, slip_of(task, entries)) for task in waiting]
    page.table(
        columns, rows, caption="Open tasks by start", description="Tasks that are neither done nor dropped"
    )


def decisions_chapter(page: Page, program: Program) -> None:
    """The sprint's decision points with criteria, decision and rationale."""
    page.heading("Decision points")
    page.text(words("decisions", "intro"))
    for point in program.decisions:
        if point.stage is None:
            when = f" ({day(program, point.due_day)})" if point.due_day is not None else ""
            page.heading(f"{point.title}{when}", 2)
            decision(page, point)


def decision(page: Page, point: DecisionPoint) -> None:
    """Criteria of a decision point as boxes, and what was decided."""
    page.checklist([_criterion(point, index) for index in range(len(point.criteria))])
    if point.decision is None:
        page.fill_in(
            "Decision:", page.choice(f"Decision: {point.title}", ["Go", "Go with conditions", "Hold", "Stop"])
        )
        return
    by = [point.decided_by.name if point.decided_by else "", on(point.program, point.decided_day)]
    signed = ", ".join(filter(None, by))
    text = " ".join(filter(None, (f"{signed}." if signed else "", point.rationale)))
    page.note(text, "info", title=f"{point.decision.value}.")
    if point.conditions:
        page.text(f"Conditions: {point.conditions}")
    if point.over_blockers:
        page.note(
            words("decisions", "blockers", blockers=point.blockers), "bad", title="Go over open blockers"
        )


def _picture(page: Page, program: Program) -> None:
    if not program.phases:
        return
    lanes = [_lane(number, phase) for number, phase in enumerate(program.phases, 1)]
    lines = [
        Line(point.day + 1, f"Day {point.day}", "muted")
        for point in program.decisions
        if point.day is not None
    ]
    last = max(phase.last_day for phase in program.phases)
    if 1 <= program.today <= last:
        lines.append(Line(program.today, "Today", "bad"))
    caption = "Sprint with milestones and decision points"
    page.gantt(lanes, first=1, last=last, lines=lines, caption=caption, description=words("sprint", "gantt"))


def _lane(number: int, phase: Phase) -> Lane:
    bar = Bar(phase.first_day, phase.last_day, tone="accent")
    marks = [Mark(each.due_day, f"M{each.position}", MARKS[each.state]) for each in phase.milestones]
    return Lane(f"{number} {phase.title}", [bar], marks)


def _milestone_table(page: Page, program: Program) -> None:
    columns = [
        Col("", 0.9, align="right", kind="small"),
        Col("Milestone", 7.2),
        Col("Owner", 3.2),
        Col("Due", 2.4, kind="small"),
        Col("Ticked", 1.5, align="right"),
        Col("State", 2.3, kind="status"),
    ]
    rows = [_milestone_row(each) for each in program.milestones]
    page.table(
        columns, rows, caption="Milestones", description="Milestones with owner, due date and state in words"
    )


def _milestone_row(each: Milestone) -> list[object]:
    ticked = f"{each.ticked} of {len(each.items)}" if each.items else "none"
    owner = who(each.owner, each.owner_role)
    return [f"M{each.position}", each.title, owner, on(each.program, each.due_day), ticked, state(each.state)]


def _phase(page: Page, phase: Phase) -> None:
    program = phase.program
    page.heading(phase.title)
    span = {"first": phase.first_day, "last": phase.last_day, "purpose": phase.purpose}
    span |= {"from": on(program, phase.first_day), "to": on(program, phase.last_day)}
    page.text(words("sprint", "phase", **span))
    for each in phase.milestones:
        _milestone(page, each)


def _milestone(page: Page, each: Milestone) -> None:
    page.heading(f"M{each.position}  {each.title}", 2)
    owner = who(each.owner, each.owner_role)
    page.text(
        f"Due {on(each.program, each.due_day)} (day {each.due_day}). Owner: {owner}. {each.state.value}."
    )
    if each.why:
        page.text(each.why)
    page.checklist(
        [
            Check(
                i.text, i.done, i.done_by.name if i.done_by else "", on(each.program, i.done_day), i.evidence
            )
            for i in each.items
        ]
    )


def _task_row(program: Program, task: Task, slip: int | None) -> list[object]:
    moved = "" if slip is None else f"{slip:+d} d" if slip else "0"
    status = Cell("Late", tone="bad") if task.late else state(task.status)
    finish = on(program, task.finish_day)
    owner = who(task.owner, task.owner_role)
    return [task.title, task.track.value, owner, on(program, task.start_day), finish, moved, status]


def _criterion(point: DecisionPoint, index: int) -> Check:
    each = point.criteria[index]
    text = f"{each.topic}: {each.text}" if each.topic else each.text
    return Check(
        text, each.met, each.owner.name if each.owner else "", on(point.program, each.met_day), each.evidence
    )
