"""The sprint on a page: nothing covers anything, nothing leaves the picture."""

from __future__ import annotations

import pytest

from exporters.brand import Brand
from exporters.word.drawing import Shape
from exporters.word.gantt import Bar, Lane, Line, Mark, gantt
from exporters.word.template import open_template
from exporters.word.writing import Writing

WIDTH = 16.8
LANES = [
    Lane(
        "Foundation",
        [Bar(1, 30, "Foundation")],
        [Mark(day, f"Milestone of day {day}") for day in (5, 6, 28, 30)],
    ),
    Lane("Production", [Bar(61, 90)], [Mark(day, "x" * 200) for day in (61, 88, 90)]),
]
LINES = [
    Line(30, "Decision 30"),
    Line(31, "Today, day 31", "info"),
    Line(90, "Decision 90"),
    Line(120, "Too late"),
]


@pytest.fixture
def picture() -> tuple[list[Shape], float]:
    brand = Brand()
    return gantt(
        Writing(open_template(brand), brand), LANES, first=1, last=90, lines=LINES, every=10, width=WIDTH
    )


def test_words_do_not_cover_each_other(picture: tuple[list[Shape], float]) -> None:
    words = [shape for shape in picture[0] if shape.form == "text"]
    covered = [
        (one.text, two.text) for one in words for two in words if one is not two and _overlap(one, two)
    ]
    assert covered == []


def test_everything_stays_inside(picture: tuple[list[Shape], float]) -> None:
    shapes, height = picture
    outside = [
        shape for shape in shapes if shape.x < 0 or shape.y < 0 or shape.y + shape.height > height + 0.01
    ]
    assert outside == []
    assert all(shape.x + shape.width <= WIDTH + 0.7 for shape in shapes)


def test_a_line_beyond_the_sprint_is_left_out(picture: tuple[list[Shape], float]) -> None:
    assert "Too late" not in [shape.text for shape in picture[0]]


def _overlap(one: Shape, two: Shape) -> bool:
    aside = one.x + one.width <= two.x + 0.01 or two.x + two.width <= one.x + 0.01
    apart = one.y + one.height <= two.y + 0.01 or two.y + two.height <= one.y + 0.01
    return not (aside or apart)
