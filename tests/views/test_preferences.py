"""Settings hold at once, for the program that is open too, and after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app import safekeeping
from app.settings import PROGRAMS_KEPT, Settings
from tests.views.test_window import is_ours
from tests.views.windows import settle, shown
from views import theme
from views.preferences import Preferences
from views.preferences_rows import PathLine
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    with shown(qtbot, tmp_path, monkeypatch) as made:
        yield made
    theme.ROW = 36


def opened(window: MainWindow, qtbot: QtBot) -> Preferences:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Ctrl)
    sheet = window.desk.overlays.panel
    assert isinstance(sheet, Preferences)
    return sheet


def test_the_name_is_that_of_the_next_edit(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = opened(window, qtbot)
    assert QApplication.focusWidget() is sheet.name
    sheet.name.selectAll()
    qtbot.keyClicks(sheet.name, "Noor Haddad")
    qtbot.keyClick(sheet.name, Qt.Key.Key_Escape)
    document = window.desk.files.document
    assert document is not None
    with document.edit("Rename the program"):
        document.program.title = "Claims"
    assert document.audit(1)[0].who == "Noor Haddad"
    assert Settings(tmp_path).user_name == "Noor Haddad"


def test_the_theme_is_switched_at_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = opened(window, qtbot)
    qtbot.mouseClick(sheet.theme.options["dark"], Qt.MouseButton.LeftButton)
    assert theme.current().name == "dark"
    assert window.desk.menus.actions["dark"].isChecked()
    qtbot.mouseClick(sheet.theme.options["light"], Qt.MouseButton.LeftButton)
    sheet.leave()
    assert Settings(tmp_path).theme == "light"


def row_height(window: MainWindow) -> int:
    view = window.desk.workspace.pages["people"].findChildren(QTableView)[0]
    return view.verticalHeader().defaultSectionSize()


def test_rows_become_low_at_once_and_the_page_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.run("go:people")
    assert row_height(window) == 36
    sheet = opened(window, qtbot)
    qtbot.mouseClick(sheet.rows.options[True], Qt.MouseButton.LeftButton)
    settle()
    assert window.desk.workspace.current == "people"
    assert row_height(window) == theme.ROW_COMPACT
    assert window.desk.menus.actions["compact"].isChecked()
    window.desk.overlays.close()
    window.desk.menus.actions["compact"].trigger()
    assert row_height(window) == 36


def test_the_file_is_written_as_soon_as_wished(window: MainWindow, qtbot: QtBot) -> None:
    sheet = opened(window, qtbot)
    sheet.quiet.setValue(1)
    document = window.desk.files.document
    assert document is not None
    with qtbot.waitSignal(document.saved, timeout=10_000), document.edit("Rename the program"):
        document.program.title = "Claims"
    assert window.desk.settings.quiet_seconds == 1
    assert (sheet.quiet.minimum(), sheet.quiet.maximum()) == (1, 30)


def test_new_programs_begin_with_the_holidays(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = opened(window, qtbot)
    sheet.country.setCurrentIndex(sheet.country.findData("DE"))
    sheet.country.activated.emit(sheet.country.currentIndex())
    assert window.desk.settings.holiday_country == "DE"
    window.desk.run("close_program")
    form = window.desk.welcome.form
    qtbot.waitUntil(lambda: form.wish().country == "DE")
    form.title_field.setText("Service desk")
    with qtbot.waitSignal(window.desk.files.opened, timeout=30_000):
        window.desk.files.create(tmp_path / "desk.day90", form.wish())
    settle()
    document = window.desk.files.document
    assert document is not None
    assert document.program.country == "DE"
    assert date(2026, 5, 1) in {off.first for off in document.program.days_off}
    assert all(document.program.calendar.is_working(task.start_day) for task in document.program.tasks)
    assert document.undo_label is None


def test_paths_can_be_copied_and_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = opened(window, qtbot)
    lines = {line._name: line for line in sheet.findChildren(PathLine)}
    assert {"This program", "Backups", "Settings", "Samples"} <= set(lines)
    qtbot.mouseClick(lines["This program"].copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == str(tmp_path / "claims.day90")
    assert lines["This program"].folder() == tmp_path
    assert lines["Samples"].folder().is_dir()


def test_everything_has_a_name_and_tab_stays_inside(window: MainWindow, qtbot: QtBot) -> None:
    sheet = opened(window, qtbot)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox)
    some = [each for kind in kinds for each in sheet.findChildren(kind)]
    inner = "qt_spinbox_lineedit"
    assert [e for e in some if not e.accessibleName() and e.objectName() != inner and is_ours(e)] == []
    reached = set()
    for _ in range(40):
        here = QApplication.focusWidget()
        assert here is not None
        assert sheet.isAncestorOf(here)
        reached.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert {sheet.name, sheet.language, sheet.country, sheet.quiet} <= reached
    assert len(reached) >= 14


def test_it_fits_a_small_window_and_opens_on_welcome(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.run("close_program")
    sheet = opened(window, qtbot)
    window.resize(1024, 640)
    settle()
    assert window.rect().contains(sheet.wanted_place())


def test_states_of_pages_are_kept_for_some_programs_only(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in range(PROGRAMS_KEPT + 1):
        settings.remember_page_state(f"document{number}", "sprint", {"zoom": "week", "list": [1, 2]})
    settings.save()
    again = Settings(tmp_path)
    assert again.page_state("document1", "sprint") == {"zoom": "week", "list": [1, 2]}
    assert again.page_state("document0", "sprint") == {}
    again.remember("programs/document1/sprint", "not JSON")
    assert again.page_state("document1", "sprint") == {}


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "No backup of this program yet."),
        (1, "1 backup of this program so far."),
        (12, "12 backups of this program so far."),
    ],
)
def test_the_backups_of_the_program_are_counted_in_a_sentence(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, count: int, words: str
) -> None:
    monkeypatch.setattr(safekeeping, "backups_of", lambda _document: [None] * count)
    sheet = opened(window, qtbot)
    said = [each.text() for each in sheet.findChildren(QLabel) if "then the last of" in each.text()]
    assert [each.split("months. ")[1] for each in said] == [words]
