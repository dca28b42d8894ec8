"""What is done all day in the real window, at 200, 2,000 and 20,000 tasks, each beside its floor.

The Sprint page is in front, at 1440 x 900. Starting and opening are measured by bench_start and bench_open.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from rapidfuzz import fuzz, process

from app.settings import Settings
from tests.benchmarks.bench_table import cpp_model, plain_view, proxied, scroller
from tests.benchmarks.large import TODAY, large_file
from tests.benchmarks.timing import ratio
from views import theme
from views.palette import Palette
from views.sprint import SprintPage
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZES = 200, 2_000, 20_000
# Sorting and filtering a few hundred rows costs less than the frame that both sides paint.
SCROLL, SORT, FILTER, PALETTE, DRESS = 3.0, 1.7, 1.7, 1.0, 1.5


@pytest.fixture(scope="module", params=SIZES)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The window with a program of so many tasks, on its Sprint page."""
    folder = tmp_path_factory.mktemp("bench")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAY90_HOME", str(folder))
        settings = Settings(folder)
        settings.remember("theme", "light")
        settings.remember("page", "sprint")
        made = MainWindow(settings, TODAY)
        made.resize(1440, 900)
        made.show()
        made.fill()
        waiting = QEventLoop()
        made.desk.settled.connect(waiting.quit)
        made.desk.files.open(large_file(folder, request.param))
        waiting.exec()
        settle()
        yield made
        made.close()
        made.deleteLater()
        settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def sprint(window: MainWindow) -> SprintPage:
    page = window.desk.workspace.pages["sprint"]
    assert isinstance(page, SprintPage)
    return page


def label(what: str, page: SprintPage, floor: str) -> str:
    return f"{what}, {len(page.table.all_ids()):,} tasks / {floor}"


def test_scrolling(window: MainWindow, qtbot: QtBot) -> None:
    page = sprint(window)
    floor = plain_view(cpp_model(page.table), qtbot)
    floor.resize(page.view.size())
    what = label("scroll, painted", page, "QStandardItemModel")
    assert ratio(what, scroller(page.view), scroller(floor), SCROLL) <= SCROLL


def test_sorting(window: MainWindow, qtbot: QtBot) -> None:
    page = sprint(window)
    floor = proxied(page.table, qtbot)
    ways = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    title = page.table.column_of("title")

    def sort(view: Any, model: Any, turns: Iterator[Qt.SortOrder]) -> None:
        model.sort(title, next(turns))
        view.viewport().repaint()

    mine = partial(sort, page.view, page.table, cycle(ways))
    theirs = partial(sort, floor, floor.model(), cycle(ways))
    assert ratio(label("sort", page, "QSortFilterProxyModel"), mine, theirs, SORT) <= SORT
    page.table.sort(-1)


def test_filtering(window: MainWindow, qtbot: QtBot) -> None:
    page = sprint(window)
    floor = proxied(page.table, qtbot)
    mine, theirs = cycle(["7 of", ""]), cycle(["7 of", ""])

    def ours() -> None:
        page.table.set_filter(next(mine))
        page.view.viewport().repaint()

    def proxy() -> None:
        floor.model().setFilterFixedString(next(theirs))
        floor.viewport().repaint()

    assert ratio(label("filter", page, "QSortFilterProxyModel"), ours, proxy, FILTER) <= FILTER
    page.table.set_filter("")


def test_an_edit(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A bar moved by a key: committed, planned again and repainted, beside a bare UPDATE and a frame."""
    page = sprint(window)
    floor = plain_view(cpp_model(page.table), qtbot)
    floor.resize(page.view.size())
    page.view.select([page.table.shown_ids()[len(page.table.shown_ids()) // 2]])
    page.view.setFocus()
    keys = cycle([Qt.Key.Key_Right, Qt.Key.Key_Left])

    def edit() -> None:
        QTest.keyClick(page.view, next(keys), Qt.KeyboardModifier.ControlModifier, 0)
        QApplication.processEvents()

    with closing(sqlite3.connect(tmp_path / "bare.sqlite", isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE task (id INTEGER PRIMARY KEY, day INTEGER)")
        bare.execute("INSERT INTO task VALUES (1, 1)")

        def update() -> None:
            bare.execute("UPDATE task SET day = day + 1")
            floor.viewport().repaint()

        ratio(label("edit", page, "bare UPDATE and a frame"), edit, update, None, 25)


def test_a_keystroke_in_the_palette(window: MainWindow) -> None:
    page = sprint(window)
    titles = [task.title for task in page.table.document.program.tasks]
    window.desk.overlays.show_palette()
    settle()
    palette = window.desk.overlays.panel
    assert isinstance(palette, Palette)
    texts = cycle(["task 7", "task 71"])

    def keystroke() -> None:
        palette.field.setText(next(texts))
        palette.repaint()

    def plain() -> None:
        process.extract("task 71", titles, scorer=fuzz.WRatio, limit=24, score_cutoff=60)
        window.repaint()

    what = label("palette, one keystroke", page, "rapidfuzz and a frame")
    found = ratio(what, keystroke, plain, PALETTE)
    window.desk.overlays.close()
    assert found <= PALETTE


def test_switching_the_theme(window: MainWindow, qapp: QApplication) -> None:
    page = sprint(window)
    modes = cycle(["dark", "light"])
    looks = []
    for mode in ("dark", "light"):
        window.desk.appearance.dress(mode)
        looks.append((qapp.palette(), qapp.styleSheet()))
    plain = cycle(looks)

    def dress() -> None:
        window.desk.appearance.dress(next(modes))
        painted(window)

    def recolour() -> None:
        palette, sheet = next(plain)
        qapp.setPalette(palette)
        qapp.setStyleSheet(sheet)
        painted(window)

    found = ratio(label("switch the theme", page, "Qt's own part of it"), dress, recolour, DRESS)
    theme.apply(qapp, "light")
    assert found <= DRESS


def painted(window: MainWindow) -> None:
    settle()
    window.repaint()
