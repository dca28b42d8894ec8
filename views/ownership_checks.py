"""The side card of the ownership matrix: which activities lack somebody, and how many are in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.rules import Finding
from views import painting, theme
from views.controls import Card, label
from views.language import counted
from views.page import scroll
from views.raci_grid import Grid
from views.today_parts import Press
from views.wrapping import breakable

TONES = {"blocker": "bad", "warning": "warn"}
LETTERS = ("O01", "O02")  # rules that say what a gap says
MOST = 320  # pixels of gaps before they scroll
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class Trouble(NamedTuple):
    """An activity, what is wrong with it, and the colour token of how bad that is."""

    id: str
    title: str
    words: str
    tone: str


def troubles_of(grid: Grid, findings: Mapping[str, Sequence[Finding]]) -> list[Trouble]:
    """All that is wrong, by activity: the gap in its letters, then its blockers, then warnings."""
    found: list[Trouble] = []
    for row in grid.rows:
        more = findings.get(row.id, ())
        serious = [each for each in more if each.severity in TONES and each.rule not in LETTERS]
        found += [Trouble(row.id, row.title, each.what, TONES[each.severity]) for each in serious]
    gaps = [Trouble(row.id, row.title, row.gap, "bad") for row in grid.gaps]
    return gaps + sorted(found, key=lambda each: each.tone != "bad")


class GapLine(Press):
    """An activity and what it lacks; pressing it goes to its row."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__()
        self.trouble = trouble
        self.setAccessibleName(f"{trouble.title}: {trouble.words}")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def heightForWidth(self, width: int) -> int:
        words = _height(self.trouble.words, "small", theme.REGULAR, width)
        return round(self._title_height(width) + words + 10)

    def _title_height(self, width: float) -> float:
        return _height(self.trouble.title, "body", theme.MEDIUM, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            painting.clean(painter)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(theme.font("body", theme.MEDIUM))
        painter.setPen(theme.color("ink"))
        painter.drawText(rect.adjusted(4, 4, -4, 0), WRAP, breakable(self.trouble.title))
        painter.setFont(theme.font("small"))
        top = 5 + self._title_height(rect.width())
        painter.setPen(theme.color(self.trouble.tone))
        below = QRectF(4, top, rect.width() - 8, rect.height() - top)
        painter.drawText(below, WRAP, breakable(self.trouble.words))
        if self.hasFocus():
            painting.focus(painter, rect)


def _height(words: str, size: str, weight: QFont.Weight, width: float) -> float:
    metrics = QFontMetricsF(theme.font(size, weight))
    return float(metrics.boundingRect(QRectF(0, 0, width - 8, 9_999), WRAP, breakable(words)).height())


class ChecksCard(Card):
    """Lists the rows with a gap; refreshed only when they differ, so that the focus stays."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ChecksCard", "Checks"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.box.setContentsMargins(theme.SPACE16, theme.SPACE12, theme.SPACE8, theme.SPACE12)
        area, inner = scroll()
        self._area = area
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, theme.SPACE8, 0)
        self._lines.setSpacing(theme.SPACE4)
        self.box.addWidget(area)
        self.summary = label("", "small", tone="ink3", wrap=True)
        self.box.addWidget(self.summary)
        self._shown: list[Trouble] | None = None

    def show_grid(self, grid: Grid, findings: Mapping[str, Sequence[Finding]]) -> None:
        """Show the gaps of a matrix, and what the plan check finds in its activities and their transfers."""
        self._show_summary(grid)
        lines = troubles_of(grid, findings)
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for trouble in lines:
            line = GapLine(trouble)
            line.clicked.connect(partial(self.chosen.emit, trouble.id))
            self._lines.addWidget(line)
        self._lines.addStretch(1)
        self._area.setVisible(bool(lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the gaps listed, and no higher than a few of them."""
        width = self._area.viewport().width() - theme.SPACE8
        total = 0
        for line in self.lines():
            height = line.heightForWidth(width)
            line.setFixedHeight(height)
            total += height + theme.SPACE4
        self._area.setFixedHeight(min(MOST, total))

    def _show_summary(self, grid: Grid) -> None:
        clear = len(grid.rows) - len(grid.gaps)
        day = any(row.regime is not None for row in grid.rows)
        words = (
            self.tr("{0} of {1} activities have an accountable party that day.")
            if day
            else self.tr("{0} of {1} activities have exactly one A and at least one R.")
        ).format(clear, len(grid.rows))
        carrying = [each for each in grid.columns if each.accountable + each.responsible]
        if unnamed := sum(not each.person for each in carrying):
            words += " " + self.tr("No person is named for {0}.").format(counted(unnamed, "party", "parties"))
        self.summary.setText(words)

    def lines(self) -> list[QWidget]:
        """The gaps listed, top to bottom."""
        items = (self._lines.itemAt(number) for number in range(self._lines.count()))
        found = (item.widget() for item in items if item is not None)
        return [each for each in found if each is not None]
