"""What a population's inspector shows besides fields: interventions to choose, and its manager's signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.commands import people, records
from models.errors import UserError
from models.people import Intervention, Person, Population, Resistance
from views import editors, theme
from views.controls import button, label, tool
from views.people_parts import Link, Links, named
from views.record_edits import NewRecord
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document


class Planner(QFrame):
    """Asks who does an intervention and from when, and puts it into the plan as a task."""

    left = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._choice: tuple[str, Resistance, str] | None = None
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

    def ask(self, population: Population, resistance: Resistance, title: str) -> None:
        """Ask about one intervention; the population's manager and today are offered."""
        self._choice = (population.id, resistance, title)
        self.setAccessibleName(title)
        self.owner.program = self.day.program = self._document.program
        self.owner.load(population.manager_id)
        self.day.load(self._document.program.calendar.next_working(self._document.program.today))
        self._complain("")
        self.show()
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)
        self.owner.selectAll()

    def plan(self) -> None:
        """Make the intervention and its task, in one step."""
        if self._choice is None:
            return
        population_id, resistance, title = self._choice
        document = self._document
        try:
            owner, day = named(self.owner), self.day.value()
            with document.edit(f"Put '{title}' into the plan"):
                if isinstance(owner, NewRecord):
                    owner = records.add(
                        document, Person, {"program_id": document.program.id, "name": owner.name}
                    )
                people.intervene(document, population_id, resistance, title, owner_id=owner, day=day)
        except (UserError, ValueError) as problem:
            self._complain(str(problem))
            return
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _complain(self, words: str) -> None:
        self.complaint.setText(error_words(words))
        self.complaint.setVisible(bool(words))


class Offer(QWidget):
    """An intervention that fits, and a button that puts it into the plan."""

    chosen = Signal(str, str)  # name of the resistance, title

    def __init__(self, resistance: Resistance, title: str, words: str) -> None:
        super().__init__()
        self.resistance, self.title = resistance, title
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
        self.chosen.emit(self.resistance.name, self.title)


class Offers(QWidget):
    """The interventions that fit what holds a population back, apart from those already chosen."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._id = ""
        self._told: list[tuple[Resistance, str]] = []
        self.offers: list[Offer] = []
        self.words = label("", "small", tone="ink3", wrap=True)
        self.planner = Planner(document)
        self.planner.left.connect(self._close)
        self.planner.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE4)
        self._column.addWidget(self.words)
        self._column.addWidget(self.planner)

    def show_record(self, population: Population | None) -> None:
        """Offer what fits this population."""
        new_id = population.id if population is not None else ""
        if new_id != self._id:
            self._id = new_id
            self._close()
        fits = fitting(population)
        if population is not None and population.resistance is None:
            self.words.setText(self.tr("Name the resistance first; then what fits it is offered here."))
        elif fits:
            self.words.setText(self.tr("What fits; each becomes a task with an owner:"))
        else:
            self.words.setText(self.tr("Everything that fits has been chosen."))
        if fits != self._told:
            self._told = fits
            self._rebuild()

    def _rebuild(self) -> None:
        for each in self.offers:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        words = self.tr("Put '{0}' into the plan")
        self.offers = [Offer(resistance, title, words) for resistance, title in self._told]
        for number, each in enumerate(self.offers, 1):
            each.chosen.connect(self._ask)
            self._column.insertWidget(number, each)

    def _ask(self, resistance: str, title: str) -> None:
        population = self._document.record("population", self._id)
        if population is not None:
            place = next((n for n, each in enumerate(self.offers, 1) if each.title == title), 0)
            self._column.removeWidget(self.planner)
            self._column.insertWidget(place + 1, self.planner)
            self.planner.ask(population, Resistance[resistance], title)
            QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """Scroll the form to the question."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.planner)

    def _close(self) -> None:
        self.planner.hide()


def fitting(population: Population | None) -> list[tuple[Resistance, str]]:
    """Interventions for the dominant and then the secondary resistance, without those chosen already."""
    if population is None:
        return []
    chosen = {each.title for each in population.interventions}
    kinds = dict.fromkeys(filter(None, (population.resistance, population.second_resistance)))
    return [(kind, title) for kind in kinds for title in people.fitting(kind) if title not in chosen]


class Tick(QCheckBox):
    """A yes or no of a population with its words beside it."""

    def __init__(self, document: Document, name: str, words: str, whole: str) -> None:
        super().__init__(words)
        self._document, self._name, self._id = document, name, ""
        self.setAccessibleName(whole)
        self.setToolTip(whole)
        self.clicked.connect(self._put)

    def show_record(self, population: Any) -> None:
        """Show whether it is so."""
        self._id = population.id if population is not None else ""
        self.setChecked(bool(population is not None and getattr(population, self._name)))
        self.setEnabled(bool(self._id))

    def _put(self, ticked: bool) -> None:
        records.set_field(self._document, Population, [self._id], self._name, ticked)


class Places(QWidget):
    """Roles and champions of a population, as links."""

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.roles = Links(self.tr("Roles"), self.tr("No role names this population yet."))
        self.champions = Links(self.tr("Champions"), self.tr("No champions yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE4)
        for title, links in ((self.tr("Roles"), self.roles), (self.tr("Champions"), self.champions)):
            column.addWidget(label(title, "small", theme.MEDIUM, "ink2"))
            column.addWidget(links)
            links.opened.connect(self.opened)

    def show_record(self, population: Population | None) -> None:
        """Show the links of a population."""
        roles = population.roles if population is not None else []
        champions = population.champions if population is not None else []
        self.roles.show_links(_links(roles, [each.title for each in roles]))
        self.champions.show_links(_links(champions, [each.person.name for each in champions]))


def _links(found: Sequence[Any], words: Sequence[str]) -> list[Link]:
    pairs = zip(found, words, strict=True)
    return [Link(str(each.__tablename__), each.id, name) for each, name in pairs]
