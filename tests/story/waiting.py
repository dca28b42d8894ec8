"""Waits for something to become so, never for time to pass."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 60.0  # seconds; a quiet machine needs a hundredth of it
T = TypeVar("T")


class Gone(Exception):
    """The program has no such thing any more, or does not answer."""


def until(condition: Callable[[], T | None], what: str, seconds: float = PATIENCE) -> T:
    """What a condition gives once it gives something; AssertionError after some seconds of nothing."""
    deadline, pause = time.monotonic() + seconds, 0.01
    while True:
        try:
            if found := condition():
                return found
        except Gone:
            pass  # a page or dialog that closes takes its things along
        if time.monotonic() > deadline:
            raise AssertionError(f"Not within {seconds:g} seconds: {what}")
        time.sleep(pause)
        pause = min(pause * 1.5, 0.2)
