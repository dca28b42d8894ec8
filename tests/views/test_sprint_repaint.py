"""What an edit costs on the Sprint page: only rows that look different are drawn, the rest follows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records, sprint
from app.document import Document
from models.planning import schedule_of
from models.tasks import Task
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views import sprint_plan
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

document = given(opened)


class Drawn(QObject):
    """Notes which rows of a page's table are painted, and how many pixels."""

    def __init__(self, page: SprintPage) -> None:
        super().__init__(page)
        self._view, self.rows, self.pixels = page.view, set[int](), 0
        page.view.viewport().installEventFilter(self)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            for rect in _rects(event):
                self.pixels += rect.width() * rect.height()
                self.rows |= set(range(self._view.rowAt(rect.top()), self._view.rowAt(rect.bottom()) + 1))
        return False

    def after_all(self) -> set[int]:
        """The rows painted since the last time."""
        for _ in range(3):
            QApplication.processEvents()
        rows, self.rows = self.rows, set()
        return rows

    def after_all_pixels(self) -> int:
        """The pixels painted since the last time."""
        self.after_all()
        pixels, self.pixels = self.pixels, 0
        return pixels


def _rects(event: QEvent) -> Iterator[QRect]:
    yield from event.region()  # type: ignore[attr-defined]


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> SprintPage:
    result = SprintPage(document)
    shown(qtbot, result, 1280, 760)
    result.activateWindow()
    result.group_by("none")
    result.timeline.set_options(critical=True, links=False, baseline=True)
    result.view.select([result.table.row_id(2)], result.table.mark_column)
    result.view.setFocus()
    qtbot.waitUntil(result.view.hasFocus)
    return result


@pytest.fixture
def drawn(page: SprintPage) -> Drawn:
    made = Drawn(page)
    made.after_all()
    return made


