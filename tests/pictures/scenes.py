"""What can stand over or instead of a page: palette, settings, help, tour, keys, board, a day, a message."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from models.ownership import Mode

if TYPE_CHECKING:
    from views.window import MainWindow

PARALLEL_DAY = 47  # when pilot and production run side by side in the sample
SENTENCE = "The file could not be written: the disk is full. Make room and press Save to the file now."


def _over(command: str, window: MainWindow) -> None:
    """A panel over the Today page."""
    window.desk.workspace.show_page("today")
    window.desk.menus.actions[command].trigger()


def _palette(words: str, window: MainWindow) -> None:
    window.desk.workspace.show_page("today")
    window.desk.overlays.search(words)


def _board(window: MainWindow) -> None:
    window.desk.workspace.show_page("sprint")
    window.desk.workspace.pages["sprint"].faces.show_board(True)


def _day(window: MainWindow) -> None:
    window.desk.workspace.show_page("ownership")
    window.desk.workspace.pages["ownership"].raci.show_mode(PARALLEL_DAY)


def _error(window: MainWindow) -> None:
    window.desk.workspace.show_page("today")
    window.desk.tell(SENTENCE, "bad")
    window.desk.tell("Saved a copy.", "ok")


def _inspector(window: MainWindow) -> None:
    """The sprint with a task chosen."""
    window.desk.workspace.show_page("sprint")
    view = window.desk.workspace.pages["sprint"].view
    view.select(view.table.shown_ids()[1:2])
    view.scrollToTop()


SCENES: dict[str, Callable[[MainWindow], None]] = {
    "palette": partial(_palette, ""),
    "palette-found": partial(_palette, "ch"),
    "palette-nothing": partial(_palette, "zzzqqq"),
    "settings": partial(_over, "settings"),
    "help": partial(_over, "help"),
    "keys": partial(_over, "keys"),
    "tour": partial(_over, "tour"),
    "error": _error,
    "inspector": _inspector,
    "board": _board,
    "raci-day": _day,
}


def leave(window: MainWindow) -> None:
    """Put everything back that a scene has changed."""
    desk = window.desk
    desk.overlays.close()
    desk.workspace.notices.clear()
    pages = desk.workspace.pages
    if "sprint" in pages:
        pages["sprint"].faces.show_board(False)
        pages["sprint"].view.select([])
    if "ownership" in pages:
        pages["ownership"].raci.show_mode(Mode.PRODUCTION)
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
