"""What can be done with the chosen cards of the board, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from models.tasks import TaskStatus
from views import icons
from views.board_list import ADDS
from views.model_words import value_words
from views.states import look_of

if TYPE_CHECKING:
    from views.board import Board


def card_menu(board: Board) -> QMenu:
    """Open, rename and add; then the states that the chosen cards may be moved to."""
    menu, ids = QMenu(board), board.selected_ids()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if len(ids) == 1:
        _add(menu, "panel-right", _say("Open"), "Return", partial(board.opened.emit, ids[0]))
        _add(menu, "pencil", _say("Rename"), "F2", partial(board.rename, ids[0]))
    _add(menu, "plus", _say("Add below"), ADDS[0], board.add)
    menu.addSeparator()
    for status in TaskStatus:
        tone, icon = look_of(status)
        action = menu.addAction(icons.icon(icon, tone), value_words(status))
        action.triggered.connect(partial(board.move_to, ids, status))
        action.setEnabled(board.would_move(ids, status))
    return menu


def _add(menu: QMenu, icon: str, words: str, keys: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(icons.icon(icon), words)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _checked=False: act())
    return action


def _say(words: str) -> str:
    return QCoreApplication.translate("Board", words)
