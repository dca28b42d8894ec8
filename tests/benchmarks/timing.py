"""Compares the time of two ways to the same end, measured in turns so that a busy machine slows both."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

ROUNDS = 9


def ratio(
    what: str,
    measured: Callable[[], object],
    floor: Callable[[], object],
    budget: float | None = None,
    rounds: int = ROUNDS,
) -> float:
    """The median time of `measured` over that of `floor`; prints both as a row of a table (ms)."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(max(rounds, ROUNDS)):
        for taken, call in zip(times, (measured, floor), strict=True):
            taken.append(_once(call))
    ours, theirs = median(times[0]), median(times[1])
    allowed = "" if budget is None else f"{budget:>8.2f}"
    sys.stdout.write(f"{what:<52}{ours:>10.3f}{theirs:>10.3f}{ours / theirs:>8.3f}{allowed}\n")
    return ours / theirs


def _once(call: Callable[[], object]) -> float:
    """Milliseconds that one call takes; rubbish of the calls before is collected first."""
    gc.collect()
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1000
