"""A few alternatives side by side, of which one holds: arrows or a click choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from views import icons, painting, theme

MARK, PAD = 16, 12


class Option(QAbstractButton):
    """One alternative: icon and word on a plane that is coloured while it holds."""

    def __init__(self, words: str, icon: str = "", tone: str = "accent") -> None:
        super().__init__()
        self.icon_name, self.tone = icon, tone
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFixedHeight(theme.CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font("body", theme.MEDIUM))
        icon = MARK + 6 if self.icon_name else 0
        return QSize(round(metrics.horizontalAdvance(self.text())) + 2 * PAD + icon + 2, theme.CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, on = QRectF(self.rect()), self.isChecked()
        ink = self._ink()
        painter.setPen(QPen(theme.color(ink if on else "border"), 1))
        plane = (
            f"{self.tone}_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        )
        painter.setBrush(theme.color(plane))
        radius = theme.RADIUS_CONTROL
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(theme.font("body", theme.MEDIUM))
        words = rect.adjusted(PAD, 0, -PAD + 2, 0)
        if self.icon_name:
            square = QRectF(words.left() - 2, rect.center().y() - MARK / 2, MARK, MARK)
            icons.paint(painter, square, self.icon_name, ink)
            words.setLeft(square.right() + 6)
        painting.text(painter, words, self.text(), ink, painting.LEFT if self.icon_name else painting.CENTRE)
        if self.hasFocus():
            painting.focus(painter, rect)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        if not self.isChecked():
            return "ink2"
        return "accent_text" if self.tone == "accent" else self.tone


class Choice(QWidget):
    """A row of options; `chosen` carries the value of the one that was picked by the user."""

    chosen = Signal(object)

    def __init__(self, name: str, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE4)
        self._group = QButtonGroup(self)
        self.options: dict[Any, Option] = {}
        for value, words in options:
            option = self.options[value] = Option(words)
            option.setAccessibleDescription(name)
            # What a screen reader calls one of several; the group decides.
            option.setAutoExclusive(True)
            self._group.addButton(option)
            row.addWidget(option)
        self._group.buttonClicked.connect(self._tell)

    def value(self) -> Any:
        """What holds; None for nothing."""
        return next((value for value, option in self.options.items() if option.isChecked()), None)

    def choose(self, value: Any) -> None:
        """Let an option hold, without telling; None lets none hold."""
        self._group.setExclusive(value is not None)
        for key, option in self.options.items():
            option.setChecked(key == value)
        self._group.setExclusive(True)

    def _tell(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.value())
