"""The edges of the ownership matrix: parties on top with who acts for them, activities at the left."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from models.clock import SPRINT_DAYS
from models.ownership_day import Regime
from views import icons, painting, theme, wrapping
from views.model_words import value_words
from views.raci_grid import REGIME_TONES, SIDE_TONES, Row
from views.raci_model import RaciModel

TOP, SIDE, NARROW = 82, 256, 190
COLUMN, MOST, TIGHT = 62, 110, 64  # pixels that a party needs, gets for a long word, and is squeezed to
LEAST, WIDEST, EDGES = 46, 150, 4
WRAP = int(Qt.TextFlag.TextWordWrap)
MARK = 16
BRIEF = (Regime.PILOT, Regime.PARALLEL, Regime.PRODUCTION)
SHORT = 32  # pixels below which the line of days beside such a word says nothing


class RaciHeader(QHeaderView):
    """What both edges share: hovering, tooltips, and a plane of their own."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._hovered = -1

    def raci(self) -> RaciModel | None:
        """The matrix whose edge this is."""
        model = self.model()
        return model if isinstance(model, RaciModel) else None

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

    def viewportEvent(self, event: QEvent) -> bool:
        model = self.raci()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and model is not None:
            section = self.logicalIndexAt(event.pos())
            words = model.headerData(section, self.orientation(), Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), words or "", self)
            return True
        return super().viewportEvent(event)

    def _ground(self, painter: QPainter, rect: QRect, section: int, current: bool) -> None:
        plane = "hover" if section == self._hovered else "accent_soft" if current else "surface"
        painter.fillRect(rect, theme.color(plane))
        line = "line" if self.orientation() == Qt.Orientation.Horizontal else "line_soft"
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(line))

    def _is_current(self, section: int) -> bool:
        """Whether every cell of a section is selected: it was clicked."""
        selection = self.selectionModel()
        if selection is None or self.model() is None:
            return False
        if self.orientation() == Qt.Orientation.Horizontal:
            return self.model().rowCount() > 0 and selection.isColumnSelected(section)
        return self.model().columnCount() > 0 and selection.isRowSelected(section)


