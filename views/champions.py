"""The Champions page: who helps whom with what hours, what they did, and what they raised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from models.champions import Champion, Escalation, PeerSession
from models.rules import Finding
from views.champions_figures import NetworkCard
from views.champions_parts import AddChampion, ChampionsView
from views.champions_tables import Tables
from views.controls import button
from views.filter_bar import FilterBar
from views.form import Related, Section
from views.form_field import FieldSpec
from views.people_form import OwnForm
from views.people_page import Child, FirstWords, PeoplePageFrame
from views.people_parts import Switch
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document


class Face(NamedTuple):
    """One of the tables of the page, with its view and filter."""

    table: RecordTable
    view: RecordView
    bar: FilterBar


class ChampionsPage(PeoplePageFrame):
    """Figures and coverage above; the roster, all sessions or all escalations below; one champion in full."""

    key = "champions"
    nested = (
        Child("peer_session", "champion_id", 0),
        Child("escalation", "champion_id", 1),
    )

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.words = FirstWords(
            "user-star", self.tr("No champions yet"),
            self.tr("A champion is a respected peer who shows how the work is done with the AI."),
            "champions",
        )  # fmt: skip
        self.tables = Tables(document, self)
        self.add_button = button(self.tr("Add champion"), "plus")
        self.faces = self._make_faces()
        self.table, self.view, self.bar = self.faces[0]
        self.top = NetworkCard(self.tr("Network"), document.program)
        self.switch = Switch(
            self.tr("What to show"), (self.tr("Champions"), self.tr("Sessions"), self.tr("Escalations"))
        )
        self._arrange()
        self.form = OwnForm(document, Champion, self._sections(), self, _name)
        self.forms = [self.form, *self._make_forms()]
        self.panel = AddChampion(document)
        self._connect()
        self.join(self.panel, forms=self.forms[1:], width=360)

    def _make_faces(self) -> list[Face]:
        roster, sessions, escalations = (
            self.tables.roster(), self.tables.sessions(), self.tables.escalations(),
        )  # fmt: skip
        faces = [
            Face(roster, ChampionsView(roster, self.tr("Champions")),
                 FilterBar(roster, ("cohort",), ("champion", "champions"))),
            Face(sessions, RecordView(sessions, self.tr("Peer sessions")),
                 FilterBar(sessions, ("champion",), ("session", "sessions"))),
            Face(escalations, RecordView(escalations, self.tr("Escalations")),
                 FilterBar(escalations, ("state",), ("escalation", "escalations"))),
        ]  # fmt: skip
        self.add_session = button(self.tr("Add session"), "plus")
        self.add_escalation = button(self.tr("Add escalation"), "plus")
        adders = (self.add_button, self.add_session, self.add_escalation)
        for face, adder in zip(faces, adders, strict=True):
            face.bar.add_widget(adder)
            adder.clicked.connect(face.view.add_last if face is not faces[0] else face.view.add_row)
        return faces

    def _arrange(self) -> None:
        self.bars, self.stack = QStackedWidget(), QStackedWidget()
        for face in self.faces:
            self.bars.addWidget(face.bar)
            self.stack.addWidget(self.card(face.view))
        self.add_tool(self.switch)
        self.toolbar.addWidget(self.bars, 1)
        self.content.addWidget(self.top)
        self.content.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.switch.currentChanged.connect(self._switch)
        for face, select in zip(self.faces[1:], (self._select_session, self._select_escalation), strict=True):
            self.listen(*face)
            face.view.selected.connect(select)
        self.view.champion_wanted.connect(self._ask)  # type: ignore[attr-defined]
        self.panel.added.connect(self._added)
        self.panel.left.connect(self.leave_panel)

    def _sections(self) -> list[Any]:
        sessions = [ColumnSpec("day", width=104), ColumnSpec("title", stretch=True, width=120),
                    ColumnSpec("helped", heading=self.tr("Helped"), width=66)]  # fmt: skip
        raised = [ColumnSpec("title", stretch=True, width=120),
                  ColumnSpec("waiting", heading=self.tr("Days"), width=56, depends=()),
                  ColumnSpec("state", look="chip", width=104, depends=())]  # fmt: skip
        backing = ["hours", "recognised", "direct_channel", "early_access", "trained_day"]
        return [
            Section("", ["person_id", "population_id", "cohort", "credibility", "first_sceptical"]),
            Section(self.tr("Backing"), backing),
            Section(self.tr("Active"), ["active_from", "active_until"]),
            Related(self.tr("Peer sessions"), PeerSession, sessions, _sessions_of, new=self._session_of),
            Related(self.tr("Escalations"), Escalation, raised, _raised_by, new=self._raise_by),
            Section(self.tr("Note"), ["note"], folded=True),
        ]

    def _make_forms(self) -> list[OwnForm]:
        """The forms of a session and of an escalation."""
        document, who = self._document, FieldSpec("champion_id", self.tr("Champion"), fixed=True)
        session: list[str | FieldSpec] = ["title", "day", "helped", who, "note"]
        state = [FieldSpec(each, fixed=True) for each in ("state", "waiting")]
        raised: list[str | FieldSpec] = ["title", *state, "raised_day", who]
        answer = ["owner_id", "answer", "answered_day", "told_day"]
        return [
            OwnForm(document, PeerSession, [Section("", session)], self),
            OwnForm(document, Escalation, [Section("", raised), Section(self.tr("Answer"), answer)], self),
        ]

    def _session_of(self, champion: Champion) -> dict[str, Any]:
        return {"champion_id": champion.id, "day": self._document.program.today}

    def _raise_by(self, champion: Champion) -> dict[str, Any]:
        today = self._document.program.today
        return {"champion_id": champion.id, "title": self.tr("New escalation"), "raised_day": today}

    def reveal(self, record_id: str) -> None:
        """Show a champion in the roster, a session or an escalation in the table of all of them."""
        for number, face in enumerate(self.faces):
            if face.table.has(record_id):
                self.switch.setCurrentIndex(number)
                self.show_row(*face, record_id)

    def refresh(self) -> None:
        """Count and draw again."""
        self.top.show_program(self._document.program)

    def mark(self, found: Mapping[str, list[Finding]]) -> None:
        """Sessions and escalations carry their own marks in their tables."""
        every = [each for several in found.values() for each in several]
        for face in self.faces[1:]:
            kind = face.table.kind.__tablename__
            own = [each for each in every if each.table == kind]
            face.table.set_findings({each.id: [f for f in own if f.id == each.id] for each in own})

    def add_first(self) -> None:
        self._ask("")

    def _ask(self, population_id: str) -> None:
        self.panel.ask(population_id)
        self.aside.show_panel(self.panel)
        self._show_empty()
        self.panel.begin()

    def _added(self, champion_id: str) -> None:
        self.aside.show_panel(None)
        self._show_empty()
        self.switch.setCurrentIndex(0)
        self.reveal(champion_id)
        self.view.setFocus()

    def _switch(self, number: int) -> None:
        self.bars.setCurrentIndex(number)
        self.stack.setCurrentIndex(number)
        self.aside.show_form(self.forms[number])

    def _select(self, ids: list[str]) -> None:
        self.tables.chosen = ids[0] if ids else self.tables.chosen
        super()._select(ids)

    def _select_session(self, ids: list[str]) -> None:
        self.forms[1].show_records(ids)
        self.aside.show_panel(None)

    def _select_escalation(self, ids: list[str]) -> None:
        self.forms[2].show_records(ids)
        self.aside.show_panel(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top.fit(event.size().height())


def _name(champion: Champion) -> str:
    return champion.person.name


def _sessions_of(champion: Champion) -> Sequence[PeerSession]:
    return champion.sessions


def _raised_by(champion: Champion) -> Sequence[Escalation]:
    return champion.escalations
