"""Starts Day90: a command on the command line, or the window, painted before anything slow is loaded."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.collecting import collect_here
from app.libraries import absence
from app.plain_imports import import_plainly

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from views.window import MainWindow

SWITCH_SECONDS = 0.0005  # so long another thread may hold up the window each time; usual are 5 ms
COMMANDS = frozenset({"demo", "new", "info", "check", "export", "history", "backup", "verify"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `day90 [FILE]` or `day90 COMMAND …`; returns the exit code, 2 for bad usage or input."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and (words[0] in COMMANDS or words[0].startswith("-")):
        from app.cli import run

        return run(words)
    if len(words) > 1:
        return _refuse(f"day90 opens one file at a time; these are {len(words)}.")
    if words and os.sep not in words[0] and "." not in words[0] and not os.path.exists(words[0]):
        return _refuse(
            f"there is no command and no file called '{words[0]}'; day90 --help shows the commands."
        )
    return window(words[0] if words else None)


def has_display() -> bool:
    """Whether a window can be shown; without a display Qt would end the process."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def window(path: str | None = None) -> int:
    """Show the window, with a program if there is a path, until the user closes it."""
    if not has_display():
        return _refuse("There is no display here; the commands (day90 --help) work without one.")
    # Without these libraries Qt would end the process without a word.
    if lacking := absence():
        return _refuse(lacking)
    try:
        app, main_window = start(path)
    except ImportError as error:
        return _refuse(_lacking(error))
    code = app.exec()
    # Python frees things in any order at its end; windows first is the order that Qt can bear.
    main_window.deleteLater()
    app.processEvents()
    from app.background import note_exit_code

    return note_exit_code(code)


def start(path: str | None = None) -> tuple[QApplication, MainWindow]:
    """The application and its window, shown; what a program needs is loaded after the first paint.

    Tens of thousands of new objects would make the collector look for garbage that cannot be there yet;
    later it does its work in this thread: see `collect_here`.
    """
    gc.disable()
    app = _application()

    from datetime import date
    from pathlib import Path

    from app.paths import home
    from app.settings import Settings
    from views import language, theme
    from views.window import MainWindow

    settings = Settings(home())
    language.install(app, settings.language)
    theme.glimpse(app, settings.theme)
    main_window = MainWindow(settings, date.today(), Path(path).absolute() if path else None)
    main_window.left.connect(app.quit)
    _follow(main_window, warm=path is None)
    main_window.show()
    return app, main_window


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    import_plainly()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Day90")
    app.setApplicationDisplayName("Day90")
    app.setDesktopFileName("org.day90.Day90")
    return app


def _follow(main_window: MainWindow, warm: bool) -> None:
    """Do the rest after the first picture; `warm` loads what a program needs, as opening one would."""
    sys.setswitchinterval(SWITCH_SECONDS)
    collect_here(main_window)
    main_window.painted.connect(_watch_soon)
    if warm:
        main_window.readable.connect(_warm_up)


def _watch_soon() -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, _watch)


def _watch() -> None:
    """Catch unexpected errors from now on; what an earlier session left is told by the window."""
    from app import hooks
    from app.paths import home

    hooks.install(home() / "log")
    hooks.watch_crashes(home() / "log")


def _warm_up() -> None:
    import threading

    from app import opening

    threading.Thread(target=opening.warm_up, name="warm-up", daemon=True).start()


def _lacking(error: ImportError) -> str:
    return absence() or f"The window cannot start: {error}"


def _refuse(sentence: str) -> int:
    print(f"day90: {sentence}", file=sys.stderr)  # noqa: T201
    return 2
