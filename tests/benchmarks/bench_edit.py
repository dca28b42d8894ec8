"""A key press in the sprint table until all is repainted: `python -m tests.benchmarks.bench_edit`."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.large import TODAY, large_file

SIZES = (200, 20_000)
EDITS = 30
CHECKS = 3
BUDGET = 16.0  # milliseconds, p95
FIELDS = ("percent", "start_day", "duration", "title")


class Taken(NamedTuple):
    """Milliseconds that one edit took, and those in which the window's own thread was at work."""

    whole: float
    busy: float


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table (ms); 1 if the budget is broken. An argument is the number of tasks."""
    if not arguments:
        # Each size has a process of its own, so that no window is left from the one before.
        alone = [sys.executable, "-m", "tests.benchmarks.bench_edit"]
        return max(subprocess.run([*alone, str(size)], check=False).returncode for size in SIZES)
    size = int(arguments[0])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DAY90_HOME"] = folder
        path = large_file(Path(folder), size)
        application = QApplication.instance() or QApplication(sys.argv)
        window = _opened(Path(folder), path)
        typing = Typing(window.desk)
        good = [typing.tell(size, name) for name in FIELDS]
        typing.tell_check(size)
        window.close()
        del application
    return int(not all(good))


def _opened(folder: Path, path: Path) -> Any:
    """The real window with the Sprint page in front."""
    from app.settings import Settings
    from views.window import MainWindow

    settings = Settings(folder)
    settings.remember("page", "sprint")
    window = MainWindow(settings, TODAY)
    window.resize(1440, 900)
    window.show()
    desk = window.fill()
    settled: list[bool] = []
    desk.settled.connect(lambda *_: settled.append(True))
    desk.files.open(path)
    while not settled:
        QApplication.processEvents()
    window.activateWindow()
    _rest(2.0)
    return window


class Typing:
    """Types into one column of the sprint table, row by row, as a user does."""

    def __init__(self, desk: Any) -> None:
        self.document = desk.files.document
        self.page = desk.workspace.pages["sprint"]
        self.view, self.table = self.page.view, self.page.table
        self.rows = [row for row in range(EDITS * 2) if self.table.group_at(row) is None][:EDITS]
        self._titles = (f"Task renamed {number}" for number in count())

    def tell(self, size: int, name: str) -> bool:
        """From the key that ends the typing until everything is repainted; prints median and p95.

        The floor is the same edit without a window that looks at it.
        """
        column = self.table.column_of(name)
        self._one(self.rows[0], column, name)
        times = [self._one(row, column, name) for row in self.rows]
        late, busy = (_late([getattr(each, kind) for each in times]) for kind in ("whole", "busy"))
        alone = median(self._alone(name, row) for row in self.rows)
        middle = median(each.whole for each in times)
        what = f"{size}, '{name}': p95 (p50 {middle:.1f}, p95 at work {busy:.1f})"
        sys.stdout.write(f"{what:<52}{late:>10.3f}{alone:>10.3f}{late / alone:>8.3f}{BUDGET:>8.2f}\n")
        sys.stdout.flush()
        return late <= BUDGET

    def _one(self, row: int, column: int, name: str) -> Taken:
        self.view.setCurrentIndex(self.table.index(row, column))
        _rest(0.02)
        old = getattr(self.table.record_at(self.table.index(row, column)), name)
        words = "3" if old == 2 else "2" if isinstance(old, int) else next(self._titles)
        QTest.keyClicks(self.view, words[:1])  # the first key opens the editor, which takes the others
        QApplication.processEvents()
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, words[1:])
        QApplication.processEvents()
        gc.collect()
        told: list[object] = []
        self.document.changed.connect(told.append)
        begun, worked = perf_counter(), thread_time()
        QTest.keyClick(editor, Qt.Key.Key_Return)
        _settle()
        taken = Taken((perf_counter() - begun) * 1000, (thread_time() - worked) * 1000)
        self.document.changed.disconnect(told.append)
        assert told, f"nothing was changed in row {row}"
        return taken

    def _alone(self, name: str, row: int) -> float:
        task = self.table.record_at(self.table.index(row, 0))
        old = getattr(task, name)
        self.document.blockSignals(True)
        begun = perf_counter()
        with self.document.edit("Alone"):
            setattr(task, name, f"{old}." if isinstance(old, str) else (old or 0) % 50 + 1)
        taken = (perf_counter() - begun) * 1000
        self.document.undo()
        self.document.blockSignals(False)
        return taken

    def tell_check(self, size: int) -> None:
        """The plan check, which comes a moment after the last of some edits."""
        _rest(1.0)
        task = self.document.program.tasks[size // 2]
        times = []
        for _ in range(CHECKS):
            with self.document.edit("One"):
                task.percent = (task.percent + 1) % 90
            _settle()
            begun = perf_counter()
            self.page.watch.check()
            _settle()
            times.append((perf_counter() - begun) * 1000)
        what = f"{size} tasks: findings after an edit, shown (ms)"
        sys.stdout.write(f"{what:<52}{median(times):>10.3f}{max(times):>10.3f}\n")


def _late(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _settle() -> None:
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _rest(seconds: float) -> None:
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
