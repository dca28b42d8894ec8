"""Every page in the real window, with the sample and a blank program: named, uncut, in reach of keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.library import new_program
from models.sample import sample_program
from tests.views.windows import SMALL, USUAL, holding, settle
from views.controls import Elide
from views.page import Page
from views.pages import PAGES
from views.record_view import RecordView
from views.window import MainWindow
from views.wrapping import BREAK, Clamp, Paragraph, breakable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)
KEYS = [place.key for place in PAGES]
INTERACTIVE = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QAbstractItemView,
    QTabBar, QAbstractSlider,
)  # fmt: skip
# Parts of Qt's own widgets, which the widget speaks for; rulers of a table; bars that only scroll.
INNER_NAMES = ("qt_spinbox_lineedit",)
INNER_KINDS = (QHeaderView, QScrollBar)
INNER_PARENTS = (QAbstractItemView, QComboBox, QLineEdit, QAbstractSpinBox)
# Wider than any window by nature: one column for each party.
MAY_SCROLL_SIDEWAYS = ("RaciView",)
TABS = 20  # presses after which the keyboard must have reached the page


@pytest.fixture(scope="module", params=["sample", "blank"])
def window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The real window with a real file in it, shared by all tests of one program."""
    is_blank = request.param == "blank"
    program = new_program("Claims", TODAY, plan_name="blank") if is_blank else sample_program(TODAY)
    with holding(program, tmp_path_factory.mktemp(str(request.param))) as made:
        yield made


def page(window: MainWindow, key: str, size: tuple[int, int] = USUAL) -> Page:
    window.resize(*size)
    window.desk.workspace.show_page(key)
    settle()
    return window.desk.workspace.pages[key]


def seen(page: Page, *kinds: type[Any]) -> list[Any]:
    """The widgets of some kinds that are on the page, scrolled away or not."""
    found = [widget for kind in kinds for widget in page.findChildren(kind)]
    return [widget for widget in found if widget.isVisibleTo(page) and widget.width() and widget.height()]


def is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (
        widget.objectName() in INNER_NAMES
        or isinstance(widget, INNER_KINDS)
        or isinstance(parent, INNER_PARENTS)
        or (isinstance(widget, QAbstractItemView) and "ComboBoxPrivate" in type(parent).__name__)
    )


def named(widget: QWidget) -> str:
    """What a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)).strip() if interface else ""


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    parent = widget.parentWidget()
    return f"{type(widget).__name__} '{words}' in {type(parent).__name__}"


@pytest.mark.parametrize("key", KEYS)
def test_it_opens(window: MainWindow, key: str) -> None:
    shown = page(window, key)
    assert shown.isVisible()
    assert shown.key == key
    assert window.desk.workspace.top.title.text() == next(each.title for each in PAGES if each.key == key)
    assert window.desk.workspace.navigation.buttons[key].isChecked()


@pytest.mark.parametrize("key", KEYS)
def test_everything_to_press_or_fill_has_a_name(window: MainWindow, key: str) -> None:
    nameless = [
        told(each) for each in seen(page(window, key), *INTERACTIVE) if not is_inner(each) and not named(each)
    ]
    assert nameless == []


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
@pytest.mark.parametrize("key", KEYS)
def test_no_word_is_cut(window: MainWindow, key: str, size: tuple[int, int]) -> None:
    shown = page(window, key, size)
    assert cut_words(shown) == []


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
@pytest.mark.parametrize("key", KEYS)
def test_the_selected_row_is_shown_in_full(window: MainWindow, key: str, size: tuple[int, int]) -> None:
    """The same with the inspector open: its names and its words."""
    shown = page(window, key, size)
    for view in seen(shown, RecordView):
        view.select(view.table.shown_ids()[:1])
    settle()
    assert cut_words(shown) == []
    assert reaching_out(shown) == []
    assert [told(each) for each in seen(shown, *INTERACTIVE) if not is_inner(each) and not named(each)] == []


def cut_words(shown: Page) -> list[str]:
    """Labels and buttons whose words do not fit and that have no way of giving way."""
    labels = [
        each for each in seen(shown, QLabel) if not isinstance(each, Elide | Clamp) and label_is_cut(each)
    ]
    buttons = [each for each in seen(shown, QAbstractButton) if not is_inner(each) and button_is_cut(each)]
    return [told(each) for each in (*labels, *buttons)]


def label_is_cut(label: QLabel) -> bool:
    room = label.contentsRect()
    if not label.text() or label.pixmap():
        return False
    if label.wordWrap():
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in pieces(label)), default=0)
        return label.heightForWidth(label.width()) > label.height() + 1 or longest > room.width() + 1
    return label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 1


def pieces(label: QLabel) -> list[str]:
    """What of a label stays together at a line's end; a Paragraph breaks long words."""
    text = breakable(label.text()) if isinstance(label, Paragraph) else label.text()
    return text.replace(BREAK, " ").split()


def button_is_cut(button: QAbstractButton) -> bool:
    """A button that paints its words itself is taken at its word about the room it needs."""
    needs = button.minimumSizeHint() if type(button).__module__.startswith("views") else button.sizeHint()
    return bool(button.text()) and (
        needs.width() > button.width() + 1 or button.fontMetrics().height() > button.height()
    )


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
@pytest.mark.parametrize("key", KEYS)
def test_nothing_reaches_out_of_the_page(window: MainWindow, key: str, size: tuple[int, int]) -> None:
    shown = page(window, key, size)
    assert reaching_out(shown) == []


def reaching_out(shown: Page) -> list[str]:
    """What stands partly beside the page, where nobody sees it."""
    outside = []
    for widget in seen(shown, QWidget):
        left = widget.mapTo(shown, QPoint(0, 0)).x()
        if (left < 0 or left + widget.width() > shown.width()) and not in_a_table(widget):
            outside.append(told(widget))
    return outside


def in_a_table(widget: QWidget) -> bool:
    """Editors and rulers of a table move with its columns."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractItemView | QHeaderView):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
@pytest.mark.parametrize("key", KEYS)
def test_it_does_not_scroll_sideways(window: MainWindow, key: str, size: tuple[int, int]) -> None:
    areas = seen(page(window, key, size), QAbstractScrollArea)
    wide = [
        told(each)
        for each in areas
        if each.horizontalScrollBar().isVisible() and type(each).__name__ not in MAY_SCROLL_SIDEWAYS
    ]
    assert wide == []


@pytest.mark.parametrize("key", KEYS)
def test_the_keyboard_reaches_it(window: MainWindow, key: str, qtbot: QtBot) -> None:
    shown = page(window, key)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.desk.workspace.navigation.buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(TABS):
        target = QApplication.focusWidget()
        assert target is not None
        if shown.isAncestorOf(target):
            return
        qtbot.keyClick(target, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab stays outside the page, on {told(target)}")
