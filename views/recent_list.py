"""The programs opened before: name, organisation, the day each is on, and how its file stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.settings import Recent
from views import icons, painting, theme
from views.aside import ask
from views.controls import tool

if TYPE_CHECKING:
    from app.standing import Standing

RECENT_SHOWN = 8
SPRINT_DAYS = 90
HEIGHT, TEXT_LEFT = 52, 54


def day_words(start: str, today: date) -> str:
    """Where a program stands today: "Day 41 of 90" or "Starts in 3 days"; empty without a start date."""
    try:
        day = (today - date.fromisoformat(start)).days + 1
    except ValueError:
        return ""
    say = QCoreApplication.translate
    if day == 0:
        return say("Welcome", "Starts tomorrow")
    if day < 0:
        return say("Welcome", "Starts in {0} days").format(1 - day)
    if day > SPRINT_DAYS:
        return say("Welcome", "Day {0}, after the sprint").format(day)
    return say("Welcome", "Day {0} of {1}").format(day, SPRINT_DAYS)


def state_words(standing: Standing | None) -> str:
    """What has to be known of a file before it is opened; empty when it is simply there."""
    if standing is None:
        return ""
    say = QCoreApplication.translate
    match standing.state.value:
        case "missing":
            return say("Welcome", "Not found")
        case "in use" if standing.who:
            return say("Welcome", "In use by {0}").format(standing.who)
        case "in use":
            return say("Welcome", "In use")
        case "edits waiting":
            return say("Welcome", "Unsaved edits kept")
    return ""


class RecentRow(QAbstractButton):
    """A program opened before; Enter opens it, Delete takes it out of the list, arrows go on."""

    stepped = Signal(object, int)
    removed = Signal(object)

    def __init__(self, entry: Recent, today: date) -> None:
        super().__init__()
        self.entry = entry
        self.standing: Standing | None = None
        self.day = day_words(entry.start, today)
        self._title = entry.title or Path(entry.path).stem
        self._where = " · ".join(part for part in (entry.organisation, entry.path) if part)
        self.setToolTip(entry.path)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.remove = tool("x", self.tr("Remove {0} from the list").format(self._title))
        self.remove.setParent(self)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it by keyboard
        self.remove.clicked.connect(self._remove)
        self.remove.hide()
        self._name()

    def _name(self) -> None:
        parts = (self._title, self.day, state_words(self.standing), self._where)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(self.tr("Enter opens it, Delete takes it out of the list."))

    def show_standing(self, standing: Standing) -> None:
        """Show how the file stands, calmly: one that is gone offers to leave the list."""
        self.standing = standing
        self.remove.setVisible(self.is_missing)
        self._name()
        self.update()

    @property
    def is_missing(self) -> bool:
        """Whether the file was looked for and not found."""
        return self.standing is not None and self.standing.state.value == "missing"

    def _remove(self) -> None:
        self.removed.emit(self)

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.remove.move(self.width() - self.remove.width() - 8, (HEIGHT - self.remove.height()) // 2)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Up: -1, keys.Key_Home: -99, keys.Key_End: 99}
        if event.key() in steps:
            self.stepped.emit(self, steps[keys(event.key())])
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.click()
        elif event.key() == keys.Key_Delete:
            self.removed.emit(self)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the row besides opening it."""
        result = QMenu(self)
        path = self.entry.path
        folder = QUrl.fromLocalFile(str(Path(path).parent))
        for words, icon, run in (
            (self.tr("Open"), "folder-open", self.click),
            (self.tr("Show in its folder"), "folder", partial(QDesktopServices.openUrl, folder)),
            (self.tr("Copy its path"), "copy", partial(QGuiApplication.clipboard().setText, path)),
            (self.tr("Remove from the list"), "x", self._remove),
        ):
            result.addAction(icons.icon(icon), words).triggered.connect(run)
        return result

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painting.clean(painter)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, 8, 8)
        self._paint_square(painter, QRectF(10, 10, 32, 32))
        right = self._paint_chips(painter, rect.right() - (48 if self.is_missing else 12))
        painter.setFont(theme.font("body", theme.MEDIUM))
        ink = "ink2" if self.is_missing else "ink"
        painting.text(painter, QRectF(TEXT_LEFT, 7, right - TEXT_LEFT, 20), self._title, ink)
        painter.setFont(theme.font("small"))
        painting.text(painter, QRectF(TEXT_LEFT, 27, right - TEXT_LEFT, 18), self._where, "ink3")
        if self.hasFocus():
            painting.focus(painter, rect, 8)

    def _paint_square(self, painter: QPainter, square: QRectF) -> None:
        painter.setBrush(theme.color("idle_soft" if self.is_missing else "accent_soft"))
        painter.drawRoundedRect(square, 7, 7)
        tone = "idle" if self.is_missing else "accent_text"
        icons.paint(painter, square.adjusted(7, 7, -7, -7), "calendar-range", tone)

    def _paint_chips(self, painter: QPainter, right: float) -> float:
        """The state and the day from the right; returns where they begin. A narrow row leaves the day out."""
        chips = [(state_words(self.standing), "idle" if self.is_missing else "info"), (self.day, "idle")]
        for words, tone in chips:
            width = painting.chip_width(words) if words else 0
            if words and right - width > TEXT_LEFT + 140:
                painting.chip(painter, QRectF(right - width, 15, width, 22), words, tone)
                right -= width + 8
        return right - 4


class RecentList(QWidget):
    """The rows, one below the other; how each file stands is asked beside the window."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.rows: list[RecentRow] = []
        self.setAccessibleName(self.tr("Programs opened before"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """List these programs, latest first, and ask how their files stand."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [RecentRow(entry, self._today) for entry in recent[:RECENT_SHOWN]]
        for row in self.rows:
            row.clicked.connect(self._open)
            row.stepped.connect(self._step)
            row.removed.connect(self._remove)
            self._column.addWidget(row)
            row.show()
        if self.rows:
            ask(self, partial(_standings, [row.entry.path for row in self.rows]), self.show_standings)

    def show_standings(self, found: dict[str, Standing]) -> None:
        """Show how files stand, by path."""
        for row in self.rows:
            if row.entry.path in found:
                row.show_standing(found[row.entry.path])

    def _open(self) -> None:
        row = self.sender()
        if isinstance(row, RecentRow):
            self.opened.emit(row.entry.path)

    def _step(self, row: RecentRow, by: int) -> None:
        number = max(0, min(self.rows.index(row) + by, len(self.rows) - 1))
        self.rows[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, row: RecentRow) -> None:
        number = self.rows.index(row)
        had_focus = row.hasFocus()
        self.removed.emit(row.entry.path)
        if had_focus and self.rows:
            self.rows[min(number, len(self.rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)


def _standings(files: Sequence[str]) -> dict[str, Standing]:
    """Called in a thread, which then also does the slow import."""
    from app.standing import standings

    return standings(files)
