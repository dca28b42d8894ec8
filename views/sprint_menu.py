"""What the menu of the sprint table has besides the commands of every table: days, links, groups."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from models.tasks import Task
from views import icons

if TYPE_CHECKING:
    from views.sprint_view import SprintView

LONGEST = 40  # letters of a title in a menu


def extend(menu: QMenu, view: SprintView) -> None:
    """Add the commands of the timeline to a menu of rows."""
    some = bool(view.selected_ids())
    menu.addSeparator()
    for words, icon, keys, act in (
        (_say("A day earlier"), "arrow-left", "Ctrl+Left", partial(view.shift, -1)),
        (_say("A day later"), "arrow-right", "Ctrl+Right", partial(view.shift, 1)),
        (_say("A day shorter"), "minus", "Ctrl+Shift+Left", partial(view.stretch, -1)),
        (_say("A day longer"), "plus", "Ctrl+Shift+Right", partial(view.stretch, 1)),
    ):
        _add(menu, words, icon, act, keys).setEnabled(some)
    _add_links(menu, view)
    if view.table.order.groups:
        menu.addSeparator()
        _add(menu, _say("Fold all groups"), "fold-vertical", partial(view.table.fold_all, True))
        _add(menu, _say("Unfold all groups"), "unfold-vertical", partial(view.table.fold_all, False))


def link_menu(view: SprintView) -> QMenu:
    """The menu of the arrow that is chosen."""
    menu, arrows = QMenu(view), view.timeline.arrows
    menu.setAccessibleName(arrows.words(arrows.chosen))
    _add(menu, _say("Delete link"), "unlink", view.delete_link, "Del")
    if (link := arrows.link(arrows.chosen)) is not None:
        menu.addSeparator()
        for task in (link.predecessor, link.successor):
            words = _say("Go to '{0}'").format(_short(task))
            _add(menu, words, "arrow-right", partial(view.go_to, task.id))
    return menu


def _add_links(menu: QMenu, view: SprintView) -> None:
    """The links of the one selected task, to be deleted without a mouse."""
    ids = view.selected_ids()
    task = view.table.record(ids[0]) if len(ids) == 1 else None
    if task is None or not (task.predecessors or task.successors):
        return
    links = menu.addMenu(icons.icon("unlink"), _say("Delete link"))
    for each in task.predecessors:
        words = _say("Waits for '{0}'").format(_short(each.predecessor))
        _add(links, words, "arrow-left", partial(view.delete_link, each.id))
    for each in task.successors:
        words = _say("Followed by '{0}'").format(_short(each.successor))
        _add(links, words, "arrow-right", partial(view.delete_link, each.id))


def _add(menu: QMenu, words: str, icon: str, act: Callable[[], object], keys: str = "") -> QAction:
    action = menu.addAction(icons.icon(icon), words.replace("&", "&&"))
    action.setShortcut(keys)
    action.triggered.connect(lambda _checked=False: act())
    return action


def _short(task: Task) -> str:
    title = task.title or _say("Task without a title")
    return title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"


def _say(words: str) -> str:
    return QCoreApplication.translate("SprintView", words)
