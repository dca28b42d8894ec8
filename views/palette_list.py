"""The lines below the palette's field: groups with their titles, painted, and spoken by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from views import icons, painting, theme
from views.palette_entries import Entry, group_title

LINE, TITLE = 38, 28
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Lines(QAbstractListModel):
    """A title for each group, followed by its entries."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Entry | str] = []

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Entry]]]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.rows = []
        for kind, entries in groups:
            self.rows += [group_title(kind), *entries]
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many entries there are."""
        return sum(isinstance(each, Entry) for each in self.rows)

    def entry(self, row: int) -> Entry | None:
        """The entry of a row; None for a title or no row."""
        found = self.rows[row] if 0 <= row < len(self.rows) else ""
        return found if isinstance(found, Entry) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Role.SizeHintRole:
            return QSize(100, LINE if isinstance(row, Entry) else TITLE)
        if role == Role.DisplayRole:
            return row.words if isinstance(row, Entry) else row
        if role == Role.AccessibleTextRole:
            return spoken(row)
        return None


def spoken(row: Entry | str) -> str:
    """A line as a screen reader says it: words, group, hint."""
    if isinstance(row, str):
        return row
    return ", ".join(part for part in (row.words, group_title(row.kind), row.hint) if part)


class LinePainter(QStyledItemDelegate):
    """Paints a title small and grey, an entry with its icon and its hint at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, Lines)
        row = model.rows[index.row()]
        painter.save()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if isinstance(row, Entry):
            _paint_entry(painter, QRectF(place), row, bool(state & QStyle.StateFlag.State_Selected))
        else:
            painter.setFont(theme.font("caption", theme.SEMIBOLD))
            painting.text(painter, QRectF(place).adjusted(20, 6, -20, 0), row.upper(), "ink3")
        painter.restore()


@cache
def _mark(_theme: str, icon: str, tone: str, ratio: float) -> QPixmap:
    """An icon ready to be copied; drawing each anew would be most of the time between two keys."""
    return icons.pixmap(icon, tone, theme.ICON, ratio)


def _paint_entry(painter: QPainter, rect: QRectF, entry: Entry, chosen: bool) -> None:
    if chosen:
        painting.clean(painter)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
    tone = "accent_text" if chosen else "ink2"
    picture = _mark(theme.current().name, entry.icon, tone, painter.device().devicePixelRatio())
    painter.drawPixmap(QPointF(20, round(rect.center().y()) - 9), picture)
    room = rect.adjusted(50, 0, -20, 0)
    if entry.hint:
        painter.setFont(theme.font("small"))
        width = min(QFontMetricsF(painter.font()).horizontalAdvance(entry.hint) + 2, room.width() * 0.4)
        hint = QRectF(room.right() - width, room.top(), width, room.height())
        painting.text(painter, hint, entry.hint, "ink2" if chosen else "ink3", painting.RIGHT)
        room.setRight(hint.left() - 12)
    painter.setFont(theme.font("body"))
    painting.text(painter, room, entry.words, "accent_text" if chosen else "ink")


class LineList(QListView):
    """The list; the keyboard stays in the field above, so it only takes the mouse."""

    def __init__(self, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = lines
        self.setModel(lines)
        self.setItemDelegate(LinePainter(self))
        self.setObjectName("PaletteList")
        self.setAccessibleName(self.tr("Matches"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)

    def wanted_height(self) -> int:
        """Room for all lines, in pixels."""
        return sum(LINE if isinstance(row, Entry) else TITLE for row in self.lines.rows)

    def current(self) -> Entry | None:
        """The chosen entry."""
        return self.lines.entry(self.currentIndex().row())

    def choose(self, row: int, step: int = 1) -> None:
        """Choose a row, or the next in the direction of the step if it is a title."""
        while 0 <= row < len(self.lines.rows) and self.lines.entry(row) is None:
            row += step
        if self.lines.entry(row) is None:
            return
        self.setCurrentIndex(self.lines.index(row))
        # The first entry brings the title above it into view.
        self.scrollTo(self.lines.index(row - 1 if row == 1 else row))

    def move(self, by: int) -> None:  # type: ignore[override]
        """Choose the entry so many rows further; past an end the last or first."""
        last = len(self.lines.rows) - 1
        row = self.currentIndex().row() + by
        if abs(by) == 1 and not self.lines.entry(max(0, min(last, row))) and row <= 0:
            row = last
        elif row > last:
            row = 0 if abs(by) == 1 else last
        self.choose(max(0, min(last, row)), -1 if by < 0 and row > 0 else 1)

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse chooses as it moves along."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            index = self.indexAt(event.position().toPoint())
            if self.lines.entry(index.row()) is not None:
                self.setCurrentIndex(index)
        return super().viewportEvent(event)
