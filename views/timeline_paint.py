"""Draws the parts of the timeline: bars, diamonds, ghosts, groups, and words beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QStaticText

from views import painting, theme
from views.model_words import day_words
from views.timeline_axis import Axis
from views.timeline_bars import MOMENT, Bar
from views.timeline_marks import Marks

RADIUS = 4.0
OUTLINES = {"late": "warn", "blocked": "bad"}
BEYOND = 9.0  # pixels between the arrow of a bar out of view and its words
LABELLED = 110.0  # pixels from which a bar has room for its name
HALO = ((-2, 0), (2, 0), (0, -2), (0, 2), (-1.4, -1.4), (1.4, -1.4), (-1.4, 1.4), (1.4, 1.4))  # pixels
LABEL_FROM = 14.0  # pixels a day from which names stand in bars


class Ink:
    """Pens, brushes and fonts of one theme, fetched once."""

    def __init__(self) -> None:
        self.line = theme.color("line")
        self.weekend = theme.color("ink", 9)
        self.holiday, self.hatch = theme.color("warn", 26), QPen(theme.color("warn", 120), 1)
        self.decision = theme.color("ink3")
        self.today = QPen(theme.color("bad"), 1.5)
        self.ghost = theme.color("ink3", 150)
        self.critical = theme.color("ink", 200)
        self.outlines = {state: QPen(theme.color(tone), 1.6) for state, tone in OUTLINES.items()}
        self.dropped = QPen(theme.color("ink3"), 1, Qt.PenStyle.DotLine)
        self.link = QPen(theme.color("ink3", 95), 1)
        self.link_active = QPen(theme.color("accent"), 1.6)
        self.link_broken = QPen(theme.color("bad"), 1)
        self.link_broken_active = QPen(theme.color("bad"), 1.6)
        self.surface, self.veil = theme.color("surface"), theme.color("surface", 200)
        self.small = theme.font("small", theme.SEMIBOLD)
        self.caption = theme.font("caption", theme.MEDIUM)
        self.small_metrics = QFontMetricsF(self.small)
        self.caption_metrics = QFontMetricsF(self.caption)

        self._prepared: dict[str, QStaticText] = {}

    def prepared(self, words: str) -> QStaticText:
        """A remark laid out once: with its halo it is drawn nine times."""
        if words not in self._prepared:
            text = QStaticText(words)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self.caption)
            self._prepared[words] = text
        return self._prepared[words]

    def arrow(self, broken: bool, wide: bool) -> QPen:
        """The pen of an arrow that stands out; wide while it is hovered or chosen."""
        pen = QPen(self.link_broken_active if broken else self.link_active)
        if wide:
            pen.setWidthF(2.4)
        return pen


def today(painter: QPainter, axis: Axis, marks: Marks, area: QRect, ink: Ink) -> None:
    """The line of today, over the bars; it stands where the day begins."""
    x = axis.x(marks.today) + axis.per_day / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # whatever was drawn before: it is one line
    painter.setPen(ink.today)
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 1))


def task(painter: QPainter, rect: QRectF, bar: Bar, per_day: float, ink: Ink) -> None:
    """A bar filled as far as the work is done, or the diamond of a moment."""
    if bar.moment:
        _moment(painter, rect, bar, ink)
        return
    painting.clean(painter)
    if bar.state == "dropped":
        painter.setPen(ink.dropped)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        return
    _fill(painter, rect, bar)
    if bar.critical:
        _critical(painter, rect, ink)
    outline = ink.outlines.get(bar.state)
    if outline is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(outline)
        painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), RADIUS, RADIUS)
    if per_day >= LABEL_FROM and rect.width() >= LABELLED:
        _name(painter, rect, bar, ink)


def _fill(painter: QPainter, rect: QRectF, bar: Bar) -> None:
    full = bar.state == "done" or bar.share >= 1
    painter.setBrush(theme.color(bar.tone if full else f"{bar.tone}_soft"))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    if full:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(bar.tone, 110), 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    if bar.share <= 0:
        return
    painter.save()
    done = QRectF(rect.left(), rect.top(), max(2.0, rect.width() * bar.share), rect.height())
    painter.setClipRect(done, Qt.ClipOperation.IntersectClip)
    painter.setBrush(theme.color(bar.tone))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.restore()


def _critical(painter: QPainter, rect: QRectF, ink: Ink) -> None:
    """A dark lower edge: to be seen when looked for, and never in the way."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.critical)
    painter.drawRoundedRect(QRectF(rect.left() + 1.5, rect.bottom() - 2, rect.width() - 3, 2), 1, 1)


def _name(painter: QPainter, rect: QRectF, bar: Bar, ink: Ink) -> None:
    """The name in the bar, drawn twice with clips: no one colour can be read on both halves."""
    room = rect.adjusted(8, 0, -6, -1)
    room.setLeft(max(room.left(), 8.0))  # of a bar that began before the view, the name does not
    words = ink.caption_metrics.elidedText(bar.title, Qt.TextElideMode.ElideRight, room.width())
    split = rect.left() + rect.width() * (1.0 if bar.state == "done" else bar.share)
    painter.setFont(ink.caption)
    for left, right, tone in ((rect.left(), split, "phase_ink"), (split, rect.right(), "ink")):
        if right - left < 1:
            continue
        painter.save()
        painter.setClipRect(
            QRectF(left, rect.top(), right - left, rect.height()), Qt.ClipOperation.IntersectClip
        )
        painter.setPen(theme.color(tone))
        painter.drawText(room, painting.LEFT, words)
        painter.restore()


