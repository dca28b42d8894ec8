"""Every page looks as it did when somebody last looked at it; DAY90_UPDATE_GOLDEN=1 takes a new look.

A picture that differs is written to a temporary folder, with one that shows where; the failure names both.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QImage, QRawFont
from PySide6.QtWidgets import QApplication

from tests.pictures import golden, scenes, stage
from tests.pictures.looks import Look
from views import theme
from views.pages import PAGES
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FOLDER = Path(__file__).parent / "baselines"
RENEW = "DAY90_UPDATE_GOLDEN"
INTER = 3  # the edition of the font that the stored pictures show
KEYS = tuple(place.key for place in PAGES)
SCENES = tuple(scenes.SCENES)
LOOKS = {
    "sample": Look("sample"),
    "scene": Look("scene"),
    "dark": Look("dark", theme="dark"),
    "small": Look("small", width=1024, height=640),
    "blank": Look("blank", content="blank"),
    "stress": Look("stress", content="stress"),
    "made-up": Look("made-up", made_up=True, width=1024, height=640),
}
# Each page of the sample is switched while it is open, which must leave nothing of the other theme behind:
# it has to look like one that was built in the theme, as "dark" has them.
STATES = [
    *(("dark", "dark", key) for key in KEYS),
    *(("sample", colours, key) for key in KEYS for colours in ("light", "dark")),
    *(("scene", colours, key) for colours in ("light", "dark") for key in SCENES),
    *((look, "light", key) for look in ("small", "blank", "stress", "made-up") for key in KEYS),
]


class Theatre:
    """One window after the other: the one of a look stays until another look is wanted."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders, self._look, self._open = folders, "", ExitStack()

    def window(self, look: str) -> MainWindow:
        """The window in a look of LOOKS."""
        if look != self._look:
            self.close()
            self._window = self._open.enter_context(stage.on_stage(LOOKS[look], self._folders.mktemp(look)))
            self._look = look
        return self._window

    def close(self) -> None:
        """Put the window away."""
        self._open.close()
        self._look = ""


@pytest.fixture(scope="module")
def theatre(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theatre]:
    theme.apply(qapp, "light")
    if QFontInfo(theme.font()).family() != "Inter":
        pytest.skip("Pictures are compared in Inter: fonts-inter is missing.")
    if QApplication.platformName() != "offscreen":
        pytest.skip("Pictures are compared on the offscreen platform only.")
    if (edition := edition_of(QRawFont.fromFont(theme.font()))) != INTER:
        pytest.skip(
            f"Pictures are compared in Inter {INTER}, whose letters are not those of Inter {edition}."
        )
    if qapp.devicePixelRatio() != 1:
        pytest.skip("Pictures are compared at 100 % only.")
    made = Theatre(tmp_path_factory)
    yield made
    made.close()


def edition_of(font: QRawFont) -> int:
    """The number before the dot of a font's version."""
    return int.from_bytes(font.fontTable("head").data()[4:6], "big")


@pytest.mark.parametrize(("look", "colours", "key"), STATES)
def test_it_looks_as_before(theatre: Theatre, qapp: QApplication, look: str, colours: str, key: str) -> None:
    window = theatre.window(look)
    if look == "scene":
        theme.apply(qapp, colours)
    stage.show(window, key)
    theme.apply(qapp, colours)
    stage.settle()
    found = golden.reduced(stage.picture(window))
    scenes.leave(window)
    compare(found, name_of(look, colours, key), look != "dark")


def name_of(look: str, colours: str, key: str) -> str:
    """What the stored picture is called: the theme says it all, or the look does."""
    return f"{key}-{colours if look in ('sample', 'scene', 'dark') else look}"


def compare(found: QImage, name: str, may_store: bool = True) -> None:
    """Fail unless the picture looks like the stored one; on demand store it."""
    path = FOLDER / f"{name}.png"
    if os.environ.get(RENEW):
        if not may_store:
            pytest.skip("The window that is switched gives the picture.")
        if not path.exists() or golden.difference(QImage(str(path)), found).share > 0:
            golden.store(found, path)
        return
    assert path.exists(), f"No picture of {name} yet: run the test with {RENEW}=1 and look at {path.name}."
    gap = golden.difference(QImage(str(path)), found)
    if gap.matters:
        folder = Path(tempfile.mkdtemp(prefix=f"day90-{name}-"))
        found.save(str(folder / "now.png"))
        gap.picture.save(str(folder / "where.png"))
        pytest.fail(
            f"{name} looks different (worst {gap.worst:.0%} at {gap.place.x()}, {gap.place.y()}; "
            f"{gap.share:.2%} in all). Compare {path} with {folder}/now.png; {folder}/where.png shows where."
        )


def test_no_picture_is_left_of_a_page_that_is_gone() -> None:
    names = {name_of(*state) for state in STATES}
    assert {path.stem for path in FOLDER.glob("*.png")} <= names
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 2_000_000
