"""What may stand over the page: palette, settings, help, keyboard sheet and first tour; one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.paths import home
from views import find
from views.floating import Panel
from views.pages import page_of

if TYPE_CHECKING:
    from app.document import Document
    from views.desk import Desk
    from views.palette_entries import Entry

RECENT, RECENT_KEPT, RECENT_SHOWN = "palette/recent", 24, 6


class Overlays(QObject):
    """Opens them for the desk and carries out what is chosen there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.panel: Panel | None = None
        self._tour_wanted = False
        for signal in (desk.files.refused, desk.files.closed):
            signal.connect(self._forget_tour)

    def _open(self, panel: Panel) -> None:
        self.close()
        self.panel = panel
        panel.closed.connect(self._forget)
        panel.open()

    def _forget(self) -> None:
        if self.sender() is self.panel:
            self.panel = None

    def close(self) -> bool:
        """Close what is open; False when nothing was."""
        panel, self.panel = self.panel, None
        if panel is None:
            return False
        panel.leave()
        return True

    # The command palette
    def show_palette(self) -> None:
        """Open the palette, or close it again."""
        from views.palette import Palette

        if isinstance(self.panel, Palette):
            self.close()
        else:
            self.search("")

    def search(self, words: str) -> None:
        """Open the palette with what was typed; if it is open already, add to that."""
        from views.palette import Palette
        from views.palette_entries import Catalogue

        if not isinstance(self.panel, Palette):
            desk, document = self._desk, self._desk.files.document
            self.close()
            program = None if document is None else document.program
            catalogue = Catalogue(desk.menus, desk.settings.recent(), program)
            palette = Palette(desk.window, catalogue, desk.settings.names(RECENT))
            palette.chosen.connect(self._run)
            self._open(palette)
        if isinstance(self.panel, Palette) and words:
            self.panel.type(words)

    def enter(self, words: str) -> None:
        """Enter in the field of the top bar: run the first match, or open the palette."""
        from views.palette import Palette

        was_open = isinstance(self.panel, Palette)
        self.search(words)
        if isinstance(self.panel, Palette) and (was_open or words.strip()):
            self.panel.run()

    def _run(self, entry: Entry) -> None:
        desk = self._desk
        recent = [entry.key, *(key for key in desk.settings.names(RECENT) if key != entry.key)]
        desk.settings.remember_names(RECENT, recent[:RECENT_KEPT])
        kind, _colon, rest = entry.key.partition(":")
        if entry.kind in ("command", "page"):
            desk.menus.actions[entry.key].trigger()
        elif kind == "file":
            desk.files.open(Path(rest))
        else:
            self._show_record(kind, rest)

    def _show_record(self, table: str, record_id: str) -> None:
        document = self._desk.files.document
        if document is not None:
            self._desk.workspace.show_page(page_of(table, record_id, document.program), record_id)

    # Choosing a program
    def show_backups(self) -> None:
        """List the backups on this computer."""
        from views.restoring import RestoreSheet

        files = self._desk.files
        sheet = RestoreSheet(self._desk.window, self._desk.today)
        sheet.chosen.connect(lambda path: files.restore_from(path, sheet.names.get(path, "")))
        sheet.other_requested.connect(files.browse_backups)
        self._open(sheet)

    def show_programs(self, paths: Sequence[Path], title: str) -> None:
        """List several programs to open one of them."""
        from views.picking import Pick, PickSheet

        words = self.tr("One program is open at a time; which one?")
        sheet = PickSheet(self._desk.window, title, words, self.tr("Open"))
        sheet.show_picks([Pick(str(each), each.stem, str(each.parent)) for each in paths])
        sheet.chosen.connect(lambda path: self._desk.files.open(Path(path)))
        self._open(sheet)

    # Settings, help, keys
    def show_settings(self) -> None:
        """Open the settings."""
        from views.preferences import Preferences

        desk = self._desk
        sheet = Preferences(desk.window, desk.settings, desk.files.document)
        sheet.changed.connect(desk.preferred.take)
        self._open(sheet)

    def show_help(self) -> None:
        """Explain the page that is open, or stop doing so."""
        from views.help import HelpPanel

        if isinstance(self.panel, HelpPanel):
            self.close()
            return
        panel = HelpPanel(self._desk.window, self._page())
        panel.keys_requested.connect(self.show_keys)
        panel.tour_requested.connect(self.show_tour)
        self._open(panel)

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from views.keys import KeySheet

        self._open(KeySheet(self._desk.window, self._desk.menus))

    def find(self) -> None:
        """Go to the field that filters the page; without one, search everything."""
        page = self._desk.workspace.pages.get(self._desk.workspace.current)
        if page is None or not find.run(page):
            self.search("")

    # The first tour
    def show_tour(self) -> None:
        """Begin the tour, in the sample if no program is open or is being opened."""
        from views.first_tour import Tour

        desk = self._desk
        if desk.files.document is None:
            self._tour_wanted = True
            if not desk.files.is_busy():
                desk.run("sample")
            return
        desk.settings.remember("tour/seen", True)
        self._open(Tour(desk.window, desk.workspace))

    def _forget_tour(self) -> None:
        """What the tour waited for does not come."""
        self._tour_wanted = False

    def opened(self, document: Document) -> None:
        """A program has been opened: the tour that waited for it begins, or is offered once."""
        if self._tour_wanted:
            self._tour_wanted = False
            self.show_tour()
        elif not self._desk.settings.flag("tour/seen") and Path(document.path).parent == home() / "samples":
            self._desk.settings.remember("tour/seen", True)
            words = self.tr("This is a program in mid-sprint. Shall we show you around, in five steps?")
            self._desk.notices.tell(words, "info", self.tr("Show me around"), self.show_tour)

    def page_changed(self, key: str) -> None:
        """Help follows; Ctrl+F belongs to the page if it has a field for it."""
        from views.floating import Sheet

        frame = self._desk.workspace
        find.follow(self._desk.menus.actions["find"], frame.pages.get(key))
        if self.panel is not None and not isinstance(self.panel, Sheet):
            follow = getattr(self.panel, "show_page", None)
            if follow is not None:
                follow(key)

    def _page(self) -> str:
        desk = self._desk
        return desk.workspace.current if desk.files.document is not None else "welcome"
