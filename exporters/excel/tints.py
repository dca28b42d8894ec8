"""Colours that follow what is typed: states in their tint, overdue dates in red, shares as bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from exporters.brand import TONES, Brand
from exporters.excel.fields import Field
from exporters.excel.layout import Layout, RowPlace
from exporters.excel.styles import QUIET

# The states that trackers know by their tone; any other stays plain.
_BY_TONE = {
    "good": ("Done", "Accepted", "Told", "Passed", "Yes", "In production"),
    "info": ("In progress", "Running", "Answered", "In parallel operation", "Shadow mode"),
    "bad": ("Blocked", "Overdue", "Acceptance overdue", "Late", "Gate overdue"),
    "warn": ("At risk", "Open", "Not planned", "No checklist", "Held", "Shadow mode ended"),
    "muted": ("Dropped", "Not started", "Planned", "Preparing"),
}
STATES: Mapping[str, str] = {shown: tone for tone, each in _BY_TONE.items() for shown in each}


def states(*shown: str) -> dict[str, str]:
    """The tones of some states, for a column that shows them."""
    return {each: STATES[each] for each in shown if each in STATES}


def solid(colour: str) -> PatternFill:
    """A fill for conditional formats, which take it from the background colour."""
    return PatternFill(bgColor=colour, fill_type="solid")


def formula_rule(formula: str, **look: Any) -> Any:
    """A conditional format: the look where the formula holds."""
    return FormulaRule(formula=[formula], **look)  # type: ignore[no-untyped-call]


def tint(sheet: Worksheet, layout: Layout, layouts: Mapping[str, Layout], brand: Brand) -> None:
    """Add the conditional formats of a table."""
    place = RowPlace(layout, layouts, layout.first)
    for each in layout.fields:
        cells = layout.cells(each.name).replace("$", "")
        if each.alarm is not None:
            sheet.conditional_formatting.add(cells, _alarm(each.alarm(place)))
        for shown, tone in each.tints.items():
            sheet.conditional_formatting.add(cells, _state(shown, tone))
        if each.bar:
            sheet.conditional_formatting.add(cells, _bar(brand))
    if layout.sheet.faded is not None:
        rule = formula_rule(layout.sheet.faded(place), font=Font(color=QUIET, strike=True))
        sheet.conditional_formatting.add(_body(layout), rule)


def _alarm(formula: str) -> Any:
    font = Font(color=TONES["bad"].ink, bold=True)
    return formula_rule(formula, font=font, fill=solid(TONES["bad"].fill))


def _state(shown: str, tone: str) -> Any:
    text = shown.replace('"', '""')
    font = Font(color=TONES[tone].ink, bold=tone != "muted")
    fill = solid(TONES[tone].fill)
    return CellIsRule(operator="equal", formula=[f'"{text}"'], font=font, fill=fill)  # type: ignore[no-untyped-call]


def _bar(brand: Brand) -> Any:
    ends = {
        "start_type": "num",
        "start_value": 0,
        "end_type": "num",
        "end_value": 1,
        "minLength": 0,
        "maxLength": 100,
    }
    return DataBarRule(**ends, color=brand.soft, showValue=True)  # type: ignore[no-untyped-call]


def _body(layout: Layout) -> str:
    visible: list[Field] = [each for each in layout.fields if not each.hidden]
    first, last = layout.letter(visible[0].name), layout.letter(visible[-1].name)
    return f"{first}{layout.first}:{last}{layout.reach}"
