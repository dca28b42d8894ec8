"""The bar above the sprint: words wherever they have room, the rare in a menu, nothing without a name."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.document import Document
from models.tasks import Task, TaskStatus
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SMALL, USUAL = 784, 1200  # pixels of the page in a window of 1024 and of 1440

document = given(opened)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> SprintPage:
    result = SprintPage(document)
    shown(qtbot, result, USUAL, 600)
    return result


def narrow(page: SprintPage, width: int = SMALL) -> None:
    page.resize(width, 600)
    QApplication.processEvents()


def entries(menu: object) -> dict[str, QAction]:
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_a_wide_bar_shows_everything_and_no_overflow(page: SprintPage) -> None:
    bar = page.bar
    assert all(each.isVisible() for each in (bar.zoom, bar.shown, bar.baseline))
    assert not bar.more.isVisible()
    assert (bar.group.text(), bar.zoom.text(), bar.add.text()) == ("By phase", "Sprint", "Add task")


def test_a_small_window_keeps_the_words_of_what_people_use(page: SprintPage) -> None:
    narrow(page)
    bar = page.bar
    assert page.width() == SMALL
    assert (bar.group.text(), bar.add.text()) == ("By phase", "Add task")
    assert [menu.text() for menu in bar.menus] == ["Owner", "Status"]
    assert bar.words.placeholderText() == "Filter"
    assert bar.more.isVisible()
    assert not any(each.isVisible() for each in (bar.zoom, bar.shown, bar.baseline))
    inside = [each for each in bar.findChildren(QAbstractButton) if each.isVisible()]
    assert all(each.geometry().right() <= bar.width() for each in inside if each.parent() is bar)
    narrow(page, USUAL)
    assert not bar.more.isVisible()
    assert bar.zoom.isVisible()


def test_what_left_the_bar_is_in_its_menu(page: SprintPage) -> None:
    narrow(page)
    menu = page.bar.more.menu()
    found = entries(menu)
    assert list(found) == ["Zoom", "Baseline", "What is shown"]
    entries(found["Zoom"].menu())["Weeks"].trigger()
    assert page.timeline.axis.mode == "week"
    assert "Take a baseline…" in entries(found["Baseline"].menu())
    critical = entries(found["What is shown"].menu())["Critical path"]
    critical.trigger()
    assert page.bar.options() == (False, True, True)


def test_long_words_leave_grouping_and_adding_as_named_icons(page: SprintPage) -> None:
    narrow(page, 560)
    for each in (page.bar.group, page.bar.add, page.bar.more, page.bar.details):
        assert each.text() == ""
        assert each.accessibleName()
        assert each.toolTip()
    narrow(page, USUAL)
    assert page.bar.add.text() == "Add task"


def test_how_many_are_late_stays_after_a_resize(page: SprintPage) -> None:
    late = f"{page.bar.late} late"
    assert page.bar.late
    narrow(page, 1400)
    assert late in page.bar.count.text()


def test_on_the_board_a_task_is_added_to_the_column_of_the_cursor(
    page: SprintPage, document: Document
) -> None:
    page.faces.switch.click()
    board = page.faces.board
    blocked = board.column(TaskStatus.BLOCKED)
    board.select(blocked.rows.ids()[:1])
    assert page.bar.add.isEnabled()
    assert "column" in page.bar.add.toolTip()
    page.bar.add.click()
    (added,) = board.selected_ids()
    assert document.session.get_one(Task, added).status is TaskStatus.BLOCKED
    page.faces.switch.click()
    assert page.bar.group.isEnabled()
    assert "below" in page.bar.add.toolTip()
