"""The adoption quality ladder: how far a population has come, since when, and whether it is stuck there."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace

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

    `risen` is the sprint day of the last rise, or of the first reading; `seen` that of the latest reading.
    """

    level: LadderLevel
    since: int
    before: LadderLevel | None
    risen: int
    seen: int

    @property
    def has_fallen(self) -> bool:
        """Whether the last change was one downwards."""
        return self.before is not None and self.level.step < self.before.step

    def stuck_since(self, begins: int, today: int, weeks: int) -> int | None:
        """The sprint day since which nothing rose, once that is so many weeks; None before that.

        Time counts from the day on which they get the system (`begins`): who waits for it cannot rise.
        Nobody has to rise from the last level.
        """
        if self.level is LadderLevel.ADVOCATE:
            return None
        since = max(begins, self.risen)
        return since if today - since >= weeks * WEEK else None

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
            found = Standing(level, day, None, risen=day, seen=day)
        elif level is found.level:
            found = replace(found, seen=day)
        else:
            risen = day if level.step > found.level.step else found.risen
            found = Standing(level, day, found.level, risen, day)
    return found


def sign(level: LadderLevel) -> str:
    """By what a level is recognised [Sprint]."""
    return str(resources.toml("ladder.toml")[level.name]["sign"])


def next_steps(level: LadderLevel) -> list[str]:
    """What helps a population on from a level [Sprint]."""
    return list(resources.toml("ladder.toml")[level.name]["next"])
