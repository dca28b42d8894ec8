"""The columns of the sprint table: what they show, how wide they are, which leave first in a small window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from models.tasks import Task, TaskStatus
from views import painting, theme
from views.language import counted
from views.model_words import value_words
from views.record_columns import ColumnSpec
from views.sprint_plan import SprintPlan, waits_for
from views.timeline_marks import dates_between, short_date

TIMELINE = "timeline"
NUMBERS = ("slack", "slip", "predecessors")  # columns that the schedule fills
# Width of the table in pixels under which a column leaves by itself.
LEAVES = {
    "status": 560, "position": 780, "owner_id": 880, "start_day": 1240, "duration": 1340, "percent": 1420,
    "finish_day": 1500, "slack": 1600, "slip": 1680, "track": 1800, "milestone_id": 1980,
    "predecessors": 2100,
}  # fmt: skip
_OVER = {TaskStatus.DONE: "ink2", TaskStatus.DROPPED: "ink3"}


def sprint_columns(plan: SprintPlan) -> list[ColumnSpec]:
    """All columns of the table, the timeline last."""
    return [
        _spec("position", heading="#", width=56, look="quiet", editable=False),
        _spec("title", width=270, tone=lambda task: _OVER.get(task.status, "")),
        _spec("track", width=124),
        _spec("milestone_id", width=180),
        _spec("owner_id", width=146),
        _spec("start_day", width=108, paint=day_painter(lambda task: task.start_day)),
        _spec("duration", heading=_say("Days"), width=64),
        _spec("finish_day", width=108, depends=("day_off",), paint=day_painter(lambda task: task.finish_day)),
        _spec("status", width=122),
        _spec("percent", width=104),
        *_numbers(plan),
        _spec(
            TIMELINE,
            heading=_say("Timeline"),
            width=260,
            stretch=True,
            kind="day",
            value=lambda task: task.start_day,
            depends=(),
            paint=_nothing,
            spoken=lambda task: task_words(task, plan),
        ),
    ]


def _numbers(plan: SprintPlan) -> list[ColumnSpec]:
    """What the schedule says about each task."""
    depends = ("task", "dependency", "day_off")
    return [
        _spec(
            "slack", heading=_say("Slack"), width=68, kind="int", value=lambda task: plan.slack(task.id),
            depends=depends, tone=lambda task: "bad" if plan.critical(task) else "ink2",
            help=_say("Working days a task may be late without moving the end"),
        ),
        _spec(
            "slip", heading=_say("Slip"), width=64, kind="int", value=plan.slip,
            depends=("baseline", "day_off"),
            tone=lambda task: "warn" if (plan.slip(task) or 0) > 0 else "ink2",
            help=_say("Working days later than in the baseline"),
        ),
        _spec(
            "predecessors", heading=_say("Waits for"), width=104, look="quiet", value=waits_for,
            depends=("task", "dependency"), help=_say("Numbers of the tasks that must be done first"),
        ),
    ]  # fmt: skip


def _spec(name: str, **more: object) -> ColumnSpec:
    return ColumnSpec(name, hide_below=LEAVES.get(name, 0), **more)  # type: ignore[arg-type]


def task_words(task: Task, plan: SprintPlan) -> str:
    """A bar in words: Peer sessions, day 42 to day 54, 15 Mar to 27 Mar, 40 percent, owner Lin Chen."""
    first, last = task.start_day, task.finish_day
    if first is None or last is None:
        return f"{task.title}, {_say('not planned yet')}"
    clock = task.program.clock
    start, end = short_date(clock.date_of(first)), short_date(clock.date_of(last))
    if first == last:
        words = [task.title, _say("day {0}").format(first), start]
    else:
        days = _say("day {0} to day {1}").format(first, last)
        words = [task.title, days, _say("{0} to {1}").format(start, end)]
    words.append(_say("{0} percent").format(task.percent))
    words.append(_say("owner {0}").format(task.owner.name) if task.owner else _say("no owner"))
    words += (
        [value_words(task.status).lower()] if task.status in (TaskStatus.BLOCKED, TaskStatus.DROPPED) else []
    )
    words += [_say("late")] if task.late else []
    words += [_say("critical")] if plan.critical(task) else []
    slack, slip = plan.slack(task.id), plan.slip(task)
    words += [] if slack is None else [_say("slack {0}").format(slack)]
    words += [_say("slip {0}").format(slip)] if slip else []
    return ", ".join(words)


def bar_tip(task: Task, plan: SprintPlan) -> str:
    """What the pointer is told over a bar, on several lines."""
    first, last = task.start_day, task.finish_day
    if first is None or last is None:
        return _say("{0}\nNot planned yet: double-click where it should start.").format(task.title)
    clock, days = task.program.clock, counted(task.duration, "working day")
    lines = [
        task.title,
        f"{days_words(first, last)}, {dates_between(clock, first, last)}, {days}",
        f"{task.percent} %, {value_words(task.status).lower()}",
        _say("Owner: {0}").format(task.owner.name) if task.owner else _say("No owner"),
    ]
    slack, slip = plan.slack(task.id), plan.slip(task)
    if slack is not None:
        critical = _say(", on the critical path") if plan.critical(task) else ""
        lines.append(_say("Slack {0}{1}").format(counted(slack, "working day"), critical))
    if slip:
        later = _say("later than the baseline") if slip > 0 else _say("earlier than the baseline")
        lines.append(f"{counted(abs(slip), 'working day')} {later}")
    return "\n".join(lines)


def days_words(first: int, last: int) -> str:
    """Sprint days as briefly as they can be: Day 40 – 46, or Day 40."""
    return _say("Day {0}").format(first) if first == last else _say("Day {0} – {1}").format(first, last)


def day_painter(day_of: Callable[[Task], int | None]) -> Callable[[QPainter, QRectF, object, bool], None]:
    """Paints a date with its sprint day behind it, quieter."""

    def paint(painter: QPainter, rect: QRectF, task: object, _selected: bool) -> None:
        day = day_of(task) if isinstance(task, Task) else None
        if day is None or not isinstance(task, Task):
            return
        inner = rect.adjusted(10, 0, -8, 0)
        painter.setFont(theme.font("body"))
        painting.text(painter, inner, short_date(task.program.clock.date_of(day)), "ink2")
        painter.setFont(theme.font("caption"))
        painting.text(painter, inner, f"D{day}", "ink3", painting.RIGHT)

    return paint


def _nothing(_painter: QPainter, _rect: QRectF, _record: object, _selected: bool) -> None:
    """The timeline is drawn over all rows at once, so that arrows may cross them."""


def _say(words: str) -> str:
    return QCoreApplication.translate("SprintColumns", words)
