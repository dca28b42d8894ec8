"""The looks of cells: each is made once in a workbook and then shared by all cells that have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from exporters.brand import INK, Brand

FONT = "Calibri"
HAIR = "D9DEE5"  # hairline between rows
YOURS = "FFF9DB"  # the yellow of cells that a manager fills in
YOURS_LINE = "EADFA8"
QUIET = "64748B"
BAND = "F4F6F8"  # days nobody works
RED = "B42318"
DATE = "d mmm yyyy"


@dataclass(frozen=True)
class Look:
    """How a cell looks: size in points, colours as RRGGBB, `form` is Excel's number format."""

    size: float = 10
    bold: bool = False
    italic: bool = False
    underline: bool = False
    ink: str = INK
    fill: str = ""
    line: str = ""
    left_line: str = ""
    right_line: str = ""
    across: str = "left"
    up: str = "center"
    indent: int = 0
    wrap: bool = False
    form: str = "General"
    unlocked: bool = False


class Styles:
    """All looks of one workbook."""

    def __init__(self, book: Workbook, brand: Brand) -> None:
        self.brand = brand
        self._bench = book.create_sheet("styles")
        book.remove(self._bench)
        self._made: dict[Look, tuple[Any, Any]] = {}

    def pair(self, look: Look) -> tuple[Any, Any]:
        """The style of a look, and its twin for text that must never be read as a formula."""
        if look not in self._made:
            self._made[look] = (self._array(look, quoted=False), self._array(look, quoted=True))
        return self._made[look]

    def title(self) -> Look:
        return Look(size=18, bold=True, ink=self.brand.ink)

    def head(self, across: str = "left") -> Look:
        """The look of a head; `across` says how its column is aligned."""
        indent = 0 if across == "center" else 1
        fill, ink = self.brand.fill, self.brand.on_fill
        return Look(bold=True, ink=ink, fill=fill, wrap=True, across=across, indent=indent)

    def _array(self, look: Look, quoted: bool) -> Any:
        cell = Cell(self._bench, 1, 1)
        cell.font = Font(
            name=FONT, size=look.size, bold=look.bold, italic=look.italic, color=look.ink,
            underline="single" if look.underline else None,
        )  # fmt: skip
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        if look.line or look.left_line or look.right_line:
            cell.border = Border(
                bottom=_side(look.line),
                top=_side(look.line),
                left=_side(look.left_line),
                right=_side(look.right_line),
            )
        cell.alignment = Alignment(
            horizontal=look.across, vertical=look.up, indent=look.indent, wrap_text=look.wrap
        )
        cell.number_format = look.form
        if look.unlocked:
            cell.protection = Protection(locked=False)
        if quoted:
            cell.quotePrefix = True
        return cell._style  # type: ignore[attr-defined]  # noqa: SLF001


def _side(colour: str) -> Side:
    return Side(style="thin", color=colour) if colour else Side()
