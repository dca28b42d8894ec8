"""What the champion network amounts to: the figures at the top of the page and the coverage picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.champions import Champion, Escalation, active_today, first_sceptical, hours_granted
from models.measures import coverage
from models.people import Population
from models.program import Program
from views import theme
from views.charts import Share, ShareBars
from views.controls import Elide
from views.flow import FlowLayout
from views.language import isolated, number_words
from views.people_parts import FoldingCard

WEEKS = 4  # sessions are counted over so many weeks, today included
LOW = 640  # pixels of the page under which the picture folds away


class Figure(NamedTuple):
    """One number, what it is, and why it is so."""

    key: str
    value: str
    name: str
    note: str
    tone: str = "ink"
    note_tone: str = "ink3"


def figures(program: Program) -> list[Figure]:
    """Coverage, share first sceptical, hours granted, sessions a week, days to answer, people helped.

    The first three are of the champions active today, as in every document.
    """
    say = QCoreApplication.translate
    active = active_today(program.champions)
    covered = coverage(program)
    known = [each for each in active if each.first_sceptical is not None]
    sceptics = first_sceptical(known)
    answers, late = answer_days(program), len(overdue(program))
    note = say("Champions", "{0} of {1} needed")
    return [
        Figure("coverage", _percent(covered.done, covered.total), say("Champions", "Coverage"),
               note.format(covered.done, covered.total), _coverage_tone(covered.share)),
        Figure("sceptical", _percent(sceptics, len(known)), say("Champions", "First sceptical"),
               say("Champions", "{0} of {1} asked").format(sceptics, len(known))),
        Figure("hours", number_words(hours_granted(active)),
               say("Champions", "Hours a week"),
               say("Champions", "granted to {0} active").format(len(active))),
        Figure("sessions", number_words(sessions_a_week(program)), say("Champions", "Sessions a week"),
               say("Champions", "in the last {0} weeks").format(WEEKS)),
        Figure("answers", number_words(round(sum(answers) / len(answers), 1)) if answers else "–",
               say("Champions", "Days to answer"),
               say("Champions", "{0} open, {1} late").format(len(open_escalations(program)), late),
               note_tone="bad" if late else "ink3"),
        Figure("helped", str(sum(each.people_helped for each in program.champions)),
               say("Champions", "People helped"), say("Champions", "in peer sessions")),
    ]  # fmt: skip


def sessions_a_week(program: Program) -> float:
    """Peer sessions held in the last four weeks, per week."""
    today = program.today
    held = sum(
        each.day is not None and today - 7 * WEEKS < each.day <= today
        for champion in program.champions
        for each in champion.sessions
    )
    return round(held / WEEKS, 1)


def answer_days(program: Program) -> list[int]:
    """How many days each answered escalation waited."""
    answered = (each for each in escalations(program) if each.answered_day is not None)
    return [each.waiting for each in answered if each.waiting is not None]


def open_escalations(program: Program) -> list[Escalation]:
    return [each for each in escalations(program) if each.state == "Open"]


def overdue(program: Program) -> list[Escalation]:
    """Escalations that wait for their answer longer than the program allows."""
    return [each for each in open_escalations(program) if (each.waiting or 0) > program.answer_days]


def escalations(program: Program) -> Iterator[Escalation]:
    """All that champions raised."""
    return (each for champion in program.champions for each in champion.escalations)


def group_words(population: Population) -> str:
    """The heading of a population's champions: "Claims desk: 2 of 3 champions active"."""
    words = QCoreApplication.translate("Champions", "{0}: {1} of {2} active")
    return words.format(isolated(population.name), population.active_champions, population.champions_needed)


def champion_name(record: object) -> str:
    """The name of the champion that a session or an escalation belongs to."""
    champion: Champion = record.champion  # type: ignore[attr-defined]
    return champion.person.name


class FigureTile(QWidget):
    """A number with its name above and its reason below."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.setMinimumWidth(112)
        self.value = Elide("", "title", theme.SEMIBOLD)
        self.note = Elide("", "caption", tone="ink3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Elide(figure.name, "small", theme.MEDIUM, "ink2"))
        column.addWidget(self.value)
        column.addWidget(self.note)
        self.show_figure(figure)

    def show_figure(self, figure: Figure) -> None:
        """Show another value."""
        self.value.setText(figure.value)
        self.value.set_tone(figure.tone)
        self.note.set_tone(figure.note_tone)
        self.note.setText(figure.note)
        self.setAccessibleName(f"{figure.name}: {figure.value}, {figure.note}")


class NetworkCard(FoldingCard):
    """The figures at the left, coverage by population at the right; folded, a line says the most of it."""

    def __init__(self, title: str, program: Program) -> None:
        super().__init__(title, LOW)
        self.tiles: dict[str, FigureTile] = {}
        self.bars = ShareBars(self.tr("Coverage by population"))
        figures_box = QWidget()
        flow = FlowLayout(figures_box, column=112)
        for each in figures(program):
            self.tiles[each.key] = FigureTile(each)
            flow.add(self.tiles[each.key])
        outer = FlowLayout(self.body, column=330, gap=theme.SPACE24)
        outer.add(figures_box)
        outer.add(self._framed(self.bars))
        self.show_program(program)

    def _framed(self, chart: QWidget) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(chart)
        return frame

    def show_program(self, program: Program) -> None:
        """Count and draw again."""
        found = {each.key: each for each in figures(program)}
        for key, each in found.items():
            self.tiles[key].show_figure(each)
        parts = (found["coverage"], found["sessions"], found["answers"])
        self.set_summary(" · ".join(f"{each.name} {each.value}" for each in parts))
        self.bars.show_rows([_share(each) for each in program.populations])


def _share(population: Population) -> Share:
    if not population.champions_needed:
        return Share(population.name, 0.0, "–", "idle")
    words = f"{population.active_champions} / {population.champions_needed}"
    share = population.coverage / 100
    more = population.active_champions > population.champions_needed > 0
    return Share(population.name, share, words, "info" if more else _coverage_tone(share))


def _coverage_tone(share: float) -> str:
    if share >= 1:
        return "ok"
    return "warn" if share >= 0.5 else "bad"


def _percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"
