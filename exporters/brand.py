"""The look a consultancy gives its documents: logo, accent colour, confidentiality label, Word template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

WHITE = "FFFFFF"
INK = "1F2937"
DEFAULT_ACCENT = "#0F766E"
# WCAG 2.1, success criterion 1.4.3: text needs at least this contrast against what lies behind it.
READABLE = 4.5


class Tone(NamedTuple):
    """A tint and the text colour on it, both RRGGBB; every pair reads at 7:1 or better."""

    fill: str
    ink: str


TONES: dict[str, Tone] = {
    "good": Tone("DFF3E6", "14532D"),
    "info": Tone("E1ECFB", "1E3A8A"),
    "warn": Tone("FCEFCB", "6B3F00"),
    "bad": Tone("FBE1E3", "7F1D1D"),
    "muted": Tone("F1F4F7", "3F4A5A"),
}


@dataclass(frozen=True)
class Brand:
    """Logo (bytes of a PNG or JPEG), accent ('#RRGGBB'), label on every page, the client's own template."""

    logo: bytes | None = None
    accent: str = DEFAULT_ACCENT
    label: str = ""
    template: Path | None = None

    @property
    def fill(self) -> str:
        """The accent as RRGGBB; the built-in accent if what was given is no colour."""
        return normal(self.accent) or DEFAULT_ACCENT[1:]

    @property
    def on_fill(self) -> str:
        """Text colour on the accent (RRGGBB): white where it reads at 4.5:1, else the darker ink or black."""
        if contrast(WHITE, self.fill) >= READABLE:
            return WHITE
        return INK if contrast(INK, self.fill) >= READABLE else "000000"

    @property
    def ink(self) -> str:
        """The accent (RRGGBB) darkened until it reads at 4.5:1 as text on white and on its own tint."""
        colour = self.fill
        while min(contrast(colour, WHITE), contrast(colour, self.tint)) < READABLE:
            colour = mix(colour, "000000", 0.08)
        return colour

    @property
    def tint(self) -> str:
        """A pale wash of the accent (RRGGBB) for group rows and quiet panels."""
        return mix(self.fill, WHITE, 0.9)

    @property
    def soft(self) -> str:
        """A middle wash of the accent (RRGGBB) for bars and rules that carry no text."""
        return mix(self.fill, WHITE, 0.55)


def normal(colour: str) -> str | None:
    """'#0f766e' as '0F766E'; None if it is no colour."""
    found = re.fullmatch(r"#?([0-9A-Fa-f]{6})", colour.strip())
    return found.group(1).upper() if found else None


def mix(colour: str, other: str, share: float) -> str:
    """A colour (RRGGBB) moved towards another by a share from 0 to 1."""
    channels = zip(_channels(colour), _channels(other), strict=True)
    return "".join(f"{round(one + (two - one) * share):02X}" for one, two in channels)


def contrast(one: str, two: str) -> float:
    """Contrast ratio of two colours (RRGGBB), 1 to 21; formula of WCAG 2.1."""
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a colour (RRGGBB), 0 to 1; formula of WCAG 2.1."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)
