"""The comparison of pictures sees what a person sees, and not how a letter's edge was smoothed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.pictures import golden
from views import painting, theme

WORDS = "Peer sessions in every population"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def card(
    left: float = 100, words: str = WORDS, tone: str = "ok", room: float = 300, font: QFont | None = None
) -> QImage:
    """A window with one card: title, bar and a chip."""
    image = QImage(1440, 900, QImage.Format.Format_RGB32)
    image.fill(theme.color("canvas"))
    painter = QPainter(image)
    painting.clean(painter)
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(QRectF(left, 80, 400, 120), 10, 10)
    painter.setFont(font or theme.font())
    painting.text(painter, QRectF(left + 20, 96, room, 20), words)
    painting.chip(painter, QRectF(left + 20, 130, 90, 22), "At risk", tone)
    painter.end()
    return image


def compared(after: QImage, before: QImage | None = None) -> golden.Difference:
    return golden.difference(golden.reduced(before or card()), golden.reduced(after))


@pytest.mark.parametrize(
    "change",
    [
        lambda: card(left=108),
        lambda: card(words=""),
        lambda: card(words="Peer meetings in every population"),
        lambda: card(room=120),
        lambda: card(tone="bad"),
        lambda: card(tone="warn"),
    ],
    ids=["moved by 8 pixels", "words missing", "a word changed", "words cut", "state bad", "state warn"],
)
def test_what_a_person_sees_matters(change: Callable[[], QImage]) -> None:
    assert compared(change()).matters


def test_the_same_picture_does_not_differ() -> None:
    same = compared(card())
    assert not same.matters
    assert same.share == 0


@pytest.mark.parametrize("hinting", ["PreferNoHinting", "PreferFullHinting", "PreferVerticalHinting"])
def test_another_smoothing_of_the_letters_does_not_matter(hinting: str) -> None:
    font = QFont(theme.font())
    font.setHintingPreference(QFont.HintingPreference[hinting])
    assert not compared(card(font=font)).matters


def test_a_pixel_more_or_less_does_not_matter() -> None:
    assert not compared(card(left=100.5)).matters


def test_a_stored_picture_is_small_and_equal_enough(tmp_path: Path) -> None:
    image = golden.reduced(card())
    golden.store(image, tmp_path / "card.png")
    stored = QImage(str(tmp_path / "card.png"))
    assert stored.width() == golden.WIDTH
    assert (tmp_path / "card.png").stat().st_size < 8_000
    found = golden.difference(stored, image)
    assert found.share == 0


def test_another_size_differs_altogether() -> None:
    other = card().scaled(1024, 768, Qt.AspectRatioMode.IgnoreAspectRatio)
    assert compared(other).matters


def test_the_place_of_the_worst_is_named(tmp_path: Path) -> None:
    found = compared(card(tone="bad"))
    assert 100 // 3 < found.place.x() < 220 // 3
    assert QFontDatabase.families()
