"""Keeps the collector from looking through open programs, which stay until they are closed."""

from __future__ import annotations

import gc
from weakref import WeakSet

_open: WeakSet[object] = WeakSet()


class _State:
    is_due = False  # whether something was closed since the collector last looked


def keep(document: object) -> None:
    """All that is in memory now stays: the collector looks through none of it while the document is open."""
    _open.add(document)
    gc.freeze()


def let_go(document: object) -> None:
    """Let the collector have a document that is closed, once none is open: it would look through that too."""
    _open.discard(document)
    _State.is_due = True
    if not _open:
        gc.unfreeze()


def clear_up() -> None:
    """Collect what closed programs left in memory, before the next one makes all that is there stay.

    For the window's thread, where Qt's objects may end; takes a tenth of a second.
    """
    if _State.is_due and not _open:
        _State.is_due = False
        gc.collect()
