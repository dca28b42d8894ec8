"""What every painted picture shares: words behind its marks, for hovering and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from views.safe_paint import painter_on


class Chart(QWidget):
    """A picture that can be heard and hovered: every mark leaves a sentence behind."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._spots: list[tuple[QRectF, str]] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sentences(self) -> list[str]:
        """What the picture says, a sentence a mark."""
        return []

    def draw(self, painter: QPainter) -> None:
        """Paint the picture; call spot() for what can be hovered."""

    def spot(self, rect: QRectF, sentence: str) -> None:
        """Remember what to say when the pointer rests on a part."""
        self._spots.append((rect, sentence))

    def refresh(self) -> None:
        """Call when the data are others now."""
        self.setAccessibleDescription(" ".join(self.sentences()))
        self.updateGeometry()
        self.update()

    def sentence_at(self, place: QPointF) -> str:
        """The sentence of the topmost mark at a place, or an empty string."""
        return next((words for rect, words in reversed(self._spots) if rect.contains(place)), "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._spots.clear()
            self.draw(painter)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.sentence_at(QPointF(event.pos())), self)
            return True
        return super().event(event)
