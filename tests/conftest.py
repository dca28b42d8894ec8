"""Each test's windows are gone before the next test begins, and end in the thread they belong to."""

from __future__ import annotations

import gc
import sys
from itertools import count

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
