"""A language written from the right turns every page, and nothing breaks or leaves its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from models.sample import sample_program
from tests.views.test_pages import in_a_table, seen, told
from tests.views.windows import SMALL, USUAL, holding, settle
from views import language
from views.pages import PAGES
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The real window with the sample, read from right to left."""
    language.speak(qapp, QLocale("he"))
    with holding(sample_program(TODAY), tmp_path_factory.mktemp("right")) as made:
        yield made
    language.speak(qapp, QLocale.c())


def opened(window: MainWindow, key: str, size: tuple[int, int] = USUAL) -> Any:
    window.resize(*size)
    window.desk.workspace.show_page(key)
    settle()
    window.grab()
    return window.desk.workspace.pages[key]


def test_the_navigation_stands_at_the_right(window: MainWindow) -> None:
    page = opened(window, "today")
    navigation = window.desk.workspace.navigation
    assert navigation.mapTo(window, QPoint(0, 0)).x() > page.mapTo(window, QPoint(0, 0)).x()


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
@pytest.mark.parametrize("key", [place.key for place in PAGES])
def test_every_page_stays_in_its_place(window: MainWindow, key: str, size: tuple[int, int]) -> None:
    page = opened(window, key, size)
    outside = []
    for widget in seen(page, QWidget):
        left = widget.mapTo(page, QPoint(0, 0)).x()
        if (left < 0 or left + widget.width() > page.width()) and not in_a_table(widget):
            outside.append(told(widget))
    assert outside == []


def test_time_still_runs_from_left_to_right(window: MainWindow) -> None:
    """A plan is read like a graph: later days stand further right in every language."""
    axis = opened(window, "sprint").view.timeline.axis
    assert axis.x(60) > axis.x(30)
