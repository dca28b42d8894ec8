"""What the selection of a table covers, in rows and columns."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel

from views.record_table import RecordTable


def rows_of(selection: QItemSelectionModel) -> frozenset[int]:
    """The numbers of the rows with a selected cell."""
    ranges = selection.selection().toList()
    return frozenset(row for each in ranges for row in range(each.top(), each.bottom() + 1))


def is_block(selection: QItemSelectionModel) -> bool:
    """Whether more than one row or more than one column is selected."""
    columns = {n for each in selection.selection().toList() for n in range(each.left(), each.right() + 1)}
    return len(rows_of(selection)) > 1 or len(columns) > 1


def all_gone(table: RecordTable, ids: Collection[str]) -> bool:
    """Whether there were some records and none of them is left in the program."""
    kind = table.kind.__tablename__
    return bool(ids) and all(table.document.record(kind, each) is None for each in ids)
