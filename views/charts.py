"""All painted pictures in one place; each takes plain data and can be heard as well as seen."""

from __future__ import annotations

from views.bar_charts import Hours, HoursBars, Share, ShareBars
from views.calendar_chart import ParallelCalendar, Span
from views.chart import Chart
from views.ladder_chart import Climb, LadderChart, Rung
from views.sprint_strip import Phase, Point, SprintStrip

__all__ = [
    "Chart", "Climb", "Hours", "HoursBars", "LadderChart", "ParallelCalendar", "Phase", "Point", "Rung",
    "Share", "ShareBars", "Span", "SprintStrip",
]  # fmt: skip
