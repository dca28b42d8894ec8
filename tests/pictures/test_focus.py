"""Wherever the keyboard is, one sees it: every kind of control shows its focus, in both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.pictures import scenes, stage
from tests.pictures.looks import Look
from views import theme
from views.pages import PAGES
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHOWN = (*(place.key for place in PAGES), "board", "settings", "help", "tour", "error")
LEAST = 40  # pixels in the colour of the ring: two sides of the smallest control
# The palette has one field, whose caret says enough; the sprint opens where its current row is out of view.
EXCEPT = ("PaletteField", "SprintView")


@pytest.fixture(scope="module", params=["light", "dark"])
def window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    with stage.on_stage(Look("focus", theme=request.param), tmp_path_factory.mktemp("focus")) as made:
        yield made


def test_every_kind_of_control_shows_its_focus(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    seen: set[str] = set()
    unseen = []
    for key in SHOWN:
        stage.show(window, key)
        for widget in controls(window):
            kind = kind_of(widget)
            if kind not in seen and takes_focus(widget):
                seen.add(kind)
                if not shows_focus(window, widget):
                    unseen.append(f"{kind} of {key}")
        scenes.leave(window)
        stage.settle()
    assert len(seen) > 25
    assert unseen == []


def controls(window: MainWindow) -> Iterator[QWidget]:
    """What Tab can reach, in the panel that is open or in the window."""
    root = window.desk.overlays.panel or window
    for each in root.findChildren(QWidget):
        reached = bool(each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        corner = each.mapTo(window, QPoint(0, 0))
        if reached and each.isVisible() and each.isEnabled() and window.rect().contains(corner):
            yield each


def kind_of(widget: QWidget) -> str:
    """Its class, and how it is dressed."""
    marks = [name for name in ("primary", "flat") if widget.property(name)]
    checked = ["checked"] if isinstance(widget, QAbstractButton) and widget.isChecked() else []
    return "/".join([type(widget).__name__, *marks, *checked])


def takes_focus(widget: QWidget) -> bool:
    if kind_of(widget).partition("/")[0] in EXCEPT:
        return False
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return QApplication.focusWidget() is widget


def shows_focus(window: MainWindow, widget: QWidget) -> bool:
    """Whether enough pixels take the colour of a ring when the focus arrives."""
    widget.clearFocus()
    stage.settle()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
    place = place.intersected(window.rect())
    before = grabbed(window, place)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    after = grabbed(window, place)
    rings = {theme.color(name).rgb() for name in ("accent", "ink")}
    return sum(now != was and now in rings for was, now in zip(before, after, strict=True)) >= LEAST


def grabbed(window: MainWindow, place: QRect) -> memoryview:
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(image.constBits())).cast("I")
