"""Says which task an intervention has become, and opens it in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.people import Intervention
from views.language import date_words
from views.messages import Notices

if TYPE_CHECKING:
    from app.document import Document


class PlannedNotices(Notices):
    """The notice after something was put into the plan; it leaves with its task."""

    opened = Signal(str, str)  # table and id of the task that was asked for

    def __init__(self, document: Document, page: QWidget) -> None:
        super().__init__(page)
        self.setParent(page)
        self._document, self._task = document, ""
        document.changed.connect(self._follow)

    def tell_planned(self, intervention_id: str) -> None:
        """Say what was put into the plan, for whom and from when."""
        intervention = self._document.record("intervention", intervention_id)
        if intervention is None or intervention.task_id is None:
            return
        self._task = intervention.task_id
        words = self.tr("'{0}' is in the plan as a task: {1}.").format(
            intervention.title, ", ".join((self._who(intervention), self._when(intervention)))
        )
        self.tell(words, "ok", self.tr("Open"), self._open)

    def _who(self, intervention: Intervention) -> str:
        return intervention.owner.name if intervention.owner is not None else self.tr("no owner yet")

    def _when(self, intervention: Intervention) -> str:
        if intervention.day is None:
            return self.tr("no day yet")
        return self.tr("from {0}").format(date_words(self._document.program.clock.date_of(intervention.day)))

    def _open(self) -> None:
        self.opened.emit("task", self._task)

    def _follow(self) -> None:
        """There is nothing to open any more after undo."""
        if self.toast is not None and self._document.record("task", self._task) is None:
            self.clear()
