"""Moving and stretching tasks by working days, as keys and menus ask for it; each is one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.commands import records
from models.errors import UserError
from models.tasks import Task
from views.language import counted

if TYPE_CHECKING:
    from views.sprint_table import SprintTable


class SprintEdits(QObject):
    """Changes the plan of tasks; `placed` tells which, so that what follows them can be offered to move."""

    placed = Signal(list)
    refused = Signal(str)

    def __init__(self, table: SprintTable) -> None:
        super().__init__(table)
        self._table = table

    def move(self, ids: Sequence[str], days: int) -> None:
        """Move tasks later by some working days, or earlier if negative."""
        calendar = self._table.document.program.calendar
        values = {
            task.id: {"start_day": calendar.day_at(calendar.index(task.start_day) + days)}
            for task in self._tasks(ids)
            if task.start_day is not None
        }
        self._change(values, self.tr("Move {0}"))

    def stretch(self, ids: Sequence[str], days: int) -> None:
        """Let tasks take some working days more, or fewer if negative; at least one."""
        values = {
            task.id: {"duration": max(1, task.duration + days)}
            for task in self._tasks(ids)
            if task.duration + days > 0
        }
        self._change(values, self.tr("Change duration of {0}"))

    def _tasks(self, ids: Sequence[str]) -> list[Task]:
        return [task for key in ids if (task := self._table.record(key)) is not None]

    def _change(self, values: dict[str, dict[str, Any]], label: str) -> None:
        if not values:
            return
        first = self._table.record(next(iter(values)))
        subject = f"'{first.title}'" if len(values) == 1 else counted(len(values), "task")
        try:
            records.set_values(self._table.document, Task, values, label.format(subject))
        except UserError as problem:
            self.refused.emit(str(problem))
            return
        self.placed.emit(list(values))
