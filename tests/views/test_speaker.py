"""What a screen reader is told without the focus moving: undo, redo, saving, and what the check finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from app.document import Document
from models.tasks import Task
from tests.views.windows import settle, shown
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Polite, Assertive = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Heard(list[tuple[str, QAccessible.AnnouncementPoliteness]]):
    """Announcements in the order they were made."""

    @property
    def words(self) -> list[str]:
        return [words for words, _manners in self]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    with shown(qtbot, tmp_path, monkeypatch) as made:
        qtbot.waitUntil(lambda: made.desk.speaker._counts is not None, timeout=20_000)
        yield made


@pytest.fixture
def document(window: MainWindow) -> Document:
    assert window.desk.files.document is not None
    return window.desk.files.document


@pytest.fixture
def heard(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Heard:
    found = Heard()
    tell = QAccessible.updateAccessibility

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append((event.message(), event.politeness()))
        tell(event)  # type: ignore[arg-type]

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    return found


def rename(document: Document) -> None:
    with document.edit("Rename the program"):
        document.program.title = f"{document.program.title} again"


def test_undo_and_redo_are_said_by_name(
    window: MainWindow, document: Document, heard: Heard, qtbot: QtBot
) -> None:
    rename(document)
    qtbot.keyClick(window, Qt.Key.Key_Z, Ctrl)
    qtbot.keyClick(window, Qt.Key.Key_Z, Ctrl | Shift)
    said = [each for each in heard if "done: " in each[0]]
    assert said == [("Undone: Rename the program", Polite), ("Redone: Rename the program", Polite)]
    qtbot.keyClick(window, Qt.Key.Key_Z, Ctrl | Shift)
    assert len([words for words in heard.words if words.startswith("Redone")]) == 1  # nothing was left


def test_saving_is_said_when_asked_for_and_now_and_then(
    window: MainWindow, document: Document, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window), "isActiveWindow", lambda _window: True)
    rename(document)
    qtbot.keyClick(window, Qt.Key.Key_S, Ctrl)
    assert heard.words.count("Saved") == 1
    rename(document)
    document.publish()
    assert heard.words.count("Saved") == 1  # by itself, a moment later: no news
    monkeypatch.setattr("views.speaker.JUST_NOW_MS", -1)
    qtbot.keyClick(window, Qt.Key.Key_S, Ctrl)
    assert heard.words.count("Saved") == 2
    monkeypatch.setattr("views.speaker.QUIET_MS", -1)
    document.publish()
    assert heard.words.count("Saved") == 3
    assert ("Saved", Polite) in heard


def test_nothing_is_said_of_saving_to_somebody_who_works_elsewhere(
    window: MainWindow, document: Document, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window), "isActiveWindow", lambda _window: False)
    rename(document)
    document.publish()
    assert "Saved" not in heard.words


def test_a_failed_save_is_said_at_once_and_taken_back_when_it_is_mended(
    window: MainWindow, document: Document, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window), "isActiveWindow", lambda _window: True)
    document.publish_failed.emit("There is no room left.")
    assert heard == [("There is no room left.", Assertive)]
    assert window.desk.notices.banners
    rename(document)
    document.publish()
    assert heard[-1] == ("Saved", Polite)
    assert not window.desk.notices.banners


def test_good_news_waits_until_the_reader_is_done(window: MainWindow, heard: Heard) -> None:
    window.desk.tell("A copy was saved.", "ok")
    assert heard == [("A copy was saved.", Polite)]


def test_what_the_plan_check_finds_is_said_when_it_changes(
    window: MainWindow, document: Document, heard: Heard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.desk.findings.checked, timeout=20_000), document.edit("Delete tasks"):
        for task in list(document.session.query(Task)):
            document.session.delete(task)
    settle()
    (said,) = [words for words in heard.words if words.startswith("Plan check: ")]
    counts = window.desk.findings.counts()
    assert f"{counts['warning']} warning" in said
    with qtbot.waitSignal(window.desk.findings.checked, timeout=20_000):
        rename(document)
    assert len([words for words in heard.words if words.startswith("Plan check: ")]) == 1
