"""The bar above a table: words to filter by, a menu of values per column, and how many rows are left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from views import icons, theme
from views.controls import Elide
from views.language import counted
from views.record_table import RecordTable

PAUSE = 120  # milliseconds between the last letter and the filtering of a large table
LARGE = 2000
LONGEST = 28  # letters of a value on a button


class FilterBar(QWidget):
    """Filters a table by words and by values; Ctrl+F comes here, Esc clears, Down goes to the table.

    `filters` are names of columns with a menu each, `noun` what one row and several are called.
    """

    left = Signal()  # Enter or Down: the table should take the focus

    def __init__(
        self,
        table: RecordTable,
        filters: Sequence[str] = (),
        noun: tuple[str, str] = ("row", "rows"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table, self._noun = table, noun
        self.words = _words_field(self.tr("Filter"), self.tr("Show only rows with these words (Ctrl+F)"))
        self.words.textChanged.connect(self._typed)
        self.words.installEventFilter(self)
        self.menus = [ValueFilter(table, name, self) for name in filters if table.column_of(name) >= 0]
        self.count = Elide("", "small", tone="ink3")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE8)
        for widget in (self.words, *self.menus):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._filter)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.focus_words)
        table.shown_changed.connect(self._tell)
        self._tell()

    def add_widget(self, widget: QWidget) -> None:
        """Put a page's own button at the right end."""
        self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where long words leave no room, the filters are told by their icons alone."""
        super().resizeEvent(event)
        own = (self.words, self.count, *self.menus)
        parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        needs = self.words.minimumWidth() + sum(menu.wide() + theme.SPACE8 for menu in self.menus)
        for each in parts:
            if each not in own and each.isVisible():
                needs += each.sizeHint().width() + theme.SPACE8
        for menu in self.menus:
            menu.set_narrow(needs + theme.SPACE16 > self.width())

    def focus_words(self) -> None:
        """Begin to filter by words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def clear(self) -> None:
        """Show every row again."""
        self.words.clear()
        for menu in self.menus:
            menu.choose(None)
        self._filter()

    def show_only(self, name: str, values: Sequence[str]) -> None:
        """Filter one column and no other to these values, as when a number elsewhere is opened."""
        self.clear()
        for menu in self.menus:
            if menu.name == name:
                menu.choose(values)

    def state(self) -> dict[str, Any]:
        """What is filtered, to be kept in settings."""
        return {
            "words": self.words.text(),
            "values": {m.name: sorted(m.chosen) for m in self.menus if m.chosen is not None},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave."""
        self.words.setText(str(state.get("words", "")))
        for menu in self.menus:
            menu.choose(state.get("values", {}).get(menu.name))
        self._filter()

    def eventFilter(self, _field: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                self._filter()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._filter()
                self.left.emit()
                return True
        return False

    def _typed(self) -> None:
        if len(self._table.all_ids()) > LARGE:
            self._pause.start()
        else:
            self._filter()

    def _filter(self) -> None:
        self._pause.stop()
        if self._table.order.text != self.words.text():
            self._table.set_filter(self.words.text())

    def _tell(self) -> None:
        every, left = len(self._table.all_ids()), self._table.order.left
        words = counted(every, *self._noun)
        if self._table.order.filtering:
            words = self.tr("{0} of {1}").format(left, words)
        self.count.setText(words)


class ValueFilter(QPushButton):
    """A button with the values of one column to tick; without any ticked, every row shows."""

    def __init__(self, table: RecordTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.chosen: frozenset[str] | None = None
        self._table, self._number = table, table.column_of(name)
        self._heading = table.columns[self._number].heading
        self._words, self._narrow = "", False
        self.setIcon(icons.icon("list-filter"))
        self.setIconSize(QSize(16, 16))
        menu = StayingMenu(self)
        menu.setAccessibleName(self._heading)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self._tell()

    def choose(self, values: Sequence[str] | frozenset[str] | None) -> None:
        """Show only rows with these values; None or none for all."""
        self.chosen = frozenset(values) if values else None
        self._table.set_value_filter(self._number, self.chosen)
        self._tell()

    def wide(self) -> int:
        """The width in pixels that icon and words want."""
        own = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        return own + self.fontMetrics().horizontalAdvance(self._words)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, with the words as a tip, or both."""
        self._narrow = narrow
        self.setText("" if narrow else self._words.replace("&", "&&"))
        self.setToolTip(self._words if narrow else "")

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        every = menu.addAction(self.tr("All"))
        every.setCheckable(True)
        every.setChecked(self.chosen is None)
        every.triggered.connect(self._choose_all)
        menu.addSeparator()
        for value, number in self._table.order.choices(self._number, self._table.all_ids()).items():
            action = menu.addAction(f"{value or self.tr('Empty')}\t{number}".replace("&", "&&"))
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(self.chosen is not None and value in self.chosen)
            action.toggled.connect(self._choose_ticked)

    def _choose_all(self) -> None:
        for action in self._ticks():
            action.blockSignals(True)
            action.setChecked(False)
            action.blockSignals(False)
        self.choose(None)

    def _choose_ticked(self) -> None:
        self.choose([str(action.data()) for action in self._ticks() if action.isChecked()])
        self.menu().actions()[0].setChecked(self.chosen is None)

    def _ticks(self) -> list[QAction]:
        return [action for action in self.menu().actions() if action.data() is not None]

    def _tell(self) -> None:
        """What the button says: "Owner", or what it is filtered to."""
        words = self._heading
        if self.chosen is not None:
            first = sorted(self.chosen)[0] or self.tr("Empty")
            shown = first if len(first) <= LONGEST else first[: LONGEST - 1] + "…"
            words = (
                f"{self._heading}: {shown}"
                if len(self.chosen) == 1
                else f"{self._heading}: {len(self.chosen)}"
            )
        self._words = words
        self.set_narrow(self._narrow)
        self.setAccessibleName(self.tr("Filter by {0}").format(words))


class StayingMenu(QMenu):
    """A menu that stays open while things in it are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


def _words_field(placeholder: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(name)
    field.setToolTip(name)
    field.setClearButtonEnabled(True)
    field.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
    field.setMaximumWidth(240)
    field.setMinimumWidth(120)
    return field
