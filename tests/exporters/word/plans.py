"""Writes the Word plans of a program and reads them back as lines, so that tests can compare the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from app.exporting import options_for
from exporters import Exporter, Options, Report, exporters
from exporters.text import one_line
from models.ownership import Mode
from models.people import Person
from models.program import Program
from models.sample import sample_program
from models.words import date_words

TODAY = date(2026, 3, 14)
PLANS = ("rollout-plan.docx", "handoff-plan.docx", "role-redesign.docx")
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HEADING = re.compile(r"(?:heading|überschrift) (\d)", re.IGNORECASE)
# Drawings and the instructions of fields hold no text of the page.
_SKIPPED = frozenset({qn("w:drawing"), qn("w:instrText"), qn("w:pPr"), qn("w:sdtPr")})


@dataclass(frozen=True)
class Line:
    """A paragraph or a row of a table; `level` is that of a heading, `ticked` that of a box in it."""

    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    ticked: bool | None = None
    table: int = 0


@cache
def sample() -> Program:
    """The sample program as all tests share it; nobody changes it."""
    program = sample_program(TODAY)
    program.as_of = TODAY
    return program


def plan(name: str) -> Exporter:
    return next(each for each in exporters() if each.name == name)


def write(program: Program, name: str, folder: Path, template: Path | None = None) -> tuple[Path, Report]:
    """Write one plan as the export page does, into a client's template if one is given."""
    options: Options = options_for(program)
    if template is not None:
        options = replace(options, brand=replace(options.brand, template=template))
    path = folder / name
    return path, plan(name).write(program, path, options)


def lines(path: Path) -> list[Line]:
    """Everything a reader sees in the body, in order, without the table of contents."""
    word = Document(str(path))
    names = {style.style_id: str(style.name) for style in word.styles}
    found: list[Line] = []
    for number, block in enumerate(_blocks(word.element.body), 1):
        if block.tag == qn("w:tbl"):
            found += _rows(block, number)
        else:
            style = names.get(_style(block), "")
            if not style.casefold().startswith("toc"):
                heading = _HEADING.fullmatch(style)
                level = int(heading.group(1)) if heading else 0
                found.append(Line(one_line(_text(block)), level, ticked=_ticked(block)))
    return [line for line in found if line.text or line.cells]


def under(all_lines: list[Line], title: str) -> list[Line]:
    """The lines after the heading that is, or else holds, the title, up to the next of its level or above."""
    wanted = one_line(title)
    holds = [number for number, line in enumerate(all_lines) if line.level and wanted in line.text]
    assert holds, f"no heading holds {title!r}"
    start = next((number for number in holds if all_lines[number].text == wanted), holds[0])
    level = all_lines[start].level
    rest = all_lines[start + 1 :]
    end = next((n for n, line in enumerate(rest) if 0 < line.level <= level), len(rest))
    return rest[:end]


def rows_with(all_lines: list[Line], *texts: object) -> list[Line]:
    """The rows of tables in which every text is found in a cell of its own, by words, in any order."""
    wanted = [one_line(text) for text in texts if one_line(text)]
    return [line for line in all_lines if line.cells and _fits(wanted, list(line.cells))]


def says(all_lines: list[Line], *texts: object) -> bool:
    """Whether every text stands somewhere in these lines."""
    whole = "\n".join(line.text for line in all_lines)
    return all(one_line(text) in whole for text in texts)


def boxes(all_lines: list[Line]) -> list[tuple[str, bool]]:
    """The words after each box that can be ticked, with its state."""
    return [(line.text.lstrip("☐☒ "), line.ticked) for line in all_lines if line.ticked is not None]


def letters(all_lines: list[Line], program: Program, mode: Mode) -> dict[tuple[str, str], str]:
    """What stands in each cell of the matrix of a mode, by activity and party; however it was split."""
    parties = {one_line(party.name) for party in program.parties}
    found: dict[tuple[str, str], str] = {}
    heads: tuple[str, ...] = ()
    heading, table = "", 0
    for line in all_lines:
        heading = line.text if line.level else heading
        if not line.cells or mode.value.casefold() not in heading.casefold():
            continue
        if line.table != table:
            is_matrix = line.cells[0] == "Activity" and set(line.cells[1:]) <= parties
            heads, table = line.cells if is_matrix else (), line.table
            continue
        for head, letter in zip(heads[1:], line.cells[1:], strict=bool(heads)):
            assert (line.cells[0], head) not in found, "a cell of the matrix stands twice"
            found[line.cells[0], head] = letter
    return found


def expected_letters(program: Program, mode: Mode) -> dict[tuple[str, str], str]:
    """The matrix of a mode as the program has it, an empty text where there is no letter."""
    cells = {(one_line(a.title), one_line(p.name)): "" for a in program.activities for p in program.parties}
    for activity in program.activities:
        for each in activity.assignments:
            if each.mode is mode:
                cells[one_line(activity.title), one_line(each.party.name)] = each.letter.value
    return cells


def on(program: Program, day: int | None) -> str:
    """The date of a sprint day as documents show it; empty for none."""
    return "" if day is None else date_words(program.clock.date_of(day))


def name_of(person: Person | None, otherwise: str = "Open") -> str:
    return person.name if person is not None else otherwise


def story(path: Path, kind: str) -> set[str]:
    """The texts of the headers or footers of all sections, each with the fields in it in braces."""
    word = Document(str(path))
    parts = [getattr(section, kind)._element for section in word.sections]
    return {one_line(_text(part, fields=True)) for part in parts}


def _blocks(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag == qn("w:sdt"):
            yield from _blocks(child.find(qn("w:sdtContent")))


def _rows(table: Any, number: int) -> list[Line]:
    rows = []
    for row in table.iterchildren(qn("w:tr")):
        cells = tuple(one_line("\n".join(map(_text, _blocks(cell)))) for cell in row.iter(qn("w:tc")))
        rows.append(Line(" | ".join(cells), cells=cells, ticked=_ticked(row), table=number))
    return rows


def _text(element: Any, *, fields: bool = False) -> str:
    if element.tag == qn("w:t"):
        return str(element.text or "")
    if fields and element.tag == qn("w:instrText"):
        return f"{{{str(element.text).strip()}}}"
    if element.tag in (qn("w:tab"), qn("w:br"), qn("w:ptab")):
        return " "
    if element.tag in _SKIPPED:
        return ""
    return "".join(_text(child, fields=fields) for child in element)


def _ticked(element: Any) -> bool | None:
    mark = next(element.iter(f"{W14}checked"), None)
    return None if mark is None else mark.get(f"{W14}val") in ("1", "true")


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else str(style.get(qn("w:val")))


def _fits(wanted: list[str], cells: list[str]) -> bool:
    """Whether each text has a cell; the longest choose first, and take the shortest cell that holds them."""
    for text in sorted(wanted, key=len, reverse=True):
        holds = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)").search
        cell = min((each for each in cells if holds(each)), key=len, default=None)
        if cell is None:
            return False
        cells.remove(cell)
    return True
