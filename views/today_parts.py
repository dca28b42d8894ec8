"""What the lists of the Today page are made of: rows that each open the thing they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from views import icons, painting, theme, wrapping
from views.controls import Elide


@dataclass(frozen=True)
class Line:
    """One row of a card: what it says and what it opens.

    Either `lead` (a few letters such as "Day 38") or `icon` stands before the title; `share` draws a bar.
    `wrap` lets a title without a remark go on in a second line.
    """

    title: str
    page: str
    record_id: str = ""
    note: str = ""
    lead: str = ""
    icon: str = ""
    tone: str = "ink2"
    tail: str = ""
    share: float | None = None
    action: str = ""
    wrap: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.action, self.lead, self.title, self.note, self.tail)
        return ", ".join(part for part in parts if part)


class Press(QAbstractButton):
    """A plane that can be pressed with the mouse, Enter or Space, and says so to screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class LineButton(Press):
    """A row of a card, painted: mark or day, title, remark, bar, and what stands at its end."""

    opened = Signal(str, str)
    INSET = 8
    MOST, LEAD = 3, 54  # lines of a title, pixels for a day

    def __init__(self, line: Line) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._open)
        self.line = line
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        """Say something else."""
        self.line = line
        self.setAccessibleName(line.spoken)
        self.setToolTip("\n".join(part for part in (line.title, line.note) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 46 if self.line.note or self.line.action else 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Further lines for a title that needs them and may have them."""
        line = self.line
        if not line.wrap:
            return self.sizeHint().height()
        room = width - 2 * self.INSET - (34 if line.icon else self.LEAD if line.lead else 0)
        count = len(wrapping.lines(line.title, theme.font(), room, self.MOST))
        return self.sizeHint().height() + (count - 1) * 17

    def _open(self) -> None:
        self.opened.emit(self.line.page, self.line.record_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painting.clean(painter)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        room = rect.adjusted(self.INSET, 0, -self.INSET, 0)
        room.setLeft(self._paint_mark(painter, room))
        room.setRight(self._paint_end(painter, room))
        if self.line.share is not None:
            room.setRight(self._paint_bar(painter, room))
        self._paint_words(painter, room)
        if self.hasFocus():
            painting.focus(painter, rect)

    def _paint_mark(self, painter: QPainter, room: QRectF) -> float:
        """The icon on its plane, or the day; returns where the words begin."""
        line = self.line
        if line.icon:
            side = 28 if line.note or line.action else 22
            square = QRectF(room.left(), room.center().y() - side / 2, side, side)
            if f"{line.tone}_soft" in theme.Tokens.__dataclass_fields__:
                painter.setBrush(theme.color(f"{line.tone}_soft"))
                painter.drawRoundedRect(square, 6, 6)
            inset = (side - 16) / 2
            icons.paint(painter, square.adjusted(inset, inset, -inset, -inset), line.icon, line.tone)
            return square.right() + 12
        if line.lead:
            painter.setFont(theme.font("small", theme.SEMIBOLD))
            box = QRectF(room.left(), room.top(), self.LEAD - 4, room.height())
            painting.text(painter, box, line.lead, "accent_text")
            return room.left() + self.LEAD
        return room.left()

    def _paint_end(self, painter: QPainter, room: QRectF) -> float:
        """What stands at the right: a figure, or a button's outline; returns where the words end.

        Beside a remark the figure stands on the remark's line, so that the title has the whole width.
        """
        line = self.line
        words = line.action or ("" if line.note else line.tail)
        if not words:
            return room.right()
        painter.setFont(theme.font("body" if line.action else "small", theme.MEDIUM))
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + (28 if line.action else 2)
        box = QRectF(room.right() - width, room.center().y() - 15, width, 30)
        if line.action:
            painter.setPen(QPen(theme.color("border"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painting.text(painter, box, words, "ink", painting.CENTRE)
        else:
            painting.text(painter, box, words, self._tail_tone(), painting.RIGHT)
        return box.left() - 12

    def _tail_tone(self) -> str:
        return self.line.tone if self.line.tone in theme.TONES else "ink2"

    def _paint_bar(self, painter: QPainter, room: QRectF) -> float:
        width = room.width() * 0.3
        rect = QRectF(room.right() - width, room.center().y() - 4, width, 8)
        painting.bar(painter, rect, self.line.share or 0.0, self.line.tone)
        return rect.left() - 12

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        middle, line = room.center().y(), self.line
        painter.setFont(theme.font("body", theme.MEDIUM if line.note else theme.REGULAR))
        if not line.note:
            wrapping.paint(painter, room, line.title, "ink", self.MOST if line.wrap else 1)
            return
        painting.text(painter, QRectF(room.left(), middle - 20, room.width(), 20), line.title)
        under = QRectF(room.left(), middle + 1, room.width(), 18)
        if line.tail and not line.action:
            painter.setFont(theme.font("small", theme.MEDIUM))
            painting.text(painter, under, line.tail, self._tail_tone(), painting.RIGHT)
            under.setRight(under.right() - QFontMetricsF(painter.font()).horizontalAdvance(line.tail) - 12)
        painter.setFont(theme.font("small"))
        painting.text(painter, under, line.note, "ink3")


class Lines(QWidget):
    """Rows one under the other; rows that stay keep their widget, so that the keyboard stays where it is."""

    opened = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.buttons: list[LineButton] = []
        self._empty = Elide("", tone="ink3")
        self._empty.setContentsMargins(LineButton.INSET, 4, LineButton.INSET, 4)
        self._column.addWidget(self._empty)

    def show_lines(self, lines: Sequence[Line], nothing: str) -> None:
        """Show these rows, or one quiet sentence when there are none."""
        for button, line in zip(self.buttons, lines, strict=False):
            if button.line != line:
                button.show_line(line)
        for line in lines[len(self.buttons) :]:
            self._add(line)
        for button in self.buttons[len(lines) :]:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        del self.buttons[len(lines) :]
        self._empty.setText(nothing)
        self._empty.setVisible(not lines)

    def _add(self, line: Line) -> None:
        button = LineButton(line)
        button.opened.connect(self.opened)
        self.buttons.append(button)
        self._column.addWidget(button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
