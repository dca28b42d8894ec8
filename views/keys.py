"""The keyboard sheet: every shortcut of the window and of its tables on one page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from views import painting, theme
from views.controls import Elide, label
from views.floating import Sheet, centred, head
from views.menus import Menus
from views.page import scroll
from views.record_keys import COMMANDS

WIDTH, HEIGHT = 860, 680


class KeyCap(QWidget):
    """A shortcut as on a key; the line it stands in speaks for it."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(theme.font("small", theme.MEDIUM)).horizontalAdvance(self._keys)
        return QSize(max(24, round(width) + 14), 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painting.clean(painter)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("canvas"))
        painter.drawRoundedRect(rect, 5, 5)
        painter.setFont(theme.font("small", theme.MEDIUM))
        painting.text(painter, rect, self._keys, "ink2", painting.CENTRE)


class KeySheet(Sheet):
    """Opens in the middle; Esc or a click beside it closes."""

    def __init__(self, window: QWidget, menus: Menus) -> None:
        super().__init__(window, window.tr("Keyboard sheet"))
        self.box.addLayout(head(self, self.tr("Keyboard")))
        self.area, inner = scroll()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Shortcuts"))
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE24, 0, theme.SPACE24, theme.SPACE20)
        column.addLayout(_columns([*_menus(menus), *_tables()]))
        column.addStretch()
        self.box.addWidget(self.area, 1)
        self.box.addSpacing(theme.SPACE8)

    def open(self) -> None:
        super().open()
        self.area.setFocus(Qt.FocusReason.PopupFocusReason)

    def wanted_place(self) -> QRect:
        return centred(self._window, WIDTH, HEIGHT)


def _columns(groups: list[tuple[str, list[tuple[str, str]]]]) -> QHBoxLayout:
    """Two columns of about the same height."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE32)
    columns, heights = (QVBoxLayout(), QVBoxLayout()), [0, 0]
    for each in columns:
        row.addLayout(each, 1)
    for title, lines in groups:
        side = heights.index(min(heights))
        columns[side].addWidget(_group(title, lines))
        heights[side] += len(lines) + 2
    for each in columns:
        each.addStretch()
    return row


def _group(title: str, lines: list[tuple[str, str]]) -> QWidget:
    result = QWidget()
    result.setAccessibleName(title)
    column = QVBoxLayout(result)
    column.setContentsMargins(0, theme.SPACE4, 0, theme.SPACE8)
    column.setSpacing(theme.SPACE4)
    column.addWidget(label(title, "small", theme.SEMIBOLD, "ink3"))
    for words, keys in lines:
        line = QWidget()
        line.setAccessibleName(f"{words}: {keys}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Elide(words), 1)
        row.addWidget(KeyCap(keys))
        column.addWidget(line)
    column.addStretch()
    return result


def _menus(menus: Menus) -> list[tuple[str, list[tuple[str, str]]]]:
    """The window's commands as their menus have them."""
    found = []
    for menu in menus.menus:
        actions = [each for each in menu.actions() if each.data() is not None]
        lines = [
            (str(each.property("words")), _keys(each.shortcut()) or _after_tab(each.text()))
            for each in actions
        ]
        if lines := [(words, keys) for words, keys in lines if keys]:
            found.append((menu.title(), lines))
    return found


def _tables() -> list[tuple[str, list[tuple[str, str]]]]:
    """Keys that tables and the matrix have while the cursor is in them."""
    say = QCoreApplication.translate
    rows = [(say("RecordView", each.words), _keys(QKeySequence(each.keys[0]))) for each in COMMANDS]
    moving = [
        (say("KeySheet", "Edit the cell"), "F2"),
        (say("KeySheet", "Type over it"), say("KeySheet", "any letter")),
        (say("KeySheet", "Next cell, next row"), say("KeySheet", "Tab, Enter")),
        (say("KeySheet", "Tick"), say("KeySheet", "Space")),
        (say("KeySheet", "Give up what was typed"), "Esc"),
        (say("KeySheet", "Write into all selected rows"), _keys(QKeySequence("Ctrl+Return"))),
    ]  # fmt: skip
    matrix = [
        (say("KeySheet", "Responsible, accountable, consulted, informed"), "R A C I"),
        (say("KeySheet", "Clear the cell"), _keys(QKeySequence("Del"))),
        (say("KeySheet", "Next letter"), say("KeySheet", "Space")),
        (say("KeySheet", "Move"), say("KeySheet", "arrows")),
        (say("KeySheet", "On the slider of days: play or stop"), say("KeySheet", "Space")),
        (say("KeySheet", "On the slider of days: a week, to the edges"),
         say("KeySheet", "Page up and down, Home, End")),
    ]  # fmt: skip
    return [
        (say("KeySheet", "Rows of a table"), rows), (say("KeySheet", "Cells of a table"), moving),
        (say("KeySheet", "Timeline"), _timeline()), (say("KeySheet", "Board"), _board()),
        (say("KeySheet", "RACI matrix"), matrix),
    ]  # fmt: skip


def _timeline() -> list[tuple[str, str]]:
    """Keys of the sprint table, its bars and its arrows."""
    say = QCoreApplication.translate
    return [
        (say("KeySheet", "A day earlier or later"), _both("Ctrl+Left", "Ctrl+Right")),
        (say("KeySheet", "A day shorter or longer"), _both("Ctrl+Shift+Left", "Ctrl+Shift+Right")),
        (say("KeySheet", "Fold or unfold a group"), say("KeySheet", "Enter, arrows")),
        (say("KeySheet", "Delete the chosen link"), _keys(QKeySequence("Del"))),
        (say("KeySheet", "Give up a drag, let a link go"), "Esc"),
        (say("KeySheet", "Zoom"), _both("Ctrl++", "Ctrl+-")),
        (say("KeySheet", "Zoom around the pointer"), say("KeySheet", "Ctrl and wheel")),
        (say("KeySheet", "Other days"), say("KeySheet", "Shift and wheel")),
        (say("KeySheet", "Details of the task"), _keys(QKeySequence("Ctrl+I"))),
        (say("KeySheet", "Table or board"), _keys(QKeySequence("Ctrl+B"))),
    ]


def _board() -> list[tuple[str, str]]:
    """Keys of the cards on the board."""
    say = QCoreApplication.translate
    return [
        (say("KeySheet", "Walk between cards and columns"), say("KeySheet", "arrows")),
        (say("KeySheet", "Move the chosen cards to the next state"), _both("Ctrl+Left", "Ctrl+Right")),
        (say("KeySheet", "Choose several cards"), _both("Shift+Up", "Shift+Down")),
        (say("KeySheet", "Open the card"), say("KeySheet", "Enter, Space")),
        (say("KeySheet", "Give up a drag"), "Esc"),
    ]


def _both(first: str, second: str) -> str:
    return f"{_keys(QKeySequence(first))}, {_keys(QKeySequence(second))}"


def _keys(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _after_tab(words: str) -> str:
    """The keys in an action's words, where a page has the shortcut itself."""
    return words.partition("\t")[2]
