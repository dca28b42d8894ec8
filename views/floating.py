"""Panels that float over the window: their shadow, their place, Esc, and the focus they give back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app import hooks
from views import painting, theme
from views.controls import Elide, tool

SHADOW, RADIUS = 24, 12


def say(widget: QWidget, words: str, urgent: bool = False) -> None:
    """Let a screen reader speak a sentence, after what it is reading or, if urgent, at once."""
    event = QAccessibleAnnouncementEvent(widget, words)
    manners = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manners.Assertive if urgent else manners.Polite)
    QAccessible.updateAccessibility(event)


def paint_plane(painter: QPainter, rect: QRectF, radius: float = RADIUS) -> None:
    """A raised plane with a soft shadow around it; the shadow reaches SHADOW pixels further."""
    painting.clean(painter)
    painter.setBrush(QColor(0, 0, 0, 4))
    # Filling what the plane hides anyway would take most of the time.
    around = QRegion(rect.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW).toRect())
    edge = radius + 2
    painter.setClipRegion(around - QRegion(rect.adjusted(edge, edge, -edge, -edge).toRect()))
    for step in range(SHADOW, 0, -2):
        painter.drawRoundedRect(rect.adjusted(-step, 6 - step, step, step), radius + step, radius + step)
    painter.setClipping(False)
    painter.setBrush(theme.color("raised"))
    painter.setPen(QPen(theme.color("border"), 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Panel(QFrame):
    """A raised plane over the window; Esc closes it, and the focus returns to where it was.

    The frame is larger than the plane by the shadow; content goes into `box`. Subclasses say in
    `wanted_place` where the plane stands. Closing deletes the panel.
    """

    closed = Signal()

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.setAccessibleName(name)
        self._window = window
        self._back = QApplication.focusWidget()
        self._is_open = False
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))
        self.box.setSpacing(0)
        window.installEventFilter(self)
        self.hide()

    def wanted_place(self) -> QRect:
        """Where the plane shall be in the window."""
        raise NotImplementedError

    def place(self) -> None:
        """Move to where the window has room now."""
        rest = SHADOW
        self.setGeometry(self.wanted_place().adjusted(-rest, -rest, rest, rest))

    def open(self) -> None:
        """Show the panel in front of everything."""
        self._is_open = True
        self.place()
        self.show()
        self.raise_()

    @property
    def is_open(self) -> bool:
        """Whether it is shown and not about to go."""
        return self._is_open

    def leave(self) -> None:
        """Close; whatever had the focus before has it again, if it was in here now."""
        if not self._is_open:
            return
        self._is_open = False
        self._window.removeEventFilter(self)
        here = QApplication.focusWidget()
        if here is None or here is self or self.isAncestorOf(here):
            self._give_focus_back()
        self.hide()
        self.deleteLater()
        self.closed.emit()

    def _give_focus_back(self) -> None:
        back = self._back
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies below is not meant

    @hooks.guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self._is_open:
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        rest = SHADOW
        paint_plane(QPainter(self), QRectF(self.rect()).adjusted(rest, rest, -rest, -rest))


class Cover(QWidget):
    """Lies over the whole window while a sheet is open: a click on it closes the sheet."""

    def __init__(self, sheet: Sheet, window: QWidget, dark: int) -> None:
        super().__init__(window)
        self._sheet, self._dark = sheet, dark
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._sheet.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, self._dark))


class Sheet(Panel):
    """A panel that is meant alone: the rest of the window waits, and Tab stays inside."""

    dark = 70  # how dark the rest becomes, 0 to 255

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window, name)
        self._cover = Cover(self, window, self.dark)

    def place(self) -> None:
        self._cover.setGeometry(self._window.rect())
        super().place()

    def open(self) -> None:
        self._cover.show()
        self._cover.raise_()
        super().open()

    def leave(self) -> None:
        if self.is_open:
            self._cover.hide()
            self._cover.deleteLater()
        super().leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        # Not by nextInFocusChain(): PySide takes what that returns for a child of the widget it was asked of,
        # so that the window itself would hang on a button of the sheet, and go to pieces with it.
        ring = [each for each in self.findChildren(QWidget) if _takes_tab(each)]
        if not ring:
            return True
        here = QApplication.focusWidget()
        step = 1 if forward else -1
        number = ring.index(here) + step if here in ring else 0 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[number % len(ring)].setFocus(reason)
        return True


def centred(window: QWidget, width: int, height: int) -> QRect:
    """A place in the middle of the window, as large as wished or as the window allows."""
    width, height = min(width, window.width() - 48), min(height, window.height() - 48)
    return QRect((window.width() - width) // 2, (window.height() - height) // 2, width, height)


def head(panel: Panel, words: str) -> QHBoxLayout:
    """A panel's title with the button that closes it."""
    row = QHBoxLayout()
    row.setContentsMargins(theme.SPACE24, theme.SPACE12, theme.SPACE12, theme.SPACE4)
    row.addWidget(Elide(words, "title", theme.SEMIBOLD), 1)
    close = tool("x", panel.tr("Close (Esc)"))
    close.clicked.connect(panel.leave)
    row.addWidget(close)
    return row


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    usable = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    return usable and bool(widget.focusPolicy().value & tab)
