"""Typed editors for one value each: the same in a cell of a table and in a form.

All can `load` a value as the table stores it, give the `value` now (or raise ValueError with a sentence) and
`open_list`; they tell `edited` while something is typed and `done` when it is finished.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from models.base import Base
from models.columns import Column
from views.day_editor import DayEditor
from views.model_words import column, value_words
from views.reference_editor import ReferenceEditor
from views.typed_editor import TypedEditor, show_cut

if TYPE_CHECKING:
    from models.program import Program

LEAST_LINES, MOST_LINES = 2, 8  # between which a long text grows with its words
ARROW = 42  # pixels of a choice that are not its word
FRAME = 20  # pixels above and below the lines together
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class ChoiceEditor(QComboBox):
    """One of a few words."""

    done = Signal()
    edited = Signal()

    def __init__(
        self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.heading)
        self.setAccessibleDescription(field.help)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        if kind.__table__.columns[field.name].nullable:
            self.addItem("–", None)
        for choice in field.choices:
            self.addItem(value_words(choice), choice)
        self.activated.connect(self._chosen)

    def load(self, value: Any) -> None:
        found = [n for n in range(self.count()) if self.itemData(n) == value]
        self.setCurrentIndex(found[0] if found else -1)

    def value(self) -> Any:
        return self.itemData(self.currentIndex())

    def open_list(self) -> None:
        self.showPopup()

    def showPopup(self) -> None:
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """The tooltip says all of a word that has no room."""
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and show_cut(self, event, self.currentText(), self.width() - ARROW)
        ):
            return True
        return super().event(event)

    def wheelEvent(self, event: Any) -> None:
        """Scrolling a form must not change what stands in it."""
        event.ignore()

    def _chosen(self) -> None:
        self.edited.emit()
        self.done.emit()


class YesNoEditor(QCheckBox):
    """Yes or no."""

    done = Signal()
    edited = Signal()

    def __init__(
        self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.heading)
        self.setAccessibleDescription(field.help)
        self.clicked.connect(self.done)

    def load(self, value: Any) -> None:
        self.setChecked(bool(value))

    def value(self) -> bool:
        return self.isChecked()

    def open_list(self) -> None:
        return


class LongEditor(QPlainTextEdit):
    """Several lines; grows with its text. Tab moves on, as in every field."""

    done = Signal()
    edited = Signal()

    def __init__(
        self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.heading)
        self.setAccessibleDescription(field.help)
        self.setTabChangesFocus(True)
        self._loaded: str | None = None
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self.setVerticalScrollBarPolicy(_NO_BAR)
        self._grow()

    def load(self, value: Any) -> None:
        self._loaded = value
        if self.toPlainText() != (value or ""):
            self.setPlainText(value or "")
            self._grow()

    def value(self) -> Any:
        text = self.toPlainText().strip()
        return self._loaded if text == (self._loaded or "").strip() else text

    def open_list(self) -> None:
        return

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()

    def height_for(self, width: int) -> int:
        """The height in pixels that the text takes at a width; how high the editor will make itself."""
        room = QRect(0, 0, width - FRAME, 10**6)
        wrapped = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.toPlainText())
        return self._height(ceil(wrapped.height() / self.fontMetrics().lineSpacing()))

    def _height(self, lines: int) -> int:
        shown = max(LEAST_LINES, min(MOST_LINES, lines))
        return ceil(shown * self.fontMetrics().lineSpacing()) + FRAME

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrower place the text has more lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def _grow(self) -> None:
        """As high as the lines, wrapped as they are; a scroll bar only beyond the most."""
        lines = self._lines()
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > MOST_LINES else _NO_BAR
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(self._height(lines))

    def _lines(self) -> int:
        """How many lines the text has now; asking for a block's place lays it out at the present width."""
        layout, block, lines = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid() and lines <= MOST_LINES:
            layout.blockBoundingRect(block)
            lines += block.layout().lineCount() or 1
            block = block.next()
        return lines


EDITORS: dict[str, type[QWidget]] = {
    "day": DayEditor, "date": DayEditor, "ref": ReferenceEditor, "enum": ChoiceEditor, "bool": YesNoEditor,
    "long": LongEditor,
}  # fmt: skip


def editor(kind: type[Base], name: str, program: Program, parent: QWidget | None = None) -> Any:
    """The editor of a field of a kind of record: a widget with load(), value(), `edited` and `done`."""
    field = column(kind, name)
    return cast(Any, EDITORS.get(field.kind, TypedEditor))(kind, field, program, parent)
