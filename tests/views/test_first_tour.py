"""The first tour: offered once with the sample, five steps, left at any time, never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background import Background
from app.settings import Settings
from tests.views import programs
from tests.views.stand_in import plain_pages
from tests.views.windows import settle, shown
from views.first_tour import Tour
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLACES = ["today", "sprint", "milestones", "ownership", "documents"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    plain_pages(monkeypatch)
    with shown(qtbot, tmp_path, monkeypatch) as made:
        yield made


def started(window: MainWindow) -> Tour:
    window.desk.run("tour")
    settle()
    panel = window.desk.overlays.panel
    assert isinstance(panel, Tour)
    return panel


def test_five_places_there_and_back_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    tour, frame = started(window), window.desk.workspace
    seen = []
    for _ in PLACES:
        seen.append(frame.current)
        assert window.rect().contains(tour.wanted_place())
        assert QApplication.focusWidget() is tour.next
        if len(seen) < len(PLACES):
            qtbot.keyClick(tour.next, Qt.Key.Key_Space)
    assert seen == PLACES
    assert tour.next.text() == "Done"
    qtbot.mouseClick(tour.back, Qt.MouseButton.LeftButton)
    assert frame.current == "ownership"
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert window.desk.overlays.panel is None
    assert frame.current == "documents"


def test_escape_leaves_at_any_step(window: MainWindow, qtbot: QtBot) -> None:
    tour = started(window)
    tour.go_on()
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert window.desk.overlays.panel is None
    tour = started(window)
    button = window.desk.workspace.navigation.buttons["roles"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.desk.workspace.current == "roles"
    assert tour.is_open
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert window.desk.overlays.panel is None


def test_the_ring_lets_clicks_through(window: MainWindow) -> None:
    tour = started(window)
    middle = tour.target().center()
    ring = tour._ring
    assert ring.isVisible()
    assert ring.geometry().contains(middle)
    assert window.childAt(middle) is not ring


def test_it_speaks(window: MainWindow) -> None:
    tour = started(window)
    assert tour.accessibleName() == "First tour"
    assert [each.accessibleName() for each in (tour.leave_button, tour.back, tour.next)] == [
        "Leave",
        "Back",
        "Next",
    ]


def test_the_sample_offers_it_once(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    plain_pages(monkeypatch)
    window = MainWindow(Settings(tmp_path), programs.AS_OF)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        window.desk.run("sample")
    toast = window.desk.notices.toast
    assert toast is not None
    assert toast.action is not None
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert isinstance(window.desk.overlays.panel, Tour)
    window.desk.run("close_program")
    assert window.desk.overlays.panel is None
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        window.desk.run("sample")
    assert window.desk.notices.toast is None
    window.desk.run("close_program")
    qtbot.waitUntil(lambda: not window.findChildren(Background))
