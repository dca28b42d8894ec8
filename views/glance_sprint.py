"""The Sprint page at first sight: every task with its days and its bar, in the groups last shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter, QPaintEvent

from app.glance import STATUSES, TRACKS, TaskRow
from app.settings import Settings
from views import theme
from views import timeline_paint as paint
from views.controls import Card, Elide
from views.face import Face, Left
from views.glance_rows import Column, Row, Rows, RowView
from views.language import counted, word
from views.sprint_fit import LEAST_TITLE, MOST_TITLE, TITLE_SHARE
from views.steps import at_once
from views.timeline_axis import FITTING, Axis
from views.timeline_bars import Bar, box, state_words
from views.timeline_ground import Ground
from views.timeline_header import TimelineHeader
from views.timeline_marks import Marks, Point, Stretch, short_date

if TYPE_CHECKING:
    from app.glance import Glance

FARTHEST = 400  # days beyond which a stray task does not stretch the timeline
LAST = 10**9
Head = tuple[int, str, str, str]  # place, title, key and tone of a group


class GlanceSprint(Face):
    """Shows the tasks; typing and dragging come with the page itself."""

    key = "sprint"

    def __init__(self, glance: Glance, whole: bool = True) -> None:
        super().__init__()
        self.building = self._build(glance)
        if whole:
            at_once(self.building)

    def _build(self, glance: Glance) -> Iterator[None]:
        late = sum(task.late for task in glance.tasks)
        words = [counted(len(glance.tasks), "task")]
        words += [_say("SprintBar", "{0} late").format(late)] if late else []
        count = Elide(" · ".join(words), "small", tone="ink3")
        count.setFixedHeight(theme.CONTROL)
        self.add_tool(count, right=True)
        way = Settings().text("sprint/group", "phase")
        grouped = _grouped(glance, way)
        yield
        card = Card()
        card.box.setContentsMargins(1, 1, 1, 1)
        self.view = SprintRows(glance, way, *grouped)
        card.box.addWidget(self.view)
        self.content.addWidget(card, 1)

    def left(self) -> Left:
        self.home = self.view.home
        current = self.view.currentIndex().row()
        row = self.view.table.rows[current] if current >= 0 else None
        return super().left()._replace(record="" if row is None or row.is_group else row.id)


class SprintRows(RowView):
    """The rows of the tasks with their timeline."""

    def __init__(self, glance: Glance, way: str, rows: list[Row], tasks: dict[str, TaskRow]) -> None:
        self._glance, self._way, self._tasks = glance, way, tasks
        self.axis = Axis()
        self.marks = _marks(glance)
        self._ground, self._ink = Ground(), paint.Ink()
        super().__init__(Rows(_columns(), rows), _say("SprintPage", "Sprint plan"))
        self._days(Settings().text("sprint/zoom", FITTING[0]))
        header = TimelineHeader(self)
        self.set_header(header)
        # The header reads no more of a timeline than this.
        shown = SimpleNamespace(axis=self.axis, marks=self.marks, table=SimpleNamespace(timeline=5))
        header.set_timeline(shown)  # type: ignore[arg-type]
        self._went = False
        self.home = 0

    def _days(self, mode: str) -> None:
        phases, tasks = self._glance.phases, self._glance.tasks
        days = [day for task in tasks for day in (task.start, task.finish) if day is not None]
        first = min((phase.first_day for phase in phases), default=1)
        last = max((phase.last_day for phase in phases), default=90)
        near = [day for day in days if abs(day) <= FARTHEST]
        self.axis.set_plan((min(first, *near, first), max(last, *near, last)), (first, last))
        self.axis.set_mode(mode)

    def fit(self) -> None:
        """Titles and timeline share what the other columns leave."""
        header, room, columns = self.horizontalHeader(), self.viewport().width(), self.table.columns
        for number, column in enumerate(columns):
            header.setSectionHidden(number, room < column.hide_below)
            header.resizeSection(number, column.width)
        used = sum(header.sectionSize(n) for n in range(len(columns)) if n not in (1, 5))
        title = min(MOST_TITLE, max(LEAST_TITLE, round((room - used) * TITLE_SHARE)))
        header.resizeSection(1, title)
        header.resizeSection(5, max(columns[5].width, room - used - title))
        self.axis.set_width(header.sectionSize(5))

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if not self._went:
            self._went = True
            self.fit()
            self._go_to_now()
            self.home = self.verticalScrollBar().value()

    def _go_to_now(self) -> None:
        """Begin at the phase of today, as the page itself does."""
        today = self.marks.today
        ids = [phase.id for phase in self._glance.phases if phase.first_day <= today <= phase.last_day]
        for number, row in enumerate(self.table.rows):
            if row.is_group and number and row.id in ids and self._way == "phase":
                self.scrollTo(self.table.index(number, 1), self.ScrollHint.PositionAtTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRect(self.columnViewportPosition(5), 0, self.columnWidth(5), self.viewport().height())
        area = place.intersected(event.rect())
        if area.isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.translate(place.left(), 0)
        self._ground.draw(painter, self.axis, self.marks, area, self._ink)
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        for number in range(max(first, 0), (last if last >= 0 else len(self.table.rows) - 1) + 1):
            self._draw_row(painter, number)
        paint.today(painter, self.axis, self.marks, area, self._ink)
        painter.end()

    def _draw_row(self, painter: QPainter, number: int) -> None:
        top, height, row = self.rowViewportPosition(number), self.rowHeight(number), self.table.rows[number]
        middle = top + height / 2
        if row.is_group:
            for phase in self._glance.phases:
                if phase.id == row.id:
                    left, right = self.axis.x(phase.first_day), self.axis.x(phase.last_day + 1)
                    paint.span(painter, left, right, middle, row.tone)
                    self._draw_due(painter, row, middle)
            return
        bar = self._bar(self._tasks[row.id])
        if bar is None:
            return
        rect = box(self.axis, bar.first, bar.last, bar.moment, top, height)
        paint.task(painter, rect, bar, self.axis.per_day, self._ink)
        if bar.late:
            words = _say("Timeline", "{0} d late").format(bar.late)
            paint.remark(painter, rect.right() + 7, middle, words, "warn", self._ink)

    def _draw_due(self, painter: QPainter, row: Row, middle: float) -> None:
        for phase, day, items, done in self._glance.tables["due"]:
            if phase == row.id:
                x = self.axis.x(day) + self.axis.per_day / 2
                paint.milestone(painter, x, middle, bool(items) and done == items, row.tone)

    def _bar(self, task: TaskRow) -> Bar | None:
        if task.start is None or task.finish is None:
            return None
        late = self.marks.today - task.finish if task.late else 0
        tone = self.marks.tones.get(task.phase_id) or self.marks.tone_at(task.start)
        return Bar(
            task.start, task.finish, task.duration == 0, min(max(task.percent, 0), 100) / 100, tone,
            state_words(task.status, late), False, late, 0, None, task.title,
        )  # fmt: skip


def _columns() -> list[Column]:
    return [
        Column("#", 56, "number", 780),
        Column(word("Task"), 270),
        Column(word("Owner"), 146, "person", 880),
        Column(word("Start"), 108, "day", 1240),
        Column(word("Status"), 122, "state", 560),
        Column(_say("SprintColumns", "Timeline"), 260, "picture"),
    ]


def _grouped(glance: Glance, way: str) -> tuple[list[Row], dict[str, TaskRow]]:
    """The rows in their groups, and the tasks by id."""
    tasks = {task.id: task for task in glance.tasks}
    if way not in ("phase", "milestone", "track", "owner"):
        return [_row(glance, task) for task in glance.tasks], tasks
    head_of = _heads(glance, way)
    groups: dict[Head, list[TaskRow]] = {}
    for task in glance.tasks:
        groups.setdefault(head_of(task), []).append(task)
    rows: list[Row] = []
    for head in sorted(groups):
        _place, title, key, tone = head
        rows.append(Row((title,), key, tone, len(groups[head])))
        rows += [_row(glance, task) for task in groups[head]]
    return rows, tasks


def _heads(glance: Glance, way: str) -> Callable[[TaskRow], Head]:
    """How a task's group is found."""
    without = (LAST, _say("SprintGroups", "Without a milestone"), "", "ink2")
    if way == "phase":
        known = {
            phase.id: (number, f"{number}   {phase.title}", phase.id, theme.phase(number))
            for number, phase in enumerate(glance.phases, 1)
        }
        return lambda task: known.get(task.phase_id, without)
    if way == "milestone":
        order = {row[0]: place for place, row in enumerate(glance.tables["milestones"])}
        tones = {phase.id: theme.phase(number) for number, phase in enumerate(glance.phases, 1)}
        return lambda task: (
            (order[task.milestone_id], task.milestone, task.milestone_id, tones.get(task.phase_id, ""))
            if task.milestone_id in order
            else without
        )
    if way == "track":
        tracks = list(TRACKS.values())
        return lambda task: (tracks.index(task.track), word(task.track), task.track, "")
    nobody = (LAST, _say("SprintGroups", "Nobody yet"), "", "warn")
    return lambda task: (0, task.owner, task.owner_id, "") if task.owner_id else nobody


