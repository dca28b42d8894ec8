"""The Today page: which day it is, what the next decision lacks, what is late, and what needs somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import measures
from models.measures import Gate, Moment
from models.rules import Finding
from views import states, theme
from views.check_watch import CheckWatch
from views.controls import FlowLayout, label
from views.figure_card import FigureCard
from views.ladder_lines import ladder_lines, stuck_words
from views.moments import coming_line, days_words, late_line
from views.page import Page
from views.pages import page_of
from views.today_cards import GateCard, ListCard, SprintCard, StartCard, stacked
from views.today_figures import figures, ladder_places, population_lines
from views.today_parts import Line

if TYPE_CHECKING:
    from app.document import Document

ATTENTION, LATE, WEEK, LACKING, POPULATIONS = 5, 6, 6, 5, 8


class TodayPage(Page):
    """Answers in ten seconds; each number opens its place."""

    key = "today"

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._program = document.program
        column = self.make_scroll()
        self.start = StartCard(self.tr("First steps"))
        self.greeting = self._greeting()
        self.figures = self._figure_cards()
        self.sprint = SprintCard(self.tr("Sprint at a glance"))
        self.attention = ListCard(self.tr("Needs your attention"), "check")
        self.gate = GateCard(self.tr("Next decision"))
        self.late = ListCard(self.tr("Late"), "check")
        self.week = ListCard(self.tr("Next 7 days"), "sprint")
        self.coverage = ListCard(self.tr("Champion coverage"), "populations")
        self.ladder = ListCard(self.tr("Adoption ladder"), "populations")
        self._arrange(column)
        self.watch = CheckWatch(document, self)
        self.watch.checked.connect(self.refresh)

    def _greeting(self) -> QWidget:
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, theme.SPACE8, 0, 0)
        column.addWidget(label(self.tr("A new program"), "title", theme.SEMIBOLD))
        words = self.tr("Five steps make it a plan. Begin with any of them; everything is saved as you type.")
        column.addWidget(label(words, tone="ink2", wrap=True))
        return result

    def _figure_cards(self) -> dict[str, FigureCard]:
        return {
            "sprint": FigureCard("calendar-range", self.tr("Sprint")),
            "milestones": FigureCard("milestone", self.tr("Milestones")),
            "coverage": FigureCard("users-round", self.tr("Champion coverage")),
            "ownership": FigureCard("handshake", self.tr("Ownership")),
            "late": FigureCard("alarm-clock", self.tr("Late")),
            "hours": FigureCard("hourglass", self.tr("Hours freed")),
        }

    def _arrange(self, column: QVBoxLayout) -> None:
        self._figures, self._cards = QWidget(), QWidget()
        row, flow = FlowLayout(self._figures, column=168), FlowLayout(self._cards, column=320)
        for figure in self.figures.values():
            figure.opened.connect(self.place_requested)
            row.add(figure)
        flow.add(self.attention, span=2)
        for card in (self.gate, self.late, self.week, stacked(self.coverage, self.ladder)):
            flow.add(card)
        self.sprint.opened.connect(self.place_requested)
        lists = (self.attention, self.gate, self.late, self.week, self.coverage, self.ladder)
        for card in (self.start, *lists):
            card.opened.connect(self.place_requested)
        for widget in (self.greeting, self.start, self._figures, self.sprint, self._cards):
            column.addWidget(widget)
        column.addStretch(1)

    def prepare(self) -> None:
        self.watch.catch_up()

    def shown(self) -> None:
        self.watch.catch_up()

    def refresh(self) -> None:
        """Show the present state; cards that still say the same are left alone."""
        program = self._program
        blank = measures.is_blank(program)
        self.greeting.setVisible(blank)
        self.start.setVisible(self.start.show_steps(program))
        for part in (self._figures, self._cards):
            part.setVisible(not blank)
        self.sprint.show_program(program)
        if blank:
            return
        late = measures.late_things(program)
        for key, figure in figures(program, late).items():
            self.figures[key].show_figure(figure)
        self._show_attention(self.watch.waiting)
        self._show_gate(measures.next_gate(program, self.watch.found))
        self._show_late(late)
        self._show_week(measures.this_week(program))
        self.coverage.show_lines(
            population_lines(program)[:POPULATIONS],
            self.tr("1 champion per {0} people").format(program.champion_ratio),
            self.tr("No populations yet."),
        )
        places = ladder_places(program)
        lines = ladder_lines(places)[:POPULATIONS]
        self.ladder.show_lines(lines, stuck_words(places), self.tr("No populations yet."))

    def _show_attention(self, found: list[Finding]) -> None:
        lines = [self._finding(each) for each in found[:ATTENTION]]
        more = self.tr("All {0} findings").format(len(found)) if len(found) > len(lines) else ""
        note = self.tr("{0} open").format(len(found)) if found else ""
        self.attention.show_lines(lines, note, self.tr("Nothing to mend. The plan check is content."), more)

    def _finding(self, finding: Finding) -> Line:
        tone, icon = states.SEVERITIES[finding.severity]
        place = page_of(finding.table, finding.id, self._program)
        return Line(
            finding.what, place, finding.id, note=finding.fix, icon=icon, tone=tone, action=self.tr("Open")
        )

    def _show_gate(self, gate: Gate | None) -> None:
        if gate is None:
            self.gate.show_gate("", "", None, "ok")
            self.gate.show_lines([], "", self.tr("Every decision has been taken."))
            return
        share = gate.criteria
        tone = "ok" if gate.ready else "warn" if gate.missing else "bad"
        words = self.tr("{0} of {1} criteria shown").format(share.done, share.total)
        self.gate.show_gate(gate.point.title, words, share.share, tone)
        lines = self._lacking(gate)
        rest = len(gate.missing) - LACKING
        more = self.tr("And {0} more criteria").format(rest) if rest > 0 else ""
        self.gate.show_lines(lines, days_words(gate.days_left), self.tr("It lacks nothing."), more)

    def _lacking(self, gate: Gate) -> list[Line]:
        stage = gate.point.stage
        page, place = ("stages", stage.id) if stage is not None else ("milestones", gate.point.id)
        lines = [
            Line(each.text, page, place, icon="circle-dashed", tone="idle", wrap=True)
            for each in gate.missing[:LACKING]
        ]
        if gate.blockers:
            words = self.tr("Open blockers in its way: {0}").format(len(gate.blockers))
            lines.insert(0, Line(words, "check", icon="octagon-alert", tone="bad"))
        return lines

    def _show_late(self, late: list[Moment]) -> None:
        lines = [late_line(each, self._page(each)) for each in late[:LATE]]
        more = self.tr("And {0} more in the plan check").format(len(late) - LATE) if len(late) > LATE else ""
        held = measures.waiting_for(late)
        note = self.tr("most wait for {0}").format(held[0][0]) if held else ""
        self.late.show_lines(lines, note, self.tr("Nothing is late."), more)

    def _show_week(self, week: list[Moment]) -> None:
        lines = [coming_line(each, each.happening.name, self._page(each)) for each in week[:WEEK]]
        more = self.tr("And {0} more in the sprint").format(len(week) - WEEK) if len(week) > WEEK else ""
        note = self.tr("{0} in all").format(len(week)) if week else ""
        self.week.show_lines(lines, note, self.tr("Nothing starts or ends this week."), more)

    def _page(self, each: Moment) -> str:
        return page_of(each.table, each.id, self._program)
