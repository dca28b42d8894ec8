"""Checks a workbook the way Excel would, and by the rules of this project; tests expect an empty list."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openxml_audit import OpenXmlValidator

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Messages of openxml-audit that are wrong, each with the reason.
FALSE_ALARMS = {
    r"/fonts\[1\]/font\[\d+\]: Unexpected element": "Excel reads a font in any order",
    r"inline-string cell\(s\)": "Excel reads texts inside cells",
}
_LEGAL_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,254}")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc]([0-9]*[RrCc]?[0-9]*)?")


def problems(path: Path) -> list[str]:
    """Everything wrong with an .xlsx, in words; empty if nothing is."""
    book = load_workbook(path)
    return [*audit(path), *_tables(book), *_names(book), *_sheets(book), *_indexes(path)]


def decoded(text: str) -> str:
    """A text from a cell as Excel shows it, with Excel's own codes read as the letters they stand for."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


def audit(path: Path) -> list[str]:
    """What openxml-audit reports as an error, without its known false alarms."""
    found = OpenXmlValidator(max_errors=0).validate(path).errors
    return [str(each) for each in found if not any(re.search(alarm, str(each)) for alarm in FALSE_ALARMS)]


def _tables(book: Workbook) -> Iterator[str]:
    seen: set[str] = set()
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            if not _legal(table.displayName) or table.displayName.casefold() in seen:
                yield f"table name {table.displayName} is not legal or used twice"
            seen.add(table.displayName.casefold())
            heads = [column.name for column in table.tableColumns]
            first, row, last, _ = range_boundaries(table.ref)
            cells = [sheet.cell(row, number).value for number in range(first, last + 1)]
            if heads != cells:
                yield f"{table.displayName}: heads {heads} are not its cells {cells}"
            if len({head.casefold() for head in heads}) != len(heads) or "" in heads:
                yield f"{table.displayName}: heads are not unique"
            if table.autoFilter is None or table.autoFilter.ref != table.ref:
                yield f"{table.displayName} has no filter over all of it"


def _names(book: Workbook) -> Iterator[str]:
    sheets = {sheet.title for sheet in book.worksheets}
    for name, defined in book.defined_names.items():
        if not _legal(name):
            yield f"{name} is not a legal name"
        if any(title not in sheets for title, _ in defined.destinations):
            yield f"{name} leads nowhere"


def _legal(name: str) -> bool:
    return bool(_LEGAL_NAME.fullmatch(name)) and not _LIKE_A_CELL.fullmatch(name)


def _sheets(book: Workbook) -> Iterator[str]:
    titles = [sheet.title for sheet in book.worksheets]
    if len({title.casefold() for title in titles}) != len(titles):
        yield f"two sheets have one name: {titles}"
    for title in titles:
        if len(title.encode("utf-16-le")) > 62 or re.search(r"[\[\]:*?/\\]|^'|'$", title):
            yield f"{title} is not a legal name of a sheet"


def _indexes(path: Path) -> Iterator[str]:
    """Styles and conditional formats must point at something that is there."""
    with zipfile.ZipFile(path) as package:
        styles = etree.fromstring(package.read("xl/styles.xml"))
        cells = len(styles.findall(f"{S}cellXfs/{S}xf"))
        formats = len(styles.findall(f"{S}dxfs/{S}dxf"))
        names = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        for name in names:
            root = etree.fromstring(package.read(name))
            if any(int(cell.get("s", 0)) >= cells for cell in root.iter(f"{S}c")):
                yield f"{name}: a style does not exist"
            if any(
                int(rule.get("dxfId", 0)) >= formats for rule in root.iter(f"{S}cfRule") if rule.get("dxfId")
            ):
                yield f"{name}: a conditional format does not exist"