def test_a_key_that_moves_the_cursor_draws_two_rows(page: SprintPage, drawn: Drawn, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert {2, 3} <= drawn.after_all() <= {1, 2, 3, 4}


def test_a_typed_value_draws_its_row_and_the_next(page: SprintPage, drawn: Drawn, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.view, "X")
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor is not page.view
    assert drawn.after_all() <= {1, 2, 3}
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert page.table.record_at(page.table.index(2, 0)).title == "X"
    assert {2, 3} <= drawn.after_all() <= {1, 2, 3, 4}


def test_scrolling_by_a_row_draws_that_row(page: SprintPage, drawn: Drawn) -> None:
    view, drawn.pixels = page.view, 0
    view.verticalScrollBar().setValue(view.rowHeight(0))
    assert 0 < drawn.after_all_pixels() <= view.rowHeight(0) * view.viewport().width()


def test_typing_on_below_the_last_row_draws_few(page: SprintPage, drawn: Drawn, qtbot: QtBot) -> None:
    """The rows that move up are moved on the screen, although one of them has just been edited."""
    view = page.view
    last = view.rowAt(view.viewport().height() - 1) - 1
    view.setCurrentIndex(page.table.index(last, page.table.mark_column))
    for _ in range(2):
        qtbot.keyClicks(view, "X")
        drawn.after_all_pixels()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert 0 < drawn.after_all_pixels() <= 6 * view.rowHeight(0) * view.viewport().width()
    assert view.verticalScrollBar().value() > 0


def test_a_column_that_is_different_in_all_rows_is_drawn_alone(page: SprintPage, drawn: Drawn) -> None:
    table, view, drawn.pixels = page.table, page.view, 0
    table.dataChanged.emit(table.index(0, table.timeline), table.index(table.rowCount() - 1, table.timeline))
    drawn_pixels = drawn.after_all_pixels()
    assert drawn_pixels == view.columnWidth(table.timeline) * view.viewport().height()
    last = table.rowCount() - 1
    table.dataChanged.emit(table.index(last - 3, 0), table.index(last, 0))  # out of view
    assert drawn.after_all_pixels() == 0


def test_the_ring_round_a_heading_goes_with_the_cursor(page: SprintPage, drawn: Drawn, qtbot: QtBot) -> None:
    page.group_by("track")
    page.view.selectionModel().clear()
    page.view.selectionModel().setCurrentIndex(
        page.table.index(0, page.table.mark_column), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    page.view.verticalScrollBar().setValue(0)
    drawn.after_all()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert {0, 1} <= drawn.after_all() <= {0, 1, 2}


def test_arrows_are_drawn_as_far_as_they_reach(page: SprintPage, drawn: Drawn) -> None:
    page.timeline.set_options(critical=True, links=True, baseline=True)
    last = page.view.rowAt(page.view.viewport().height() - 1)
    rows = range(last)
    task = next(
        task
        for task in map(page.table.record, map(page.table.row_id, rows))
        if any(2 < page.table.row_of(each.successor_id) < last for each in task.successors)
    )
    drawn.after_all()
    sprint.place_task(page.table.document, task.id, (task.start_day or 1) + 7, task.duration)
    ends = {page.table.row_of(task.id), *(page.table.row_of(each.successor_id) for each in task.successors)}
    assert drawn.after_all() >= {row for row in range(min(ends), max(ends) + 1) if row <= last}


def test_the_heading_of_a_moved_task_is_drawn(page: SprintPage, drawn: Drawn) -> None:
    page.group_by("track")
    page.view.verticalScrollBar().setValue(0)
    drawn.after_all()
    sprint.place_task(page.table.document, page.table.row_id(4), 80, 9)
    assert {0, 4} <= drawn.after_all()


def test_details_follow_when_nobody_types(page: SprintPage, qtbot: QtBot, document: Document) -> None:
    page.bar.details.setChecked(True)
    task = page.table.record(page.table.row_id(6))
    page.view.select([task.id])
    form = page.inspector.form
    assert form.ids() == [task.id]
    with document.edit("Rename"):
        task.title = "Another title"
    field = form.fields["title"].editor
    assert field.text() != "Another title"
    qtbot.waitUntil(lambda: field.text() == "Another title")


def test_hidden_details_cost_nothing(page: SprintPage, document: Document) -> None:
    page.bar.details.setChecked(False)
    form = page.inspector.form
    task = page.table.record(page.table.row_id(6))
    page.view.select([task.id])
    records.set_field(document, Task, [task.id], "percent", 35)
    assert not page.inspector._pause.isActive()
    assert form.ids() != [task.id]
    page.bar.details.setChecked(True)
    assert form.ids() == [task.id]
    assert form.fields["percent"].editor.text() == "35"


def test_details_of_a_program_that_was_closed_stay(page: SprintPage, document: Document) -> None:
    page.bar.details.setChecked(True)
    page.view.select([page.table.row_id(6)])
    document.close(publish=False)
    page.inspector.catch_up()


def test_far_followers_are_worked_out_a_moment_later(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edited task is shown at once; until its followers are, their slack is that of before."""
    monkeypatch.setattr(sprint_plan, "PATIENCE", 1)
    page = SprintPage(document)
    shown(qtbot, page, 1280, 760)
    plan, before = page.table.plan, dict(schedule_of(document.program))
    task = next(each for each in document.program.tasks if len(each.successors) > 1 and each.start_day)
    with qtbot.waitSignal(page.table.settled):
        sprint.place_task(document, task.id, 60, 20)
        assert not plan.settled
        assert all(plan.slack(key) == dates.slack for key, dates in before.items())
        assert page.table.index(page.table.row_of(task.id), page.table.column_of("start_day")).data()
    after = schedule_of(document.program)
    assert plan.settled
    assert all(plan.slack(key) == after[key].slack for key in after)
    assert any(before[key].slack != after[key].slack for key in after)


def test_what_follows_is_right_whatever_comes_in_between(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sprint_plan, "PATIENCE", 1)
    page = SprintPage(document)
    shown(qtbot, page, 1280, 760)
    task = next(each for each in document.program.tasks if len(each.successors) > 1 and each.start_day)
    with qtbot.waitSignal(page.table.settled):
        sprint.place_task(document, task.id, 60, 20)
        records.delete(document, Task, [task.successors[0].successor_id])
        document.undo()
        sprint.place_task(document, task.id, 30, 4)
    after = schedule_of(document.program)
    assert all(page.table.plan.slack(key) == after[key].slack for key in after)
