"""The real window in one look within the test's own process, the same on every machine and at every run."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
import time_machine
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.document import Document
from app.settings import Settings
from tests.language.made_up import MadeUp, forget_words
from tests.pictures import scenes
from tests.pictures.camera import FILE, NOW, SHOWN, WHO
from tests.pictures.looks import Look
from tests.pictures.programs import CONTENTS
from tests.views.windows import put_away, settle
from views import language, theme
from views.controls import Elide
from views.window import MainWindow

PATIENCE = 20  # seconds


@contextmanager
def on_stage(look: Look, folder: Path) -> Iterator[MainWindow]:
    """The window with the look's program in a file; closed at the end. The scale is that of the process."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made_up = MadeUp()
    with pytest.MonkeyPatch.context() as patch, time_machine.travel(NOW, tick=False):
        for name, value in {"DAY90_HOME": str(folder / "home"), "USER": WHO, "TZ": "UTC"}.items():
            patch.setenv(name, value)
        time.tzset()
        if look.made_up:
            app.installTranslator(made_up)
        language.speak(app, QLocale("de") if look.made_up else QLocale.c())
        forget_words()
        theme.apply(app, look.theme)
        flashing = app.cursorFlashTime()
        app.setCursorFlashTime(0)
        window = _window(look, folder)
        try:
            yield window
        finally:
            put_away(window)
            app.setCursorFlashTime(flashing)
            app.removeTranslator(made_up)
            language.speak(app, QLocale.c())
            forget_words()
            theme.apply(app, "light")
    time.tzset()


def _window(look: Look, folder: Path) -> MainWindow:
    settings = Settings(folder)
    settings.remember("theme", look.theme)
    program = CONTENTS[look.content]()
    document = Document.create(folder / FILE, lambda session: session.add(program), who=WHO)
    document.program.as_of = NOW.date()
    window = MainWindow(settings, NOW.date())
    window.resize(look.width, look.height)
    window.fill()
    window.show_document(document)
    window.show()
    window.activateWindow()
    settle()
    window.desk.status.show_file(str(SHOWN / FILE))
    window.desk.status.show_saved("Saved 09:41")
    return window


def show(window: MainWindow, key: str) -> None:
    """A page, or a scene of scenes.py, with everything arrived that it reads beside the window."""
    if key in scenes.SCENES:
        scenes.SCENES[key](window)
        settle()
        _hide_paths(window)
    else:
        window.desk.workspace.show_page(key)
        settle()
    if key == "documents":
        _wait_for_preview(window)
    if (focused := QApplication.focusWidget()) is not None and key not in scenes.SCENES:
        focused.clearFocus()
    settle()


def _wait_for_preview(window: MainWindow) -> None:
    documents = sys.modules["views.documents"]
    page = window.desk.workspace.pages["documents"]
    page.target.show_folder(SHOWN / f"{Path(FILE).stem} documents")
    end = monotonic() + PATIENCE
    while (not page.rows or documents.workers().running()) and monotonic() < end:
        documents.workers().settle()
        settle()


def _hide_paths(window: MainWindow) -> None:
    """Folders of the moment, for any folder: the settings say where things are kept."""
    panel = window.desk.overlays.panel
    for each in panel.findChildren(Elide) if panel is not None else []:
        if "/" in each.text():
            each.setText(str(SHOWN / FILE))


def picture(window: MainWindow) -> QImage:
    """The window as it is now."""
    return window.grab().toImage()
