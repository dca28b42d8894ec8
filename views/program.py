"""The Program page: what is rolled out, by whom, when, by which calendar, and what counts as success."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.commands import records
from models.program import Posture, Program
from models.rules import Finding
from views import theme
from views.check_watch import CheckWatch
from views.controls import Card, button
from views.field_group import FieldGroup
from views.finding_notes import FindingNotes
from views.form_field import NAME_WIDTH, FieldSpec
from views.page import Page
from views.program_calendar import CalendarCard
from views.program_clocks import FIELDS as CLOCK_FIELDS
from views.program_clocks import ClocksCard

if TYPE_CHECKING:
    from app.document import Document

WIDE_NAMES = 148  # pixels: so that "AI operations engineer" stands on one line
QUESTION = "question "  # begins the place of a finding about a handoff question
TWO_COLUMNS = 860  # pixels of the page from which cards stand in two columns
WHAT = ("title", "organisation", "system", "use_case", "scope_in", "scope_out", "start_mode")
PEOPLE = (
    "sponsor_id", "business_owner_id", "product_manager_id", "data_engineer_id", "ai_operations_id",
    "it_owner_id", "adoption_owner_id", "change_lead_id",
)  # fmt: skip
ADOPTION = ("adoption_target", "adoption_cadence", "eligible_volume", "launch_share", "fallback")
SETTINGS = ("champion_ratio", "answer_days", "task_limit", "stuck_weeks")


class FieldsCard(Card):
    """A card of fields, with what the plan check says about them."""

    refused = Signal(str)

    def __init__(self, document: Document, title: str, fields: Sequence[str | FieldSpec]) -> None:
        super().__init__(title)
        self.group = FieldGroup(document, Program, fields)
        self.group.refused.connect(self.refused)
        self.group.show_ids([document.program.id])
        self.notes = FindingNotes()
        for name in self.group.findChildren(QLabel):
            if name.maximumWidth() == NAME_WIDTH:
                name.setFixedWidth(WIDE_NAMES)
        self.box.addWidget(self.group)
        self.box.addWidget(self.notes)


class QuestionsCard(Card):
    """The questions of the handoff that nobody answers yet; hidden while there are none."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Handoff questions"))
        self.notes = FindingNotes()
        self.go = button(self.tr("Open Ownership"), "arrow-right")
        self.go.clicked.connect(self.asked)
        self.box.addWidget(self.notes)
        self.box.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show what the plan check says about them."""
        self.notes.show_findings(found)
        self.setVisible(bool(found))


class ProgramPage(Page):
    """One calm page of cards; every edit is saved at once and can be undone."""

    key = "program"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.clocks, self.calendar = ClocksCard(document), CalendarCard(document)
        self.cards = {
            "what": FieldsCard(document, self.tr("What is rolled out"), WHAT),
            "people": FieldsCard(document, self.tr("People"), PEOPLE),
            "adoption": FieldsCard(document, self.tr("Adoption"), ADOPTION),
            "posture": FieldsCard(document, self.tr("Posture"), _posture_fields()),
            "settings": FieldsCard(document, self.tr("Settings"), SETTINGS),
        }
        self._arrange()
        self.watch = CheckWatch(document, self)
        self.watch.checked.connect(self._show_findings)
        speakers: tuple[ClocksCard | CalendarCard | FieldsCard, ...]
        speakers = (self.clocks, self.calendar, *self.cards.values())
        for card in speakers:
            card.refused.connect(self._refuse)

    def _arrange(self) -> None:
        column = self.make_scroll()
        column.addWidget(self.clocks)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.GAP)
        cards = self.cards
        self.questions = QuestionsCard()
        self.questions.asked.connect(partial(self.place_requested.emit, "ownership", ""))
        for stack in (
            (cards["what"], self.calendar, cards["settings"]),
            (cards["people"], self.questions, cards["adoption"], cards["posture"]),
        ):
            side = QVBoxLayout()
            side.setSpacing(theme.GAP)
            for card in stack:
                side.addWidget(card)
            side.addStretch(1)
            self._columns.addLayout(side, 1)
        column.addLayout(self._columns)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = self.width() >= TWO_COLUMNS
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def shown(self) -> None:
        self.watch.catch_up()
        self.calendar.fill()

    def reveal(self, record_id: str) -> None:
        """Go to a day off, or to the first field that the plan check speaks of."""
        if self.calendar.select(record_id):
            self._bring(self.calendar.view)
            return
        for finding in self.watch.waiting:
            if finding.id != record_id:
                continue
            if finding.field.startswith(QUESTION):
                self._bring(self.questions)
                return
            if self._focus_field(finding.field):
                return

    def _focus_field(self, name: str) -> bool:
        for card in self.cards.values():
            if card.group.focus_field(name):
                self._bring(card.group.editor(name))
                return True
        return False

    def _bring(self, widget: QWidget) -> None:
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)

    def _show_findings(self) -> None:
        """Each finding about the program stands on the card with its field; the rest with the clocks.

        What the ownership matrix leaves unanswered has a card of its own.
        """
        own = [each for each in self.watch.waiting if each.table in ("program", "day_off")]
        placed: dict[str, list[Finding]] = {key: [] for key in self.cards}
        rest: list[Finding] = []
        questions: list[Finding] = []
        for finding in own:
            home = next((key for key, card in self.cards.items() if finding.field in card.group.fields), "")
            if finding.field not in CLOCK_FIELDS and home:
                placed[home].append(finding)
            elif finding.field.startswith(QUESTION):
                questions.append(finding)
            else:
                rest.append(finding)
        for key, card in self.cards.items():
            card.notes.show_findings(placed[key])
        self.clocks.notes.show_findings(rest)
        self.questions.show_findings(questions)

    def _refuse(self, sentence: str) -> None:
        self.told.emit(sentence, "warn")


def _posture_fields() -> list[str | FieldSpec]:
    return [FieldSpec("posture", put=_set_posture), "posture_day", "posture_by_id", "posture_evidence"]


def _set_posture(document: Document, ids: Sequence[str], posture: Any) -> None:
    """Governed production begins today unless a day is given; back in the pilot there is no such day."""
    program = document.program
    day = (program.posture_day or program.today) if posture is Posture.PRODUCTION else None
    label = f"Change posture to {str(posture.value).lower()}"
    records.set_values(
        document, Program, {each: {"posture": posture, "posture_day": day} for each in ids}, label
    )
