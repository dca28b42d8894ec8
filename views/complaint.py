"""What is wrong with what was typed: a frame around the editor and a sentence under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from views import theme
from views.sentences import error_words

WIDEST = 360  # pixels


class Complaint(QWidget):
    """Lies over an editor without taking clicks or focus, and goes with it."""

    def __init__(self, editor: QWidget, words: str) -> None:
        room = editor.parentWidget()
        assert room is not None
        super().__init__(room)
        words = error_words(words)
        self._room = room
        self._editor, self.words = editor, words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)
        editor.setToolTip(words)
        editor.setProperty("invalid", True)
        self._described = editor.accessibleDescription()
        editor.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(editor, QAccessible.Event.DescriptionChanged))
        editor.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def clear(self) -> None:
        """Take the frame and the sentence away."""
        self._editor.setToolTip("")
        self._editor.setProperty("invalid", False)
        self._editor.setAccessibleDescription(self._described)
        self.hide()
        self.deleteLater()

    def eventFilter(self, _editor: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.DeferredDelete):
            self.hide()
            self.deleteLater()
        return False

    def _place(self) -> None:
        """Below the editor, or above it where there is no room."""
        frame, room = self._editor.geometry(), self._room.rect()
        text = QFontMetrics(theme.font("small")).boundingRect(
            QRect(0, 0, WIDEST, 400), int(Qt.TextFlag.TextWordWrap), self.words
        )
        note = QRect(frame.left(), frame.bottom() + 4, text.width() + 20, text.height() + 12)
        if note.bottom() > room.bottom() and frame.top() > note.height():
            note.moveBottom(frame.top() - 4)
        note.moveRight(min(note.right(), max(room.right() - 2, note.width())))
        whole = frame.united(note).adjusted(-1, -1, 1, 1)
        self.setGeometry(whole)
        self._frame, self._note = frame.translated(-whole.topLeft()), note.translated(-whole.topLeft())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("bad"), 2))
        painter.drawRoundedRect(QRectF(self._frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QPen(theme.color("bad"), 1))
        painter.setBrush(theme.color("bad_soft"))
        painter.drawRoundedRect(QRectF(self._note).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(theme.font("small"))
        painter.drawText(self._note.adjusted(10, 6, -8, -6), int(Qt.TextFlag.TextWordWrap), self.words)
