"""What keys and modifiers mean in the sprint table: later or earlier, nearer or further, one row more."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

SIDE_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
# On many keyboards the plus is typed with Shift, and without it the key is an equals sign.
ZOOM_IN = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Equal)


def days(event: QKeyEvent) -> int:
    """Which way Ctrl and an arrow point: 1 later, -1 earlier, 0 for other keys."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return SIDE_KEYS.get(Qt.Key(event.key()), 0) if held == Qt.KeyboardModifier.ControlModifier else 0


def notches(event: QKeyEvent) -> int:
    """Which way Ctrl and plus or minus zoom: 1 in, -1 out, 0 for other keys."""
    if event.matches(QKeySequence.StandardKey.ZoomIn) or event.keyCombination() == ZOOM_IN:
        return 1
    return -1 if event.matches(QKeySequence.StandardKey.ZoomOut) else 0


def extends(event: QMouseEvent) -> bool:
    """Whether a click adds to the selection."""
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    return bool(event.modifiers() & both)
