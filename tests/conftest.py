"""What holds for every test: no error while painting goes unseen, and its windows are gone at its end."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from itertools import count

import pytest

from app.collecting import collect_due

# A widget that the collector ends in a worker thread leaves Qt with a pointer to it: see app/collecting.py.
gc.disable()
THOROUGH = 50  # tests between two looks through everything
_tests = count(1)


def pytest_runtest_logfinish() -> None:
    """Delete what waits for it: without an event loop Qt never would, and a run would need gigabytes."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect() if next(_tests) % THOROUGH == 0 else collect_due()


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    """Where errors are written is no business of the next test; the settings show it."""
    yield
    hooks = sys.modules.get("app.hooks")
    if hooks is not None and hooks.log_folder() is not None:
        hooks.uninstall()


@pytest.fixture(autouse=True)
def _painted_well() -> Iterator[None]:
    """The program goes on after an error while painting; a test must not."""
    yield
    painting = sys.modules.get("views.safe_paint")
    told = sorted(str(each) for each in painting._told) if painting is not None else []
    if told and painting is not None:
        painting.forget()
        pytest.fail(f"An error while painting: {'; '.join(told)}")
