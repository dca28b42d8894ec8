"""How the window shows itself: theme, menu bar or menu button, full screen; remembered between sessions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.settings import Settings
from views import theme
from views.menus import Menus

ROW = theme.ROW


class Appearance(QObject):
    """Carries out the commands of the View menu."""

    def __init__(self, window: QMainWindow, menus: Menus, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._menus, self._settings = window, menus, settings
        menus.actions[theme.mode()].setChecked(True)
        menus.fill(window.menuBar())
        self._show_menu_bar(settings.flag("menu_bar"))
        self.set_rows(settings.compact)

    def dress(self, mode: str) -> None:
        """Switch to "light", "dark" or "system"."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, mode)
        self._settings.remember("theme", mode)
        self._menus.actions[mode].setChecked(True)

    def set_rows(self, compact: bool) -> None:
        """Low or normal rows in the tables built from now on."""
        theme.ROW = theme.ROW_COMPACT if compact else ROW
        self._menus.actions["compact"].setChecked(compact)

    def pop_menu(self, button: QWidget) -> None:
        """Show all menus as one below a button."""
        menu = self._menus.as_one(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def switch_menu_bar(self) -> None:
        """Show the menu bar, or leave it to the menu button."""
        shown = self._menus.actions["menu_bar"].isChecked()
        self._settings.remember("menu_bar", shown)
        self._show_menu_bar(shown)

    def _show_menu_bar(self, shown: bool) -> None:
        """macOS has its menu bar at the top of the screen in any case."""
        self._menus.actions["menu_bar"].setChecked(shown)
        bar = self._window.menuBar()
        bar.setVisible(shown or bar.isNativeMenuBar())

    def switch_full_screen(self) -> None:
        """Fill the screen, or no more."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
