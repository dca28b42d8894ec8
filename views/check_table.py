"""The findings as a table: headings by severity, silenced ones at the end, found by words and severity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.program import Program
from models.rules import SEVERITIES, Finding
from views import painting, states, theme
from views.pages import PAGES, page_of, place

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
SEVERITY, WHAT, PLACE, RULE, SOURCE = range(5)
SILENCED = "silenced"
PAD = 10


class FindingsTable(QAbstractTableModel):
    """Rows are findings, and headings that say how many follow; a heading is a text, a finding itself."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._found: Sequence[Finding] = ()
        self.rows: list[Finding | str] = []
        self.words, self.severity = "", ""
        self.headings = [
            self.tr("Severity"), self.tr("What"), self.tr("Place"), self.tr("Rule"), self.tr("Source")
        ]  # fmt: skip

    def show_findings(self, found: Sequence[Finding]) -> bool:
        """Show other findings; False when they are the same as before."""
        if list(found) == list(self._found):
            return False
        self._found = found
        self._arrange()
        return True

    def narrow(self, words: str, severity: str) -> None:
        """Show only findings with these words, of this severity or all with an empty one."""
        if (words, severity) != (self.words, self.severity):
            self.words, self.severity = words, severity
            self._arrange()

    def finding(self, row: int) -> Finding | None:
        """The finding in a row; None for a heading or no row."""
        each = self.rows[row] if 0 <= row < len(self.rows) else None
        return each if isinstance(each, Finding) else None

    def row_of(self, key: str) -> int:
        """The row of a finding by its key; -1 when it is not shown."""
        rows = enumerate(self.rows)
        return next((row for row, each in rows if isinstance(each, Finding) and each.key == key), -1)

    @property
    def left(self) -> int:
        """How many findings the filter leaves."""
        return sum(isinstance(each, Finding) for each in self.rows)

    def _arrange(self) -> None:
        self.beginResetModel()
        self.rows = list(self._grouped(sorted(filter(self._fits, self._found), key=self._order)))
        self.endResetModel()

    def _grouped(self, found: list[Finding]) -> Iterator[Finding | str]:
        for group, members in groupby(found, key=group_of):
            each = list(members)
            yield self.tr("{0} ({1})").format(group_words(self, group), len(each))
            yield from each

    def _fits(self, finding: Finding) -> bool:
        if self.severity and group_of(finding) != self.severity:
            return False
        text = " ".join(self.cells(finding)).casefold()
        return all(word in text for word in self.words.casefold().split())

    def cells(self, finding: Finding) -> list[str]:
        """What stands in each column."""
        where = place(self._page_of(finding)).title
        what = f"{finding.what} ({finding.reason})" if finding.silenced else finding.what
        return [severity_words(self, finding.severity), what, where, finding.name, finding.source]

    def _page_of(self, finding: Finding) -> str:
        return page_of(finding.table, finding.id, self._program)

    def _order(self, finding: Finding) -> tuple[int, int, str, str]:
        """By severity, then by subject in the order of the pages."""
        group = (*SEVERITIES, SILENCED).index(group_of(finding))
        subject = self._page_of(finding)
        page = next((number for number, each in enumerate(PAGES) if each.key == subject), len(PAGES))
        return group, page, finding.rule, finding.place

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        each = self.rows[index.row()]
        if role in (ItemRole.DisplayRole, ItemRole.ToolTipRole, ItemRole.AccessibleTextRole):
            if isinstance(each, str):
                return each if index.column() == 0 else None
            return self.cells(each)[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == ItemRole.DisplayRole:
            return self.headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.finding(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FindingDelegate(QStyledItemDelegate):
    """Paints a heading across the row, the severity as a chip, and quiet words for a silenced finding."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, rect = index.model(), QRect(option.rect)
        assert isinstance(model, FindingsTable)
        finding = model.finding(index.row())
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        plain = "canvas" if finding is None else "hover" if hovered else "surface"
        ground = "accent_soft" if selected else plain
        painter.fillRect(rect, theme.color(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line_soft"))
        room = QRectF(rect).adjusted(PAD, 0, -6, 0)
        if finding is None:
            painter.setFont(theme.font("small", theme.SEMIBOLD))
            painting.text(painter, room, str(index.data() or ""), "ink2")
        elif index.column() == SEVERITY:
            self._chip(painter, room, finding, str(index.data()))
        else:
            painter.setFont(theme.font("body"))
            loud = index.column() == WHAT and not finding.silenced
            painting.text(painter, room, str(index.data()), "ink" if loud else "ink2")
        if state & QStyle.StateFlag.State_HasFocus and finding is not None:
            painting.focus(painter, QRectF(rect).adjusted(0, 0, 0, -1), 4)

    def _chip(self, painter: QPainter, room: QRectF, finding: Finding, words: str) -> None:
        tone, icon = ("idle", "eye-off") if finding.silenced else states.SEVERITIES[finding.severity]
        width = min(painting.chip_width(words, icon), room.width())
        top = room.center().y() - painting.CHIP_HEIGHT / 2
        painting.chip(painter, QRectF(room.left(), top, width, painting.CHIP_HEIGHT), words, tone, icon)


def group_of(finding: Finding) -> str:
    """The heading a finding stands under: its severity, or that it is silenced."""
    return SILENCED if finding.silenced else finding.severity


def severity_words(speaker: FindingsTable, severity: str) -> str:
    """A severity as people read it."""
    names = {
        "blocker": speaker.tr("Blocker"), "warning": speaker.tr("Warning"), "advice": speaker.tr("Advice"),
    }  # fmt: skip
    return names[severity]


def group_words(speaker: FindingsTable, group: str) -> str:
    """A heading as people read it."""
    names = {
        "blocker": speaker.tr("Blockers: do not go on before these are mended"),
        "warning": speaker.tr("Warnings: mend these soon"),
        "advice": speaker.tr("Advice: think about these"),
        SILENCED: speaker.tr("Silenced, with a reason"),
    }
    return names[group]
