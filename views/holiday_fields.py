"""Two lists to type in: the country and the region whose public holidays are kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from models.regions import Place, known_countries, known_regions, meant, near, plain
from views.controls import label, name_list
from views.floating import say

CALLS = Qt.ItemDataRole.UserRole + 1  # all that a choice may be called, to be searched
MOST_NAMED = 3  # of the choices that somebody may have meant


class ByAnyName(QCompleter):
    """Offers the choices that are called so, in whatever language, under the name they are shown by."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box.model(), box)
        self.setCompletionRole(CALLS)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        cast(QWidget, self.popup()).setAccessibleName(box.accessibleName())

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())


class Chooser(QComboBox):
    """A list to type in; scrolling the page must not change what stands in it.

    What was typed and cannot be read stays there and is told; meanwhile the choice before it holds.
    """

    needed = Signal()
    told = Signal(str)  # what is wrong with what stands here; empty when nothing is

    def __init__(self, name: str) -> None:
        super().__init__()
        self._places: list[Place] = []
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name_list(self, name)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setCompleter(ByAnyName(self))
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)
            line.editingFinished.connect(self.settle)
        self.currentIndexChanged.connect(self._clear)

    def offer(self, none: str, places: Sequence[Place] = ()) -> None:
        """Let these be chosen, or none of them by its own words."""
        self._places = [Place("", none), *places]
        self.clear()
        for number, each in enumerate(self._places):
            self.addItem(each.name, each.code)
            calls = " · ".join(filter(None, (*each.calls, *map(plain, each.calls))))
            self.setItemData(number, calls, CALLS)

    @property
    def is_unread(self) -> bool:
        """Whether something stands here that is not the choice that holds."""
        return self.currentText().strip() != self.itemText(self.currentIndex())

    def settle(self) -> None:
        """Take the one choice that the words stand for; say so when there is none, or more than one."""
        typed = self.currentText().strip()
        if not self.is_unread:
            self.told.emit("")
            return
        found = meant(typed, self._places) if typed else self._places[:1]
        if len(found) != 1:
            self.told.emit(_complaint(typed, found, self._places))
            return
        number = self._places.index(found[0])
        self.setEditText(found[0].name)
        if number != self.currentIndex():
            self.setCurrentIndex(number)
            self.activated.emit(number)
        self.told.emit("")

    def _clear(self) -> None:
        """A choice holds, whatever was wrong before."""
        self.told.emit("")

    def show_code(self, code: str) -> None:
        """Let the choice with this code hold; words that are being typed or could not be read stay."""
        number = max(0, self.findData(code))
        if number != self.currentIndex():
            self.setCurrentIndex(number)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What was typed holds before Tab goes on: it decides whether the next field can be entered."""
        self.settle()
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
    """Country and region; the lists are long, so they are filled when somebody looks for something.

    `note` belongs below them: it says what is wrong with what was typed.
    """

    def __init__(self, parent: QWidget, country: str, region: str) -> None:
        self._none, self._whole = parent.tr("No country"), parent.tr("Whole country")
        self.country, self.region = Chooser(country), Chooser(region)
        self.note = label("", "small", tone="bad", wrap=True)
        self.note.hide()
        self._regions_of: str | None = None
        self._wrong: dict[Chooser, str] = {}
        self.country.needed.connect(self.fill)
        for box in (self.country, self.region):
            box.told.connect(partial(self._tell, box))
        self.show_place("", "")

    @property
    def place(self) -> tuple[str, str]:
        """The codes of the country and the region chosen; empty for none."""
        return str(self.country.currentData() or ""), str(self.region.currentData() or "")

    @property
    def is_filled(self) -> bool:
        """Whether the countries stand in the list."""
        return self.country.count() > 1

    @property
    def unread(self) -> Chooser | None:
        """The list with words in it that could not be read, if there is one."""
        return next((each for each in (self.country, self.region) if each.is_unread), None)

    def fill(self) -> None:
        """Fill the list of countries."""
        if not self.is_filled:
            self.country.offer(self._none, known_countries())

    def show_place(self, country: str, region: str) -> None:
        """Let these hold, without telling anybody."""
        if self.country.count() == 0:
            self.country.offer(self._none)
        if country:
            self.fill()
        self.country.show_code(country)
        self.fill_regions()
        self.region.show_code(region)

    def fill_regions(self) -> None:
        """Offer the regions of the country that stands there; words not understood before are read again."""
        country = self.place[0]
        if self._regions_of != country:
            self._regions_of = country
            words = self.region.currentText() if self.region.is_unread else ""
            self.region.offer(self._whole, known_regions(country) if country else ())
            if words and self.region.count() > 1:
                self.region.setEditText(words)
                QTimer.singleShot(0, self.region, self.region.settle)  # the country has been taken by then
        self.region.setEnabled(self.region.count() > 1)

    def _tell(self, box: Chooser, words: str) -> None:
        """Show what is wrong with one of the lists below them, and say it to a screen reader."""
        if self._wrong.get(box, "") == words:
            return
        self._wrong[box] = words
        box.setAccessibleDescription(words or box.accessibleName())
        if (line := box.lineEdit()) is not None:
            line.setProperty("invalid", bool(words))
            line.setAccessibleDescription(words)
        self.note.setText("\n".join(filter(None, self._wrong.values())))
        self.note.setVisible(bool(self.note.text()))
        if words:
            say(box, words)


def _complaint(typed: str, found: Sequence[Place], places: Sequence[Place]) -> str:
    """What is wrong with words that stand for no choice, or for several."""
    names = [each.name for each in (found or near(typed, places))]
    some = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
    if found:
        return _say("“{0}” may be {1}: type a little more, or choose one.").format(typed, some)
    if names:
        return _say("“{0}” is not in the list. Did you mean {1}?").format(typed, some)
    return _say("“{0}” is not in the list: choose from it, or empty the field.").format(typed)


def _say(words: str) -> str:
    return QCoreApplication.translate("Holidays", words)
