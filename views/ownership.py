"""The Ownership page: who answers for what, how it is handed over, and who sits in production's seats."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.commands import ownership as commands
from models.ownership import Mode
from models.rules import Finding
from views import theme
from views.check_watch import CheckWatch
from views.controls import button, tool
from views.ownership_checks import ChecksCard
from views.ownership_details import ActivityDetails, Details, PartyDetails
from views.ownership_team import TeamSeats
from views.ownership_transfers import Transfers
from views.page import EmptyState, Page
from views.raci_edits import RaciEdits
from views.raci_panel import RaciPanel

if TYPE_CHECKING:
    from app.document import Document

ROOMY = 940  # pixels under which the side panel gives way to the matrix
MATRIX, TRANSFERS, TEAM = range(3)


class OwnershipPage(Page):
    """The matrix, the transfers and the seats, each behind a tab; details and checks at the right."""

    key = "ownership"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.raci = RaciPanel(document)
        self.transfers = Transfers(document)
        self.team = TeamSeats(document)
        self.edits = RaciEdits(document, self)
        self.checks = ChecksCard()
        self.activity, self.party = ActivityDetails(document), PartyDetails(document)
        self.details: tuple[Details, ...] = (self.activity, self.party)
        self._asked_for: bool | None = None  # whether the side panel was switched on or off by hand
        self._shown_activity = ""
        self.faces = QStackedWidget()
        for face in (self.raci, self.transfers, self.team):
            self.faces.addWidget(face)
        self.content.addWidget(self.faces, 1)
        self._add_tools()
        self.set_inspector(self._make_side(), 300)
        self.watch = CheckWatch(document, self)
        self._connect()
        self._show_grid()

    def _add_tools(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of ownership"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for words in (self.tr("Matrix"), self.tr("Transfers"), self.tr("Production team")):
            self.tabs.addTab(words)
        self.add_activity = button(self.tr("Add activity"), "plus")
        self.add_party = button(self.tr("Add party"), "plus")
        self.side_switch = tool("panel-right", self.tr("Show or hide the details"))
        self.side_switch.setCheckable(True)
        self.add_tool(self.tabs)
        for widget in (self.add_activity, self.add_party, self.side_switch):
            self.add_tool(widget, right=widget is self.add_activity)

    def _make_side(self) -> QWidget:
        self.side = QWidget()
        self.side.setMinimumWidth(260)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.checks)
        for card in self.details:
            column.addWidget(card, 1)
        column.addStretch(0)
        return self.side

    def _connect(self) -> None:
        view = self.raci.view
        self.tabs.currentChanged.connect(self._show_tab)
        self.add_activity.clicked.connect(self._add_activity)
        self.add_party.clicked.connect(self._add_party)
        self.side_switch.clicked.connect(self._switch_side)
        view.selectionModel().currentRowChanged.connect(self._follow)
        view.clicked.connect(self._follow)
        view.activity_chosen.connect(self.show_activity)
        view.party_chosen.connect(self.show_party)
        view.header_menu.connect(self._open_header_menu)
        view.verticalHeader().sectionDoubleClicked.connect(partial(self._name_section, False))
        view.horizontalHeader().sectionDoubleClicked.connect(partial(self._name_section, True))
        self.raci.model.grid_changed.connect(self._show_grid)
        self.checks.chosen.connect(self._go_activity)
        self.transfers.selected.connect(self.show_activity)
        self.edits.details_requested.connect(self._ask_name)
        parts = (self.raci, self.transfers, self.team, self.edits, self.activity, self.party)
        for refused in (part.refused for part in parts):
            refused.connect(self._warn)
        self.watch.checked.connect(self._show_findings)

    # Qt's and the window's own

    def on_paper(self) -> dict[str, Any]:
        """What is printed of this page: the matrix as it is shown."""
        return {"shows": self.raci.model.shows}

    def shown(self) -> None:
        self.watch.catch_up()

    def state(self) -> dict[str, Any]:
        """The tab, which matrix or day is shown, and the cell under the cursor."""
        shows, index = self.raci.model.shows, self.raci.view.currentIndex()
        return {
            "tab": self.tabs.currentIndex(),
            "shows": shows.name if isinstance(shows, Mode) else shows,
            "cell": list(self.raci.model.place(index)) if index.isValid() else [],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave."""
        shows = state.get("shows", Mode.PRODUCTION.name)
        self.raci.show_mode(shows if isinstance(shows, int) else Mode[shows])
        if cell := state.get("cell"):
            self.raci.view.go(*cell)
        self.tabs.setCurrentIndex(int(state.get("tab", MATRIX)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    def reveal(self, record_id: str) -> None:
        """Select an activity, party, letter or transfer, or show the seats for the program."""
        record = self._document.record
        assignment, transfer = record("assignment", record_id), record("transfer", record_id)
        if record_id == self._document.program.id:
            self.tabs.setCurrentIndex(TEAM)
        elif transfer is not None:
            self.tabs.setCurrentIndex(TRANSFERS)
            self.transfers.select(transfer.activity_id)
        elif assignment is not None:
            self.tabs.setCurrentIndex(MATRIX)
            self.raci.show_mode(assignment.mode)
            self.raci.view.go(assignment.activity_id, assignment.party_id)
        elif record("party", record_id) is not None:
            self.tabs.setCurrentIndex(MATRIX)
            self.raci.view.selectColumn(self.raci.model.column_of(record_id))
            self.show_party(record_id)
        elif record("activity", record_id) is not None:
            self._go_activity(record_id)

    # What is shown

    def _show_tab(self, tab: int) -> None:
        self.faces.setCurrentIndex(tab)
        for widget in (self.add_activity, self.add_party):
            widget.setVisible(tab == MATRIX)
        self.checks.setVisible(tab == MATRIX)
        self._show_side()

    def _show_side(self) -> None:
        """The side panel gives way when it is narrow, unless it was asked for."""
        tab = self.faces.currentIndex()
        can = self._empty is None and (tab == MATRIX or (tab == TRANSFERS and bool(self._shown_activity)))
        wanted = self.width() >= ROOMY if self._asked_for is None else self._asked_for
        self.side.setVisible(can and wanted)
        self.side_switch.setChecked(can and wanted)
        self.side_switch.setVisible(can)

    def _switch_side(self, on: bool) -> None:
        self._asked_for = on
        self._show_side()

    def _show_grid(self) -> None:
        self.checks.show_grid(self.raci.model.grid, self.raci.model.findings)
        self._show_empty()
        gone = self._shown_activity and self._document.record("activity", self._shown_activity) is None
        if gone:
            self.show_activity("")

    def _show_empty(self) -> None:
        is_empty = not self._document.program.activities
        if is_empty == (self._empty is not None):
            return
        if is_empty:
            self._show_welcome()
        else:
            self.set_empty(None)
        self._show_side()

    def _show_welcome(self) -> None:
        empty = EmptyState(
            "handshake", self.tr("Who will own it afterwards?"),
            self.tr("List what somebody must own, and say who is responsible and who is accountable."),
        )  # fmt: skip
        empty.add_requested.connect(self._add_activity)
        empty.sample_requested.connect(partial(commands.fill_from_plan, self._document))
        self.set_empty(empty)

    def _show_findings(self) -> None:
        waiting = self.watch.waiting
        self.raci.model.set_findings(waiting)
        self.checks.show_grid(self.raci.model.grid, self.raci.model.findings)
        by_record: dict[str, list[Finding]] = {}
        for each in waiting:
            by_record.setdefault(each.id, []).append(each)
        self.transfers.table.set_findings(by_record)
        self._show_activity_findings()

    def _show_activity_findings(self) -> None:
        self.activity.set_findings(self.raci.model.findings.get(self._shown_activity, ()))

    # Following the cursor

    def _follow(self, current: QModelIndex) -> None:
        if current.isValid():
            self.show_activity(self.raci.model.place(current)[0])

    def show_activity(self, activity_id: str) -> None:
        """Show an activity at the right; none hides the card."""
        self._shown_activity = activity_id
        self.party.show_record("")
        self.activity.show_record(activity_id)
        self._show_activity_findings()
        self._show_side()

    def show_party(self, party_id: str) -> None:
        """Show a party at the right."""
        self._shown_activity = ""
        self.activity.show_record("")
        self.party.show_record(party_id)

    def _go_activity(self, activity_id: str) -> None:
        """Go to the row of an activity, from the checks or from a finding."""
        self.tabs.setCurrentIndex(MATRIX)
        if self.raci.view.go(activity_id):
            self.raci.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_activity(activity_id)

    # Whole rows and columns

    def _add_activity(self) -> None:
        self.edits.add_activity()

    def _add_party(self) -> None:
        self.edits.add_party()

    def _open_header_menu(self, across: bool, section: int, place: QPoint) -> None:
        grid = self.raci.model.grid
        sections = grid.columns if across else grid.rows
        menu = self.edits.menu(across, sections[section].id if 0 <= section < len(sections) else "")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _name_section(self, across: bool, section: int) -> None:
        grid = self.raci.model.grid
        table, sections = ("party", grid.columns) if across else ("activity", grid.rows)
        self._ask_name(table, sections[section].id, True)

    def _ask_name(self, table: str, record_id: str, typed: bool) -> None:
        """Show a row or column at the right, with its name ready to be typed."""
        self._asked_for = True if self.width() < ROOMY else self._asked_for
        self._show_side()
        if table == "party":
            self.show_party(record_id)
        else:
            self.raci.view.go(record_id)
            self.show_activity(record_id)
        card: Details = self.party if table == "party" else self.activity
        editor = card.fields["name" if table == "party" else "title"].editor
        if typed and isinstance(editor, QLineEdit):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.selectAll()

    def _warn(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")
