"""Shows the real window in one look, page by page, and saves a picture of each."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import time_machine
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.pictures.__main__ import Look
    from views.window import MainWindow

NOW = datetime(2026, 3, 14, 9, 41, tzinfo=UTC)
"""A Saturday, and day 41 of the sample's sprint."""
PATIENCE = 30.0  # seconds
FILE = "Programs/Fernlight claims.day90"


def take(look: Look, pages: Iterable[str], folder: str) -> None:
    """Save the pages named, or all of them and the welcome page, as FOLDER/PAGE-LOOK.png."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, time_machine.travel(NOW, tick=True):
        os.environ["DAY90_HOME"] = home
        app, window = _start(look)
        if not tuple(pages):
            _save(window, target / f"welcome-{look.name}.png")
        _open(window, look, Path(home))
        from views.pages import PAGES

        for key in tuple(pages) or [each.key for each in PAGES]:
            window.desk.workspace.show_page(key)
            _wait()
            _save(window, target / f"{key}-{look.name}.png")
        _close(app, window)


def _start(look: Look) -> tuple[QApplication, MainWindow]:
    """The window as the program starts it, of the look's size and theme."""
    from app.main import start
    from app.settings import Settings

    settings = Settings()
    settings.remember("theme", look.theme)
    settings.save()
    app, window = start()
    # The platform without a screen has no cursor to blink, but a caret that does.
    app.setCursorFlashTime(0)
    window.resize(look.width, look.height)
    window.fill()
    _wait()
    return app, window


def _open(window: MainWindow, look: Look, home: Path) -> None:
    """The sample, or a program without content, as a file."""
    from app.opening import create_program, create_sample

    opened: list[object] = []
    files = window.desk.files
    files.opened.connect(opened.append)
    path = home / FILE
    path.parent.mkdir()
    today = date(NOW.year, NOW.month, NOW.day)
    if look.blank:
        made = create_program(path, "Dana Okafor", "Claims triage", "Fernlight", "blank", date(2026, 2, 2), 61)
    else:
        made = create_sample(path, "Dana Okafor", today)
    made.close()
    files.open(path)
    _until(lambda: bool(opened))
    # The temporary folder would say nothing to anybody.
    window.desk.status.show_file(str(Path.home() / FILE))
    _wait(600)


def _close(app: QApplication, window: MainWindow) -> None:
    """As a user does; what runs in threads ends first."""
    documents = sys.modules.get("views.documents")
    if documents is not None:
        documents.workers().settle()
    window.close()
    window.deleteLater()
    app.processEvents()


def _wait(milliseconds: int = 350) -> None:
    """Let timers, threads and paint events happen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(condition: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not condition():
        if monotonic() > end:
            raise TimeoutError("The window did not get ready for its picture.")
        _wait(50)


def _save(window: MainWindow, path: Path) -> None:
    window.grab().save(str(path))
    sys.stdout.write(f"{path}\n")


