"""The adoption ladder in a few rows, population by population: the level, and who is stuck."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from models.ladder import LadderLevel, Standing
from views.model_words import value_words
from views.today_parts import Line


class Place(NamedTuple):
    """A population, where it stands today (None before the first reading), and whether it is stuck there."""

    id: str
    name: str
    standing: Standing | None
    is_stuck: bool


def ladder_lines(places: Iterable[Place]) -> list[Line]:
    """A row a population: who was never looked at, then the lowest level first, the stuck before others."""
    return [_line(each) for each in sorted(places, key=_order)]


def stuck_words(places: Iterable[Place]) -> str:
    """How many are stuck; nothing when nobody is."""
    number = sum(each.is_stuck for each in places)
    return _say("{0} stuck").format(number) if number else ""


def _order(each: Place) -> tuple[int, bool]:
    return (each.standing.level.step if each.standing is not None else 0, not each.is_stuck)


def _line(each: Place) -> Line:
    if each.standing is None:
        return Line(each.name, "populations", each.id, tail=_say("No reading"), tone="idle", share=0.0)
    level = each.standing.level
    share = level.step / len(LadderLevel)
    if each.is_stuck:
        words = _say("{0}, stuck").format(f"L{level.step}")
        return Line(each.name, "populations", each.id, tail=words, tone="warn", share=share)
    return Line(each.name, "populations", each.id, tail=value_words(level), tone="accent", share=share)


def _say(words: str) -> str:
    return QCoreApplication.translate("LadderLines", words)
