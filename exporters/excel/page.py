"""How sheets print and what they say about themselves: paper, heads, label, page numbers, properties."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exporters.brand import Brand
from exporters.excel.styles import QUIET
from exporters.text import cut, one_line

if TYPE_CHECKING:
    from models.program import Program

A4 = 9
LANGUAGE = "en-GB"  # of everything that is not the program's own words
HEADER_PART = 70  # Excel keeps 255 units for the three parts of a header together


def print_setup(sheet: Worksheet, area: str, heads: str = "", *, one_page: bool = False) -> None:
    """A4 landscape, fitted to one page in width; `heads` are the rows repeated on each page ("4:4")."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_area = area
    if heads:
        sheet.print_title_rows = heads
    margins = sheet.page_margins
    margins.left = margins.right = 0.45
    margins.top, margins.bottom, margins.header, margins.footer = 0.75, 0.65, 0.35, 0.3
    sheet.print_options.horizontalCentered = False


def head_and_foot(sheet: Worksheet, program: Program, title: str, brand: Brand) -> None:
    """Program and confidentiality label above, tracker and page x of y below."""
    head: Any = sheet.oddHeader
    foot: Any = sheet.oddFooter
    texts = {
        head.left: _literal(program.title),
        head.right: _literal(brand.label),
        foot.left: _literal(f"{title} - Day90"),
        foot.right: "Page &P of &N",
    }
    for part, text in texts.items():
        part.text, part.size, part.color = text, 9, QUIET


def describe(book: Workbook, program: Program, title: str, brand: Brand, created: Any) -> None:
    """The document properties that file managers and search show."""
    about = book.properties
    about.title = cut(one_line(title), 250)
    about.subject = cut(one_line(program.title), 250)
    about.creator = cut(one_line(program.change_lead.name if program.change_lead else "Day90"), 250)
    about.lastModifiedBy = about.creator
    about.description = "Made by Day90. Fill in the yellow cells and send the file back."
    about.category = cut(one_line(brand.label), 250)
    about.language = LANGUAGE
    about.created = created


def place_logo(sheet: Worksheet, logo: bytes, anchor: str, height: int = 44) -> bool:
    """Put a PNG or JPEG on a sheet, `height` pixels high; False if it is neither."""
    from docx.image.exceptions import (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.image.image import Image as Picture

    try:
        picture = Picture.from_blob(logo)
        wide, high = picture.px_width, picture.px_height
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError):
        return False
    if picture.ext not in ("png", "jpg") or not wide or not high:
        return False
    form = "jpeg" if picture.ext == "jpg" else "png"
    sheet.add_image(_Logo(logo, form, min(480, round(height * wide / high)), height), anchor)
    return True


class _Logo(Image):
    """A picture whose size is already known, so that no imaging library is needed."""

    def __init__(self, blob: bytes, form: str, width: int, height: int) -> None:
        self._blob = blob
        self.ref = BytesIO(blob)
        self.format, self.width, self.height = form, width, height

    def _data(self) -> bytes:
        return self._blob


def _literal(text: str) -> str:
    """A text for a header, in which & begins a code."""
    return cut(one_line(text), HEADER_PART).replace("&", "&&")
