"""The arrows of the timeline at work: which are drawn, which lies under the pointer, which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter
from sqlalchemy.orm import object_session

from models.tasks import Dependency, LinkKind
from views import timeline_links as links
from views.cells_in_view import rows_in_view
from views.language import counted
from views.timeline_links import Arrow
from views.timeline_paint import Ink

if TYPE_CHECKING:
    from views.timeline import Row, Timeline

MANY_SELECTED = 60  # selected rows from which their arrows are not picked out any more
GRIP = 4.0  # pixels from an arrow within which the pointer counts as on it


class Arrows(QObject):
    """Draws the arrows of a timeline; `hovered` and `chosen` are ids of dependencies, or empty."""

    changed = Signal()  # another arrow is chosen, or none

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self.hovered = self.chosen = ""
        self._found: tuple[tuple[int, int], list[Arrow]] | None = None
        self._waits: dict[str, list[links.Waits]] = {}  # by task; asking the program takes longer
        self._shown = range(0)  # numbers of the rows in view

    def forget(self) -> None:
        """Rows or links are others."""
        self._found = None
        self._waits.clear()

    def hover(self, key: str) -> None:
        """Pick out the arrow under the pointer; empty for none."""
        if key != self.hovered:
            self.hovered = key
            self._timeline.update()

    def choose(self, key: str) -> None:
        """Choose an arrow, which Delete then removes; empty for none."""
        if key != self.chosen:
            self.chosen = key
            self._timeline.update()
            self.changed.emit()

    def link(self, key: str) -> Dependency | None:
        """The dependency that an arrow stands for, while there is one."""
        return self._timeline.table.document.record("dependency", key) if key else None

    def ends(self, task_ids: Iterable[str]) -> set[str]:
        """These tasks, and those that an arrow leads to or from."""
        tasks = [task for key in task_ids if (task := self._timeline.table.record(key)) is not None]
        tasks = [task for task in tasks if object_session(task) is not None]  # none was deleted or closed
        found = {task.id for task in tasks}
        if self._timeline.links:
            for task in tasks:
                found.update(each.predecessor_id for each in task.predecessors)
                found.update(each.successor_id for each in task.successors)
        return found

    def places(self, task_ids: Iterable[str]) -> Iterator[QRect]:
        """What the arrows of some tasks run over, in pixels from the left edge of the timeline."""
        if not self._timeline.links:
            return
        yield from self._places({each for key in task_ids for each in self._waits_of(key)})

    def at(self, row: Row, x: float, y: float) -> str:
        """The arrow at a place in a row, in pixels from the left edge of the timeline; empty for none."""
        if not self._timeline.links:
            return ""
        selected, self._shown = self._selected(), rows_in_view(self._timeline.view)
        place, best, nearest = QPointF(x, y), "", GRIP
        for each in self._crossing(range(row.number, row.number + 1)):
            if not self._is_drawn(each, selected):
                continue
            if (corners := self._corners(each)) is None:
                continue
            gap = links.distance(corners, place)
            if gap < nearest:
                best, nearest = each.key, gap
        return best

    @contextmanager
    def scrolling(self) -> Iterator[list[QRect]]:
        """Scroll inside; afterwards the list has what long arrows run over that came or went with rows."""
        found: list[QRect] = []
        before = self._long_ones()
        yield found
        found.extend(self._places(before ^ self._long_ones()))

    def _long_ones(self) -> set[Arrow]:
        if not self._timeline.links:
            return set()
        selected, self._shown = self._selected(), rows_in_view(self._timeline.view)
        far = (each for each in self._crossing(self._shown) if each.lower - each.upper > links.LONG)
        return {each for each in far if self._is_drawn(each, selected)}

    def _places(self, arrows: Iterable[links.Waits | Arrow]) -> Iterator[QRect]:
        for each in arrows:
            before, after = self._timeline.box_of(each.before), self._timeline.box_of(each.after)
            if before is not None and after is not None:
                yield links.place((before, after, each.starts)).toAlignedRect()

    def draw(self, painter: QPainter, rows: list[Row], area: QRect, ink: Ink) -> None:
        """Draw the arrows that cross an area; one of a selected task, or chosen itself, stands out."""
        selected, boxes, exposed = self._selected(), dict[str, QRectF | None](), QRectF(area)
        self._shown = rows_in_view(self._timeline.view)
        quiet: list[links.Ends] = []
        broken: list[links.Ends] = []
        loud: list[tuple[Arrow, links.Ends]] = []
        for each in self._crossing(range(rows[0].number, rows[-1].number + 1)):
            if not self._is_drawn(each, selected):
                continue
            before, after = self._box(each.before, boxes), self._box(each.after, boxes)
            if before is None or after is None:
                continue
            ends = (before, after, each.starts)
            if not links.place(ends).intersects(exposed):
                continue
            if each.key in (self.hovered, self.chosen) or self._touches(each, selected):
                loud.append((each, ends))
            else:
                (broken if each.broken else quiet).append(ends)
        links.draw_many(painter, quiet, ink.link)
        links.draw_many(painter, broken, ink.link_broken)
        for each, ends in sorted(loud, key=lambda pair: pair[0].key == self.chosen):
            links.draw(painter, ends, ink.arrow(each.broken, each.key in (self.hovered, self.chosen)))
            if each.key == self.chosen:
                links.draw_ends(painter, ends, ink)

    def words(self, key: str) -> str:
        """An arrow in words: 'B' waits for 'A' to finish, and 2 working days more."""
        found = self.link(key)
        if found is None:
            return ""
        ends = found.kind is LinkKind.FS
        words = _say("'{1}' waits for '{0}' to finish") if ends else _say("'{1}' waits for '{0}' to start")
        words = words.format(found.predecessor.title, found.successor.title)
        if found.lag:
            days = counted(abs(found.lag), "working day")
            later = _say("{0}, and {1} more") if found.lag > 0 else _say("{0}, less {1}")
            words = later.format(words, days)
        return words

    def _is_drawn(self, each: Arrow, selected: set[str]) -> bool:
        """Long arrows hide the plan: they show for selected tasks, or broken with an end in view."""
        if each.key in (self.hovered, self.chosen) or self._touches(each, selected):
            return True
        # One that only passes by, from far above to far below, would look like the line of today.
        ends_here = each.upper >= self._shown.start or each.lower < self._shown.stop
        return each.lower - each.upper <= links.LONG or (each.broken and ends_here)

    @staticmethod
    def _touches(each: Arrow, selected: set[str]) -> bool:
        return each.before in selected or each.after in selected

    def _crossing(self, rows: range) -> Iterator[Arrow]:
        """The arrows that cross some of the rows in view, remembered until rows or plan are others."""
        table = self._timeline.table
        shown = rows_in_view(self._timeline.view)
        key = (min(shown.start, rows.start), max(shown.stop, rows.stop))
        if self._found is None or self._found[0] != key:
            near = range(max(0, key[0] - links.NEAR), min(table.rowCount(), key[1] + links.NEAR))
            waits = (each for n in near for each in self._waits_of(table.row_id(n)))
            self._found = key, links.arrows(waits, table.row_of, range(*key))
        # A follower that begins early is reached through the gap between two rows.
        return (a for a in self._found[1] if a.upper - 1 < rows.stop and a.lower + 1 >= rows.start)

    def _waits_of(self, row_id: str) -> list[links.Waits]:
        table = self._timeline.table
        if row_id not in self._waits:
            task = table.record(row_id)
            if task is None or object_session(task) is None:  # a heading, or it was deleted or closed
                return []
            self._waits[row_id] = links.waits_of(task, table.plan.broken)
        return self._waits[row_id]

    def _selected(self) -> set[str]:
        view, table = self._timeline.view, self._timeline.table
        rows: frozenset[int] = getattr(view, "selected_rows", frozenset())
        if len(rows) > MANY_SELECTED:
            return set()
        count = table.rowCount()
        return {table.row_id(row) for row in rows if row < count}

    def _corners(self, each: Arrow) -> list[QPointF] | None:
        before, after = self._timeline.box_of(each.before), self._timeline.box_of(each.after)
        return None if before is None or after is None else links.corners(before, after, each.starts)

    def _box(self, task_id: str, known: dict[str, QRectF | None]) -> QRectF | None:
        if task_id not in known:
            known[task_id] = self._timeline.box_of(task_id)
        return known[task_id]


def _say(words: str) -> str:
    return QCoreApplication.translate("Timeline", words)
