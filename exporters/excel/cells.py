"""Puts values into cells so that nothing a person typed can ever act as a formula or break the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel.styles import Look, Styles
from exporters.text import clean, cut, one_line, safe_link, utf16_length

CELL_LIMIT = 32_767  # UTF-16 units that Excel keeps in one cell
LINK_LIMIT = 2_000  # Excel refuses addresses of more than 2,083 units
LINKS_A_SHEET = 60_000  # Excel repairs a sheet with more than 65,530 links
SHEET_NAME_LIMIT = 31
HEAD_LIMIT = 255
# What starts a formula or a command when a cell is typed again or exported as CSV, full-width forms too.
_RISKY = frozenset("=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20")
# Excel reads _x0041_ inside a text as the character with that code.
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")


class Formula(str):
    """A formula of our own, with the value it has today for programs that do not calculate."""

    __slots__ = ("result",)
    result: Any

    def __new__(cls, text: str, result: Any = None) -> Formula:
        made = super().__new__(cls, text if text.startswith("=") else f"={text}")
        made.result = result
        return made


class Pen:
    """Writes into the cells of one workbook and remembers which texts had to be cut."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.cut: list[str] = []
        self._links = 0

    def put(self, sheet: Worksheet, row: int, column: int, value: Any, look: Look, what: str = "") -> Cell:
        """Write a value with a look; `what` names the column in the report of cut texts."""
        plain, quoted = self.styles.pair(look)
        return self.write(sheet, row, column, value, plain, quoted, what)

    def write(
        self, sheet: Worksheet, row: int, column: int, value: Any, plain: Any, quoted: Any, what: str = ""
    ) -> Cell:
        """As `put`, with styles already looked up: the fast way for long tables."""
        cell = Cell(sheet, row, column)
        style = plain
        if isinstance(value, Formula):
            _keep(cell, value, "f")
        elif isinstance(value, str):
            text = self._fitting(value, sheet, cell, what)
            _keep(cell, text, "s")
            if risky(text):
                style = quoted
        elif value is not None:
            _keep(cell, value, "d" if isinstance(value, date) else "n")
        restyle(cell, style)  # the same object for all cells that look alike, which the writer relies on
        sheet._cells[row, column] = cell  # noqa: SLF001
        return cell

    def link(self, cell: Cell, address: str) -> bool:
        """Make the cell lead to a web or mail address; False if the address is not a safe one."""
        target = safe_link(address)
        if target is None or len(target) > LINK_LIMIT or self._links >= LINKS_A_SHEET:
            return False
        self._links += 1
        cell._hyperlink = Hyperlink(ref=cell.coordinate, target=target)  # type: ignore[attr-defined]  # noqa: SLF001
        return True

    def jump(self, cell: Cell, sheet: str, address: str) -> None:
        """Make the cell lead to a place in this workbook."""
        place = f"{quoted_sheet(sheet)}!{address}"
        cell._hyperlink = Hyperlink(ref=cell.coordinate, location=place)  # type: ignore[attr-defined]  # noqa: SLF001

    def _fitting(self, text: str, sheet: Worksheet, cell: Cell, what: str) -> str:
        plain = coded(clean(text))
        if len(plain) <= CELL_LIMIT // 2 or utf16_length(plain) <= CELL_LIMIT:
            return plain
        where = f"{sheet.title}, cell {cell.coordinate}"
        self.cut.append(f"{where} ({what})" if what else where)
        # Shortened first by its bytes: finding the last character that fits is slow in a very long text.
        near = plain.encode("utf-16-le")[: 2 * (CELL_LIMIT + 2)].decode("utf-16-le", "ignore")
        return cut(near, CELL_LIMIT)


def _keep(cell: Cell, value: Any, kind: str) -> None:
    cell._value = value  # type: ignore[attr-defined]  # noqa: SLF001
    cell.data_type = kind


def restyle(cell: Cell, style: Any) -> None:
    """Give a cell a style that was looked up before."""
    cell._style = style  # type: ignore[attr-defined]  # noqa: SLF001


def risky(text: str) -> bool:
    """Whether a text could be taken for a formula if it were typed into a cell."""
    return bool(text) and (text[0] in _RISKY or text.lstrip()[:1] in _RISKY)


def coded(text: str) -> str:
    """The text so that Excel shows it as it is, even where it looks like one of Excel's own codes."""
    return _CODED.sub("_x005F_", text) if "_x" in text else text


def shown(result: str) -> str:
    """The text that a formula shows today, such as a title on another sheet, as a file can hold it."""
    return cut(coded(clean(result)), CELL_LIMIT)


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """A legal sheet name, at most 31 UTF-16 units, that differs from the taken ones whatever their case."""
    used = {name.casefold() for name in taken}
    base = _NOT_IN_SHEET_NAMES.sub(" ", one_line(wanted)).strip("' ") or "Sheet"
    if base.casefold() == "history":  # Excel keeps this name for itself
        base = "History sheet"
    name, number = _short(base, SHEET_NAME_LIMIT), 2
    while name.casefold() in used:
        ending = f" {number}"
        name = _short(base, SHEET_NAME_LIMIT - len(ending)) + ending
        number += 1
    return name


def unique_heads(headings: Iterable[str]) -> list[str]:
    """Head texts as a table needs them: one line each, not empty, at most 255 units, none twice."""
    heads: list[str] = []
    used: set[str] = set()
    for heading in headings:
        base = _short(_CODED.sub("_ ", one_line(heading)), HEAD_LIMIT) or "Column"
        name, number = base, 2
        while name.casefold() in used:
            name = f"{_short(base, HEAD_LIMIT - 8)} ({number})"
            number += 1
        used.add(name.casefold())
        heads.append(name)
    return heads


def quoted_sheet(name: str) -> str:
    """A sheet name as a formula needs it."""
    return "'" + name.replace("'", "''") + "'"


def address(row: int, column: int) -> str:
    """A1 for row 1, column 1."""
    return f"{get_column_letter(column)}{row}"


def _short(text: str, units: int) -> str:
    kept = text[:units]
    while utf16_length(kept) > units:
        kept = kept[:-1]
    return kept.strip("' ")