def _moment(painter: QPainter, rect: QRectF, bar: Bar, ink: Ink) -> None:
    tone = {"done": "ok", "late": "warn", "blocked": "bad", "dropped": "ink3"}.get(bar.state, "ink")
    painting.diamond(painter, rect.center(), MOMENT, tone)
    words = day_words(bar.first)
    width = ink.small_metrics.horizontalAdvance(words)
    place = QRectF(rect.left() - width - 6, rect.top(), width + 2, rect.height())
    painter.setFont(ink.small)
    painter.setPen(theme.color("ink2"))
    painter.drawText(place, painting.LEFT, words)


def ghost(painter: QPainter, left: float, right: float, middle: float, ink: Ink) -> None:
    """Where the task stood in the baseline: a thin line below its bar."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(left, middle + 10, max(3.0, right - left), 3), ink.ghost)


def remark(
    painter: QPainter, left: float, middle: float, words: str, tone: str, ink: Ink, ground: str = ""
) -> None:
    """A few words behind a bar: how late it is or how far it slipped.

    With the colour token of the ground a halo parts them from lines below; paper would keep the words nine
    times, so there they stand on a plane of their own.
    """
    ascent = ink.caption_metrics.ascent()
    place = QPointF(left, middle + ascent / 2 - 1)
    painter.setFont(ink.caption)
    if ground:
        text, corner = ink.prepared(words), place - QPointF(0, ascent)
        painter.setPen(theme.color(ground))
        for across, down in HALO:
            painter.drawStaticText(corner + QPointF(across, down), text)
        painter.setPen(theme.color(tone))
        painter.drawStaticText(corner, text)
        return
    room = ink.caption_metrics.tightBoundingRect(words).translated(place)
    painter.fillRect(room.adjusted(-2, -1, 2, 1), ink.surface)
    painter.setPen(theme.color(tone))
    painter.drawText(place, words)


def span(painter: QPainter, left: float, right: float, middle: float, tone: str) -> None:
    """The stretch that a group takes."""
    painting.clean(painter)
    painter.setBrush(theme.color(tone if tone != "ink" else "ink3"))
    painter.drawRoundedRect(QRectF(left, middle - 3, max(6.0, right - left), 6), 3, 3)


def milestone(painter: QPainter, x: float, middle: float, met: bool, tone: str) -> None:
    """A milestone on the row of its group: filled when its checklist is done."""
    painting.clean(painter)
    painter.setPen(QPen(theme.color("canvas" if met else tone), 1.6))
    painter.setBrush(theme.color(tone if met else "surface"))
    radius = 7.0 if met else 6.0
    corners = (
        QPointF(x, middle - radius),
        QPointF(x + radius, middle),
        QPointF(x, middle + radius),
        QPointF(x - radius, middle),
    )
    painter.drawPolygon(QPolygonF(corners))


def beyond(painter: QPainter, x: float, middle: float, words: str, bar: Bar, ink: Ink) -> None:
    """A small arrow at the edge with the day on which the bar begins or ended: it lies further that way."""
    to_right = x > BEYOND
    painter.setFont(ink.caption)
    painter.setPen(theme.color("ink3"))
    width = ink.caption_metrics.horizontalAdvance(words)
    left = x - BEYOND - width if to_right else x + BEYOND
    painter.fillRect(QRectF(left - 2, middle - 8, width + 4, 16), ink.veil)
    painter.drawText(QPointF(left, middle + ink.caption_metrics.ascent() / 2 - 1), words)
    _arrow(painter, x, middle, to_right, bar.tone)


def _arrow(painter: QPainter, x: float, middle: float, to_right: bool, tone: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(tone), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    step = 4.0 if to_right else -4.0
    painter.drawLine(QPointF(x - step, middle - 4), QPointF(x, middle))
    painter.drawLine(QPointF(x, middle), QPointF(x - step, middle + 4))


def dot(painter: QPainter, x: float, middle: float, active: bool) -> None:
    """The dot at the end of a bar, to be dragged to another bar."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 1.6))
    painter.setBrush(theme.color("accent" if active else "surface"))
    painter.drawEllipse(QPointF(x, middle), 4.0, 4.0)


def bubble(painter: QPainter, centre: float, top: float, words: str, bounds: QRectF) -> None:
    """The label that follows a drag, kept inside the timeline."""
    painter.setFont(theme.font("small", theme.SEMIBOLD))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 18
    left = min(max(centre - width / 2, bounds.left() + 2), bounds.right() - width - 2)
    rect = QRectF(left, max(top, bounds.top() + 1), width, 24)
    path = QPainterPath()
    path.addRoundedRect(rect, 6, 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor(theme.color("ink")))
    painter.setPen(theme.color("surface"))
    painter.drawText(rect, painting.CENTRE, words)
