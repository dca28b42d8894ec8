"""The command palette by keys and clicks in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.views.windows import given, settle
from views import theme
from views.palette import Palette
from views.palette_entries import Entry
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


window = given()


def opened(window: MainWindow, qtbot: QtBot) -> Palette:
    qtbot.keyClick(window, Key.Key_K, Ctrl)
    panel = window.desk.overlays.panel
    assert isinstance(panel, Palette)
    return panel


def chosen(palette: Palette) -> str:
    entry = palette.list.current()
    return "" if entry is None else entry.words


def test_keys_open_it_and_the_field_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    assert QApplication.focusWidget() is palette.field
    assert chosen(palette) == "Today"
    assert palette.lines.rows[0] == "Pages"


def test_a_page_by_a_few_letters(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "raci")
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.desk.workspace.current == "ownership"
    assert window.desk.overlays.panel is None


def test_a_command_with_its_keys_at_the_right(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "copy as")
    entry = palette.list.current()
    assert entry is not None
    assert (entry.words, entry.hint) == ("Save a copy as…", "Ctrl+Shift+S")
    palette.field.clear()
    qtbot.keyClicks(palette.field, "dark th")
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert theme.current().name == "dark"
    window.desk.run("light")


def test_a_task_is_opened_in_its_place(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "baseline")
    entry = palette.list.current()
    assert entry is not None
    assert entry.hint == "Ravi Singh · Day 20"
    qtbot.keyClick(palette.field, Key.Key_Return)
    frame = window.desk.workspace
    assert frame.current == "sprint"
    assert frame.pages["sprint"].view.selected_ids() == [entry.key.partition(":")[2]]


@pytest.mark.parametrize(
    ("words", "kind", "page"),
    [("Lin Chen", "person", "people"), ("Milestone 2", "milestone", "milestones")],
)
def test_records_of_other_kinds(window: MainWindow, qtbot: QtBot, words: str, kind: str, page: str) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, words)
    entry = palette.list.current()
    assert entry is not None
    assert (entry.kind, entry.words) == (kind, words)
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.desk.workspace.current == page


def test_arrows_pass_titles_and_go_round(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "an")
    names = [each.words for each in palette.lines.rows if isinstance(each, Entry)]
    seen = []
    for _ in names:
        seen.append(chosen(palette))
        qtbot.keyClick(palette.field, Key.Key_Down)
    assert seen == names
    assert chosen(palette) == names[0]
    qtbot.keyClick(palette.field, Key.Key_Up)
    assert chosen(palette) == names[-1]
    qtbot.keyClick(palette.field, Key.Key_PageUp)
    qtbot.keyClick(palette.field, Key.Key_PageUp)
    assert chosen(palette) == names[0]
    qtbot.keyClick(palette.field, Key.Key_PageDown)
    assert chosen(palette) != names[0]


def test_escape_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.workspace.navigation.buttons["today"]
    before.setFocus()
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.field, Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert window.desk.overlays.panel is None


def test_its_own_keys_close_it_again(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    qtbot.keyClick(window, Key.Key_K, Ctrl)
    assert window.desk.overlays.panel is None


def test_a_click_runs_and_a_click_beside_closes(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "stages")
    spot = palette.list.visualRect(palette.lines.index(1)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.desk.workspace.current == "stages"
    opened(window, qtbot)
    cover = window.childAt(QPoint(20, 700))
    qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert window.desk.overlays.panel is None


def test_what_was_used_last_is_offered_first(window: MainWindow, qtbot: QtBot) -> None:
    for words in ("baseline", "populations"):
        palette = opened(window, qtbot)
        qtbot.keyClicks(palette.field, words)
        qtbot.keyClick(palette.field, Key.Key_Return)
    palette = opened(window, qtbot)
    first = [each if isinstance(each, str) else each.words for each in palette.lines.rows[:3]]
    assert first == ["Recent", "Populations", "Baseline quality"]


def test_typing_in_the_search_field_goes_on_in_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    search = window.desk.workspace.top.search
    qtbot.keyClicks(search, "pop")
    palette = window.desk.overlays.panel
    assert isinstance(palette, Palette)
    assert (palette.field.text(), search.text()) == ("pop", "")
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.desk.workspace.current == "populations"
    qtbot.mouseClick(search, Qt.MouseButton.LeftButton)
    assert isinstance(window.desk.overlays.panel, Palette)


def test_it_says_what_it_has(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    assert palette.field.accessibleName()
    assert palette.list.accessibleName() == "Matches"
    interface = QAccessible.queryAccessibleInterface(palette.list)
    assert interface.role() == QAccessible.Role.List
    qtbot.keyClicks(palette.field, "lin chen")
    assert palette.list.accessibleDescription() == f"{palette.lines.count} match" + "es" * (
        palette.lines.count > 1
    )
    index = palette.list.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Lin Chen, People"
    palette.field.setText("qqqqq")
    assert palette.nothing.text() == "Nothing is called “qqqqq”."
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.desk.overlays.panel is palette


def test_it_fits_a_small_window_and_follows_it(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window, qtbot)
    window.resize(1024, 640)
    settle()
    assert window.rect().contains(palette.wanted_place())
    assert palette.geometry().center().x() == pytest.approx(512, abs=2)


def test_welcome_has_it_too(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.run("close_program")
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "claims tri")
    entry = palette.list.current()
    assert entry is not None
    assert entry.kind == "file"
    palette.field.setText("Ownership")
    assert all(not isinstance(each, Entry) or each.kind != "page" for each in palette.lines.rows)


def test_undo_is_not_found_by_what_it_would_take_back(window: MainWindow, qtbot: QtBot) -> None:
    document = window.desk.files.document
    assert document is not None
    task = document.program.tasks[0]
    with document.edit("Put 'Peculiar wording' into the plan"):
        task.title = "Peculiar wording"
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "peculiar")
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert task.title == "Peculiar wording"
    assert window.desk.workspace.current == "sprint"
