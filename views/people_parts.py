"""Parts that the pages about people share: links to other places, dots, a card that folds, a switch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from views import icons, painting, theme
from views.controls import Card, Elide, label, tool
from views.record_columns import Painter
from views.record_edits import NewRecord
from views.record_order import Group
from views.reference_editor import ReferenceEditor

DOT, DOT_GAP = 8.0, 4.0


class Link(NamedTuple):
    """A record somewhere in the program: its table and id, and what the link says."""

    table: str
    id: str
    words: str


class LinkButton(QPushButton):
    """A link in one line that gives way where the room ends."""

    opened = Signal(str, str)  # table, id

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link
        self.setFlat(True)
        self.setAccessibleName(link.words)
        self.setToolTip(link.words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self.link.table, self.link.id)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.link.words) + 24, theme.ROW_COMPACT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, theme.ROW_COMPACT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painting.clean(painter)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        painter.setFont(self.font())
        painting.text(painter, rect.adjusted(6, 0, -22, 0), self.link.words, "accent_text")
        icons.paint(painter, QRectF(rect.right() - 18, rect.center().y() - 7, 14, 14), "arrow-right", "ink3")
        if self.hasFocus():
            painting.focus(painter, rect)


class Links(QWidget):
    """A list of links, or a quiet sentence when there are none."""

    opened = Signal(str, str)

    def __init__(self, name: str, nothing: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.shown: list[Link] = []
        self.buttons: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = label(nothing, "small", tone="ink3", wrap=True)
        self._column.addWidget(self._nothing)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these links, top to bottom; buttons stay when nothing is different."""
        if list(links) == self.shown:
            return
        self.shown = list(links)
        for each in self.buttons:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.buttons = [LinkButton(each) for each in links]
        for each in self.buttons:
            each.opened.connect(self.opened)
            self._column.addWidget(each)
        self._nothing.setVisible(not links)


class FoldingCard(Card):
    """A card that folds down to its title and a summary, by itself when the page is low."""

    def __init__(self, title: str, low: int) -> None:
        super().__init__()
        self._low = low
        self._chosen: bool | None = None
        self.kept_as = "folding card"
        self.setAccessibleName(title)
        self.box.setContentsMargins(theme.SPACE16, theme.SPACE8, theme.SPACE12, theme.SPACE8)
        self.summary = Elide("", "small", tone="ink2")
        self.summary.setAlignment(painting.RIGHT)
        self.switch = tool("chevron-up", "")
        self.switch.clicked.connect(self._choose)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE12)
        head.addWidget(label(title, "section", theme.SEMIBOLD))
        head.addWidget(self.summary, 1)
        head.addWidget(self.switch)
        self.box.addLayout(head)
        self.body = QWidget()
        self.box.addWidget(self.body)
        self._title, self._words = title, ""
        self._unfold(True)

    def set_summary(self, words: str) -> None:
        """What the title says beside itself while the card is folded."""
        self._words = words
        self.summary.setText("" if self.unfolded else words)

    @property
    def unfolded(self) -> bool:
        return not self.body.isHidden()

    def fit(self, height: int) -> None:
        """Fold when the page is lower than the card was made for, unless the user chose otherwise."""
        wanted = height >= self._low if self._chosen is None else self._chosen
        if wanted != self.unfolded:
            self._unfold(wanted)

    def arrangement(self) -> dict[str, object]:
        """Whether the user folded it away or out, if at all."""
        return {} if self._chosen is None else {"unfolded": self._chosen}

    def arrange(self, state: dict[str, object]) -> None:
        """Take up what arrangement() gave."""
        self._chosen = bool(state["unfolded"])
        self._unfold(self._chosen)

    def _choose(self) -> None:
        self._chosen = not self.unfolded
        self._unfold(self._chosen)

    def _unfold(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.set_summary(self._words)
        self.switch.setIcon(icons.icon("chevron-up" if shown else "chevron-down"))
        words = self.tr("Fold {0} away") if shown else self.tr("Show {0}")
        self.switch.setToolTip(words.format(self._title))
        self.switch.setAccessibleName(words.format(self._title))


class Switch(QTabBar):
    """A few views of one page to choose from; arrows move between them."""

    def __init__(self, name: str, titles: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setExpanding(False)
        for title in titles:
            self.addTab(title)


def named(field: ReferenceEditor) -> str | NewRecord | None:
    """What a field names: a record's key, a name that nobody has yet, or None when it is empty.

    Raises ValueError for a part of several names.
    """
    typed = field.text().strip()
    if not typed:
        return None
    try:
        value: str | NewRecord = field.value()
    except ValueError:
        if len(field.offered(typed)) > 1:  # there are names like it, besides the offer to add it
            raise
        return NewRecord(typed)
    return value


def dots(name: str, of: int, tone: str = "accent") -> Painter:
    """Paint a small number as dots, so many filled of so many; nothing known is a dash."""

    def paint(painter: QPainter, cell: QRectF, record: object, _selected: bool) -> None:
        if isinstance(record, Group):
            return
        rect = cell.adjusted(0, 0, -14, 0)
        value = getattr(record, name)
        if value is None:
            painter.setFont(theme.font("body"))
            painting.text(painter, rect, "–", "ink3", painting.RIGHT)
            return
        painting.clean(painter)
        start = rect.right() - 16 - of * (DOT + DOT_GAP)  # under the heading of a number, at the right
        for number in range(of):
            painter.setBrush(theme.color(tone if number < value else "line"))
            left = start + number * (DOT + DOT_GAP)
            painter.drawEllipse(QRectF(left, rect.center().y() - DOT / 2, DOT, DOT))
        painter.setFont(theme.font("small"))
        words = QRectF(rect.right() - 16, rect.top(), 16, rect.height())
        painting.text(painter, words, str(value), "ink2", painting.RIGHT)

    return paint
