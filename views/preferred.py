"""Lets what the settings say hold: for the window, for the program that is open, and for new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.document import Document
    from views.desk import Desk


class Preferred(QObject):
    """Takes up one setting after a change, and all of them when a program is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.expects_new = False  # the program being opened is a new one

    def opened(self, document: Document) -> None:
        """What the settings say about a program that has just been opened."""
        settings = self._desk.settings
        self.publish_after(settings.quiet_seconds)
        country, is_new, self.expects_new = settings.holiday_country, self.expects_new, False
        if is_new and country and not document.program.country:
            from app.commands.program import set_calendar

            set_calendar(document, country)

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
        document, old = files.document, files.publisher
        if document is None or old is None:
            return
        from app.publishing import Publisher

        old.stop()
        old.deleteLater()
        files.publisher = Publisher(document, files, quiet_ms=1000 * seconds)
        document.state_changed.emit()
