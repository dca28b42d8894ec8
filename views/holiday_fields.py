"""Two lists to type in: the country and the region whose public holidays are kept."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from views.controls import name_list


class Chooser(QComboBox):
    """A list to type in; scrolling the page must not change what stands in it."""

    needed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name_list(self, name)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)
            line.editingFinished.connect(self._settle)

    def complete(self) -> None:
        """Offer whatever contains the letters typed; call after filling."""
        completer = self.completer()
        if completer is None:
            return
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        cast(QWidget, completer.popup()).setAccessibleName(self.accessibleName())

    def _settle(self) -> None:
        """The beginning of one choice stands for it; other words give way to the choice that holds."""
        begun = self.currentText().strip().casefold()
        held = self.itemText(self.currentIndex()).casefold()
        names = [self.itemText(number).casefold() for number in range(self.count())]
        fitting = [n for n, name in enumerate(names) if name.startswith(begun)]
        if begun in names:
            fitting = [names.index(begun)]
        if begun and begun != held and len(fitting) == 1:
            self.setCurrentIndex(fitting[0])
            self.activated.emit(fitting[0])
        if self.currentIndex() >= 0 and self.currentText() != self.itemText(self.currentIndex()):
            self.setEditText(self.itemText(self.currentIndex()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What was typed holds before Tab goes on: it decides whether the next field can be entered."""
        self._settle()
        return super().focusNextPrevChild(forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.needed.emit()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.needed.emit()
        super().showPopup()


class HolidayFields:
    """Country and region; the lists are long, so they are filled when somebody looks for something."""

    def __init__(self, parent: QWidget, country: str, region: str) -> None:
        self._none, self._whole = parent.tr("No country"), parent.tr("Whole country")
        self.country, self.region = Chooser(country), Chooser(region)
        self._regions_of: str | None = None
        self.country.needed.connect(self.fill)
        self.show_place("", "")

    @property
    def place(self) -> tuple[str, str]:
        """The codes of the country and the region chosen; empty for none."""
        return str(self.country.currentData() or ""), str(self.region.currentData() or "")

    @property
    def is_filled(self) -> bool:
        """Whether the countries stand in the list."""
        return self.country.count() > 1

    def fill(self) -> None:
        """Fill the list of countries."""
        if self.is_filled:
            return
        from models.workdays import countries

        for code, name in countries():
            self.country.addItem(name, code)
        self.country.complete()

    def show_place(self, country: str, region: str) -> None:
        """Let these hold, without telling anybody."""
        if self.country.count() == 0:
            self.country.addItem(self._none, "")
        if country:
            self.fill()
        self.country.setCurrentIndex(max(0, self.country.findData(country)))
        self.fill_regions()
        self.region.setCurrentIndex(max(0, self.region.findData(region)))

    def fill_regions(self) -> None:
        """Offer the regions of the country that stands there."""
        country = self.place[0]
        if self._regions_of != country:
            self._regions_of = country
            self.region.clear()
            self.region.addItem(self._whole, "")
            for code, name in _regions(country):
                self.region.addItem(name, code)
            self.region.complete()
        self.region.setEnabled(self.region.count() > 1)


def _regions(country: str) -> list[tuple[str, str]]:
    if not country:
        return []
    from models.workdays import subdivisions

    return subdivisions(country)
