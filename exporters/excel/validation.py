"""What may be typed into a yellow cell: lists kept on a hidden sheet, dates and numbers in range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exporters.excel.cells import Pen, quoted_sheet
from exporters.excel.fields import Field
from exporters.excel.layout import Layout
from exporters.excel.styles import Look

if TYPE_CHECKING:
    from models.clock import Clock

SHEET = "Lists"
YEARS_BEFORE, YEARS_AFTER = 2, 6  # dates outside these, counted from Day 1, are slips of the finger
_WHOLE = frozenset({"int", "week"})
_DECIMAL = frozenset({"number", "hours"})


class Lists:
    """The hidden sheet with the values that drop-down lists offer, one column and one defined name each."""

    def __init__(self, book: Workbook, pen: Pen) -> None:
        self.sheet = book.create_sheet(SHEET)
        self.sheet.sheet_state = "hidden"
        self._book, self._pen = book, pen
        self._names: dict[str, str] = {}

    def add(self, name: str, values: Sequence[Any], look: Look | None = None) -> str:
        """The defined name of a list, written the first time; an empty list is one blank row."""
        if name not in self._names:
            number = len(self._names) + 1
            self._names[name] = f"List_{name}"
            self._pen.put(self.sheet, 1, number, name, Look(bold=True))
            for row, value in enumerate(values, 2):
                self._pen.put(self.sheet, row, number, value, look or Look())
            letter = get_column_letter(number)
            self.sheet.column_dimensions[letter].width = 28
            span = f"{quoted_sheet(SHEET)}!${letter}$2:${letter}${max(2, len(values) + 1)}"
            self._book.defined_names[self._names[name]] = DefinedName(self._names[name], attr_text=span)
        return self._names[name]


def validate(
    sheet: Worksheet, layout: Layout, lists: Lists, refs: Mapping[str, Mapping[str, str]], clock: Clock
) -> None:
    """Give every editable column of a table its rule."""
    for each in layout.fields:
        rule = _rule(each, lists, refs, clock) if each.editable else None
        if rule is not None:
            rule.add(layout.cells(each.name).replace("$", ""))
            sheet.add_data_validation(rule)


def _rule(
    each: Field, lists: Lists, refs: Mapping[str, Mapping[str, str]], clock: Clock
) -> DataValidation | None:
    if each.choices:
        name = lists.add(each.list_name or each.name, [shown for _, shown in each.choices])
        return _list(name, strict=each.strict)
    if each.kind == "ref" and refs.get(each.refers):
        return _list(
            lists.add(each.refers, sorted(refs[each.refers].values(), key=str.casefold)), strict=False
        )
    if each.kind in ("day", "date"):
        return _dates(clock)
    return _numbers(each)


def _list(name: str, *, strict: bool) -> DataValidation:
    rule = DataValidation(type="list", formula1=name, allow_blank=True, showErrorMessage=True)
    if strict:
        rule.errorTitle, rule.error = "Not in the list", "Please choose one of the values in the list."
    else:
        rule.errorStyle = "warning"
        rule.errorTitle = "New name"
        rule.error = (
            "This name is not in the list yet. Keep it if it is right; the change lead will be asked."
        )
    return rule


def _dates(clock: Clock) -> DataValidation:
    first = to_excel(clock.start - timedelta(days=365 * YEARS_BEFORE))  # type: ignore[no-untyped-call]
    last = to_excel(clock.start + timedelta(days=365 * YEARS_AFTER))  # type: ignore[no-untyped-call]
    return DataValidation(
        type="date", operator="between", formula1=f"{first:.0f}", formula2=f"{last:.0f}", allow_blank=True,
        showErrorMessage=True, errorTitle="Not a date", error="Please type a date, such as 2 Feb 2026.",
    )  # fmt: skip


def _numbers(each: Field) -> DataValidation | None:
    if each.kind == "percent":
        return _between("decimal", 0, 1, "Please type a share from 0% to 100%.")
    if each.kind not in _WHOLE | _DECIMAL:
        return None
    low = each.minimum if each.minimum is not None else 0
    high = each.maximum if each.maximum is not None else 1_000_000_000
    unit = f" ({each.unit})" if each.unit else ""
    if each.kind in _WHOLE:
        return _between("whole", low, high, f"Please type a whole number from {low} to {high}{unit}.")
    return _between("decimal", low, high, f"Please type a number from {low} to {high}{unit}.")


def _between(kind: Any, low: int, high: int, error: str) -> DataValidation:
    return DataValidation(
        type=kind, operator="between", formula1=str(low), formula2=str(high), allow_blank=True,
        showErrorMessage=True, errorTitle="Not in range", error=error,
    )  # fmt: skip
