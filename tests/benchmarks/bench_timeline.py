"""How long a frame, a scroll, a drag step and an edit of the sprint page take, at 200 and 20,000 tasks."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.document import Document
from models.library import new_program
from models.program import Program
from models.tasks import Dependency, Task, TaskStatus, Track
from tests.benchmarks.timing import ratio
from views import theme
from views.check_watch import watch_of
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)
EDIT_BUDGET = 1.5  # of an edit at 200 tasks; on a quiet machine p95 is to stay under 16 ms
BLANK_BUDGET, SIZE_BUDGET = 2.5, 1.25


def big_program(size: int) -> Program:
    """The built-in plan with as many tasks more as make up the size, one and a half links each."""
    program, draw = new_program("Bench", date(2026, 2, 2)), random.Random(size)
    tasks = program.tasks
    while len(tasks) < size:
        number = len(tasks)
        tasks.append(
            Task(
                title=f"Task number {number} of a very long plan", position=number + 1,
                track=draw.choice(list(Track)), milestone=draw.choice(program.milestones),
                start_day=draw.randint(1, 88), duration=draw.randint(1, 10), percent=draw.choice((0, 30, 60)),
                status=draw.choice((TaskStatus.OPEN, TaskStatus.RUNNING, TaskStatus.BLOCKED)),
            )
        )  # fmt: skip
    for number in range(size // 2, size):
        for _ in range(draw.choice((1, 2, 3))):
            before = tasks[max(0, number - draw.randint(1, 30))]
            if (before.start_day or 0) + 2 * before.duration > (tasks[number].start_day or 0):
                continue  # a plan breaks few of its links
            program.dependencies.append(Dependency(predecessor=before, successor=tasks[number]))
    return program


def opened(folder: Path, size: int) -> tuple[Document, SprintPage]:
    document = Document.create(folder / f"{size}.day90", lambda session: session.add(big_program(size)))
    document.program.as_of = TODAY
    page = SprintPage(document)
    page.watch.blockSignals(True)
    document.changed.disconnect(watch_of(document)._later)  # the plan check runs by itself a moment later
    page.resize(1280, 800)
    page.show()
    page.bar.group.show_key("phase")
    QApplication.processEvents()
    return document, page


@pytest.fixture(scope="module")
def pages(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[int, tuple[Document, SprintPage]]]:
    theme.apply(qapp, "light")
    folder = tmp_path_factory.mktemp("bench")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAY90_HOME", str(folder / "home"))
        found = {size: opened(folder, size) for size in (200, 20000)}
        yield found
        for document, page in found.values():
            page.close()
            page._pause.stop()
            page.offer._pause.stop()
            document.close()


def frame(page: SprintPage) -> Callable[[], None]:
    """Paints the timeline's column once, rows and all."""
    viewport, place = page.view.viewport(), page.timeline.rect()
    return lambda: viewport.repaint(place)


def times_of(act: Callable[[], object], rounds: int = 40) -> list[float]:
    found = []
    for _ in range(rounds):
        begun = perf_counter()
        act()
        found.append(1000 * (perf_counter() - begun))
    return sorted(found)


def report(what: str, times: list[float]) -> float:
    p95 = times[int(len(times) * 0.95) - 1]
    sys.stdout.write(f"{what:<52}{median(times):>10.3f}{p95:>10.3f}{times[-1]:>8.3f}\n")
    return p95


def test_a_frame(pages: dict[int, tuple[Document, SprintPage]]) -> None:
    """Against the same table with an empty timeline, and against a plan of 200 tasks."""
    small, large = pages[200][1], pages[20000][1]
    for page in (small, large):
        page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum() * 3 // 4)
    found = ratio("table with timeline / with an empty one", whole(large), blank(large), BLANK_BUDGET, 25)
    assert found <= BLANK_BUDGET
    found = ratio("timeline at 20,000 / at 200", frame(large), frame(small), SIZE_BUDGET, 25)
    assert found <= SIZE_BUDGET
    report("timeline's own drawing (ms)", times_of(timeline_alone(large)))


def whole(page: SprintPage) -> Callable[[], None]:
    return page.view.viewport().repaint


def blank(page: SprintPage) -> Callable[[], None]:
    """The whole table once, with nothing in its timeline."""

    def draw() -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(page.timeline, "draw", lambda painter, exposed: None)
            page.view.viewport().repaint()

    return draw


def timeline_alone(page: SprintPage) -> Callable[[], None]:
    """The drawing of the timeline without the table's own cells under it."""
    place: QRect = page.timeline.rect()
    plane = QPixmap(page.view.viewport().size())

    def draw() -> None:
        painter = QPainter(plane)
        page.timeline.draw(painter, QRegion(place))
        painter.end()

    return draw


def test_scrolling_and_dragging(pages: dict[int, tuple[Document, SprintPage]]) -> None:
    page = pages[20000][1]
    bar, viewport = page.view.verticalScrollBar(), page.view.viewport()

    def scroll() -> None:
        bar.setValue((bar.value() + 36 * 7) % bar.maximum())
        viewport.repaint()

    report("scroll by seven rows, whole table repainted (ms)", times_of(scroll))
    task = page.table.record(page.table.shown_ids()[9000])
    page.reveal(task.id)
    row = page.table.row_of(task.id)
    found = page.timeline.bar_box(task, page.view.rowViewportPosition(row), 36)
    assert found is not None
    x, y = found[1].center().x(), found[1].center().y()
    page.view.hand.press(x, y, [])
    steps = iter(range(1, 200))

    def drag() -> None:
        page.view.hand.move(x + 5 * (next(steps) % 30), y)
        viewport.repaint(page.timeline.rect())

    report("one step of a drag, repainted (ms)", times_of(drag))
    page.view.hand.cancel()


@pytest.mark.parametrize("way", ["none", "phase", "milestone"])
def test_an_edit(pages: dict[int, tuple[Document, SprintPage]], way: str) -> None:
    """From the key press to the committed change and the repainted table: the size must not be felt."""
    times: dict[int, list[float]] = {200: [], 20000: []}
    draw = random.Random(1)
    for _document, page in pages.values():
        page.group_by(way)
    for _ in range(60):
        for size, (_document, page) in pages.items():
            page.reveal(draw.choice(page.table.shown_ids()))
            QApplication.processEvents()
            begun = perf_counter()
            QTest.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 0)
            QApplication.processEvents()
            times[size].append(1000 * (perf_counter() - begun))
    for size, found in times.items():
        report(f"one edit at {size}, grouped by {way} (ms)", sorted(found))
    share = median(times[20000]) / median(times[200])
    sys.stdout.write(f"{'  20,000 / 200':<52}{share:>28.3f}{EDIT_BUDGET:>8.2f}\n")
    assert share <= EDIT_BUDGET
