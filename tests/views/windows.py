"""The real window with the small program of programs.py in it, as a user has it before them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from app.settings import Settings
from tests.views import programs
from views.window import MainWindow


@contextmanager
def shown(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with an open program; closed at the end as a user closes it."""
    monkeypatch.setenv("DAY90_HOME", str(folder / "home"))
    path = folder / "claims.day90"
    if not path.exists():
        Document.create(path, lambda session: session.add(programs.program()), who="Dana").close()
    settings = Settings(folder)
    settings.remember("theme", "light")
    window = MainWindow(settings, programs.AS_OF)
    window.resize(1440, 900)
    window.show()
    window.fill()
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        window.desk.files.open(path)
    window.activateWindow()
    settle()
    try:
        yield window
    finally:
        qtbot.waitUntil(lambda: not window.desk.files.is_busy())
        window.close()
        window.deleteLater()
        settle()


def settle() -> None:
    """Let layouts and deferred deletions happen."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
