"""What stands in the window: welcome page or open program, menus, status line, and what the commands do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app import hooks
from app.settings import Settings
from views import theme
from views.appearance import Appearance
from views.arrival import Arrival
from views.files import Files
from views.findings import Findings
from views.menus import Menus
from views.messages import FaultDialog, Notices, open_log_folder
from views.overlays import Overlays
from views.preferred import Preferred
from views.sentences import edit_words
from views.speaker import Speaker
from views.status import StatusLine, saved_words
from views.workspace import Workspace

if TYPE_CHECKING:
    from app.document import Document
    from views.new_program import NewProgram
    from views.welcome import Welcome


class Desk(QObject):
    """Connects the parts of the window with each other and with the document."""

    settled = Signal()

    def __init__(self, window: QMainWindow, settings: Settings, today: date) -> None:
        super().__init__(window)
        self.window, self.settings, self.today = window, settings, today
        self.files, self.arrival = Files(window, settings), Arrival(self)
        self.arrival.ended.connect(self.settled)
        self.body = QStackedWidget()
        self.status = StatusLine()
        self.status.hide()
        self.menus = Menus(window)
        self._workspace: Workspace | None = None
        self._welcome: Welcome | None = None
        self._greeting: Notices | None = None
        self._listens = False
        window.setCentralWidget(self.body)
        window.setStatusBar(self.status)
        self._connect_files()
        self._connect_menus()
        self.overlays, self.preferred = Overlays(self), Preferred(self)
        self.findings = Findings(self)
        self.findings.checked.connect(self._show_findings)
        self.status.findings_requested.connect(self._show_check)
        self.speaker = Speaker(self)

    def _connect_files(self) -> None:
        self.files.busy.connect(self._show_busy)
        self.files.glanced.connect(self.arrival.look)
        self.files.opened.connect(self.arrival.bring)
        self.files.closed.connect(self._show_closed)
        self.files.refused.connect(self.show_refusal)
        self.files.told.connect(self.tell)

    def _connect_menus(self) -> None:
        self.menus.run.connect(self.run)
        self.menus.recent_opening.connect(self._fill_recent)
        self.menus.set_program_open(False)
        self.appearance = Appearance(self.window, self.menus, self.settings)

    @property
    def welcome(self) -> Welcome:
        """The first page, built when first needed."""
        if self._welcome is None:
            from views.welcome import Welcome  # not needed where a program is opened at once

            page = Welcome(self.settings, self.today)
            page.open_requested.connect(self._open_text)
            page.browse_requested.connect(self.files.browse)
            page.sample_requested.connect(self._sample)
            page.restore_requested.connect(self.overlays.show_backups)
            page.create_requested.connect(self._ask_new)
            self.body.addWidget(page)
            self._welcome = page
        return self._welcome

    def greet(self) -> None:
        """Show the welcome page."""
        self.welcome.show_recent(self.settings.recent())
        self.body.setCurrentWidget(self.welcome)
        self.welcome.begin()

    @property
    def workspace(self) -> Workspace:
        """The frame of an open program, built when first needed."""
        if self._workspace is None:
            frame = Workspace(self.window, self.settings)
            frame.top.search.wanted.connect(self.overlays.search)
            frame.top.search.entered.connect(self.overlays.enter)
            frame.top.export_requested.connect(self._export)
            frame.top.set_steps(self.menus.actions["undo"], self.menus.actions["redo"])
            frame.navigation.menu_button.clicked.connect(self._pop_menu)
            frame.page_changed.connect(self._remember_page)
            self.body.addWidget(frame)
            self._workspace = frame
        return self._workspace

    @property
    def notices(self) -> Notices:
        """Where sentences to the user appear: above the open page, or on the welcome page."""
        if self._welcome is None or self.body.currentWidget() is not self._welcome:
            return self.workspace.notices
        if self._greeting is None:
            self._greeting = Notices(self.window)
            self.welcome.add_notices(self._greeting)
        return self._greeting

    def tell(self, sentence: str, tone: str = "info") -> None:
        """Say one sentence in the window."""
        self.notices.tell(sentence, tone)

    # A program comes and goes.
    def _show_busy(self, name: str) -> None:
        self.status.show()
        self.status.show_saved(self.tr("Opening {0}…").format(name), "info")
        if self._welcome is None:
            self.body.setCurrentWidget(self.workspace)

    def show_document(self, document: Document) -> None:
        """Show an open program, beginning with the page that was open last."""
        self.arrival.show(document)

    def take(self, document: Document) -> None:
        """Follow an open program, whichever page shows it."""
        self.files.document = document
        document.state_changed.connect(self._refresh)
        document.publish_failed.connect(self._warn)
        document.warned.connect(self._warn)
        self.findings.follow(document)
        self.status.show()
        self.status.show_file(str(document.path))
        self.menus.set_program_open(True)
        self._refresh()

    def _warn(self, sentence: str) -> None:
        self._refresh()
        self.notices.tell(sentence, "warn", self.tr("Save a copy…"), self.files.save_copy)

    def _refresh(self) -> None:
        document = self.files.document
        if document is None:
            return
        program = document.program
        self.workspace.navigation.set_program(program.title, program.organisation)
        self.window.setWindowTitle(f"{program.title} - Day90")
        self.menus.set_step("undo", edit_words(document.undo_label or ""))
        self.menus.set_step("redo", edit_words(document.redo_label or ""))
        self.status.show_saved(*saved_words(document))

    def _show_findings(self) -> None:
        self.status.show_findings(self.findings.counts())
        self.workspace.navigation.set_badges(self.findings.badges())

    def _show_closed(self) -> None:
        self.overlays.close()
        self.arrival.stop()
        self.findings.follow(None)
        self.workspace.set_document(None)
        self.menus.set_program_open(False)
        self.window.setWindowTitle("Day90")
        self.status.show_findings({})
        self.status.hide()
        self.greet()

    # What the user is told.
    def show_refusal(self, sentence: str) -> None:
        """Say why something could not be done."""
        if self.files.document is None:
            if self._workspace is not None:
                self._workspace.set_document(None)
            self.window.setWindowTitle("Day90")
            self.greet()
            self.status.hide()
        if sentence:
            self.tell(sentence, "bad")
        self.settled.emit()

    def listen(self, on: bool) -> None:
        """Hear of errors from anywhere, or no more: a closed window has nobody to tell."""
        if on == self._listens:
            return
        self._listens = on
        faults = hooks.faults
        for signal, slot in ((faults.reported, self.show_fault), (faults.refused, self.show_refusal)):
            signal.connect(slot) if on else signal.disconnect(slot)

    def show_fault(self, fault: hooks.Fault) -> None:
        """Say that something unforeseen happened and that the work is safe."""
        dialog = FaultDialog(self.window, fault)
        dialog.copy_requested.connect(self.files.save_copy)
        dialog.open()

    def _show_check(self, _severity: str) -> None:
        self.workspace.show_page("check")

    # What the user can do.
    def run(self, key: str) -> None:
        """Run a command by its key in views/menus.py."""
        if key.startswith("go:"):
            self.workspace.show_page(key.removeprefix("go:"))
        elif key in theme.MODES:
            self.appearance.dress(key)
        else:
            self._deeds()[key]()

    def _deeds(self) -> dict[str, Callable[[], object]]:
        files, frame, over = self.files, self.workspace, self.overlays
        return {
            "new": self._new, "open": files.browse, "sample": self._sample, "restore": over.show_backups,
            "save_now": files.save_now, "save_copy": files.save_copy, "export": self._export,
            "close_program": files.close, "quit": self.window.close, "undo": partial(self._step, "undo"),
            "redo": partial(self._step, "redo"),
            "search": over.show_palette, "find": over.find, "settings": over.show_settings,
            "help": over.show_help, "keys": over.show_keys, "tour": over.show_tour,
            "compact": self.preferred.switch_rows, "back": partial(frame.step, -1),
            "forward": partial(frame.step, 1), "menu": self._pop_menu, "about": self._about,
            "menu_bar": self.appearance.switch_menu_bar, "log_folder": open_log_folder,
            "full_screen": self.appearance.switch_full_screen,
            "print": partial(self._paper, "preview"), "pdf": partial(self._paper, "ask_pdf"),
        }  # fmt: skip

    def _remember_page(self, key: str) -> None:
        self.settings.remember("page", key)
        if self.files.document is not None:
            self.settings.remember(f"programs/{self.files.document.document_key}/page", key)
        self.overlays.page_changed(key)

    def _export(self) -> None:
        """Go to the documents; asked for there, begin."""
        frame = self.workspace
        if frame.current == "documents":
            frame.pages["documents"].start_export()  # type: ignore[attr-defined]
        else:
            frame.show_page("documents")

    def _paper(self, way: str) -> None:
        from views import printing_choice  # loads the painters of the timeline and the matrix

        page = self.workspace.pages[self.workspace.current]
        getattr(printing_choice, way)(self.window, page.document, page.on_paper(), self.notices.tell)

    def _step(self, way: str) -> None:
        """Take a step back ("undo") or make it again ("redo")."""
        document = self.files.document
        label = getattr(document, f"{way}_label", None)
        if document is not None and label:
            getattr(document, way)()
            self.speaker.stepped(way, edit_words(label))

    def _new(self) -> None:
        """The form for a new program is on the welcome page."""
        if self.files.close():
            self.greet()
            self.welcome.form.title_field.setFocus()

    def _ask_new(self, wish: NewProgram) -> None:
        self.files.ask_new(wish)

    def _sample(self) -> None:
        self.files.sample(self.today)

    def _open_text(self, path: str) -> None:
        self.files.open(Path(path))

    def _fill_recent(self) -> None:
        self.menus.recent.clear()
        for entry in self.settings.recent():
            action = self.menus.recent.addAction(entry.title or entry.path)
            action.setData(entry.path)
            action.setToolTip(entry.path)
            action.triggered.connect(self._open_recent)

    def _open_recent(self) -> None:
        if isinstance(action := self.sender(), QAction):
            self.files.open(Path(str(action.data())))

    def _pop_menu(self) -> None:
        self.appearance.pop_menu(self.workspace.navigation.menu_button)

    def _about(self) -> None:
        self.tell(self.tr("Day90 plans the people side of an AI rollout. Programs stay on this computer."))
