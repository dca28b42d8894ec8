"""The command palette: type a few letters, and run a command or go to a page, a person, a task."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from views import theme
from views.controls import Icon, label
from views.floating import SHADOW, Sheet, say
from views.palette_entries import Catalogue, Entry
from views.palette_list import LineList, Lines, spoken
from views.palette_search import warm_up

WIDTH, FIELD, TOP, LONGEST, PAGE = 600, 48, 84, 420, 8


class PaletteField(QLineEdit):
    """The field; arrows and Enter are meant for the list below."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: PAGE, Qt.Key.Key_PageUp: -PAGE,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def event(self, event: QEvent) -> bool:
        """Tab has nowhere to go here."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab:
                self.moved.emit(1)
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.moved.emit(-1)
                return True
        return super().event(event)


class Palette(Sheet):
    """Opens below the top bar; `chosen` carries the entry when it has closed."""

    chosen = Signal(object)
    dark = 0

    def __init__(self, window: QWidget, catalogue: Catalogue, recent: list[str]) -> None:
        super().__init__(window, window.tr("Command palette"))
        self._catalogue, self._recent = catalogue, recent
        self.lines = Lines()
        self.box.addLayout(self._head())
        line = QFrame()
        line.setFixedHeight(1)
        line.setAutoFillBackground(True)
        line.setBackgroundRole(line.palette().ColorRole.Midlight)
        self.box.addWidget(line)
        self.list = LineList(self.lines, self)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.clicked.connect(self._clicked)
        self.box.addSpacing(theme.SPACE4)
        self.box.addWidget(self.list, 1)
        self.nothing = label("", tone="ink2", wrap=True)
        self.nothing.setContentsMargins(20, 8, 20, 12)
        self.box.addWidget(self.nothing)
        self.box.addSpacing(theme.SPACE8)
        self.field.textChanged.connect(self._show)
        self._show("")

    def _head(self) -> QHBoxLayout:
        self.field = PaletteField()
        self.field.setObjectName("PaletteField")
        self.field.setFixedHeight(FIELD)
        self.field.setFont(theme.font("section"))
        self.field.setPlaceholderText(self.tr("Type a command, a page, a person, a task…"))
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.field.returnPressed.connect(self.run)
        self.field.moved.connect(self._move)
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, theme.SPACE8, 0)
        row.setSpacing(theme.SPACE4)
        row.addWidget(Icon("search", "ink3"))
        row.addWidget(self.field, 1)
        return row

    def open(self) -> None:
        super().open()
        # The first mistyped word would wait for this import, which takes longer than a keystroke may.
        Thread(target=warm_up, daemon=True).start()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def type(self, words: str) -> None:
        """Add words to what is typed already."""
        self.field.setText(self.field.text() + words)

    def wanted_place(self) -> QRect:
        width = min(WIDTH, self._window.width() - 2 * SHADOW)
        body = self.list.wanted_height() if self.lines.count else self.nothing.sizeHint().height()
        top = min(TOP, max(SHADOW, self._window.height() // 8))
        height = min(FIELD + 13 + min(body, LONGEST), self._window.height() - top - 2 * SHADOW)
        return QRect((self._window.width() - width) // 2, top, width, height)

    def _show(self, words: str) -> None:
        self.lines.show_groups(
            self._catalogue.find(words) if words.strip() else self._catalogue.start(self._recent)
        )
        count = self.lines.count
        self.list.setVisible(count > 0)
        self.nothing.setVisible(not count)
        self.nothing.setText("" if count else self.tr("Nothing is called “{0}”.").format(words.strip()))
        if self.is_open:
            self.place()
            self._announce(count)
        self.list.choose(0)

    def _announce(self, count: int) -> None:
        words = self.tr("%n match(es)", "", count).replace("(es)", "" if count == 1 else "es")
        self.list.setAccessibleDescription(words)
        say(self.field, words)

    def _move(self, by: int) -> None:
        self.list.move(by)
        if (entry := self.list.current()) is not None:
            say(self.field, spoken(entry))

    def _clicked(self, index: QModelIndex) -> None:
        self._run(self.lines.entry(index.row()))

    def run(self) -> None:
        """Close, then run or open the chosen entry; without a match nothing happens."""
        self._run(self.list.current())

    def _run(self, entry: Entry | None) -> None:
        if entry is not None and self.is_open:
            self.leave()
            self.chosen.emit(entry)
