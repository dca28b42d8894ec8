"""The adoption quality ladder: how far a population has come, since when, and whether it is stuck there."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

import resources

WEEK = 7


class LadderLevel(enum.Enum):
    """How well a population uses the system, after [Sprint]; not how often."""

    AWARE = "L1 Aware"
    TRIAL = "L2 Trial"
    ACTIVE = "L3 Active"
    INTEGRATED = "L4 Integrated"
    ADVOCATE = "L5 Advocate"

    @property
    def step(self) -> int:
        """The rung, 1-5."""
        return int(self.value[1])

    @property
    def next(self) -> LadderLevel | None:
        """The level above; None above the last."""
        return next((each for each in LadderLevel if each.step == self.step + 1), None)


@dataclass(frozen=True)
class Standing:
    """Where a population stands: the level, held without a change since a sprint day, and what was before.

    `seen` is the sprint day of the latest reading.
    """

    level: LadderLevel
    since: int
    before: LadderLevel | None
    seen: int

    @property
    def has_fallen(self) -> bool:
        """Whether the last change was one downwards."""
        return self.before is not None and self.level.step < self.before.step

    def is_stuck(self, today: int, weeks: int) -> bool:
        """Whether so many weeks went by without a rise; nobody has to rise from the last level."""
        return self.level is not LadderLevel.ADVOCATE and today - self.since >= weeks * WEEK

    def is_old(self, today: int, weeks: int) -> bool:
        """Whether nobody has looked for more than so many weeks."""
        return today - self.seen > weeks * WEEK


def course(readings: Iterable[tuple[int, LadderLevel]]) -> list[tuple[int, LadderLevel]]:
    """Readings in order of their sprint days, one a day: of several on one day the lowest counts."""
    by_day: dict[int, LadderLevel] = {}
    for day, level in readings:
        known = by_day.get(day)
        if known is None or level.step < known.step:
            by_day[day] = level
    return sorted(by_day.items(), key=lambda each: each[0])


def standing(readings: Iterable[tuple[int, LadderLevel]], today: int) -> Standing | None:
    """What readings up to today say, as (sprint day, level) in any order; None without any."""
    found: Standing | None = None
    for day, level in course(each for each in readings if each[0] <= today):
        if found is None:
            found = Standing(level, day, None, day)
        elif level is found.level:
            found = Standing(level, found.since, found.before, day)
        else:
            found = Standing(level, day, found.level, day)
    return found


def sign(level: LadderLevel) -> str:
    """By what a level is recognised [Sprint]."""
    return str(resources.toml("ladder.toml")[level.name]["sign"])


def next_steps(level: LadderLevel) -> list[str]:
    """What helps a population on from a level [Sprint]."""
    return list(resources.toml("ladder.toml")[level.name]["next"])
