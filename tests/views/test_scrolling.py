"""What is scrolled is moved on the screen and not painted anew: it looks as if it had been painted there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from app.commands import sprint
from app.document import Document
from models.tasks import Dependency
from tests.views.every_table import TABLES, name, view_of
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views.ownership import OwnershipPage
from views.raci_view import RaciView
from views.record_view import RecordView
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
UNSEEN = 12  # of 255: an edge between pixels is smoothed a little otherwise where a part of it is painted
STEPS = ((0, 37), (0, 150), (11, 0), (0, -23), (-11, 9))  # pixels to the right and down

document = given(opened)


def seen(view: QTableView) -> QImage:
    """What the screen shows of the rows."""
    for _ in range(3):  # a table lays itself out, then draws itself
        QApplication.processEvents()
    window, viewport = view.window(), view.viewport()
    place = QRect(viewport.mapTo(window, viewport.rect().topLeft()), viewport.size())
    picture = window.screen().grabWindow(window.winId()).toImage()
    return picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)


def scroll(view: QTableView, right: int, down: int) -> None:
    across, along = view.horizontalScrollBar(), view.verticalScrollBar()
    across.setValue(across.value() + right)
    along.setValue(along.value() + down)


def differs(view: QTableView) -> str:
    """Where the screen shows something else than the view paints now; empty when it is the same."""
    before = seen(view)
    view.viewport().repaint()
    after = seen(view)
    if before == after:
        return ""
    for y in range(after.height()):
        for x in range(after.width()):
            here, there = QColor(before.pixel(x, y)), QColor(after.pixel(x, y))
            if _gap(here, there) > UNSEEN:
                return f"at {x}, {y}: {here.name()} for {there.name()}"
    return ""


def _gap(here: QColor, there: QColor) -> int:
    pairs = zip(here.toTuple()[:3], there.toTuple()[:3], strict=True)  # type: ignore[attr-defined]
    return max(abs(one - other) for one, other in pairs)


def walk(view: QTableView) -> None:
    """Scroll in small steps and look after each."""
    scroll(view, 0, 0)
    seen(view)
    for step in STEPS:
        scroll(view, *step)
        assert differs(view) == "", f"after {step}"


@pytest.mark.parametrize("each", TABLES, ids=name)
def test_every_table_looks_the_same_after_scrolling(
    qtbot: QtBot, document: Document, each: tuple[str, str, int]
) -> None:
    view: RecordView = view_of(qtbot, document, each)
    view.window().resize(980, 420)
    QApplication.processEvents()
    walk(view)


@pytest.mark.parametrize("grouping", ["none", "track"])
def test_the_timeline_looks_the_same_after_scrolling(qtbot: QtBot, document: Document, grouping: str) -> None:
    page = _sprint(qtbot, document)
    page.group_by(grouping)
    walk(page.view)


def test_long_arrows_go_with_their_task(qtbot: QtBot, document: Document) -> None:
    """An arrow of the selected task is as long as may be, and leaves with the rows at its ends."""
    page = _sprint(qtbot, document)
    page.group_by("none")
    rows = page.table.rowCount()
    first, last = page.table.row_id(2), page.table.row_id(rows - 3)
    with document.edit("Link"):
        document.program.dependencies.append(Dependency(predecessor_id=first, successor_id=last))
    page.view.select([first])
    page.view.verticalScrollBar().setValue(0)
    bar = page.view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 90)
        assert differs(page.view) == "", f"scrolled to {bar.value()}"


def test_broken_arrows_that_only_pass_by_leave(qtbot: QtBot, document: Document) -> None:
    page = _sprint(qtbot, document)
    page.group_by("none")
    near, far = page.table.row_id(3), page.table.row_id(40)
    sprint.place_task(document, near, 80, 5)
    sprint.place_task(document, far, 2, 5)
    with document.edit("Link"):
        document.program.dependencies.append(Dependency(predecessor_id=near, successor_id=far))
    page.view.clearSelection()
    bar = page.view.verticalScrollBar()
    bar.setValue(0)
    for _ in range(12):
        bar.setValue(bar.value() + 70)
        assert differs(page.view) == "", f"scrolled to {bar.value()}"


def test_the_matrix_looks_the_same_after_scrolling(qtbot: QtBot, document: Document) -> None:
    page = OwnershipPage(document)
    shown(qtbot, page, 900, 420)
    walk(page.findChild(RaciView))


def _sprint(qtbot: QtBot, document: Document) -> SprintPage:
    page = SprintPage(document)
    shown(qtbot, page, 1280, 560)
    page.timeline.set_options(critical=True, links=True, baseline=True)
    page.view.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    return page
