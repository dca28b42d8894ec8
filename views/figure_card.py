"""A number that matters, on a card that opens the place it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from views import painting, theme
from views.controls import Bar, Elide, Icon, label
from views.today_parts import Press
from views.wrapping import Clamp

ROOM_BEHIND = 36  # pixels for what stands behind a long number


@dataclass(frozen=True)
class Figure:
    """One number that matters, why, and the page and record where it comes from; share 0 to 1 or None.

    `rest` stands behind the number in small letters, as "of 18 done".
    """

    value: str
    note: str
    page: str
    record_id: str = ""
    share: float | None = None
    tone: str = "info"
    rest: str = ""


class FigureCard(Press):
    """A number with its name, a bar and a remark; pressing it opens where it comes from."""

    opened = Signal(str, str)

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._name = name
        self.figure: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.mark = Icon(icon, "info")
        self._icon = icon
        self.value, self.rest = label("", "number", theme.SEMIBOLD), Elide("", "body", theme.MEDIUM, "ink2")
        self.value.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.note = Clamp("", "small", tone="ink3", always=True)
        self.bar = Bar(0, "info")
        # A figure that is no share of anything has no bar, and still its note stands level with the others.
        keeps = self.bar.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keeps)
        self._arrange()
        self.clicked.connect(self._open)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE16, theme.SPACE16, theme.SPACE16, theme.SPACE12)
        column.setSpacing(theme.SPACE8)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE8)
        head.addWidget(self.mark)
        self.name = Elide(self._name, "small", theme.MEDIUM, "ink2")
        head.addWidget(self.name, 1)
        column.addLayout(head)
        number = QHBoxLayout()
        number.setSpacing(theme.SPACE8)
        number.addWidget(self.value)
        self.rest.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rest.setContentsMargins(0, 6, 0, 0)
        number.addWidget(self.rest, 1)
        number.addStretch()
        column.addLayout(number)
        column.addWidget(self.bar)
        column.addWidget(self.note)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, figure: Figure) -> None:
        """Fill the card, if it says something else now."""
        if figure == self.figure:
            return
        self.figure = figure
        self.value.setText(figure.value)
        self.rest.setText(figure.rest)
        self.note.setText(figure.note)
        self.mark.set_icon(self._icon, figure.tone)
        self.bar.set_share(figure.share or 0.0, figure.tone)
        self.bar.setVisible(figure.share is not None)
        number = " ".join(filter(None, (figure.value, figure.rest)))
        self.setAccessibleName(". ".join(filter(None, (f"{self._name}: {number}", figure.note))))
        self.rest.setVisible(bool(figure.rest))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A number is never cut: it gets smaller where a card is narrow and the number long."""
        room = self.width() - 2 * theme.SPACE16 - (ROOM_BEHIND if self.rest.text() else 0)
        for size in ("number", "title", "section", "body"):
            font = theme.font(size, theme.SEMIBOLD)
            if QFontMetricsF(font).horizontalAdvance(self.value.text()) <= room:
                break
        self.value.setFont(font)

    def _open(self) -> None:
        if self.figure is not None:
            self.opened.emit(self.figure.page, self.figure.record_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() or self.isDown()
        painter.setPen(QPen(theme.color("border" if hot else "line"), 1))
        painter.setBrush(theme.color("hover" if self.isDown() else "surface"))
        rect = QRectF(self.rect())
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_CARD, theme.RADIUS_CARD)
        if self.hasFocus():
            painting.focus(painter, rect, theme.RADIUS_CARD)
