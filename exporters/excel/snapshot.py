"""What the workbook remembers about itself, so that a returned one can be compared with what was sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from exporters.excel.cells import Pen
from exporters.excel.fields import stamp_form
from exporters.excel.layout import Layout
from exporters.excel.styles import Look

if TYPE_CHECKING:
    from exporters import Options
    from exporters.excel.tracker import Tracker
    from models.clock import Clock
    from models.program import Program

SHEET = "_day90"
SCHEMA = 1
FORMAT = "day90-tracker"
CHUNK = 32_000  # characters a cell; Excel keeps 32,767


def write_snapshot(
    book: Workbook,
    pen: Pen,
    tracker: Tracker,
    layouts: Sequence[Layout],
    program: Program,
    options: Options,
    refs: Mapping[str, Mapping[str, str]],
    sent: datetime,
) -> None:
    """Add the very hidden sheet and the document properties that name program, export and schema."""
    stamp = _stamp(tracker, program, options, sent)
    data = packed(
        {**stamp, "clock": _clock(program.clock), "refs": refs, "sheets": _sheets(layouts, program.clock)}
    )
    chunks = [data[start : start + CHUNK] for start in range(0, len(data), CHUNK)]
    digest = hashlib.sha256(data.encode("ascii")).hexdigest()
    facts = {**stamp, "chunks": str(len(chunks)), "sha256": digest}
    sheet = book.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    lines = [*facts.items(), *(("data", chunk) for chunk in chunks)]
    for row, (name, value) in enumerate(lines, 1):
        pen.put(sheet, row, 1, name, Look())
        pen.put(sheet, row, 2, str(value), Look(form="@"))
    properties: Any = book.custom_doc_props  # type: ignore[attr-defined]
    for name in ("program", "export", "schema", "tracker"):
        properties.append(StringProperty(name=f"day90.{name}", value=str(stamp[name])))


def packed(content: Any) -> str:
    """Content as JSON that any spreadsheet program keeps as it is: ASCII only, without Excel's own codes."""
    return json.dumps(content, ensure_ascii=True, separators=(",", ":")).replace("_x", "\\u005fx")


def read_snapshot(book: Workbook) -> dict[str, Any]:
    """What a workbook remembers; KeyError if it has no such sheet, ValueError if it was changed."""
    pairs = [(row[0], row[1]) for row in book[SHEET].iter_rows(min_col=1, max_col=2, values_only=True)]
    facts = {str(name): str(value) for name, value in pairs if name and name != "data"}
    data = "".join(str(value) for name, value in pairs if name == "data")
    if hashlib.sha256(data.encode("utf-8", "replace")).hexdigest() != facts.get("sha256"):
        raise ValueError("The hidden sheet of this tracker has been changed.")
    content = json.loads(data)
    if not isinstance(content, dict):
        raise ValueError("The hidden sheet of this tracker cannot be read.")
    return content


def _stamp(tracker: Tracker, program: Program, options: Options, sent: datetime) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "format": FORMAT,
        "program": program.id,
        "export": options.export_id,
        "exported_at": sent.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "as_of": options.today.isoformat(),
        "profile": options.profile,
        "tracker": tracker.name,
    }


def _clock(clock: Clock) -> dict[str, Any]:
    return {
        "start": clock.start.isoformat(),
        "go_live_day": clock.go_live_day,
        "handoff_day": clock.handoff_day,
    }


def _sheets(layouts: Sequence[Layout], clock: Clock) -> list[dict[str, Any]]:
    return [_sheet(layout, clock) for layout in layouts]


def _sheet(layout: Layout, clock: Clock) -> dict[str, Any]:
    columns = [
        {
            "name": each.name,
            "heading": head,
            "kind": each.kind,
            "editable": each.editable,
            "refers": each.refers,
            "choices": dict(each.choices),
        }
        for each, head in zip(layout.fields, layout.heads, strict=True)
    ]
    return {
        "title": layout.title,
        "table": layout.sheet.table,
        "kind": layout.sheet.kind,
        "head_row": layout.head_row,
        "key_heading": layout.heads[0],
        "columns": columns,
        "rows": _rows(layout, clock),
        "extra": dict(layout.sheet.extra),
    }


def _rows(layout: Layout, clock: Clock) -> dict[str, list[Any]]:
    """Every exported value by row key, in the order of the columns after the key, as it is stored."""
    readers = [(each.read, stamp_form(each, clock)) for each in layout.fields[1:]]
    key = layout.sheet.key
    return {key(record): [form(read(record)) for read, form in readers] for record in layout.sheet.rows}
