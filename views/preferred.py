"""Lets what the settings say hold at once: for the window and for the program that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from views.desk import Desk


class Preferred(QObject):
    """Takes up one setting after a change; others are read when they are used."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def take(self, what: str) -> None:
        """Let a setting hold: "name", "theme", "rows" or "quiet"; others are read when they are used."""
        desk, settings = self._desk, self._desk.settings
        if what == "theme":
            desk.appearance.dress(settings.theme)
        elif what == "quiet":
            self.publish_after(settings.quiet_seconds)
        elif what == "name" and desk.files.document is not None:
            desk.files.document.who = settings.user_name
        elif what == "rows":
            desk.appearance.set_rows(settings.compact)
            desk.workspace.rebuild()

    def switch_rows(self) -> None:
        """Low rows in tables, or normal ones again."""
        compact = self._desk.menus.actions["compact"].isChecked()
        self._desk.settings.remember("density", "compact" if compact else "normal")
        self.take("rows")

    def publish_after(self, seconds: int) -> None:
        """Write the file so many seconds after the last edit from now on."""
        files = self._desk.files
        if files.publisher is not None:
            files.publisher.set_quiet(1000 * seconds)
