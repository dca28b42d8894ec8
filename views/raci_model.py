"""The ownership matrix as a table model: activities down, parties across; follows every change in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.commands import ownership as commands
from models.errors import UserError
from models.ownership import Letter, Mode
from models.rules import Finding
from views.model_words import value_words
from views.raci_grid import Cell, Column, Grid, Place, Row, grid_of, grid_on, load_words

if TYPE_CHECKING:
    from app.document import Changes, Document

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TABLES = frozenset({"activity", "party", "assignment", "transfer", "person", "program"})
EMPTY = Cell((), "")


class RaciModel(QAbstractTableModel):
    """Shows the letters of a mode, which can be typed, or of a day, which cannot."""

    refused = Signal(str)
    grid_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.shows: Mode | int = Mode.PRODUCTION
        self.grid = Grid()
        self.findings: dict[str, list[Finding]] = {}
        self._read()
        document.changed.connect(self._take)

    @property
    def mode(self) -> Mode | None:
        """The mode shown; None while it is a day."""
        return self.shows if isinstance(self.shows, Mode) else None

    def show(self, shows: Mode | int) -> None:
        """Show the pilot, production, or a sprint day."""
        self.shows = shows
        self.refresh()

    def refresh(self) -> None:
        """Read everything again; rows and columns that stay keep their selection."""
        self._read()

    def set_findings(self, found: Sequence[Finding]) -> None:
        """Mark the activities that the plan check has something to say about."""
        tables = ("activity", "transfer")
        owners = {
            transfer.id: transfer.activity_id
            for activity in self.document.program.activities
            for transfer in activity.transfers
        }
        self.findings = {}
        for each in found:
            if each.table in tables:
                self.findings.setdefault(owners.get(each.id, each.id), []).append(each)
        self._tell_headers()

    # What a view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.grid.columns)

    def cell(self, index: Index) -> Cell:
        """What a cell shows."""
        return self.grid.cells.get(self.place(index), EMPTY)

    def place(self, index: Index) -> Place:
        """The ids of a cell's activity and party."""
        return self.grid.rows[index.row()].id, self.grid.columns[index.column()].id

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role in (Role.DisplayRole, Role.EditRole):
            return " ".join(chip.letter.value for chip in cell.chips)
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            row, column = self.grid.rows[index.row()], self.grid.columns[index.column()]
            return f"{column.name}, {row.title}: {cell.words or self.tr('no letter')}"
        return int(Qt.AlignmentFlag.AlignCenter) if role == Role.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (self.columnCount() if across else self.rowCount()):
            return None
        if role == Role.DisplayRole:
            return self.grid.columns[section].name if across else self.grid.rows[section].title
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return self._column_words(section) if across else self._row_words(section)
        return None

    def _column_words(self, section: int) -> str:
        column = self.grid.columns[section]
        return "\n".join(
            filter(
                None, (column.name, value_words(column.side), column.person, column.gap, load_words(column))
            )
        )

    def _row_words(self, section: int) -> str:
        row = self.grid.rows[section]
        regime = value_words(row.regime) if row.regime else ""
        found = [each.what for each in self.findings.get(row.id, ())]
        return "\n".join(filter(None, (row.title, row.covers, regime, row.gap, *found)))

    def row_of(self, activity_id: str) -> int:
        """The row of an activity; -1 when there is none."""
        return next((n for n, row in enumerate(self.grid.rows) if row.id == activity_id), -1)

    def column_of(self, party_id: str) -> int:
        """The column of a party; -1 when there is none."""
        return next((n for n, column in enumerate(self.grid.columns) if column.id == party_id), -1)

    # Editing, always by command

    def type(self, places: Sequence[Place], typed: str) -> bool:
        """Type R, A, C or I into cells; onto an R, an A makes A/R."""
        mode = self._writable()
        return mode is not None and self._try(
            lambda: commands.add_letters(self.document, places, mode, typed)
        )

    def put(self, letters: Mapping[Place, Letter | None], label: str) -> bool:
        """Put letters into cells or clear them."""
        mode = self._writable()
        return mode is not None and self._try(
            lambda: commands.set_letters(self.document, letters, mode, label)
        )

    def _writable(self) -> Mode | None:
        if self.mode is None:
            words = self.tr("A day only shows who acts then; change letters under Pilot or Production.")
            self.refused.emit(words)
        return self.mode

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except UserError as problem:
            self.refused.emit(str(problem))
            return False
        return True

    # Following changes

    def _take(self, changes: Changes) -> None:
        if changes.everything or changes.tables & TABLES:
            self._read()

    def _read(self) -> None:
        program = self.document.program
        shows = self.shows
        grid = grid_of(program, shows) if isinstance(shows, Mode) else grid_on(program, shows)
        self._match(grid)
        self.grid = grid
        if grid.rows and grid.columns:
            last = self.index(len(grid.rows) - 1, len(grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self._tell_headers()
        self.grid_changed.emit()

    def _tell_headers(self) -> None:
        for orientation, count in (
            (Qt.Orientation.Horizontal, self.columnCount()), (Qt.Orientation.Vertical, self.rowCount()),
        ):  # fmt: skip
            if count:
                self.headerDataChanged.emit(orientation, 0, count - 1)

    def _match(self, grid: Grid) -> None:
        """Tell the view which rows and columns come, go and move, so that it keeps selection and scroll."""
        self._drop([row.id for row in self.grid.rows], {row.id for row in grid.rows}, rows=True)
        self._drop([each.id for each in self.grid.columns], {each.id for each in grid.columns}, rows=False)
        for number, row in enumerate(grid.rows):
            if row.id not in {each.id for each in self.grid.rows}:
                at = min(number, len(self.grid.rows))
                self.beginInsertRows(QModelIndex(), at, at)
                self._set_rows((*self.grid.rows[:at], row, *self.grid.rows[at:]))
                self.endInsertRows()
        for number, column in enumerate(grid.columns):
            if column.id not in {each.id for each in self.grid.columns}:
                at = min(number, len(self.grid.columns))
                self.beginInsertColumns(QModelIndex(), at, at)
                self._set_columns((*self.grid.columns[:at], column, *self.grid.columns[at:]))
                self.endInsertColumns()
        self._reorder(grid)

    def _drop(self, ids: Sequence[str], kept: set[str], *, rows: bool) -> None:
        for number in reversed(range(len(ids))):
            if ids[number] in kept:
                continue
            if rows:
                self.beginRemoveRows(QModelIndex(), number, number)
                self._set_rows(self.grid.rows[:number] + self.grid.rows[number + 1 :])
                self.endRemoveRows()
            else:
                self.beginRemoveColumns(QModelIndex(), number, number)
                self._set_columns(self.grid.columns[:number] + self.grid.columns[number + 1 :])
                self.endRemoveColumns()

    def _reorder(self, grid: Grid) -> None:
        """The same records in another order: selection and cursor go with them."""
        old_rows, old_columns = [r.id for r in self.grid.rows], [c.id for c in self.grid.columns]
        if old_rows == [r.id for r in grid.rows] and old_columns == [c.id for c in grid.columns]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [(old_rows[each.row()], old_columns[each.column()]) for each in before]
        self.grid = grid
        after = [self.index(self.row_of(row), self.column_of(column)) for row, column in places]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _set_rows(self, rows: tuple[Row, ...]) -> None:
        self.grid = Grid(rows, self.grid.columns, self.grid.cells)

    def _set_columns(self, columns: tuple[Column, ...]) -> None:
        self.grid = Grid(self.grid.rows, columns, self.grid.cells)
