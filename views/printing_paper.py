"""Paper: pages of a size with head and foot, painted as lines and letters into a PDF or onto a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF
from PySide6.QtGui import (
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPicture,
)

from exporters.files import atomic_write
from models.errors import UserError
from models.program import Program
from views import painting, theme
from views.language import date_words
from views.model_words import day_words

SCALE = 0.8  # of the size on screen: the smallest type, 8.5 pt, is 6.8 pt on paper
MARGIN = 11.0  # mm
RESOLUTION = 1200
HEAD, FOOT = 54, 26
SIZES = {"A3": QPageSize.PageSizeId.A3, "A4": QPageSize.PageSizeId.A4}


@dataclass(frozen=True)
class Paper:
    """Room between the margins in the pixels of the screen's drawings, of which 120 make an inch here."""

    width: float
    height: float

    @classmethod
    def of(cls, layout: QPageLayout) -> Paper:
        """The room of a page as set up for a file or in a print dialog."""
        rect = layout.paintRect(QPageLayout.Unit.Inch)
        return cls(rect.width() * 96 / SCALE, rect.height() * 96 / SCALE)

    @property
    def body(self) -> QRectF:
        """The room between head and foot."""
        return QRectF(0, HEAD, self.width, self.height - HEAD - FOOT)


class Sheets(Protocol):
    """What can be printed: so many pages, each painted between head and foot."""

    title: str

    def count(self) -> int:
        """How many pages there are."""

    def draw(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0."""


Made = Callable[[Paper], Sheets]
GoOn = Callable[[int, int], bool]  # asked before each page: pages done and in all; False stops


def landscape(size: str) -> QPageLayout:
    """A page of "A3" or "A4" on its side, with our margins."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageSize(SIZES[size])
    return QPageLayout(page, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)


def write_pdf(program: Program, path: Path, made: Made, size: str, go_on: GoOn | None = None) -> int:
    """Write a PDF whole or not at all; returns its number of pages, 0 when `go_on` stopped it.

    Raises UserError when the file cannot be written.
    """
    try:
        with atomic_write(path) as draft:
            draft.touch()
            writer = QPdfWriter(str(draft))
            writer.setResolution(RESOLUTION)
            writer.setPageLayout(landscape(size))
            writer.setCreator("Day90")
            count = paint(program, writer, made, go_on, writer.setTitle)
            if not count or not draft.stat().st_size:
                raise OSError(0, QCoreApplication.translate("Printing", "nothing could be written"))
            return count
    except Stopped:
        return 0


class Stopped(Exception):
    """Somebody ended the printing before its last page."""


def paint(
    program: Program,
    device: QPagedPaintDevice,
    made: Made,
    go_on: GoOn | None = None,
    named: Callable[[str], None] | None = None,
) -> int:
    """Paint all pages onto a device whose page is set up; returns how many. Raises Stopped."""
    with theme.on_paper():
        paper = Paper.of(device.pageLayout())
        sheets = made(paper)
        if named is not None:
            named(f"{program.title} - {sheets.title}")
        painter = QPainter()
        if not painter.begin(device):
            return 0
        try:
            _paint_pages(painter, device, program, paper, sheets, go_on)
        finally:
            painter.end()
        return sheets.count()


def _paint_pages(
    painter: QPainter,
    device: QPagedPaintDevice,
    program: Program,
    paper: Paper,
    sheets: Sheets,
    go_on: GoOn | None,
) -> None:
    total = sheets.count()
    for number in range(total):
        if go_on is not None and not go_on(number, total):
            raise Stopped
        if number:
            device.newPage()
        page = _page(program, paper, sheets, number)
        painter.save()
        factor = SCALE * page.logicalDpiX() / 96
        painter.scale(factor, factor)
        page.play(painter)
        painter.restore()


def _page(program: Program, paper: Paper, sheets: Sheets, number: int) -> QPicture:
    """A page as a record of drawing steps: played onto paper, letters keep the widths they have on screen."""
    page = QPicture()
    painter = QPainter(page)
    _draw_head(painter, program, paper, sheets.title)
    _draw_foot(painter, program, paper, number + 1, sheets.count())
    sheets.draw(painter, number)
    painter.end()
    return page


def _draw_head(painter: QPainter, program: Program, paper: Paper, title: str) -> None:
    """Program and organisation at the left; what it is, the date and the label at the right."""
    half = paper.width / 2 - 12
    left, right = QRectF(0, 0, half, 22), QRectF(paper.width - half, 0, half, 22)
    painter.setFont(theme.font("section", theme.SEMIBOLD))
    painting.text(painter, left, program.title)
    painting.text(painter, right, title, "ink", painting.RIGHT)
    painter.setFont(theme.font("small"))
    about = " · ".join(filter(None, (program.organisation, program.system)))
    painting.text(painter, left.translated(0, 21), about, "ink2")
    day = date_words(program.clock.date_of(program.today))
    when = " · ".join(filter(None, (day, day_words(program.today), program.label)))
    painting.text(painter, right.translated(0, 21), when, "ink2", painting.RIGHT)
    painter.fillRect(QRectF(0, 45, paper.width, 1.2), theme.color("ink3"))


def _draw_foot(painter: QPainter, program: Program, paper: Paper, number: int, total: int) -> None:
    room = QRectF(0, paper.height - FOOT + 8, paper.width, 16)
    painter.setFont(theme.font("caption"))
    words = QCoreApplication.translate("Printing", "Page {0} of {1}").format(number, total)
    painting.text(painter, room, words, "ink2", painting.RIGHT)
    painting.text(painter, room, program.label, "ink2", painting.CENTRE)


def lines_of(words: str, width: float, size: str = "body") -> Sequence[str]:
    """Words broken into lines of a width; nothing is cut, for paper has no tooltips."""
    metrics = QFontMetricsF(theme.font(size, theme.SEMIBOLD if size == "small" else theme.REGULAR))
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines += _broken(word, width, metrics)
    return lines or [""]


def _broken(word: str, width: float, metrics: QFontMetricsF) -> list[str]:
    """A word in as many pieces as it takes to fit."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and metrics.horizontalAdvance(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def refuse_size(size: str) -> None:
    """Raise UserError for a size of paper that is not offered."""
    if size not in SIZES:
        raise UserError(f"Paper of size '{size}' is not offered; choose A3 or A4.")