def _row(glance: Glance, task: TaskRow) -> Row:
    start = f"{short_date(glance.clock.date_of(task.start))}\tD{task.start}" if task.start is not None else ""
    status = word(STATUSES[task.status])
    texts = (str(task.number), task.title, task.owner, start, status, _spoken(task))
    return Row(texts, task.id, {"DONE": "ink2", "DROPPED": "ink3"}.get(task.status, ""))


def _spoken(task: TaskRow) -> str:
    """A bar in words: Day 42 to day 54, 40 percent."""
    if task.start is None or task.finish is None:
        return _say("SprintColumns", "Not planned yet")
    words = [_say("SprintColumns", "Day {0} to day {1}").format(task.start, task.finish)]
    words.append(_say("SprintColumns", "{0} percent").format(task.percent))
    return ", ".join(words + ([_say("SprintColumns", "late")] if task.late else []))


def _marks(glance: Glance) -> Marks:
    phases = [
        Stretch(phase.first_day, phase.last_day, phase.title, theme.phase(number))
        for number, phase in enumerate(glance.phases, 1)
    ]
    points = [Point(day, title) for _id, title, _made, day, stage, *_rest in glance.tables["decisions"]
              if stage is None and day]  # fmt: skip
    tones = {phase.id: theme.phase(number) for number, phase in enumerate(glance.phases, 1)}
    return Marks(
        glance.clock, glance.calendar, glance.today, tuple(phases), tuple(sorted(points)), tones=tones
    )


def _say(context: str, words: str) -> str:
    """Words that the page itself uses too."""
    return QCoreApplication.translate(context, words)
