"""The arrows of the timeline: found under the pointer, chosen by a click, deleted by key and menu, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.commands import records, sprint
from app.document import Document
from models.tasks import Dependency, Task, TaskStatus
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views import timeline_links as links
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier


document = given(opened)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> SprintPage:
    result = SprintPage(document)
    shown(qtbot, result, 1280, 760)
    result.zoom("week")
    QApplication.processEvents()  # the page goes to the phase of today once
    return result


@pytest.fixture
def link(page: SprintPage) -> Dependency:
    """A link between neighbours who have no other, with its arrow in view."""
    table = page.table
    found = min(
        (
            each
            for each in table.document.program.dependencies
            if table.row_of(each.successor_id) == table.row_of(each.predecessor_id) + 1
            and (each.successor.start_day or 0) > (each.predecessor.finish_day or 0)
            and len(each.predecessor.successors) == len(each.successor.predecessors) == 1
        ),
        key=lambda each: each.successor.position,
    )
    for end in (found.successor_id, found.predecessor_id):
        page.reveal(end)
    return found


def place(page: SprintPage, link: Dependency) -> QPoint:
    """Between the two rows, where the arrow runs straight down."""
    before, after = (page.timeline.box_of(key) for key in (link.predecessor_id, link.successor_id))
    assert before is not None
    assert after is not None
    x = links.corners(before, after, False)[1].x()
    return QPoint(round(page.timeline.rect().left() + x), round((before.bottom() + after.top()) / 2))


def point(page: SprintPage, at: QPoint) -> None:
    """Move the pointer, at once, wherever the real one of a busy screen may be."""
    viewport, none = page.view.viewport(), Qt.MouseButton.NoButton
    there = QPointF(viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), there, none, none, NONE))


def click(page: SprintPage, link: Dependency, button: Qt.MouseButton = LEFT) -> None:
    point(page, place(page, link))
    QTest.mouseClick(page.view.viewport(), button, NONE, place(page, link))


def labels(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_how_far_a_place_is_from_a_line_with_corners() -> None:
    line = [QPointF(0, 0), QPointF(10, 0), QPointF(10, 20)]
    gaps = [links.distance(line, QPointF(*at)) for at in ((5, 3), (10, 12), (13, 24), (-4, 0))]
    assert gaps == [3, 0, 5, 4]


def test_the_pointer_picks_out_the_arrow_below_it(page: SprintPage, link: Dependency) -> None:
    page.view.select([])
    before = page.view.viewport().grab().toImage()
    point(page, place(page, link))
    assert page.timeline.arrows.hovered == link.id
    assert page.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert page.view.viewport().grab().toImage() != before
    point(page, place(page, link) + QPoint(60, 0))
    assert page.timeline.arrows.hovered == ""


def test_a_click_chooses_an_arrow_in_place_of_rows_and_escape_lets_go(
    page: SprintPage, link: Dependency
) -> None:
    click(page, link)
    assert page.timeline.arrows.chosen == link.id
    assert page.view.selected_ids() == []
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.timeline.arrows.chosen == ""
    click(page, link)
    page.view.select([link.predecessor_id])
    assert page.timeline.arrows.chosen == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_the_chosen_link_and_no_task(
    page: SprintPage, link: Dependency, document: Document, key: Qt.Key
) -> None:
    tasks, count = len(document.program.tasks), len(document.program.dependencies)
    click(page, link)
    QTest.keyClick(page.view, key)
    assert len(document.program.dependencies) == count - 1
    assert len(document.program.tasks) == tasks
    document.undo()
    assert len(document.program.dependencies) == count
    assert page.timeline.arrows.chosen == ""


def test_the_menu_of_an_arrow(page: SprintPage, link: Dependency, document: Document) -> None:
    count, at = len(document.program.dependencies), place(page, link)
    click(page, link, RIGHT)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.view.viewport(), event)
    menu = next(each for each in page.view.findChildren(QMenu) if each.isVisible())
    assert menu.accessibleName() == f"'{link.successor.title}' waits for '{link.predecessor.title}' to finish"
    menu.close()
    actions = labels(page.view.context_menu())
    next(
        act for words, act in actions.items() if words.startswith(f"Go to '{link.successor.title[:30]}")
    ).trigger()
    assert page.view.selected_ids() == [link.successor_id]
    click(page, link)
    labels(page.view.context_menu())["Delete link"].trigger()
    assert len(document.program.dependencies) == count - 1


def test_links_are_deleted_from_the_menu_of_their_task_without_a_mouse(
    page: SprintPage, link: Dependency, document: Document
) -> None:
    page.view.select([link.successor_id])
    title, count = link.predecessor.title, len(document.program.dependencies)
    submenu = labels(page.view.context_menu())["Delete link"].menu()
    assert isinstance(submenu, QMenu)
    labels(submenu)[f"Waits for '{title}'" if len(title) <= 40 else f"Waits for '{title[:39]}…'"].trigger()
    assert len(document.program.dependencies) == count - 1
    document.undo()
    assert len(document.program.dependencies) == count


def test_hidden_arrows_cannot_be_met(page: SprintPage, link: Dependency) -> None:
    page.bar.set_options((True, False, True))
    point(page, place(page, link))
    assert page.timeline.arrows.hovered == ""


def test_the_arrow_of_a_dropped_task_goes_with_its_link(
    page: SprintPage, link: Dependency, document: Document
) -> None:
    """The schedule leaves dropped tasks out, so it tells nothing of their links."""
    records.set_field(document, Task, [link.successor_id], "status", TaskStatus.DROPPED)
    at, key = place(page, link), link.id
    page.view.viewport().grab()
    point(page, at)
    assert page.timeline.arrows.hovered == key
    sprint.unlink_tasks(document, [key])
    page.view.viewport().grab()
    point(page, at + QPoint(60, 0))
    point(page, at)
    assert page.timeline.arrows.hovered == ""
