"""Ctrl+F: pages with a field for it have the key themselves; elsewhere it opens the command palette."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = "Ctrl+F"


def own(page: QWidget) -> QShortcut | None:
    """The page's own shortcut for finding, if it has one."""
    wanted = QKeySequence(KEYS)
    return next(
        (each for each in page.findChildren(QShortcut) if each.key() == wanted and _is_on(each)), None
    )


def follow(action: QAction, page: QWidget | None) -> None:
    """Let the action have the key only where the page does not; two owners of a key cancel each other."""
    words = str(action.property("words"))
    if page is not None and own(page) is not None:
        action.setShortcut(QKeySequence())
        keys = QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{words}\t{keys}")
    else:
        action.setText(words)
        action.setShortcut(QKeySequence(KEYS))


def run(page: QWidget) -> bool:
    """Go to the page's field; False when it has none."""
    shortcut = own(page)
    if shortcut is None:
        return False
    shortcut.activated.emit()
    return True


def _is_on(shortcut: QShortcut) -> bool:
    parent = shortcut.parent()
    return shortcut.isEnabled() and isinstance(parent, QWidget) and parent.isVisible()
