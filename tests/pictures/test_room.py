"""In every state nothing is cut without dots and a tooltip, and nothing lies on its neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLayout,
    QStackedLayout,
    QWidget,
)

from tests.pictures import scenes, stage
from tests.pictures.looks import Look
from tests.views.test_pages import button_is_cut, in_a_table, is_inner, label_is_cut, told
from views import theme
from views.controls import Elide
from views.pages import PAGES
from views.window import MainWindow
from views.wrapping import Clamp

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEYS = (*(place.key for place in PAGES), *scenes.SCENES)
LOOKS = (
    Look("usual"),
    Look("small", width=1024, height=640),
    Look("one", content="one", width=1024, height=640),
    Look("stress", content="stress"),
    Look("stress-small", content="stress", width=1024, height=640),
    Look("made-up", made_up=True),
    Look("made-up-small", made_up=True, width=1024, height=640),
)


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: look.name)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    with ExitStack() as stack:
        yield stack.enter_context(stage.on_stage(request.param, tmp_path_factory.mktemp("room")))


@pytest.mark.parametrize("key", KEYS)
def test_words_have_room_and_neighbours_keep_apart(window: MainWindow, key: str) -> None:
    stage.show(window, key)
    try:
        assert cut(window) == []
        assert overlapping(window) == []
    finally:
        scenes.leave(window)
        stage.settle()


def visible(window: QWidget, kind: type[Any]) -> list[Any]:
    return [each for each in window.findChildren(kind) if each.isVisible() and not each.size().isEmpty()]


def cut(window: QWidget) -> list[str]:
    """Words that do not fit: none may, but those that end in dots and say the rest in a tooltip."""
    found = []
    for each in visible(window, QLabel):
        if isinstance(each, Elide | Clamp):
            if each.height() < each.fontMetrics().height() - 2:
                found.append(f"squeezed: {told(each)}")
            if is_elided(each) and not each.toolTip() and not parent_tells(each):
                found.append(f"no tooltip: {told(each)}")
        elif not in_a_table(each) and label_is_cut(each):
            found.append(told(each))
    buttons = [
        each for each in visible(window, QAbstractButton) if not is_inner(each) and not in_a_table(each)
    ]
    return found + [told(each) for each in buttons if button_is_cut(each) and not each.toolTip()]


def is_elided(each: Elide | Clamp) -> bool:
    if isinstance(each, Clamp):
        return False  # its own test says when it has a tooltip
    return each.fontMetrics().horizontalAdvance(each.text()) > each.contentsRect().width() + 1


def parent_tells(each: QWidget) -> bool:
    """Whether what it stands on shows the words in its own tooltip."""
    parent = each.parentWidget()
    return parent is not None and bool(parent.toolTip())


def overlapping(window: QWidget) -> list[str]:
    """Pairs of widgets in one layout that lie on each other."""
    found = []
    for parent in visible(window, QWidget):
        layout = parent.layout()
        if layout is None or isinstance(layout, QStackedLayout) or isinstance(parent, QAbstractItemView):
            continue
        inside = [each for each in _widgets(layout) if each.isVisible() and not each.size().isEmpty()]
        for one, other in combinations(inside, 2):
            shared = one.geometry().intersected(other.geometry())
            if one.parentWidget() is other.parentWidget() and shared.width() > 1 and shared.height() > 1:
                found.append(f"{told(one)} on {told(other)}")
    return found


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those within it."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is not None and (widget := item.widget()) is not None:
            yield widget
        elif item is not None and (inner := item.layout()) is not None:
            yield from _widgets(inner)


def test_the_check_itself_finds_words_that_are_cut_and_widgets_that_overlap(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    window = QWidget()
    window.resize(300, 100)
    label = QLabel("Datenschutzgrundverordnungsbeauftragter", window)
    label.setGeometry(0, 0, 60, 20)
    window.show()
    assert cut(window) != []
    label.resize(label.sizeHint())
    assert cut(window) == []
    window.close()
