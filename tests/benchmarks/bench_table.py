"""What a table of records costs: frames beside a C++ model, sorting and filtering beside a proxy model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import cycle
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from models import Person, Program, Task, TaskStatus, Track
from tests.benchmarks.timing import ratio
from views import theme
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

FRAME, MANY_ROWS, SORT, FILTER = 1.7, 1.15, 0.05, 0.15
COLUMNS = [
    ColumnSpec("title", stretch=True),
    "owner_id",
    "status",
    "percent",
    "start_day",
    "duration",
    "track",
]
SIZE = 1200, 800


class StandIn(QObject):
    """As much of a document as a table needs that nobody edits."""

    changed = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program


def program_of(size: int) -> Program:
    made = Program(title="Claims", start=date(2026, 2, 2), go_live_day=61, handoff_day=26)
    made.as_of = date(2026, 3, 14)
    people = [Person(name=f"Person {number}") for number in range(30)]
    made.people = people
    states, tracks = list(TaskStatus), list(Track)
    made.tasks = [
        Task(
            title=f"Task {number * 7919 % size} in the plan", start_day=number % 90, duration=number % 9,
            percent=number % 101, status=states[number % 5], track=tracks[number % 6],
            owner=people[number % 30], position=number, owner_id=people[number % 30].id,
        )
        for number in range(size)
    ]  # fmt: skip
    return made


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def our_view(size: int, qtbot: QtBot) -> RecordView:
    document = cast(Any, StandIn(program_of(size)))
    table = RecordTable(document, Task, COLUMNS, lambda program: program.tasks, parent=document)
    view = RecordView(table, "Tasks")
    view.setProperty("kept", document)
    view.kept = document  # type: ignore[attr-defined]
    return shown(view, qtbot)


def plain_view(model: Any, qtbot: QtBot) -> Any:
    view = QTableView()
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.ROW)
    view.setModel(model)
    model.setParent(view)
    return shown(view, qtbot)


def shown(view: Any, qtbot: QtBot) -> Any:
    qtbot.addWidget(view)
    view.resize(*SIZE)
    view.show()
    for column in range(view.model().columnCount()):
        view.setColumnWidth(column, SIZE[0] // len(COLUMNS))
    QApplication.processEvents()
    return view


def cpp_model(table: RecordTable) -> QStandardItemModel:
    model = QStandardItemModel(table.rowCount(), table.columnCount())
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            model.setItem(row, column, QStandardItem(str(table.index(row, column).data())))
    return model


class PythonModel(QAbstractTableModel):
    """The same cells, read the usual way."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__()
        self.cells = [[column.cell(each) for column in table.columns] for each in table.all_ids()]

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells[index.row()][index.column()].text
        return None


def scroller(view: Any) -> Callable[[], None]:
    """A frame in the middle of scrolling, another one at each call."""
    bar = view.verticalScrollBar()
    places = cycle([step * bar.maximum() // 8 for step in range(8)])

    def frame() -> None:
        bar.setValue(next(places))
        view.viewport().repaint()

    return frame


def test_a_frame_beside_a_model_in_cpp(qtbot: QtBot) -> None:
    ours = our_view(2000, qtbot)
    floor = plain_view(cpp_model(ours.table), qtbot)
    found = ratio(
        "a frame of 22 rows / QStandardItemModel",
        ours.viewport().repaint,
        floor.viewport().repaint,
        FRAME,
        25,
    )
    ratio("a frame while scrolling / the same", scroller(ours), scroller(floor), None, 25)
    assert found <= FRAME


def test_a_frame_of_many_rows(qtbot: QtBot) -> None:
    few, many = our_view(200, qtbot), our_view(100_000, qtbot)
    found = ratio(
        "a frame of 100,000 rows / of 200", many.viewport().repaint, few.viewport().repaint, MANY_ROWS, 25
    )
    assert found <= MANY_ROWS


def proxied(table: RecordTable, qtbot: QtBot) -> Any:
    model, proxy = PythonModel(table), QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.kept = model  # type: ignore[attr-defined]
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return plain_view(proxy, qtbot)


def test_sorting(qtbot: QtBot) -> None:
    ours = our_view(20_000, qtbot)
    floor = proxied(ours.table, qtbot)
    ways = [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder]

    def sort(view: Any, model: Any, turns: Any) -> None:
        model.sort(0, next(turns))
        view.viewport().repaint()

    mine, theirs = cycle(ways), cycle(ways)
    found = ratio(
        "sort 20,000 rows, repainted / QSortFilterProxyModel",
        partial(sort, ours, ours.table, mine), partial(sort, floor, floor.model(), theirs), SORT,
    )  # fmt: skip
    assert found <= SORT


def test_filtering(qtbot: QtBot) -> None:
    ours = our_view(20_000, qtbot)
    floor = proxied(ours.table, qtbot)
    mine, theirs = cycle(["7 in", ""]), cycle(["7 in", ""])

    def ours_filtered() -> None:
        ours.table.set_filter(next(mine))
        ours.viewport().repaint()

    def theirs_filtered() -> None:
        floor.model().setFilterFixedString(next(theirs))
        floor.viewport().repaint()

    found = ratio("filter 20,000 rows, repainted / the same", ours_filtered, theirs_filtered, FILTER)
    assert found <= FILTER


def test_one_change_among_many(qtbot: QtBot) -> None:
    ours = our_view(20_000, qtbot)
    ours.table.sort(0)
    target = ours.table.all_ids()[500]
    titles = cycle(["Alpha", "Omega"])
    nothing: frozenset[str] = frozenset()
    changes = SimpleNamespace(
        everything=False, tables=frozenset({"task"}), updated=lambda _t: frozenset({target}),
        inserted=lambda _t: nothing, deleted=lambda _t: nothing,
    )  # fmt: skip

    def change() -> None:
        ours.table.record(target).title = next(titles)
        cast(Any, ours.table.document).changed.emit(changes)
        ours.viewport().repaint()

    ratio("one change among 20,000 sorted rows / a frame", change, ours.viewport().repaint)
