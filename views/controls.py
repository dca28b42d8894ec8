"""The small building blocks of every page: labels, cards, chips, bars, buttons, avatars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from views import icons, painting, theme
from views.flow import FlowLayout as FlowLayout
from views.wrapping import Paragraph


def label(
    words: str,
    size: str = "body",
    weight: QFont.Weight = theme.REGULAR,
    tone: str = "ink",
    wrap: bool = False,
) -> QLabel:
    """A line of text, or a paragraph with wrap; tone is ink, ink2, ink3, accent_text or a state."""
    result = Paragraph(words) if wrap else QLabel(words)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setFont(theme.font(size, weight))
    if tone != "ink":
        result.setProperty("tone", tone)
    return result


class Elide(QLabel):
    """One line that gives way instead of pushing the window wider; the whole text stays in the tooltip."""

    def __init__(
        self, words: str = "", size: str = "body", weight: QFont.Weight = theme.REGULAR, tone: str = "ink"
    ) -> None:
        super().__init__()
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def setText(self, words: str) -> None:
        super().setText(words)
        self.setAccessibleName(words)
        self._tell()

    def set_tone(self, tone: str) -> None:
        """Use another colour token."""
        self._tone = tone
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.text(painter, QRectF(self.contentsRect()), self.text(), self._tone, self.alignment())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell()

    def resizeEvent(self, event: QEvent) -> None:
        self._tell()

    def _tell(self) -> None:
        """Whole text as tooltip, but only while something of it is hidden."""
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")


class Icon(QWidget):
    """A still icon in a colour token; decoration, so screen readers pass it by."""

    def __init__(self, name: str, tone: str = "ink2", size: int = theme.ICON) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint(QPainter(self), QRectF(self.rect()), self._name, self._tone)


class Chip(QWidget):
    """A state as icon and word on its soft plane, never by colour alone."""

    def __init__(self, words: str, tone: str = "idle", icon: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(words, tone, icon)

    def set_state(self, words: str, tone: str = "idle", icon: str = "") -> None:
        """Show another state."""
        self._words, self._tone, self._icon = words, tone, icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(painting.chip_width(self._words, self._icon)) + 1, painting.CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.chip(QPainter(self), QRectF(self.rect()), self._words, self._tone, self._icon)


class Bar(QWidget):
    """How much of something is done: a thin filled track."""

    def __init__(self, share: float = 0.0, tone: str = "accent", name: str = "") -> None:
        super().__init__()
        self._name = name
        self.setFixedHeight(6)
        self.set_share(share, tone)

    def set_share(self, share: float, tone: str) -> None:
        """Show another share, 0 to 1."""
        self._share, self._tone = share, tone
        percent = f"{round(share * 100)} %"
        self.setAccessibleName(f"{self._name}: {percent}" if self._name else percent)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.bar(QPainter(self), QRectF(self.rect()), self._share, self._tone)


class Card(QFrame):
    """A plane with a thin border; add content to `box`. Title and note are optional."""

    def __init__(self, title: str = "", note: str = "") -> None:
        super().__init__()
        self.setProperty("card", True)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(theme.SPACE20, theme.SPACE16, theme.SPACE20, theme.SPACE16)
        self.box.setSpacing(theme.SPACE8)
        self.title = Elide(title, "section", theme.SEMIBOLD)
        self.note = Elide(note, "small", tone="ink3")
        if title:
            self.setAccessibleName(title)
            self.box.addLayout(heading(self.title, self.note))


def heading(title: QLabel, note: QLabel | None = None) -> QHBoxLayout:
    """A section's title at the left and a quiet remark at the right."""
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE12)
    row.addWidget(title, 1)
    if note is not None:
        note.setAlignment(painting.RIGHT)
        row.addWidget(note)
    return row


def section(title: str, note: str = "") -> QWidget:
    """The head of a section outside a card."""
    result = QWidget()
    row = heading(Elide(title, "section", theme.SEMIBOLD), Elide(note, "small", tone="ink3"))
    row.setContentsMargins(0, theme.SPACE8, 0, theme.SPACE4)
    result.setLayout(row)
    return result


def button(words: str, icon: str = "", primary: bool = False, flat: bool = False) -> QPushButton:
    """A button with words; one primary button at most on a page."""
    result = QPushButton(words)
    result.setAutoDefault(True)  # Enter presses it wherever it stands, as Space does
    result.setAccessibleName(words.replace("&", ""))
    if icon:
        tone = "accent_ink" if primary else "ink2"
        result.setIcon(icons.icon(icon, tone, tone))
        # Wider than the drawing, which stands at the left: the rest is the gap before the words.
        result.setIconSize(QSize(20, 16))
    if primary:
        result.setProperty("primary", True)
    if flat:
        result.setProperty("flat", True)
    return result


def tool(icon: str, name: str) -> QToolButton:
    """A square button with an icon; its name is the tooltip and what screen readers say."""
    result = QToolButton()
    result.setProperty("flat", True)
    result.setIcon(icons.icon(icon))
    result.setIconSize(QSize(theme.ICON, theme.ICON))
    result.setFixedSize(theme.CONTROL, theme.CONTROL)
    result.setToolTip(name)
    result.setAccessibleName(name)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return result


def lead(field: QLineEdit, icon: str, tone: str = "ink2") -> None:
    """Put an icon before the words of a named field; the icon, and what clears the field, get names too."""
    for clears in field.findChildren(QToolButton):
        clears.setAccessibleName(QCoreApplication.translate("Field", "Clear"))
    mark = field.addAction(icons.icon(icon, tone), QLineEdit.ActionPosition.LeadingPosition)
    for each in field.findChildren(QToolButton):
        if each.defaultAction() is mark:
            each.setAccessibleName(field.accessibleName())


def name_list(box: QComboBox, name: str) -> None:
    """Name a list that has no label beside it.

    Under Linux Qt tells a screen reader what is chosen as its name, so what it is goes into the description.
    """
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
    box.view().setAccessibleName(name)
