"""A role at a glance: facts, hours before and after, purpose and day today and redesigned, signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.roles import Effect, Role
from models.rules import Finding
from views import theme
from views.bar_charts import Hours, HoursBars
from views.controls import Elide, label
from views.field_group import FieldGroup
from views.finding_notes import FindingNotes
from views.flow import FlowLayout
from views.model_words import value_words
from views.page import scroll
from views.roles_legend import Legend
from views.roles_sign import SignOff
from views.roles_words import tasks_foot

if TYPE_CHECKING:
    from app.document import Document

PURPOSES = ("purpose_today", "purpose_redesigned")


class RoleOverview(QWidget):
    """The first face of a role; scrolls downwards."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.facts = FieldGroup(document, Role, ["title", "population_id", "headcount", "manager_id"], 260)
        self.purposes = FieldGroup(document, Role, PURPOSES, 260)
        self.reason = FieldGroup(document, Role, ["reason"])
        self.bars = HoursBars(self.tr("Hours a week before and after, by effect of the AI"))
        self.totals = label("", "small", tone="ink2", wrap=True)
        self.sign_off = SignOff(document)
        self.notes = FindingNotes()
        self.days = {name: label("", "small", tone="ink2", wrap=True) for name in ("before", "after")}
        self._arrange()
        for part in (self.facts, self.purposes, self.reason, self.sign_off):
            part.refused.connect(self.refused)

    def _arrange(self) -> None:
        area, inner = scroll()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 1, 1)
        outer.addWidget(area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.SPACE20, theme.SPACE16, theme.SPACE20, theme.SPACE20)
        column.setSpacing(theme.SPACE8)
        column.addWidget(self.notes)
        column.addWidget(self.facts)
        legend = Legend([("idle", self.tr("Before")), ("accent", self.tr("After"))])
        _heading(column, self.tr("Hours a week"), legend)
        for widget in (self.bars, self.totals, self.reason):
            column.addWidget(widget)
        _heading(column, self.tr("Purpose, today and redesigned"))
        column.addWidget(self.purposes)
        column.addWidget(self._make_days())
        _heading(column, self.tr("Sign-off"))
        column.addWidget(self.sign_off)
        column.addStretch(1)

    def _make_days(self) -> QWidget:
        """The day of the population before and after, which stands on the population's own page."""
        self.day = QWidget()
        flow = FlowLayout(self.day, column=260, gap=theme.SPACE12)
        heads = {"before": self.tr("Their day before"), "after": self.tr("Their day after")}
        for name, words in heads.items():
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.SPACE4)
            column.addWidget(label(words, "small", theme.MEDIUM, "ink2"))
            column.addWidget(self.days[name])
            column.addStretch(1)
            flow.add(block)
        return self.day

    def show_role(self, role: Role | None, ids: Sequence[str]) -> None:
        """Show a role as it is now; facts are shown of all the roles selected."""
        for part in (self.facts, self.purposes, self.reason):
            part.show_ids(ids)
        self.sign_off.show_role(role)
        if role is None:
            return
        self.bars.show_rows(hours_by_effect(role, self.tr("Not classified")))
        self.totals.setText(tasks_foot(role))
        self.reason.setVisible(role.hours_freed < 0 or bool(role.reason))
        population = role.population
        before, after = (population.day_before, population.day_after) if population else ("", "")
        self.days["before"].setText(before or self.tr("Not described yet."))
        self.days["after"].setText(after or self.tr("Not described yet."))
        self.day.setVisible(bool(before or after))

    def show_findings(self, found: Sequence[Finding]) -> None:
        """What the plan check says about the role and its steps."""
        self.notes.show_findings(found)

    def finish(self) -> None:
        """Take what is being typed."""
        for part in (self.facts, self.purposes, self.reason):
            part.finish()


def hours_by_effect(role: Role, unclassified: str) -> list[Hours]:
    """Hours a week before and after for each effect that a task of the role has."""
    rows = []
    for effect in (*Effect, None):
        tasks = [task for task in role.tasks if task.effect is effect]
        if tasks:
            name = value_words(effect) if effect is not None else unclassified
            before, after = sum(t.hours_before for t in tasks), sum(t.hours_after for t in tasks)
            rows.append(Hours(name, before, after))
    return rows


def _heading(column: QVBoxLayout, words: str, beside: QWidget | None = None) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(0, theme.SPACE12, 0, 0)
    row.addWidget(Elide(words, "small", theme.SEMIBOLD, "ink2"), 1)
    if beside is not None:
        row.addWidget(beside)
    column.addLayout(row)
