"""Table text as spreadsheets put it on the clipboard: tabs between cells, quotes around cells with lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


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


class Headed(NamedTuple, Generic[T]):
    """What a block means whose first line is a heading: its columns, and the lines below it.

    `unknown` is the first heading that is no column, as it was written; then nothing else is worth much.
    """

    columns: list[T]
    lines: list[list[str]]
    unknown: str = ""


def headed(
    block: Sequence[Sequence[str]],
    columns: Sequence[tuple[T, Collection[str]]],
    others: Sequence[tuple[T, Collection[str]]] = (),
) -> Headed[T] | None:
    """The columns that a block's first line names, and the lines below it; None when it is no heading.

    `columns` has each column with the words it may be called by, `others` those that are only meant by their
    exact words; "Hours before" is as good as "Before". Two headings at least, three if none is exact, each
    of another column, with something below them: what is meant to be a value stays one.
    """
    places = [place for place, cell in enumerate(block[0]) if cell.strip()] if len(block) > 1 else []
    words = [block[0][place].strip() for place in places]
    known = [*columns, *others]
    calls = _calls(known[: len(columns)], 0), _calls(known[len(columns) :], len(columns))
    found = [_named(word.casefold(), *calls) for word in words]
    told = list(zip(words, found, strict=True))
    sure = [number for word, number in told if any(word.casefold() in each for each in calls)]
    unknown = [word for word, number in told if number < 0]
    meant = sure if unknown else found
    if len(meant) < (2 if sure else 3) or len(set(meant)) < len(meant):
        return None
    if unknown:
        return Headed([], [], unknown[0])
    lines = [[line[place] for place in places] for line in block[1:]]
    return Headed([known[number][0] for number in found], lines)


def _calls(columns: Sequence[tuple[object, Collection[str]]], first: int) -> dict[str, int]:
    """The number of each column by what it is called, counted from `first`."""
    found: dict[str, int] = {}
    for number, (_, names) in enumerate(columns, first):
        for name in filter(None, names):
            found.setdefault(name.casefold(), number)
    return found


def _named(words: str, *calls: Mapping[str, int]) -> int:
    """The column called so; or the only one of the first whose name begins or ends so, or these with it."""
    for known in calls:
        if words in known:
            return known[words]
    return _near(words, calls[0])


def _near(words: str, known: Mapping[str, int]) -> int:
    near = {
        number
        for name, number in known.items()
        for long, short in ((words, name), (name, words))
        if long.startswith(f"{short} ") or long.endswith(f" {short}")
    }
    return near.pop() if len(near) == 1 else -1
