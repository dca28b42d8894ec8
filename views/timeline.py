"""The timeline of the sprint table: drawn over its last column, only for the rows in view."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPen, QRegion
from PySide6.QtWidgets import QTableView

from models.tasks import Task
from views import painting, theme
from views import timeline_paint as paint
from views.model_words import day_words
from views.record_order import Group
from views.sprint_table import SprintTable
from views.timeline_arrows import Arrows
from views.timeline_axis import Axis
from views.timeline_bars import DOT, Bar, Bars, box
from views.timeline_ground import Ground
from views.timeline_marks import marks_of
from views.timeline_paint import Ink

ROW_BY_ROW = 8  # tasks that are different which are drawn again alone; all of them cost no more than many
SEEN = 3  # pixels of a bar that have to be in view to be seen
BESIDE = 200  # pixels beside a bar that its words may take
SPILL = 2  # pixels by which an arrow may leave the rows of its tasks


class Row(NamedTuple):
    """A row in view: the task or group in it, and its place in pixels of the viewport."""

    number: int
    task: Task | None
    group: Group | None
    top: int
    height: int


class Timeline(QObject):
    """What the timeline shows: `axis` says where days stand, `preview` what a drag would make of bars."""

    options_changed = Signal()

    def __init__(self, view: QTableView, table: SprintTable) -> None:
        super().__init__(view)
        self.view, self.table = view, table
        self.axis = Axis(self)
        self.marks = marks_of(table.document.program)
        self.bars = Bars(table.plan, self.marks)
        self.critical = self.links = self.baseline = True
        self.hovered = ""
        self.preview: dict[str, tuple[int, int]] = {}
        self.label = ""
        self.pull: tuple[str, QPointF, str] | None = None  # from a task, to a place, over a task
        self._ink: Ink | None = None
        self._ground = Ground()
        self._remarks: list[tuple[float, float, str, str, str]] = []
        self.arrows = Arrows(self)
        self.axis.changed.connect(self.update)
        table.shown_changed.connect(self.arrows.forget)
        theme.signals.changed.connect(self._dress)

    def set_options(self, critical: bool, links: bool, baseline: bool) -> None:
        """Which of critical path, arrows and baseline are drawn."""
        self.critical, self.links, self.baseline = critical, links, baseline
        self.update()
        self.options_changed.emit()

    def follow(self, ids: Collection[str] | None) -> None:
        """These tasks are different; with None the marks and all tasks may be."""
        if ids is None:
            self.marks = self.bars.marks = marks_of(self.table.document.program)
        moved = [] if ids is None else [key for key in ids if self.bars.is_other(key, self.table.record(key))]
        self.bars.forget(ids)
        # Links that are new or gone are told by both ends, those of a dropped task by none.
        if ids is None or moved or len(ids) != 1:
            self.arrows.forget()
        if ids is None or len(ids) > ROW_BY_ROW:
            self.update()
            return
        self._update_between({*ids, *self.arrows.ends(moved)})
        for group in self.table.groups_of(ids):
            self.update_row(group)

    def follow_schedule(self) -> None:
        """Other tasks than before may be critical."""
        self.bars.forget()
        self.update()

    def update(self) -> None:
        """Draw the timeline again."""
        self.view.viewport().update(self.rect())

    def update_row(self, task_id: str) -> None:
        """Draw one row again."""
        self._update_between([task_id])

    def update_arrows(self, task_ids: Iterable[str]) -> None:
        """Draw again what the arrows of some tasks run over."""
        self.update_places(self.arrows.places(task_ids))

    def update_places(self, places: Iterable[QRect]) -> None:
        """Draw some places again, in pixels from the left edge of the timeline."""
        left = self.rect().left()
        for place in places:
            self.view.viewport().update(place.translated(left, 0))

    def _update_between(self, task_ids: Iterable[str]) -> None:
        """Draw the rows of some tasks again and those between them, which their arrows cross."""
        rows = [row for key in task_ids if (row := self.table.row_of(key)) >= 0]
        if rows:
            place, first, last = self.rect(), min(rows), max(rows)
            place.setTop(self.view.rowViewportPosition(first) - SPILL)
            place.setBottom(self.view.rowViewportPosition(last) + self.view.rowHeight(last) + SPILL)
            self.view.viewport().update(place)

    def rect(self) -> QRect:
        """The timeline in pixels of the viewport; empty when its column is hidden."""
        column = self.table.timeline
        if self.view.isColumnHidden(column):
            return QRect()
        left, width = self.view.columnViewportPosition(column), self.view.columnWidth(column)
        return QRect(left, 0, width, self.view.viewport().height())

    def bar_box(self, task: Task, top: int, height: int) -> tuple[Bar, QRectF] | None:
        """The bar of a task and where it stands, from the left edge of the timeline; None without a day."""
        bar = self.bars.of(task)
        if bar is None:
            return None
        if task.id in self.preview:
            first, last = self.preview[task.id]
            bar = bar._replace(first=first, last=last, ghost=(bar.first, bar.last), slip=0, late=0)
        return bar, box(self.axis, bar.first, bar.last, bar.moment, top, height)

    def task_at(self, y: float) -> Row | None:
        """The row at a height of the viewport."""
        number = self.view.rowAt(int(y))
        return self._row(number) if number >= 0 else None

    # Drawing

    def draw(self, painter: QPainter, exposed: QRegion) -> None:
        """Draw what lies in an exposed part of the viewport."""
        place = self.rect()
        if self._ink is None:
            self._ink = Ink()
        self.axis.set_width(place.width())
        area = exposed.intersected(place).boundingRect()  # its parts would share most of their rows
        if area.isEmpty():
            return
        painter.save()
        painter.setClipRect(area)
        painter.translate(place.left(), 0)
        self._draw_area(painter, area.translated(-place.left(), 0), self._ink)
        self._draw_drag(painter, QRectF(0, 0, place.width(), place.height()))
        painter.restore()

    def _draw_area(self, painter: QPainter, area: QRect, ink: Ink) -> None:
        """What stands in a part of the timeline, whose left edge is at 0."""
        rows = list(self._rows(area))
        self._ground.draw(painter, self.axis, self.marks, area, ink, self.view.verticalScrollBar().value())
        for row in rows:
            if row.group is not None:
                self._draw_group(painter, row, row.group)
        if self.links and rows:
            self.arrows.draw(painter, rows, area, ink)
        for row in rows:
            if row.task is not None:
                self._draw_task(painter, row, row.task, area, ink)
        paint.today(painter, self.axis, self.marks, area, ink)
        for left, middle, words, tone, ground in self._remarks:
            paint.remark(painter, left, middle, words, tone, ink, ground)
        self._remarks.clear()

    def _dress(self) -> None:
        self._ink = None

    def _row(self, number: int) -> Row:
        row_id = self.table.row_id(number)
        group = self.table.order.groups.get(row_id)
        task = None if group is not None else self.table.record(row_id)
        return Row(number, task, group, self.view.rowViewportPosition(number), self.view.rowHeight(number))

    def _numbers(self, area: QRect) -> range:
        first, last = self.view.rowAt(area.top()), self.view.rowAt(area.bottom())
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.table.rowCount() - 1) + 1)

    def _rows(self, area: QRect) -> Iterator[Row]:
        return map(self._row, self._numbers(area))

    def _draw_task(self, painter: QPainter, row: Row, task: Task, area: QRect, ink: Ink) -> None:
        middle = row.top + row.height / 2
        found = self.bar_box(task, row.top, row.height)
        if found is None:
            hint = self.tr("Not planned: double-click to place it")
            words = hint if task.id == self.hovered else self.tr("Not planned")
            paint.remark(painter, 10, middle, words, "ink3", ink, self._ground_of(row.number))
            return
        bar, rect = found
        if self._is_beyond(painter, rect, bar, middle):
            return
        if bar.ghost is not None and (self.baseline or task.id in self.preview):
            left, right = self.axis.x(bar.ghost[0]), self.axis.x(bar.ghost[1] + 1)
            paint.ghost(painter, left, right, middle, ink)
        if rect.left() - BESIDE > area.right() or rect.right() + BESIDE < area.left():
            return
        if not self.critical and bar.critical:
            bar = bar._replace(critical=False)
        paint.task(painter, rect, bar, self.axis.per_day, ink)
        hovered = task.id == self.hovered and task.id not in self.preview
        self._note_remark(bar, rect.right() + (DOT + 9 if hovered else 7), middle, row.number)
        if hovered:
            paint.dot(painter, rect.right() + DOT, middle, self.pull is not None)

    def _is_beyond(self, painter: QPainter, rect: QRectF, bar: Bar, middle: float) -> bool:
        """Draw an arrow and a day instead of a bar that is out of view."""
        if (rect.right() >= SEEN and rect.left() <= self.axis.width - SEEN) or self._ink is None:
            return False
        later = rect.left() > 0
        place, day = (self.axis.width - 8, bar.first) if later else (6, bar.last)
        paint.beyond(painter, place, middle, day_words(day), bar, self._ink)
        return True

    def _note_remark(self, bar: Bar, left: float, middle: float, row: int) -> None:
        """Words behind a bar; they are written last, over the lines that cross them."""
        ground = self._ground_of(row)
        if bar.late:
            self._remarks.append((left, middle, self.tr("{0} d late").format(bar.late), "warn", ground))
        elif bar.slip and self.baseline and bar.state not in ("done", "dropped"):
            words = f"+{bar.slip} d" if bar.slip > 0 else f"{bar.slip} d"
            self._remarks.append((left, middle, words, "warn" if bar.slip > 0 else "ok", ground))

    def _ground_of(self, row: int) -> str:
        """The colour token that a row is filled with, as its cells are."""
        if row in getattr(self.view, "selected_rows", ()):
            return "accent_soft"
        return "hover" if row == getattr(self.view, "hovered_row", -1) else "surface"

    def _draw_group(self, painter: QPainter, row: Row, group: Group) -> None:
        extent, middle = self.table.extent(group.heading.key), row.top + row.height / 2
        tone = group.heading.tone
        if extent.first is not None and extent.last is not None:
            paint.span(painter, self.axis.x(extent.first), self.axis.x(extent.last + 1), middle, tone)
        for day, met, _title in extent.due:
            x = self.axis.x(day) + self.axis.per_day / 2
            paint.milestone(painter, x, middle, met, tone if tone != "ink" else "ink3")

    def box_of(self, task_id: str) -> QRectF | None:
        """Where the bar of a task stands, from the left edge of the timeline; None while it has no row."""
        row = self.table.row_of(task_id)
        task = self.table.record(task_id)
        if row < 0 or task is None:
            return None
        found = self.bar_box(task, self.view.rowViewportPosition(row), self.view.rowHeight(row))
        return None if found is None else found[1]

    def _draw_drag(self, painter: QPainter, bounds: QRectF) -> None:
        """The label of a drag, and the line of a link on its way."""
        if self.pull is not None:
            source, end, target = self.pull
            start, goal = self.box_of(source), self.box_of(target) if target else None
            if start is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.color("accent"), 1.8))
                painter.drawLine(QPointF(start.right() + DOT, start.center().y()), end)
            if goal is not None:
                painting.focus(painter, goal.adjusted(-4, -4, 4, 4), 6)
            if self.label:
                paint.bubble(painter, end.x(), end.y() + 14, self.label, bounds)
            return
        held = next(iter(self.preview), "")
        rect = self.box_of(held) if held else None
        if rect is not None and self.label:
            top = rect.top() - 34 if rect.top() > 40 else rect.bottom() + 8
            paint.bubble(painter, rect.center().x(), top, self.label, bounds)
