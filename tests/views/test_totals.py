"""What rows come to: below their columns, beside each group, spoken, and of filtered rows alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Task
from tests.views.page_fixtures import on_screen
from tests.views.programs import given, ids, opened
from views.model_words import grouped_words
from views.record_columns import ColumnSpec
from views.record_order import Heading
from views.record_table import RecordTable
from views.record_view import RecordView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLE, DURATION, PERCENT, STATUS = range(4)


document = given(opened)


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> RecordView:
    def owned(found: Sequence[Task]) -> str:
        return f"{sum(each.owner is not None for each in found)} owned"

    columns = [
        ColumnSpec("title", stretch=True), ColumnSpec("duration", total="sum"),
        ColumnSpec("percent", total="mean"), ColumnSpec("status", total=owned),
    ]  # fmt: skip
    table = RecordTable(document, Task, columns, lambda program: program.tasks, parent=document)
    view = RecordView(table, "Tasks")
    return on_screen(qtbot, view, 900, 240)


def test_sum_mean_and_words_of_our_own_stand_below(view: RecordView) -> None:
    totals = view.table.totals
    assert [totals.words(n) for n in (DURATION, PERCENT, STATUS)] == ["15", "60 %", "4 owned"]
    assert totals.title() == "Total"
    assert view.totals is not None
    assert view.totals.accessibleName() == "Total. Duration: 15, Done: 60 %, Status: 4 owned"


def test_filtered_rows_alone_are_counted(view: RecordView) -> None:
    view.table.set_filter("peer")
    assert (view.table.totals.words(DURATION), view.table.totals.title()) == ("1", "1 of 5 shown")


def test_totals_follow_an_edit(view: RecordView, document: Document) -> None:
    assert view.table.totals.words(DURATION) == "15"
    records.set_field(document, Task, ids(document)[:1], "duration", 11)
    assert view.table.totals.words(DURATION) == "25"


def test_groups_have_their_own_and_say_them(view: RecordView) -> None:
    table = view.table
    table.set_group(lambda task: Heading(task.milestone.title, task.milestone.title))
    row = table.row_of("group Milestone 1")
    assert [table.index(row, n).data() for n in (DURATION, PERCENT)] == ["6", "60 %"]
    spoken = table.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Milestone 1, 2 rows, Duration: 6, Done: 60 %, Status: 2 owned, unfolded"
    table.toggle_group(row)
    assert table.index(row, DURATION).data() == "6", "folded away they still count"
    assert table.totals.words(DURATION) == "15"


def test_the_line_stands_under_the_last_row_and_hides_none(view: RecordView) -> None:
    assert view.totals is not None
    QApplication.processEvents()
    bottom = view.viewport().geometry().bottom()
    assert view.totals.geometry().bottom() == bottom, "rows are many: the line is at the bottom"
    last = view.table.index(view.table.rowCount() - 1, 0)
    view.scrollTo(last)
    assert view.visualRect(last).bottom() <= view.viewport().height() - view.totals.height()
    view.resize(900, 600)
    QApplication.processEvents()
    rows = view.viewport().geometry().top() + view.verticalHeader().length()
    assert view.totals.geometry().top() == rows, "rows are few: the line stands right below them"


def test_a_table_without_totals_has_no_line(document: Document, qtbot: QtBot) -> None:
    view = RecordView(RecordTable(document, Task, ["title"], lambda p: p.tasks, parent=document), "Tasks")
    qtbot.addWidget(view)
    view.show()
    assert view.totals is not None
    assert view.totals.isHidden()


def test_thousands_are_grouped_to_be_read_and_plain_to_be_typed(view: RecordView, document: Document) -> None:
    task = ids(document)[0]
    records.set_field(document, Task, [task], "duration", 1240)
    column = view.table.columns[DURATION]
    assert column.cell(task).text == QLocale().toString(1240)
    assert column.plain(task) == "1240"
    for typed in ("1240", QLocale().toString(1240)):
        view.table.set_filter(typed)
        assert view.table.shown_ids() == [task]
    assert (grouped_words(999), grouped_words(4.5)) == ("999", "4.5")
