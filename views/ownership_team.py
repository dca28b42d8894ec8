"""The seats that production needs filled: four roles with four distinct people, and who owns the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.program import Program
from views import theme
from views.controls import Card, Chip, FlowLayout, label
from views.model_words import heading, listed
from views.page import scroll
from views.record_field import RecordField

if TYPE_CHECKING:
    from app.document import Changes, Document

FOUR = ("business_owner_id", "product_manager_id", "data_engineer_id", "ai_operations_id")
SEATS = (*FOUR, "it_owner_id")


class TeamSeats(QWidget):
    """A card per seat with what it is for and who sits there."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.fields: dict[str, RecordField] = {}
        self.chips: dict[str, Chip] = {}
        area, inner = scroll()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        words = self.tr("Four roles in four different people, and IT owns the infrastructure.")
        column.addWidget(label(words, tone="ink2", wrap=True))
        cards = QWidget()
        flow = FlowLayout(cards, column=300)
        for name in SEATS:
            flow.add(self._seat(name))
        flow.add(QWidget())  # the sixth place stays free, so that all cards are as wide
        column.addWidget(cards)
        column.addStretch(1)
        document.changed.connect(self._take)
        self.refresh()

    def _seat(self, name: str) -> Card:
        card = Card(heading(Program, name))
        card.box.addWidget(label(_duty(name), "small", tone="ink2", wrap=True))
        field = self.fields[name] = RecordField(self._document, Program, name, self.tr("Person"))
        field.refused.connect(self.refused)
        field.editor.setAccessibleName(heading(Program, name))
        self.chips[name] = Chip("")
        card.box.addStretch(1)
        card.box.addWidget(field)
        card.box.addWidget(self.chips[name])
        return card

    def refresh(self) -> None:
        """Show who sits where, and who sits twice."""
        program = self._document.program
        for name, field in self.fields.items():
            field.feed(program)
            self.chips[name].set_state(*self._state(program, name))

    def _state(self, program: Program, name: str) -> tuple[str, str, str]:
        holder = getattr(program, name)
        if holder is None:
            return self.tr("Nobody yet"), "bad", "circle-alert"
        twice = [heading(Program, each) for each in FOUR if each != name and getattr(program, each) == holder]
        if name in FOUR and twice:
            return self.tr("Also {0}").format(listed(twice).lower()), "warn", "triangle-alert"
        return self.tr("Filled"), "ok", "circle-check"

    def _take(self, changes: Changes) -> None:
        if changes.everything or changes.tables & {"program", "person"}:
            self.refresh()


def _duty(name: str) -> str:
    say = QCoreApplication.translate
    return {
        "business_owner_id": say("Team", "Accountable for the outcome; chairs the monthly review."),
        "product_manager_id": say("Team", "Keeps the backlog, gathers feedback, coordinates."),
        "data_engineer_id": say("Team", "Keeps pipelines whole and upstream data good."),
        "ai_operations_id": say("Team", "Watches performance and drift; retrains and deploys."),
        "it_owner_id": say("Team", "Owns infrastructure, access and availability."),
    }[name]
