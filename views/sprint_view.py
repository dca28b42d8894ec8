"""The sprint table on screen: rows to type in at the left, their timeline to work on by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from app.commands import sprint
from views import sprint_menu
from views.floating import say
from views.model_words import day_words
from views.record_grid import Index
from views.record_header import RecordHeader
from views.record_view import RecordView
from views.safe_paint import painter_on
from views.selected_cells import rows_of
from views.sprint_columns import bar_tip
from views.sprint_fit import SprintFit
from views.sprint_keys import SIDE_KEYS, days, extends, notches
from views.sprint_table import SprintTable
from views.timeline import ROW_BY_ROW, Timeline
from views.timeline_drag import Hand
from views.timeline_header import TimelineHeader, wheel

DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
CHOOSES = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


class SprintView(RecordView):
    """Adds the timeline to a table of records; Ctrl+arrows move tasks, with Shift they change how long."""

    moved = Signal(list, int)  # ids of tasks to move, and by how many working days
    stretched = Signal(list, int)  # ids of tasks to make longer, and by how many working days

    table: SprintTable

    def __init__(self, table: SprintTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(table, name, parent)
        self.timeline = Timeline(self, table)
        self.hand = Hand(self.timeline)
        header = TimelineHeader(self)
        self.set_header(header)
        header.set_timeline(self.timeline)
        header.sectionResized.connect(self._fit_timeline)
        self._panned_from: float | None = None
        table.plan_changed.connect(self.timeline.follow)
        table.settled.connect(self.timeline.follow_schedule)
        self.selected.connect(self._let_link_go)
        self.hand.refused.connect(self.refused)

    def set_header(self, header: RecordHeader) -> None:
        header.right_aligned = cast(RecordHeader, self.horizontalHeader()).right_aligned
        self.setHorizontalHeader(header)
        header.sectionClicked.connect(self._sort_by)
        header.show()
        self.fit: SprintFit = SprintFit(self, self.table)
        self.fit.apply()

    def shift(self, days: int) -> None:
        """Ask for the selected tasks to be moved by some working days."""
        if ids := self.selected_ids():
            self.moved.emit(ids, days)

    def stretch(self, days: int) -> None:
        """Ask for the selected tasks to be made longer, or shorter if negative."""
        if ids := self.selected_ids():
            self.stretched.emit(ids, days)

    def context_menu(self) -> QMenu:
        """The commands of every table, then those of the timeline; or those of the chosen arrow."""
        if self.timeline.arrows.chosen:
            return sprint_menu.link_menu(self)
        menu = super().context_menu()
        sprint_menu.extend(menu, self)
        return menu

    def choose_link(self, key: str) -> None:
        """Choose an arrow in place of rows; Delete removes it, Esc lets it go."""
        arrows = self.timeline.arrows
        if key != arrows.chosen:
            self.clearSelection()
            arrows.choose(key)
            say(self, self.tr("{0}. Press Delete to remove the link.").format(arrows.words(key)))

    def delete_link(self, key: str = "") -> None:
        """Remove a link, or the chosen one; undo brings it back."""
        arrows = self.timeline.arrows
        key = key or arrows.chosen
        arrows.choose("")
        if arrows.link(key) is not None:
            sprint.unlink_tasks(self.table.document, [key])

    def go_to(self, task_id: str) -> None:
        """Select a task and bring its bar into view."""
        task = self.table.record(task_id)
        self.select([task_id], self.table.mark_column)
        if task is not None and task.start_day is not None:
            self.timeline.axis.reveal(task.start_day, task.finish_day or task.start_day)

    # Drawing

    def _follow_selection(self) -> None:
        """Draw only the rows that are selected now or no longer: all of them take most of an edit's time."""
        old, block = self.selected_rows, self.block_selected
        self.selected_rows = rows_of(self.selectionModel())
        super()._follow_selection()
        if block != self.block_selected or len(other := old ^ self.selected_rows) > ROW_BY_ROW:
            self.viewport().update()
        else:
            self._repaint_rows(other)
            count = self.table.rowCount()
            self.timeline.update_arrows(self.table.row_id(row) for row in other if row < count)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The cursor on the heading of a group goes round its whole row."""
        super().currentChanged(current, previous)
        self._repaint_rows({each.row() for each in (current, previous) if each.isValid()})

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only the cursor shows whose keys they are; Qt would draw all again before and after each edit."""
        if not self._repaint_cursor():
            super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self._repaint_cursor():
            super().focusOutEvent(event)

    def _repaint_cursor(self) -> bool:
        """Draw the row with the cursor again; False when there is none."""
        row = self.currentIndex().row()
        self._repaint_rows([row] if row >= 0 else [])
        return row >= 0

    def _repaint_rows(self, rows: Iterable[int]) -> None:
        """Draw some rows again."""
        viewport = self.viewport()
        for row in rows:
            viewport.update(0, self.rowViewportPosition(row), viewport.width(), self.rowHeight(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painter_on(self.viewport()) as painter:
            self.timeline.draw(painter, event.region())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What is in view is moved; arrows that come or go with rows are drawn again where they run."""
        with self.timeline.arrows.scrolling() as places:
            super().scrollContentsBy(dx, dy)
        self.timeline.update_places(places)

    def _fit_timeline(self, section: int, _old: int, new: int) -> None:
        if section == self.table.timeline:
            self.timeline.axis.set_width(new)

    def _sort_by(self, section: int) -> None:
        """The timeline's heading is for dragging, not for sorting."""
        if section != self.table.timeline:
            super()._sort_by(section)

    # Keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, row = self.timeline.arrows.chosen, self.currentIndex().row()
        group = self.table.group_at(row) if row >= 0 else None
        if self._escapes(event):
            self.hand.cancel()
            self.timeline.arrows.choose("")
            self.viewport().unsetCursor()
        elif chosen and event.key() in DELETES:
            self.delete_link()
        elif steps := notches(event):
            self.timeline.axis.zoom(steps, self.timeline.axis.width / 2)
        elif (later := days(event)) and self.selected_ids():
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stretch(later) if held else self.shift(later)
        elif group is not None and not event.modifiers() and event.key() in SIDE_KEYS:
            if group.collapsed == (SIDE_KEYS[Qt.Key(event.key())] > 0):
                self.table.toggle_group(row)
        else:
            super().keyPressEvent(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        moves = bool(days(event)) and bool(self.selected_ids())
        return self._escapes(event) or moves or bool(notches(event))

    def _escapes(self, event: QKeyEvent) -> bool:
        """Whether Esc ends something here."""
        return event.key() == Qt.Key.Key_Escape and (self.hand.busy or bool(self.timeline.arrows.chosen))

    def _let_link_go(self, ids: list[str]) -> None:
        if ids:
            self.timeline.arrows.choose("")

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event)
        link = self.hand.link_at(*place) if place is not None else ""
        if link and event.button() in CHOOSES:
            self.choose_link(link)
            return
        self.timeline.arrows.choose("")
        if place is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from = event.position().x()
        elif event.button() == Qt.MouseButton.LeftButton and not extends(event):
            held = self.hand.press(place[0], place[1], self.selected_ids())
            if not held:
                super().mousePressEvent(event)
            elif held not in self.selected_ids():
                self.select([held], self.table.timeline)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if self._panned_from is not None:
            self.timeline.axis.pan(self._panned_from - x)
            self._panned_from = x
            return
        if self.hand.busy:
            self.hand.move(x - self.timeline.rect().left(), y)
            return
        super().mouseMoveEvent(event)
        place = self._place(event)
        shape = self.hand.hover(*place) if place is not None and not event.buttons() else None
        if place is None:
            self.hand.leave()
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            self._panned_from = None
        elif self.hand.busy:
            x, y = event.position().x(), event.position().y()
            self.hand.release(x - self.timeline.rect().left(), y)
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place(event)
        self.hand.cancel()
        if place is None or not self.hand.place_at(*place):
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        timeline = self.timeline.rect()
        if timeline.contains(event.position().toPoint()) and wheel(self.timeline, event, timeline.left()):
            return
        super().wheelEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hand.leave()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            timeline, place = self.timeline.rect(), QPoint(event.pos())
            if timeline.contains(place):
                self._show_tip(event)
                return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        row, place = self.timeline.task_at(event.pos().y()), event.pos()
        link = self.hand.link_at(place.x() - self.timeline.rect().left(), place.y())
        if link:
            words = self.tr("{0}.\nClick, then Delete removes the link.")
            QToolTip.showText(event.globalPos(), words.format(self.timeline.arrows.words(link)), self)
        elif row is not None and row.task is not None:
            QToolTip.showText(event.globalPos(), bar_tip(row.task, self.table.plan), self)
        elif row is not None and row.group is not None:
            extent = self.table.extent(row.group.heading.key)
            lines = [f"{day_words(day)}: {title}" for day, _milestone, title in extent.due]
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)

    def _place(self, event: QMouseEvent) -> tuple[float, float] | None:
        """A place in the timeline, from its left edge; None outside it."""
        timeline = self.timeline.rect()
        if not timeline.contains(event.position().toPoint()):
            return None
        return event.position().x() - timeline.left(), event.position().y()
