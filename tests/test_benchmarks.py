"""The table of benchmarks shows every row, and names those over their budget when it fails."""

from __future__ import annotations

import pytest

from tests.benchmarks.__main__ import ROW, is_over, reasons


def row(what: str, ours: float, floor: float, ratio: float, budget: float | None = None) -> str:
    """A row as the benchmarks print it."""
    allowed = "" if budget is None else f"{budget:>8.2f}"
    return f"{what:<52}{ours:>10.3f}{floor:>10.3f}{ratio:>8.3f}{allowed}"


WITHIN = row("undo or redo of 2000 rows / bare UPDATE", 15.8, 4.0, 3.959, 4)
OVER = row("timeline at 20,000 / at 200", 5.8, 4.0, 1.45, 1.25)
BELOW_NOTHING = row("open checks of one that is not, added / fetchall", -1.0, 60, -0.017, 0.5)
WITHOUT_BUDGET = row("an edit that fails / one edit", 21.0, 2.784, 7.559)
LATE = f"{'one edit, median and p95 (ms)':<52}{1.7:>10.3f}{22.4:>10.3f}{'':>8}{16:>8.2f}"
QUICK = f"{'one edit, median and p95 (ms)':<52}{1.7:>10.3f}{2.4:>10.3f}{'':>8}{16:>8.2f}"
LATE_KEY = row("200, percent: p95 (p50 9.1, p95 at work 9)", 17.0, 9.0, 1.9, 16)
QUICK_KEY = row("200, percent: p95 (p50 9.1, p95 at work 9)", 12.0, 0.5, 24, 16)
OPENING = "200 tasks, today page".ljust(36) + "     390     110   3.55    3.60        40        9    120"


@pytest.mark.parametrize(
    "line", [WITHIN, OVER, BELOW_NOTHING, WITHOUT_BUDGET, LATE, QUICK, LATE_KEY, QUICK_KEY, OPENING]
)
def test_every_row_is_shown(line: str) -> None:
    assert ROW.match(line)


@pytest.mark.parametrize("line", [OVER, LATE, LATE_KEY])
def test_a_row_over_its_budget_is_known(line: str) -> None:
    assert is_over(line)


@pytest.mark.parametrize("line", [WITHIN, BELOW_NOTHING, WITHOUT_BUDGET, QUICK, QUICK_KEY, OPENING])
def test_a_row_within_its_budget_or_without_one_is_not_over(line: str) -> None:
    assert not is_over(line)


def test_the_reason_is_the_rows_over_their_budgets() -> None:
    assert reasons([OVER, WITHIN, WITHOUT_BUDGET, "E   AssertionError"]) == [OVER]


def test_without_such_a_row_the_reason_is_the_error() -> None:
    assert reasons([WITHIN, "E   ValueError: nothing", "1 failed"]) == ["E   ValueError: nothing"]
    assert reasons([WITHIN, "Traceback", "  line", "KeyError: 'x'", WITHOUT_BUDGET]) == [
        "Traceback",
        "  line",
        "KeyError: 'x'",
    ]
