"""Reaching things: findings open where they are, related items are links, Alt+Left and Alt+Right go back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from models.rules import check
from models.sample import sample_program
from tests.views.programs import AS_OF
from tests.views.windows import holding, settle
from views.pages import PAGES, page_of
from views.people_parts import LinkButton
from views.raci_view import RaciView
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEYS = [place.key for place in PAGES]
Alt, Key = Qt.KeyboardModifier.AltModifier, Qt.Key
FOUND = check(sample_program(AS_OF))
# One finding of each kind of record: the rest are opened in the same way.
KINDS = sorted({each.table for each in FOUND})


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The real window with the sample in a real file."""
    with holding(sample_program(AS_OF), tmp_path_factory.mktemp("reaching")) as made:
        yield made


def document_of(window: MainWindow) -> Document:
    assert window.desk.files.document is not None
    return window.desk.files.document


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, Alt)
    settle()


def places_for_focus(window: MainWindow) -> list[QWidget]:
    """Where the keyboard may be on the page in front: a table, a field, a button."""
    page = window.desk.workspace.pages[window.desk.workspace.current]
    found: dict[type, QWidget] = {}
    for each in page.findChildren(QWidget):
        strong = each.focusPolicy() == Qt.FocusPolicy.StrongFocus or each.focusPolicy().value & 2
        if strong and each.isVisible() and each.isEnabled() and each.focusProxy() is None:
            found.setdefault(type(each), each)
    return list(found.values())


@pytest.mark.parametrize("key", KEYS)
def test_back_and_forward_by_keys_from_wherever_the_keyboard_is(
    window: MainWindow, qtbot: QtBot, key: str
) -> None:
    frame, other = window.desk.workspace, "history" if key != "history" else "today"
    frame.show_page(other)
    frame.show_page(key)
    settle()
    for place in places_for_focus(window):
        place.setFocus(Qt.FocusReason.TabFocusReason)
        press(window, qtbot, Key.Key_Left)
        assert frame.current == other, type(place).__name__
        press(window, qtbot, Key.Key_Right)
        assert frame.current == key, type(place).__name__


def test_back_goes_all_the_way_and_forward_again(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    for key in KEYS:
        frame.show_page(key)
    window.setFocus()
    for key in reversed(KEYS[:-1]):
        press(window, qtbot, Key.Key_Left)
        assert frame.current == key
    for key in KEYS[1:]:
        press(window, qtbot, Key.Key_Right)
        assert frame.current == key


@pytest.mark.parametrize("table", KINDS)
def test_a_finding_opens_where_its_record_is(window: MainWindow, qtbot: QtBot, table: str) -> None:
    frame, document = window.desk.workspace, document_of(window)
    found = next(each for each in check(document.program) if each.table == table)
    frame.show_page("check", found.key)
    settle()
    page: Any = frame.pages["check"]
    assert page.chosen == found
    page.open_place()
    settle()
    wanted = page_of(found.table, found.id, document.program)
    assert frame.current == wanted
    assert in_sight(window, found.id), found.what
    qtbot.keyClick(window, Key.Key_Left, Alt)
    assert frame.current == "check"


def in_sight(window: MainWindow, record_id: str) -> bool:
    """Whether a record is the chosen one in a list on the page, or in the matrix."""
    page = window.desk.workspace.pages[window.desk.workspace.current]
    chosen: list[str] = []
    for each in page.findChildren(QWidget):
        if not each.isVisible():
            continue
        if hasattr(each, "selected_ids"):
            chosen += each.selected_ids()
        if isinstance(each, RaciView):
            chosen += [found for place in each.places() for found in place]
    return record_id in chosen


@pytest.mark.parametrize("key", ["people"])
def test_related_items_are_links_by_keyboard(window: MainWindow, qtbot: QtBot, key: str) -> None:
    frame = window.desk.workspace
    frame.show_page(key)
    settle()
    view: Any = next(each for each in frame.pages[key].findChildren(QWidget) if hasattr(each, "selected_ids"))
    opened: set[str] = set()
    for record_id in view.table.shown_ids()[:6]:
        for number in range(2):
            frame.show_page(key, record_id)
            settle()
            links = [each for each in frame.pages[key].findChildren(LinkButton) if each.isVisible()]
            if number >= len(links):
                break
            link = links[number].link
            links[number].setFocus()
            qtbot.keyClick(links[number], Key.Key_Space)
            settle()
            assert frame.current == page_of(link.table, link.id, document_of(window).program)
            assert in_sight(window, link.id) or link.table in ("program", "phase"), link
            opened.add(frame.current)
    assert opened
