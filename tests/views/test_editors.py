from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.document import Document
from models import ChecklistItem, DayOff, Population, Resistance, Task, TaskStatus
from models.base import Base
from tests.views.programs import given, opened
from views.editors import editor
from views.record_edits import NewRecord

Key = Qt.Key


document = given(opened)


def made(document: Document, qtbot: QtBot, kind: type[Base], name: str, value: Any = None) -> Any:
    result = editor(kind, name, document.program)
    qtbot.addWidget(result)
    result.load(value)
    result.show()
    return result


@pytest.mark.parametrize(
    ("kind", "name", "value", "words"),
    [
        (Task, "title", "Peer  sessions", "Peer  sessions"),
        (Task, "duration", 5, "5"),
        (Task, "percent", 40, "40"),
        (Task, "start_day", 42, "15 Mar 2026"),
        (Task, "start_day", None, ""),
        (DayOff, "first", date(2026, 4, 3), "3 Apr 2026"),
    ],
)
def test_shows_a_value_and_gives_the_same_back(
    document: Document, qtbot: QtBot, kind: type[Base], name: str, value: Any, words: str
) -> None:
    field = made(document, qtbot, kind, name, value)
    assert (field.text(), field.value()) == (words, value)


@pytest.mark.parametrize("name", ["title", "note", "duration", "start_day", "owner_id", "status"])
def test_is_named_for_screen_readers(document: Document, qtbot: QtBot, name: str) -> None:
    field = made(document, qtbot, Task, name)
    assert field.accessibleName() == field.field.heading


def test_a_number_counts_with_the_arrows_within_its_range(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, Task, "percent", 99)
    for key in (Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(field, key)
    assert field.value() == 100
    qtbot.keyClick(field, Key.Key_Down)
    assert field.value() == 99
    field.setText("some")
    with pytest.raises(ValueError, match="'some' is none"):
        field.value()


def test_a_day_is_typed_in_any_form_and_stepped_by_days_and_weeks(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, Task, "start_day", 42)
    qtbot.keyClick(field, Key.Key_Up)
    assert field.value() == 43
    qtbot.keyClick(field, Key.Key_PageUp)
    assert (field.text(), field.value()) == ("23 Mar 2026", 50)
    field.setText("P1")
    assert field.value() == 61


def test_a_day_is_picked_from_a_calendar(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, Task, "start_day", 42)
    field.open_calendar()
    assert field._calendar._month.selectedDate() == QDate(2026, 3, 15)
    field._calendar._month.clicked.emit(QDate(2026, 3, 20))
    assert field.value() == 47
    assert not field._calendar.isVisible()


def test_a_reference_is_found_by_a_part_of_its_name(document: Document, qtbot: QtBot) -> None:
    people = document.program.people
    field = made(document, qtbot, Task, "owner_id", people[0].id)
    assert (field.text(), field.value()) == ("Dana Okafor", people[0].id)
    assert field.offered("in") == ["Lin Chen", "Ravi Singh", "Add “in”"]
    assert field.offered("Lin Chen") == ["Lin Chen"]
    field.setText("ravi singh")
    assert field.value() == people[2].id
    field.setText("")
    assert field.value() is None


def test_an_unknown_person_is_refused_unless_added(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, Task, "owner_id")
    qtbot.keyClicks(field, "Ada Meyer")
    with pytest.raises(ValueError, match="No person here is called 'Ada Meyer'"):
        field.value()
    field._choose("Add “Ada Meyer”")
    assert field.value() == NewRecord("Ada Meyer")


def test_what_needs_more_than_a_name_is_not_added(document: Document, qtbot: QtBot) -> None:
    assert made(document, qtbot, Task, "milestone_id").offered("zz") == []


def test_a_choice_offers_nothing_only_where_it_may(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, Task, "status", TaskStatus.DONE)
    assert (field.count(), field.value()) == (5, TaskStatus.DONE)
    empty = made(document, qtbot, Population, "resistance")
    assert (empty.count(), empty.value()) == (1 + len(Resistance), None)


def test_yes_and_no(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, ChecklistItem, "done", False)
    with qtbot.waitSignal(field.done):
        qtbot.keyClick(field, Key.Key_Space)
    assert field.value() is True


def test_a_long_text_grows_with_its_lines(document: Document, qtbot: QtBot) -> None:
    field = made(document, qtbot, Task, "note", "One line")
    low = field.height()
    field.setPlainText("\n".join("line" for _ in range(8)))
    eight = field.height()
    assert low < eight
    assert not field.verticalScrollBar().isVisible()
    field.setPlainText("line\n" * 80)
    assert field.height() == eight
    assert field.verticalScrollBar().isVisible()


def test_a_long_text_grows_in_a_narrow_place(document: Document, qtbot: QtBot) -> None:
    words = "Reluctance usually has a sound reason, and each reason calls for a different answer. " * 2
    field = made(document, qtbot, Task, "note", words)
    field.resize(900, field.height())
    wide = field.height()
    field.resize(260, field.height())
    QApplication.processEvents()
    assert field.height() > wide
    assert field.verticalScrollBar().maximum() == 0
    assert abs(field.height_for(260) - field.height()) <= field.fontMetrics().lineSpacing()


@pytest.mark.parametrize(("width", "said"), [(90, "Wilhelmina Featherstonehaugh"), (600, "")])
def test_the_tooltip_says_all_of_a_name_that_is_cut(
    document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int, said: str
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_rest: shown.append(words))
    field = made(document, qtbot, Task, "owner_id")
    field.setText("Wilhelmina Featherstonehaugh")
    field.resize(width, 32)
    place = QPoint(5, 5)
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, place, field.mapToGlobal(place)))
    assert "".join(shown).startswith(said)
    assert bool(said) == any("Feather" in each for each in shown)
