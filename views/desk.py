"""What stands in the window: welcome page or open program, menus, status line, and what the commands do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app import hooks
from app.settings import Settings
from views import theme
from views.files import Files
from views.menus import Menus
from views.messages import FaultDialog, Notices, open_log_folder
from views.pages import PAGES
from views.status import StatusLine
from views.welcome import Welcome
from views.workspace import Workspace

if TYPE_CHECKING:
    from app.document import Document


class Desk(QObject):
    """Connects the parts of the window with each other and with the document."""

    settled = Signal()

    def __init__(self, window: QMainWindow, settings: Settings, today: date) -> None:
        super().__init__(window)
        self.window, self.settings, self._today = window, settings, today
        self.files = Files(window, settings)
        self.welcome = Welcome(settings.recent(), today)
        self.body = QStackedWidget()
        self.body.addWidget(self.welcome)
        self.status = StatusLine()
        self.status.hide()
        self.menus = Menus(window)
        self._workspace: Workspace | None = None
        self._greeting: Notices | None = None
        window.setCentralWidget(self.body)
        window.setStatusBar(self.status)
        self._connect_files()
        self._connect_menus()
        self.status.findings_requested.connect(self._show_check)

    def _connect_files(self) -> None:
        self.welcome.open_requested.connect(self._open_text)
        self.welcome.browse_requested.connect(self.files.browse)
        self.welcome.sample_requested.connect(self._sample)
        self.welcome.restore_requested.connect(self.files.restore)
        self.welcome.create_requested.connect(self.files.ask_new)
        self.files.busy.connect(self._show_busy)
        self.files.opened.connect(self.show_document)
        self.files.closed.connect(self._show_closed)
        self.files.refused.connect(self.show_refusal)
        self.files.told.connect(self.tell)

    def _connect_menus(self) -> None:
        self.menus.run.connect(self.run)
        self.menus.recent_opening.connect(self._fill_recent)
        self.menus.actions[theme.mode()].setChecked(True)
        self.menus.set_program_open(False)
        bar = self.window.menuBar()
        self.menus.fill(bar)
        self._show_menu_bar(self.settings.flag("menu_bar"))

    @property
    def workspace(self) -> Workspace:
        """The frame of an open program, built when first needed."""
        if self._workspace is None:
            frame = Workspace(self.window)
            frame.top.picked.connect(self._run_name)
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
        if self.body.currentWidget() is not self.welcome:
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

    def show_document(self, document: Document) -> None:
        """Show an open program, beginning with the page that was open last."""
        self.files.document = document
        frame = self.workspace
        frame.set_document(document)
        document.changed.connect(self._refresh)
        self.status.show()
        self.status.show_saved("")
        self.status.show_file(str(document.path))
        self.menus.set_program_open(True)
        self._refresh()
        self.body.setCurrentWidget(frame)
        frame.top.set_choices([*frame.names(), *self.menus.names()])
        frame.show_page(_known(self.settings.text("page", PAGES[0].key)))
        frame.navigation.buttons[frame.current].setFocus()
        self.settled.emit()

    def _refresh(self, _changes: object = None) -> None:
        document = self.files.document
        if document is None:
            return
        program = document.program
        self.workspace.navigation.set_program(program.title, program.organisation)
        self.window.setWindowTitle(f"{program.title} - Day90")
        self.menus.set_step("undo", document.undo_label or "")
        self.menus.set_step("redo", document.redo_label or "")

    def show_findings(self, counts: Mapping[str, int], badges: Mapping[str, tuple[int, str]]) -> None:
        """Findings by severity for the status line; (count, tone) per page key for the navigation."""
        self.status.show_findings(counts)
        self.workspace.navigation.set_badges(badges)

    def _show_closed(self) -> None:
        self.workspace.set_document(None)
        self.menus.set_program_open(False)
        self.window.setWindowTitle("Day90")
        self.status.show_findings({})
        self.status.hide()
        self.welcome.show_recent(self.settings.recent())
        self.body.setCurrentWidget(self.welcome)

    # What the user is told.
    def show_refusal(self, sentence: str) -> None:
        """Say why something could not be done."""
        if self.files.document is None:
            self.body.setCurrentWidget(self.welcome)
            self.status.hide()
        if sentence:
            self.tell(sentence, "bad")
        self.settled.emit()

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
            self._dress(key)
        else:
            self._deeds()[key]()

    def _deeds(self) -> dict[str, Callable[[], object]]:
        files, frame = self.files, self.workspace
        return {
            "new": self._new, "open": files.browse, "sample": self._sample, "restore": files.restore,
            "save_now": files.save_now, "save_copy": files.save_copy, "export": self._export,
            "close_program": files.close, "quit": self.window.close, "undo": self._undo, "redo": self._redo,
            "search": frame.top.search.setFocus, "back": partial(frame.step, -1),
            "forward": partial(frame.step, 1), "menu_bar": self._switch_menu_bar, "menu": self._pop_menu,
            "full_screen": self._switch_full_screen, "log_folder": open_log_folder, "about": self._about,
        }  # fmt: skip

    def _run_name(self, words: str) -> None:
        key = self.workspace.names().get(words)
        if key is not None:
            self.workspace.show_page(key)
        elif (command := self.menus.names().get(words)) is not None:
            self.run(command)

    def _remember_page(self, key: str) -> None:
        self.settings.remember("page", key)

    def _export(self) -> None:
        self.workspace.show_page("documents")

    def _undo(self) -> None:
        if self.files.document is not None and self.files.document.undo_label:
            self.files.document.undo()

    def _redo(self) -> None:
        if self.files.document is not None and self.files.document.redo_label:
            self.files.document.redo()

    def _new(self) -> None:
        """The form for a new program is on the welcome page."""
        if self.files.close():
            self.body.setCurrentWidget(self.welcome)
            self.welcome.form.title_field.setFocus()

    def _sample(self) -> None:
        self.files.sample(self._today)

    def _open_text(self, path: str) -> None:
        self.files.open(Path(path))

    def _dress(self, mode: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, mode)
        self.settings.remember("theme", mode)
        self.menus.actions[mode].setChecked(True)

    def _fill_recent(self) -> None:
        self.menus.recent.clear()
        for entry in self.settings.recent():
            action = self.menus.recent.addAction(entry.title or entry.path)
            action.setData(entry.path)
            action.setToolTip(entry.path)
            action.triggered.connect(self._open_recent)

    def _open_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.files.open(Path(str(action.data())))

    def _pop_menu(self) -> None:
        button = self.workspace.navigation.menu_button
        menu = self.menus.as_one(self.window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _switch_menu_bar(self) -> None:
        shown = self.menus.actions["menu_bar"].isChecked()
        self.settings.remember("menu_bar", shown)
        self._show_menu_bar(shown)

    def _show_menu_bar(self, shown: bool) -> None:
        self.menus.actions["menu_bar"].setChecked(shown)
        bar = self.window.menuBar()
        bar.setVisible(shown or bar.isNativeMenuBar())

    def _switch_full_screen(self) -> None:
        self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _about(self) -> None:
        self.tell(self.tr("Day90 plans the people side of an AI rollout. Programs stay on this computer."))


def _known(key: str) -> str:
    return key if key in {entry.key for entry in PAGES} else PAGES[0].key
