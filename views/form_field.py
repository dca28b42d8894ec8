"""One field of a form: its name, its editor or value, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from models.base import Base
from models.errors import UserError
from views import editors, theme
from views.controls import Chip, label
from views.model_words import clocks_text, column
from views.record_columns import Cell, ColumnSpec, compiled
from views.record_edits import change
from views.sentences import error_words
from views.typed_editor import TypedEditor

if TYPE_CHECKING:
    from app.document import Document

NAME_WIDTH = 104  # pixels, of the names at the left
NARROW, WIDEST = 264, 16_777_215  # pixels of a field with its name; below, the name stands above
PAUSE = 1500  # milliseconds without a key after which a long text is kept


@dataclass(frozen=True)
class FieldSpec:
    """A field of a form by the name of its column; `heading` replaces the column's.

    `put(document, ids, value)` replaces the plain change; `fixed` shows the value without an editor.
    """

    name: str
    heading: str = ""
    put: Callable[[Document, Sequence[str], Any], None] | None = None
    fixed: bool = False


class FormField(QWidget):
    """Edits one field of the records shown; every finished value is one undoable change."""

    refused = Signal(str)

    def __init__(self, document: Document, kind: type[Base], spec: FieldSpec) -> None:
        super().__init__()
        self._document, self._kind, self.spec = document, kind, spec
        self._field = column(kind, spec.name)
        self._records: dict[str, Base] = {}
        self._reader = compiled(kind, [ColumnSpec(spec.name)], self._records)[0]
        self._dirty = False
        self._loaded: list[Cell] | None = None
        """What the editor was filled with; None when it may hold something else."""
        self._typing = 0
        self._complaint = label("", "small", tone="bad", wrap=True)
        self._hint = label("", "small", tone="ink3", wrap=True)
        self.editor: Any = None if spec.fixed or not self._field.editable else self._make_editor()
        self.value_shown: Any = self._make_value() if self.editor is None else self.editor
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._keep)
        self._arrange()

    @property
    def heading(self) -> str:
        return self.spec.heading or self._field.heading

    def show_records(self, records: Sequence[Base]) -> None:
        """Show these records' value; when they differ, the field is empty and says so."""
        self._records.clear()
        self._records.update({record.id: record for record in records})
        self._dirty = False
        self._typing += 1
        self.refresh()

    def refresh(self) -> None:
        """Show what the records hold now, but never over what is being typed."""
        self._reader.forget()
        if isinstance(self.editor, TypedEditor):
            self.editor.program = self._document.program
        if self._dirty and self.editor is not None:
            return
        self._load()

    def finish(self) -> None:
        """Take what stands in the field; what cannot be read stays, with a sentence under it."""
        if self.editor is None or not self._dirty or not self._records:
            return
        self._pause.stop()
        if self._are_gone():
            self._dirty = False
            return
        try:
            value = self.editor.value()
            self._commit(value)
        except (ValueError, UserError) as problem:
            self._complain(str(problem))
            return
        self._dirty = False
        self._complain("")
        self.refresh()

    def restore(self) -> None:
        """Forget what was typed."""
        self._dirty, self._loaded = False, None
        self._pause.stop()
        self._complain("")
        self._load()

    def eventFilter(self, _editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self._dirty:
                self.restore()
                return True
        elif event.type() == QEvent.Type.FocusIn:
            self._typing += 1
        return False

    def _are_gone(self) -> bool:
        """Whether another edit deleted what was typed for."""
        kind = self._kind.__tablename__
        return all(self._document.record(kind, each) is None for each in self._records)

    def _commit(self, value: Any, merge: str | None = None) -> None:
        ids = [each for each in self._records if self._reader.cell(each).value != value]
        if not ids:
            return
        if self.spec.put is not None:
            self.spec.put(self._document, ids, value)
        else:
            change(self._document, self._kind, ids, self.spec.name, value, merge)

    def _keep(self) -> None:
        """A pause in a long text: keep it, as part of the same step as what follows."""
        if not self._dirty or not self._records:
            return
        place = " ".join(
            (self._kind.__tablename__, self.spec.name, next(iter(self._records)), str(self._typing))
        )
        try:
            self._commit(self.editor.value(), merge=place)
        except (ValueError, UserError) as problem:
            self._complain(str(problem))

    def _load(self) -> None:
        cells = [self._reader.cell(each) for each in self._records]
        if cells == self._loaded and self._field.kind != "day":  # the clocks beside a day are others at times
            return
        self._loaded = cells
        same = len({cell.text for cell in cells}) <= 1
        if self.editor is None:
            self._show_value(cells[0].text if cells and same else self.tr("Several values") if cells else "")
            return
        self.editor.blockSignals(True)
        self.editor.load(cells[0].value if cells and same else None)
        self.editor.blockSignals(False)
        if hasattr(self.editor, "setPlaceholderText"):
            self.editor.setPlaceholderText("" if same else self.tr("Several values"))
        self._show_hint()

    def _edited(self) -> None:
        self._dirty, self._loaded = True, None
        self._complain("")
        self._show_hint()
        if isinstance(self.editor, editors.LongEditor):
            self._pause.start()

    def _done(self) -> None:
        if isinstance(self.editor, editors.YesNoEditor):
            self._dirty, self._loaded = True, None
        self.finish()

    def _show_hint(self) -> None:
        """The other clocks of a day, while it is read or typed."""
        words = ""
        if self._field.kind == "day" and self._records:
            try:
                day = self.editor.value()
                words = "" if day is None else clocks_text(self._document.program.clock.describe(day))
            except ValueError:
                words = ""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def _complain(self, words: str) -> None:
        words = error_words(words)
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
        if self.editor is None:
            return
        self.editor.setProperty("invalid", bool(words))
        self.editor.setAccessibleDescription(words or self._field.help)
        self.editor.style().polish(self.editor)
        if words:
            self.refused.emit(words)

    def _make_editor(self) -> Any:
        made = editors.editor(self._kind, self.spec.name, self._document.program)
        made.setAccessibleName(self.heading)
        made.setToolTip(self._field.help)
        made.edited.connect(self._edited)
        made.done.connect(self._done)
        made.installEventFilter(self)
        return made

    def _make_value(self) -> QWidget:
        if self._reader.look == "chip":
            return Chip("")
        words = label("", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words

    def _show_value(self, words: str) -> None:
        shown = self.value_shown
        shown.setVisible(bool(words))
        if isinstance(shown, Chip):
            cell = self._reader.cell(next(iter(self._records))) if self._records else None
            shown.set_state(words, (cell.tone if cell else "") or "idle", cell.icon if cell else "")
        else:
            shown.setText(words)
            shown.setAccessibleName(f"{self.heading}: {words}")

    def _arrange(self) -> None:
        """The name at the left, or above where that is short; hints and complaints under the editor."""
        name = label(self.heading, "small", theme.MEDIUM, "ink2", wrap=True)
        name.setToolTip(self._field.help)
        if self.editor is not None:
            name.setBuddy(self.editor)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE4)
        right.addWidget(self.value_shown)
        for words in (self._hint, self._complaint):
            words.hide()
            right.addWidget(words)
        self._name = name
        self._outer = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(right, 1)
        self._place_name(above=isinstance(self.editor, editors.LongEditor))

    def _place_name(self, above: bool) -> None:
        """Above the editor, or at its left."""
        ways = QBoxLayout.Direction
        self._outer.setDirection(ways.TopToBottom if above else ways.LeftToRight)
        self._outer.setSpacing(theme.SPACE4 if above else theme.SPACE8)
        height = 0 if above or self.editor is None else theme.CONTROL
        self._name.setMinimumSize(0 if above else NAME_WIDTH, height)
        self._name.setMaximumWidth(WIDEST if above else NAME_WIDTH)
        self._name.setIndent(
            self._name.indent()
        )  # a label remembers its size of before until it is set up anew

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside its name an editor would be too short in a narrow panel."""
        super().resizeEvent(event)
        short = self.editor is not None and not isinstance(self.editor, editors.YesNoEditor)
        above = isinstance(self.editor, editors.LongEditor) or (short and self.width() < NARROW)
        if above != (self._outer.direction() == QBoxLayout.Direction.TopToBottom):
            self._place_name(above)
