"""Typing on the board: a new card with its title as one undo step, and titles changed where they stand."""

from __future__ import annotations

from collections.abc import Callable
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
        self._count = 0

    def add(self, below: str, status: TaskStatus) -> str:
        """Add a task of a status below another; its id, or empty."""
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
        self._added = added
        return added

    def _adding(self) -> AbstractContextManager[object]:
        """One undo step with the other edits of the same new card."""
        return self._document.edit("Add task", merge=f"new card {self._count}")

    def take(self, task_id: str, title: str) -> None:
        """Give a task its title; the first title of a new one belongs to adding it."""
        is_new = task_id == self._added
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
