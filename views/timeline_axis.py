"""Where a day stands on the timeline, left to right in every language: pixels a day, zooming and panning."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

# Pixels a day takes in each zoom; "sprint" and "fit" take what shows the sprint or the whole plan.
ZOOMS = {"day": 30.0, "week": 9.0, "month": 3.2}
FITTING = ("sprint", "fit")
MODES = (*FITTING, *ZOOMS)
LEAST, MOST = 0.4, 64.0  # pixels a day, however far somebody zooms
MARGIN = 7  # days of empty room that panning may show before and after the plan
STEP = 1.25  # one notch of the wheel


class Axis(QObject):
    """Turns sprint days into pixels from the left edge of the timeline, and back.

    A day is as wide as `per_day` pixels and begins at `x(day)`; `low` and `high` are the first and last
    day of the plan.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode = "sprint"
        self.per_day = 6.0
        self.first = 1.0
        self.width = 600
        self.low, self.high = 1, 90
        self.sprint = (1, 90)

    def x(self, day: float) -> float:
        """Where a day begins, in pixels from the left edge."""
        return (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        """The day at a place, with the part of it that has passed: 3.5 is the noon of day 3."""
        return x / self.per_day + self.first

    @property
    def last(self) -> float:
        """Where the view ends, in days."""
        return self.first + self.width / self.per_day

    def set_plan(self, plan: tuple[int, int], sprint: tuple[int, int]) -> None:
        """First and last day of the plan and of its sprint; what is in view stays where it is."""
        self.low, self.high = plan
        self.sprint = sprint

    def set_width(self, width: int) -> None:
        """The timeline has another width, in pixels."""
        if width == self.width or width <= 0:
            return
        self.width = width
        if self.mode in FITTING:
            self.fit(self.mode)
        else:
            self._show_from(self.first)

    def set_mode(self, mode: str) -> None:
        """Zoom to one of MODES; "day", "week" and "month" around the middle of what is in view."""
        if mode not in ZOOMS:
            self.fit(mode)
            return
        self.mode = mode
        middle = self.day(self.width / 2)
        self.per_day = ZOOMS[self.mode]
        self._show_from(middle - self.width / 2 / self.per_day)

    def fit(self, mode: str = "sprint") -> None:
        """Show just the sprint, or all of the plan ("fit")."""
        self.mode = mode if mode in FITTING else FITTING[0]
        low, high = self.sprint if self.mode == "sprint" else (self.low, self.high)
        self.per_day = self.width / (high - low + 3)
        self.first = low - 1
        self.changed.emit()

    def restore(self, mode: str, per_day: float, first: float) -> None:
        """Take up a zoom as it was left: a mode, or pixels a day, and where the view began."""
        if mode in FITTING:
            self.fit(mode)
            return
        self.mode = mode if mode in ZOOMS else ""
        self.per_day = ZOOMS.get(mode) or min(MOST, max(LEAST, per_day or self.per_day))
        self._show_from(first)

    def zoom(self, notches: float, x: float) -> None:
        """Zoom in (positive) or out around a place, which keeps its day."""
        day = self.day(x)
        self.mode = ""
        self.per_day = min(MOST, max(LEAST, self.per_day * STEP**notches))
        self._show_from(day - x / self.per_day)

    def pan(self, pixels: float) -> None:
        """Show what lies further right, or left if negative."""
        self._show_from(self.first + pixels / self.per_day)

    def scroll_to(self, first: float) -> None:
        """Begin the view at a day."""
        self._show_from(first)

    def reveal(self, first: int, last: int) -> None:
        """Bring days into view if none of them is."""
        if last < self.first or first > self.last:
            self._show_from(first - self.width / self.per_day / 4)

    @property
    def scrolls(self) -> bool:
        """Whether some of the plan is out of view."""
        return self.low < self.first or self.high + 1 > self.last + 0.01

    def bounds(self) -> tuple[float, float]:
        """The first day that may stand at the left edge, and the last."""
        low = min(self.low - MARGIN, self.low - 1.0)
        high = self.high + MARGIN - self.width / self.per_day
        return low, max(low, high)

    def _show_from(self, first: float) -> None:
        low, high = self.bounds()
        self.first = min(max(first, low), high)
        self.changed.emit()
