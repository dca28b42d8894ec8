"""Filters kept under a name, to be had again with one click, in each program and on each page its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from views import icons
from views.name_dialog import NameDialog, ask_name

KEYS = "Ctrl+Shift+F"
LONGEST = 24  # letters of a name on the button
ICON_WIDTH = 44  # pixels of the button while it says nothing

Filter = dict[str, Any]  # the words and the values by column, as FilterBar.present() gives them


class SavedFilters(QPushButton):
    """A button that names the filter that holds, with a menu of all that were kept."""

    wanted = Signal(object)  # the filter to be applied; an empty one shows every row

    def __init__(self, present: Callable[[], Filter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = present
        self._kept: dict[str, Filter] = {}
        self._words, self._narrow = "", False
        self.setIconSize(QSize(20, 16))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Saved filters"))
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        QShortcut(QKeySequence(KEYS), self, self.open_menu)
        self.follow()

    @property
    def active(self) -> str:
        """The name of the filter that holds just now; empty for none or one without a name."""
        present = self._present()
        return next((name for name, each in self._kept.items() if each == present), "")

    def names(self) -> list[str]:
        """What the kept filters are called, in the order of the alphabet."""
        return sorted(self._kept, key=str.casefold)

    def state(self) -> dict[str, Filter]:
        """The kept filters by name, to be kept in settings."""
        return dict(self._kept)

    def restore(self, state: Mapping[str, Filter]) -> None:
        """Take up what state() gave."""
        self._kept = {str(name): dict(each) for name, each in state.items()}
        self.follow()

    def keep(self, name: str) -> None:
        """Keep the present filter; one of the same name is replaced."""
        self._kept[name] = self._present()
        self.follow()

    def rename(self, old: str, new: str) -> None:
        """Call a filter differently; it takes the place of another one of that name."""
        self._kept[new] = self._kept.pop(old)
        self.follow()

    def forget(self, name: str) -> None:
        """Keep a filter no longer; what it shows now stays shown."""
        del self._kept[name]
        self.follow()

    def apply(self, name: str) -> None:
        """Filter as a kept filter says."""
        self.wanted.emit(self._kept[name])

    def follow(self) -> None:
        """The filter is another one: say its name, if it has one."""
        active = self.active
        self.setIcon(icons.icon("bookmark-check" if active else "bookmark"))
        self._words = active if len(active) <= LONGEST else active[: LONGEST - 1] + "…"
        self.setText("" if self._narrow else self._words.replace("&", "&&"))
        words = self.tr("Saved filter: {0}").format(active) if active else self.tr("Saved filters")
        self.setAccessibleName(words)
        keys = QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{words} ({keys})")
        self.setMinimumWidth(self.wide() if self.text() else ICON_WIDTH)
        self.setMaximumWidth(16_777_215 if self.text() else ICON_WIDTH)

    @property
    def narrow(self) -> bool:
        """Whether it keeps its name to itself."""
        return self._narrow

    def wide(self) -> int:
        """The width in pixels that icon and name want."""
        words = self.fontMetrics().horizontalAdvance(self._words)
        return ICON_WIDTH + words if words else ICON_WIDTH

    def minimumSizeHint(self) -> QSize:
        return QSize(ICON_WIDTH, super().minimumSizeHint().height())

    def set_narrow(self, narrow: bool) -> None:
        """Say the name in the tip alone."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.follow()

    def open_menu(self) -> None:
        """Open the menu by keyboard, with its first entry chosen."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))
        if actions := self.menu().actions():
            self.menu().setActiveAction(actions[0])

    def fill(self) -> None:
        """Show the filters of now."""
        menu, active, filtering = self.menu(), self.active, bool(self._present())
        menu.clear()
        for name in self.names():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == active)
            action.setData(name)
            action.triggered.connect(partial(self._choose, name))
        menu.addSeparator()
        save = self._add("bookmark-plus", self.tr("Save this filter…"), self.ask_name)
        save.setEnabled(filtering and not active)
        if active:
            self._add("pencil", self.tr("Rename “{0}”…").format(active), self.ask_new_name)
            self._add("trash-2", self.tr("Delete “{0}”").format(active), partial(self.forget, active))
        self._add("x", self.tr("Show all rows"), partial(self.wanted.emit, {})).setEnabled(filtering)

    def ask_name(self) -> NameDialog:
        """Ask what the present filter is to be called, and keep it."""
        sentence = self.tr("It stands in the menu beside the filters, in this program.")
        return ask_name(self.window(), self.tr("Save this filter"), sentence, self.tr("Save"), self.keep)

    def ask_new_name(self) -> NameDialog:
        """Ask what the filter that holds is to be called instead."""
        old, sentence = self.active, self.tr("The filter itself stays as it is.")
        title, act = self.tr("Rename the filter"), self.tr("Rename")
        return ask_name(self.window(), title, sentence, act, partial(self.rename, old), old)

    def _add(self, icon: str, words: str, act: Callable[[], object]) -> QAction:
        action = self.menu().addAction(icons.icon(icon), words.replace("&", "&&"))
        action.triggered.connect(lambda: act())
        return action

    def _choose(self, name: str) -> None:
        self.wanted.emit({} if name == self.active else self._kept[name])
