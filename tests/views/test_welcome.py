"""The first page: going on, beginning, exploring, bringing back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from app.settings import Recent
from views.new_program import NewProgram
from views.welcome import RecentRow, Welcome, day_words

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 10)
CLAIMS = Recent("/programs/claims.day90", "Claims triage assistant", "Contoso Health", "2026-02-02")
OTHER = Recent("/programs/other.day90")


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    result = Welcome([CLAIMS, OTHER], TODAY)
    qtbot.addWidget(result)
    result.resize(1100, 700)
    result.show()
    return result


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("2026-02-02", "Day 37"),
        ("2026-03-10", "Day 1"),
        ("2026-03-11", "Starts tomorrow"),
        ("2026-03-20", "Starts in 10 days"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_where_a_program_stands_today(start: str, words: str) -> None:
    assert day_words(start, TODAY) == words


def rows(welcome: Welcome) -> list[RecentRow]:
    items = (welcome.rows.itemAt(at) for at in range(welcome.rows.count()))
    return [item.widget() for item in items if isinstance(item.widget(), RecentRow)]


def test_a_recent_program_says_name_and_day_and_opens(welcome: Welcome, qtbot: QtBot) -> None:
    first, second = rows(welcome)
    assert first.accessibleName().startswith("Claims triage assistant, Day 37")
    assert second.accessibleName() == "/programs/other.day90, /programs/other.day90"
    with qtbot.waitSignal(welcome.open_requested) as caught:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert caught.args == [CLAIMS.path]


def test_a_recent_program_opens_by_keyboard(welcome: Welcome, qtbot: QtBot) -> None:
    with qtbot.waitSignal(welcome.open_requested):
        qtbot.keyClick(rows(welcome)[0], Qt.Key.Key_Space)


def test_the_list_follows(welcome: Welcome) -> None:
    welcome.show_recent([OTHER])
    assert [row.entry for row in rows(welcome)] == [OTHER]
    welcome.show_recent([])
    assert rows(welcome) == []
    assert welcome.rows.count() == 1


def test_a_program_needs_a_name(welcome: Welcome, qtbot: QtBot) -> None:
    form = welcome.form
    assert not form.create_button.isEnabled()
    qtbot.keyClicks(form.title_field, "   ")
    assert not form.create_button.isEnabled()
    qtbot.keyClicks(form.title_field, "Service desk")
    assert form.create_button.isEnabled()


def test_the_form_says_what_to_begin(welcome: Welcome, qtbot: QtBot) -> None:
    form = welcome.form
    qtbot.keyClicks(form.title_field, "Service desk")
    qtbot.keyClicks(form.organisation, "Fabrikam")
    form.plan.setCurrentIndex(1)
    form.start.setDate(QDate(2026, 4, 6))
    form.go_live.setValue(75)
    with qtbot.waitSignal(welcome.create_requested) as caught:
        qtbot.mouseClick(form.create_button, Qt.MouseButton.LeftButton)
    assert caught.args == [NewProgram("Service desk", "Fabrikam", "blank", date(2026, 4, 6), 75)]


def test_day_1_is_a_monday_unless_changed(welcome: Welcome) -> None:
    assert welcome.form.wish().start == date(2026, 3, 16)


def test_the_picture_follows_the_form(welcome: Welcome) -> None:
    welcome.form.start.setDate(QDate(2026, 4, 6))
    assert "5 May" in welcome.strip.accessibleDescription()


@pytest.mark.parametrize(
    ("button", "signal"),
    [("browse", "browse_requested"), ("sample", "sample_requested"), ("restore", "restore_requested")],
)
def test_the_other_ways_in(welcome: Welcome, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(welcome, signal)):
        qtbot.mouseClick(getattr(welcome, button), Qt.MouseButton.LeftButton)


def test_every_field_has_a_name(welcome: Welcome) -> None:
    form = welcome.form
    fields = (form.title_field, form.organisation, form.plan, form.start, form.go_live)
    assert [field.accessibleName() for field in fields] == [
        "Program",
        "Organisation",
        "Plan",
        "Day 1",
        "Go-live",
    ]
