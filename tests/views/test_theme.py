"""The themes can be read by everyone, and a switch reaches the whole program at once."""

from __future__ import annotations

import enum
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from models import records
from tests.views import windows
from views import states, theme
from views.record_view import RecordView
from views.style_sheet import style_sheet

PLANES = ("canvas", "sidebar", "surface", "raised", "hover", "line_soft")
PAIRS = [
    *product(("ink", "ink2", "ink3"), (*PLANES, "accent_soft")),
    *product(("accent_text",), ("accent_soft", "surface", "canvas", "sidebar", "raised")),
    *product(theme.TONES, ("surface", "canvas", "sidebar", "raised")),
    *((tone, f"{tone}_soft") for tone in theme.TONES),
    *product(("ink", "ink2"), [f"{tone}_soft" for tone in theme.TONES]),
    *product(("phase_ink",), theme.PHASES),
    *product(("ink",), [f"{phase}_soft" for phase in theme.PHASES]),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("ink2", "line"),
    ("accent_text", "hover"),
    ("ink", "border"),
]
# What is seen but not read: bars on their track, marks and lines on the planes they stand on, rings.
GRAPHICS = [
    *product((*theme.TONES, *theme.PHASES, "accent"), ("surface", "canvas", "raised", "hover", "line_soft")),
    *((phase, f"{phase}_soft") for phase in theme.PHASES),
    *product(("accent", "ink3"), ("sidebar", "surface", "canvas", "raised")),
    ("accent", "accent_soft"),
    ("ink", "accent_soft"),
]


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "plane"), PAIRS)
def test_text_stands_out_from_its_plane(name: str, text: str, plane: str) -> None:
    tokens = theme.tokens(name)
    assert contrast(getattr(tokens, text), getattr(tokens, plane)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("mark", "plane"), GRAPHICS)
def test_marks_stand_out_from_their_plane(name: str, mark: str, plane: str) -> None:
    tokens = theme.tokens(name)
    assert contrast(getattr(tokens, mark), getattr(tokens, plane)) >= 3


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_state_has_a_chip_that_can_be_read_and_an_icon(name: str) -> None:
    """Each state of the model that is shown as a chip, in its own tone, and told apart without colour."""
    tokens = theme.tokens(name)
    looks = {member: states.look_of(member) for kind in state_kinds() for member in kind}
    assert len(looks) > 25
    for member, (tone, icon) in (looks | states.SEVERITIES).items():
        assert tone in theme.TONES, member
        assert icon, member
        assert contrast(getattr(tokens, tone), getattr(tokens, f"{tone}_soft")) >= 4.5, member
    for kind in state_kinds():
        shown = [states.look_of(member) for member in kind]
        assert len(set(shown)) > 1, kind


def state_kinds() -> list[type[enum.Enum]]:
    """The enums of the model whose members are states."""
    members = [getattr(records, name) for name in records.__all__]
    kinds = [each for each in members if isinstance(each, type) and issubclass(each, enum.Enum)]
    return [kind for kind in kinds if states.is_state(kind)]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_focus_ring_stands_out(name: str) -> None:
    tokens = theme.tokens(name)
    assert all(contrast(tokens.accent, getattr(tokens, plane)) >= 3 for plane in PLANES)


def test_a_switch_reaches_palette_colours_and_listeners(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    with qtbot.waitSignal(theme.signals.changed):
        theme.apply(qapp, "dark")
    assert theme.current().name == theme.color("ink").name() or theme.current().name == "dark"
    assert theme.color("canvas").name() == theme.tokens("dark").canvas.lower()
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("canvas")
    theme.apply(qapp, "light")
    assert theme.color("canvas").name() == theme.tokens("light").canvas.lower()


def test_the_same_theme_twice_tells_nobody(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    with qtbot.assertNotEmitted(theme.signals.changed):
        theme.apply(qapp, "light")


def test_an_unknown_choice_follows_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, "sepia")
    assert theme.mode() == "system"
    assert theme.current().name in ("light", "dark")


def test_glimpse_gives_the_colours_before_the_rest(qapp: QApplication) -> None:
    theme.glimpse(qapp, "dark")
    assert theme.current().name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("canvas")
    theme.glimpse(qapp, "light")


def test_fonts_have_the_sizes_of_the_scale(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    ratio = theme.font("number").pointSizeF() / theme.font("body").pointSizeF()
    assert ratio == pytest.approx(19 / 10.5, rel=0.02)
    assert theme.font("body", theme.SEMIBOLD).weight() == theme.SEMIBOLD


def test_phases_take_colours_in_turn() -> None:
    assert [theme.phase(number) for number in (1, 2, 3, 4)] == ["phase1", "phase2", "phase3", "phase1"]


def test_the_style_sheet_leaves_table_cells_to_the_delegate() -> None:
    sheet = style_sheet(theme.tokens("light"), "folder")
    assert "TableView::item" not in sheet
    assert "folder/light-down.svg" in sheet


@pytest.mark.parametrize("name", ["light", "dark"])
def test_boxes_to_tick_are_seen_ticked_or_not(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    theme.apply(qapp, name)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.resize(24, 24)
    empty = box.grab().toImage()
    box.setChecked(True)
    ticked = box.grab().toImage()
    places = [(x, y) for x in range(24) for y in range(24)]
    assert any(empty.pixelColor(*each) == theme.color("ink3") for each in places)
    assert any(ticked.pixelColor(*each) == theme.color("accent") for each in places)
    assert any(ticked.pixelColor(*each) == theme.color("accent_ink") for each in places)
    theme.apply(qapp, "light")


def test_examples_in_empty_fields_can_be_read(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("ink3")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_switch_dresses_the_page_in_front_and_lets_go_of_those_behind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dressing all of thirteen pages would hold the window for seconds; they come back as they were left."""
    with windows.shown(qtbot, tmp_path, monkeypatch) as window:
        frame = window.desk.workspace
        frame.show_page("people")
        view = frame.pages["people"].findChild(RecordView)
        view.select(view.table.shown_ids()[1:2])
        frame.show_page("sprint")
        sprint = frame.pages["sprint"]
        window.desk.run("dark")
        assert list(frame.pages) == ["sprint"]
        assert frame.pages["sprint"] is sprint
        frame.show_page("people")
        again = frame.pages["people"].findChild(RecordView)
        assert again.selected_ids() == again.table.shown_ids()[1:2]
        assert again.palette().color(QPalette.ColorRole.Base) == theme.color("surface")
        window.desk.run("light")
