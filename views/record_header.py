"""The heading row of a table of records: quiet words that give way, and an arrow on the sorted column."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTableView, QWidget

from views import icons, painting, theme

HEIGHT = 40
ARROW = 14
FUNNEL = 12


def name_edges(view: QTableView) -> None:
    """Name what a screen reader meets around the cells, and take the corner's own action away."""
    view.setCornerButtonEnabled(False)
    corner = view.findChild(QAbstractButton, "qt_tableview_cornerbutton")
    if corner is not None:
        corner.setAccessibleName(QCoreApplication.translate("RecordHeader", "Corner of the table"))
    for header, words in (
        (view.horizontalHeader(), QCoreApplication.translate("RecordHeader", "Column headings")),
        (view.verticalHeader(), QCoreApplication.translate("RecordHeader", "Row headings")),
    ):
        if not header.accessibleName():
            header.setAccessibleName(words)


def leave_cells_alone(header: QHeaderView) -> None:
    """A press on a heading sorts; by itself a table would also choose every record, for Delete to take."""
    header.sectionPressed.disconnect()
    header.sectionEntered.disconnect()


class RecordHeader(QHeaderView):
    """Click to sort up, down, and back to the program's own order; pages may paint columns of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Column headings"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setMouseTracking(True)
        self.setSectionsMovable(True)
        self._hovered = -1
        self.right_aligned: frozenset[int] = frozenset()
        self.filtered: frozenset[int] = frozenset()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.color("hover" if section == self._hovered else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        inner = QRectF(rect.adjusted(10, 0, -14 if section in self.right_aligned else -6, 0))
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            inner = self._arrow(painter, inner)
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if section in self.filtered:
            square = QRectF(inner.left(), inner.center().y() - FUNNEL / 2, FUNNEL, FUNNEL)
            icons.paint(painter, square, "list-filter", "accent_text")
            inner.setLeft(square.right() + 4)
        align = painting.RIGHT if section in self.right_aligned else painting.LEFT
        painting.text(painter, inner, words, "accent_text" if section in self.filtered else "ink3", align)
        painter.restore()

    def sectionSizeFromContents(self, section: int) -> QSize:
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        metrics = QFontMetrics(theme.font("small", theme.SEMIBOLD))
        return QSize(metrics.horizontalAdvance(words) + 16 + ARROW + 6, HEIGHT)

    def _arrow(self, painter: QPainter, inner: QRectF) -> QRectF:
        """The arrow at the right end; returns the room that is left for the words."""
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        square = QRectF(inner.right() - ARROW, inner.center().y() - ARROW / 2, ARROW, ARROW)
        icons.paint(painter, square, "arrow-up" if up else "arrow-down", "ink2")
        return inner.adjusted(0, 0, -ARROW - 4, 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the column under the mouse, where the table has one."""
        section, open_menu = (
            self.logicalIndexAt(event.pos()),
            getattr(self.parent(), "show_column_menu", None),
        )
        if section >= 0 and open_menu is not None:
            open_menu(section, event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()
