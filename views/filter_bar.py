"""The bar above a table: words to filter by, a menu of values per column, and how many rows are left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from views import icons, theme
from views.controls import label, lead
from views.language import counted
from views.record_table import RecordTable
from views.saved_filters import ICON_WIDTH, Filter, SavedFilters
from views.staying_menu import StayingMenu as StayingMenu
from views.staying_menu import ValueMenu

PAUSE = 120  # milliseconds between the last letter and the filtering of a large table
LARGE = 2000
LONGEST = 28  # letters of a value on a button
COMFORT, SHORT = 120, 76  # pixels of the field for words, where there is room and at least
BESIDE = 48  # pixels of that field beside its words
LEAST = 96  # pixels of a filter with words; below, only its icon shows
WIDE = 10_000


class FilterBar(QWidget):
    """Filters a table by words and by values; Ctrl+F comes here, Esc clears, Down goes to the table.

    `filters` are names of columns with a menu each, `noun` what one row and several are called. A column
    filtered from its heading has a menu here as long as it is filtered.
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
        self.kept_as = f"filter {table.kind.__tablename__}"
        table.has_bar = True
        self.words = _words_field(self.tr("Filter"), self.tr("Show only rows with these words (Ctrl+F)"))
        self.words.setParent(self)  # before the menus, so that Tab comes here first
        self.words.textChanged.connect(self._typed)
        self.words.installEventFilter(self)
        self.menus = [ValueFilter(table, name, self) for name in filters if table.column_of(name) >= 0]
        self.further: dict[int, ValueFilter] = {}
        self.saved = SavedFilters(self.present, self)
        self.saved.wanted.connect(self.apply)
        self.count = label("", "small", tone="ink3")
        self._counts: list[str] = []
        self._arrange()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._filter)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.focus_words)
        table.shown_changed.connect(self._follow)
        self._tell()

    def _arrange(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(theme.SPACE8)
        for widget in (self.words, *self.menus, self.saved):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.count)

    def add_widget(self, widget: QWidget) -> None:
        """Put a page's own button at the right end."""
        self._row.addWidget(widget)

    def event(self, event: QEvent) -> bool:
        """Where there is little room, everything says less."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:
        """As wide as with icons alone, or it would never become narrow enough to show them."""
        menus, others = len(self.menus) + len(self.further) + 1, self._others()
        width = self.words.minimumWidth() + menus * (ICON_WIDTH + theme.SPACE8)
        width += sum(each.minimumSizeHint().width() + theme.SPACE8 for each in others)
        return QSize(width, super().minimumSizeHint().height())

    def focus_words(self) -> None:
        """Begin to filter by words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def clear(self) -> None:
        """Show every row again."""
        self.apply({})

    def show_only(self, name: str, values: Sequence[str]) -> None:
        """Filter one column and no other to these values, as when a number elsewhere is opened."""
        self.apply({"values": {name: list(values)}})

    def present(self) -> Filter:
        """The filter that holds: its words, and the values by column; empty when every row is shown."""
        columns, values = self._table.columns, self._table.order.values
        words = " ".join(self.words.text().split())
        found = {"words": words, "values": {columns[n].spec.name: sorted(each) for n, each in values.items()}}
        return {key: each for key, each in found.items() if each}

    def apply(self, wanted: Mapping[str, Any]) -> None:
        """Filter as present() once said; columns unknown today are passed over."""
        self.words.setText(str(wanted.get("words", "")))
        self._filter()
        values = {self._table.column_of(name): each for name, each in wanted.get("values", {}).items()}
        for number in (*self._table.order.values, *values):
            if number >= 0:
                self._table.set_value_filter(number, values.get(number) or None)

    def state(self) -> dict[str, Any]:
        """What is filtered, and the filters kept under a name, to be kept in settings."""
        saved = self.saved.state()
        return self.present() | ({"saved": saved} if saved else {})

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave."""
        self.saved.restore(state.get("saved", {}))
        self.apply(state)

    def arrangement(self) -> dict[str, Any]:
        """As state(); a page keeps it between sessions."""
        return self.state()

    def arrange(self, state: dict[str, Any]) -> None:
        """As restore()."""
        self.restore(state)

    def eventFilter(self, field: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            words = self.tr("Filter")  # the glass says it where the word does not fit
            whole = field.fontMetrics().horizontalAdvance(words) + BESIDE <= field.width()
            field.setPlaceholderText(words if whole else "")
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

    def _follow(self) -> None:
        """Other rows are shown: filters of further columns come and go, and everything says what holds."""
        filtered, own = self._table.order.values, {menu.number for menu in self.menus}
        for number in [each for each in self.further if each not in filtered]:
            gone = self.further.pop(number)
            gone.hide()
            gone.deleteLater()
        for number in [each for each in filtered if each not in own and each not in self.further]:
            name = self._table.columns[number].spec.name
            new = self.further[number] = ValueFilter(self._table, name, self)
            self._row.insertWidget(self._row.indexOf(self.saved), new)
            self._fit()
        for menu in (*self.menus, *self.further.values()):
            menu.follow()
        self.saved.follow()
        self._tell()

    def _fit(self) -> None:
        """Where it is narrow the count goes first, then the name of the saved filter, then ends of words."""
        menus = (*self.menus, *self.further.values())
        others = self._others()
        room = self.width() - SHORT - sum(each.sizeHint().width() for each in others)
        room -= theme.SPACE8 * (len(menus) + len(others) + 1)
        widths = [menu.wide() for menu in menus]
        wanted = sum(widths)
        spare = room - wanted - (COMFORT - SHORT)
        self.saved.set_narrow(self.saved.wide() > spare)
        left = spare - (ICON_WIDTH if self.saved.narrow else self.saved.wide())
        self._show_count(left - theme.SPACE8)
        for menu, width in zip(menus, shares(widths, room - ICON_WIDTH), strict=True):
            menu.set_room(width)

    def _others(self) -> list[QWidget]:
        """The page's own buttons."""
        own = (self.words, self.count, self.saved, *self.menus, *self.further.values())
        parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [each for each in parts if each not in own and not each.isHidden() and not each.isWindow()]

    def _show_count(self, room: int) -> None:
        """Say how many rows are shown, in short or not at all where there are too few pixels for it."""
        for words in self._counts:
            if self.count.fontMetrics().horizontalAdvance(words) + 2 <= room:
                self.count.setText(words)
                self.count.show()
                return
        self.count.hide()

    def _tell(self) -> None:
        every, left = len(self._table.all_ids()), self._table.order.left
        self._counts = [counted(every, *self._noun)]
        if self._table.order.filtering:
            form = self.tr("{0} of {1}")
            self._counts = [form.format(left, words) for words in (self._counts[0], every)]
        self.count.setText(self._counts[0])
        self._fit()


