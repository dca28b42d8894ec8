"""Many pictures on one, small, to be looked at together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

COLUMNS, WIDTH, GAP = 3, 760, 8  # pixels


def contact_sheet(pictures: Sequence[Path], to: Path) -> None:
    """The pictures in rows, each as wide as WIDTH and with the proportions of the first."""
    if not pictures:
        return
    first = QImage(str(pictures[0]))
    height = first.height() * WIDTH // first.width()
    rows = -(-len(pictures) // COLUMNS)
    sheet = QImage(COLUMNS * (WIDTH + GAP), rows * (height + GAP), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(sheet)
    for number, path in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        smooth = Qt.TransformationMode.SmoothTransformation
        image = QImage(str(path)).scaled(WIDTH, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(QRect(column * (WIDTH + GAP), row * (height + GAP), WIDTH, height), image)
    painter.end()
    sheet.save(str(to))
