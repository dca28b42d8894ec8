"""A button that says which of a few ways is chosen, and how wide buttons are with words and without."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from views import icons

ALONE = 52  # pixels of a button that shows its icon alone


class Choice(QPushButton):
    """A button that says which of a few ways is chosen, with a menu of them."""

    chosen = Signal(str)
    told = Signal()  # it says something else now

    def __init__(self, parent: QWidget, icon: str, name: str, words: dict[str, str]) -> None:
        super().__init__(parent)
        self._name, self._words, self._icon = name, words, icon
        self._narrow = False
        self.key = next(iter(words))
        self.setIcon(icons.icon(icon))
        self.setIconSize(QSize(20, 16))
        menu, group = QMenu(self), QActionGroup(self)
        menu.setAccessibleName(name)
        for key, each in words.items():
            action = menu.addAction(QIcon(), each)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(self._take)
        self._group = group
        self.setMenu(menu)
        self.show_key(self.key)

    def show_key(self, key: str) -> None:
        """Show what is chosen; a key that is none of the choices shows the name alone."""
        self.key = key
        for action in self._group.actions():
            action.setChecked(action.data() == key)
        self._tell()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or the words too."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._tell()

    def wide(self) -> int:
        """The width in pixels that icon and words want."""
        return wide_with(self, self._words.get(self.key, self._name))

    def _take(self, action: QAction) -> None:
        self.show_key(str(action.data()))
        self.chosen.emit(self.key)

    def _tell(self) -> None:
        words = self._words.get(self.key, self._name)
        self.setText("" if self._narrow else words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(f"{self._name}: {words}")
        self.told.emit()


def wide_with(each: QPushButton, words: str) -> int:
    """The width in pixels that a button wants with these words, whatever it says now."""
    metrics = each.fontMetrics()
    own = each.sizeHint().width() - metrics.horizontalAdvance(each.text())
    return own + metrics.horizontalAdvance(words)


def set_alone(each: QPushButton, alone: bool) -> None:
    """Buttons with an icon alone are all as wide."""
    if alone:
        each.setFixedWidth(ALONE)
    else:
        each.setMinimumWidth(0)
        each.setMaximumWidth(16_777_215)