def shares(wanted: Sequence[int], room: int) -> list[int]:
    """Widths in pixels that together fit into `room`: the widest give way first."""
    left, result = room, dict(enumerate(wanted))
    for place, (number, width) in enumerate(sorted(result.items(), key=lambda each: each[1])):
        result[number] = min(width, max(0, left // (len(wanted) - place)))
        left -= result[number]
    return [result[number] for number in range(len(wanted))]


class ValueFilter(QPushButton):
    """A button with the values of one column to tick; without any ticked, every row shows."""

    def __init__(self, table: RecordTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.number = name, table.column_of(name)
        self._heading = table.columns[self.number].heading
        self._words, self._room = "", WIDE
        self.setIcon(icons.icon("list-filter"))
        # Wider than the drawing, which stands at the left: the rest is the gap before the words.
        self.setIconSize(QSize(20, 16))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.values = ValueMenu(table, self.number, self)
        self.setMenu(self.values)
        self.follow()

    @property
    def chosen(self) -> frozenset[str] | None:
        """The values that are shown; None for all."""
        return self.values.chosen

    def choose(self, values: Sequence[str] | frozenset[str] | None) -> None:
        """Show only rows with these values; None or none for all."""
        self.values.choose(values)
        self.follow()

    def wide(self) -> int:
        """The width in pixels that icon and words want."""
        own = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        return own + self.fontMetrics().horizontalAdvance(self._words)

    def minimumSizeHint(self) -> QSize:
        return QSize(ICON_WIDTH, super().minimumSizeHint().height())

    def set_room(self, room: int) -> None:
        """Show icon and words in so many pixels: words end in dots, and are a tip, where they do not fit."""
        self._room = room
        whole, metrics = room >= self.wide(), self.fontMetrics()
        spare = room - (self.wide() - metrics.horizontalAdvance(self._words))
        words = self._words if whole else metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, spare)
        words = words if whole or room >= LEAST else ""
        self.setText(words.replace("&", "&&"))
        self.setFixedWidth(self.wide() if whole else room if words else ICON_WIDTH)
        self.setToolTip("" if whole else self._words)

    def follow(self) -> None:
        """Say what the button filters by: "Owner", or to what."""
        words, chosen = self._heading, self.chosen
        if chosen is not None:
            first = sorted(chosen)[0] or self.tr("Empty")
            shown = first if len(first) <= LONGEST else first[: LONGEST - 1] + "…"
            words = f"{self._heading}: {shown}" if len(chosen) == 1 else f"{self._heading}: {len(chosen)}"
        self._words = words
        self.set_room(self._room)
        self.setAccessibleName(self.tr("Filter by {0}").format(words))


def _words_field(placeholder: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(name)
    field.setToolTip(name)
    field.setClearButtonEnabled(True)
    lead(field, "search")
    field.setMaximumWidth(240)
    field.setMinimumWidth(SHORT)
    return field
