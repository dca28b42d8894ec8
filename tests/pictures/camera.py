"""Shows the real window in one look, page by page, and saves a picture of each."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import time_machine
from PySide6.QtCore import QEventLoop, QLocale, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from app.document import Document
    from app.hooks import Fault
    from tests.pictures.looks import Look
    from views.window import MainWindow

NOW = datetime(2026, 3, 14, 9, 41, tzinfo=UTC)
"""A Saturday, and day 41 of the sample's sprint."""
PATIENCE = 30.0  # seconds
SETTLE = 400  # milliseconds for timers, threads and paint events
WHO, FILE = "Dana Okafor", "Fernlight claims.day90"
SHOWN = Path("/home/dana/Programs")  # in place of the temporary folder, which would say nothing to anybody


def take(look: Look, pages: Iterable[str], folder: str, small: bool = False) -> None:
    """Save the pages named, or all of them and the welcome page, as FOLDER/PAGE-LOOK.png.

    `small` leaves each picture 256 colours, which halves the file.
    """
    from tests.pictures import dialogs, scenes

    target, keys = Path(folder), tuple(pages)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, time_machine.travel(NOW, tick=True):
        os.environ["DAY90_HOME"] = home
        app, window = _start(look)
        if not keys or "welcome" in keys:
            _save(window, target / f"welcome-{look.name}.png", small)
        _open(window, look, Path(home))
        for key in keys or dict.fromkeys((*_all_pages(), *scenes.SCENES, *dialogs.ALL)):
            if key in scenes.SCENES:
                scenes.SCENES[key](window)
                _wait()
            elif key in dialogs.ALL:
                dialogs.ALL[key](window)
                _wait()
            elif key != "welcome":
                _show(window, key)
            if key != "welcome":
                _save(window, target / f"{key}-{look.name}.png", small)
            if key in scenes.SCENES:
                scenes.leave(window)
            elif key in dialogs.ALL:
                dialogs.close(window)
        _close(app, window)


def _all_pages() -> list[str]:
    from views.pages import PAGES

    return [each.key for each in PAGES]


def _start(look: Look) -> tuple[QApplication, MainWindow]:
    """The window as the program starts it, of the look's size and theme."""
    from app import hooks
    from app.main import start
    from app.settings import Settings
    from tests.language.made_up import MadeUp
    from views import language

    settings = Settings()
    settings.remember("theme", look.theme)
    settings.save()
    app, window = start()
    if look.made_up:
        made_up = MadeUp()
        made_up.setParent(app)
        app.installTranslator(made_up)
        language.speak(app, QLocale("de"))
    app.setCursorFlashTime(0)
    hooks.faults.reported.connect(_complain)
    window.resize(look.width, look.height)
    window.fill()
    _wait()
    return app, window


def _complain(fault: Fault) -> None:
    sys.stderr.write(f"{fault.details}\n")


def _open(window: MainWindow, look: Look, home: Path) -> None:
    """The sample after a few edits, or a program without content, opened from a file."""
    path = home / FILE
    made = _sample(path) if look.content == "sample" else _other(path, look.content)
    made.close()
    files = window.desk.files
    files.open(path)
    _until(lambda: files.document is not None)
    window.desk.status.show_file(str(SHOWN / FILE))
    _wait(1000)


def _other(path: Path, content: str) -> Document:
    from app.document import Document
    from tests.pictures.programs import CONTENTS

    program = CONTENTS[content]()
    return Document.create(path, lambda session: session.add(program), replace=True, who=WHO)


def _sample(path: Path) -> Document:
    from app.commands import records
    from app.opening import create_sample
    from models.sprint import Milestone

    made = create_sample(path, WHO, NOW.date())
    ahead = [each for each in made.program.milestones if each.due_day > made.program.today]
    milestone = min(ahead, key=lambda each: each.due_day)
    records.set_field(made, Milestone, [milestone.id], "due_day", milestone.due_day + 3)
    records.set_field(made, Milestone, [milestone.id], "note", "Agreed with the managers.")
    records.set_field(made, Milestone, [milestone.id], "title", f"{milestone.title} in every team")
    made.undo()
    return made


def _show(window: MainWindow, key: str) -> None:
    """A page as it is when everything has arrived that it reads beside the window."""
    window.desk.workspace.show_page(key)
    _wait()
    documents = sys.modules.get("views.documents")
    if documents is not None and key == "documents":
        window.desk.workspace.pages[key].target.show_folder(SHOWN / f"{Path(FILE).stem} documents")
        _until(lambda: bool(window.desk.workspace.pages[key].rows) and not documents.workers().running())
        _wait()


def _close(app: QApplication, window: MainWindow) -> None:
    """As a user does; what runs in threads ends first."""
    documents = sys.modules.get("views.documents")
    if documents is not None:
        documents.workers().settle()
    window.close()
    window.deleteLater()
    app.processEvents()


def _wait(milliseconds: int = SETTLE) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(condition: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not condition():
        if monotonic() > end:
            raise TimeoutError("The window did not get ready for its picture.")
        _wait(50)


def _save(window: MainWindow, path: Path, small: bool) -> None:
    picture = with_dialogs(window)
    (_with_few_colours(picture) if small else picture).save(str(path))
    sys.stdout.write(f"{path}\n")


def with_dialogs(window: MainWindow) -> QImage:
    """The window with the dialogs and menus that stand over it, which are windows of their own."""
    picture = window.grab().toImage()
    painter = QPainter(picture)
    for each in QApplication.topLevelWidgets():
        if each is window or not each.isVisible() or not _belongs(each, window):
            continue
        corner = window.mapFromGlobal(each.pos())
        if isinstance(each, QDialog):
            corner = window.rect().center() - each.rect().center()
            painter.fillRect(window.rect(), QColor(0, 0, 0, 60))
        painter.drawPixmap(corner, each.grab())
    painter.end()
    return picture


def _belongs(each: QWidget | None, window: MainWindow) -> bool:
    while each is not None and each is not window:
        each = each.parentWidget()
    return each is window


def _with_few_colours(picture: QImage) -> QImage:
    """The 256 colours that occur most, and no dots in between."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    count = Counter(memoryview(plain.constBits()).cast("I"))
    table = [colour for colour, _times in count.most_common(256)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
