"""The sprint on a page, its phases with milestones and checklists, and the decisions between them."""

from __future__ import annotations

from exporters.word.chapters.said import day, on, state, who, words
from exporters.word.chapters.tabled import table
from exporters.word.checklist import Check
from exporters.word.gantt import Bar, Lane, Line, Mark
from exporters.word.page import Page
from exporters.word.tables import Cell, Group, Row
from models.decisions import Criterion, Decision, DecisionPoint
from models.planning import OVER, baseline_entries, current_baseline, slip_of
from models.program import Program
from models.sprint import Milestone, MilestoneState, Phase
from models.tasks import Task
from models.words import counted

MARKS = {
    MilestoneState.DONE: "good",
    MilestoneState.OVERDUE: "bad",
    MilestoneState.RUNNING: "info",
    MilestoneState.OPEN: "muted",
    MilestoneState.EMPTY: "muted",
}


def sprint_chapter(page: Page, program: Program) -> None:
    """Sprint at a glance, then phase by phase."""
    page.heading("The sprint at a glance")
    if not program.phases:
        page.text(words("sprint", "none"))
        return
    page.text(words("sprint", "intro"), keep_next=True)
    _picture(page, program)
    _milestone_table(page, program)
    for phase in program.phases:
        _phase(page, phase)


def tasks_chapter(page: Page, program: Program) -> None:
    """The work that is still open, by start, with slip against the baseline."""
    page.heading("Open work")
    entries = baseline_entries(program)
    waiting = [task for task in program.tasks if task.status not in OVER]
    if not waiting:
        page.text(words("sprint", "no_tasks"))
        return
    waiting.sort(key=lambda task: (task.start_day is None, task.start_day or 0, task.position))
    rows: list[Row] = []
    for title, tasks in _by_phase(program, waiting):
        rows.append(Group(title, counted(len(tasks), "task")))
        rows += [_task_row(program, task, slip_of(task, entries)) for task in tasks]
    table(page, "tasks", rows, without=() if entries else ("Slip",))
    if entries:
        page.small(f"{words('sprint', 'slip')} {_baseline(program)}".strip())


def _baseline(program: Program) -> str:
    """The baseline that slip is measured against: its name, when it was taken, what was noted."""
    baseline = current_baseline(program)
    if baseline is None:
        return ""
    taken = words("sprint", "baseline", title=baseline.title, day=on(program, baseline.taken_day))
    return f"{taken} {baseline.note}".strip()


def decisions_chapter(page: Page, program: Program) -> None:
    """The sprint's decision points with criteria, decision and rationale."""
    page.heading("Decision points")
    points = [point for point in program.decisions if point.stage is None]
    page.text(words("decisions", "intro" if points else "none"), keep_next=bool(points))
    for point in points:
        when = f" ({day(program, point.due_day)})" if point.due_day is not None else ""
        page.heading(f"{point.title}{when}", 2)
        decision(page, point)


def decision(page: Page, point: DecisionPoint, purpose: str = "") -> None:
    """What a decision point is for, who prepares it, its criteria as boxes, and what was decided."""
    prepared = words("decisions", "prepared", name=point.owner.name) if point.owner is not None else ""
    page.text(" ".join(filter(None, (purpose, prepared))), keep_next=True)
    page.checklist([_criterion(point, each) for each in point.criteria], keep_next=True)
    if point.decision is None:
        choices = [each.value for each in Decision]
        page.fill_in(
            "Decision:",
            page.choice(f"Decision: {point.title}", choices),
            ("By:", page.blank(f"Decided by: {point.title}", prompt="Name")),
            ("On:", page.date(f"Decided on: {point.title}")),
        )
        return
    by = [point.decided_by.name if point.decided_by else "", on(point.program, point.decided_day)]
    signed = ", ".join(filter(None, by))
    text = " ".join(filter(None, (f"{signed}." if signed else "", point.rationale)))
    page.note(text, "info", title=f"{point.decision.value}.")
    if point.conditions:
        page.text(words("decisions", "conditions", conditions=point.conditions))
    if point.over_blockers:
        blockers = words("decisions", "blockers", blockers=point.blockers)
        page.note(blockers, "bad", title=words("decisions", "over"))


def _by_phase(program: Program, tasks: list[Task]) -> list[tuple[str, list[Task]]]:
    """Tasks under the phase in which they start; outside all phases they come first or last."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(_phase_title(program, task.start_day), []).append(task)
    return list(groups.items())


def _phase_title(program: Program, start: int | None) -> str:
    if start is None:
        return words("sprint", "no_start")
    inside = (each.title for each in program.phases if each.first_day <= start <= each.last_day)
    before = any(start < each.first_day for each in program.phases)
    return next(inside, words("sprint", "between" if before else "after"))


def _picture(page: Page, program: Program) -> None:
    lanes = [_lane(number, phase) for number, phase in enumerate(program.phases, 1)]
    lines = [
        Line(point.day, f"Day {point.day}", "muted") for point in program.decisions if point.day is not None
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
    if not program.milestones:
        page.text(words("sprint", "no_milestones"))
        return
    table(page, "milestones", [_milestone_row(each) for each in program.milestones])


def _milestone_row(each: Milestone) -> list[object]:
    ticked = f"{each.ticked} of {len(each.items)}" if each.items else "none"
    owner = who(each.owner, each.owner_role)
    return [f"M{each.position}", each.title, owner, on(each.program, each.due_day), ticked, state(each.state)]


def _phase(page: Page, phase: Phase) -> None:
    program = phase.program
    page.heading(phase.title)
    span = {"first": phase.first_day, "last": phase.last_day, "purpose": phase.purpose}
    span |= {"from": on(program, phase.first_day), "to": on(program, phase.last_day)}
    page.text(words("sprint", "phase", **span), keep_next=bool(phase.milestones))
    for each in phase.milestones:
        _milestone(page, each)


def _milestone(page: Page, each: Milestone) -> None:
    page.heading(f"M{each.position}  {each.title}", 2)
    facts = {"owner": who(each.owner, each.owner_role), "state": each.state.value}
    due = words("sprint", "milestone", on=on(each.program, each.due_day), day=each.due_day, **facts)
    page.text("\n".join(filter(None, (due, each.why))), keep_next=bool(each.items))
    page.checklist(
        [
            Check(
                i.text, i.done, i.done_by.name if i.done_by else "", on(each.program, i.done_day), i.evidence
            )
            for i in each.items
        ],
        keep_next=bool(each.evidence or each.note),
    )
    page.remark("Evidence", each.evidence, keep_next=bool(each.note))
    page.remark("Note", each.note)


def _task_row(program: Program, task: Task, slip: int | None) -> list[object]:
    moved = "" if slip is None else f"{slip:+d} d" if slip else "0"
    done = f",\n{task.percent} % done" if 0 < task.percent < 100 else ""
    status = Cell(f"Late{done}", tone="bad") if task.late else _with(state(task.status), done)
    finish = on(program, task.finish_day)
    owner = who(task.owner, task.owner_role)
    return [task.title, task.track.value, owner, on(program, task.start_day), finish, status, moved]


def _with(cell: Cell, more: str) -> Cell:
    return Cell(f"{cell.text}{more}", tone=cell.tone)


def _criterion(point: DecisionPoint, each: Criterion) -> Check:
    text = f"{each.topic}: {each.text}" if each.topic else each.text
    return Check(
        text, each.met, each.owner.name if each.owner else "", on(point.program, each.met_day), each.evidence
    )
