"""Icons from the Lucide set, tinted in the theme's colours and sharp at every size and scale."""

from __future__ import annotations

import importlib.util
import os
import struct
import zlib
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from views import theme

STROKE = b'stroke-width="1.75"'


@cache
def _archive() -> bytes:
    """The zip of all icons, in the package `lucide`; found without importing it, for its imports are slow."""
    spec = importlib.util.find_spec("lucide")
    folder = spec.submodule_search_locations[0] if spec and spec.submodule_search_locations else ""
    with open(os.path.join(folder, "lucide.zip"), "rb") as file:
        return file.read()


@cache
def svg(name: str) -> bytes:
    """The drawing of an icon; raises KeyError for a name that the set does not have.

    Looks the name up in the directory at the end of the zip: reading all 1,700 entries would take
    longer than painting the whole window.
    """
    data, entry = _archive(), name.encode() + b".svg"
    at = data.rfind(entry)
    while at > 46:
        head = data[at - 46 : at]
        if head[:4] == b"PK\x01\x02" and struct.unpack_from("<H", head, 28)[0] == len(entry):
            return _unpack(data, head)
        at = data.rfind(entry, 0, at)
    raise KeyError(name)


def _unpack(data: bytes, head: bytes) -> bytes:
    (method,) = struct.unpack_from("<H", head, 10)
    (size,) = struct.unpack_from("<I", head, 20)
    (offset,) = struct.unpack_from("<I", head, 42)
    start = offset + 30 + sum(struct.unpack_from("<HH", data, offset + 26))
    packed = data[start : start + size]
    return zlib.decompress(packed, -15) if method else packed


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = svg(name).replace(b"currentColor", colour.encode()).replace(b'stroke-width="2"', STROKE)
    return QSvgRenderer(QByteArray(drawing))


class _Engine(QIconEngine):
    """Draws in the colours of the theme of the moment, so that icons follow a switch by themselves."""

    def __init__(self, name: str, tone: str, on: str) -> None:
        super().__init__()
        self._of = (name, tone, on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, tone, on = self._of
        if mode == QIcon.Mode.Disabled:
            tone = "border"
        elif mode == QIcon.Mode.Selected or state == QIcon.State.On:
            tone = on
        side = min(rect.width(), rect.height())
        top = rect.y() + (rect.height() - side) / 2
        paint(painter, QRectF(rect.x(), top, side, side), name, tone)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, result.rect(), mode, state)
        painter.end()
        return result

    def clone(self) -> QIconEngine:
        return _Engine(*self._of)


def paint(painter: QPainter, rect: QRectF, name: str, tone: str = "ink2") -> None:
    """Draw an icon into a square of a painter; tone is a colour token."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, getattr(theme.current(), tone)).render(painter, rect)


@cache
def icon(name: str, tone: str = "ink2", on: str = "accent_text") -> QIcon:
    """A Lucide icon in a colour token, and the token for when it is checked or selected."""
    svg(name)
    return QIcon(_Engine(name, tone, on))


def pixmap(name: str, tone: str = "ink2", size: int = theme.ICON, ratio: float = 1.0) -> QPixmap:
    """A picture of an icon, size in device-independent pixels; it keeps its colour when the theme changes."""
    return icon(name, tone).pixmap(QSize(size, size), ratio)
