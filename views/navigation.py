"""The navigation at the left: whose program this is, and the pages in four groups with their findings."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views import icons, painting, theme
from views.controls import Elide, label, tool
from views.language import counted
from views.pages import PAGES, Place
from views.wrapping import Clamp


class NavButton(QAbstractButton):
    """A page's line: icon, title, and how many findings wait there."""

    moved = Signal(object, int)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self._count, self._tone = 0, "warn"
        self._ring = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, says a screen reader then
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(place.title)
        self.setAccessibleName(place.title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(32)

    def sizeHint(self) -> QSize:
        return QSize(theme.SIDEBAR - 16, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 24)

    def set_badge(self, count: int, tone: str) -> None:
        """Show a number of findings; 0 shows nothing."""
        if (count, tone) == (self._count, self._tone):
            return
        self._count, self._tone = count, tone
        title = self.place.title
        self.setAccessibleName(f"{title}, {counted(count, 'finding')}" if count else title)
        self.setToolTip(self.accessibleName() if count else "")
        self.update()

    @property
    def is_walked_to(self) -> bool:
        """Whether the keyboard came here by keys; who clicks goes on in the page."""
        return self.hasFocus() and self._ring

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard; a click marks the page anyway."""
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ring = event.reason() in keys
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(self, step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        active = self.isChecked()
        painting.clean(painter)
        if active or self.underMouse():
            painter.setBrush(theme.color("accent_soft" if active else "hover"))
            painter.drawRoundedRect(rect, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        tone = "accent_text" if active else "ink2"
        middle = rect.center().y()
        icons.paint(painter, QRectF(11, middle - 9, 18, 18), self.place.icon, tone)
        room = rect.adjusted(36, 0, -10, 0)
        if self._count:
            room.setRight(self._paint_badge(painter, rect) - 4)
        painter.setFont(theme.font("body", theme.SEMIBOLD if active else theme.REGULAR))
        painting.text(painter, room, self.text(), tone)
        if self.hasFocus() and self._ring:
            painting.focus(painter, rect)

    def _paint_badge(self, painter: QPainter, rect: QRectF) -> float:
        """Draw the count; return its left edge."""
        words = str(self._count) if self._count < 100 else "99+"
        painter.setFont(theme.font("caption", theme.SEMIBOLD))
        width = max(20.0, QFontMetricsF(painter.font()).horizontalAdvance(words) + 11)
        pill = QRectF(rect.right() - 6 - width, rect.center().y() - 9, width, 18)
        painting.clean(painter)
        painter.setBrush(theme.color(f"{self._tone}_soft"))
        painter.drawRoundedRect(pill, 9, 9)
        painting.text(painter, pill, words, self._tone, painting.CENTRE)
        return pill.left()


class Navigation(QFrame):
    """All pages; arrows move along them, Enter opens, the current one is marked."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(theme.SIDEBAR)
        self.buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE8, theme.SPACE12, theme.SPACE8, theme.SPACE8)
        column.setSpacing(2)
        column.addLayout(self._brand())
        for _group, places in groupby(PAGES, key=_group_of):
            self._add_group(column, list(places))
        column.addStretch(1)
        theme.signals.changed.connect(self.update)

    def _brand(self) -> QHBoxLayout:
        self.title = Clamp("", "body", theme.SEMIBOLD)
        self.organisation = Elide("", "small", tone="ink3")
        self.menu_button = tool("menu", self.tr("Menu (F10)"))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.organisation)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 0, theme.SPACE4)
        row.addLayout(names, 1)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_group(self, column: QVBoxLayout, places: list[Place]) -> None:
        column.addWidget(_group_label(places[0].group_title))
        for place in places:
            button = NavButton(place)
            button.clicked.connect(self._clicked)
            button.moved.connect(self._move)
            self._group.addButton(button)
            self.buttons[place.key] = button
            column.addWidget(button, 1)

    def set_program(self, title: str, organisation: str) -> None:
        """Say whose program this is."""
        for line, words in ((self.title, title), (self.organisation, organisation)):
            if line.text() != words:  # asked after each edit: the same words would be laid out again
                line.setText(words)

    def set_current(self, key: str) -> None:
        """Mark a page as the one shown; only it is reached by Tab."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if name == key else Qt.FocusPolicy.ClickFocus)

    def set_badges(self, counts: Mapping[str, tuple[int, str]]) -> None:
        """Show findings per page key as (count, tone); pages left out show none."""
        for key, button in self.buttons.items():
            button.set_badge(*counts.get(key, (0, "warn")))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.chosen.emit(button.place.key)

    def _move(self, button: NavButton, step: int) -> None:
        row = list(self.buttons.values())
        index = max(0, min(len(row) - 1, row.index(button) + step))
        row[index].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Pages"))


def _group_of(place: Place) -> str:
    return place.group


def _group_label(words: str) -> QWidget:
    result: QLabel = label(words, "caption", theme.SEMIBOLD, "ink3")
    font = QFont(result.font())
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    result.setFont(font)
    result.setContentsMargins(16, 10, 0, 2)
    result.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return result
