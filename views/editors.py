"""Typed editors for one value each: the same in a cell of a table and in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QDate, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from models.base import Base
from models.columns import Column, column, kinds, title_of
from models.parsing import candidates, parsed
from models.words import date_words, number_words
from views import icons, theme
from views.record_columns import fold
from views.record_edits import NewRecord, name_field

if TYPE_CHECKING:
    from models.program import Program

Key, NoModifier = Qt.Key, Qt.KeyboardModifier.NoModifier
STEPS = {Key.Key_Up: 1, Key.Key_Down: -1}
DAY_STEPS = {Key.Key_Up: 1, Key.Key_Down: -1, Key.Key_PageUp: 7, Key.Key_PageDown: -7}
LONG_HEIGHT = 64, 240  # pixels: a long text in a form grows from the one to the other


class Editor(Protocol):
    """What every editor can do; all are widgets. `done`: the value is finished; `edited`: it is being typed."""

    done: Signal
    edited: Signal

    def load(self, value: Any) -> None:
        """Show a value as the table stores it."""

    def value(self) -> Any:
        """The value now; raises ValueError, a sentence, when what stands there is none."""

    def open_list(self) -> None:
        """Show what there is to choose from, if anything."""


class TypedEditor(QLineEdit):
    """Anything written in one line: text, numbers with their unit, shares, weeks."""

    done = Signal()
    edited = Signal()

    def __init__(self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self.field, self._program = kind, field, program
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
        return parsed(self._kind, self.field.name, self.text(), self._program)

    def words(self, value: Any) -> str:
        """A value as it stands in the field."""
        if value is None:
            return ""
        if self.field.kind == "day":
            return date_words(self._program.clock.date_of(value))
        if self.field.kind == "date":
            return date_words(value)
        return number_words(value) if isinstance(value, float) else str(value)

    def open_list(self) -> None:
        return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = self._steps().get(Key(event.key()), 0) if event.modifiers() in (NoModifier, Qt.KeyboardModifier.KeypadModifier) else 0
        if step and self._step(step):
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()

    def _steps(self) -> dict[Key, int]:
        return STEPS if self.field.kind in ("int", "percent", "week", "number", "hours") else {}

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

    def resizeEvent(self, event: Any) -> None:  # noqa: N802
        super().resizeEvent(event)
        words = getattr(self, "_unit", None)
        if words is not None:
            size = words.sizeHint()
            words.setGeometry(self.width() - size.width() - 10, 0, size.width(), self.height())


class DayEditor(TypedEditor):
    """A sprint day or a date, shown as a date: typed in any form, stepped by arrows, or picked."""

    def __init__(self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(kind, field, program, parent)
        pick = QAction(icons.icon("calendar"), self.tr("Pick a date"), self)
        pick.setShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down))
        pick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        pick.triggered.connect(self.open_calendar)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self._calendar: _Calendar | None = None

    def open_calendar(self) -> None:
        """Pick a date with the mouse or the arrows."""
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open_at(self._date())

    def _pick(self, day: QDate) -> None:
        self.setText(date_words(cast(Any, day.toPython())))
        self.edited.emit()
        self.setFocus()

    def _date(self) -> QDate:
        try:
            value = self.value()
        except ValueError:
            value = None
        if value is None:
            when = self._program.as_of
        else:
            when = self._program.clock.date_of(value) if self.field.kind == "day" else value
        return QDate(when.year, when.month, when.day)

    def _steps(self) -> dict[Key, int]:
        return DAY_STEPS

    def _step(self, by: int) -> bool:
        try:
            self.value()
        except ValueError:
            return False
        self.setText(date_words(cast(Any, self._date().addDays(by).toPython())))
        self.edited.emit()
        return True


class _Calendar(QWidget):
    """A month to pick a date from, below an editor."""

    picked = Signal(QDate)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self._month = QCalendarWidget()
        self._month.setAccessibleName(self.tr("Calendar"))
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self._month)

    def open_at(self, day: QDate) -> None:
        """Show the month of a date."""
        self._month.setSelectedDate(day)
        editor = cast(QWidget, self.parent())
        self.move(editor.mapToGlobal(QPoint(0, editor.height())))
        self.show()
        self._month.setFocus()

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(day)


class ReferenceEditor(TypedEditor):
    """Names a record: type a part of its name and choose, or add a new one where a name is enough."""

    def __init__(self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(kind, field, program, parent)
        self._names = {record.id: title_of(record) for record in candidates(kind, field.name, program)}
        self._can_add = bool(name_field(kinds()[field.refers]))
        self._new = ""
        self._list = QStringListModel(self)
        completer = QCompleter(self._list, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopup)
        completer.setMaxVisibleItems(10)
        completer.activated.connect(self._choose)
        completer.popup().setAccessibleName(field.heading)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)

    def words(self, value: Any) -> str:
        return self._names.get(value, "")

    def value(self) -> Any:
        typed = self.text().strip()
        if typed and typed == self._new:
            return NewRecord(typed)
        if self.text() == self._loaded_text:
            return self._loaded
        try:
            return parsed(self._kind, self.field.name, typed, self._program)
        except ValueError as problem:
            hint = self.tr(' Choose from the list, or "Add" at its end.') if self._can_add else ""
            raise ValueError(f"{problem}{hint}") from None

    def open_list(self) -> None:
        self._list.setStringList(sorted(self._names.values(), key=fold))
        self.completer().complete()

    def offered(self, typed: str) -> list[str]:
        """The names that contain what is typed, those that begin with it first, and the offer to add it."""
        wanted = fold(typed.strip())
        names = sorted((n for n in self._names.values() if wanted in fold(n)), key=lambda n: (not fold(n).startswith(wanted), fold(n)))
        exact = any(fold(name) == wanted for name in names)
        return names + ([self._add_words(typed.strip())] if self._can_add and wanted and not exact else [])

    def _offer(self, typed: str) -> None:
        self._new = ""
        self._list.setStringList(self.offered(typed))

    def _choose(self, words: str) -> None:
        """A row of the list was taken; the offer to add stands for the name it quotes."""
        before, _, after = self._add_words("\n").partition("\n")
        if self._can_add and words not in self._names.values() and words.startswith(before) and words.endswith(after):
            self._new = words.removeprefix(before).removesuffix(after)
            self.setText(self._new)
        self.edited.emit()

    def _add_words(self, name: str) -> str:
        return self.tr("Add “{0}”").format(name)


class ChoiceEditor(QComboBox):
    """One of a few words."""

    done = Signal()
    edited = Signal()

    def __init__(self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.heading)
        self.setAccessibleDescription(field.help)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        if kind.__table__.columns[field.name].nullable:
            self.addItem("–", None)
        for choice in field.choices:
            self.addItem(str(choice.value), choice)
        self.activated.connect(self._chosen)

    def load(self, value: Any) -> None:
        found = [n for n in range(self.count()) if self.itemData(n) == value]
        self.setCurrentIndex(found[0] if found else -1)

    def value(self) -> Any:
        return self.itemData(self.currentIndex())

    def open_list(self) -> None:
        self.showPopup()

    def wheelEvent(self, event: Any) -> None:  # noqa: N802
        """Scrolling a form must not change what stands in it."""
        event.ignore()

    def _chosen(self) -> None:
        self.edited.emit()
        self.done.emit()


class YesNoEditor(QCheckBox):
    """Yes or no."""

    done = Signal()
    edited = Signal()

    def __init__(self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None) -> None:
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

    def __init__(self, kind: type[Base], field: Column, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.heading)
        self.setAccessibleDescription(field.help)
        self.setTabChangesFocus(True)
        self._loaded: str | None = None
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self._grow()

    def load(self, value: Any) -> None:
        self._loaded = value
        if self.toPlainText() != (value or ""):
            self.setPlainText(value or "")

    def value(self) -> Any:
        text = self.toPlainText().strip()
        return self._loaded if text == (self._loaded or "").strip() else text

    def open_list(self) -> None:
        return

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()

    def _grow(self) -> None:
        lines = self.document().size().height()  # a plain text document counts in lines
        wanted = int(lines * self.fontMetrics().lineSpacing()) + 22
        self.setFixedHeight(max(LONG_HEIGHT[0], min(LONG_HEIGHT[1], wanted)))


EDITORS: dict[str, type[QWidget]] = {
    "day": DayEditor, "date": DayEditor, "ref": ReferenceEditor, "enum": ChoiceEditor, "bool": YesNoEditor,
    "long": LongEditor,
}  # fmt: skip


def editor(kind: type[Base], name: str, program: Program, parent: QWidget | None = None) -> Any:
    """The editor of a field of a kind of record: a widget with load(), value(), `edited` and `done`."""
    field = column(kind, name)
    return cast(Any, EDITORS.get(field.kind, TypedEditor))(kind, field, program, parent)
