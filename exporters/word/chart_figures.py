"""The figures of a chart: the small workbook that Word opens when somebody edits them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Series(NamedTuple):
    """A name and one figure per category; None leaves a gap."""

    name: str
    values: Sequence[float | None]


def workbook(categories: Sequence[str], series: Sequence[Series]) -> bytes:
    """A workbook with the figures; names are inline strings, so none can become a formula."""

    def words(place: str, text: str) -> str:
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'

    rows = [
        '<row r="1">'
        + "".join(words(f"{letters(i + 2)}1", one.name) for i, one in enumerate(series))
        + "</row>"
    ]
    for line, name in enumerate(categories, start=2):
        figures = "".join(
            f'<c r="{letters(i + 2)}{line}"><v>{one.values[line - 2]:.15g}</v></c>'
            for i, one in enumerate(series)
            if line - 2 < len(one.values) and one.values[line - 2] is not None
        )
        rows.append(f'<row r="{line}">{words(f"A{line}", name)}{figures}</row>')
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for path, text in _workbook_parts("".join(rows)).items():
            entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, (HEAD + text).encode("utf-8"))
    return raw.getvalue()


def _workbook_parts(rows: str) -> dict[str, str]:
    kinds = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet"}
    overrides = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{TYPES}.spreadsheetml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )

    def relation(kind: str, target: str) -> str:
        inner = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
        return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'

    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ),
        "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_SHEET}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>',
    }


def letters(column: int) -> str:
    """Column 1 as A, 27 as AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
