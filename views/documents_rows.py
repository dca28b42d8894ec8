"""The list of documents: what each is, for whom, what it holds; tick to export, choose to preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from views import icons, painting, theme
from views.controls import Card
from views.language import word

if TYPE_CHECKING:
    from exporters import Exporter

BOX, HEIGHT, TEXT_LEFT = 18, 62, 84
INSET = 8  # from the card's edge to the plane of a row


class DocumentRow(QCheckBox):
    """One document; the box ticks it, the keyboard or a click on the row chooses it for the preview."""

    chosen = Signal(str)
    stepped = Signal(object, int)

    def __init__(self, exporter: Exporter) -> None:
        super().__init__()
        self.exporter = exporter
        self.is_chosen = False
        self.setChecked(True)
        title, self._audience, self._holds = (
            word(each, "Documents") for each in (exporter.title, exporter.audience, exporter.holds)
        )
        self.setText(title)
        self.setAccessibleName(f"{title}, {exporter.name}")
        self.setAccessibleDescription(self.tr("For {0}. {1}.").format(self._audience, self._holds))
        self.setToolTip(self._holds)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def hitButton(self, position: QPoint) -> bool:
        """Only the box ticks; the rest of the row chooses."""
        return position.x() < 40

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit(self.exporter.name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.chosen.emit(self.exporter.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(self, steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.exporter.name)
        else:
            super().keyPressEvent(event)

    def choose(self, is_chosen: bool) -> None:
        """Mark the row as the one in the preview."""
        self.is_chosen = is_chosen
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painting.clean(painter)
        if self.is_chosen or self.underMouse():
            painter.setBrush(theme.color("accent_soft" if self.is_chosen else "hover"))
            painter.drawRoundedRect(rect, 8, 8)
        self._paint_box(painter, QRectF(12, rect.center().y() - BOX / 2, BOX, BOX))
        is_word = self.exporter.suffix == ".docx"
        tone = "info" if is_word else "ok"
        square = QRectF(42, rect.center().y() - 16, 32, 32)
        painting.clean(painter)
        painter.setBrush(theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(square, 7, 7)
        icons.paint(painter, square.adjusted(7, 7, -7, -7), "file-text" if is_word else "sheet", tone)
        self._paint_words(painter, rect.adjusted(TEXT_LEFT, 0, -12, 0))
        if self.hasFocus():
            painting.focus(painter, rect, 8)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(box, 4, 4)
            icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", "accent_ink")
            return
        painter.setPen(QPen(theme.color("ink3"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        each = self.exporter
        tone = "ink2" if self.is_chosen else "ink3"
        painter.setFont(theme.font("small"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(each.name) + 2
        needs = QFontMetricsF(theme.font("body", theme.MEDIUM)).horizontalAdvance(self.text()) + width + 12
        if needs <= room.width():  # half a file name says nothing
            name = QRectF(room.right() - width, room.top() + 8, width, 20)
            painting.text(painter, name, each.name, tone, painting.RIGHT)
        else:
            width = 0.0
        lines = ((28, self.tr("For {0}").format(_lower(self._audience)), tone), (43, self._holds, tone))
        for top, words, ink in lines:
            painting.text(painter, QRectF(room.left(), room.top() + top, room.width(), 16), words, ink)
        painter.setFont(theme.font("body", theme.MEDIUM))
        title = QRectF(room.left(), room.top() + 8, room.width() - width - 12, 20)
        painting.text(painter, title, self.text())


class DocumentList(Card):
    """All documents of one kind under a title."""

    chosen = Signal(str)
    ticked = Signal()

    def __init__(self, title: str, note: str) -> None:
        super().__init__(title, note)
        self.rows: list[DocumentRow] = []
        self.box.setSpacing(2)
        # The plane of a row reaches further out than its words, which begin below the title.
        self.box.setContentsMargins(INSET, theme.SPACE16, INSET, theme.SPACE12)
        for words in (self.title, self.note):
            words.setContentsMargins(theme.SPACE20 - INSET, 0, theme.SPACE20 - INSET, theme.SPACE4)

    def show_documents(self, documents: Sequence[Exporter]) -> None:
        """Fill the list, once."""
        for each in documents:
            row = DocumentRow(each)
            row.chosen.connect(self.chosen)
            row.toggled.connect(self.ticked)
            row.stepped.connect(self._step)
            self.rows.append(row)
            self.box.addWidget(row)
        self.setVisible(bool(documents))

    def _step(self, row: DocumentRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)


def _lower(words: str) -> str:
    """The first letter small, to go on in a sentence, unless it begins an abbreviation."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
