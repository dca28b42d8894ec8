"""Table text as spreadsheets put it on the clipboard: tabs between cells, quotes around cells with lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def text_of(lines: Sequence[Sequence[str]]) -> str:
    """Cells as table text."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(lines)
    return out.getvalue()


def block_of(text: str) -> list[list[str]]:
    """Table text as cells, every line as long as the longest; a single line without tabs is one cell."""
    lines = list(csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), dialect="excel-tab"))
    while lines and not any(lines[-1]):
        lines.pop()
    width = max(map(len, lines), default=0)
    return [line + [""] * (width - len(line)) for line in lines]
