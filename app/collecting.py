"""Python's garbage collector at work in the window's thread only, where Qt's objects may end."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

FIRST_MS, PAUSE_MS = 5_000, 1_000


def collect_here(owner: QObject) -> None:
    """Collect once a second in this thread, from now on, and never in another.

    By itself the collector runs in whichever thread makes one object too many. A widget that ends in a
    thread which opens a file or writes a document is still known to Qt's style sheets, and the next change
    of theme would crash.
    """
    from PySide6.QtCore import QTimer

    gc.disable()
    timer = QTimer(owner, interval=PAUSE_MS)
    timer.timeout.connect(collect_due)
    # The imports of the first seconds stay for good; looking through them would only hold up the window.
    QTimer.singleShot(FIRST_MS, timer, timer.start)


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds, if any is."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counted) if count > limit]
    if due:
        gc.collect(due[-1])
