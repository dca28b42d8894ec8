"""The People page: one register that every owner, manager, champion, party and signatory points into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.holdings import Holding
from models.people import Person
from views.controls import button
from views.filter_bar import FilterBar
from views.form import Section
from views.people_form import Own, OwnForm
from views.people_page import FirstWords, PeoplePageFrame
from views.reassign import HoldsList, ReassignPanel, held_by
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document


class PeopleView(RecordView):
    """The register; deleting somebody who holds things asks for a successor first."""

    successor_wanted = Signal(list)  # ids of the people to be deleted

    def __init__(self, table: RecordTable, name: str, held: dict[str, list[Holding]]) -> None:
        super().__init__(table, name)
        self._held = held

    def delete_rows(self) -> None:
        ids = self.selected_ids()
        if held_by_others(self._held, ids):
            self.successor_wanted.emit(ids)
        else:
            super().delete_rows()


def held_by_others(held: dict[str, list[Holding]], ids: Sequence[str]) -> list[Holding]:
    """What these people hold, except in each other's entries, which would go too."""
    return [each for key in ids for each in held.get(key, ()) if each.record.id not in ids]


class PeoplePage(PeoplePageFrame):
    """The register at the left, a person with all they hold at the right."""

    key = "people"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.words = FirstWords(
            "contact-round", self.tr("Nobody in the register yet"),
            self.tr("Everybody who owns, manages, champions or signs something is entered once, here."),
            "people",
        )  # fmt: skip
        self.held = held_by(document.program)
        document.changed.connect(self._count)  # before the table asks for the numbers
        self.table = RecordTable(document, Person, self._columns(), _people, new=self._new, parent=self)
        self.view = PeopleView(self.table, self.tr("People"), self.held)
        self.bar = FilterBar(self.table, ("side", "team"), ("person", "people"), self)
        self.add_button = button(self.tr("Add person"), "plus")
        self.add_button.clicked.connect(self.view.add_last)
        self.bar.add_widget(self.add_button)
        self.add_tool(self.bar)
        self.content.addWidget(self.card(self.view), 1)
        self.form = OwnForm(document, Person, self._sections(), self)
        self.panel = ReassignPanel(document)
        self.panel.left.connect(self.leave_panel)
        self.panel.opened.connect(self.go)
        self.view.successor_wanted.connect(self._ask_successor)
        self.join(self.panel)

    def _columns(self) -> list[str | ColumnSpec]:
        return [
            ColumnSpec("name", look="person", stretch=True, width=156, tone=self._tone),
            ColumnSpec("job_title", look="quiet", width=198, hide_below=560),
            ColumnSpec("team", look="quiet", width=168, hide_below=740),
            ColumnSpec("email", look="quiet", width=236, hide_below=1420),
            ColumnSpec("side", width=128),
            ColumnSpec("from_day", heading=self.tr("From"), look="quiet", width=104, hide_below=960),
            ColumnSpec("until_day", look="quiet", width=104, hide_below=960),
            ColumnSpec("deputy_id", width=172, hide_below=1130),
            ColumnSpec("holds", heading=self.tr("Holds"), kind="int", value=self._number_held, width=68,
                       help=self.tr("How many things in the program name this person")),
        ]  # fmt: skip

    def _sections(self) -> list[Any]:
        names = ("name", "job_title", "team", "email", "side", "from_day", "until_day", "deputy_id")
        return [
            Section("", names),
            Own(self.tr("Holds"), self._make_holds),
            Section(self.tr("Note"), ["note"], folded=True),
        ]

    def _make_holds(self, _form: OwnForm) -> list[QWidget]:
        self.holds = HoldsList(self.held)
        self.holds.opened.connect(self.go)
        self.holds.reassign_requested.connect(self._ask_reassign)
        return [self.holds]

    def _new(self, _below: Person | None) -> dict[str, Any]:
        return {"program_id": self._document.program.id, "name": self.tr("New person")}

    def _tone(self, person: Person) -> str:
        """People who are not in the program today stand back."""
        return "ink" if person.present(self._document.program.today) else "ink3"

    def _number_held(self, person: Person) -> int:
        return len(self.held.get(person.id, ()))

    def _count(self) -> None:
        found = held_by(self._document.program)
        self.held.clear()
        self.held.update(found)

    def refresh(self) -> None:
        """Something changed while a successor is asked for: the list follows, or the question is void."""
        if self.aside.panel is not self.panel:
            return
        ids = self.panel.ids
        if all(self._document.record("person", each) is not None for each in ids):
            self.panel.show_held(self._held_of(ids, self.panel.deleting))
        else:
            self.leave_panel()

    def _held_of(self, ids: Sequence[str], deleting: bool) -> list[Holding]:
        return held_by_others(self.held, ids) if deleting else self.held.get(ids[0], [])

    def _ask_successor(self, ids: list[str]) -> None:
        self._ask(ids, True)

    def _ask_reassign(self, person_id: str) -> None:
        self._ask([person_id], False)

    def _ask(self, ids: list[str], deleting: bool) -> None:
        self.panel.ask(ids, self._held_of(ids, deleting), deleting)
        self.aside.show_panel(self.panel)
        self.panel.begin()

    def leave_panel(self) -> None:
        row = max(0, self.view.currentIndex().row())
        super().leave_panel()
        if not self.view.selected_ids() and self.table.rowCount():
            self.view.select([self.table.row_id(min(row, self.table.rowCount() - 1))])


def _people(program: Any) -> Sequence[Person]:
    return list(program.people)
