"""The sprint table on screen: rows to type in at the left, their timeline to work on by mouse and keys."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from views import icons
from views.columns_fit import ColumnsFit
from views.model_words import day_words
from views.record_header import RecordHeader
from views.record_view import RecordView
from views.sprint_columns import bar_tip
from views.sprint_table import SprintTable
from views.timeline import Timeline
from views.timeline_drag import Hand
from views.timeline_header import TimelineHeader, wheel

LEAST_TITLE, MOST_TITLE = 230, 420  # pixels of the column of titles while nobody has dragged it
TITLE_SHARE = 0.47  # of what titles and timeline have together
SIDE_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SprintFit(ColumnsFit):
    """Columns leave by themselves where it is narrow, but stay when somebody asked for them."""

    def __init__(self, view: SprintView, table: SprintTable) -> None:
        super().__init__(view, table)
        self.wanted: set[str] = set()
        self._title = table.column_of("title")
        self._dragged_title = False

    def set_hidden(self, name: str, hidden: bool) -> None:
        """Hide a column by choice, or show it even where there is little room."""
        (self.wanted.discard if hidden else self.wanted.add)(name)
        super().set_hidden(name, hidden)

    def apply(self) -> None:
        """Fit to the width of the view."""
        if self._fitting:
            return
        self._fitting = True
        header, columns, room = self._header, self._table.columns, self._view.viewport().width()
        for number, column in enumerate(columns):
            name = column.spec.name
            leaves = room < column.spec.hide_below and name not in getattr(self, "wanted", ())
            header.setSectionHidden(number, leaves or name in self._hidden)
        used = sum(header.sectionSize(n) for n in range(len(columns)) if n != self._stretch)
        if not self._dragged_title:
            used -= header.sectionSize(self._title)
            title = min(MOST_TITLE, max(LEAST_TITLE, round((room - used) * TITLE_SHARE)))
            header.resizeSection(self._title, title)
            used += title
        header.resizeSection(self._stretch, max(columns[self._stretch].spec.width, room - used))
        self._fitting = False

    def state(self) -> dict[str, Any]:
        return super().state() | {"wanted": sorted(self.wanted), "dragged_title": self._dragged_title}

    def restore(self, state: dict[str, Any]) -> None:
        self.wanted = {str(name) for name in state.get("wanted", ())}
        super().restore(state)
        self._dragged_title = bool(state.get("dragged_title", False))
        self.apply()

    def _dragged(self, section: int, old: int, new: int) -> None:
        if section == self._title and not self._fitting:
            self._dragged_title = True
        super()._dragged(section, old, new)


class SprintView(RecordView):
    """Adds the timeline to a table of records; Alt+arrows move tasks, with Shift they change how long."""

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
        """The commands of every table, then those of the timeline."""
        menu, some = super().context_menu(), bool(self.selected_ids())
        menu.addSeparator()
        for words, icon, keys, act in (
            (self.tr("A day earlier"), "arrow-left", "Alt+Left", lambda: self.shift(-1)),
            (self.tr("A day later"), "arrow-right", "Alt+Right", lambda: self.shift(1)),
            (self.tr("A day shorter"), "minus", "Alt+Shift+Left", lambda: self.stretch(-1)),
            (self.tr("A day longer"), "plus", "Alt+Shift+Right", lambda: self.stretch(1)),
        ):
            action = menu.addAction(icons.icon(icon), words)
            action.setShortcut(keys)
            action.setEnabled(some)
            action.triggered.connect(act)
        return menu

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.timeline.draw(painter, event.rect())
        painter.end()

    def _fit_timeline(self, section: int, _old: int, new: int) -> None:
        if section == self.table.timeline:
            self.timeline.axis.set_width(new)

    def _sort_by(self, section: int) -> None:
        """The timeline's heading is for dragging, not for sorting."""
        if section != self.table.timeline:
            super()._sort_by(section)

    # Keyboard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            escapes = event.key() == Qt.Key.Key_Escape and self.hand.busy
            if escapes or (_days(event) and self.selected_ids()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.hand.busy:
            self.hand.cancel()
            self.viewport().unsetCursor()
        elif (days := _days(event)) and self.selected_ids():
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stretch(days) if held else self.shift(days)
        else:
            super().keyPressEvent(event)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event)
        if place is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from = event.position().x()
        elif event.button() == Qt.MouseButton.LeftButton and not _extends(event):
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
        row = self.timeline.task_at(event.pos().y())
        if row is not None and row.task is not None:
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


def _days(event: QKeyEvent) -> int:
    """Which way Alt and an arrow point: 1 later, -1 earlier, 0 for other keys."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return SIDE_KEYS.get(Qt.Key(event.key()), 0) if held == Qt.KeyboardModifier.AltModifier else 0


def _extends(event: QMouseEvent) -> bool:
    """Whether a click adds to the selection."""
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    return bool(event.modifiers() & both)
