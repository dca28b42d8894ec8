"""The board: every task as a card in the column of its state, moved on by mouse or by Ctrl and an arrow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.commands import sprint
from models.errors import UserError
from models.tasks import TaskStatus
from views import theme
from views.board_cards import SHOWN_TABLES, Cards
from views.board_column import Column
from views.board_drag import Drag
from views.board_menu import card_menu
from views.board_model import CardRows
from views.board_typing import Typing

if TYPE_CHECKING:
    from app.document import Changes, Document
    from models.rules import Finding

MOVING = frozenset({"status", "position"})  # fields of a task that say where its card stands
Select = QItemSelectionModel.SelectionFlag


class Board(QWidget):
    """Five columns, one for each TaskStatus; cards stand in the order of the plan.

    Dropping cards sets their status in one undo step. `set_shown` takes what the filter of the page lets
    through; the selection stays with the tasks whatever changes. `new` adds a task below another, or at the
    end, and returns its id, which is empty when that was refused.
    """

    opened = Signal(str)  # a task to look at: Enter or a double-click
    selected = Signal(list)  # ids of the chosen tasks
    refused = Signal(str)

    def __init__(
        self, document: Document, new: Callable[[str], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.typing = Typing(self, document, new)
        self._shown: frozenset[str] | None = None
        self._told: list[str] = []
        self._busy = False
        self.cards = Cards(document)
        self.setAccessibleName(self.tr("Board of tasks by status"))
        self.columns = [Column(CardRows(status, self.cards, self), self) for status in TaskStatus]
        self._entered = self.columns[0]
        self._arrange_columns()
        self.drag = Drag(self)
        for column in self.columns:
            self._connect(column)
        self._stale = True  # nobody looks: what changed is read when somebody does
        document.changed.connect(self._take)

    def _arrange_columns(self) -> None:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("clear", True)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE12)
        for column in self.columns:
            row.addWidget(column, 1)
        self.area.setWidget(inner)
        self.area.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def _connect(self, column: Column) -> None:
        cards = column.list
        cards.stepped.connect(partial(self._step, column))
        cards.opened.connect(self.opened)
        cards.pressed_alone.connect(partial(self._let_go, column))
        cards.drag_begun.connect(partial(self.drag.begin, column))
        cards.dragged.connect(self.drag.move)
        cards.dropped.connect(self.drag.drop)
        cards.drag_ended.connect(self.drag.end)
        cards.menu_wanted.connect(self._open_menu)
        cards.entered.connect(partial(self._remember, column))
        cards.add_wanted.connect(self.add)
        cards.cards.titled.connect(self.typing.take)
        cards.cards.escaped.connect(self.typing.let_go)
        column.add.clicked.connect(partial(self._add_here, column))
        cards.selectionModel().selectionChanged.connect(self._tell)

    # What the page asks

    def set_shown(self, ids: Collection[str] | None) -> None:
        """Show only these tasks; None for all."""
        self._shown = None if ids is None else frozenset(ids)
        for column in self.columns:
            column.filtered = ids is not None
            column.tell()
        if self.isVisible():
            self._arrange()
        else:
            self._stale = True

    def set_findings(self, findings: Mapping[str, Sequence[Finding]]) -> None:
        """Mark the cards that the plan check has something to say about, by task id."""
        self.cards.findings = findings
        for column in self.columns:
            column.rows.tell_all()

    def refresh(self) -> None:
        """Read everything again, as when today's date has changed."""
        self._stale = False
        self.cards.forget()
        self._arrange()
        for column in self.columns:
            column.rows.tell_all()

    def selected_ids(self) -> list[str]:
        """The chosen tasks, column by column."""
        return [each for column in self.columns for each in column.list.chosen()]

    def select(self, ids: Iterable[str]) -> None:
        """Choose these tasks and go to the first; ids that are not shown are passed over."""
        wanted = list(ids)
        self._choose(wanted, next((each for each in wanted if self._column_of(each)), ""), True)

    def column(self, status: TaskStatus) -> Column:
        """The column of a state."""
        return next(each for each in self.columns if each.status is status)

    def would_move(self, ids: Iterable[str], status: TaskStatus) -> bool:
        """Whether any of these tasks has another status."""
        cards = (self.cards.card(each) for each in ids)
        return any(card is not None and card.status is not status for card in cards)

    def move_to(self, ids: Collection[str], status: TaskStatus) -> None:
        """Set the status of tasks that have another; one undo step, and they stay chosen."""
        moving = [each for each in ids if (card := self.cards.card(each)) and card.status is not status]
        if not moving:
            return
        try:
            sprint.set_status(self._document, moving, status)
        except UserError as problem:
            self.refused.emit(str(problem))

    def add(self, status: TaskStatus | None = None) -> str:
        """Add a task of a status below the current card and begin to type its title; its id, or empty.

        Without a status it is that of the column in which the cursor is, or was last.
        """
        column = self._entered if status is None else self.column(status)
        self._enter(column)  # takes a title that is still being typed
        before = next(iter(self.selected_ids()), "")
        added = self.typing.add(column.list.current_id(), column.status, before)
        if added and column.rows.row_of(added) < 0:
            self.refused.emit(
                self.tr("The task was added, but the filter hides it. Clear the filter to see it.")
            )
        elif added:
            self.rename(added)
        return added

    def rename(self, task_id: str) -> None:
        """Go to a card and begin to type its title."""
        self.select([task_id])
        if (column := self._column_of(task_id)) is not None:
            column.list.edit(column.list.currentIndex())

    def _add_here(self, column: Column, _checked: bool = False) -> None:
        self.add(column.status)

    def _remember(self, column: Column) -> None:
        self._entered = column

    # Following

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _take(self, changes: Changes) -> None:
        if not self.isVisible():
            self._stale = True
            return
        if changes.everything or changes.tables & SHOWN_TABLES:
            self.refresh()
            return
        if "task" not in changes.tables:
            return
        updated = changes.updated("task")
        self.cards.forget(updated | changes.deleted("task"))
        comes = changes.inserted("task") or changes.deleted("task")
        if comes or any(changes.fields("task", key) & MOVING for key in updated):
            self._arrange()
        for key in updated:
            for column in self.columns:
                column.rows.tell(key)

    def _arrange(self) -> None:
        """Put every task into the column of its state; what was chosen stays chosen."""
        ids: dict[TaskStatus, list[str]] = {status: [] for status in TaskStatus}
        shown = self._shown
        for task in self._document.program.tasks:
            if shown is None or task.id in shown:
                ids[task.status].append(task.id)
        if all(column.rows.ids() == ids[column.status] for column in self.columns):
            return
        chosen, active = self.selected_ids(), self._active()
        current = active.list.current_id() if active is not None else ""
        if chosen and all(self._document.record("task", each) is None for each in chosen):
            column = self._column_of(chosen[0])
            rows = column.rows.ids() if column is not None else []
            current = self.typing.successor(chosen[0], rows, {each for some in ids.values() for each in some})
            chosen = [current] if current else []
        self._busy = True
        for column in self.columns:
            column.rows.show(ids[column.status])
        self._busy = False
        self._choose(chosen, current, active is not None)

    def _choose(self, ids: list[str], current: str, focus: bool) -> None:
        self._busy, wanted = True, set(ids)
        for column in self.columns:
            model = column.list.selectionModel()
            model.select(column.rows.ranges(wanted), Select.ClearAndSelect)
            if current and column.rows.row_of(current) >= 0:
                column.list.go(column.rows.row_of(current), choose=False)
                if current in wanted:
                    model.select(column.list.currentIndex(), Select.Select)
                if focus:
                    self._enter(column)
        self._busy = False
        self._tell()

    def _tell(self) -> None:
        ids = self.selected_ids() if not self._busy else self._told
        if ids != self._told:
            self._told = ids
            self.selected.emit(ids)

    def _active(self) -> Column | None:
        """The column with the keyboard."""
        return next((each for each in self.columns if each.list.hasFocus()), None)

    def _column_of(self, task_id: str) -> Column | None:
        return next((each for each in self.columns if each.rows.row_of(task_id) >= 0), None)

    # Keyboard

    def _enter(self, column: Column) -> None:
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(column, theme.SPACE8, 0)

    def _step(self, column: Column, way: int, along: bool) -> None:
        place = self.columns.index(column) + way
        if along:
            if 0 <= place < len(self.columns):
                self.move_to(self.selected_ids() or [column.list.current_id()], self.columns[place].status)
            return
        while 0 <= place < len(self.columns) and not self.columns[place].rows.rowCount():
            place += way
        if not 0 <= place < len(self.columns):
            return
        goal = self.columns[place]
        height = column.list.visualRect(column.list.currentIndex()).center().y()
        level = goal.list.indexAt(QPoint(20, height))
        goal.list.go(level.row() if level.isValid() else goal.rows.rowCount() - 1)
        self._let_go(goal)
        self._enter(goal)

    def _let_go(self, keeper: Column) -> None:
        for column in self.columns:
            if column is not keeper:
                column.list.clearSelection()

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """What can be done with the chosen cards."""
        return card_menu(self)

    def hideEvent(self, event: QHideEvent) -> None:
        for column in self.columns:
            if column.list.dragging:
                column.list.cancel()
