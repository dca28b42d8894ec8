"""The ownership matrix on paper: activities down, parties across, the headings again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from models.ownership import Letter, Mode
from models.program import Program
from views import icons, painting, theme
from views.language import date_words
from views.model_words import day_words, value_words
from views.printing_paper import Paper, lines_of
from views.raci_grid import (
    REGIME_TONES,
    SIDE_TONES,
    Chip,
    Column,
    Grid,
    Row,
    grid_of,
    grid_on,
    letter_words,
)
from views.raci_paint import paint_letter

SIDE, LEAST = 300.0, 84.0  # pixels of the activities' column, and that a party needs at least
MOST = 150.0
LEGEND, LINE = 24.0, 17.0
CHIP, CHIP_HEIGHT = 36.0, 24.0
TOTAL = 26.0
LOOSE, TIGHT = 10.0, 5.0  # pixels between an activity's words and the lines above and below, in all


class Band(NamedTuple):
    """An activity on paper: the lines of its title and of what is said below, and how high it is."""

    row: Row
    title: tuple[str, ...]
    below: tuple[str, ...]
    height: float


class RaciSheets:
    """The pages of a matrix; parties that have no room beside each other go on to further pages."""

    def __init__(self, program: Program, shows: Mode | int, paper: Paper) -> None:
        self._paper, self._is_day = paper, isinstance(shows, int)
        self._grid: Grid = grid_of(program, shows) if isinstance(shows, Mode) else grid_on(program, shows)
        self.title = _title(program, shows)
        parties = max(1, int((paper.width - SIDE) // LEAST))
        columns = self._grid.columns
        self._slices = [columns[n : n + parties] for n in range(0, len(columns), parties)] or [()]
        widest = max(map(len, self._slices))
        self._width = min(MOST, (paper.width - SIDE) / max(1, widest))
        self._heading = _heading_height(columns, self._width)
        self._pages = self._paged([_band(row, LOOSE) for row in self._grid.rows])
        if len(self._pages) > 1:
            self._pages = self._paged([_band(row, TIGHT) for row in self._grid.rows])

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages) * len(self._slices)

    def draw(self, painter: QPainter, number: int) -> None:
        """Paint a page: parties go on to the right, then activities further down."""
        page, part = divmod(number, len(self._slices))
        columns, top = self._slices[part], self._paper.body.top() + 4
        right = SIDE + len(columns) * self._width
        self._draw_heading(painter, columns, top, right)
        y = top + self._heading
        for band in self._pages[page]:
            self._draw_band(painter, band, columns, y, right)
            y += band.height
        if page == len(self._pages) - 1:
            self._draw_totals(painter, columns, y, right)
        self._draw_legend(painter)
        if not self._grid.rows:
            painter.setFont(theme.font("body"))
            painting.text(painter, QRectF(0, y + 8, SIDE, 24), _say("No activities yet"), "ink2")

    def _paged(self, bands: Sequence[Band]) -> list[list[Band]]:
        room = self._paper.body.height() - self._heading - LEGEND - TOTAL - 10
        made: list[list[Band]] = [[]]
        left = room
        for band in bands:
            if made[-1] and band.height > left:
                made.append([])
                left = room
            made[-1].append(band)
            left -= band.height
        return made

    def _draw_heading(self, painter: QPainter, columns: Sequence[Column], top: float, right: float) -> None:
        painter.setFont(theme.font("small", theme.MEDIUM))
        painting.text(painter, QRectF(4, top + self._heading - 24, SIDE - 8, 20), _say("Activity"), "ink2")
        for number, column in enumerate(columns):
            _draw_party(painter, QRectF(SIDE + number * self._width, top, self._width, self._heading), column)
        painter.fillRect(QRectF(0, top + self._heading - 1, right, 1), theme.color("ink3"))

    def _draw_band(
        self, painter: QPainter, band: Band, columns: Sequence[Column], top: float, right: float
    ) -> None:
        height = len(band.title) * LINE + len(band.below) * 14
        y = top + (band.height - height) / 2
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink"))
        for words in band.title:
            painter.drawText(QRectF(4, y, SIDE - 12, LINE), painting.LEFT, words)
            y += LINE
        painter.setFont(theme.font("caption", theme.MEDIUM))
        for words in band.below:
            painter.setPen(theme.color(_tone(band.row, words)))
            painter.drawText(QRectF(4, y, SIDE - 12, 14), painting.LEFT, words)
            y += 14
        if band.row.gap:
            mark = QRectF(SIDE - 26, top + band.height / 2 - 7, 14, 14)
            icons.paint(painter, mark, "circle-alert", "bad")
        for number, column in enumerate(columns):
            cell = self._grid.cells.get((band.row.id, column.id))
            if cell is not None:
                room = QRectF(SIDE + number * self._width, top, self._width, band.height)
                _draw_chips(painter, room, cell.chips)
        painter.fillRect(QRectF(0, top + band.height - 0.4, right, 0.8), theme.color("line"))

    def _draw_totals(self, painter: QPainter, columns: Sequence[Column], top: float, right: float) -> None:
        """How many activities each party carries."""
        painter.fillRect(QRectF(0, top, right, TOTAL), theme.color("line_soft"))
        painter.setFont(theme.font("small", theme.MEDIUM))
        painting.text(painter, QRectF(4, top, SIDE - 8, TOTAL), _say("Accountable / responsible for"), "ink2")
        for number, each in enumerate(columns):
            room = QRectF(SIDE + number * self._width, top, self._width, TOTAL)
            words = f"{each.accountable} / {each.responsible}"
            painting.text(painter, room, words, "ink2", painting.CENTRE)

    def _draw_legend(self, painter: QPainter) -> None:
        x, top = 0.0, self._paper.body.bottom() - LEGEND + 4
        for chip, words in _keys(self._is_day):
            width = 30.0 if chip.letter is Letter.AR else 20.0
            paint_letter(painter, QRectF(x, top + 3, width, 17), chip, 4)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink2"))
            painter.drawText(QPointF(x + width + 6, top + 15.5), words)
            x += width + 24 + QFontMetricsF(painter.font()).horizontalAdvance(words)


def _band(row: Row, gap: float) -> Band:
    title = tuple(lines_of(row.title, SIDE - 44))
    words = [value_words(row.regime)] if row.regime is not None else []
    below = tuple(words + ([row.gap] if row.gap else []))
    return Band(row, title, below, max(CHIP_HEIGHT + gap, len(title) * LINE + len(below) * 14 + gap))


def _tone(row: Row, words: str) -> str:
    return "bad" if words == row.gap or row.regime is None else REGIME_TONES[row.regime]


def _draw_party(painter: QPainter, rect: QRectF, column: Column) -> None:
    """A party's name in as many lines as it takes, who acts for it, and its side as a tint."""
    people = lines_of(column.person, rect.width() - 6, "caption") if column.person else ()
    names = lines_of(column.name, rect.width() - 6, "small")
    y = rect.bottom() - 10 - 14 * len(people) - 15 * len(names)
    painter.setPen(theme.color("ink"))
    painter.setFont(theme.font("small", theme.SEMIBOLD))
    for words in names:
        painter.drawText(QRectF(rect.left(), y, rect.width(), 15), painting.CENTRE, words)
        y += 15
    painter.setPen(theme.color("ink2"))
    painter.setFont(theme.font("caption"))
    for words in people:
        painter.drawText(QRectF(rect.left(), y, rect.width(), 14), painting.CENTRE, words)
        y += 14
    painting.clean(painter)
    painter.setBrush(theme.color(SIDE_TONES[column.side]))
    painter.drawRoundedRect(QRectF(rect.center().x() - 13, rect.bottom() - 6, 26, 3), 1.5, 1.5)


