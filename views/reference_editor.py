"""The editor of a reference: type a part of a name and choose, or add a new record where a name is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QWidget
from sqlalchemy.orm import object_session

from models.base import Base
from models.columns import Column, kinds, title_of
from models.parsing import candidates, parsed
from views.record_columns import fold
from views.record_edits import NewRecord, name_field
from views.typed_editor import TypedEditor

if TYPE_CHECKING:
    from models.program import Program

TAKING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReferenceEditor(TypedEditor):
    """Names a record: type a part of its name and choose, or add a new one where a name is enough."""

    def __init__(
        self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, field, program, parent)
        self._target = kinds()[field.refers]
        self._can_add = bool(name_field(self._target))
        self._new = ""
        self._list = QStringListModel(self)
        completer = QCompleter(self._list, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        completer.activated.connect(self._choose)
        cast(QWidget, completer.popup()).setAccessibleName(field.heading)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)

    def event(self, event: QEvent) -> bool:
        """Over an open list, Tab and Enter take what it says and then do what they do without it.

        The list hands its keys straight to the field, past whoever listens to the field's keys.
        """
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and cast(QKeyEvent, event).key() in TAKING and self._popup().isVisible():
            key = cast(QKeyEvent, event)
            self._take()
            self._popup().hide()
            again = QKeyEvent(QEvent.Type.KeyPress, key.key(), key.modifiers(), key.text())
            QApplication.sendEvent(self, again)
            return True
        return super().event(event)

    def words(self, value: Any) -> str:
        session = object_session(self.program)
        return "" if value is None or session is None else title_of(session.get(self._target, value))

    def value(self) -> Any:
        typed = self.text().strip()
        if typed and typed == self._new:
            return NewRecord(typed)
        if self.text() == self._loaded_text:
            return self._loaded
        try:
            return parsed(self._kind, self.field.name, typed, self.program)
        except ValueError as problem:
            hint = self.tr(' Choose from the list, or "Add" at its end.') if self._can_add else ""
            raise ValueError(f"{problem}{hint}") from None

    def open_list(self) -> None:
        self._list.setStringList(sorted(self._names(), key=fold))
        self.completer().complete()

    def offered(self, typed: str) -> list[str]:
        """The names that contain what is typed, those that begin with it first, and the offer to add it."""
        wanted = fold(typed.strip())
        fitting = [name for name in self._names() if wanted in fold(name)]
        names = sorted(fitting, key=lambda name: (not fold(name).startswith(wanted), fold(name)))
        exact = any(fold(name) == wanted for name in names)
        return names + ([self._add_words(typed.strip())] if self._can_add and wanted and not exact else [])

    def _names(self) -> list[str]:
        return [title_of(record) for record in candidates(self._kind, self.field.name, self.program)]

    def _offer(self, typed: str) -> None:
        self._new = ""
        self._list.setStringList(self.offered(typed))

    def _popup(self) -> QAbstractItemView:
        return cast(QAbstractItemView, self.completer().popup())

    def _take(self) -> None:
        """Take the row chosen in the list, or the only name that holds what was typed."""
        row = self._popup().currentIndex()
        names = [name for name in self._list.stringList() if name in self._names()]
        if row.isValid():
            self.setText(str(row.data()))
            self._choose(str(row.data()))
        elif self.text().strip() and len(names) == 1:
            self.setText(names[0])
            self.edited.emit()

    def _choose(self, words: str) -> None:
        """A row of the list was taken; the offer to add stands for the name it quotes."""
        before, _, after = self._add_words("\n").partition("\n")
        if (
            self._can_add
            and words not in self._names()
            and words.startswith(before)
            and words.endswith(after)
        ):
            self._new = words.removeprefix(before).removesuffix(after)
            self.setText(self._new)
        self.edited.emit()

    def _add_words(self, name: str) -> str:
        return self.tr("Add “{0}”").format(name)
