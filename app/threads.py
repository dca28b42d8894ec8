"""Which thread an object belongs to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject


def move_home(made: QObject) -> None:
    """Give an object that was made in a worker thread to the application's own thread."""
    application = QCoreApplication.instance()
    if application is not None and application.thread() is not made.thread():
        made.moveToThread(application.thread())
