"""The columns that a pasted block may fill by their headings: those of a table, and every other field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect

from models import columns as model
from models.base import Base
from views.record_columns import ColumnSpec, RecordColumn
from views.table_text import Headed, headed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from views.record_table import RecordTable

# Fields that are kept by the program or written by a decision or a signature, never by a list of values.
KEPT = frozenset(
    {"position", "key", "signed_by_id", "signed_day", "signed_print"}
    | {"decision", "decided_by_id", "decided_day", "blockers", "current"}
)


def columns_named(table: RecordTable, block: Sequence[Sequence[str]]) -> Headed[RecordColumn] | None:
    """The columns that the first line of a block names, shown here or not; None when it is no heading."""
    shown, others = (
        [(each, _names(table.kind, each)) for each in some] for some in (table.columns, _others(table))
    )
    return headed(block, shown, others)


def _others(table: RecordTable) -> list[RecordColumn]:
    """The fields of the records that are no columns of the table."""
    there = {each.spec.name for each in table.columns} | KEPT
    names = [each.name for each in model.columns(table.kind) if each.name not in there]
    return [
        RecordColumn(table.kind, ColumnSpec(name), {}) for name in names if not _is_whole(table.kind, name)
    ]


def _is_whole(kind: type[Base], name: str) -> bool:
    """Whether a field says what a record is a part of."""
    stored = inspect(kind).columns.get(name)
    return stored is not None and any(key.ondelete == "CASCADE" for key in stored.foreign_keys)


def _names(kind: type[Base], each: RecordColumn) -> tuple[str, ...]:
    """What a column is called on screen, as a field, and in English, which the trackers are written in."""
    own = "" if each.spec.value is not None else model.heading(kind, each.spec.name)
    return each.heading, each.field.heading, own
