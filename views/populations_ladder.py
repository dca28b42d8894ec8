"""A population on the adoption ladder: its dots in the table, and its climb in the inspector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import ladder
from models.ladder import LadderLevel
from models.people import LadderReading, Population
from views import icons, painting, theme
from views.cell_looks import PAD
from views.controls import label
from views.ladder_chart import LEVELS, Climb, LadderChart, Rung
from views.language import counted, date_words, word
from views.model_words import value_words
from views.people_parts import DOT, DOT_GAP
from views.record_columns import ColumnSpec

STEP = DOT + DOT_GAP  # pixels from dot to dot


def sign_words(level: LadderLevel) -> str:
    """A level and by what it is recognised: "L1 Aware: …"."""
    return f"{value_words(level)}: {word(ladder.sign(level), 'Ladder')}"


def signs() -> str:
    """All levels and their signs, a line each."""
    return "\n".join(map(sign_words, LadderLevel))


def ladder_column() -> ColumnSpec:
    """The level of each population as dots, with a mark where it is stuck."""
    return ColumnSpec(
        "ladder_level", heading=_say("Ladder"), help=signs(), width=118, hide_below=612,
        depends=("ladder_reading",), paint=_paint, spoken=standing_words, total=_stuck_total,
    )  # fmt: skip


def reading_columns() -> list[ColumnSpec]:
    """The readings in the inspector."""
    return [
        ColumnSpec("day", width=108),
        ColumnSpec("level", width=104, help=signs()),
        ColumnSpec("evidence", stretch=True, width=110),
        ColumnSpec("seen_by_id", width=132, hide_below=460),
    ]


def readings_of(population: Population) -> Sequence[LadderReading]:
    """From the first to the latest."""
    return sorted(population.ladder_readings, key=lambda each: each.day)


def standing_words(population: Population) -> str:
    """Where a population stands, in a sentence: "Ladder: L1 Aware since day 12, stuck"."""
    found = population.ladder
    if found is None:
        return _say("Ladder: no reading")
    words = _say("Ladder: {0} since day {1}").format(value_words(found.level), found.since)
    return f"{words}, {_say('stuck')}" if population.ladder_stuck else words


def climb_of(population: Population) -> Climb:
    """The readings of a population for the chart, over the days of the sprint or further."""
    program = population.program
    told = {(each.day, each.level): each for each in population.ladder_readings}
    course = [told[each] for each in ladder.course(told)]
    days = [each.day for each in course]
    return Climb(
        tuple(Rung(each.day, each.level.step, _reading_words(each)) for each in course),
        min([1, *days]), max([90, program.today, *days]), program.today, population.stuck_since,
        _stuck_words(population),
    )  # fmt: skip


class LadderPanel(QWidget):
    """Where a population stands, its climb as a picture, and the signs of this level and of the next."""

    def __init__(self) -> None:
        super().__init__()
        self.chart = LadderChart(
            _say("Adoption ladder over time"), [sign_words(each) for each in LadderLevel]
        )
        self.standing = label("", "body", theme.MEDIUM, wrap=True)
        self.sign = label("", "small", tone="ink2", wrap=True)
        self.above = label("", "small", tone="ink3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE8)
        for each in (self.standing, self.chart, self.sign, self.above):
            column.addWidget(each)

    def show_record(self, population: Population | None) -> None:
        """Show the climb of a population."""
        if population is None:
            return
        level = population.ladder_level
        self.chart.show_climb(climb_of(population))
        self.chart.setVisible(bool(population.ladder_readings))
        self.standing.setText(_standing(population))
        self.sign.setText(sign_words(level) if level is not None else "")
        self.sign.setVisible(level is not None)
        higher = level.next if level is not None else LadderLevel.AWARE
        self.above.setText(_say("Next, {0}").format(sign_words(higher)) if higher is not None else "")
        self.above.setVisible(higher is not None)


def _standing(population: Population) -> str:
    found = population.ladder
    if found is None:
        return _say("No reading yet. Look at how they work, and note the level with what shows it.")
    if population.ladder_stuck:
        return _stuck_words(population)
    return _say("{0} since {1}").format(value_words(found.level), _day(population, found.since))


def _stuck_words(population: Population) -> str:
    level, since = population.ladder_level, population.stuck_since
    if level is None or since is None:
        return ""
    weeks = counted((population.program.today - since) // ladder.WEEK, "week")
    words = _say("Stuck on {0}: no rise since {1}, {2}.")
    return words.format(value_words(level), _day(population, since), weeks)


def _reading_words(reading: LadderReading) -> str:
    """A reading as it is heard and hovered."""
    day = date_words(reading.population.program.clock.date_of(reading.day))
    words = _say("Day {0} ({1}): {2}.").format(reading.day, day, value_words(reading.level))
    seen = _say("Seen by {0}.").format(reading.seen_by.name) if reading.seen_by is not None else ""
    return " ".join(filter(None, (words, " ".join(reading.evidence.split()), seen)))


def _day(population: Population, day: int) -> str:
    """A sprint day and its date within a sentence: day 12 (3 Feb 2026)."""
    return _say("day {0} ({1})").format(day, date_words(population.program.clock.date_of(day)))


def _paint(painter: QPainter, cell: QRectF, record: object, _selected: bool) -> None:
    """Five dots, the level, and a mark where it does not rise, from the left as the heading stands."""
    if not isinstance(record, Population):
        return
    level, middle = record.ladder_step, cell.center().y()
    place = QRectF(cell.left() + PAD + LEVELS * STEP + 4, cell.top(), 24, cell.height())
    painter.setFont(theme.font("small"))
    if level is None:
        painting.text(painter, place.adjusted(PAD - place.left() + cell.left(), 0, 0, 0), "–", "ink3")
        return
    painting.text(painter, place, f"L{level}", "ink2")
    painting.clean(painter)
    for number in range(LEVELS):
        painter.setBrush(theme.color("accent" if number < level else "line"))
        painter.drawEllipse(QRectF(cell.left() + PAD + number * STEP, middle - DOT / 2, DOT, DOT))
    if record.ladder_stuck:
        icons.paint(painter, QRectF(place.right(), middle - 7, 14, 14), "triangle-alert", "warn")


def _stuck_total(populations: Sequence[Population]) -> str:
    number = sum(each.ladder_stuck for each in populations)
    return _say("{0} stuck").format(number) if number else ""


def _say(words: str) -> str:
    return QCoreApplication.translate("AdoptionLadder", words)
