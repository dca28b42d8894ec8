"""Files dragged over the window are the window's, also over a text field, which would take them as words."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

ENTER, MOVE = QEvent.Type.DragEnter, QEvent.Type.DragMove
LEAVE, DROP = QEvent.Type.DragLeave, QEvent.Type.Drop


class FilesFirst(QObject):
    """Hears of a drag before the widget under the pointer, and hands files to the window's own handlers."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._over = False  # whether files are above the window now
        window.winId()  # the system's window must be there to be listened to
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, _handle: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is ENTER:
            self._over = _has_files(cast(QDragEnterEvent, event))
            if self._over:
                self._window.dragEnterEvent(cast(QDragEnterEvent, event))
        elif kind is LEAVE and self._over:
            self._over = False
            self._window.dragLeaveEvent(cast(QDragLeaveEvent, event))
            return True
        elif kind is MOVE and self._over:
            cast(QDragMoveEvent, event).acceptProposedAction()
        elif kind is DROP and self._over:
            self._over = False
            self._window.dropEvent(cast(QDropEvent, event))
            return True
        return self._over and kind in (ENTER, MOVE)


def _has_files(event: QDropEvent) -> bool:
    return any(url.isLocalFile() for url in event.mimeData().urls())
