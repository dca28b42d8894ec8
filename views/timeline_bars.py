"""The bar of a task on the timeline: its days, its state, and where it stands in its row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from views.timeline_axis import Axis
from views.timeline_marks import Marks

if TYPE_CHECKING:
    from models.tasks import Task
    from views.sprint_plan import SprintPlan

HEIGHT = 16
MOMENT = 8.0  # half the width of a diamond
LEAST = 5.0  # pixels that the shortest bar takes
EDGE = 6.0  # pixels at either end by which a bar is made longer or shorter
DOT = 13.0  # from the end of a bar to the middle of the dot that links it
GRIP = 8.0  # how near to the dot counts as on it


class Bar(NamedTuple):
    """A task ready to be drawn; days are sprint days, slip and lateness working and calendar days."""

    first: int
    last: int
    moment: bool
    share: float
    tone: str
    state: str
    critical: bool
    late: int
    slip: int
    ghost: tuple[int, int] | None
    title: str


class Bars:
    """The bars of the tasks that are or were in view; forgets them when the plan changes."""

    def __init__(self, plan: SprintPlan, marks: Marks) -> None:
        self._plan, self.marks = plan, marks
        self._known: dict[str, Bar | None] = {}

    def forget(self, ids: Iterable[str] | None = None) -> None:
        """These tasks are different, or any may be."""
        if ids is None:
            self._known.clear()
            return
        for key in ids:
            self._known.pop(key, None)

    def is_other(self, key: str, task: Task | None) -> bool:
        """Whether a task may take other days now than when its bar was drawn, before that is forgotten."""
        old = self._known.get(key)
        return old is None or task is None or (old.first, old.last) != (task.start_day, task.finish_day)

    def of(self, task: Task) -> Bar | None:
        """The bar of a task; None when it has no start day."""
        key = task.id
        if key not in self._known:
            self._known[key] = self._make(task)
        return self._known[key]

    def _make(self, task: Task) -> Bar | None:
        first, last = task.start_day, task.finish_day
        if first is None or last is None:
            return None
        late = self.marks.today - last if task.late else 0
        return Bar(
            first, last, task.duration == 0, min(max(task.percent, 0), 100) / 100, self._tone(task),
            _state(task, late), self._plan.critical(task), late, self._plan.slip(task) or 0,
            self._ghost(task, first, last), task.title,
        )  # fmt: skip

    def _tone(self, task: Task) -> str:
        """The colour of the phase that the task stands under; without a milestone, of its first day."""
        phase_id = task.milestone.phase_id if task.milestone is not None else ""
        return self.marks.tones.get(phase_id) or self.marks.tone_at(task.start_day or 1)

    def _ghost(self, task: Task, first: int, last: int) -> tuple[int, int] | None:
        """Where the task stood in the baseline, unless it still stands there."""
        entry = self._plan.entries.get(task.id)
        if entry is None or entry.start_day is None:
            return None
        ghost = (entry.start_day, self.marks.calendar.finish(entry.start_day, entry.duration))
        return ghost if ghost != (first, last) else None


def _state(task: Task, late: int) -> str:
    return state_words(task.status.name, late)


def state_words(status: str, late: int) -> str:
    """What a bar shows of a task's state: done, dropped, blocked, late or nothing; `status` is its name."""
    if status in ("DONE", "DROPPED", "BLOCKED"):
        return status.lower()
    return "late" if late else ""


def box(axis: Axis, first: int, last: int, moment: bool, top: float, height: float) -> QRectF:
    """Where a bar stands, in pixels from the left edge of the timeline; `top` and `height` are its row's."""
    middle = top + height / 2
    left = axis.x(first)
    if moment:
        centre = left + axis.per_day / 2
        return QRectF(centre - MOMENT, middle - MOMENT, 2 * MOMENT, 2 * MOMENT)
    width = max(LEAST, (last - first + 1) * axis.per_day - (1 if axis.per_day > 3 else 0))
    return QRectF(left, middle - HEIGHT / 2, width, HEIGHT)


def part_at(bar: QRectF, moment: bool, x: float, y: float) -> str:
    """What of a bar is at a place: "start", "end", "link" (its dot), "move" (the bar itself), or nothing."""
    if abs(x - bar.right() - DOT) <= GRIP and abs(y - bar.center().y()) <= GRIP + 2:
        return "link"
    if not bar.top() - 5 <= y <= bar.bottom() + 5 or not bar.left() - 4 <= x <= bar.right() + 4:
        return ""
    if moment:
        return "move"
    edge = min(EDGE, bar.width() / 4)
    if x >= bar.right() - edge:
        return "end"
    return "start" if x <= bar.left() + edge else "move"
