"""A table of records of any one kind: reads lazily, follows every change row by row, edits by command."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from models.base import Base
from views.record_columns import ColumnSpec, RecordColumn, compiled
from views.record_edits import RecordEdits
from views.record_order import Group, Grouping, RecordOrder, by_column
from views.record_roles import readers
from views.record_rows import RecordRows
from views.record_totals import Totals

if TYPE_CHECKING:
    from app.document import Changes, Document
    from models.rules import Finding

Index = QModelIndex | QPersistentModelIndex
Rows = Callable[[Any], Sequence[Any]]
ItemRole = Qt.ItemDataRole


FEW_FINDINGS = 500  # records with findings up to which only rows with others than before are drawn again
ONE_BY_ONE = 8  # rows that look different which are told one by one; one signal for all costs less than more


class RecordTable(RecordRows):
    """Rows are the records that `rows(program)` returns, columns are field names or specs.

    `new(record or None)` gives the values of a row added below a record; without it none can be added.
    `depends` names further tables whose changes may change which rows there are.
    """

    refused = Signal(str)
    shown_changed = Signal()
    has_bar = False  # whether a filter bar says how many rows are left
    grouped_by = -1  # the column that the user groups by

    def __init__(
        self,
        document: Document,
        kind: type[Base],
        columns: Sequence[str | ColumnSpec],
        rows: Rows,
        *,
        new: Callable[[Any], dict[str, Any]] | None = None,
        depends: Collection[str] = (),
        group: Grouping | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.kind = document, kind
        self._rows, self._depends = rows, frozenset(depends) | {kind.__tablename__}
        self._records: dict[str, Base] = {}
        self.columns: list[RecordColumn] = compiled(kind, columns, self._records)
        self.order = RecordOrder(self.columns, self._records)
        self.order.grouping = self._own_group = group
        self.edits = RecordEdits(self, new)
        self._ids, self._read, self._gone = list[str](), list[Any](), set[str]()
        self._findings: Mapping[str, Sequence[Finding]] = {}
        self.mark_column = next((n for n, each in enumerate(self.columns) if each.spec.stretch), 0)
        self._readers = readers(self)
        self._flags = [_flags(column) for column in self.columns]
        document.changed.connect(self._take)
        self._load()
        self._shown = self.order.arrange(self._ids)
        self.totals = Totals(self)

    # What a view asks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        reader = self._readers.get(int(role))
        if reader is None or not index.isValid():
            return None
        return reader(self._shown[index.row()], index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == ItemRole.DisplayRole or role == ItemRole.AccessibleTextRole:
            return column.heading
        return (column.spec.help or column.field.help or None) if role == ItemRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._shown[index.row()] not in self._records:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return self._flags[index.column()]

    def setData(self, index: Index, value: Any, role: int = ItemRole.EditRole) -> bool:
        """Change a cell by command; a text is read as if typed. False, with `refused`, when it cannot be."""
        record_id = self.id_at(index)
        if not record_id or role not in (ItemRole.EditRole, ItemRole.CheckStateRole):
            return False
        if role == ItemRole.CheckStateRole:
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        return self.edits.put([record_id], index.column(), value)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 for the order of the program."""
        self.order.sorted_by = column if 0 <= column < len(self.columns) else None
        self.order.descending = order == Qt.SortOrder.DescendingOrder
        self.rearrange()

    # What pages ask

    def id_at(self, index: Index) -> str:
        """The id of the record in a row; empty for a group or no row."""
        found = self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else ""
        return found if found in self._records else ""

    def record_at(self, index: Index) -> Any:
        """The record in a row, or None. Do not keep it across `changed`: keep its id."""
        return self._records.get(self.id_at(index))

    def record(self, record_id: str) -> Any:
        """The record of an id, or None when the table does not have it."""
        return self._records.get(record_id)

    def has(self, record_id: str) -> bool:
        """Whether an id is that of a record here, not of a group."""
        return record_id in self._records

    def column_of(self, name: str) -> int:
        """The number of a column by name; -1 when there is none."""
        return next((number for number, each in enumerate(self.columns) if each.spec.name == name), -1)

    def group_at(self, row: int) -> Group | None:
        """The group whose heading a row is, or None for a record."""
        return self.order.groups.get(self._shown[row])

    def shown_ids(self) -> list[str]:
        """The records shown, top to bottom."""
        return [each for each in self._shown if each in self._records]

    def all_ids(self) -> list[str]:
        """The records of the table before filtering, in the order of the program."""
        return self._ids

    def findings(self, record_id: str) -> Sequence[Finding]:
        """What the plan check says about a record."""
        return self._findings.get(record_id, ())

    def set_findings(self, findings: Mapping[str, Sequence[Finding]]) -> None:
        """Mark the rows whose records the plan check has something to say about, by record id; it is kept."""
        old, self._findings = self._findings, findings
        if len(old) + len(findings) > FEW_FINDINGS:  # to compare them takes longer than to draw a column
            self._tell_all(self.mark_column, self.mark_column)
            return
        changed = {key for key in old.keys() | findings.keys() if old.get(key, []) != findings.get(key, [])}
        if len(changed) > ONE_BY_ONE:
            self._tell_all(self.mark_column, self.mark_column)
        else:
            self._tell(changed, self.mark_column, self.mark_column)

    def set_filter(self, text: str) -> None:
        """Show only rows that have every one of these words somewhere in their columns."""
        self.order.text = text
        self.rearrange()

    def set_value_filter(self, column: int, wanted: Collection[str] | None) -> None:
        """Show only rows whose cell in a column reads as one of these; None lifts the filter."""
        self.order.values.pop(column, None)
        if wanted is not None:
            self.order.values[column] = frozenset(wanted)
        self.rearrange()

    def set_group(self, group: Grouping | None) -> None:
        """Group rows by what a function makes of each record; None for no groups."""
        self.order.grouping = group
        self.order.groups = {}
        self.rearrange()

    @property
    def can_group(self) -> bool:
        """Whether rows may be grouped by any column: not where a page has ways of its own to group."""
        return not hasattr(self, "group_by")

    def group_by_column(self, number: int) -> None:
        """Group rows by what a column says of them; with -1 as the page does, if at all."""
        self.grouped_by = number
        self.set_group(self._own_group if number < 0 else by_column(self.columns[number]))

    def toggle_group(self, row: int) -> None:
        """Fold a group away, or out again."""
        group = self.group_at(row)
        if group is not None:
            self.order.collapsed ^= {group.heading.key}
            self.rearrange()
            self._tell({group.id}, 0, len(self.columns) - 1)

    def refresh(self) -> None:
        """Read everything again, as when today's date has changed."""
        self._forget(None)
        self._load()
        self.rearrange()
        self._tell_all()

    def rearrange(self) -> None:
        """Filter, sort and group again, and tell the view the difference."""
        groups = self.order.groups
        self._show(self.order.arrange(self._ids))
        self._tell({key for key, each in self.order.groups.items() if groups.get(key) != each}, 0, 0)
        self.shown_changed.emit()

    # Following changes

    def _take(self, changes: Changes) -> None:
        if changes.everything:
            self.refresh()
            return
        tables, own = changes.tables, self.kind.__tablename__
        updated = changes.updated(own) if own in tables else frozenset()
        touched = [each for each in self.columns if each.touched_by(tables)]
        if not touched and not tables & self._depends:
            return
        self._forget(updated | changes.inserted(own))
        for column in touched:
            column.forget()
        if touched:
            self.order.forget()
        self._load()
        self.rearrange()
        self._tell(updated, 0, len(self.columns) - 1)
        for column in touched:
            number = self.columns.index(column)
            self._tell_all(number, number)

    def _load(self) -> None:
        rows = list(self._rows(self.document.program))
        if rows == self._read:
            return
        self._read = rows
        records = {record.id: record for record in rows}
        self._ids = list(records)
        self._records.update(records)
        self._gone = self._records.keys() - records.keys()

    def _forget(self, ids: Iterable[str] | None) -> None:
        wanted = None if ids is None else list(ids)
        for column in self.columns:
            column.forget(wanted)
        self.order.forget(wanted)

    def _dropped(self) -> None:
        self._forget(self._gone)
        for record_id in self._gone:
            self._records.pop(record_id, None)
        self._gone = set()

    def _tell(self, ids: Collection[str], first: int, last: int) -> None:
        """These rows look different now, in columns first to last."""
        for record_id in ids:
            row = self.row_of(record_id)
            if row >= 0:
                self.dataChanged.emit(self.index(row, first), self.index(row, last))

    def _tell_all(self, first: int = 0, last: int = -1) -> None:
        if self._shown:
            end = last if last >= 0 else len(self.columns) - 1
            self.dataChanged.emit(self.index(0, first), self.index(len(self._shown) - 1, end))


def _flags(column: RecordColumn) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if column.look == "check":
        return flags | Qt.ItemFlag.ItemIsUserCheckable if column.editable else flags
    return flags | Qt.ItemFlag.ItemIsEditable if column.editable else flags
