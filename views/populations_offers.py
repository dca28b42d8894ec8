"""What would help a population, each with a button that puts it into the plan as a task."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.commands import people, records
from models.errors import UserError
from models.ladder import LadderLevel
from models.people import Intervention, Person, Population, Resistance
from views import editors, theme
from views.controls import button, label, tool
from views.model_words import value_words
from views.people_parts import named
from views.record_edits import NewRecord
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document

Put = Callable[[str | None, int | None], str]
"""Puts something into the plan, for an owner's id and a sprint day; the id of the intervention."""
Fit = tuple[Resistance | LadderLevel, str]
"""Something that helps: what it answers (a resistance, a level), and its title."""


class Planner(QFrame):
    """Asks who does something and from when, and puts it into the plan as a task."""

    left = Signal()
    planned = Signal(str)  # id of the intervention

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.title = ""
        self._put: Put = _nothing
        self.owner = editors.editor(Intervention, "owner_id", document.program)
        self.day = editors.editor(Intervention, "day", document.program)
        self.day.setPlaceholderText(self.tr("12 Mar, day 43 or w7"))
        self.complaint = label("", "small", tone="bad", wrap=True)
        self.act = button(self.tr("Put into the plan"), primary=True)
        self.cancel = button(self.tr("Cancel"))
        self.act.clicked.connect(self.plan)
        self.cancel.clicked.connect(self.left)
        for each in (self.owner, self.day):
            each.returnPressed.connect(self.plan)
        row = QHBoxLayout()
        row.addWidget(self.act)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE8)
        column.setSpacing(theme.SPACE8)
        for words, field in ((self.tr("Owner"), self.owner), (self.tr("Starts on"), self.day)):
            name = label(words, "small", theme.MEDIUM, "ink2")
            name.setBuddy(field)
            column.addWidget(name)
            column.addWidget(field)
        column.addWidget(self.complaint)
        column.addLayout(row)

    def ask(self, population: Population, title: str, put: Put) -> None:
        """Ask about one thing to do; the population's manager and today are offered."""
        self.title, self._put = title, put
        self.setAccessibleName(title)
        self.owner.program = self.day.program = self._document.program
        self.owner.load(population.manager_id)
        self.day.load(self._document.program.calendar.next_working(self._document.program.today))
        self._complain("")
        self.show()
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)
        self.owner.selectAll()

    def plan(self) -> None:
        """Put it into the plan, in one step."""
        document = self._document
        try:
            owner, day = named(self.owner), self.day.value()
            with document.edit(f"Put '{self.title}' into the plan"):
                if isinstance(owner, NewRecord):
                    owner = records.add(
                        document, Person, {"program_id": document.program.id, "name": owner.name}
                    )
                added = self._put(owner, day)
        except (UserError, ValueError) as problem:
            self._complain(str(problem))
            return
        self.left.emit()
        self.planned.emit(added)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _complain(self, words: str) -> None:
        self.complaint.setText(error_words(words))
        self.complaint.setVisible(bool(words))


class Offer(QWidget):
    """Something that fits, and a button that puts it into the plan."""

    chosen = Signal(str)  # title

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self.title = title
        self.act = tool("calendar-plus", words.format(title))
        self.act.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE8)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        words_label = label(title, wrap=True)
        words_label.setMinimumHeight(theme.CONTROL)
        row.addWidget(words_label, 1)

    def _choose(self) -> None:
        self.chosen.emit(self.title)


class Offers(QWidget):
    """What fits a population, apart from what was chosen already; subclasses say what that is."""

    planned = Signal(str)  # id of an intervention that now stands in the plan

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._id = ""
        self._told: list[Fit] = []
        self.offers: list[Offer] = []
        self.words = label("", "small", tone="ink3", wrap=True)
        self.planner = Planner(document)
        self.planner.left.connect(self._close)
        self.planner.planned.connect(self.planned)
        self.planner.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE4)
        self._column.addWidget(self.words)
        self._column.addWidget(self.planner)

    def fitting(self, population: Population) -> list[Fit]:
        """What fits, without what was chosen already."""
        raise NotImplementedError

    def words_for(self, population: Population, some: bool) -> str:
        """What stands above the offers, or why there are none."""
        raise NotImplementedError

    def show_record(self, population: Population | None) -> None:
        """Offer what fits this population."""
        new_id = population.id if population is not None else ""
        if new_id != self._id:
            self._id = new_id
            self._close()
        fits = self.fitting(population) if population is not None else []
        self.words.setText(self.words_for(population, bool(fits)) if population is not None else "")
        if fits != self._told:
            self._told = fits
            self._rebuild()

    def _rebuild(self) -> None:
        for each in self.offers:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        words = self.tr("Put '{0}' into the plan")
        self.offers = [Offer(title, words) for _answers, title in self._told]
        for number, each in enumerate(self.offers, 1):
            each.chosen.connect(self._ask)
            self._column.insertWidget(number, each)
        if not self.planner.isHidden():
            self._follow_offer()

    def _follow_offer(self) -> None:
        """The question stays under what it asks about, and goes with it."""
        if self.planner.title in [each.title for each in self.offers]:
            self._place_planner(self.planner.title)
        else:
            self._close()

    def _place_planner(self, title: str) -> None:
        place = next(number for number, each in enumerate(self.offers, 1) if each.title == title)
        self._column.removeWidget(self.planner)
        self._column.insertWidget(place + 1, self.planner)

    def _ask(self, title: str) -> None:
        population = self._document.record("population", self._id)
        if population is None:
            return
        fit = next(each for each in self._told if each[1] == title)
        self._place_planner(title)
        self.planner.ask(population, title, partial(self._put, *fit))
        QTimer.singleShot(0, self, self._bring_into_view)

    def _put(self, reason: Resistance | LadderLevel, title: str, owner: str | None, day: int | None) -> str:
        return people.intervene(self._document, self._id, reason, title, owner_id=owner, day=day)

    def _bring_into_view(self) -> None:
        """Scroll the form to the question."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.planner)

    def _close(self) -> None:
        self.planner.hide()


class AnswersToResistance(Offers):
    """Interventions for the dominant and then the secondary resistance."""

    def fitting(self, population: Population) -> list[Fit]:
        chosen = {each.title for each in population.interventions}
        kinds = dict.fromkeys(filter(None, (population.resistance, population.second_resistance)))
        return [(kind, title) for kind in kinds for title in people.fitting(kind) if title not in chosen]

    def words_for(self, population: Population, some: bool) -> str:
        if population.resistance is None:
            return self.tr("Name the resistance first; then what fits it is offered here.")
        if some:
            return self.tr("What fits; each becomes a task with an owner:")
        return self.tr("Everything that fits has been chosen.")


class StepsUp(Offers):
    """What helps on from the level reached."""

    def fitting(self, population: Population) -> list[Fit]:
        return list(people.still_to_choose(population))

    def words_for(self, population: Population, some: bool) -> str:
        if population.ladder_level is None:
            return self.tr("Note a level first; then what helps on from there is offered here.")
        if some:
            words = self.tr("What helps on from {0}; each becomes a task with an owner:")
            return words.format(value_words(population.ladder_level))
        return self.tr("Everything that helps on from here has been chosen.")


def _nothing(_owner: str | None, _day: int | None) -> str:
    """Before anything was asked about there is nothing to plan."""
    return ""
