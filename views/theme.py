"""How Day90 looks: colours from the theme files, type sizes and spacing, in light or dark."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

# Sizes in device-independent pixels.
SPACE4, SPACE8, SPACE12, SPACE16, SPACE20, SPACE24, SPACE32 = 4, 8, 12, 16, 20, 24, 32
RADIUS_CHIP, RADIUS_CONTROL, RADIUS_CARD = 5, 6, 10
ROW, ROW_COMPACT, ROW_RACI = 36, 28, 44
CONTROL, TOP_BAR, SIDEBAR = 32, 60, 240
PAGE_MARGIN, GAP = 24, 16
ICON = 18

# Type sizes in points; macOS counts 72 points to the inch where the others count 96.
TYPE = {"number": 19.0, "title": 16.0, "section": 11.5, "body": 10.5, "small": 9.25, "caption": 8.5}
REGULAR, MEDIUM, SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "resources", "theme")
_POINT = 96 / 72 if sys.platform == "darwin" else 1.0

TONES = ("ok", "info", "warn", "bad", "idle")
PHASES = ("phase1", "phase2", "phase3")
MODES = ("light", "dark", "system")


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, each as #RRGGBB."""

    name: str
    canvas: str
    sidebar: str
    surface: str
    raised: str
    hover: str
    line: str
    line_soft: str
    border: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    accent_ink: str
    accent_soft: str
    accent_text: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    idle: str
    idle_soft: str
    phase1: str
    phase1_soft: str
    phase2: str
    phase2_soft: str
    phase3: str
    phase3_soft: str
    phase_ink: str


class Signals(QObject):
    """Tells that the colours are about to be others, and painted widgets that they are."""

    about_to_change = Signal()
    changed = Signal()


class _State:
    """The theme in use: one for the whole program, like the palette it feeds."""

    tokens: Tokens | None = None
    mode = "system"
    dressed: Tokens | None = None
    is_set_up = False


signals = Signals()


@cache
def tokens(name: str) -> Tokens:
    """The colours of the theme "light" or "dark"."""
    with open(os.path.join(FOLDER, f"{name}.toml"), "rb") as file:
        return Tokens(**tomllib.load(file))


def current() -> Tokens:
    """The colours in use; light until apply() has been called."""
    return _State.tokens or tokens("light")


@contextmanager
def on_paper() -> Iterator[None]:
    """Light colours for what is painted meanwhile, whatever the screen shows."""
    shown, _State.tokens = _State.tokens, tokens("light")
    try:
        yield
    finally:
        _State.tokens = shown


def mode() -> str:
    """What the user chose: "light", "dark" or "system"."""
    return _State.mode


def color(name: str, alpha: int = 255) -> QColor:
    """One colour of the theme in use, by token name, with alpha 0 to 255; not to be changed in place."""
    return _color(current().name, name, alpha)


@cache
def _color(theme: str, name: str, alpha: int) -> QColor:
    result = QColor(getattr(tokens(theme), name))
    result.setAlpha(alpha)
    return result


@cache
def font(size: str = "body", weight: QFont.Weight = REGULAR) -> QFont:
    """The interface font in one of the sizes of TYPE. Do not change it in place."""
    result = QFont(QApplication.font())
    result.setPointSizeF(TYPE[size] * _POINT)
    result.setWeight(weight)
    return result


def phase(number: int) -> str:
    """The token name of a phase's colour; phases count from 1 and start again after the third."""
    return PHASES[(number - 1) % len(PHASES)]


def apply(app: QApplication, chosen: str = "system") -> None:
    """Dress the whole program in "light", "dark" or what the "system" says, now and at every later change."""
    _State.mode = chosen if chosen in MODES else "system"
    if not _State.is_set_up:
        _set_up(app)
    _dress(app)


def glimpse(app: QApplication, chosen: str) -> None:
    """The colours alone, for the very first paint: style, fonts and sheet take longer than that paint."""
    dark = chosen == "dark" or (chosen == "system" and app.palette().window().color().lightness() < 128)
    _State.tokens = tokens("dark" if dark else "light")
    app.setPalette(palette(_State.tokens))


def _set_up(app: QApplication) -> None:
    from PySide6.QtGui import QFontDatabase

    app.setStyle("Fusion")
    base = QFont("Inter") if QFontDatabase.hasFamily("Inter") else QFont(app.font())
    base.setPointSizeF(TYPE["body"] * _POINT)
    app.setFont(base)
    font.cache_clear()
    app.styleHints().colorSchemeChanged.connect(_system_changed)
    _State.is_set_up = True


def _system_changed(_scheme: object) -> None:
    app = QApplication.instance()
    if _State.mode == "system" and isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    wanted = tokens(_name(app))
    if _State.dressed is wanted:
        return
    from views.style_sheet import style_sheet

    signals.about_to_change.emit()
    _State.tokens = _State.dressed = wanted
    app.setPalette(palette(wanted))
    app.setStyleSheet(style_sheet(wanted, FOLDER))
    signals.changed.emit()


def _name(app: QApplication) -> str:
    if _State.mode != "system":
        return _State.mode
    return "dark" if app.styleHints().colorScheme().name == "Dark" else "light"


def palette(theme: Tokens) -> QPalette:
    """Qt's own colour roles for a theme; most widgets need nothing more."""
    result, role = QPalette(), QPalette.ColorRole
    pairs = {
        role.Window: theme.canvas, role.WindowText: theme.ink, role.Base: theme.surface, role.Text: theme.ink,
        role.AlternateBase: theme.canvas, role.Button: theme.surface, role.ButtonText: theme.ink,
        role.BrightText: theme.bad, role.Highlight: theme.accent_soft, role.HighlightedText: theme.ink,
        role.Link: theme.accent_text, role.LinkVisited: theme.accent_text, role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink, role.PlaceholderText: theme.ink3,
        role.Mid: theme.line, role.Midlight: theme.line_soft,
        role.Dark: theme.border, role.Light: theme.surface, role.Shadow: theme.border,
        role.Accent: theme.accent,
    }  # fmt: skip
    for key, value in pairs.items():
        result.setColor(key, QColor(value))
    for key in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.ink3))
    return result
