"""What the program says, and how it is answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.hooks import Fault
from views.messages import Answer, FaultDialog, Notices, Question

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def notices(qtbot: QtBot) -> Iterator[Notices]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    result = Notices(window)
    column.addWidget(result)
    window.resize(900, 500)
    window.show()
    yield result
    window.close()


def test_a_warning_stays_until_closed(notices: Notices, qtbot: QtBot) -> None:
    notice = notices.tell("The file was changed elsewhere: save a copy.", "warn")
    assert notices.isVisible()
    assert notice.accessibleName() == "The file was changed elsewhere: save a copy."
    qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
    assert notices.banners == []
    assert not notices.isVisible()


def test_the_same_warning_is_shown_once(notices: Notices) -> None:
    assert notices.tell("No room left.", "bad") is notices.tell("No room left.", "bad")
    assert len(notices.banners) == 1


def test_no_more_than_three_warnings_pile_up(notices: Notices) -> None:
    for number in range(5):
        notices.tell(f"Warning {number}", "warn")
    assert [notice.sentence for notice in notices.banners] == ["Warning 2", "Warning 3", "Warning 4"]


def test_good_news_floats_in_the_corner_and_gives_way(notices: Notices) -> None:
    first = notices.tell("handoff-plan.docx was written.", "ok")
    assert notices.toast is first
    assert not notices.banners
    room = first.parentWidget().rect()
    assert room.contains(first.geometry())
    second = notices.tell("raci.xlsx was written.", "ok")
    assert notices.toast is second


def test_good_news_stays_in_the_corner_when_the_window_shrinks(notices: Notices) -> None:
    toast = notices.tell("handoff-plan.docx was written.", "ok")
    window = toast.parentWidget()
    window.resize(600, 400)
    assert window.rect().contains(toast.geometry())


def test_the_action_runs_and_closes(notices: Notices, qtbot: QtBot) -> None:
    done: list[str] = []

    def open_file() -> None:
        done.append("opened")

    notice = notices.tell("handoff-plan.docx was written.", "ok", "Open the file", open_file)
    assert notice.action is not None
    qtbot.mouseClick(notice.action, Qt.MouseButton.LeftButton)
    assert done == ["opened"]
    assert notices.toast is None


def test_escape_closes(notices: Notices, qtbot: QtBot) -> None:
    notice = notices.tell("No room left.", "bad")
    qtbot.keyClick(notice, Qt.Key.Key_Escape)
    assert notices.banners == []


@pytest.fixture
def question(qapp: QApplication) -> Question:
    """Deletes itself once it is answered."""
    answers = (Answer("cancel", "Cancel"), Answer("read", "Open to read", primary=True))
    result = Question(None, "In use", "Dana has this file open: open it to read, or a copy.", answers)
    result.open()
    return result


def test_a_question_gives_the_answer_chosen(question: Question, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.answered) as caught:
        qtbot.mouseClick(question.buttons["read"], Qt.MouseButton.LeftButton)
    assert caught.args == ["read"]


def test_escape_is_the_answer_cancel(question: Question, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.answered) as caught:
        qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert caught.args == ["cancel"]


def test_the_first_key_press_takes_the_primary_answer(question: Question, qtbot: QtBot) -> None:
    with qtbot.waitSignal(question.answered) as caught:
        qtbot.keyClick(question, Qt.Key.Key_Return)
    assert caught.args == ["read"]


def test_a_fault_shows_details_and_lets_them_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FaultDialog(None, Fault("ValueError in day.py, parse", "Traceback: the details"))
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.details.isVisible()
    qtbot.mouseClick(dialog.show_details, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "Traceback: the details" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(dialog.copy_requested):
        qtbot.mouseClick(dialog.save_copy, Qt.MouseButton.LeftButton)
