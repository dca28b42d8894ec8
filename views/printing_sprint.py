"""The sprint on paper: the table at the left, its timeline at the right, headings again on every page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPen

from models.clock import SPRINT_DAYS
from models.program import Program
from models.tasks import LinkKind
from views import painting, theme
from views import timeline_links as links
from views import timeline_paint as paint
from views.model_words import day_words
from views.printing_paper import Paper
from views.printing_rows import Cell, Line, cells, lines, pages
from views.printing_timeline import HEADING, LEGEND, ground, heading, legend, today
from views.sprint_groups import Extent, Grouped
from views.sprint_plan import SprintPlan, reach_of
from views.timeline_axis import Axis
from views.timeline_bars import Bars, box
from views.timeline_marks import marks_of
from views.timeline_paint import Ink

if TYPE_CHECKING:
    from app.document import Document

FARTHEST = 400  # days from Day 1 beyond which a stray task does not stretch the timeline
TILE_DAY = 12.0  # pixels a day when the timeline goes over several pages: 2.5 mm
LEAST_TITLE, SHARE, MOST_TITLE = 220.0, 0.28, 460.0
REPEATED = 2  # columns that stand on every page of a row


class SprintSheets:
    """The pages of a sprint: `fit` shows all days on each page, else they go over several side by side."""

    def __init__(
        self, document: Document, paper: Paper, fit: bool, rows: Collection[str] | None, group: str
    ) -> None:
        program = document.program
        self.title = QCoreApplication.translate("Printing", "Sprint plan")
        self._paper, self._program, self._plan = paper, program, SprintPlan(document)
        self._marks = marks_of(program)
        self._bars, self._ink = Bars(self._plan, self._marks), Ink()
        self._grouped = None if group == "none" else Grouped(document, group)
        title = min(MOST_TITLE, max(LEAST_TITLE, paper.width * SHARE))
        self._cells = cells(program, title)
        room = paper.body.height() - HEADING - LEGEND - 6
        self._rows = pages(lines(document, rows, group, title), room)
        self._axes = self._fitted() if fit else self._tiled()

    def count(self) -> int:
        """How many pages there are."""
        return len(self._rows) * len(self._axes)

    def draw(self, painter: QPainter, number: int) -> None:
        """Paint a page: days go on to the right, then rows further down."""
        row, tile = divmod(number, len(self._axes))
        body, axis = self._paper.body, self._axes[tile]
        columns = self._cells if tile == 0 else self._cells[:REPEATED]
        left, top = self._paper.width - axis.width, body.top() + 4
        found, bottom = self._rows[row], body.bottom() - LEGEND - 2
        bottom = min(bottom, top + HEADING + sum(line.height for line in found))
        self._draw_table(painter, columns, found, top, self._paper.width)
        painter.save()
        painter.translate(left, 0)
        painter.setClipRect(QRectF(0, top, axis.width, bottom - top + 1))
        self._draw_timeline(painter, axis, found, top, bottom)
        painter.restore()
        legend(painter, 0, body.bottom() - LEGEND + 4, self._paper.width, self._marks.today)

    # Days on paper

    def _days(self) -> tuple[int, int]:
        """First and last day that the timeline shows."""
        program: Program = self._program
        first = min((phase.first_day for phase in program.phases), default=1)
        last = max((phase.last_day for phase in program.phases), default=SPRINT_DAYS)
        near = [day for day in reach_of(program)[0] if abs(day) <= FARTHEST]
        return min(first, *near, first), max(last, *near, last)

    def _fitted(self) -> list[Axis]:
        first, last = self._days()
        axis = Axis()
        axis.width = int(self._paper.width - sum(cell.width for cell in self._cells))
        axis.first, axis.per_day = first - 1, axis.width / (last - first + 3)
        return [axis]

    def _tiled(self) -> list[Axis]:
        """Stretches of whole days, the first shorter, for all columns stand beside it."""
        first, last = self._days()
        made, day = list[Axis](), first - 1
        while day <= last + 1:
            columns = self._cells if not made else self._cells[:REPEATED]
            room = self._paper.width - sum(cell.width for cell in columns)
            axis = Axis()
            axis.per_day, axis.first = TILE_DAY, day
            axis.width = int(room // TILE_DAY * TILE_DAY)
            day += int(axis.width // TILE_DAY)
            made.append(axis)
        return made

    # Painting

    def _draw_table(
        self, painter: QPainter, columns: Sequence[Cell], found: list[Line], top: float, right: float
    ) -> None:
        painter.setFont(theme.font("small", theme.MEDIUM))
        x = 0.0
        for cell in columns:
            room = QRectF(x + 4, top + HEADING - 24, cell.width - 8, 20)
            align = painting.RIGHT if cell.heading == "#" else painting.LEFT
            painting.text(
                painter,
                room.adjusted(0, 0, -6 if align == painting.RIGHT else 0, 0),
                cell.heading,
                "ink2",
                align,
            )
            x += cell.width
        y = top + HEADING
        painter.fillRect(QRectF(0, y - 1, right, 1), theme.color("ink3"))
        for line in found:
            if line.heading is not None:
                self._draw_heading(painter, line, QRectF(0, y, right, line.height), x)
            else:
                left = 0.0
                for cell in columns:
                    cell.draw(painter, QRectF(left, y, cell.width, line.height), line)
                    left += cell.width
            y += line.height
            painter.fillRect(QRectF(0, y - 0.4, right, 0.8), theme.color("line"))

    def _draw_heading(self, painter: QPainter, line: Line, rect: QRectF, room: float) -> None:
        assert line.heading is not None
        painter.fillRect(rect, theme.color("line_soft"))
        painter.setFont(theme.font("body", theme.SEMIBOLD))
        painting.text(
            painter, QRectF(12, rect.top(), room - 20, rect.height()), line.words[0], line.heading.tone
        )

    def _draw_timeline(
        self, painter: QPainter, axis: Axis, found: list[Line], top: float, bottom: float
    ) -> None:
        painter.save()
        painter.translate(0, top)
        heading(painter, axis, self._marks)
        painter.restore()
        ground(painter, axis, self._marks, top + HEADING, bottom)
        boxes, y = dict[str, QRectF](), top + HEADING
        for line in found:
            if line.task is not None and (bar := self._bars.of(line.task)) is not None:
                boxes[line.task.id] = box(axis, bar.first, bar.last, bar.moment, y, line.height)
            y += line.height
        self._draw_links(painter, axis, found, boxes)
        y = top + HEADING
        for line in found:
            self._draw_line(painter, axis, line, boxes, y)
            y += line.height
        today(painter, axis, self._marks, top + HEADING, bottom)
        self._draw_remarks(painter, found, boxes)

    def _draw_line(
        self, painter: QPainter, axis: Axis, line: Line, boxes: dict[str, QRectF], top: float
    ) -> None:
        middle = top + line.height / 2
        if line.heading is not None:
            self._draw_group(painter, axis, line, middle)
            return
        assert line.task is not None
        bar, rect = self._bars.of(line.task), boxes.get(line.task.id)
        if bar is None or rect is None:
            return
        if bar.ghost is not None:
            paint.ghost(painter, axis.x(bar.ghost[0]), axis.x(bar.ghost[1] + 1), middle, self._ink)
        if len(self._axes) == 1 and (rect.left() > axis.width or rect.right() < 0):
            place, day = (axis.width - 8, bar.first) if rect.left() > axis.width else (6, bar.last)
            paint.beyond(painter, place, middle, day_words(day), bar, self._ink)
            return
        paint.task(painter, rect, bar, 0, self._ink)

    def _draw_group(self, painter: QPainter, axis: Axis, line: Line, middle: float) -> None:
        assert line.heading is not None
        extent = self._grouped.extent(line.heading.key) if self._grouped is not None else Extent(None, None)
        tone = line.heading.tone
        if extent.first is not None and extent.last is not None:
            paint.span(painter, axis.x(extent.first), axis.x(extent.last + 1), middle, tone)
        for day, met, _title in extent.due:
            x = axis.x(day) + axis.per_day / 2
            paint.milestone(painter, x, middle, met, tone if tone != "ink" else "ink3")

    def _draw_links(self, painter: QPainter, axis: Axis, found: list[Line], boxes: dict[str, QRectF]) -> None:
        """Arrows between rows of this page; long ones are left out unless the plan breaks them."""
        rows = {line.task.id: number for number, line in enumerate(found) if line.task is not None}
        calm, broken = list[tuple[QRectF, QRectF, bool]](), list[tuple[QRectF, QRectF, bool]]()
        for line in found:
            for each in line.task.predecessors if line.task is not None else ():
                before, after = boxes.get(each.predecessor_id), boxes.get(each.successor_id)
                if before is None or after is None:
                    continue
                bad = each.predecessor_id in self._plan.broken(each.successor_id)
                if bad or abs(rows[each.predecessor_id] - rows[each.successor_id]) <= links.LONG:
                    (broken if bad else calm).append((before, after, each.kind is LinkKind.SS))
        links.draw_many(painter, calm, QPen(theme.color("ink3", 130), 0.8))
        links.draw_many(painter, broken, QPen(theme.color("bad"), 0.9))

    def _draw_remarks(self, painter: QPainter, found: list[Line], boxes: dict[str, QRectF]) -> None:
        """How late a task is or how far it slipped, behind its bar."""
        for line in found:
            bar = self._bars.of(line.task) if line.task is not None else None
            if bar is None or line.task is None:
                continue
            rect = boxes[line.task.id]
            words, tone = _remark(bar.late, bar.slip, bar.state)
            if words:
                paint.remark(painter, rect.right() + 6, rect.center().y(), words, tone, self._ink)


def _remark(late: int, slip: int, state: str) -> tuple[str, str]:
    if late:
        return QCoreApplication.translate("Printing", "{0} d late").format(late), "warn"
    if slip and state not in ("done", "dropped"):
        return f"{slip:+d} d", "warn" if slip > 0 else "ok"
    return "", ""
