"""Tables with hairlines, a repeated head, rows that stay whole and statuses that are tinted and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from exporters.text import clean, one_line, safe_link
from exporters.word.markup import attribute, paragraph, reads_right_to_left, run, twips
from exporters.word.widths import longest_word, readable, shares
from exporters.word.writing import Writing

Kind = Literal["text", "strong", "small", "status"]
# How the states that programs use are tinted, the same in every document; any other word stays grey.
STATUS_TONES = {
    "done": "good", "accepted": "good", "met": "good", "signed": "good", "go": "good", "complete": "good",
    "passed": "good", "told": "good", "held": "good", "in production": "good",
    "in progress": "info", "on track": "info", "running": "info", "answered": "info", "advice": "info",
    "in parallel operation": "info", "shadow mode": "info", "new": "info",
    "at risk": "warn", "due soon": "warn", "go with conditions": "warn", "warning": "warn", "hold": "warn",
    "large": "warn", "changed since signed": "warn", "not in the plan": "warn",
    "overdue": "bad", "blocked": "bad", "late": "bad", "stop": "bad", "blocker": "bad", "missing": "bad",
    "gate overdue": "bad", "acceptance overdue": "bad",
}  # fmt: skip
SMALL = 8.5  # points
LOOKED_AT = 60  # rows whose words count for the widths of the columns
# A table of so few rows and letters stays on one page, caption and all.
WHOLE, WHOLE_LETTERS = 7, 800


@dataclass(frozen=True)
class Col:
    """A column: heading, width (a weight; all of them share the text width), alignment, kind of cell."""

    heading: str
    width: float = 3.0
    align: Literal["left", "center", "right"] = "left"
    kind: Kind = "text"


@dataclass(frozen=True)
class Cell:
    """A cell that is more than its text: tone, weight, link, or content controls (their markup)."""

    text: object = ""
    tone: str = ""
    bold: bool = False
    link: str = ""
    control: str = ""


@dataclass(frozen=True)
class Group:
    """A row across the table that heads the rows after it."""

    text: str
    note: str = ""


Row = Sequence[object] | Group
_TIGHT = '<w:tblCellMar><w:top w:w="24" w:type="dxa"/><w:bottom w:w="24" w:type="dxa"/></w:tblCellMar>'


def table(
    writing: Writing,
    columns: Sequence[Col],
    rows: Sequence[Row],
    *,
    width: float,
    title: str,
    description: str,
    empty: str = "Nothing is recorded here yet.",
    row_height: float = 0,
    dense: bool = False,
    keep_next: bool = False,
) -> str:
    """A table across `width` cm; a row that is too short gets empty cells, one too long is cut.

    A `dense` one is set smaller and tighter, for long lists that are looked up rather than read.
    """
    writer = _Rows(writing, columns, width, SMALL if dense else 0, _longest(columns, rows))
    body = (
        "".join(writer.rows(rows, row_height, keep_next=keep_next))
        if rows
        else writer.across(run(empty, italic=True, colour="475569"), "")
    )
    opening = start(writing, writer.widths, title, description, tight=dense)
    return opening + writer.head() + body + "</w:tbl>"


def start(
    writing: Writing,
    widths: Sequence[int],
    title: str,
    description: str,
    style: str = "day90 table",
    *,
    tight: bool = False,
) -> str:
    """The opening of a table of fixed column widths (twips), with its alternative text; `tight` is low."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{writing.style(style)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_TIGHT if tight else ""}'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val={attribute(title)}/>'
        f"<w:tblDescription w:val={attribute(description)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def _is_short(rows: Sequence[Row]) -> bool:
    """Whether a table stays on one page: few rows with few words."""
    if len(rows) > WHOLE:
        return False
    cells = (each for row in rows for each in ((row.text,) if isinstance(row, Group) else row))
    return sum(len(str(each.text if isinstance(each, Cell) else each)) for each in cells) <= WHOLE_LETTERS


def cell_properties(
    width: int, *, span: int = 1, fill: str = "", direction: str = "", align: str = "", edge: str = ""
) -> str:
    """w:tcPr, children in schema order; `width` in twips, `edge` the colour of lines left and right."""
    inner = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    inner += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{edge}"'
    inner += f"<w:tcBorders><w:left {line}/><w:right {line}/></w:tcBorders>" if edge else ""
    inner += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    inner += f'<w:textDirection w:val="{direction}"/>' if direction else ""
    inner += f'<w:vAlign w:val="{align}"/>' if align else ""
    return f"<w:tcPr>{inner}</w:tcPr>"


