"""Garbage is collected in the window's thread only: a widget that ended elsewhere would crash Qt later."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app import collecting, main

THREADS = """
import gc, os, sys, threading
from PySide6.QtCore import QTimer
from app.main import start
seen = set()
gc.callbacks.append(lambda phase, info: seen.add(threading.current_thread() is threading.main_thread()))
app, window = start(*sys.argv[1:])
def done():
    [[] for _ in range(10_000)]
    print(gc.isenabled(), False in seen, "app.document" in sys.modules, flush=True)
    os._exit(0)
def wait():
    thread = next((each for each in threading.enumerate() if each.name == "warm-up"), None)
    if "app.document" in sys.modules and thread is None:
        done()
timer = QTimer()
timer.timeout.connect(wait)
timer.start(50)
app.exec()
"""
ROOT = Path(main.__file__).resolve().parent.parent


class Knot:
    """Part of a circle, which only the collector can end."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector() -> Iterator[None]:
    """Whatever a test does to the collector is undone."""
    was = gc.isenabled()
    gc.disable()
    yield
    if was:
        gc.enable()


def test_threads_that_import_collect_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DAY90_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", THREADS],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["False", "False", "True"]


def test_the_window_collects_once_it_has_settled(
    collector: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "FIRST_MS", 1)
    monkeypatch.setattr(collecting, "PAUSE_MS", 1)
    gc.enable()
    owner = QObject()
    collecting.collect_here(owner)
    assert not gc.isenabled()
    gc.collect()
    knots = [Knot() for _ in range(gc.get_threshold()[0] + 200)]
    alive = gc.get_count()[0]
    assert alive > gc.get_threshold()[0]
    del knots
    qtbot.waitUntil(lambda: gc.get_count()[0] < alive)


def test_nothing_is_collected_before_it_is_due(collector: None, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(collecting.gc, "collect", asked.append)
    monkeypatch.setattr(collecting.gc, "get_threshold", lambda: (700, 10, 10))
    for counted in ((3, 0, 0), (900, 2, 1), (900, 11, 1), (20, 0, 11)):
        monkeypatch.setattr(collecting.gc, "get_count", lambda counted=counted: counted)
        collecting.collect_due()
    assert asked == [0, 1, 2]
