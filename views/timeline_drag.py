"""Working on bars with the mouse: move, make longer or shorter, link, and place what has no day yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from app.commands import records, sprint
from models.errors import UserError
from models.tasks import Task
from models.workdays import WorkCalendar
from views.language import counted
from views.sprint_columns import days_words
from views.timeline import Timeline
from views.timeline_bars import part_at
from views.timeline_marks import dates_between

SHAPES = {
    "start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor,
    "move": Qt.CursorShape.OpenHandCursor, "link": Qt.CursorShape.CrossCursor,
}  # fmt: skip
NEAR_EDGE = 22.0  # pixels at either edge where the arrow of a bar beyond it can be pressed
STARTS = 3.0  # pixels the pointer travels before a press becomes a drag


@dataclass
class Drag:
    """A drag under way: which part of which task, grabbed at which day, and what it was before."""

    part: str
    task: str
    day: float
    x: float
    before: dict[str, tuple[int, int]]
    durations: dict[str, int] = field(default_factory=dict)
    moved: bool = False


class Hand(QObject):
    """Follows the pointer over the timeline; what it does is one edit when the button is let go."""

    refused = Signal(str)
    placed = Signal(list)  # ids of tasks that were moved or made longer
    linked = Signal(str)  # id of the task that waits now

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._drag: Drag | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being dragged."""
        return self._drag is not None

    def hover(self, x: float, y: float) -> Qt.CursorShape | None:
        """Show what can be done at a place, in pixels from the left edge; the pointer's shape there."""
        row = self._timeline.task_at(y)
        task = row.task if row is not None else None
        self._light(task.id if task is not None else "")
        part, link = self._part(x, y), self.link_at(x, y)
        self._timeline.arrows.hover(link)
        if link:
            return Qt.CursorShape.PointingHandCursor
        return SHAPES.get(part[1]) if part is not None else None

    def link_at(self, x: float, y: float) -> str:
        """The arrow at a place where no bar is; empty for none."""
        row = self._timeline.task_at(y)
        if row is None or self._part(x, y) is not None:
            return ""
        return self._timeline.arrows.at(row, x, y)

    def leave(self) -> None:
        """The pointer has left the timeline."""
        self._light("")
        self._timeline.arrows.hover("")

    def press(self, x: float, y: float, selected: list[str]) -> str:
        """Begin a drag if there is something to grab; the id of its task, or empty."""
        found = self._part(x, y)
        if found is None:
            return ""
        task, part = found
        if part == "beyond":
            self._timeline.axis.reveal(task.start_day or 1, task.finish_day or 1)
            return task.id
        together = selected if part == "move" and task.id in selected else [task.id]
        tasks = [each for key in together if (each := self._timeline.table.record(key)) is not None]
        before = {
            each.id: (each.start_day, each.finish_day or each.start_day)
            for each in tasks
            if each.start_day is not None
        }
        durations = {each.id: each.duration for each in tasks}
        self._drag = Drag(part, task.id, self._timeline.axis.day(x), x, before, durations)
        return task.id

    def move(self, x: float, y: float) -> None:
        """The pointer moved while something is held."""
        drag = self._drag
        if drag is None:
            return
        drag.moved = drag.moved or abs(x - drag.x) >= STARTS or drag.part == "link"
        if not drag.moved:
            return
        if drag.part == "link":
            self._pull(drag, x, y)
            return
        self._pan_at_edges(x)
        self._timeline.preview = self._preview(drag, self._timeline.axis.day(x))
        first, last = self._timeline.preview[drag.task]
        clock = self._timeline.marks.clock
        self._timeline.label = f"{days_words(first, last)}, {dates_between(clock, first, last)}"
        self._timeline.update()

    def release(self, x: float, y: float) -> None:
        """The button was let go: make the change."""
        drag, preview, pull = self._drag, self._timeline.preview, self._timeline.pull
        self.cancel()
        if drag is None:
            return
        try:
            if pull is not None and pull[2]:
                sprint.link_tasks(self._timeline.table.document, drag.task, pull[2])
                self.linked.emit(pull[2])
            elif drag.moved and preview and preview != drag.before:
                self._place(drag, preview)
        except UserError as problem:
            self.refused.emit(str(problem))

    def cancel(self) -> None:
        """Let everything be as it was."""
        self._drag = None
        self._timeline.preview, self._timeline.pull, self._timeline.label = {}, None, ""
        self._timeline.update()

    def place_at(self, x: float, y: float) -> bool:
        """Plan a task that has no day yet for the day under the pointer; False when it has one."""
        row = self._timeline.task_at(y)
        task = row.task if row is not None else None
        if task is None or task.start_day is not None:
            return False
        document = self._timeline.table.document
        day = document.program.calendar.next_working(int(self._timeline.axis.day(x) // 1))
        try:
            sprint.place_task(document, task.id, day, task.duration)
        except UserError as problem:
            self.refused.emit(str(problem))
        return True

    def _part(self, x: float, y: float) -> tuple[Task, str] | None:
        """The task and the part of its bar at a place."""
        row = self._timeline.task_at(y)
        if row is None or row.task is None:
            return None
        found = self._timeline.bar_box(row.task, row.top, row.height)
        if found is None:
            return None
        bar, rect = found
        width = self._timeline.axis.width
        if (rect.right() < 0 and x < NEAR_EDGE) or (rect.left() > width and x > width - NEAR_EDGE):
            return row.task, "beyond"
        part = part_at(rect, bar.moment, x, y)
        return (row.task, part) if part else None

    def _light(self, task_id: str) -> None:
        if task_id != self._timeline.hovered:
            old, self._timeline.hovered = self._timeline.hovered, task_id
            self._timeline.update_row(old)
            self._timeline.update_row(task_id)

    def _pull(self, drag: Drag, x: float, y: float) -> None:
        row = self._timeline.task_at(y)
        over = row.task if row is not None and row.task is not None and row.task.id != drag.task else None
        target = over.id if over is not None and over.start_day is not None else ""
        words = self.tr("Link to '{0}'").format(over.title) if target and over is not None else ""
        self._timeline.pull, self._timeline.label = (drag.task, QPointF(x, y), target), words
        self._timeline.update()

    def _pan_at_edges(self, x: float) -> None:
        axis = self._timeline.axis
        if x < 0 or x > axis.width:
            axis.pan(max(-40.0, min(40.0, x if x < 0 else x - axis.width)))

    def _preview(self, drag: Drag, day: float) -> dict[str, tuple[int, int]]:
        calendar = self._timeline.marks.calendar
        first, last = drag.before[drag.task]
        by = round(day - drag.day)
        if drag.part == "move":
            return moved(calendar, drag.before, drag.durations, drag.task, by)
        if drag.part == "end":
            end = max(calendar.next_working(first), _snap(calendar, last, by))
            return {drag.task: (first, end)}
        start = min(_snap(calendar, first, by), calendar.previous_working(last))
        return {drag.task: (start, last)}

    def _place(self, drag: Drag, preview: dict[str, tuple[int, int]]) -> None:
        document, calendar = self._timeline.table.document, self._timeline.marks.calendar
        first, last = preview[drag.task]
        duration = drag.durations[drag.task]
        if drag.part != "move":
            duration = max(1, calendar.working_days_between(first, last))
        if len(preview) == 1:
            sprint.place_task(document, drag.task, first, duration)
        else:
            values = {key: {"start_day": days[0]} for key, days in preview.items()}
            words = self.tr("Move {0}").format(counted(len(values), "task"))
            records.set_values(document, Task, values, words)
        self.placed.emit(list(preview))


def moved(
    calendar: WorkCalendar,
    before: dict[str, tuple[int, int]],
    durations: dict[str, int],
    task: str,
    by: int,
) -> dict[str, tuple[int, int]]:
    """Where tasks stand once one of them moved by some calendar days: each moves as many working days."""
    first = before[task][0]
    shift = calendar.index(_snap(calendar, first, by)) - calendar.index(first)
    if not shift:
        return dict(before)
    starts = {key: calendar.day_at(calendar.index(days[0]) + shift) for key, days in before.items()}
    found = {key: (start, calendar.finish(start, durations[key])) for key, start in starts.items()}
    return {task: found.pop(task), **found}


def _snap(calendar: WorkCalendar, day: int, by: int) -> int:
    """The working day nearest to where a drag leads, on its far side."""
    if not by:
        return day
    return calendar.next_working(day + by) if by > 0 else calendar.previous_working(day + by)
