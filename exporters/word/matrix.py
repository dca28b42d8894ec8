"""A matrix such as a RACI: rotated heads, tinted letters, split into parts when it is too wide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from exporters.text import one_line
from exporters.word.markup import TWIPS_PER_CM, paragraph, run, twips
from exporters.word.tables import Cell, cell_properties, start
from exporters.word.writing import Writing

RACI_TONES = {"A": "accent", "R": "info", "C": "warn", "I": "muted"}
# Columns narrower than this cannot hold a rotated name on two lines; wider ones only spread the letters.
NARROWEST, WIDEST = 1.3, 2.2
HEAD_COLUMN = (4.6, 7.5)
# A matrix of at most so many cm stays on one page: what a landscape A4 page has below heading and intro.
WHOLE = 12.0
# More rows than these are set tighter, so that seventeen fit; sizes in points, heights in cm.
ROOMY = 10
SMALLER = 9
LINE, ROW = 0.4, 0.1


class Part(NamedTuple):
    """A slice of the columns of a matrix, from first up to but not including last."""

    first: int
    last: int


def parts(columns: int, width: float) -> list[Part]:
    """How many tables a matrix needs on a page of `width` cm of text; the parts are of about equal width."""
    most = max(1, int((width - HEAD_COLUMN[0]) / NARROWEST))
    number = max(1, -(-columns // most))
    each = -(-columns // number) if columns else 0
    return [Part(first, min(first + each, columns)) for first in range(0, columns, each or 1)] or [Part(0, 0)]


def matrix(
    writing: Writing,
    row_heads: Sequence[str],
    column_heads: Sequence[str],
    cells: Sequence[Sequence[object]],
    *,
    width: float,
    corner: str,
    tones: Mapping[str, str],
    title: str,
    description: str,
) -> str:
    """One table of a matrix across at most `width` cm of text."""
    widths = _widths(len(column_heads), width)
    tight = len(row_heads) > ROOMY
    pieces = [start(writing, widths, title, description, tight=tight)]
    pieces.append(_head(writing, corner, column_heads, widths))
    kept = _kept(row_heads, column_heads, widths[0] / TWIPS_PER_CM)
    heads = writing.style("day90 cell")
    first = cell_properties(widths[0], align="center")
    for number, (head, row) in enumerate(zip(row_heads, cells, strict=True)):
        letters = "".join(
            _letter(writing, row[index] if index < len(row) else "", widths[index + 1], tones, heads)
            for index in range(len(column_heads))
        )
        words = run(head, size=SMALLER if tight else 0)
        name = f"<w:tc>{first}{paragraph(words, heads, keep_next=number in kept)}</w:tc>"
        pieces.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{name}{letters}</w:tr>")
    return "".join(pieces) + "</w:tbl>"


def _kept(row_heads: Sequence[str], column_heads: Sequence[str], width: float) -> Sequence[int]:
    """The rows that stay with the next: all of a matrix that fits on a page, else the last but one."""
    last = len(row_heads) - 1
    whole = _height(column_heads) + _rows_height(row_heads, width) <= WHOLE
    return range(last) if whole else (last - 1,)


def _widths(columns: int, width: float) -> list[int]:
    """Widths in twips: what the letters leave goes to the row heads, within reason."""
    if not columns:
        return [twips(width)]
    each = min(WIDEST, max(NARROWEST, (width - HEAD_COLUMN[1]) / columns))
    head = min(width - each * columns, max(HEAD_COLUMN[1], width - WIDEST * columns))
    return [twips(head), *[twips(each)] * columns]


def _head(writing: Writing, corner: str, heads: Sequence[str], widths: Sequence[int]) -> str:
    style, tone = writing.style("day90 head"), writing.tone("accent")
    cells = [
        f"<w:tc>{cell_properties(widths[0], fill=tone.fill, align='bottom', edge=tone.fill)}"
        f"{paragraph(run(corner, colour=tone.ink), style, keep_next=True)}</w:tc>"
    ]
    cells += [
        f"<w:tc>{cell_properties(width, fill=tone.fill, direction='btLr', align='center', edge=tone.fill)}"
        f"{paragraph(run(one_line(head), colour=tone.ink), style, keep_next=True)}</w:tc>"
        for head, width in zip(heads, widths[1:], strict=True)
    ]
    height = f'<w:trHeight w:val="{twips(_height(heads))}" w:hRule="exact"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _height(heads: Sequence[str]) -> float:
    """Height in cm of the rotated heads: a long name may take two lines, a single word may not be broken."""
    names = [one_line(head) for head in heads]
    longest = max((len(name) for name in names), default=0)
    word = max((len(word) for name in names for word in name.split()), default=0)
    characters = max(word, longest if longest <= 14 else max(14, round(longest * 0.62)))
    return min(6.5, max(2.2, characters * 0.165 + 0.5))


def _rows_height(names: Sequence[str], width: float) -> float:
    """About the height in cm of the rows under the head, for row heads in a column of `width` cm."""
    letters = max(1, int((width - 0.4) / 0.16))
    return sum(ROW + LINE * -(-max(1, len(one_line(name))) // letters) for name in names)


def _letter(writing: Writing, value: object, width: int, tones: Mapping[str, str], style: str) -> str:
    cell = value if isinstance(value, Cell) else Cell(value)
    text = one_line(cell.text)
    name = cell.tone or next((tones[letter] for letter in tones if letter in text), "")
    tone = writing.tone(name) if name and text else None
    words = run(text, bold=True, colour=tone.ink if tone else "")
    properties = cell_properties(width, fill=tone.fill if tone else "", align="center")
    inner = paragraph(words + cell.control, style, extra='<w:jc w:val="center"/>')
    return f"<w:tc>{properties}{inner}</w:tc>"
