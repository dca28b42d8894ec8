"""Icons are found without unpacking the set, and wear the colours of the theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from views import icons, theme


def colours(image: QImage) -> set[str]:
    """The colours of the fully opaque points."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    seen = (image.pixelColor(x, y) for x, y in points)
    return {colour.name() for colour in seen if colour.alpha() == 255}


@pytest.mark.parametrize("name", ["calendar-range", "x", "circle-check", "a-arrow-down", "zoom-out"])
def test_a_drawing_is_a_whole_svg(name: str) -> None:
    drawing = icons.svg(name)
    assert drawing.lstrip().startswith(b"<svg")
    assert drawing.rstrip().endswith(b"</svg>")


@pytest.mark.parametrize("name", ["no-such-icon", "", "range"])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(KeyError):
        icons.svg(name)


def test_the_same_icon_follows_the_theme(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    square = icons.icon("square", "bad")
    light = colours(square.pixmap(64, 64).toImage())
    theme.apply(qapp, "dark")
    dark = colours(square.pixmap(64, 64).toImage())
    theme.apply(qapp, "light")
    assert QColor(theme.tokens("light").bad).name() in light
    assert QColor(theme.tokens("dark").bad).name() in dark
    assert not light & dark


def test_checked_icons_take_the_second_colour(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    image = icons.icon("square", "ink2", "accent").pixmap(64, QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert QColor(theme.tokens("light").accent).name() in colours(image)


def test_icons_are_sharp_at_twice_the_scale(qapp: QApplication) -> None:
    picture = icons.pixmap("flag", size=18, ratio=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (36, 2.0)


def test_an_icon_is_made_once() -> None:
    assert icons.icon("flag", "ink2") is icons.icon("flag", "ink2")