def _heading_height(columns: Sequence[Column], width: float) -> float:
    """Room for the party that needs most lines."""
    names = max((len(lines_of(each.name, width - 6, "small")) for each in columns), default=1)
    people = (len(lines_of(each.person, width - 6, "caption")) for each in columns if each.person)
    return max(40.0, 15.0 * names + 14.0 * max(people, default=0) + 18)


def _draw_chips(painter: QPainter, rect: QRectF, chips: Sequence[Chip]) -> None:
    gap = 3.0
    width = min(CHIP, (rect.width() - 6 - gap * (len(chips) - 1)) / max(1, len(chips)))
    left = rect.center().x() - (width * len(chips) + gap * (len(chips) - 1)) / 2
    for chip in chips:
        paint_letter(painter, QRectF(left, rect.center().y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT), chip, 5)
        left += width + gap


def _keys(is_day: bool) -> list[tuple[Chip, str]]:
    """The letters, and on a day the marks, with their meaning."""
    keys = [(Chip(each), letter_words(each)) for each in (Letter.R, Letter.A, Letter.AR, Letter.C, Letter.I)]
    if is_day:
        keys += [
            (Chip(Letter.R, pilot=True), _say("Pilot's letter")),
            (Chip(Letter.R, deputy=True), _say("Deputy acts")),
            (Chip(Letter.R, absent=True), _say("Away")),
        ]
    return keys


def _title(program: Program, shows: Mode | int) -> str:
    if isinstance(shows, Mode):
        return _say("Ownership (RACI), {0}").format(value_words(shows).lower())
    day = date_words(program.clock.date_of(shows))
    return _say("Ownership (RACI) on {0}, {1}").format(day_words(shows).lower(), day)


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
