"""Process start to a readable program, and to one that can be edited: `python -m tests.benchmarks open`."""

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

BUDGETS = {200: 3.6, 2_000: 4.2}  # until the file's own words can be read in the window
STALL_BUDGET = 60.0  # milliseconds in which the window answers nothing, until it has come to rest
MEMORY_BUDGET = 130.0  # MB with 200 tasks
PAGES = ("today", "sprint")

OURS = """
import os, sys
from time import perf_counter, thread_time, time
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from app.main import start
application, window = start(FILE)
window.settings.remember("page", PAGE)
last, worked, longest, busiest, told = perf_counter(), thread_time(), 0.0, 0.0, {}
def tick():
    global last, worked, longest, busiest
    now, work = perf_counter(), thread_time()
    longest, last = max(longest, now - last), now
    busiest, worked = max(busiest, work - worked), work
timer = QTimer()
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(tick)
class Watch(QObject):
    def __init__(self, name, after=None):
        super().__init__()
        self.name, self.after = name, after
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.name not in told:
            told[self.name] = 0.0
            QTimer.singleShot(0, self.note)
        return False
    def note(self):
        told[self.name] = time()
        if self.after:
            self.after()
def rest():
    QTimer.singleShot(500, done)
seen, whole = Watch("seen"), Watch("whole", rest)
def begin():
    global last, worked
    last, worked = perf_counter(), thread_time()
    timer.start(1)
def readable():
    # What stands in the window now holds the words of the file: all of its tasks, or its next decision.
    frame = window.desk.workspace
    face = frame.stack.currentWidget()
    assert "sqlalchemy" not in sys.modules
    assert frame.navigation.title.text() == TITLE
    if PAGE == "sprint":
        table = face.view.model()
        said = {str(table.index(row, 1).data()) for row in range(table.rowCount())} - {""}
    else:
        said = {each.line.title for each in face.gate.lines.buttons}
    assert said and (WORDS == said if PAGE == "sprint" else said <= WORDS)
    face.installEventFilter(seen)
    window.desk.settled.connect(settled)
def settled():
    frame = window.desk.workspace
    frame.pages[frame.current].installEventFilter(whole)
def done():
    timer.stop()
    tick()
    pages = int(open("/proc/self/statm").read().split()[1]) if sys.platform == "linux" else 0
    size = pages * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages else 0
    print(told["seen"], told["whole"], longest * 1000, busiest * 1000, size, flush=True)
    window.close()
    os._exit(0)
def checked():
    try:
        readable()
    except BaseException as error:
        print(repr(error), file=sys.stderr, flush=True)
        os._exit(1)
QTimer.singleShot(60_000, lambda: os._exit(1))
window.painted.connect(begin)
window.readable.connect(checked)
application.exec()
"""


class Opening:
    """Times of one way to open, in turn with the bare window's."""

    def __init__(self, path: Path, page: str) -> None:
        title, words = _words_of(path, page)
        names = f"FILE, PAGE, TITLE, WORDS = {str(path)!r}, {page!r}, {title!r}, {words!r}"
        self.program = f"{names}\n{OURS}"
        self.readable: list[float] = []
        self.editable: list[float] = []
        self.stalls: list[float] = []
        self.work: list[float] = []
        self.memory: list[float] = []

    def run(self, environment: dict[str, str]) -> None:
        """Open once, in a process of its own."""
        begun = time()
        seen, whole, stall, work, memory = map(float, _run(self.program, environment)[1].split())
        self.readable.append((seen - begun) * 1000)
        self.editable.append((whole - begun) * 1000)
        self.stalls.append(stall)
        self.work.append(work)
        self.memory.append(memory)


def _words_of(path: Path, page: str) -> tuple[str, set[str]]:
    """The program's title and words of its own that the page's first picture has to hold."""
    import sqlite3
    from contextlib import closing

    query = "SELECT title FROM task"
    if page == "today":
        query = "SELECT text FROM criterion WHERE NOT met"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        (title,) = connection.execute("SELECT title FROM program").fetchone()
        return title, {words for (words,) in connection.execute(query)}


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table (ms, ×, ms, MB); 1 if a budget is broken. An argument is the number of rounds.

    Beside the longest stall stands the longest work of the window's own thread at a time: on a machine that
    has other things to do a stall is longer than what caused it.
    """
    rounds = int(arguments[0]) if arguments else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "DAY90_HOME": folder}
        os.environ["DAY90_HOME"] = folder
        ways = {(size, page): _way(Path(folder), size, page) for page in PAGES for size in BUDGETS}
        bare = []
        for _ in range(rounds):
            bare.append(_run(BARE, environment)[0])
            for way in ways.values():
                way.run(environment)
    return _tell(ways, median(bare))


def _way(folder: Path, size: int, page: str) -> Opening:
    """A file of its own for each page, because a program is opened where it was left."""
    place = folder / page
    place.mkdir(exist_ok=True)
    return Opening(large_file(place, size), page)


def _tell(ways: dict[tuple[int, str], Opening], floor: float) -> int:
    write, broken = sys.stdout.write, False
    write(f"{'process start to program readable':<36}{'ms':>8}{'floor':>8}{'x':>7}{'budget':>8}")
    write(f"{'stall ms':>10}{'work ms':>9}{'MB':>7}\n")
    for (size, page), way in ways.items():
        times, stall, memory = median(way.readable), median(way.stalls), median(way.memory)
        budget = BUDGETS[size]
        write(f"{f'{size} tasks, {page} page':<36}{times:>8.0f}{floor:>8.0f}{times / floor:>7.2f}")
        write(f"{budget:>8.2f}{stall:>10.0f}{median(way.work):>9.0f}{memory:>7.1f}\n")
        broken |= times / floor > budget or stall > STALL_BUDGET or (size == 200 and memory > MEMORY_BUDGET)
    write(f"{'process start to program editable':<36}{'ms':>8}{'floor':>8}{'x':>7}\n")
    for (size, page), way in ways.items():
        times = median(way.editable)
        write(f"{f'{size} tasks, {page} page, whole':<36}{times:>8.0f}{floor:>8.0f}{times / floor:>7.2f}\n")
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
        text=True,
    )
    return (perf_counter() - begun) * 1000, ended.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
