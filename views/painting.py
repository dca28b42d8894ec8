"""Small drawings that widgets and table delegates share: chips, avatars, bars, text on half-filled bars."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from views import icons, theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
CHIP_HEIGHT, CHIP_ICON = 22, 14
# Avatars take the colour of a name's letters, so that a person looks alike on every page.
_AVATAR_TONES = ("idle", "info", "ok", "warn")


def clean(painter: QPainter) -> None:
    """Smooth edges, no outline: how almost everything here is drawn."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)


def text(
    painter: QPainter, rect: QRectF, words: str, tone: str = "ink", align: Qt.AlignmentFlag = LEFT
) -> None:
    """Words in the painter's font and a colour token, shortened with dots where the room ends."""
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(theme.color(tone))
    painter.drawText(rect, align, shown)


def chip_width(words: str, icon: str = "") -> float:
    """How wide a chip wants to be, in pixels."""
    metrics = QFontMetricsF(theme.font("small", theme.MEDIUM))
    return metrics.horizontalAdvance(words) + 16 + (CHIP_ICON + 5 if icon else 0) + 1


def chip(painter: QPainter, rect: QRectF, words: str, tone: str = "idle", icon: str = "") -> None:
    """A state on its soft plane: icon and word together, so that colour never speaks alone."""
    clean(painter)
    painter.setBrush(theme.color(f"{tone}_soft"))
    painter.drawRoundedRect(rect, theme.RADIUS_CHIP, theme.RADIUS_CHIP)
    inner = rect.adjusted(8, 0, -7, 0)
    if icon:
        square = QRectF(inner.left(), inner.center().y() - CHIP_ICON / 2, CHIP_ICON, CHIP_ICON)
        icons.paint(painter, square, icon, tone)
        inner.setLeft(square.right() + 5)
    painter.setFont(theme.font("small", theme.MEDIUM))
    text(painter, inner, words, tone)


def initials(name: str) -> str:
    """Two letters for a person, one for a single word: "Dana Okafor" is DO, "Compliance" is C."""
    words = [word for word in name.replace(",", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """A disc with a person's initials."""
    tone = _AVATAR_TONES[sum(map(ord, name)) % len(_AVATAR_TONES)] if name else "idle"
    clean(painter)
    painter.setBrush(theme.color(f"{tone}_soft"))
    painter.drawEllipse(rect)
    painter.setFont(theme.font("caption", theme.SEMIBOLD))
    painter.setPen(theme.color(tone))
    painter.drawText(rect, CENTRE, initials(name))


def bar(painter: QPainter, rect: QRectF, share: float, tone: str, ground: str = "line_soft") -> None:
    """A rounded track filled to a share between 0 and 1; anything above nothing shows at least a dot."""
    radius = min(rect.height() / 2, 3.0)
    clean(painter)
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        width = max(rect.height(), rect.width() * min(share, 1.0))
        painter.setBrush(theme.color(tone))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), width, rect.height()), radius, radius)


def filled(
    painter: QPainter, rect: QRectF, share: float, tones: tuple[str, str, str, str], words: str
) -> None:
    """A labelled bar, part full; tones are full, soft, text on full, text on soft.

    The words are drawn twice, clipped to each part: one colour for both could not be read on both.
    """
    full, soft, on_full, on_soft = tones
    outline = QPainterPath()
    outline.addRoundedRect(rect, theme.RADIUS_CHIP, theme.RADIUS_CHIP)
    split = rect.left() + rect.width() * max(0.0, min(share, 1.0))
    done = QRectF(rect.left(), rect.top(), split - rect.left(), rect.height())
    rest = QRectF(split, rect.top(), rect.right() - split, rect.height())
    for part, plane, ink in ((done, full, on_full), (rest, soft, on_soft)):
        if part.width() <= 0:
            continue
        painter.save()
        painter.setClipRect(part)
        painter.fillPath(outline, theme.color(plane))
        text(painter, rect.adjusted(10, 0, -8, 0), words, ink)
        painter.restore()


def diamond(painter: QPainter, centre: QPointF, radius: float, tone: str) -> None:
    """The mark of a milestone or decision point."""
    clean(painter)
    painter.setBrush(theme.color(tone))
    x, y = centre.x(), centre.y()
    corners = [QPointF(x, y - radius), QPointF(x + radius, y), QPointF(x, y + radius), QPointF(x - radius, y)]
    painter.drawPolygon(QPolygonF(corners))


def focus(painter: QPainter, rect: QRectF, radius: float = theme.RADIUS_CONTROL) -> None:
    """The ring that shows where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
