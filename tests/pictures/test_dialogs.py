"""Every dialog in a small window: it fits, names each control, and is worked and left by the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.pictures import dialogs, stage
from tests.pictures.looks import Look
from tests.pictures.test_focus import kind_of, shows_focus, takes_focus
from tests.pictures.test_room import cut, overlapping
from tests.views.test_pages import told
from tests.views.windows import settle
from views import theme
from views.floating import SHADOW, Panel
from views.name_dialog import NameDialog
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Role = QAccessible.Role
ACTS = frozenset({
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ComboBox, Role.EditableText, Role.List, Role.ListItem,
    Role.MenuItem, Role.RadioButton, Role.Slider, Role.SpinBox, Role.Table, Role.Tree, Role.Dialog,
    Role.PageTab, Role.Link,
})  # fmt: skip
# What a widget that takes the keyboard must not be: something that says nothing of what one can do there.
SILENT = frozenset({Role.NoRole, Role.Client, Role.Pane})
SMALL = Look("dialogs", width=1024, height=640)
# Where words stand side by side, so that longer ones could push each other out.
WORDY = ("in-use", "unwritten", "fault", "baselines", "print-board", "restore", "reassign-delete", "silence")
LEVEL = 12  # pixels by which things in one line may differ in height


@pytest.fixture(scope="module", params=dialogs.DIALOGS)
def play(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[MainWindow, str]]:
    """A window for each dialog: what one leaves behind must not help or hinder the next."""
    theme.apply(qapp, "light")
    with stage.on_stage(SMALL, tmp_path_factory.mktemp("dialog")) as window:
        yield window, request.param


@pytest.fixture
def opened(play: tuple[MainWindow, str]) -> Iterator[QWidget]:
    with open_in(*play) as root:
        yield root


@contextmanager
def open_in(window: MainWindow, key: str) -> Iterator[QWidget]:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    root = dialogs.ALL[key](window)
    settle()
    if root.isWindow():
        root.activateWindow()
        QTest.qWaitForWindowActive(root)
    try:
        yield root
    finally:
        dialogs.close(window)
        settle()


def test_it_fits_and_nothing_in_it_is_cut(play: tuple[MainWindow, str], opened: QWidget) -> None:
    fits(play[0], opened)


@pytest.mark.parametrize("key", WORDY)
def test_longer_words_fit_too(key: str, qapp: QApplication, tmp_path: Path) -> None:
    look = Look("longer", width=1024, height=640, made_up=True)
    with stage.on_stage(look, tmp_path) as window, open_in(window, key) as root:
        fits(window, root)


def fits(window: MainWindow, opened: QWidget) -> None:
    """Nothing reaches out of the window, is cut, or lies on its neighbour."""
    if opened.isWindow():
        assert opened.width() <= window.width()
        assert opened.height() <= window.height()
    else:
        plane = opened.rect()
        if isinstance(opened, Panel):  # around its plane there is room for a shadow
            plane = plane.marginsRemoved(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))
        assert window.rect().contains(plane.translated(opened.mapTo(window, QPoint(0, 0))))
    assert cut(opened) == []
    assert overlapping(opened) == []


def test_everything_in_it_has_a_name_and_a_role(opened: QWidget) -> None:
    assert nameless(opened) == []


@pytest.mark.parametrize("key", [*dialogs.MENUS, "new-card"])
def test_menus_have_names(key: str, qapp: QApplication, tmp_path: Path) -> None:
    with stage.on_stage(SMALL, tmp_path) as window, open_in(window, key) as root:
        assert nameless(root) == []


def test_the_keyboard_begins_inside_and_goes_in_reading_order(opened: QWidget) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is opened or opened.isAncestorOf(focused)
    order = [each for each in chain(opened) if is_reached(each)]
    assert order
    assert climbing(opened, order) == []


def test_esc_leaves_it(opened: QWidget) -> None:
    focused = QApplication.focusWidget() or opened
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    settle()
    assert is_left(opened)


def test_a_dialog_says_what_enter_does(opened: QWidget) -> None:
    if not isinstance(opened, QDialog):
        return
    defaults = [each for each in opened.findChildren(QPushButton) if each.isDefault()]
    assert len(defaults) == 1
    assert defaults[0].accessibleName()


def test_its_controls_show_their_focus(opened: QWidget) -> None:
    seen, unseen = set[str](), list[str]()
    place = cast(MainWindow, opened.window())
    for each in [each for each in chain(opened) if is_reached(each)]:
        kind = kind_of(each)
        inside = each.visibleRegion().boundingRect().size() == each.size()
        if kind not in seen and inside and not type(each).__name__.startswith("Q") and takes_focus(each):
            seen.add(kind)
            if not shows_focus(place, each):
                unseen.append(told(each))
    assert unseen == []


def is_left(root: QWidget) -> bool:
    """Whether a dialog, sheet or panel asks no more; what asks within a page may stay as it was."""
    field = getattr(root, "reason_box", None)
    if field is not None:
        return bool(field.isHidden())
    try:
        return not root.isVisible()
    except RuntimeError:
        return True  # closed and gone


def is_reached(each: QWidget) -> bool:
    tab = bool(each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tab and each.isVisible() and each.isEnabled() and each.focusProxy() is None


def chain(root: QWidget) -> list[QWidget]:
    """What is inside, in the order of Tab.

    A sheet goes round in an order of its own. The chain of a panel leads through the window, which PySide
    would then take for a part of the panel: see views/floating.py.
    """
    if root.window() is not root:
        return root.findChildren(QWidget)
    found, each = [], root.nextInFocusChain()
    while each is not None and each is not root:
        if root.isAncestorOf(each):
            found.append(each)
        each = each.nextInFocusChain()
    return found


def climbing(root: QWidget, order: list[QWidget]) -> list[str]:
    """Steps of Tab that lead up the page, or to the left in one line; a new column may begin at the top."""
    found = []
    for one, other in pairwise(order):
        here, there = (each.mapTo(root, QPoint(0, 0)) for each in (one, other))
        back = abs(there.y() - here.y()) <= LEVEL and there.x() < here.x()
        up = there.y() < here.y() - LEVEL and there.x() < here.x() + one.width()
        if back or up:
            found.append(f"{told(one)} -> {told(other)}")
    return found


def nameless(root: QWidget) -> list[str]:
    """What is shown in there, can be worked with, and says nothing of what it is."""
    found = []
    for each in spoken(QAccessible.queryAccessibleInterface(root)):
        name = each.text(QAccessible.Text.Name) or each.text(QAccessible.Text.Description)
        if each.role() in ACTS and not name.strip():
            found.append(f"{each.role()} at {each.rect()}")
    for widget in [root, *root.findChildren(QWidget)]:
        if is_reached(widget) and not isinstance(widget, Panel):
            face = QAccessible.queryAccessibleInterface(widget)
            silent = face.role() in SILENT and not isinstance(widget, QAbstractScrollArea)
            if silent or not face.text(QAccessible.Text.Name).strip():
                found.append(f"{told(widget)} is {face.role()}")
    return found


def spoken(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A thing and all that is shown in it; the cells of tables have tests of their own."""
    if face is None or not face.isValid() or cast(Any, face.state()).invisible:
        return
    yield face
    if isinstance(face.object(), QAbstractItemView):
        return
    for number in range(face.childCount()):
        yield from spoken(face.child(number))


def test_the_check_itself_finds_a_field_without_a_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NameDialog(parent, "Save this filter", "It stands in the menu.", "Save")
    dialog.show()
    assert nameless(dialog) == []
    dialog.name.setAccessibleName("")
    assert nameless(dialog) != []
