"""The scroll bar under the timeline, for plans that reach further than what is in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QSizePolicy, QWidget

from views.sprint_view import SprintView


class TimelineScroll(QWidget):
    """A scroll bar under the timeline's column; gone while the whole plan is in view."""

    def __init__(self, view: SprintView) -> None:
        super().__init__()
        self._view, self._axis = view, view.timeline.axis
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("Days in view"))
        # What stands beside the bar gives way at once: as a margin it would hold a window wide that shrinks.
        self._before, self._behind = (_Gap(self) for _ in range(2))
        row.addWidget(self._before)
        row.addWidget(self.bar, 1)
        row.addWidget(self._behind)
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
        side = self._view.verticalScrollBar()
        self._before.ask_for(max(0, place.left()))
        self._behind.ask_for(side.width() if side.isVisible() else 0)
        self.setVisible(axis.scrolls)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def _scroll(self, value: int) -> None:
        self._axis.scroll_to(value / 10)


class _Gap(QWidget):
    """Empty room as wide as asked for where there is room, and nothing where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def ask_for(self, wide: int) -> None:
        """Be so many pixels wide from now on."""
        if wide != self._wide:
            self._wide = wide
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._wide, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
