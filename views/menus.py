"""Every command of the window with its words, shortcut and place in a menu, as data."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from views import icons
from views.pages import PAGES

GAP = "-"


@dataclass(frozen=True)
class Command:
    """A command: its key, words, shortcut, icon, whether it needs an open program, and what it does."""

    key: str
    words: str
    keys: str = ""
    icon: str = ""
    needs_program: bool = False
    checkable: bool = False
    tip: str = ""


def file_commands() -> list[Command | str]:
    """Programs as files."""
    say = _say
    return [
        Command("new", say("New program…"), "Ctrl+Shift+N", "file-plus", tip=say("Begin another program")),
        Command("open", say("Open…"), "Ctrl+O", "folder-open", tip=say("Open a program from its file")),
        Command("recent", say("Open recent"), icon="history"),
        Command("sample", say("Explore the sample"), icon="compass", tip=say("A program in mid-sprint")),
        GAP,
        Command("save_now", say("Save to the file now"), "Ctrl+S", "save", True,
                tip=say("Every edit is kept at once; this writes the file too")),
        Command("save_copy", say("Save a copy as…"), "Ctrl+Shift+S", "copy", True,
                tip=say("Write a copy and go on with this one")),
        Command("restore", say("Restore a backup…"), icon="archive-restore",
                tip=say("Open an earlier state as a file of its own")),
        GAP,
        Command("export", say("Export documents…"), "Ctrl+E", "file-down", True,
                tip=say("Word plans and Excel trackers")),
        Command("print", say("Print…"), "Ctrl+P", "printer", True,
                tip=say("A preview of the sprint or the RACI matrix")),
        Command("pdf", say("Save as PDF…"), "Ctrl+Shift+P", "file-down", True,
                tip=say("The sprint or the RACI matrix on A3")),
        GAP,
        Command("settings", say("Settings"), "Ctrl+,", "settings", tip=say("Name, theme, rows, backups")),
        Command("close_program", say("Close the program"), "Ctrl+W", "x", True,
                tip=say("Save it and go to the welcome page")),
        Command("quit", say("Quit Day90"), "Ctrl+Q", "log-out", tip=say("Save and close the window")),
    ]  # fmt: skip


def edit_commands() -> list[Command | str]:
    """Steps back and forth, and finding things."""
    say = _say
    return [
        Command("undo", say("Undo"), "Ctrl+Z", "undo-2", needs_program=True),
        Command("redo", say("Redo"), "Ctrl+Shift+Z", "redo-2", needs_program=True),
        GAP,
        Command("find", say("Find on this page"), "Ctrl+F", "list-filter", True,
                tip=say("Show only the rows with some words")),
        Command("search", say("Search or run a command"), "Ctrl+K", "search",
                tip=say("Any command, page, person or task by a few letters")),
    ]  # fmt: skip


def view_commands() -> list[Command | str]:
    """How the window looks."""
    say = _say
    return [
        Command("back", say("Back"), "Alt+Left", "arrow-left", True, tip=say("To the page before")),
        Command("forward", say("Forward"), "Alt+Right", "arrow-right", True, tip=say("To the page after")),
        GAP,
        Command("light", say("Light theme"), icon="sun", checkable=True),
        Command("dark", say("Dark theme"), icon="moon", checkable=True),
        Command("system", say("Theme of the system"), icon="monitor", checkable=True),
        GAP,
        Command(
            "compact", say("Compact rows"), icon="rows-3", checkable=True, tip=say("More rows in tables")
        ),
        Command("menu_bar", say("Show the menu bar"), icon="panel-top", checkable=True),
        Command("menu", say("Menu"), "F10", "menu", needs_program=True, tip=say("All commands as one menu")),
        Command("full_screen", say("Full screen"), "F11", "maximize", checkable=True),
    ]


def help_commands() -> list[Command | str]:
    """How things work, and about the program itself."""
    say = _say
    return [
        Command("help", say("About this page"), "F1", "circle-question-mark",
                tip=say("What the page is for, what good looks like, where it comes from")),
        Command("keys", say("Keyboard sheet"), "Ctrl+/", "keyboard", tip=say("All shortcuts at a glance")),
        Command("tour", say("Show me around"), icon="map", tip=say("Five places in two minutes")),
        GAP,
        Command("log_folder", say("Open the log folder"), icon="folder"),
        Command("about", say("About Day90"), icon="info"),
    ]  # fmt: skip


def _say(words: str) -> str:
    return QCoreApplication.translate("Menus", words)


class Menus(QObject):
    """Builds the actions once and hangs them into menus; `run` tells which one was chosen."""

    run = Signal(str)
    recent_opening = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.menus: list[QMenu] = []
        self._needy: list[QAction] = []
        self._icons: dict[str, str] = {}
        self.recent = QMenu(window)
        self.recent.aboutToShow.connect(self.recent_opening)
        for title, commands in (
            (_say("File"), file_commands()),
            (_say("Edit"), edit_commands()),
            (_say("View"), view_commands()),
            (_say("Go"), _page_commands()),
            (_say("Help"), help_commands()),
        ):
            self._add_menu(title, commands)
        self.actions["redo"].setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self.actions["about"].setMenuRole(QAction.MenuRole.AboutRole)
        themes = QActionGroup(self)
        for key in ("light", "dark", "system"):
            themes.addAction(self.actions[key])

    def _add_menu(self, title: str, commands: list[Command | str]) -> None:
        menu = QMenu(title, self._window)
        menu.setToolTipsVisible(True)
        for command in commands:
            if isinstance(command, str):
                menu.addSeparator()
            elif command.key == "recent":
                self.recent.setTitle(command.words)
                self.recent.setIcon(icons.icon(command.icon))
                menu.addMenu(self.recent)
            else:
                menu.addAction(self._action(command))
        self.menus.append(menu)

    def _action(self, command: Command) -> QAction:
        icon = icons.icon(command.icon) if command.icon else QIcon()
        action = QAction(icon, command.words, self)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        action.setCheckable(command.checkable)
        action.setProperty("words", command.words)
        action.setData(command.key)
        action.triggered.connect(self._tell)
        self.actions[command.key] = action
        self._icons[command.key] = command.icon
        _set_tip(action, command.tip or command.words)
        if command.needs_program:
            self._needy.append(action)
        # On the window itself too: shortcuts of a hidden menu bar would be dead.
        self._window.addAction(action)
        return action

    def _tell(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.run.emit(str(action.data()))

    def set_program_open(self, is_open: bool) -> None:
        """Commands that need a program are off without one."""
        for action in self._needy:
            action.setEnabled(is_open)

    def set_step(self, key: str, label: str) -> None:
        """Name the step that "undo" or "redo" would take; without a name the command is off."""
        action = self.actions[key]
        words = str(action.property("words"))
        action.setEnabled(bool(label))
        action.setText(f"{words} “{label}”" if label else words)
        _set_tip(action, f"{words}: {label}" if label else words)

    def fill(self, bar: QMenuBar) -> None:
        """Hang all menus into a menu bar."""
        for menu in self.menus:
            bar.addMenu(menu)

    def as_one(self, parent: QWidget) -> QMenu:
        """All menus below one button."""
        result = QMenu(parent)
        for menu in self.menus:
            result.addMenu(menu)
        return result

    def icon_of(self, key: str) -> str:
        """The name of a command's icon; empty for none."""
        return self._icons[key]


def _set_tip(action: QAction, words: str) -> None:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{words} ({keys})" if keys else words)


def _page_commands() -> list[Command | str]:
    commands: list[Command | str] = []
    for number, place in enumerate(PAGES, 1):
        keys = f"Ctrl+{number}" if number < 10 else ""
        commands.append(Command(f"go:{place.key}", place.title, keys, place.icon, needs_program=True))
    return commands
