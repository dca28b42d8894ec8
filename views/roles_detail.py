"""One role in full: its overview, the four steps of its redesign, and training, behind tabs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout

from models.roles import Role
from models.rules import Finding
from views import icons, states, theme
from views.controls import Chip, Elide
from views.language import counted
from views.roles_list import PARTS, SIGNED, facts_words, hours_words
from views.roles_overview import RoleOverview
from views.roles_steps import Step
from views.roles_words import steps

if TYPE_CHECKING:
    from app.document import Changes, Document

SHOWN = frozenset({*PARTS, "population", "person", "training", "program"})


class RoleDetail(QFrame):
    """The role selected in the list; of several selected, the facts they share."""

    refused = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setMinimumWidth(360)
        self._document = document
        self._ids: list[str] = []
        self._findings: Mapping[str, Sequence[Finding]] = {}
        self.overview = RoleOverview(document)
        self.steps = {spec.key: Step(document, spec) for spec in steps()}
        self.name, self.chip = Elide("", "section", theme.SEMIBOLD), Chip("")
        self.facts = Elide("", "small", tone="ink3")
        self.tabs, self.faces = QTabBar(), QStackedWidget()
        self._arrange()
        self.overview.refused.connect(self.refused)
        for step in self.steps.values():
            step.refused.connect(self.refused)
        self.tabs.currentChanged.connect(self.faces.setCurrentIndex)
        document.changed.connect(self._take)
        self.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE16, 0, 0)
        column.setSpacing(theme.SPACE4)
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE20, 0, theme.SPACE20, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.chip)
        column.addLayout(row)
        self.facts.setContentsMargins(theme.SPACE20, 0, theme.SPACE20, 0)
        column.addWidget(self.facts)
        self.tabs.setAccessibleName(self.tr("Steps of the redesign"))
        self.tabs.setFont(theme.font("small", theme.MEDIUM))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Overview"))
        self.faces.addWidget(self.overview)
        for step in self.steps.values():
            self.tabs.addTab(step.spec.name)
            self.faces.addWidget(step)
        strip = QHBoxLayout()
        strip.setContentsMargins(theme.SPACE8, 0, theme.SPACE8, 0)
        strip.addWidget(self.tabs)
        column.addLayout(strip)
        column.addWidget(self.faces, 1)

    @property
    def role(self) -> Role | None:
        """The one role on screen; None while several are selected, or none."""
        return self._document.record("role", self._ids[0]) if len(self._ids) == 1 else None

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these roles; none hides the panel."""
        self._ids = [each for each in ids if self._document.record("role", each) is not None]
        self.setVisible(bool(self._ids))
        role = self.role
        for step in self.steps.values():
            step.show_role(role.id if role is not None else "")
            step.setEnabled(role is not None)
        self.refresh()

    def show_findings(self, findings: Mapping[str, Sequence[Finding]]) -> None:
        """What the plan check says, by the id of a role or of a part of one."""
        self._findings = findings
        for number, step in enumerate(self.steps.values(), 1):
            marked = step.show_findings(findings)
            icon = icons.icon(states.SEVERITIES["warning"][1], "warn", "warn") if marked else QIcon()
            self.tabs.setTabIcon(number, icon)
            words = self.tr("{0} to look at").format(counted(marked, "row")) if marked else ""
            self.tabs.setTabToolTip(number, words)
        self.overview.show_findings(findings.get(self._ids[0], ()) if len(self._ids) == 1 else ())

    def show_part(self, record_id: str) -> None:
        """Bring the step with a task, skill, metric, conversation or training to the front and select it."""
        for number, step in enumerate(self.steps.values(), 1):
            if step.select(record_id):
                self.tabs.setCurrentIndex(number)
                return
        self.tabs.setCurrentIndex(0)

    def finish(self) -> None:
        """Take what is being typed."""
        self.overview.finish()
        for step in self.steps.values():
            step.finish()

    def refresh(self) -> None:
        """Show the role as it is now."""
        role = self.role
        self.chip.setVisible(role is not None)
        self.overview.show_role(role, self._ids)
        if role is None:
            self.name.setText(counted(len(self._ids), "role"))
            self.facts.setText("")
        else:
            self.name.setText(role.title)
            self.chip.set_state(role.sign_off, *SIGNED[role.sign_off])
            people = self.tr("{0} people").format(role.headcount)
            self.facts.setText(" · ".join(filter(None, (facts_words(role, people), hours_words(role)))))
        self.setAccessibleName(self.tr("Details of {0}").format(self.name.text()))

    def _take(self, changes: Changes) -> None:
        if changes.everything or not changes.tables.isdisjoint(SHOWN):
            self.refresh()
