"""What somebody holds in the program, and a panel to hand it over, with or without deleting the person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.commands import records
from models.base import Base
from models.columns import columns
from models.errors import UserError
from models.holdings import Holding
from models.holdings import records as all_records
from models.people import Person
from models.program import Program
from views import editors, theme
from views.controls import Card, button, label
from views.language import counted
from views.model_words import listed
from views.page import scroll
from views.people_parts import Link, Links, named
from views.record_edits import NewRecord
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document


def held_by(program: Program) -> dict[str, list[Holding]]:
    """What each person holds, by the person's id, found in one pass through the program."""
    found: dict[str, list[Holding]] = {}
    for record in all_records(program):
        kind: type[Base] = type(record)
        for each in columns(kind):
            if each.refers == "person":
                person = getattr(record, each.relation)
                if person is not None:
                    found.setdefault(person.id, []).append(Holding(person, record, each.name))
    for held in found.values():
        held.sort(key=lambda each: (each.record.__tablename__, each.words))
    return found


def links_of(held: Sequence[Holding]) -> list[Link]:
    """Holdings as links to where they are at home."""
    return [
        Link(str(each.record.__tablename__), each.record.id, each.words[:1].upper() + each.words[1:])
        for each in held
    ]


class ReassignPanel(Card):
    """Lists what somebody holds, asks for a successor, and hands it over as one step."""

    opened = Signal(str, str)  # a thing held: its table and id
    left = Signal()  # the question is answered or withdrawn

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.ids: list[str] = []
        self.deleting = False
        self.subject = label("", "section", theme.SEMIBOLD, wrap=True)
        self.why = label("", "small", tone="ink2", wrap=True)
        self.held = Links(self.tr("What is held"), self.tr("Nothing any more."))
        self.held.opened.connect(self.opened)
        self.successor = editors.editor(Person, "deputy_id", document.program)
        self.successor.setAccessibleName(self.tr("Successor"))
        self.successor.setPlaceholderText(self.tr("Type a name"))
        self.successor.returnPressed.connect(self.hand_over)
        self.complaint = label("", "small", tone="bad", wrap=True)
        self.act = button(self.tr("Hand over"), primary=True)
        self.act.clicked.connect(self.hand_over)
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.left)
        self._arrange()

    def _arrange(self) -> None:
        area, inner = scroll()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.held)
        column.addStretch(1)
        name = label(self.tr("Hand over to"), "small", theme.MEDIUM, "ink2")
        name.setBuddy(self.successor)
        row = QHBoxLayout()
        row.addWidget(self.act)
        row.addWidget(self.cancel)
        row.addStretch(1)
        for each in (self.subject, self.why, name, self.successor, self.complaint):
            self.box.addWidget(each)
        self.box.addLayout(row)
        self.box.addSpacing(theme.SPACE8)
        self.box.addWidget(area, 1)

    def ask(self, ids: Sequence[str], held: Sequence[Holding], deleting: bool) -> None:
        """Ask who follows these people; `deleting` hands over and deletes them."""
        self.ids, self.deleting = list(ids), deleting
        self.why.setText(
            self.tr("Nobody is deleted while something still waits for them. Choose who takes it on.")
            if deleting
            else self.tr("Choose who takes all of it on.")
        )
        words = self.tr("Hand over and delete") if deleting else self.tr("Hand over")
        self.act.setText(words)
        self.act.setAccessibleName(words)
        self.show_held(held)
        self.successor.program = self._document.program
        people = self._people()
        self.successor.load(people[0].deputy_id if len(people) == 1 else None)
        self._complain("")

    def show_held(self, held: Sequence[Holding]) -> None:
        """List what is held, and count it in the title."""
        names = listed([each.name for each in self._people()])
        self.subject.setText(self.tr("{0}: {1} held").format(names, counted(len(held), "thing")))
        self.setAccessibleName(self.subject.text())
        self.held.show_links(links_of(held))

    def _people(self) -> list[Person]:
        return [self._document.session.get_one(Person, each) for each in self.ids]

    def begin(self) -> None:
        """Put the cursor into the successor's field."""
        self.successor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.successor.selectAll()

    def hand_over(self) -> None:
        """Do it; what cannot be done is said under the field."""
        try:
            value = named(self.successor)
            if value is None:
                raise UserError(self.tr("Type the name of the person who takes it on."))
            if value in self.ids:
                raise UserError(self.tr("The successor must be somebody else."))
            self._do(value)
        except (UserError, ValueError) as problem:
            self._complain(str(problem))
            return
        self.left.emit()

    def _do(self, value: str | NewRecord) -> None:
        document = self._document
        names = listed([each.name for each in self._people()])
        # Labels are English, as the file is; where they are shown they are translated.
        label = f"Hand over what {names} holds"
        if self.deleting:
            label = f"Hand over what {names} holds and delete {names}"
        with document.edit(label):
            if isinstance(value, NewRecord):
                values = {"program_id": document.program.id, "name": value.name}
                value = records.add(document, Person, values)
            for each in self.ids:
                if self.deleting:
                    records.hand_over_and_delete(document, each, value)
                else:
                    records.reassign(document, each, value)

    def _complain(self, words: str) -> None:
        words = error_words(words)
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))
        self.successor.setAccessibleDescription(words)
        if words:
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HoldsList(QWidget):
    """In a person's inspector: everything they hold, each a link, and a way to hand it over."""

    opened = Signal(str, str)
    reassign_requested = Signal(str)  # the person's id

    def __init__(self, held: dict[str, list[Holding]]) -> None:
        super().__init__()
        self._held = held
        self._id = ""
        self.links = Links(self.tr("Holds"), self.tr("Holds nothing in this program."))
        self.links.opened.connect(self.opened)
        self.reassign = button(self.tr("Reassign…"), "arrow-right-left")
        self.reassign.setToolTip(self.tr("Hand all of it to somebody else"))
        self.reassign.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        column.addWidget(self.links)
        column.addWidget(self.reassign, 0, Qt.AlignmentFlag.AlignLeft)

    def show_record(self, record: Person | None) -> None:
        """Show what a person holds; nothing for none or several."""
        self._id = record.id if record is not None else ""
        held = self._held.get(self._id, [])
        self.links.show_links(links_of(held))
        self.reassign.setVisible(bool(held))

    def _ask(self) -> None:
        self.reassign_requested.emit(self._id)