def _longest(columns: Sequence[Col], rows: Sequence[Row]) -> list[int]:
    """Letters of the longest word in each column, as far as the first rows tell."""
    longest = [0] * len(columns)
    for row in rows[:LOOKED_AT]:
        for place, value in enumerate(() if isinstance(row, Group) else row[: len(columns)]):
            text = value.text if isinstance(value, Cell) else value
            if isinstance(text, str):
                longest[place] = max(longest[place], longest_word(text))
    return longest


class _Rows:
    """The rows of one table; what is the same in a whole column is worked out once."""

    def __init__(
        self, writing: Writing, columns: Sequence[Col], width: float, size: float, longest: Sequence[int]
    ) -> None:
        self.writing = writing
        self.sizes = [SMALL if column.kind == "small" else size for column in columns]
        self.columns = columns
        self.size = size
        asked, headings = [each.width for each in columns], [each.heading for each in columns]
        self.widths = shares(readable(asked, headings, longest, width, small=bool(size)), width)
        self.style = writing.style("day90 cell")
        self.places = range(len(columns))
        self.known: dict[tuple[int, str, bool], str] = {}
        self.plain = [cell_properties(each) for each in self.widths]
        self.alignments = [f'<w:jc w:val="{c.align}"/>' if c.align != "left" else "" for c in columns]

    def head(self) -> str:
        style, tone = self.writing.style("day90 head"), self.writing.tone("accent")
        cells = "".join(
            f"<w:tc>{cell_properties(width, fill=tone.fill, align='bottom', edge=tone.fill)}"
            + paragraph(
                run(column.heading, colour=tone.ink, size=self.size), style, keep_next=True, extra=alignment
            )
            + "</w:tc>"
            for column, width, alignment in zip(self.columns, self.widths, self.alignments, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def rows(self, rows: Sequence[Row], height: float, *, keep_next: bool) -> list[str]:
        tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
        opening = f"<w:tr><w:trPr><w:cantSplit/>{tall}</w:trPr>"
        last = len(rows) - 1
        # The last but one stays with the last row, which would look lost at the top of a page.
        kept = [*range(last)] if _is_short(rows) else [last - 1]
        kept += [last] if keep_next else []
        return [
            self._group(row)
            if isinstance(row, Group)
            else f"{opening}{self._cells(row, keep_next=index in kept)}</w:tr>"
            for index, row in enumerate(rows)
        ]

    def across(self, content: str, fill: str, *, keep_next: bool = False) -> str:
        properties = cell_properties(sum(self.widths), span=len(self.widths), fill=fill)
        inner = paragraph(content, self.style, keep_next=keep_next)
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{properties}{inner}</w:tc></w:tr>"

    def _group(self, group: Group) -> str:
        tone = self.writing.tone("soft")
        words = run(group.text, bold=True, colour=tone.ink)
        words += run(f"   {group.note}", colour="475569") if group.note else ""
        return self.across(words, tone.fill, keep_next=True)

    def _cells(self, row: Sequence[object], *, keep_next: bool) -> str:
        cells = [self._cell(index, value, keep_next) for index, value in zip(self.places, row, strict=False)]
        missing = self.places[len(cells) :]
        return "".join(cells) + "".join(self._cell(index, "", keep_next) for index in missing)

    def _cell(self, index: int, value: object, keep_next: bool) -> str:
        """Markup of a cell; names, dates and states come again and again, so plain text is remembered."""
        if isinstance(value, Cell):
            return self._rich(index, value, keep_next)
        key = (index, value if isinstance(value, str) else str("" if value is None else value), keep_next)
        known = self.known.get(key)
        if known is None:
            known = self.known[key] = self._rich(index, Cell(key[1]), keep_next)
        return known

    def _rich(self, index: int, cell: Cell, keep_next: bool) -> str:
        kind, text = self.columns[index].kind, clean(cell.text)
        tone_name = cell.tone or (status_tone(text) if kind == "status" and text else "")
        tone = self.writing.tone(tone_name) if tone_name else None
        linked = bool(cell.link) and safe_link(cell.link) is not None
        words = run(
            text or (cell.link if linked else ""),
            bold=cell.bold or kind in ("strong", "status"),
            colour=tone.ink if tone else "",
            size=self.sizes[index],
            style=self.writing.style("hyperlink") if linked and not tone else "",
        )
        words = self.writing.link(cell.link, words) if linked else words
        properties = cell_properties(self.widths[index], fill=tone.fill) if tone else self.plain[index]
        rtl = reads_right_to_left(text)
        extra = self.alignments[index]
        inner = paragraph(words + cell.control, self.style, keep_next=keep_next, extra=extra, rtl=rtl)
        return f"<w:tc>{properties}{inner}</w:tc>"


def status_tone(text: str) -> str:
    """The tone of a state by its words; unknown states are grey."""
    return STATUS_TONES.get(one_line(text).casefold(), "muted")
