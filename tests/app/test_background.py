"""Work beside the window: it ends with the process, however long it would still take."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import background
from app.background import Background

ROOT = Path(background.__file__).parents[1]
HELD_UP = """
import threading
from PySide6.QtCore import QCoreApplication, QThreadPool
from app import background
app = QCoreApplication([])
background.PATIENCE_MS = 100
wait = threading.Event().wait
{0}
print("leaving")
"""


@pytest.mark.parametrize(
    "begun", ["background.Background(wait).start_free()", "QThreadPool.globalInstance().start(wait)"]
)
def test_work_that_never_ends_does_not_keep_the_process(begun: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HELD_UP.format(begun)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "leaving\n", "")


def test_the_process_ends_with_the_code_that_it_meant_to() -> None:
    script = HELD_UP.format("background.Background(wait).start_free()\nbackground.note_exit_code(3)")
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 3


def test_work_that_is_over_can_be_let_go() -> None:
    work = Background(lambda: None)
    work.start()
    assert work.wait(10_000)
    work.let_go()
    assert work not in background._free


def test_work_that_is_let_go_tells_nobody(qtbot: QtBot) -> None:
    go_on, told = threading.Event(), list[object]()
    work = Background(go_on.wait)
    work.done.connect(told.append)
    work.start()
    work.let_go()
    with qtbot.waitSignal(work.finished):
        go_on.set()
    assert told == []
    assert work not in background._free
