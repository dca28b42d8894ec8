from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from models import ChecklistItem, Task
from tests.views.page_fixtures import on_screen
from tests.views.programs import ids, opened
from views import theme
from views.record_columns import ColumnSpec
from views.record_order import Group, Heading
from views.record_table import RecordTable
from views.record_view import RecordView

COLUMNS = [ColumnSpec("title", stretch=True), "owner_id", "status", "percent", "start_day"]


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Document]:
    theme.apply(qapp, "light")
    with opened(tmp_path, monkeypatch) as document:
        yield document
    theme.apply(qapp, "light")


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> RecordView:
    return shown(RecordTable(document, Task, COLUMNS, lambda p: p.tasks, parent=document), qtbot)


def shown(table: RecordTable, qtbot: QtBot) -> RecordView:
    view = RecordView(table, "Tasks")
    on_screen(qtbot, view, 900, 300)
    QApplication.processEvents()
    return view


def cell(view: RecordView, row: int, column: int) -> QImage:
    return view.viewport().grab(view.visualRect(view.table.index(row, column))).toImage()


def has(image: QImage, token: str) -> bool:
    """Whether a colour of the theme is in a picture."""
    wanted = theme.color(token).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_rows_have_the_height_and_planes_of_the_theme(view: RecordView) -> None:
    image = cell(view, 0, 4)
    assert image.height() == theme.ROW
    assert image.pixelColor(image.width() - 2, 4) == theme.color("surface")
    assert image.pixelColor(20, theme.ROW - 1) == theme.color("line_soft")


def test_states_are_chips_and_shares_are_bars(view: RecordView) -> None:
    assert has(cell(view, 0, 2), "info_soft")  # in progress
    assert has(cell(view, 1, 2), "bad_soft")  # blocked
    assert has(cell(view, 0, 3), "accent")
    assert has(cell(view, 4, 3), "ok")  # 100 %
    assert not has(cell(view, 0, 4), "accent")


def test_the_selected_row_and_the_cell_of_the_cursor_stand_out(view: RecordView, document: Document) -> None:
    view.setFocus()
    view.select(ids(document)[1:2], 0)
    assert has(cell(view, 1, 4), "accent_soft")
    assert not has(cell(view, 0, 4), "accent_soft")
    assert has(cell(view, 1, 0), "accent")
    assert not has(cell(view, 1, 4), "accent")


def test_a_finding_marks_the_title(view: RecordView, document: Document) -> None:
    before = cell(view, 1, 0)
    finding: Any = SimpleNamespace(severity="blocker", what="Nobody owns it.", fix="Name an owner.")
    view.table.set_findings({ids(document)[1]: [finding]})
    assert cell(view, 1, 0) != before
    view.table.set_findings({})
    assert cell(view, 1, 0) == before


def test_another_theme_repaints_all(view: RecordView, qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    assert has(cell(view, 0, 2), "info_soft")
    assert cell(view, 0, 4).pixelColor(2, 4) == QColor(theme.current().surface)


def test_painting_reads_only_what_is_visible(document: Document, qtbot: QtBot) -> None:
    with document.edit("Add many") as session:
        for number in range(500):
            session.add(Task(program=document.program, title=f"Row {number}", position=10 + number))
    view = shown(RecordTable(document, Task, COLUMNS, lambda p: p.tasks, parent=document), qtbot)
    view.grab()
    assert len(view.table.columns[0]._cells) < 15


def test_a_page_paints_its_own_column_in_records_and_groups(document: Document, qtbot: QtBot) -> None:
    painted: list[Any] = []
    column = ColumnSpec(
        "bar",
        heading="Time",
        value=lambda task: task.start_day,
        paint=lambda _p, _r, what, _s: painted.append(what),
    )
    table = RecordTable(
        document, Task, ["title", column], lambda p: p.tasks,
        group=lambda task: Heading(task.status.name, task.status.value), parent=document,
    )  # fmt: skip
    shown(table, qtbot).grab()
    assert {type(each) for each in painted} == {Task, Group}


def test_a_group_folds_by_a_click(document: Document, qtbot: QtBot) -> None:
    table = RecordTable(
        document, Task, COLUMNS, lambda p: p.tasks,
        group=lambda task: Heading(task.status.name, task.status.value), parent=document,
    )  # fmt: skip
    view = shown(table, qtbot)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 18))
    assert table.rowCount() == 6
    assert table.group_at(0) is not None
    assert table.order.groups[table.row_id(0)].collapsed


def test_a_click_beside_the_box_only_selects(document: Document, qtbot: QtBot) -> None:
    items = document.program.milestones[0].items
    table = RecordTable(
        document, ChecklistItem, ["done", "text"], lambda p: p.milestones[0].items, parent=document
    )
    view = shown(table, qtbot)
    rect = view.visualRect(table.index(1, 0))
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 4, rect.center().y())
    )
    assert not items[1].done
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 18, rect.center().y())
    )
    assert items[1].done
    assert view.selected_ids() == [items[1].id]


def test_an_editor_left_open_does_not_stop_the_window_from_closing(view: RecordView, qtbot: QtBot) -> None:
    view.setFocus()
    view.select([view.table.row_id(1)], 4)
    qtbot.keyClicks(view, "never")
    view.close()
    assert not view.isVisible()


def test_the_heading_of_a_group_runs_through_a_column_that_paints_itself(
    document: Document, qtbot: QtBot
) -> None:
    column = ColumnSpec("days", heading="Days", width=60, value=lambda task: 1, paint=lambda *_all: None)
    table = RecordTable(
        document, Task, [column, ColumnSpec("title", stretch=True)], lambda p: p.tasks,
        group=lambda task: Heading("all", "A heading with many words", tone="bad"), parent=document,
    )  # fmt: skip
    view = shown(table, qtbot)
    assert table.group_at(0) is not None
    assert has(cell(view, 0, 0), "bad")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
@pytest.mark.parametrize("begun", [slice(0, 4), slice(-4, None)])
def test_a_name_begun_over_its_list_is_taken_by_tab_and_enter(
    view: RecordView, document: Document, qtbot: QtBot, key: Qt.Key, begun: slice
) -> None:
    owner = document.program.people[1]
    view.setCurrentIndex(view.table.index(0, 1))
    view.setFocus()
    qtbot.keyClicks(view, owner.name[begun])
    popup = QApplication.activePopupWidget()
    assert popup is not None, "what fits is offered"
    qtbot.keyClick(popup, key)
    assert document.program.tasks[0].owner_id == owner.id
    assert QApplication.activePopupWidget() is None
