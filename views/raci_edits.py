"""Adding, ordering and removing the activities and parties of the matrix, by buttons and menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.commands import records
from models.errors import UserError
from models.ownership import Activity, Party
from views import icons

if TYPE_CHECKING:
    from app.document import Document


class RaciEdits(QObject):
    """What can be done with a whole row or column; `details_requested` asks to show and name it."""

    details_requested = Signal(str, str, bool)  # table, id, whether its name is to be typed
    refused = Signal(str)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._window = parent

    def add_activity(self, after: str = "") -> str:
        """Add an activity below another, or at the end, and ask for its title; its id."""
        return self._add(Activity, {"title": self.tr("New activity")}, after)

    def add_party(self, after: str = "") -> str:
        """Add a party behind another, or at the end, and ask for its name; its id."""
        return self._add(Party, {"name": self.tr("New party")}, after)

    def _add(self, kind: type[Activity] | type[Party], values: dict[str, str], after: str) -> str:
        values["program_id"] = self._document.program.id
        try:
            added = records.add(self._document, kind, values, after=after or None)
        except UserError as problem:
            self.refused.emit(str(problem))
            return ""
        self.details_requested.emit(kind.__tablename__, added, True)
        return added

    def move(self, kind: type[Activity] | type[Party], record_id: str, by: int) -> None:
        """Move a row up (-1) or down, a column left (-1) or right."""
        self._try(partial(records.move, self._document, kind, [record_id], by))

    def delete(self, kind: type[Activity] | type[Party], record_id: str) -> None:
        """Delete a row or column with its letters; undo brings it back."""
        self._try(partial(records.delete, self._document, kind, [record_id]))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as problem:
            self.refused.emit(str(problem))

    def menu(self, across: bool, record_id: str) -> QMenu:
        """The menu of a party's (across) or an activity's heading; empty id for the space behind the last."""
        menu = QMenu(self._window)
        kind: type[Activity] | type[Party] = Party if across else Activity
        table, add = kind.__tablename__, self.add_party if across else self.add_activity
        if record_id:
            rename = partial(self.details_requested.emit, table, record_id, True)
            self._action(menu, "pencil", self.tr("Rename"), rename)
        words = self.tr("Add a party here") if across else self.tr("Add an activity here")
        self._action(menu, "plus", words, partial(add, record_id))
        if record_id:
            back, on = self._direction_words(across)
            menu.addSeparator()
            self._action(menu, *back, partial(self.move, kind, record_id, -1))
            self._action(menu, *on, partial(self.move, kind, record_id, 1))
            menu.addSeparator()
            self._action(menu, "trash-2", self.tr("Delete"), partial(self.delete, kind, record_id))
        return menu

    def _direction_words(self, across: bool) -> tuple[tuple[str, str], tuple[str, str]]:
        if across:
            return ("arrow-left", self.tr("Move left")), ("arrow-right", self.tr("Move right"))
        return ("arrow-up", self.tr("Move up")), ("arrow-down", self.tr("Move down"))

    def _action(self, menu: QMenu, icon: str, words: str, act: Callable[[], object]) -> None:
        action = QAction(icons.icon(icon), words, menu)
        action.triggered.connect(act)
        menu.addAction(action)
