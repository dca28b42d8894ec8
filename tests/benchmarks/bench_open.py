"""Process start to a readable program, beside a bare window: `python -m tests.benchmarks.bench_open`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, time

from tests.benchmarks.bench_start import BARE, ROOT
from tests.benchmarks.large import large_file
from tests.benchmarks.timing import ROUNDS

BUDGETS = {200: 3.6, 2_000: 4.2}
STALL_BUDGET = 60.0  # milliseconds in which the window answers nothing, from its first picture on
MEMORY_BUDGET = 130.0  # MB with 200 tasks

OURS = """
import os, sys
from time import perf_counter, time
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from app.main import start
application, window = start(FILE)
window.settings.remember("page", PAGE)
last, longest, desk = perf_counter(), 0.0, None
def tick():
    global last, longest, desk
    now = perf_counter()
    longest, last = max(longest, now - last), now
    if desk is None and window._desk is not None:
        desk = window.desk
        desk.settled.connect(settled)
timer = QTimer()
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(tick)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, done)
        return False
watch = Watch()
def begin():
    global last
    last = perf_counter()
    timer.start(1)
def settled():
    frame = window.desk.workspace
    frame.pages[frame.current].installEventFilter(watch)
def done():
    timer.stop()
    tick()
    pages = int(open("/proc/self/statm").read().split()[1]) if sys.platform == "linux" else 0
    print(time(), longest * 1000, pages * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages else 0, flush=True)
    window.close()
    os._exit(0)
window.painted.connect(begin)
application.exec()
"""


class Opening:
    """Times of one way to open, in turn with the bare window's."""

    def __init__(self, path: Path, page: str) -> None:
        self.program = f"FILE, PAGE = {str(path)!r}, {page!r}\n{OURS}"
        self.times: list[float] = []
        self.stalls: list[float] = []
        self.memory: list[float] = []

    def run(self, environment: dict[str, str]) -> None:
        """Open once, in a process of its own."""
        begun = time()
        ended, stall, memory = _run(self.program, environment)[1].split()
        self.times.append((float(ended) - begun) * 1000)
        self.stalls.append(float(stall))
        self.memory.append(float(memory))


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table (ms, ×, ms, MB); 1 if a budget is broken. An argument is the number of rounds."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "DAY90_HOME": folder}
        os.environ["DAY90_HOME"] = folder
        ways = {
            (size, page): Opening(large_file(Path(folder), size), page)
            for size in BUDGETS
            for page in ("today", "sprint")
        }
        bare = []
        for _ in range(rounds):
            bare.append(_run(BARE, environment)[0])
            for way in ways.values():
                way.run(environment)
    return _tell(ways, median(bare))


def _tell(ways: dict[tuple[int, str], Opening], floor: float) -> int:
    write, broken = sys.stdout.write, False
    write(f"{'process start to program readable':<36}{'ms':>8}{'floor':>8}{'x':>7}{'budget':>8}")
    write(f"{'stall ms':>10}{'MB':>7}\n")
    for (size, page), way in ways.items():
        times, stall, memory = median(way.times), median(way.stalls), median(way.memory)
        budget = BUDGETS[size]
        write(f"{f'{size} tasks, {page} page':<36}{times:>8.0f}{floor:>8.0f}{times / floor:>7.2f}")
        write(f"{budget:>8.2f}{stall:>10.0f}{memory:>7.0f}\n")
        broken |= times / floor > budget or stall > STALL_BUDGET or (size == 200 and memory > MEMORY_BUDGET)
    return int(broken)


def _run(program: str, environment: dict[str, str]) -> tuple[float, str]:
    """Milliseconds from the start of a process to its end, and what it printed."""
    begun = perf_counter()
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    return (perf_counter() - begun) * 1000, ended.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
