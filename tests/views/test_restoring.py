"""Bringing a backup back: what is listed, what is told when nothing is there, and what is opened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.kept import Kept
from tests.views import programs
from tests.views.windows import given, settle
from views.restoring import RestoreSheet, size_words
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOON = datetime(programs.AS_OF.year, programs.AS_OF.month, programs.AS_OF.day, 12, tzinfo=UTC)


window = given()


def opened(window: MainWindow, qtbot: QtBot) -> RestoreSheet:
    window.desk.menus.actions["restore"].trigger()
    sheet = window.desk.overlays.panel
    assert isinstance(sheet, RestoreSheet)
    qtbot.waitUntil(lambda: not sheet.words.text().startswith("Looking"))
    return sheet


def one(title: str, days: int, size: int = 480_000, reason: str = "session") -> Kept:
    path = Path(f"/backups/{title}-{days}.day90")
    return Kept(path, title, title, "Contoso", NOON - timedelta(days=days), reason, size)


def texts(sheet: RestoreSheet) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(sheet.list.item(row).data(role)) for row in range(sheet.list.count())]


def test_backups_stand_below_their_program(window: MainWindow, qtbot: QtBot) -> None:
    sheet = opened(window, qtbot)
    sheet.show_kept([one("Claims", 0), one("Claims", 1, 1_230_000, "import"), one("Desk", 20)])
    said = texts(sheet)
    assert said[0] == "Claims · Contoso"
    assert said[1].startswith("Today, ")
    assert said[1].endswith("While working or when closing, 480 kB")
    assert said[2].startswith("Yesterday, ")
    assert said[2].endswith("Before an import, 1.2 MB")
    assert said[3] == "Desk · Contoso"
    assert sheet.list.currentRow() == 1  # a heading cannot be picked
    assert sheet.act.isEnabled()


def test_without_backups_it_is_said(window: MainWindow, qtbot: QtBot) -> None:
    sheet = opened(window, qtbot)
    sheet.show_kept([])
    assert "no backups yet" in sheet.words.text()
    assert not sheet.act.isEnabled()
    assert sheet.list.isHidden()


def test_a_backup_becomes_a_file_of_its_own(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = window.desk.files.document
    assert document is not None
    document.back_up()
    target = tmp_path / "back.day90"
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposal: str, _filter: str) -> tuple[str, str]:
        asked.append(Path(proposal).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    sheet = opened(window, qtbot)
    with qtbot.waitSignal(window.desk.files.opened, timeout=30_000):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    settle()
    assert asked == [f"{document.program.title} restored.day90"]
    assert window.desk.files.document is not None
    assert window.desk.files.document.path == target.resolve()


def test_any_other_file_may_be_chosen(window: MainWindow, qtbot: QtBot) -> None:
    sheet = opened(window, qtbot)
    with qtbot.waitSignal(sheet.other_requested):
        sheet.other.click()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.reject()


@pytest.mark.parametrize(("size", "words"), [(480_000, "480 kB"), (1_230_000, "1.2 MB")])
def test_sizes_are_written_for_people(size: int, words: str) -> None:
    assert size_words(size) == words
