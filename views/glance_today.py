"""The Today page at first sight: figures and cards as the file has them, before the plan check has run."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app import glance_plan
from views.controls import FlowLayout
from views.face import Face
from views.figure_card import FigureCard
from views.glance_figures import figures, ladder_places, population_lines
from views.ladder_lines import ladder_lines, stuck_words
from views.language import word
from views.moments import coming_line, days_words, late_line
from views.pages import page_of
from views.steps import at_once
from views.today_cards import GateCard, ListCard, SprintCard, stacked
from views.today_parts import Line

if TYPE_CHECKING:
    from app.glance import Glance
    from app.glance_plan import Decision, Moment

LATE, WEEK, LACKING, POPULATIONS = 6, 6, 5, 8  # rows of a card, as on the page itself
DECISIONS = {"GO": "Go", "CONDITIONS": "Go with conditions", "HOLD": "Hold", "STOP": "Stop"}


class GlanceToday(Face):
    """Looks like the page that takes its place; a row that is pressed is opened as soon as it can be."""

    key = "today"

    def __init__(self, glance: Glance, whole: bool = True) -> None:
        super().__init__()
        self._glance = glance
        self.building = self._build()
        if whole:
            at_once(self.building)

    def _build(self) -> Iterator[None]:
        column = self.make_scroll()
        if glance_plan.is_blank(self._glance):
            return
        yield
        column.addWidget(self._figures())
        yield
        column.addWidget(self._sprint())
        column.addWidget(self._cards())
        column.addStretch(1)
        yield
        self._fill()

    def _figures(self) -> QWidget:
        result = QWidget()
        row = FlowLayout(result, column=168)
        names = {
            "sprint": ("calendar-range", _say("Sprint")), "milestones": ("milestone", _say("Milestones")),
            "coverage": ("users-round", _say("Champion coverage")),
            "ownership": ("handshake", _say("Ownership")), "late": ("alarm-clock", _say("Late")),
            "hours": ("hourglass", _say("Hours freed")),
        }  # fmt: skip
        for key, figure in figures(self._glance).items():
            card = FigureCard(*names[key])
            card.show_figure(figure)
            card.opened.connect(self.place_requested)
            row.add(card)
        return result

    def _sprint(self) -> SprintCard:
        glance = self._glance
        points = [
            SimpleNamespace(stage=None, due_day=day, decision=word(DECISIONS.get(decision, "")))
            for _key, _title, decision, day, stage, *_rest in glance.tables["decisions"]
            if stage is None
        ]
        card = SprintCard(_say("Sprint at a glance"))
        card.opened.connect(self.place_requested)
        # The card reads no more of a program than this.
        card.show_program(
            SimpleNamespace(  # type: ignore[arg-type]
                phases=glance.phases, decisions=points, clock=glance.clock, today=glance.today
            )
        )
        return card

    def _cards(self) -> QWidget:
        self.late = ListCard(_say("Late"), "check")
        self.week = ListCard(_say("Next 7 days"), "sprint")
        self.gate = GateCard(_say("Next decision"))
        self.coverage = ListCard(_say("Champion coverage"), "populations")
        self.ladder = ListCard(_say("Adoption ladder"), "populations")
        self.attention = ListCard(_say("Needs your attention"), "check")
        result = QWidget()
        flow = FlowLayout(result, column=320)
        flow.add(self.attention, span=2)
        for card in (self.gate, self.late, self.week, stacked(self.coverage, self.ladder)):
            flow.add(card)
        for card in (self.attention, self.gate, self.late, self.week, self.coverage, self.ladder):
            card.opened.connect(self.place_requested)
        return result

    def _fill(self) -> None:
        glance = self._glance
        waiting = QCoreApplication.translate("GlanceToday", "The plan check runs in a moment.")
        self.attention.show_lines([], "", waiting)
        self._show_gate(glance_plan.next_decision(glance))
        self._show_late(glance_plan.late(glance))
        self._show_week(glance_plan.this_week(glance))
        note = _say("1 champion per {0} people").format(glance.champion_ratio)
        lines = population_lines(glance)[:POPULATIONS]
        self.coverage.show_lines(lines, note, _say("No populations yet."))
        places = ladder_places(glance)
        lines = ladder_lines(places)[:POPULATIONS]
        self.ladder.show_lines(lines, stuck_words(places), _say("No populations yet."))

    def _show_gate(self, gate: Decision | None) -> None:
        if gate is None:
            self.gate.show_gate("", "", None, "ok")
            self.gate.show_lines([], "", _say("Every decision has been taken."))
            return
        shown = gate.total - len(gate.missing)
        words = _say("{0} of {1} criteria shown").format(shown, gate.total)
        tone = "warn" if gate.missing else "ok" if gate.total else "bad"
        self.gate.show_gate(gate.title, words, shown / gate.total if gate.total else 0.0, tone)
        page, place = ("stages", gate.stage) if gate.stage else ("milestones", gate.id)
        lines = [
            Line(text, page, place, icon="circle-dashed", tone="idle", wrap=True)
            for text in gate.missing[:LACKING]
        ]
        rest = len(gate.missing) - LACKING
        more = _say("And {0} more criteria").format(rest) if rest > 0 else ""
        self.gate.show_lines(lines, days_words(gate.days_left), _say("It lacks nothing."), more)

    def _show_late(self, late: list[Moment]) -> None:
        lines = [late_line(each, page_of(each.table)) for each in late[:LATE]]
        more = _say("And {0} more in the plan check").format(len(late) - LATE) if len(late) > LATE else ""
        held = glance_plan.most_waited_for(late)
        note = _say("most wait for {0}").format(held) if held else ""
        self.late.show_lines(lines, note, _say("Nothing is late."), more)

    def _show_week(self, week: list[Moment]) -> None:
        lines = [coming_line(each, each.happening, page_of(each.table)) for each in week[:WEEK]]
        more = _say("And {0} more in the sprint").format(len(week) - WEEK) if len(week) > WEEK else ""
        note = _say("{0} in all").format(len(week)) if week else ""
        self.week.show_lines(lines, note, _say("Nothing starts or ends this week."), more)


def _say(words: str) -> str:
    """Words that the page itself uses too."""
    return QCoreApplication.translate("TodayPage", words)
