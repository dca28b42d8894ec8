"""What a finished document holds, read back from its file: titles, headings, captions, first rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from models.words import date_words

ROWS, COLUMNS, LONGEST = 5, 5, 90  # of a table and of a text, as far as an outline tells them


@dataclass(frozen=True)
class Block:
    """A piece of a document: title, heading (with its level), text, caption, sheet, table or panel.

    A table has its first rows, `more`, how many rows follow, and `headed`, whether the first is its heading.
    A panel is a table whose cells stand for themselves, as answers on a cover do. A cell of either may have
    several lines.
    """

    kind: str
    text: str = ""
    level: int = 1
    rows: tuple[tuple[str, ...], ...] = ()
    more: int = 0
    headed: bool = True


def outline(path: Path) -> list[Block]:
    """The pieces of a .docx or .xlsx file from top to bottom, without what is hidden."""
    return list(_word(path) if path.suffix == ".docx" else _excel(path))


def _word(path: Path) -> Iterator[Block]:
    from docx import Document
    from docx.table import Table

    for each in Document(str(path)).iter_inner_content():
        if isinstance(each, Table):
            yield from _word_table(each)
            continue
        style = (each.style.name if each.style else "") or ""
        if each._p.xpath(".//w:drawing"):  # noqa: SLF001 - python-docx has no other way to ask
            yield Block("picture")
        if text := each.text.strip():
            yield _word_block(style.lower(), text)


def _word_block(style: str, text: str) -> Block:
    if style.startswith("heading") and style[-1].isdigit():
        return Block("heading", text, int(style[-1]))
    if style in ("title", "subtitle", "caption"):
        return Block(style, text)
    return Block("contents" if style.startswith("toc") else "text", text[: 3 * LONGEST])


def _word_table(table: Any) -> Iterator[Block]:
    """The first rows, read from the markup: asking python-docx cell by cell is slow in long tables."""
    from docx.oxml.ns import qn

    lines = table._tbl.tr_lst  # noqa: SLF001
    rows = []
    for line in lines[: ROWS + 1]:
        cells = [_lines(cell) for cell in line.tc_lst[:COLUMNS]]
        rows.append(tuple(map(_short, cells)))
    if rows:
        headed = lines[0].find(f".//{qn('w:tblHeader')}") is not None
        kind = "panel" if "panel" in (table.style.name or "").lower() else "table"
        yield Block(kind, rows=tuple(rows), more=max(0, len(lines) - len(rows)), headed=headed)


def _lines(cell: Any) -> str:
    """The words of a cell, each paragraph and each broken line on a line of its own."""
    from docx.oxml.ns import qn

    text, line = qn("w:t"), qn("w:br")
    found: list[str] = []
    for paragraph in cell.iter(qn("w:p")):
        pieces = (node.text or "" if node.tag == text else "\n" for node in paragraph.iter(text, line))
        found += "".join(pieces).split("\n")
    return "\n".join(words for words in found if words.strip())


def _excel(path: Path) -> Iterator[Block]:
    from openpyxl import load_workbook

    book = load_workbook(path)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        yield Block("sheet", sheet.title)
        tables = list(sheet.tables.values())
        yield from _sheet_table(sheet, tables[0].ref) if tables else _head(sheet)


def _sheet_table(sheet: Any, area: str) -> Iterator[Block]:
    """The first rows of a table, without the columns that are hidden."""
    cells = sheet[area]
    hidden = {name for name, each in sheet.column_dimensions.items() if each.hidden}
    seen = [number for number, cell in enumerate(cells[0]) if cell.column_letter not in hidden][:COLUMNS]
    rows = tuple(tuple(_cell(line[number]) for number in seen) for line in cells[: ROWS + 1])
    yield Block("table", rows=rows, more=max(0, len(cells) - len(rows)))


def _head(sheet: Any) -> Iterator[Block]:
    """The first lines of a sheet that is no table, such as the instructions."""
    found = 0
    for line in sheet.iter_rows(max_row=40, max_col=COLUMNS):
        words = [_cell(cell) for cell in line if cell.value not in (None, "")]
        if words:
            found += 1
            yield Block("text", "   ".join(words))
        if found > ROWS:
            return


def _cell(cell: Any) -> str:
    value = cell.value
    if value is None or (isinstance(value, str) and value.startswith("=")):
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return date_words(value)
    return _short(str(value))


def _short(text: str) -> str:
    text = "\n".join(" ".join(line.split()) for line in text.splitlines())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
