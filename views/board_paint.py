"""Paints the cards of the board: title, milestone, how far it is, who does it, and when it is due."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.tasks import TaskStatus
from views import icons, painting, safe_paint, states, theme
from views.board_cards import Card
from views.board_model import CardRows

PAD, GAP = 12, 8
AVATAR, MARK = 22, 14
LINE = 18  # pixels of a line of the title
LEAST_NAME = 40  # pixels under which the initials have to do
MANY_TITLES = 4_000
_TONES = {TaskStatus.DONE: "ink2", TaskStatus.DROPPED: "ink3"}
_DRAGGED = 0.35


def card_height() -> int:
    """Pixels of a card: all are alike, so that a column of thousands is laid out at once."""
    return PAD + title_lines() * LINE + 3 + 18 + 8 + AVATAR + PAD - 2


def title_lines() -> int:
    """Lines of a title that a card has room for."""
    return 1 if theme.ROW == theme.ROW_COMPACT else 2


class CardDelegate(QStyledItemDelegate):
    """Draws cards; `dragged` are those on their way to another column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.dragged: frozenset[str] = frozenset()
        self._titles: dict[tuple[str, int], list[str]] = {}
        theme.signals.changed.connect(self._titles.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, card_height() + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        how, words = partial(self._paint, painter, option, index), safe_paint.words_of(index)
        safe_paint.draw(painter, option.rect, how, words)

    def _paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        card = model.card(index) if isinstance(model, CardRows) else None
        if card is None or not isinstance(model, CardRows):
            return
        state = option.state
        painter.save()
        if card.id in self.dragged:
            painter.setOpacity(_DRAGGED)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        rect = QRectF(self.card_rect(option))
        mark = _mark(model, card.id)
        self.draw(painter, rect, card, "accent_soft" if selected else "hover" if hot else "raised", mark)
        if state & QStyle.StateFlag.State_HasFocus:
            painting.focus(painter, rect, theme.RADIUS_CONTROL)
        painter.restore()

    def card_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Where the card stands in the room of its row."""
        return QRect(option.rect).adjusted(8, 0, -1 if _scrolls(option.widget) else -8, -GAP)

    def draw(self, painter: QPainter, rect: QRectF, card: Card, plane: str, mark: str = "") -> None:
        """Draw one card into a rectangle; `mark` is the worst severity of its findings."""
        painting.clean(painter)
        painter.setBrush(theme.color(plane))
        painter.setPen(QPen(theme.color("accent" if plane == "accent_soft" else "line"), 1))
        edge = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        inner = rect.adjusted(PAD, PAD - 2, -PAD, -PAD + 2)
        self._draw_title(painter, inner.adjusted(0, 0, -18 if mark else 0, 0), card)
        if mark:
            tone, icon = states.SEVERITIES[mark]
            icons.paint(painter, QRectF(inner.right() - 15, inner.top() + 1, 16, 16), icon, tone)
        foot = QRectF(inner.left(), inner.bottom() - AVATAR, inner.width(), AVATAR)
        _draw_middle(painter, QRectF(inner.left(), foot.top() - 8 - 18, inner.width(), 18), card)
        _draw_foot(painter, foot, card)

    def _draw_title(self, painter: QPainter, rect: QRectF, card: Card) -> None:
        painter.setFont(theme.font("body", theme.MEDIUM))
        painter.setPen(theme.color(_TONES.get(card.status, "ink")))
        top = rect.top()
        for line in self._wrapped(card.title, rect.width()):
            painter.drawText(QRectF(rect.left(), top, rect.width(), LINE), painting.LEFT, line)
            top += LINE

    def _wrapped(self, title: str, width: float) -> list[str]:
        """A title in as many lines as there are, the last shortened with dots."""
        key = (title, int(width))
        found = self._titles.get(key)
        if found is None:
            if len(self._titles) > MANY_TITLES:
                self._titles.clear()
            found = self._titles[key] = wrapped(title, width, title_lines())
        return found


def wrapped(words: str, width: float, most: int) -> list[str]:
    """Words in lines of a width in the font of a card's title, at most so many."""
    font = theme.font("body", theme.MEDIUM)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        starts.append(line.textStart())
    layout.endLayout()
    lines = [words[here:there].strip() for here, there in zip(starts, [*starts[1:], len(words)], strict=True)]
    if len(lines) > most:
        rest = words[starts[most - 1] :]
        cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines = [*lines[: most - 1], cut]
    return lines


def _scrolls(view: object) -> bool:
    """Whether a scroll bar makes the gap at the right already."""
    return isinstance(view, QListView) and view.verticalScrollBar().isVisible()


def _mark(model: CardRows, task_id: str) -> str:
    found = {each.severity for each in model.cards.findings.get(task_id, ())}
    return next((each for each in ("blocker", "warning") if each in found), "")


def _draw_middle(painter: QPainter, rect: QRectF, card: Card) -> None:
    """Milestone with its phase's colour, and at the right how far the work is."""
    painter.setFont(theme.font("small"))
    if 0 < card.percent < 100:
        words = f"{card.percent} %"
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
        painting.text(
            painter, QRectF(rect.right() - width, rect.top(), width, 18), words, "ink2", painting.RIGHT
        )
        track = QRectF(rect.right() - width - 6 - 36, rect.center().y() - 2, 36, 4)
        painting.bar(painter, track, card.percent / 100, card.tone, "line")
        rect = QRectF(rect.left(), rect.top(), track.left() - rect.left() - 8, rect.height())
    if card.milestone:
        painting.diamond(painter, QPointF(rect.left() + 4, rect.center().y()), 4, card.tone)
        painter.setFont(theme.font("small"))
        painting.text(painter, rect.adjusted(14, 0, 0, 0), card.milestone, "ink3")


def _draw_foot(painter: QPainter, rect: QRectF, card: Card) -> None:
    """Who does it at the left, when it is due at the right; the date has its room first."""
    words, tone, icon = _due(card)
    painter.setFont(theme.font("small", theme.MEDIUM if card.late else theme.REGULAR))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
    date = QRectF(rect.right() - width, rect.top(), width, rect.height())
    painting.text(painter, date, words, tone, painting.RIGHT)
    left = date.left()
    if icon:
        left -= MARK + 4
        icons.paint(painter, QRectF(left, rect.center().y() - MARK / 2, MARK, MARK), icon, tone)
    disc = QRectF(rect.left(), rect.top(), AVATAR, AVATAR)
    if card.owner:
        painting.avatar(painter, disc, card.owner)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("ink3"), 1, Qt.PenStyle.DashLine))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
    painter.setFont(theme.font("small"))
    name = QRectF(disc.right() + 6, rect.top(), left - disc.right() - 14, rect.height())
    if name.width() >= LEAST_NAME:
        painting.text(painter, name, card.owner or _say("No owner"), "ink2" if card.owner else "ink3")


def _due(card: Card) -> tuple[str, str, str]:
    """The date of a card with its colour and icon: 12 Mar, or 2 d late."""
    if not card.due:
        return _say("Not planned"), "ink3", "calendar-x"
    if card.late:
        return _say("{0} · {1} d late").format(card.due, card.late), "warn", "clock-alert"
    return card.due, "ink2", ""


def _say(words: str) -> str:
    return QCoreApplication.translate("Board", words)
