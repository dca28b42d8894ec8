"""Table text as spreadsheets put it on the clipboard: tabs between cells, quotes around cells with lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping, Sequence


def text_of(lines: Sequence[Sequence[str]]) -> str:
    """Cells as table text."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(lines)
    return out.getvalue()


def block_of(text: str) -> list[list[str]]:
    """Table text as cells, every line as long as the longest; a single line without tabs is one cell.

    Empty lines at the end are dropped, unless there is nothing else: empty cells are cells too.
    """
    lines = list(csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), dialect="excel-tab"))
    while any(map(any, lines)) and not any(lines[-1]):
        lines.pop()
    width = max(1, *map(len, lines)) if lines else 0
    return [line + [""] * (width - len(line)) for line in lines]


def headed(
    block: Sequence[Sequence[str]], columns: Sequence[Collection[str]]
) -> tuple[list[int], list[list[str]]] | None:
    """The columns that a block's first line names, and the lines below it; None when it is no heading.

    `columns` has for each column the words it may be called by; "Hours before" is as good as "Before".
    Two headings at least, each of another column, and no word that is none: what is meant to be a value
    stays one.
    """
    known = {word.casefold(): number for number, words in enumerate(columns) for word in words if word}
    words = [cell.strip().casefold() for cell in block[0]] if block else []
    places = [place for place, word in enumerate(words) if word]
    found = [_named(words[place], known) for place in places]
    if len(found) < 2 or -1 in found or len(set(found)) < len(found) or len(block) < 2:
        return None
    return found, [[line[place] for place in places] for line in block[1:]]


def _named(words: str, known: Mapping[str, int]) -> int:
    """The column called so, or the only one whose name begins or ends with these words, or they with it."""
    if words in known:
        return known[words]
    near = {
        number
        for name, number in known.items()
        for long, short in ((words, name), (name, words))
        if long.startswith(f"{short} ") or long.endswith(f" {short}")
    }
    return near.pop() if len(near) == 1 else -1
