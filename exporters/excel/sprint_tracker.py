"""The sprint tracker: every task with dates, owner and state, its calendar picture and counts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from exporters import Options, Report, exporter
from exporters.excel.book import write_tracker
from exporters.excel.fields import Field, Place, names_of, of
from exporters.excel.shared import DAYS, days_off, decision_marks, finish_formula, phase_spans
from exporters.excel.tints import states
from exporters.excel.tracker import Count, Figure, Gantt, Total, Tracker, TrackerSheet
from models.columns import labels
from models.planning import schedule_of
from models.schedule import CycleError
from models.tasks import Dependency, LinkKind, Task, TaskStatus, Track

if TYPE_CHECKING:
    from models.program import Program

TABLE = "SprintTasks"
DONE, DROPPED = TaskStatus.DONE.value, TaskStatus.DROPPED.value
TRACK_TONES = {
    "Done": "good",
    "In progress": "info",
    "Not started": "muted",
    "Blocked": "bad",
    "Dropped": "warn",
}

LEFT = (
    "Days on the calendar from today to the finish, weekends and holidays included. Below zero the task is "
    "overdue; empty once it is done or dropped."
)
SLACK = (
    "Working days by which the task may finish later before the whole plan ends later; with 0 days it sets "
    "the end. As of this export: it does not follow what is typed here."
)


@exporter(
    "sprint-tracker.xlsx",
    "Sprint tracker",
    audience="Managers and task owners",
    holds="Every task with dates, owner, state and note, a calendar picture and counts",
)
def write(program: Program, path: Path, options: Options) -> Report:
    """Write the sprint tracker of a program."""
    return write_tracker(tracker(program), program, path, options)


def tracker(program: Program) -> Tracker:
    """The sprint tracker as data."""
    sheet = TrackerSheet(
        title="Tasks",
        table=TABLE,
        kind=Task.__tablename__,
        columns=_columns(program),
        rows=program.tasks,
        note="Yellow cells are yours. Finish and days to finish follow them; slack is as of this export.",
        label="title",
        print_to="note",
        totals=[Total("", {"title": "count", "duration": "sum", "percent": "average"})],
        faded=lambda place: f'{place.at("status")}="{DROPPED}"',
    )
    return Tracker(
        name="sprint-tracker",
        title="Sprint tracker",
        sheets=[sheet],
        refs={"person": names_of(program.people), "milestone": names_of(program.milestones)},
        gantt=_gantt(program),
        counts=_counts(),
        figures=_figures(program),
        steps=["Who waits for whom is shown for information; tell the change lead if it is wrong."],
        days_off=days_off(program),
    )


def _columns(program: Program) -> list[Field]:
    return [
        of(Task, "title", width=42, wrap=True, bold=True),
        of(Task, "track", width=15),
        of(Task, "milestone_id", width=27, wrap=True),
        of(Task, "owner_id", editable=True, width=22),
        of(Task, "start_day", editable=True),
        of(Task, "duration", editable=True, form=DAYS, width=11),
        of(Task, "finish_day", formula=finish_formula(program), spread=True),
        of(Task, "status", editable=True, width=14, tints=states(*labels(tuple(TaskStatus)))),
        of(Task, "priority", editable=True, width=11, tints={"High": "warn"}),
        of(Task, "percent", editable=True, bar=True, width=11),
        *_worked_out(_slack(program)),
        of(Task, "note", editable=True, width=40),
        Field("predecessors", "Waits for", "text", waits_for, width=60),
    ]


def _worked_out(slack: dict[str, int | None]) -> list[Field]:
    """The two columns that count days, each with what it counts: on the calendar, and worked."""
    return [
        Field(
            "days_left",
            "Calendar days to finish",
            "int",
            _days_left,
            alarm=_overdue,
            formula=_left_formula,
            spread=True,
            width=14,
            guide=LEFT,
        ),
        Field(
            "slack",
            "Slack in working days",
            "int",
            lambda task: slack.get(task.id),
            width=12.5,
            form=DAYS,
            guide=SLACK,
        ),
    ]


def _slack(program: Program) -> dict[str, int | None]:
    """Working days each task can move before the plan ends later; empty when tasks wait for each other."""
    try:
        return {key: dates.slack for key, dates in schedule_of(program).items()}
    except CycleError:
        return {}


def _days_left(task: Task) -> int | None:
    """Calendar days to the finish, negative when overdue; None when done, dropped or not dated."""
    finish = task.finish_day
    if finish is None or task.status in (TaskStatus.DONE, TaskStatus.DROPPED):
        return None
    return finish - task.program.today


def _left_formula(place: Place) -> str:
    finish, status = place.here("finish_day"), place.here("status")
    return f'IF(OR({finish}="",{status}="{DONE}",{status}="{DROPPED}"),"",{finish}-TODAY())'


def _overdue(place: Place) -> str:
    left = place.at("days_left")
    return f"AND(ISNUMBER({left}),{left}<0)"


def waits_for(task: Task) -> str:
    """The tasks that a task waits for, with the kind of link where it is not the usual one."""
    ordered = sorted(
        task.predecessors, key=lambda each: (each.predecessor.position or 0, each.predecessor.title)
    )
    return "; ".join(_link_words(each) for each in ordered)


def _link_words(each: Dependency) -> str:
    notes = ["starts together"] if each.kind is LinkKind.SS else []
    if each.lag:
        notes.append(f"{each.lag:+d} working days")
    return each.predecessor.title + (f" ({', '.join(notes)})" if notes else "")


def _gantt(program: Program) -> Gantt:
    return Gantt(
        table=TABLE,
        label="title",
        start="start_day",
        finish="finish_day",
        title="Sprint calendar",
        done="percent",
        status="status",
        finished=[DONE],
        stuck=[TaskStatus.BLOCKED.value],
        dropped=[DROPPED],
        phases=phase_spans(program),
        marks=decision_marks(program),
    )


def _counts() -> list[Count]:
    shown = labels(tuple(TaskStatus))
    tracks = labels(tuple(Track))
    return [
        Count("Tasks by status", TABLE, "status", shown, "Tasks", tones=TRACK_TONES),
        Count("Status by track", TABLE, "track", tracks, by="status", by_labels=shown, tones=TRACK_TONES),
    ]


def _figures(program: Program) -> list[Figure]:
    cells = f"{{{TABLE}."
    overdue = sum((_days_left(task) or 0) < 0 for task in program.tasks)
    done = sum(task.status is TaskStatus.DONE for task in program.tasks)
    ownerless = sum(task.owner is None for task in program.tasks)
    return [
        Figure("Tasks", f'COUNTIF({cells}title}},"?*")', len(program.tasks)),
        Figure("Done", f'COUNTIF({cells}status}},"{DONE}")', done),
        Figure("Overdue", f'COUNTIF({cells}days_left}},"<0")', overdue),
        Figure("Without an owner", f'COUNTIFS({cells}title}},"?*",{cells}owner_id}},"")', ownerless),
    ]
