"""The list of edits as a table that reads on as somebody scrolls down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTime,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import browsing
from models.history_pages import Edit
from views import painting, theme
from views.language import date_words
from views.model_words import grouped_words
from views.sentences import edit_words

if TYPE_CHECKING:
    from app.document import Document

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
WHEN, WHO, WHAT, COUNT = range(4)
PAGE = 60
PAD = 10


class HistoryTable(QAbstractTableModel):
    """Edits, newest first; only as many are read as have been looked at."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.edits: list[Edit] = []
        self.words, self.who, self.tables = "", "", tuple[str, ...]()
        self._ended = False
        self.headings = [self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Changes")]

    def narrow(self, words: str, who: str, tables: Sequence[str]) -> None:
        """Show only edits with these words, by one person, that touched one of some tables."""
        self.words, self.who, self.tables = words, who, tuple(tables)
        self.read_anew(PAGE)

    def read_anew(self, number: int) -> None:
        """Read the newest edits from the document again."""
        self.beginResetModel()
        self.edits = self._read(number)
        self.endResetModel()

    def _read(self, number: int, before: int | None = None) -> list[Edit]:
        found = browsing.edits(self._document, number, before, self.words, self.who, self.tables)
        self._ended = len(found) < number
        return found

    def catch_up(self) -> None:
        """Take in what has happened since; rows that were there stay the rows they are."""
        number = max(PAGE, len(self.edits))
        fresh = self._read(number)
        known = {each.id for each in self.edits}
        new = [each for each in fresh if each.id not in known]
        rest = fresh[len(new) :]
        if [each.id for each in rest] != [each.id for each in self.edits[: len(rest)]]:
            self.read_anew(number)
            return
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self.edits[:0] = new
            self.endInsertRows()
        self._take_states(fresh)

    def _take_states(self, fresh: list[Edit]) -> None:
        """An edit may have been undone, or joined by more typing."""
        for row, each in enumerate(fresh):
            if self.edits[row] != each:
                self.edits[row] = each
                self.dataChanged.emit(self.index(row, 0), self.index(row, COUNT))

    def row_of(self, edit_id: int) -> int:
        """The row of an edit; -1 when it is not shown."""
        return next((row for row, each in enumerate(self.edits) if each.id == edit_id), -1)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._ended and bool(self.edits)

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        found = self._read(PAGE, self.edits[-1].id)
        if found:
            first = len(self.edits)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self.edits.extend(found)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.edits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (ItemRole.DisplayRole, ItemRole.ToolTipRole, ItemRole.AccessibleTextRole):
            return self._cell(self.edits[index.row()], index.column(), role)
        return None

    def _cell(self, edit: Edit, column: int, role: int) -> str:
        if column == WHEN:
            return when_words(edit.at)
        if column == WHO:
            return edit.who
        if column == COUNT:
            return grouped_words(edit.total)
        words = what_words(self, edit)
        spoken = role != ItemRole.DisplayRole and edit.undone
        return self.tr("{0} (undone)").format(words) if spoken else words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == ItemRole.DisplayRole:
            return self.headings[section]
        return None


class HistoryDelegate(QStyledItemDelegate):
    """Paints an edit; one that has been undone is struck out and says so."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, rect = index.model(), QRect(option.rect)
        assert isinstance(model, HistoryTable)
        edit = model.edits[index.row()]
        state: QStyle.StateFlag = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = "accent_soft" if selected else "hover" if hovered else "surface"
        painter.fillRect(rect, theme.color(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line_soft"))
        room = QRectF(rect).adjusted(PAD, 0, -PAD, 0)
        if index.column() == WHAT and (mark := mark_of(model, edit)):
            width = painting.chip_width(*mark[::2])
            top = room.center().y() - painting.CHIP_HEIGHT / 2
            box = QRectF(room.right() - width, top, width, painting.CHIP_HEIGHT)
            painting.chip(painter, box, mark[0], mark[1], mark[2])
            room.setRight(box.left() - PAD)
        tone = "ink" if index.column() == WHAT and not edit.undone else "ink2"
        align = painting.RIGHT if index.column() == COUNT else painting.LEFT
        painter.setFont(theme.font("body"))
        painting.text(painter, room, str(index.data()), tone, align)
        if state & QStyle.StateFlag.State_HasFocus:
            painting.focus(painter, QRectF(rect).adjusted(0, 0, 0, -1), 4)


def mark_of(speaker: HistoryTable, edit: Edit) -> tuple[str, str, str] | None:
    """The chip of an edit: words, tone and icon; None for an ordinary one."""
    if edit.undone:
        return speaker.tr("Undone"), "idle", "undo-2"
    marks = {
        "undo": (speaker.tr("Undo"), "info", "undo-2"), "redo": (speaker.tr("Redo"), "info", "redo-2"),
        "import": (speaker.tr("Import"), "info", "file-up"),
        "migration": (speaker.tr("Update"), "idle", "refresh-cw"),
        "script": (speaker.tr("Script"), "idle", "square-terminal"),
    }  # fmt: skip
    return marks.get(edit.source)


def what_words(speaker: HistoryTable, edit: Edit) -> str:
    """What was done, saying so when it was an undo or a redo."""
    forms = {"undo": speaker.tr("Undo: {0}"), "redo": speaker.tr("Redo: {0}")}
    return forms.get(edit.source, "{0}").format(edit_words(edit.label))


def when_words(at: str) -> str:
    """A moment in UTC as local date and time."""
    moment = datetime.fromisoformat(at).astimezone()
    clock = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{date_words(moment.date())}, {clock}"
