"""The panel that adds a champion, and the table that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from app.commands.champions import add_champion
from models.champions import Champion
from models.errors import UserError
from views import editors, theme
from views.controls import Card, button, label
from views.people_parts import named
from views.record_edits import NewRecord
from views.record_view import RecordView
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document


class AddChampion(Card):
    """Asks who is to be a champion, of which population; a name not known yet adds the person too."""

    added = Signal(str)  # the champion's id
    left = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        title = self.tr("New champion")
        self.setAccessibleName(title)
        self.box.addWidget(label(title, "section", theme.SEMIBOLD))
        advice = self.tr("Best is somebody peers believe, and a converted sceptic more than an enthusiast.")
        self.box.addWidget(label(advice, "small", tone="ink2", wrap=True))
        self.person = self._field("person_id", self.tr("Person"), self.tr("A name, known or new"))
        self.population = self._field("population_id", self.tr("Population"), self.tr("Whose peers"))
        self.since = self._field("active_from", self.tr("Active from"), self.tr("Without a day: not yet"))
        self.complaint = label("", "small", tone="bad", wrap=True)
        self.complaint.hide()
        self.act = button(self.tr("Add"), primary=True)
        self.cancel = button(self.tr("Cancel"))
        self.act.clicked.connect(self.add)
        self.cancel.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.act)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.box.addWidget(self.complaint)
        self.box.addLayout(row)
        self.box.addStretch(1)

    def _field(self, name: str, heading: str, hint: str) -> Any:
        made = editors.editor(Champion, name, self._document.program)
        made.setAccessibleName(heading)
        made.setPlaceholderText(hint)
        made.returnPressed.connect(self._next)
        words = label(heading, "small", theme.MEDIUM, "ink2")
        words.setBuddy(made)
        self.box.addWidget(words)
        self.box.addWidget(made)
        return made

    def ask(self, population_id: str = "") -> None:
        """Ask anew, for a population if one is known."""
        for each in (self.person, self.population, self.since):
            each.program = self._document.program
        self.person.load(None)
        self.population.load(population_id or None)
        self.since.load(self._document.program.today)  # without it a new champion would cover nobody
        self._complain("")

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Add the champion, or say what is missing."""
        try:
            person, population = named(self.person), named(self.population)
            added = add_champion(
                self._document,
                person_id=person if isinstance(person, str) else "",
                person_name=person.name if isinstance(person, NewRecord) else "",
                population_id=population if isinstance(population, str) else "",
                population_name=population.name if isinstance(population, NewRecord) else "",
                active_from=self.since.value(),
            )
        except (UserError, ValueError) as problem:
            self._complain(str(problem))
            return
        self.added.emit(added)

    def _next(self) -> None:
        """Enter goes to what is still missing, and adds when nothing is."""
        missing = next((each for each in (self.person, self.population) if not each.text().strip()), None)
        if missing is None:
            self.add()
        else:
            missing.setFocus(Qt.FocusReason.TabFocusReason)

    def _complain(self, words: str) -> None:
        self.complaint.setText(error_words(words))
        self.complaint.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChampionsView(RecordView):
    """The table of champions; a new one begins with the question who it is."""

    champion_wanted = Signal(str)  # population to begin with, or empty

    def add_row(self) -> str:
        current: Champion | None = self.table.record(self.current_id())
        self.champion_wanted.emit(current.population_id if current is not None else "")
        return ""

    def add_last(self) -> str:
        self.champion_wanted.emit("")
        return ""
