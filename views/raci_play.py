"""Playing the days of the matrix: a slider over the sprint and a button that walks it day by day."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSlider, QWidget

from views import icons
from views.controls import tool

STEP_MS = 200  # five days a second: slow enough to see a letter change, 90 days in 18 seconds
WEEK = 7


class DaySlider(QSlider):
    """Sprint days: arrows go by one, Page up and down by a week, Home and End to the edges; Space plays."""

    played = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setPageStep(WEEK)
        self.setMinimumWidth(80)
        self.setAccessibleName(self.tr("Sprint day"))
        self.setToolTip(self.tr("Arrows: a day, Page up and down: a week, Space: play or stop"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.played.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)


class DayPlayer(QObject):
    """Walks a slider to its end, a day at a time, while somebody can see it; `step` is one such day."""

    playing_changed = Signal(bool)

    def __init__(self, slider: DaySlider) -> None:
        super().__init__(slider)
        self._slider = slider
        self._own = False
        self.button = tool("play", self.tr("Play the days"))
        self.button.clicked.connect(self.toggle)
        self.button.installEventFilter(self)
        self._clock = QTimer(self, interval=STEP_MS)
        self._clock.timeout.connect(self.step)
        slider.played.connect(self.toggle)
        slider.stopped.connect(self.stop)
        slider.sliderPressed.connect(self.stop)
        slider.valueChanged.connect(self._interrupt)

    @property
    def playing(self) -> bool:
        """Whether days go by."""
        return self._clock.isActive()

    def toggle(self) -> None:
        """Play from the day shown, or from the first when it is the last; or stop."""
        if self.playing:
            self.stop()
            return
        if self._slider.value() >= self._slider.maximum():
            self._go(self._slider.minimum())
        self._clock.start()
        self._tell()

    def stop(self) -> None:
        """Stay on the day shown."""
        if self.playing:
            self._clock.stop()
            self._tell()

    def step(self) -> None:
        """The next day; stops at the last, and when nobody can see it."""
        if not self._slider.isVisible() or self._slider.window().isMinimized():
            self.stop()
            return
        self._go(self._slider.value() + 1)
        if self._slider.value() >= self._slider.maximum():
            self.stop()

    def _go(self, day: int) -> None:
        self._own = True
        self._slider.setValue(day)
        self._own = False

    def _interrupt(self) -> None:
        """Somebody chose another day by hand."""
        if not self._own:
            self.stop()

    def _tell(self) -> None:
        words = self.tr("Stop (Space or Esc)") if self.playing else self.tr("Play the days")
        self.button.setIcon(icons.icon("pause" if self.playing else "play"))
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
        self.playing_changed.emit(self.playing)

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        """Esc stops from the button too; hidden, nobody could."""
        if event.type() == QEvent.Type.Hide:
            self.stop()
        elif self.playing and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        return False