class PartyHeader(RaciHeader):
    """Parties: name in two lines, the person below, the side as a tint."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Parties"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), TOP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.raci()
        if model is None or not 0 <= section < model.columnCount():
            return
        column = model.grid.columns[section]
        painter.save()
        painter.setClipRect(rect)
        self._ground(painter, rect, section, self._is_current(section))
        person = QRectF(rect.left() + EDGES / 2, rect.bottom() - 23, rect.width() - EDGES, 16)
        names = QRectF(rect.left() + EDGES / 2, rect.top() + 6, rect.width() - EDGES, rect.height() - 12)
        if column.person:
            names.setBottom(person.top())
            painter.setFont(theme.font("caption"))
            words = self.tr("Away") if column.away else _short(painter, column.person, person)
            painting.text(painter, person, words, "bad" if column.away else "ink3", painting.CENTRE)
        painter.setFont(theme.font("small", theme.SEMIBOLD))
        painter.setPen(theme.color("ink2"))
        painter.drawText(names, int(painting.CENTRE) | WRAP, _fitting(painter, column.name, names))
        if column.gap:
            icons.paint(
                painter, QRectF(rect.right() - MARK - 1, rect.top() + 3, MARK, MARK), "circle-alert", "bad"
            )
        tint = QRectF(rect.center().x() - 12, rect.bottom() - 4, 24, 3)
        painting.clean(painter)
        painter.setBrush(theme.color(SIDE_TONES[column.side]))
        painter.drawRoundedRect(tint, 1.5, 1.5)
        painter.restore()


def widths(names: Sequence[str], room: int) -> list[int]:
    """How wide each party's column is, in pixels, so that all stand in the room if they can.

    All are alike while the longest word among the names has room; in less, each has what its own name
    needs, and long words give way down to 64 pixels; in still less the matrix scrolls sideways, so that
    no word has to be cut.
    """
    if not names:
        return []
    own = [_longest_word(name) + EDGES for name in names]
    alike = max(COLUMN, min(MOST, max(own) + EDGES))
    if alike * len(names) <= room:
        return [min(WIDEST, each) for each in _shared([0] * len(names), room)]
    for most in range(MOST, TIGHT - 1, -1):
        needed = [max(LEAST, min(most, each)) for each in own]
        if sum(needed) <= room:
            return _shared(needed, room)
    return [max(LEAST, min(MOST, each)) for each in own]


def _shared(needed: Sequence[int], room: int) -> list[int]:
    """Each width with its part of the room that is left over."""
    more, rest = divmod(room - sum(needed), len(needed))
    return [width + more + (number < rest) for number, width in enumerate(needed)]


def _longest_word(name: str) -> int:
    metrics = QFontMetricsF(theme.font("small", theme.SEMIBOLD))
    return ceil(max((metrics.horizontalAdvance(word) for word in name.split()), default=0.0))


def _fitting(painter: QPainter, name: str, rect: QRectF) -> str:
    """A name whose words each fit into a line, with dots where one does not."""
    metrics, dots = QFontMetricsF(painter.font()), Qt.TextElideMode.ElideRight
    return " ".join(metrics.elidedText(word, dots, rect.width()) for word in name.split())


def _short(painter: QPainter, name: str, rect: QRectF) -> str:
    """A person's name as fits: in full, with the last name's initial, or the first name."""
    first, _, rest = name.partition(" ")
    shorter = [name, f"{first} {rest.split()[-1][0]}." if rest.split() else name, first]
    metrics = QFontMetricsF(painter.font())
    return next((each for each in shorter if metrics.horizontalAdvance(each) <= rect.width()), name)


class ActivityHeader(RaciHeader):
    """Activities: wrapped title, on a day whose letters count, and a mark where something is missing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(self.tr("Activities"))
        self.setDefaultSectionSize(theme.ROW_RACI)
        self._wide = SIDE

    def set_narrow(self, narrow: bool) -> None:
        """Leave more room for the letters."""
        self._wide = NARROW if narrow else SIDE
        self.setFixedWidth(self._wide)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.raci()
        if model is None or not 0 <= section < model.rowCount():
            return
        row = model.grid.rows[section]
        painter.save()
        painter.setClipRect(rect)
        self._ground(painter, rect, section, self._is_current(section))
        mark = self._mark(model, row.id, bool(row.gap))
        inner = QRectF(rect).adjusted(theme.SPACE16, 2, -26 if mark else -theme.SPACE4, -2)
        if row.regime is not None:
            painter.setFont(theme.font("caption", theme.MEDIUM))
            line = QRectF(inner.left(), inner.bottom() - 16, inner.width(), 15)
            painting.text(painter, line, value_words(row.regime), REGIME_TONES[row.regime])
            inner.setBottom(line.top())
            metrics = QFontMetricsF(painter.font())
            words = max(metrics.horizontalAdvance(value_words(each)) for each in (row.regime, *BRIEF))
            self._days(painter, line.adjusted(words + theme.SPACE8, 6, 0, -6), model, row)
        self._title(painter, inner, row.title)
        if mark:
            square = QRectF(rect.right() - 22, rect.center().y() - MARK / 2 + 0.5, MARK, MARK)
            icons.paint(painter, square, *mark)
        painter.restore()

    def _days(self, painter: QPainter, rect: QRectF, model: RaciModel, row: Row) -> None:
        """The sprint as a thin line: pilot, both in parallel, production, and a tick on the day shown."""
        if row.parallel is None or not isinstance(model.shows, int) or rect.width() < SHORT:
            return
        first, last = row.parallel
        end = max(SPRINT_DAYS, last)
        stretches = ((1, first - 1, "phase3"), (first, last, "info"), (last + 1, end, "accent"))
        for begin, stop, tone in stretches:
            left, right = ((day - 1) / end * rect.width() for day in (begin, stop + 1))
            if right > left:
                stretch = QRectF(rect.left() + left, rect.top(), right - left, rect.height())
                painter.fillRect(stretch, theme.color(tone, 255 if tone == "info" else 90))
        x = rect.left() + (min(model.shows, end) - 0.5) / end * rect.width()
        painter.fillRect(QRectF(x - 1, rect.top() - 3, 2, rect.height() + 4), theme.color("ink"))

    def _title(self, painter: QPainter, rect: QRectF, words: str) -> None:
        """The title in one or two lines, with dots where the room ends."""
        painter.setFont(theme.font("body"))
        wrapping.paint(painter, rect, words, "ink", 2)

    def _mark(self, model: RaciModel, activity_id: str, gap: bool) -> tuple[str, str] | None:
        if gap:
            return "circle-alert", "bad"
        severities = {each.severity for each in model.findings.get(activity_id, ())}
        if "blocker" in severities:
            return "octagon-alert", "bad"
        return ("triangle-alert", "warn") if "warning" in severities else None
