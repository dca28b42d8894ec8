"""A decision point in full: its criteria, the blockers in its scope, and the decision or what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.commands import decisions
from models.decisions import DecisionPoint
from models.gates import blockers_of, unpassed_before
from models.rules import Finding
from models.words import small
from views import theme
from views.check_watch import CheckWatch
from views.controls import Chip, Elide, Icon, button, label, tool
from views.gate_criteria import GateCriteria
from views.gate_form import GateForm
from views.model_words import clocks_text, share_words, shown, value_words
from views.page import scroll
from views.pages import page_of
from views.states import SEVERITIES, look_of

if TYPE_CHECKING:
    from app.document import Document

PAST = ("decided_by_id", "decided_day", "conditions", "rationale", "blockers")


class GatePanel(QFrame):
    """The inspector of one decision point; hidden while there is none."""

    refused = Signal(str)
    place_requested = Signal(str, str)  # page and record of a blocker that was asked to open

    def __init__(self, document: Document, watch: CheckWatch | None = None) -> None:
        """`watch` is the page's own plan check, if it has one; else the panel keeps one."""
        super().__init__()
        self.setProperty("card", True)
        self.setMinimumWidth(280)
        self._document = document
        self._point = ""
        self._owns_watch = watch is None
        self.watch = CheckWatch(document, self) if watch is None else watch
        self.criteria = GateCriteria(document)
        self.form = GateForm(document)
        self._shown_blockers: list[tuple[str, str]] | None = None
        self._arrange()
        self.criteria.refused.connect(self.refused)
        self.watch.checked.connect(self.refresh)
        document.changed.connect(self.refresh)
        self.hide()

    def _arrange(self) -> None:
        area, inner = scroll()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(area)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SPACE16, theme.SPACE16, theme.SPACE16, theme.SPACE16)
        self._column.setSpacing(theme.SPACE8)
        self._add_head()
        self.count = self._add_heading(self.tr("Criteria"))
        self._column.addWidget(self.criteria)
        self.blockers_count = self._add_heading(self.tr("Blockers in its scope"))
        self._blockers = QVBoxLayout()
        self._blockers.setSpacing(theme.SPACE8)
        self._column.addLayout(self._blockers)
        self._add_heading(self.tr("Decision"))
        self._column.addWidget(self.form)
        self._column.addWidget(self._make_past())
        self._column.addStretch(1)

    def _add_head(self) -> None:
        self.name = label("", "section", theme.SEMIBOLD, wrap=True)
        self.due = label("", "small", tone="ink3", wrap=True)
        self.chip = Chip("")
        self.order = label("", "small", tone="warn", wrap=True)
        for widget in (self.name, self.due, self.chip, self.order):
            self._column.addWidget(widget)

    def _add_heading(self, words: str) -> Elide:
        """A heading with a quiet count at its right, which is returned."""
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.SPACE12, 0, 0)
        note = Elide("", "small", tone="ink3")
        row.addWidget(Elide(words, "small", theme.SEMIBOLD, "ink2"), 1)
        row.addWidget(note)
        self._column.addLayout(row)
        return note

    def _make_past(self) -> QWidget:
        """What was decided, and the way back."""
        self.past = QWidget()
        column = QVBoxLayout(self.past)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE4)
        self.decision = Chip("")
        column.addWidget(self.decision)
        self._past_lines = {}
        for name in PAST:
            line = self._past_lines[name] = label("", wrap=True)
            column.addWidget(line)
        column.addSpacing(theme.SPACE8)
        self.withdraw = button(self.tr("Withdraw"), "undo-2")
        self.withdraw.setToolTip(self.tr("Take the decision back; undo brings it back"))
        self.withdraw.clicked.connect(self._withdraw)
        row = QHBoxLayout()
        row.addWidget(self.withdraw)
        row.addStretch(1)
        column.addLayout(row)
        return self.past

    @property
    def point(self) -> DecisionPoint | None:
        """The decision point shown."""
        return self._document.record("decision_point", self._point) if self._point else None

    def show_point(self, point_id: str) -> None:
        """Show a decision point by id; none when it is empty. A draft decision stays with its point."""
        self._point = point_id
        self._shown_blockers = None
        self.criteria.show_point(point_id)
        self.refresh()

    def select_criterion(self, criterion_id: str) -> None:
        """Go to one criterion of the point shown."""
        self.criteria.select(criterion_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._owns_watch:
            self.watch.catch_up()

    def refresh(self) -> None:
        """Show the point as it is now."""
        point = self.point
        self.setVisible(point is not None)
        self.form.show_point(point)
        if point is None:
            return
        self.setAccessibleName(self.tr("Details of {0}").format(point.title))
        blockers = blockers_of(self._document.program, point, self.watch.found)
        waiting = unpassed_before(point)
        self._show_head(point)
        self._show_order(point, [stage.title for stage in waiting])
        self._show_blockers(blockers)
        self.form.show_open(len(blockers), waiting[0].title if waiting else "")
        self._show_decision(point)

    def _show_head(self, point: DecisionPoint) -> None:
        self.name.setText(point.title)
        due = point.due_day
        words = "" if due is None else clocks_text(self._document.program.clock.describe(due))
        missing = self.tr("Open: its stage has no last week") if point.stage else self.tr("No day yet")
        self.due.setText(self.tr("Due on {0}").format(small(words)) if words else missing)
        self.count.setText(self.tr("{0} of {1} met").format(point.met, len(point.criteria)))
        if point.decision is not None:
            self.chip.set_state(value_words(point.decision), *look_of(point.decision))
        elif due is not None and due < self._document.program.today:
            self.chip.set_state(self.tr("Overdue"), *look_of("overdue"))
        else:
            self.chip.set_state(self.tr("Open"), *look_of("open"))

    def _show_order(self, point: DecisionPoint, waiting: Sequence[str]) -> None:
        """Gates are signed in order: say so at every stage, and what is missing."""
        words = ""
        if waiting:
            names = ", ".join(f"'{title}'" for title in waiting)
            words = self.tr("Gates are passed in order: first {0}.").format(names)
        self.order.setText(words)
        self.order.setVisible(bool(words) and point.decision is None)

    def _show_blockers(self, blockers: Sequence[Finding]) -> None:
        """Lines to press, rebuilt only when they say something else, so that the focus stays."""
        lines = [(each.key, each.what) for each in blockers]
        self.blockers_count.setText(str(len(lines)) if lines else "")
        if lines == self._shown_blockers:
            return
        self._shown_blockers = lines
        while (item := self._blockers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in blockers:
            self._blockers.addWidget(self._blocker_line(finding))
        if not blockers:
            self._blockers.addWidget(label(self.tr("Nothing in its scope blocks it."), "small", tone="ink3"))

    def _blocker_line(self, finding: Finding) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE8)
        tone, icon = SEVERITIES[finding.severity]
        words = label(finding.what, "small", wrap=True)
        words.setToolTip(finding.fix)
        go = tool("arrow-right", self.tr("Open: {0}").format(finding.what))
        place = page_of(finding.table, finding.id, self._document.program)
        go.clicked.connect(partial(self.place_requested.emit, place, finding.id))
        row.addWidget(Icon(icon, tone, 16))
        row.addWidget(words, 1)
        row.addWidget(go)
        return line

    def _show_decision(self, point: DecisionPoint) -> None:
        decided = point.decision is not None
        self.form.setVisible(not decided)
        self.past.setVisible(decided)
        if point.decision is None:
            return
        self.decision.set_state(value_words(point.decision), *look_of(point.decision))
        for name, words in self._past_words(point).items():
            self._past_lines[name].setText(words)
            self._past_lines[name].setVisible(bool(words))

    def _past_words(self, point: DecisionPoint) -> dict[str, str]:
        """The lines about a past decision; empty ones are left out."""
        by, day = shown(point, "decided_by_id"), shown(point, "decided_day")
        if point.decided_day is not None:
            day = f"{day} ({self.tr('day')} {point.decided_day})"
        conditions = self.tr("Conditions: {0}").format(point.conditions) if point.conditions else ""
        over = self.tr("Open at the decision:\n{0}").format(point.blockers) if point.blockers else ""
        return {
            "decided_by_id": self.tr("By {0}").format(by) if by else self.tr("Nobody is named as decider."),
            "decided_day": self.tr("On {0}").format(day) if day else "",
            "conditions": conditions, "rationale": point.rationale, "blockers": over,
        }  # fmt: skip

    def _withdraw(self) -> None:
        if self._point:
            decisions.withdraw(self._document, self._point)


def criteria_words(point: DecisionPoint | None) -> str:
    """How far the criteria of a gate are: "3 of 5", or empty without criteria."""
    if point is None or not point.criteria:
        return ""
    return share_words(point.met, len(point.criteria))
