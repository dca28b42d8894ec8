"""The rows a table shows, by id, and the smallest steps that lead from one list of rows to the next."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
)

from views.record_order import runs_outside

# More separate runs of rows than this come and go in one reset; the view then restores what was selected.
MANY_RUNS = 40


class RecordRows(QAbstractTableModel):
    """A model that knows its rows by id and tells views the difference, never that all is new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[str] = []
        self._row_of: dict[str, int] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def row_id(self, row: int) -> str:
        """The id of a row, of a group too."""
        return self._shown[row]

    def row_of(self, record_id: str) -> int:
        """The row of a record; -1 when it is not shown."""
        if not self._row_of and self._shown:
            self._row_of = {each: row for row, each in enumerate(self._shown)}
        return self._row_of.get(record_id, -1)

    def _show(self, shown: list[str]) -> None:
        """Replace the rows shown by the smallest steps, so that selection and scrolling stay."""
        if shown == self._shown:
            self._dropped()
            return
        old, wanted, before = self._shown, set(shown), set(self._shown)
        gone, come = runs_outside(old, wanted), runs_outside(shown, before)
        if len(gone) + len(come) > MANY_RUNS:
            self.beginResetModel()
            self._set_shown(shown)
            self._dropped()
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set_shown(self._shown[:first] + self._shown[last + 1 :])
            self.endRemoveRows()
        self._dropped()
        self._permute([each for each in shown if each in before])
        for first, last in come:
            self.beginInsertRows(QModelIndex(), first, last)
            self._set_shown(self._shown[:first] + shown[first : last + 1] + self._shown[first:])
            self.endInsertRows()

    def _permute(self, shown: list[str]) -> None:
        if shown == self._shown:
            return
        self.layoutAboutToBeChanged.emit()
        old = self._shown
        self._set_shown(shown)
        kept = self.persistentIndexList()
        self.changePersistentIndexList(
            kept, [self.index(self.row_of(old[each.row()]), each.column()) for each in kept]
        )
        self.layoutChanged.emit()

    def _set_shown(self, shown: list[str]) -> None:
        self._shown = shown
        self._row_of = {}

    def _dropped(self) -> None:
        """Rows that are gone are out of the views now: what is known of them may go too."""
