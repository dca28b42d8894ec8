"""What a table of records answers when a view, a screen reader or a test asks for one role of one cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from views.language import counted, word

if TYPE_CHECKING:
    from views.record_table import RecordTable

Role = Qt.ItemDataRole
Reader = Callable[[str, int], Any]
ID_ROLE = int(Role.UserRole) + 1
SORT_ROLE = ID_ROLE + 1


def readers(table: RecordTable) -> dict[int, Reader]:
    """For each role the function that answers it, from the id of a row and the number of a column."""
    each = _Readers(table)
    found = {
        Role.DisplayRole: each.display, Role.EditRole: each.value, Role.ToolTipRole: each.tooltip,
        Role.AccessibleTextRole: each.spoken, Role.CheckStateRole: each.checked,
        Role.TextAlignmentRole: each.alignment,
    }  # fmt: skip
    return {int(role): reader for role, reader in found.items()} | {
        ID_ROLE: each.id,
        SORT_ROLE: each.sort_key,
    }


class _Readers:
    """Reads by plain ids, so that one dictionary look-up replaces a chain of questions about roles."""

    def __init__(self, table: RecordTable) -> None:
        self._table = table
        self._columns = table.columns

    def display(self, row_id: str, column: int) -> Any:
        group = self._table.order.groups.get(row_id)
        if group is not None:
            if column == 0:
                return group.heading.title
            totals = self._table.totals
            return totals.words(column, row_id) if column in totals.numbers else ""
        return self._columns[column].cell(row_id).text

    def value(self, row_id: str, column: int) -> Any:
        return self._columns[column].cell(row_id).value if self._table.has(row_id) else None

    def sort_key(self, row_id: str, column: int) -> Any:
        return self._columns[column].key(row_id) if self._table.has(row_id) else None

    def id(self, row_id: str, _column: int) -> str:
        return row_id

    def tooltip(self, row_id: str, column: int) -> str | None:
        if not self._table.has(row_id):
            return None
        each, marked = self._columns[column], column == self._table.mark_column
        cell = each.cell(row_id)
        full = str(cell.value or "") if each.field.kind == "long" else cell.text
        found = [f"{one.what} {one.fix}" for one in self._table.findings(row_id)] if marked else []
        return "\n\n".join(filter(None, (full, *found))) or None

    def spoken(self, row_id: str, column: int) -> str:
        tr, group = self._table.tr, self._table.order.groups.get(row_id)
        if group is not None:
            folded = tr("folded") if group.collapsed else tr("unfolded")
            said = (
                group.heading.title,
                counted(group.count, "row"),
                self._table.totals.spoken(row_id),
                folded,
            )
            return ", ".join(filter(None, said))
        marked = column == self._table.mark_column
        found = self._table.findings(row_id) if marked else []
        return ". ".join(
            (self._columns[column].spoken(row_id), *(f"{word(one.severity)}: {one.what}" for one in found))
        )

    def checked(self, row_id: str, column: int) -> Any:
        each = self._columns[column]
        if each.look != "check" or not self._table.has(row_id):
            return None
        return Qt.CheckState.Checked if each.cell(row_id).value else Qt.CheckState.Unchecked

    def alignment(self, _row_id: str, column: int) -> Any:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return right if self._columns[column].numeric else None
