"""The editor of anything written in one line: text, numbers with their unit, shares, weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolTip, QWidget

from models.base import Base
from models.columns import Column
from models.parsing import parsed
from views import theme
from views.language import date_words, number_words, typed

if TYPE_CHECKING:
    from models.program import Program

Key, Held = Qt.Key, Qt.KeyboardModifier
STEPS = {int(Key.Key_Up): 1, int(Key.Key_Down): -1}
COUNTED = ("int", "percent", "week", "number", "hours")
SIDE, ICON = 10, 22  # pixels beside the text of a field, and of an icon in it


def show_cut(field: QWidget, event: QHelpEvent, words: str, room: int) -> bool:
    """Show words that have not the room, before the help of their field; False when they fit."""
    if field.fontMetrics().horizontalAdvance(words) <= room:
        return False
    QToolTip.showText(event.globalPos(), "\n".join(filter(None, (words, field.toolTip()))), field)
    return True


class TypedEditor(QLineEdit):
    """Anything written in one line: text, numbers with their unit, shares, weeks."""

    done = Signal()
    edited = Signal()

    def __init__(
        self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self.field, self.program = kind, field, program
        self._loaded: Any = None
        self._loaded_text = ""
        self.setAccessibleName(field.heading)
        self.setAccessibleDescription(" ".join(filter(None, (field.unit, field.help))))
        self.textEdited.connect(self.edited)
        self.returnPressed.connect(self.done)
        self._show_unit()

    def load(self, value: Any) -> None:
        self._loaded, self._loaded_text = value, self.words(value)
        if self.text() != self._loaded_text:
            self.setText(self._loaded_text)
            self.setCursorPosition(0)

    def value(self) -> Any:
        if self.text() == self._loaded_text:
            return self._loaded
        text = typed(self.text()) if self.field.kind in ("day", "date") else self.text()
        return parsed(self._kind, self.field.name, text, self.program)

    def words(self, value: Any) -> str:
        """A value as it stands in the field."""
        if value is None:
            return ""
        if self.field.kind == "day":
            return date_words(self.program.clock.date_of(value))
        if self.field.kind == "date":
            return date_words(value)
        return number_words(value) if isinstance(value, float) else str(value)

    def open_list(self) -> None:
        return

    def event(self, event: QEvent) -> bool:
        """The tooltip says all of a text that has no room."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            room = self.width() - 2 * SIDE - self.textMargins().left() - self.textMargins().right()
            if show_cut(self, event, self.text(), room - ICON * len(self.actions())):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Held.KeypadModifier
        step = 0 if held else self._steps().get(event.key(), 0)
        if step and self._step(step):
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()

    def _steps(self) -> dict[int, int]:
        return STEPS if self.field.kind in COUNTED else {}

    def _step(self, by: int) -> bool:
        """Up and Down count; False when what stands there is no number."""
        try:
            value = self.value()
        except ValueError:
            return False
        low, high = self.field.minimum, self.field.maximum
        number = (value or 0) + by
        number = max(low, number) if low is not None else number
        self.setText(self.words(min(high, number) if high is not None else number))
        self.edited.emit()
        return True

    def _show_unit(self) -> None:
        unit = "%" if self.field.kind == "percent" else self.field.unit
        if not unit:
            return
        words = QLabel(unit, self)
        words.setFont(theme.font("small"))
        words.setProperty("tone", "ink3")
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(0, 0, words.sizeHint().width() + 4, 0)
        self._unit = words

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        words = getattr(self, "_unit", None)
        if words is not None:
            size = words.sizeHint()
            words.setGeometry(self.width() - size.width() - 10, 0, size.width(), self.height())
