"""The timeline of the sprint table: drawn over its last column, only for the rows in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView

from models.tasks import Task
from views import painting, theme
from views import timeline_links as links
from views import timeline_paint as paint
from views.record_order import Group
from views.sprint_table import SprintTable
from views.timeline_axis import Axis
from views.timeline_bars import DOT, Bar, Bars, box
from views.timeline_marks import marks_of
from views.timeline_paint import Ink

MANY_SELECTED = 60  # selected rows from which their arrows are not picked out any more


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
        self._view, self.table = view, table
        self.axis = Axis(self)
        self.marks = marks_of(table.document.program)
        self.bars = Bars(table.plan, self.marks)
        self.critical = self.links = self.baseline = True
        self.hovered = ""
        self.preview: dict[str, tuple[int, int]] = {}
        self.label = ""
        self.pull: tuple[str, QPointF, str] | None = None  # from a task, to a place, over a task
        self._ink: Ink | None = None
        self._ground = paint.Ground()
        self._remarks: list[tuple[float, float, str, str]] = []
        self._found: tuple[tuple[int, int], list[links.Arrow]] | None = None
        self.axis.changed.connect(self.update)
        table.shown_changed.connect(self._forget_arrows)
        theme.signals.changed.connect(self._dress)

    def set_options(self, critical: bool, links: bool, baseline: bool) -> None:
        """Which of critical path, arrows and baseline are drawn."""
        self.critical, self.links, self.baseline = critical, links, baseline
        self.update()
        self.options_changed.emit()

    def follow(self, ids: Iterable[str] | None) -> None:
        """These tasks are different; with None the marks and all tasks may be."""
        if ids is None:
            self.marks = self.bars.marks = marks_of(self.table.document.program)
        self.bars.forget(ids)
        self._forget_arrows()
        self.update()

    def update(self) -> None:
        """Draw the timeline again."""
        self._view.viewport().update(self.rect())

    def update_row(self, task_id: str) -> None:
        """Draw one row again."""
        row = self.table.row_of(task_id) if task_id else -1
        if row >= 0:
            place = self.rect()
            place.setTop(self._view.rowViewportPosition(row))
            place.setHeight(self._view.rowHeight(row))
            self._view.viewport().update(place)

    def rect(self) -> QRect:
        """The timeline in pixels of the viewport; empty when its column is hidden."""
        column = self.table.timeline
        if self._view.isColumnHidden(column):
            return QRect()
        left, width = self._view.columnViewportPosition(column), self._view.columnWidth(column)
        return QRect(left, 0, width, self._view.viewport().height())

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
        number = self._view.rowAt(int(y))
        return self._row(number) if number >= 0 else None

    # Drawing

    def draw(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what lies in an exposed part of the viewport."""
        place = self.rect()
        area = place.intersected(exposed)
        if area.isEmpty():
            return
        if self._ink is None:
            self._ink = Ink()
        self.axis.set_width(place.width())
        painter.save()
        painter.setClipRect(area)
        painter.translate(place.left(), 0)
        rows = list(self._rows(area))
        self._ground.draw(painter, self.axis, self.marks, area, self._ink)
        for row in rows:
            if row.group is not None:
                self._draw_group(painter, row, row.group)
        if self.links:
            self._draw_links(painter, rows)
        for row in rows:
            if row.task is not None:
                self._draw_task(painter, row, row.task, self._ink)
        paint.today(painter, self.axis, self.marks, area, self._ink)
        for left, middle, words, tone in self._remarks:
            paint.remark(painter, left, middle, words, tone, self._ink)
        self._remarks.clear()
        self._draw_drag(painter, QRectF(0, 0, place.width(), place.height()))
        painter.restore()

    def _dress(self) -> None:
        self._ink = None

    def _row(self, number: int) -> Row:
        row_id = self.table.row_id(number)
        group = self.table.order.groups.get(row_id)
        task = None if group is not None else self.table.record(row_id)
        return Row(number, task, group, self._view.rowViewportPosition(number), self._view.rowHeight(number))

    def _rows(self, area: QRect) -> Iterator[Row]:
        first = self._view.rowAt(area.top())
        if first < 0:
            return
        last = self._view.rowAt(area.bottom())
        for number in range(first, (last if last >= 0 else self.table.rowCount() - 1) + 1):
            yield self._row(number)

    def _draw_task(self, painter: QPainter, row: Row, task: Task, ink: Ink) -> None:
        middle = row.top + row.height / 2
        found = self.bar_box(task, row.top, row.height)
        if found is None:
            if task.id == self.hovered:
                words = self.tr("Not planned: double-click to place it")
                paint.remark(painter, 10, middle, words, "ink3", ink)
            return
        bar, rect = found
        if self._is_beyond(painter, rect, bar.tone, middle):
            return
        if bar.ghost is not None and (self.baseline or task.id in self.preview):
            left, right = self.axis.x(bar.ghost[0]), self.axis.x(bar.ghost[1] + 1)
            paint.ghost(painter, left, right, middle, ink)
        if not self.critical and bar.critical:
            bar = bar._replace(critical=False)
        paint.task(painter, rect, bar, self.axis.per_day, ink)
        hovered = task.id == self.hovered and task.id not in self.preview
        self._note_remark(bar, rect.right() + (DOT + 9 if hovered else 7), middle)
        if hovered:
            paint.dot(painter, rect.right() + DOT, middle, self.pull is not None)

    def _is_beyond(self, painter: QPainter, rect: QRectF, tone: str, middle: float) -> bool:
        """Draw an arrow instead of a bar that is out of view."""
        if rect.right() < 0:
            paint.beyond(painter, 6, middle, False, tone)
            return True
        if rect.left() > self.axis.width:
            paint.beyond(painter, self.axis.width - 8, middle, True, tone)
            return True
        return False

    def _note_remark(self, bar: Bar, left: float, middle: float) -> None:
        """Words behind a bar; they are written last, over the lines that cross them."""
        if bar.late:
            self._remarks.append((left, middle, self.tr("{0} d late").format(bar.late), "warn"))
        elif bar.slip and self.baseline and bar.state not in ("done", "dropped"):
            words = f"+{bar.slip} d" if bar.slip > 0 else f"{bar.slip} d"
            self._remarks.append((left, middle, words, "warn" if bar.slip > 0 else "ok"))

    def _draw_group(self, painter: QPainter, row: Row, group: Group) -> None:
        extent, middle = self.table.extent(group.heading.key), row.top + row.height / 2
        tone = group.heading.tone
        if extent.first is not None and extent.last is not None:
            paint.span(painter, self.axis.x(extent.first), self.axis.x(extent.last + 1), middle, tone)
        for day, met, _title in extent.due:
            x = self.axis.x(day) + self.axis.per_day / 2
            paint.milestone(painter, x, middle, met, tone if tone != "ink" else "ink3")

    def _draw_links(self, painter: QPainter, rows: list[Row]) -> None:
        """Arrows of the rows in view and near it."""
        if not rows or self._ink is None:
            return
        quiet: list[tuple[QRectF, QRectF, bool]] = []
        broken: list[tuple[QRectF, QRectF, bool]] = []
        chosen = self._chosen()
        for each in self._arrows(rows):
            active = each.before in chosen or each.after in chosen
            if not active and not each.broken and each.lower - each.upper > links.LONG:
                continue
            before, after = self._box_of(each.before), self._box_of(each.after)
            if before is None or after is None:
                continue
            if active:
                links.draw(painter, before, after, each.starts, each.broken, self._ink)
            else:
                (broken if each.broken else quiet).append((before, after, each.starts))
        links.draw_many(painter, quiet, self._ink.link)
        links.draw_many(painter, broken, self._ink.link_broken)

    def _arrows(self, rows: list[Row]) -> list[links.Arrow]:
        """The arrows that cross some rows, remembered until rows or plan are others."""
        table, first = self.table, rows[0].number
        key = (first, first + len(rows))
        if self._found is None or self._found[0] != key:
            near = range(max(0, key[0] - links.NEAR), min(table.rowCount(), key[1] + links.NEAR))
            tasks = [task for n in near if (task := table.record(table.row_id(n))) is not None]
            self._found = key, links.arrows(tasks, table.row_of, table.plan.broken, range(*key))
        return self._found[1]

    def _forget_arrows(self) -> None:
        self._found = None

    def _chosen(self) -> set[str]:
        rows: frozenset[int] = getattr(self._view, "selected_rows", frozenset())
        if len(rows) > MANY_SELECTED:
            return set()
        count = self.table.rowCount()
        return {self.table.row_id(row) for row in rows if row < count}

    def _box_of(self, task_id: str) -> QRectF | None:
        row = self.table.row_of(task_id)
        task = self.table.record(task_id)
        if row < 0 or task is None:
            return None
        found = self.bar_box(task, self._view.rowViewportPosition(row), self._view.rowHeight(row))
        return None if found is None else found[1]

    def _draw_drag(self, painter: QPainter, bounds: QRectF) -> None:
        """The label of a drag, and the line of a link on its way."""
        if self.pull is not None:
            source, end, target = self.pull
            start, goal = self._box_of(source), self._box_of(target) if target else None
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
        rect = self._box_of(held) if held else None
        if rect is not None and self.label:
            top = rect.top() - 34 if rect.top() > 40 else rect.bottom() + 8
            paint.bubble(painter, rect.center().x(), top, self.label, bounds)
