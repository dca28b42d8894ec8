"""Compares a picture with a stored one: small, few colours, deaf to the edges of letters, not to changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter

WIDTH = 480  # pixels of a stored picture
COLOURS = 256
# A pixel differs when one of red, green and blue is further off than LEVEL of 255: letters of another
# rasteriser stay below it, a letter in another place does not.
LEVEL = 30
TILE = 6  # pixels: about as high as a line of text
TILE_SHARE, SHARE = 0.30, 0.004  # how many pixels may differ in one tile, and in the whole picture


@dataclass(frozen=True)
class Difference:
    """How far two pictures are apart: shares from 0 to 1 in the worst tile and overall, and where."""

    worst: float
    share: float
    place: QPoint
    picture: QImage

    @property
    def matters(self) -> bool:
        """Whether a person would see it."""
        return self.worst > TILE_SHARE or self.share > SHARE


def reduced(image: QImage) -> QImage:
    """The picture as it is compared: WIDTH pixels wide, each the mean of those it stands for."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1)
    return plain.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def store(image: QImage, path: Path) -> None:
    """Write a reduced picture with its most frequent colours, which is a third of the size."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = Counter(each & 0xFFF0F0F0 for each in memoryview(image.constBits()).cast("I"))
    table = [colour | 0x080808 for colour, _times in count.most_common(COLOURS - 16)]
    exact = Counter(memoryview(image.constBits()).cast("I"))
    table += [colour for colour, _times in exact.most_common(16)]
    flags = Qt.ImageConversionFlag.ThresholdDither
    few = image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    # A rare colour may be lost among the frequent ones; then the picture keeps all of its colours.
    (image if difference(few, image).share > 0 else few).save(str(path), "PNG", 0)


def difference(before: QImage, after: QImage) -> Difference:
    """What has changed between two reduced pictures; of unlike size, everything has."""
    before = before.convertToFormat(QImage.Format.Format_RGB32)
    if before.size() != after.size():
        return Difference(1.0, 1.0, QPoint(0, 0), after)
    gap = after.copy()
    painter = QPainter(gap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, before)
    painter.end()
    marks = _marks(gap)
    worst, place = _worst(marks)
    return Difference(worst, bytes(marks.constBits()).count(255) / len(marks.constBits()), place, marks)


def _marks(gap: QImage) -> QImage:
    """White where two pictures differ, black elsewhere; one byte a pixel, rows without a gap."""
    steps = bytes(255 if value > LEVEL else 0 for value in range(256))
    bits = bytes(gap.convertToFormat(QImage.Format.Format_RGB32).constBits()).translate(steps)
    blue, green, red = (int.from_bytes(bits[part::4], "little") for part in range(3))
    width, height = gap.width() // TILE * TILE, gap.height()
    joined = (blue | green | red).to_bytes(gap.width() * height, "little")
    image = QImage(joined, gap.width(), height, gap.width(), QImage.Format.Format_Grayscale8)
    return image.copy(0, 0, width, height // TILE * TILE)


def _worst(marks: QImage) -> tuple[float, QPoint]:
    """The largest share of marked pixels in a tile, and the tile's corner."""
    across, down = marks.width() // TILE, marks.height() // TILE
    smooth = Qt.TransformationMode.SmoothTransformation
    tiles = marks.scaled(across, down, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    tiles = tiles.convertToFormat(QImage.Format.Format_Grayscale8)
    best, place = 0, QPoint(0, 0)
    for y in range(down):
        row = bytes(tiles.constScanLine(y))[:across]
        if max(row) > best:
            best, place = max(row), QPoint(row.index(max(row)) * TILE, y * TILE)
    return best / 255, place
