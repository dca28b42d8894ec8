"""The Populations page: groups whose work changes, what holds them back, and their way into production."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.ladder import LadderLevel
from models.people import Intervention, LadderReading, Population
from models.program import Program
from views.charts import ParallelCalendar, Span
from views.controls import button, label
from views.filter_bar import FilterBar
from views.form import Related, Section
from views.form_field import FieldSpec
from views.language import counted
from views.model_words import column, heading, value_words
from views.people_form import Own, OwnForm, SideBySide
from views.people_page import Child, FirstWords, PeoplePageFrame
from views.people_parts import FoldingCard, dots
from views.populations_ladder import LadderPanel, ladder_column, reading_columns, readings_of
from views.populations_notice import PlannedNotices
from views.populations_offers import AnswersToResistance, StepsUp
from views.populations_parts import Places, Tick
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document

LOW = 600  # pixels of the page under which the calendar folds away


class PopulationsPage(PeoplePageFrame):
    """The calendar of shadow and live operation, the table, and a population in full."""

    key = "populations"
    nested = (Child("intervention", "population_id", 0), Child("ladder_reading", "population_id", 1))

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.words = FirstWords(
            "users-round", self.tr("No populations yet"),
            self.tr("A population is a group whose work changes; add the first, or paste a whole list."),
            "populations",
        )  # fmt: skip
        self.table = RecordTable(
            document, Population, self._columns(), _populations, new=self._new, parent=self
        )
        self.view = RecordView(self.table, self.tr("Populations"), self)
        self.bar = FilterBar(self.table, ("state_today", "ladder_level", "resistance"),
                             ("population", "populations"), self)  # fmt: skip
        self.add_button = button(self.tr("Add population"), "plus")
        self.add_button.clicked.connect(self.view.add_last)
        self.bar.add_widget(self.add_button)
        self.add_tool(self.bar)
        self.top = FoldingCard(self.tr("Shadow mode and go-live"), LOW)
        self.calendar = ParallelCalendar(self.tr("Shadow mode and go-live by population"))
        column = QVBoxLayout(self.top.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.calendar)
        self.content.addWidget(self.top)
        self.content.addWidget(self.card(self.view), 1)
        self.notices = PlannedNotices(document, self)
        self.notices.opened.connect(self.go)
        self.form = OwnForm(document, Population, self._sections(), self)
        self.join(width=372)
        self.refresh()

    def _columns(self) -> list[str | ColumnSpec]:
        five, covered = self.tr("{0}: {1} of 5"), column(Population, "coverage")
        return [
            ColumnSpec("name", look="strong", stretch=True, width=150),
            ColumnSpec("headcount", width=68, hide_below=490, total="sum"),
            ColumnSpec("manager_id", width=138, hide_below=762),
            ColumnSpec("site", look="quiet", width=110, hide_below=1260),
            ColumnSpec("state_today", look="chip", width=134, depends=(), total=_live_words),
            ladder_column(),
            ColumnSpec("coverage", heading=covered.heading, help=covered.help, kind="percent",
                       value=_coverage, width=100, hide_below=416, depends=("champion", "person"),
                       tone=_coverage_tone, total=_coverage_words),
            ColumnSpec("resistance", width=156, look="quiet", hide_below=1040),
            ColumnSpec("intensity", width=92, hide_below=1144, paint=dots("intensity", 5, "warn"),
                       spoken=lambda each: five.format(self.tr("Intensity"), each.intensity or "–")),
            ColumnSpec("manager_activation", heading=self.tr("Activation"), width=96, hide_below=870,
                       depends=(), paint=dots("manager_activation", 5),
                       spoken=lambda each: five.format(
                           self.tr("Manager activation"), each.manager_activation)),
        ]  # fmt: skip

    def _sections(self) -> list[Any]:
        interventions = [
            ColumnSpec("title", stretch=True, width=110),
            ColumnSpec("resistance", hide_below=700, width=170),
            ColumnSpec("level", hide_below=840, width=130),
            ColumnSpec("owner_id", hide_below=480),
            ColumnSpec("day", width=104, hide_below=330),
            ColumnSpec("state", heading=self.tr("Task"), value=_task_state, look="chip", width=118,
                       depends=("task",)),
        ]  # fmt: skip
        resistance = ["resistance", "second_resistance", "intensity", "heard", "heard_from", "heard_day"]
        return [
            Section("", ["name", "headcount", "manager_id", "site"]),
            Section(self.tr("Shadow mode and go-live"), ["shadow_from", "shadow_until", "live_from"]),
            SideBySide(self.tr("Their day"), ["day_before", "day_after"]),
            Section(self.tr("Resistance"), resistance),
            Related(self.tr("Interventions"), Intervention, interventions, _interventions,
                    new=self._new_intervention, depends=("task",)),
            Own(self.tr("Interventions that fit"), self._make_offers),
            Own(self.tr("Adoption ladder"), self._make_ladder),
            Related(self.tr("Readings on the ladder"), LadderReading, reading_columns(), readings_of,
                    new=self._new_reading, depends=("person",)),
            Own(self.tr("Next from here"), self._make_steps),
            Own(self.tr("Their manager"), self._make_manager),
            Own(self.tr("Roles and champions"), self._make_places),
        ]  # fmt: skip

    def _make_offers(self, form: OwnForm) -> list[QWidget]:
        self.offers = AnswersToResistance(self._document)
        self.offers.planned.connect(self.notices.tell_planned)
        self.open_task = button(self.tr("Show the task in the plan"), "arrow-right", flat=True)
        self.open_task.clicked.connect(self._open_task)
        small = form.related[0]
        small.opened.connect(self._open_intervention)
        small.view.selected.connect(self._show_task_button)
        layout = small.layout()
        assert layout is not None
        layout.addWidget(self.open_task)
        self.open_task.hide()
        return [self.offers]

    def _make_ladder(self, _form: OwnForm) -> list[QWidget]:
        self.ladder = LadderPanel()
        return [self.ladder]

    def _make_steps(self, _form: OwnForm) -> list[QWidget]:
        self.steps = StepsUp(self._document)
        self.steps.planned.connect(self.notices.tell_planned)
        return [self.steps]

    def _make_manager(self, form: OwnForm) -> list[QWidget]:
        signs = (
            ("manager_metrics", self.tr("Own metrics include adoption")),
            ("manager_uses", self.tr("Visibly uses the tool")),
            ("manager_review", self.tr("Work with AI is in their own review")),
            ("manager_concern", self.tr("Concern about own role addressed")),
        )
        self.ticks = [Tick(self._document, name, words, heading(Population, name)) for name, words in signs]
        hands_on = form.field(FieldSpec("manager_hands_on", self.tr("Hands-on training")))
        advice = self.tr("The day they tried it themselves. A briefing does not count.")
        hint = label(advice, "small", tone="ink3", wrap=True)
        activation = form.field(FieldSpec("manager_activation", self.tr("Signs so far, of 5"), fixed=True))
        return [activation, self.ticks[0], hands_on, hint, *self.ticks[1:]]

    def _make_places(self, _form: OwnForm) -> list[QWidget]:
        self.places = Places()
        self.places.opened.connect(self.go)
        return [self.places]

    def _new(self, _below: Population | None) -> dict[str, Any]:
        return {"program_id": self._document.program.id, "name": self.tr("New population")}

    def _new_intervention(self, population: Population) -> dict[str, Any]:
        return {
            "population_id": population.id,
            "resistance": population.resistance,
            "title": self.tr("New intervention"),
            "owner_id": population.manager_id,
        }

    def _new_reading(self, population: Population) -> dict[str, Any]:
        """Today, and the level of before until another is chosen."""
        level = population.ladder_level or LadderLevel.AWARE
        return {"population_id": population.id, "day": self._document.program.today, "level": level}

    def _open_intervention(self, _table: str, record_id: str) -> None:
        intervention = self._document.record("intervention", record_id)
        if intervention is not None and intervention.task_id is not None:
            self.go("task", intervention.task_id)

    def _open_task(self) -> None:
        for each in self.form.related[0].view.selected_ids()[:1]:
            self._open_intervention("intervention", each)

    def _show_task_button(self, ids: list[str]) -> None:
        chosen = self._document.record("intervention", ids[0]) if ids else None
        self.open_task.setVisible(chosen is not None and chosen.task_id is not None)

    def refresh(self) -> None:
        """Draw the calendar again."""
        program = self._document.program
        rows = [(each.name, self._spans(each)) for each in program.populations]
        days = [day for _name, spans in rows for span in spans for day in (span.first_day, span.last_day)]
        last = max([90, program.go_live_day, program.today, *days])
        self.calendar.show_rows(rows, min([1, *days]), last, program.today)
        live = sum(each.state_today == "In production" for each in program.populations)
        words = self.tr("{0} of {1} in production today")
        self.top.set_summary(words.format(live, counted(len(rows), "population")))

    def _spans(self, population: Population) -> list[Span]:
        """Shadow mode and live operation, in sprint days; live goes on past the end of the picture."""
        found, live = [], population.live_day
        if population.shadow_from is not None:
            end = population.shadow_until if population.shadow_until is not None else live - 1
            last = max(population.shadow_from, end)
            found.append(Span(population.shadow_from, last, self.tr("Shadow mode"), "info"))
        found.append(Span(live, max(live, _end(self._document.program)), self.tr("Live"), "ok"))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top.fit(event.size().height())


def _end(program: Program) -> int:
    return max(90, program.today)


def _populations(program: Program) -> Sequence[Population]:
    return program.populations


def _interventions(population: Population) -> Sequence[Intervention]:
    return population.interventions


def _task_state(intervention: Intervention) -> str:
    return value_words(intervention.task.status) if intervention.task is not None else ""


def _live_words(populations: Sequence[Population]) -> str:
    """How many are in production today: "2 of 5 live"."""
    live = sum(each.state_today == "In production" for each in populations)
    words = QCoreApplication.translate("PopulationsPage", "{0} of {1} live")
    return str(words).format(live, len(populations)) if populations else ""


def _coverage_words(populations: Sequence[Population]) -> str:
    """Champions of those needed, over all these populations: "71 %"; more than needed helps nobody else."""
    needed = sum(each.champions_needed for each in populations)
    there = sum(min(each.active_champions, each.champions_needed) for each in populations)
    return f"{round(100 * there / needed)} %" if needed else ""


def _coverage(population: Population) -> int | None:
    """In percent; None while nobody is there to be covered."""
    return population.coverage if population.champions_needed else None


def _coverage_tone(population: Population) -> str:
    if population.coverage >= 100:
        return "ok"
    return "warn" if population.coverage >= 50 else "bad"
