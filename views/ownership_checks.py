"""The side card of the ownership matrix: which activities lack somebody, and how many are in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from views import painting, theme
from views.controls import Card, label
from views.page import scroll
from views.raci_grid import Grid, Row
from views.today_parts import Press

MOST = 240  # pixels of gaps before they scroll
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class GapLine(Press):
    """An activity and what it lacks; pressing it goes to its row."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        self.setAccessibleName(f"{row.title}: {row.gap}")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def heightForWidth(self, width: int) -> int:
        return round(self._title_height(width) + QFontMetricsF(theme.font("small")).lineSpacing() + 10)

    def _title_height(self, width: float) -> float:
        metrics = QFontMetricsF(theme.font("body", theme.MEDIUM))
        return float(metrics.boundingRect(QRectF(0, 0, width - 8, 9_999), WRAP, self.row.title).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            painting.clean(painter)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(theme.font("body", theme.MEDIUM))
        painter.setPen(theme.color("ink"))
        painter.drawText(rect.adjusted(4, 4, -4, 0), WRAP, self.row.title)
        painter.setFont(theme.font("small"))
        top = 5 + self._title_height(rect.width())
        painting.text(painter, QRectF(4, top, rect.width() - 8, rect.height() - top - 4), self.row.gap, "bad")
        if self.hasFocus():
            painting.focus(painter, rect)


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
        self._shown: list[tuple[str, str, str]] | None = None

    def show_grid(self, grid: Grid) -> None:
        """Show the gaps of a matrix."""
        self._show_summary(grid)
        lines = [(row.id, row.title, row.gap) for row in grid.gaps]
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in grid.gaps:
            line = GapLine(row)
            line.clicked.connect(partial(self.chosen.emit, row.id))
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
        heights = [line.heightForWidth(width) + theme.SPACE4 for line in self.lines()]
        self._area.setFixedHeight(min(MOST, sum(heights)))

    def _show_summary(self, grid: Grid) -> None:
        clear = len(grid.rows) - len(grid.gaps)
        day = any(row.regime is not None for row in grid.rows)
        words = (
            self.tr("{0} of {1} activities have an owner who is there that day.")
            if day
            else self.tr("{0} of {1} activities have exactly one A and at least one R.")
        )
        self.summary.setText(words.format(clear, len(grid.rows)))

    def lines(self) -> list[QWidget]:
        """The gaps listed, top to bottom."""
        items = (self._lines.itemAt(number) for number in range(self._lines.count()))
        found = (item.widget() for item in items if item is not None)
        return [each for each in found if each is not None]
