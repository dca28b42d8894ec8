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
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.document import Document
from models.library import new_program
from models.program import Program
from models.tasks import Dependency, Task, TaskStatus, Track
from tests.benchmarks.timing import ratio
from views import theme
from views.sprint import SprintPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)
EDIT_BUDGET = 16.0  # milliseconds, p95
BLANK_BUDGET, SIZE_BUDGET = 2.5, 1.25


class Blank(QWidget):
    """The floor of a frame: a plane of the same size with a line under each row."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        for top in range(0, self.height(), theme.ROW):
            painter.fillRect(0, top + theme.ROW - 1, self.width(), 1, theme.color("line_soft"))
        painter.end()


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
            program.dependencies.append(Dependency(predecessor=before, successor=tasks[number]))
    return program


def opened(folder: Path, size: int) -> tuple[Document, SprintPage]:
    document = Document.create(folder / f"{size}.day90", lambda session: session.add(big_program(size)))
    document.program.as_of = TODAY
    page = SprintPage(document)
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
    small, large = pages[200][1], pages[20000][1]
    for page in (small, large):
        page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum() * 3 // 4)
    place = large.timeline.rect()
    blank = Blank()
    blank.resize(place.size())
    blank.show()
    QApplication.processEvents()
    ratio("timeline at 20,000 / blank repaint", frame(large), blank.repaint, BLANK_BUDGET, 25)
    layer = timeline_alone(large)
    ratio("timeline's own drawing at 20,000 / blank repaint", layer, blank.repaint, BLANK_BUDGET, 25)
    found = ratio("frame at 20,000 / frame at 200", frame(large), frame(small), SIZE_BUDGET, 25)
    assert found <= SIZE_BUDGET


def timeline_alone(page: SprintPage) -> Callable[[], None]:
    """The drawing of the timeline without the table's own cells under it."""
    from PySide6.QtGui import QPixmap

    place: QRect = page.timeline.rect()
    plane = QPixmap(page.view.viewport().size())

    def draw() -> None:
        painter = QPainter(plane)
        painter.fillRect(place, theme.color("surface"))
        page.timeline.draw(painter, place)
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
    """From the key press to the committed change and the repainted table."""
    _document, page = pages[20000]
    page.group_by(way)
    draw = random.Random(1)
    ids = page.table.shown_ids()
    times = []
    for _ in range(60):
        page.reveal(draw.choice(ids))
        QApplication.processEvents()
        begun = perf_counter()
        QTest.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, 0)
        page.view.viewport().repaint()
        times.append(1000 * (perf_counter() - begun))
    p95 = report(f"one edit at 20,000, grouped by {way} (ms)", sorted(times))
    assert p95 <= EDIT_BUDGET * 1.5
