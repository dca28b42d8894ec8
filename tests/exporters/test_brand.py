"""Whatever accent a consultancy has, text on it and in it can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.brand import TONES, Brand, contrast, mix

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS)
def test_accent_is_readable(accent: str) -> None:
    brand = Brand(accent=accent)
    assert contrast(brand.on_fill, brand.fill) >= 4.5
    assert contrast(brand.ink, "FFFFFF") >= 4.5
    assert contrast(brand.ink, brand.tint) >= 4.5


def test_a_dark_accent_takes_white_and_a_bright_one_dark_text() -> None:
    assert Brand(accent="#0F766E").on_fill == "FFFFFF"
    assert Brand(accent="#FFD200").on_fill == "1F2937"


def test_what_is_no_colour_falls_back() -> None:
    assert Brand(accent="teal").fill == Brand().fill


@pytest.mark.parametrize("tone", TONES.values(), ids=TONES.keys())
def test_tones_are_readable(tone: tuple[str, str]) -> None:
    assert contrast(*tone) >= 7


def test_mix_and_contrast() -> None:
    assert mix("000000", "FFFFFF", 0.5) == "808080"
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
