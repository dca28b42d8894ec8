"""Every dialog, sheet and panel that asks something, opened over the sample as a user would meet it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.hooks import Fault
from app.kept import Kept
from models.storage.errors import ChangedOutside, InUse
from models.tasks import Baseline
from views import restoring
from views.restoring import RestoreSheet

if TYPE_CHECKING:
    from views.window import MainWindow

FOLDER = Path("/home/dana/Programs")
"""Stands for any folder: pictures say nothing of the machine they were taken on."""
SINCE = "2026-03-14T08:12"


def _page(window: MainWindow, key: str) -> Any:
    window.desk.workspace.show_page(key)
    return window.desk.workspace.pages[key]


def _newest(window: MainWindow) -> QWidget:
    """The dialog that has just been opened."""
    return window.findChildren(QDialog)[-1]


def _sheet(command: str, window: MainWindow) -> QWidget:
    """What a command puts over the Today page."""
    _page(window, "today")
    window.desk.menus.actions[command].trigger()
    panel = window.desk.overlays.panel
    assert panel is not None
    return panel


def _in_use(window: MainWindow) -> QWidget:
    window.desk.files._ask_in_use(InUse(FOLDER / "Claims.day90", "Lin Chen", "LAPTOP-7", SINCE, True))
    return _newest(window)


def _unwritten(window: MainWindow) -> QWidget:
    window.desk.files._ask_unsaved(ChangedOutside(FOLDER / "Claims.day90"), lambda: None)
    return _newest(window)


def _fault(window: MainWindow) -> QWidget:
    window.desk.show_fault(Fault("ValueError in views.sprint", "Traceback (most recent call last): ..."))
    return _newest(window)


def _fault_details(window: MainWindow) -> QWidget:
    dialog: Any = _fault(window)
    dialog.show_details.click()
    found: QWidget = dialog
    return found


def _filter_name(window: MainWindow) -> QWidget:
    dialog: QWidget = _page(window, "people").bar.saved.ask_name()
    return dialog


def _baseline_name(window: MainWindow) -> QWidget:
    dialog: QWidget = _page(window, "sprint").baselines.ask_name()
    return dialog


def _baselines(window: MainWindow) -> QWidget:
    page = _page(window, "sprint")
    if not page.document.program.baselines:
        page.baselines.take("Plan on day 1")
    assert isinstance(page.document.program.baselines[0], Baseline)
    dialog: QWidget = page.baselines.show_list()
    return dialog


def _print(key: str, board: bool, window: MainWindow) -> QWidget:
    page = _page(window, key)
    if board:
        page.faces.show_board(True)
    window.desk.menus.actions["print"].trigger()
    return _newest(window)


def _printer(window: MainWindow) -> QWidget:
    dialog: Any = _print("sprint", False, window)
    found: QWidget = dialog.choose_printer()
    return found


def _backups(window: MainWindow) -> RestoreSheet:
    """The list of backups, without a look at those of this computer."""
    with patch.object(restoring, "ask"):
        sheet = _sheet("restore", window)
    assert isinstance(sheet, RestoreSheet)
    return sheet


def _restore(window: MainWindow) -> QWidget:
    sheet = _backups(window)
    moments = (datetime(2026, 3, day, hour, 5, tzinfo=UTC) for day, hour in ((14, 7), (13, 16), (9, 11)))
    reasons = ("session", "migration", "asked")
    sheet.show_kept([
        Kept(FOLDER / f"{number}.day90", "a", "Fernlight", "Brackwater Mutual", at, why, 912_000)
        for number, (at, why) in enumerate(zip(moments, reasons, strict=True))
    ])  # fmt: skip
    return sheet


def _no_backups(window: MainWindow) -> QWidget:
    sheet = _backups(window)
    sheet.show_kept([])
    return sheet


def _programs(window: MainWindow) -> QWidget:
    _page(window, "today")
    names = ("Claims.day90", "Underwriting.day90")
    window.desk.overlays.show_programs([FOLDER / name for name in names], "Which program?")
    panel = window.desk.overlays.panel
    assert panel is not None
    return panel


def _reassign(deleting: bool, window: MainWindow) -> QWidget:
    page = _page(window, "people")
    person = next(each for each in page.document.program.people if each.name == "Arjun Venkataraman")
    page._ask([person.id], deleting)
    panel: QWidget = page.panel
    return panel


def _champion(window: MainWindow) -> QWidget:
    page = _page(window, "champions")
    page._ask("")
    panel: QWidget = page.panel
    return panel


def _silence(window: MainWindow) -> QWidget:
    page = _page(window, "check")
    page.refresh()
    page.detail.ask_reason()
    detail: QWidget = page.detail
    return detail


def _column_menu(window: MainWindow) -> QWidget:
    view = _page(window, "people").view
    view.show_column_menu()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    return menu


def _row_menu(window: MainWindow) -> QWidget:
    view = _page(window, "sprint").view
    view.select(view.table.shown_ids()[1:2])
    menu: QWidget = view.context_menu()
    view_corner = view.viewport().mapToGlobal(view.viewport().rect().topLeft())
    menu.popup(view_corner)  # type: ignore[attr-defined]
    return menu


def _more(window: MainWindow) -> QWidget:
    menu = _page(window, "sprint").bar.more.menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    found: QWidget = menu
    return found


def _new_card(window: MainWindow) -> QWidget:
    page = _page(window, "sprint")
    page.faces.show_board(True)
    page.bar.add.click()
    board: QWidget = page.faces.board
    return board


DIALOGS: dict[str, Callable[[MainWindow], QWidget]] = {
    "in-use": _in_use,
    "unwritten": _unwritten,
    "fault": _fault,
    "fault-details": _fault_details,
    "filter-name": _filter_name,
    "baseline-name": _baseline_name,
    "baselines": _baselines,
    "print-sprint": partial(_print, "sprint", False),
    "print-board": partial(_print, "sprint", True),
    "print-raci": partial(_print, "ownership", False),
    "restore": _restore,
    "no-backups": _no_backups,
    "programs": _programs,
    "settings": partial(_sheet, "settings"),
    "keys": partial(_sheet, "keys"),
    "help": partial(_sheet, "help"),
    "tour": partial(_sheet, "tour"),
    "palette": partial(_sheet, "search"),
    "reassign": partial(_reassign, False),
    "reassign-delete": partial(_reassign, True),
    "new-champion": _champion,
    "silence": _silence,
}
"""What asks for something and can be left again."""
MENUS: dict[str, Callable[[MainWindow], QWidget]] = {
    "column-menu": _column_menu,
    "row-menu": _row_menu,
    "more-menu": _more,
}
OTHERS: dict[str, Callable[[MainWindow], QWidget]] = {"printer": _printer, "new-card": _new_card}
ALL = DIALOGS | MENUS | OTHERS


def close(window: MainWindow) -> None:
    """Leave whatever is open, without deciding anything."""
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    for dialog in reversed(window.findChildren(QDialog)):
        if dialog.isVisible():
            dialog.reject()
    window.desk.overlays.close()
    pages = window.desk.workspace.pages
    for key in ("people", "champions"):
        if key in pages:
            pages[key].leave_panel()  # type: ignore[attr-defined]
    if "check" in pages:
        pages["check"].detail.leave_reason()  # type: ignore[attr-defined]
    if "sprint" in pages:
        pages["sprint"].faces.show_board(False)  # type: ignore[attr-defined]
