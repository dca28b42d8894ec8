"""Typing on the board: a new card with its title as one undo step, and titles changed where they stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.commands import records, sprint
from models.errors import UserError
from models.tasks import Task, TaskStatus

if TYPE_CHECKING:
    from app.document import Document
    from views.board import Board


class Typing(QObject):
    """Adds tasks and writes their titles; what is refused is told by the board."""

    def __init__(self, board: Board, document: Document, new: Callable[[str], str] | None) -> None:
        super().__init__(board)
        self._board, self._document, self._new = board, document, new
        self._added = ""  # the task whose title is typed for the first time
        self._open = ""  # the same, until its title was left for the first time
        self.newest, self.before = "", ""  # the task added last, and the one that was chosen before
        self._count = 0

    def add(self, below: str, status: TaskStatus, before: str = "") -> str:
        """Add a task of a status below another; its id, or empty. `before` is the card chosen until now."""
        if self._new is None:
            return ""
        self._count += 1
        try:
            with self._adding():
                added = self._new(below)
                if added and status is not TaskStatus.OPEN:
                    sprint.set_status(self._document, [added], status)
        except UserError as problem:
            self._board.refused.emit(str(problem))
            return ""
        self._added = self._open = self.newest = added
        self.before = before
        return added

    def _adding(self) -> AbstractContextManager[object]:
        """One undo step with the other edits of the same new card."""
        return self._document.edit("Add task", merge=f"new card {self._count}")

    def successor(self, gone: str, column: Sequence[str], shown: Collection[str]) -> str:
        """The card to choose when the chosen one is gone from its column; empty when there is none.

        It is the one that was chosen before that card was added, or else its neighbour.
        """
        if gone == self.newest and self.before in shown:
            return self.before
        place = column.index(gone) if gone in column else 0
        near = (*reversed(column[:place]), *column[place:])
        return next((each for each in near if each in shown), "")

    def let_go(self, task_id: str, typed: bool) -> bool:
        """Esc takes a task back that was only just added, if nothing was typed; whether that was done."""
        is_new, self._open = task_id == self._open, ""
        if not is_new or typed:
            return False
        try:
            return records.take_back(self._document, Task, task_id)
        except UserError as problem:
            self._board.refused.emit(str(problem))
            return False

    def take(self, task_id: str, title: str) -> None:
        """Give a task its title; the first title of a new one belongs to adding it."""
        is_new, self._open = task_id == self._added, ""
        task = self._document.record("task", task_id)
        title = " ".join(title.split())
        if task is None or not title or title == task.title:
            return
        try:
            if is_new:
                self._added = ""
                with self._adding():
                    records.set_field(self._document, Task, [task_id], "title", title)
            else:
                records.set_field(self._document, Task, [task_id], "title", title)
        except UserError as problem:
            self._board.refused.emit(str(problem))
