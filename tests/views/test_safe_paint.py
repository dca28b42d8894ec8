"""An error while painting: reported once, words in its place, everything around it painted as ever."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import hooks
from app.document import Document
from models.tasks import Task
from tests.views.page_fixtures import on_screen
from tests.views.programs import given, opened
from views import painting, safe_paint, theme
from views.chart import Chart
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


document = given(opened)


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    found: list[str] = []
    monkeypatch.setattr(hooks, "report", lambda error: found.append(str(error)))
    safe_paint.forget()
    yield found
    safe_paint.forget()


def test_a_cell_that_cannot_be_painted_shows_its_words(
    document: Document, qtbot: QtBot, reported: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = document.program.tasks[0].id

    def paint(painter: QPainter, _rect: object, record: Task, _selected: bool) -> None:
        if record.id == first:
            painter.setClipRect(QRect(0, 0, 1, 1))
            raise ValueError("broken")
        painter.fillRect(painter.clipBoundingRect(), theme.color("bad"))

    table = RecordTable(
        document, Task, ["title", ColumnSpec("track", paint=paint, width=200)], lambda each: each.tasks
    )
    view = RecordView(table, "Tasks")
    on_screen(qtbot, view, 500, 300)
    said: list[str] = []
    monkeypatch.setattr(painting, "text", lambda _p, _r, words, *_more: said.append(words))
    shot = view.viewport().grab().toImage()
    painted = set(said)
    assert reported == []  # not while it paints
    QApplication.processEvents()
    assert reported == ["broken"]
    assert painted == {table.index(0, 1).data()}
    below = view.visualRect(table.index(1, 1)).center() + QPoint(20, 0)
    assert shot.pixelColor(below) == theme.color("bad")


def test_a_timeline_and_a_picture_that_fail_end_their_painters(
    document: Document, qtbot: QtBot, reported: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(Chart):
        def draw(self, painter: QPainter) -> None:
            raise ValueError("picture")

    page, chart = SprintPage(document), Broken("Broken")
    for widget in (page, chart):
        qtbot.addWidget(widget)

    def fail(*_given: object) -> None:
        raise ValueError("timeline")

    monkeypatch.setattr(page.timeline, "draw", fail)
    page.show()
    chart.show()
    for _ in range(3):
        page.view.viewport().grab()
        chart.grab()
    QApplication.processEvents()
    assert sorted(reported) == ["picture", "timeline"]
