"""The scroll bar under the timeline, for plans that reach further than what is in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from views.sprint_view import SprintView


class TimelineScroll(QWidget):
    """A scroll bar under the timeline's column; gone while the whole plan is in view."""

    def __init__(self, view: SprintView) -> None:
        super().__init__()
        self._view, self._axis = view, view.timeline.axis
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("Days in view"))
        row.addWidget(self.bar)
        self.bar.valueChanged.connect(self._scroll)
        self._axis.changed.connect(self.follow)
        view.viewport().installEventFilter(self)
        view.horizontalScrollBar().valueChanged.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show where the view stands in the plan."""
        axis, place = self._axis, self._view.timeline.rect()
        low, high = axis.bounds()
        self.bar.blockSignals(True)
        self.bar.setRange(round(low * 10), round(high * 10))
        self.bar.setPageStep(max(1, round(axis.width / axis.per_day * 10)))
        self.bar.setSingleStep(70)
        self.bar.setValue(round(axis.first * 10))
        self.bar.blockSignals(False)
        self._row.setContentsMargins(max(0, place.left()), 0, self._view.verticalScrollBar().width(), 0)
        self.setVisible(axis.scrolls)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def _scroll(self, value: int) -> None:
        self._axis.scroll_to(value / 10)
