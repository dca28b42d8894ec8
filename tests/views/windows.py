"""The real window with a program in it, as a user has it before them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from app.settings import Settings
from models import Program
from tests.views import programs
from views.window import MainWindow

USUAL, SMALL = (1440, 900), (1024, 640)


@contextmanager
def holding(program: Program, folder: Path) -> Iterator[MainWindow]:
    """The window with this program in a new file of the folder, for as many tests as wanted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAY90_HOME", str(folder / "home"))
        settings = Settings(folder)
        settings.remember("theme", "light")
        document = Document.create(folder / "claims.day90", lambda session: session.add(program), who="Dana")
        document.program.as_of = programs.AS_OF
        window = MainWindow(settings, programs.AS_OF)
        window.fill()
        window.show_document(document)
        window.resize(*USUAL)
        window.show()
        window.activateWindow()
        settle()
        yield window
        put_away(window)


@contextmanager
def shown(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with the small program of programs.py, opened and closed as a user does it."""
    monkeypatch.setenv("DAY90_HOME", str(folder / "home"))
    path = folder / "claims.day90"
    if not path.exists():
        Document.create(path, lambda session: session.add(programs.program()), who="Dana").close()
    settings = Settings(folder)
    settings.remember("theme", "light")
    window = MainWindow(settings, programs.AS_OF)
    window.resize(*USUAL)
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
        put_away(window)


def given() -> Any:
    """The fixture of a module's tests that shows the window for each of them: `window = given()`."""

    @pytest.fixture
    def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
        with shown(qtbot, tmp_path, monkeypatch) as made:
            yield made

    return window


def put_away(window: MainWindow) -> None:
    """Close the window when what it has begun beside is over."""
    documents: Any = sys.modules.get("views.documents")
    if documents is not None:
        documents.workers().settle()
    window.close()
    window.deleteLater()
    settle()


def settle() -> None:
    """Let layouts and deferred deletions happen."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
