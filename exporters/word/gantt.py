"""The sprint on a page: lanes of bars and milestones over the days, decision lines and today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from exporters.brand import mix
from exporters.text import one_line
from exporters.word.drawing import Align, Shape
from exporters.word.writing import Writing

LABELS = 3.3  # cm for the names of the lanes
ROW = 0.36  # cm for a row of words above the picture
LINE = 0.46  # cm from one line of milestones to the next
BAR = 0.52
GAP = 0.28
MARK = 0.26
TEXT = 7.5
# Average width of a letter of Calibri at 7.5 pt, in cm, with a little air.
LETTER = 0.128
# Longer names would run across the whole picture.
LONGEST = 64


@dataclass(frozen=True)
class Bar:
    """A bar from a first to a last day, both included."""

    first: float
    last: float
    label: str = ""
    tone: str = "accent"


@dataclass(frozen=True)
class Mark:
    """A milestone on a day; `tone` says its state (good, info, warn, bad, muted)."""

    day: float
    label: str
    tone: str = "info"


@dataclass(frozen=True)
class Lane:
    """A named row of the picture with its bars and milestones."""

    title: str
    bars: Sequence[Bar] = ()
    marks: Sequence[Mark] = ()


@dataclass(frozen=True)
class Line:
    """An upright line on a day with a word at its head, such as a decision point or today."""

    day: float
    label: str
    tone: str = "bad"


class Scale:
    """Where a day stands, in cm from the left; a day is as wide as its share of the picture."""

    def __init__(self, first: float, last: float, width: float) -> None:
        self.first, self.last, self.width = first, max(last, first + 1), width
        self.day_width = (width - LABELS) / (self.last - self.first + 1)

    def x(self, day: float) -> float:
        """The beginning of a day, kept inside the picture."""
        return LABELS + (min(max(day, self.first), self.last + 1) - self.first) * self.day_width


def gantt(
    writing: Writing,
    lanes: Sequence[Lane],
    *,
    first: int,
    last: int,
    lines: Sequence[Line],
    every: int,
    width: float,
) -> tuple[list[Shape], float]:
    """The shapes of the picture and its height in cm; `every` is the number of days between two ticks."""
    scale = Scale(first, last, width)
    heads, rows = _heads(lines, scale)
    top = ROW * (rows + 1) + 0.03
    ahead: list[Shape] = []
    y = top
    for lane in lanes:
        shapes, bottom = _lane(writing, lane, scale, y)
        ahead += [Shape(0, y, width, 0.02, fill="DDE3EA"), *shapes]
        y = bottom
    height = y + 0.05
    behind = _ticks(scale, every, top, height)
    for head in heads:
        behind += _line(writing, head, scale, top, height)
    return behind + ahead, height


def _ticks(scale: Scale, every: int, top: float, height: float) -> list[Shape]:
    shapes = []
    day = scale.first if scale.first > 1 else every
    days = [scale.first] if scale.first == 1 else []
    while day <= scale.last:
        days.append(day)
        day += every
    for each in days:
        x = scale.x(each)
        shapes.append(Shape(x, top, 0.012, height - top, fill="E8ECF1"))
        shapes.append(
            Shape(
                x - 0.6, top - ROW, 1.2, ROW, "text", text=f"{each:g}", ink="475569", size=7, align="center"
            )
        )
    return shapes


class _Head(NamedTuple):
    """The word at the head of a line: its left edge and width in cm, and its row from the top."""

    line: Line
    left: float
    width: float
    row: int


def _heads(lines: Sequence[Line], scale: Scale) -> tuple[list[_Head], int]:
    """The words over the lines, on as many rows as it takes for none to cover another; the number of rows."""
    heads: list[_Head] = []
    ends: list[float] = []
    shown = (line for line in lines if scale.first <= line.day <= scale.last)
    for line in sorted(shown, key=lambda each: each.day):
        wide = len(line.label) * LETTER + 0.3
        left = min(max(scale.x(line.day + 1) - wide / 2, LABELS), scale.width - wide)
        row = next((index for index, taken in enumerate(ends) if taken <= left), len(ends))
        ends[row:] = [left + wide, *ends[row + 1 :]]
        heads.append(_Head(line, left, wide, row))
    return heads, max(1, len(ends))


def _line(writing: Writing, head: _Head, scale: Scale, top: float, height: float) -> list[Shape]:
    ink = writing.tone(head.line.tone).ink
    x, y = scale.x(head.line.day + 1), head.row * ROW
    words = Shape(
        head.left,
        y,
        head.width,
        ROW,
        "text",
        text=head.line.label,
        ink=ink,
        size=7,
        bold=True,
        align="center",
    )
    return [Shape(x - 0.012, top - 0.02, 0.03, height - top, fill=mix(ink, "FFFFFF", 0.45)), words]


def _lane(writing: Writing, lane: Lane, scale: Scale, top: float) -> tuple[list[Shape], float]:
    """The shapes of a lane and where it ends."""
    y = top + GAP / 2
    shapes = [Shape(0, y, LABELS - 0.2, 0.95, "text", text=lane.title, bold=True, size=8.5)]
    for bar in lane.bars:
        tone = writing.tone(bar.tone)
        x = scale.x(bar.first)
        wide = max(0.1, scale.x(bar.last + 1) - x)
        shown = bar.label if len(bar.label) * LETTER < wide else ""
        shapes.append(
            Shape(
                x,
                y,
                wide,
                BAR,
                fill=tone.fill,
                text=shown,
                ink=tone.ink,
                size=TEXT,
                bold=True,
                align="center",
            )
        )
    y += (BAR + 0.1) if lane.bars else 0
    marks, count = _marks(writing, lane.marks, scale, y)
    return shapes + marks, max(y + count * LINE, top + 1.1) + GAP / 2


def _marks(writing: Writing, marks: Sequence[Mark], scale: Scale, top: float) -> tuple[list[Shape], int]:
    """Milestones with their names, on as many lines as it takes for none to cover another."""
    shapes: list[Shape] = []
    ends: list[float] = []
    for mark in sorted(marks, key=lambda each: each.day):
        middle = scale.x(mark.day) + scale.day_width / 2
        words = _shown(mark.label)
        wide = _text_width(words)
        before = middle + MARK + wide > scale.width
        start = max(0.0, middle - MARK - wide) if before else middle - MARK
        line = next((index for index, taken in enumerate(ends) if taken <= start), len(ends))
        ends[line:] = [middle + MARK + (0 if before else wide), *ends[line + 1 :]]
        y = top + line * LINE
        ink = writing.tone(mark.tone).ink
        shapes.append(Shape(middle - MARK / 2, y + (LINE - MARK) / 2, MARK, MARK, "diamond", fill=ink))
        x = max(0.0, middle - MARK - wide) if before else middle + MARK / 2 + 0.08
        align: Align = "right" if before else "left"
        shapes.append(Shape(x, y, wide, LINE, "text", fill="FFFFFF", text=words, size=TEXT, align=align))
    return shapes, len(ends)


def _shown(label: str) -> str:
    words = one_line(label)
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _text_width(words: str) -> float:
    """Width in cm of words in the picture; letters of East Asian scripts take twice the room."""
    return (len(words) + sum(1 for letter in words if letter > "\u2e7f")) * LETTER + 0.25
