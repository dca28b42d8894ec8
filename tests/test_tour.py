"""A first hour with Day90 through the real window, by mouse and keyboard: nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.settings import Settings
from exporters import exporters
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOW = datetime(2026, 3, 14, 9, 41, tzinfo=UTC)  # a Saturday: Day 1 will be Monday 16 March
LEFT, PATIENCE = Qt.MouseButton.LeftButton, 30_000
Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MILESTONE, ACTIVITY, PARTY = "Champion network selected and active", "Incident response", "Vendor"


class User:
    """Somebody with eyes, a mouse and a keyboard, who knows things by their names."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot

    def sees(self, name: str, kind: type[Any] = QWidget, inside: QWidget | None = None) -> list[Any]:
        """The visible things of a kind with this name, as a screen reader says it."""
        found = (inside or self.window).findChildren(kind)
        return [each for each in found if each.isVisible() and each.accessibleName() == name]

    def find(self, name: str, kind: type[Any] = QWidget, inside: QWidget | None = None) -> Any:
        """The only one of them; waits until it is there."""
        self.bot.waitUntil(lambda: len(self.sees(name, kind, inside)) > 0, timeout=PATIENCE)
        (found,) = self.sees(name, kind, inside)
        return found

    def press(self, name: str, inside: str = "") -> None:
        """Click the only button with this name, in the whole window or in a named part of it."""
        button = self.find(name, QAbstractButton, self.find(inside) if inside else None)
        assert button.isEnabled()
        self.click(button)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click; as with a real mouse that closes an open list and makes the window the active one."""
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if QApplication.activeWindow() is not self.window:
            self.window.activateWindow()
            self.bot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)
        self.bot.mouseClick(widget, LEFT, pos=place or widget.rect().center())

    def go(self, page: str) -> None:
        """Click a page in the navigation."""
        navigation = self.window.desk.workspace.navigation
        (button,) = [each for each in navigation.findChildren(QAbstractButton) if each.text() == page]
        self.click(button)
        assert self.window.desk.workspace.top.title.text() == page

    def fill(self, name: str, words: str) -> None:
        """Click into a field and type over what is there."""
        field = self.find(name, QLineEdit)
        self.click(field)
        self.bot.keyClick(field, Key.Key_A, Ctrl)
        self.bot.keyClicks(field, words)

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        target = QApplication.focusWidget()
        assert target is not None
        self.bot.keyClick(target, key, held)

    def write(self, words: str) -> None:
        """Type; the first letter in a cell opens an editor, which then takes the others."""
        for letter in words:
            target = QApplication.focusWidget()
            assert target is not None
            self.bot.keyClicks(target, letter)

    def click_cell(self, table: str, row: str, column: str) -> QTableView:
        """Click the cell where the row with these words crosses the column with this heading."""
        view = self.find(table, QTableView)
        model = view.model()
        index = model.index(row_of(view, row), column_of(view, column))
        assert index.isValid()
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())
        assert view.currentIndex() == index
        return view

    def reads(self, table: str, row: str, column: str) -> str:
        view = self.find(table, QTableView)
        return str(view.model().index(row_of(view, row), column_of(view, column)).data())

    def lists(self, table: str, words: str) -> bool:
        """Whether a table has a row that begins with these words."""
        return row_of(self.find(table, QTableView), words) >= 0

    def is_told(self, words: str) -> bool:
        """Whether a sentence that begins with these words stands somewhere in the window."""
        return any(
            each.isVisible() and each.text().startswith(words) for each in self.window.findChildren(QLabel)
        )


def row_of(view: QTableView, words: str) -> int:
    """The row that has these words at the beginning of its header or a cell; -1 without one."""
    model = view.model()
    for row in range(model.rowCount()):
        cells = [model.headerData(row, Qt.Orientation.Vertical)]
        cells += [model.index(row, column).data() for column in range(model.columnCount())]
        if any(isinstance(cell, str) and cell.startswith(words) for cell in cells):
            return row
    return -1


def column_of(view: QTableView, words: str) -> int:
    model = view.model()
    headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    return headings.index(words)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    file = str(tmp_path / "Claims triage.day90")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (file, ""))
    return tmp_path


@pytest.fixture
def clock() -> Iterator[None]:
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture
def sit_down(folder: Path, clock: None, qtbot: QtBot) -> Iterator[Callable[[], User]]:
    """Start the program; what was started is closed at the end."""
    windows: list[MainWindow] = []

    def start() -> User:
        window = MainWindow(Settings(), NOW.date())
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        window.fill()
        qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
        return User(window, qtbot)

    yield start
    for window in windows:
        window.close()


def test_a_first_hour(sit_down: Callable[[], User], folder: Path) -> None:
    dana = sit_down()
    begin_a_program(dana)
    move_a_milestone_and_think_better_of_it(dana)
    settle_who_owns(dana)
    add_a_champion(dana)
    tick_an_item(dana)
    export_everything(dana, folder)
    rename_and_undo(dana)
    leave(dana)
    assert (folder / "Claims triage.day90").is_file()

    dana = sit_down()
    come_back(dana)
    find_it_all_there(dana)
    redo_what_was_undone(dana)
    leave(dana)


def begin_a_program(dana: User) -> None:
    assert not dana.find("Create…", QAbstractButton).isEnabled()
    dana.fill("Program", "Claims triage")
    dana.fill("Organisation", "Contoso Health")
    dana.press("Create…")
    dana.bot.waitUntil(lambda: dana.window.windowTitle() == "Claims triage - Day90", timeout=PATIENCE)
    assert dana.window.desk.workspace.top.title.text() == "Today"


def move_a_milestone_and_think_better_of_it(dana: User) -> None:
    dana.go("Milestones and gates")
    before = dana.reads("Milestones", MILESTONE, "Due")
    dana.click_cell("Milestones", MILESTONE, "Due")
    dana.write("28")
    dana.keys(Key.Key_Return)
    assert dana.reads("Milestones", MILESTONE, "Due") == "12 Apr 2026" != before
    dana.keys(Key.Key_Z, Ctrl)
    assert dana.reads("Milestones", MILESTONE, "Due") == before


def settle_who_owns(dana: User) -> None:
    dana.go("Ownership")
    dana.press("Production")
    dana.click_cell("RACI matrix", ACTIVITY, PARTY)
    dana.keys(Key.Key_Delete)
    dana.write("r")
    assert dana.reads("RACI matrix", ACTIVITY, PARTY) == "R"
    dana.keys(Key.Key_Down)
    dana.write("c")
    dana.keys(Key.Key_Up)
    dana.write("a")
    assert dana.reads("RACI matrix", ACTIVITY, PARTY) == "A/R"


def add_a_champion(dana: User) -> None:
    dana.go("Champions")
    dana.press("Add the first")
    dana.fill("Person", "Ada Lindgren")
    dana.fill("Population", "Claims handlers")
    dana.press("Add", inside="New champion")
    assert dana.lists("Champions", "Ada Lindgren")


def tick_an_item(dana: User) -> None:
    dana.go("Milestones and gates")
    dana.click_cell("Milestones", MILESTONE, "Milestone")
    checklist = dana.find("Checklist", QTableView)
    box = checklist.model().index(0, 0)
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    dana.click(checklist.viewport(), checklist.visualRect(box).center())
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def export_everything(dana: User, folder: Path) -> None:
    dana.press("Export")
    assert dana.window.desk.workspace.top.title.text() == "Documents"
    dana.press("Export 7 documents")
    dana.bot.waitUntil(lambda: dana.is_told("7 documents are in"), timeout=PATIENCE)
    written = folder / "Claims triage documents"
    assert {path.name for path in written.iterdir()} == {each.name for each in exporters()}


def rename_and_undo(dana: User) -> None:
    """The last thing before leaving is an undo, so that there is something to redo later."""
    dana.go("Milestones and gates")
    dana.click_cell("Milestones", MILESTONE, "Milestone")
    dana.keys(Key.Key_F2)
    dana.keys(Key.Key_A, Ctrl)
    dana.write("Network of champions")
    dana.keys(Key.Key_Return)
    assert dana.lists("Milestones", "Network of champions")
    dana.keys(Key.Key_Z, Ctrl)
    assert dana.lists("Milestones", MILESTONE)


def leave(dana: User) -> None:
    from views.documents import workers

    workers().settle()
    assert dana.window.close()
    assert dana.window.desk.files.document is None


def come_back(dana: User) -> None:
    (recent,) = [each for each in dana.window.findChildren(QAbstractButton) if hasattr(each, "entry")]
    assert recent.accessibleName().startswith("Claims triage, Starts in 2 days")
    dana.click(recent)
    dana.bot.waitUntil(lambda: dana.window.windowTitle() == "Claims triage - Day90", timeout=PATIENCE)
    # The page that was open last is open again.
    assert dana.window.desk.workspace.top.title.text() == "Milestones and gates"


def find_it_all_there(dana: User) -> None:
    dana.click_cell("Milestones", MILESTONE, "Milestone")
    box = dana.find("Checklist", QTableView).model().index(0, 0)
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    dana.go("Ownership")
    assert dana.reads("RACI matrix", ACTIVITY, PARTY) == "A/R"
    dana.go("Champions")
    assert dana.lists("Champions", "Ada Lindgren")
    dana.go("Populations")
    assert dana.lists("Populations", "Claims handlers")
    dana.go("History")
    assert dana.lists("Edits", "Add champion 'Ada Lindgren'")


def redo_what_was_undone(dana: User) -> None:
    dana.go("Milestones and gates")
    dana.keys(Key.Key_Z, Ctrl | Shift)
    assert dana.lists("Milestones", "Network of champions")
