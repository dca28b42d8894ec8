"""How the program speaks up: a one-sentence notice in the window, a question with named answers, a fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import hooks
from views import theme
from views.controls import Icon, button, label, tool
from views.floating import say
from views.sentences import error_words
from views.small_dialog import WIDER
from views.small_dialog import dialog_column as dialog_column

MARKS = {"ok": "circle-check", "info": "info", "warn": "triangle-alert", "bad": "circle-alert"}
TOAST_MS = 8000
BANNERS = 3


def announce(widget: QWidget) -> None:
    """Let a screen reader read a widget that has just appeared."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


class Notice(QFrame):
    """One sentence with its icon, at most one action, and a way to close it."""

    closed = Signal(object)

    def __init__(self, sentence: str, tone: str, action: str, run: Callable[[], object] | None) -> None:
        super().__init__()
        self.setProperty("notice", True)
        self.sentence, self.tone = sentence, tone
        self.setAccessibleName(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE12, 6, 6, 6)
        row.setSpacing(theme.SPACE8)
        row.addWidget(Icon(MARKS[tone], tone))
        words = label(sentence, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(words, 1)
        self.action: QPushButton | None = None
        self._run = run
        if action and run is not None:
            self.action = button(action)
            self.action.clicked.connect(self._act)
            row.addWidget(self.action)
        self.close_button = tool("x", self.tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        row.addWidget(self.close_button)

    def _act(self) -> None:
        run = self._run
        self.dismiss()
        if run is not None:
            run()

    def dismiss(self) -> None:
        """Take the notice away."""
        self.closed.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class Notices(QWidget):
    """The notices of a window: warnings stand above the page, good news floats at the bottom and leaves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._toast: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.PAGE_MARGIN, theme.SPACE12, theme.PAGE_MARGIN, 0)
        self._column.setSpacing(theme.SPACE8)
        self.banners: list[Notice] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        window.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def tell(
        self, sentence: str, tone: str = "info", action: str = "", run: Callable[[], object] | None = None
    ) -> Notice:
        """Say one sentence; warn and bad stay until closed, ok and info leave after a while."""
        sentence = error_words(sentence)
        for old in self.banners:
            if old.sentence == sentence:
                return old
        notice = Notice(sentence, tone, action, run)
        notice.closed.connect(self._close)
        if tone in ("warn", "bad"):
            self._add_banner(notice)
        else:
            self._float(notice)
        say(notice, sentence, urgent=tone in ("warn", "bad"))
        return notice

    def take_back(self, sentence: str) -> None:
        """Take a sentence away that holds no longer."""
        said = error_words(sentence)
        for notice in [each for each in self.banners if each.sentence == said]:
            self._close(notice)

    @property
    def toast(self) -> Notice | None:
        """The floating notice, if there is one."""
        return self._toast

    def clear(self) -> None:
        """Take all notices away."""
        for notice in [*self.banners, *([self._toast] if self._toast else [])]:
            self._close(notice)

    def _add_banner(self, notice: Notice) -> None:
        while len(self.banners) >= BANNERS:
            self._close(self.banners[0])
        self.banners.append(notice)
        self._column.addWidget(notice)
        self.show()

    def _float(self, notice: Notice) -> None:
        self._leave()
        self._toast = notice
        notice.setParent(self._window)
        notice.setMaximumWidth(560)
        self._place()
        notice.show()
        notice.raise_()
        self._timer.start(TOAST_MS)

    def _place(self) -> None:
        if self._toast is None:
            return
        layout, width = self._toast.layout(), min(560, self._window.width() - 48)
        if layout is not None:
            self._toast.setFixedSize(width, layout.totalHeightForWidth(width))
        room = self._window.rect()
        corner = QPoint(room.width() - self._toast.width() - 24, room.height() - self._toast.height() - 48)
        self._toast.move(corner)

    def _leave(self) -> None:
        """A toast that somebody points at or works in waits for them."""
        toast = self._toast
        if toast is None:
            return
        if self._timer.interval() and toast.underMouse():
            self._timer.start(TOAST_MS)
        else:
            self._close(toast)

    def _close(self, notice: Notice) -> None:
        if notice is self._toast:
            self._toast = None
            self._timer.stop()
        elif notice in self.banners:
            self.banners.remove(notice)
            self._column.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self.banners))

    @hooks.guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False


@dataclass(frozen=True)
class Answer:
    """One way to go on: a key for the program, words for the button."""

    key: str
    words: str
    primary: bool = False


class Question(QDialog):
    """Asks when only the user can know; Esc and closing give the answer "cancel"."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None, title: str, text: str, answers: Sequence[Answer]) -> None:
        super().__init__(parent)
        text = error_words(text)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = dialog_column(self, title, text)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        row.addStretch()
        self.buttons: dict[str, QPushButton] = {}
        for answer in answers:
            choice = button(answer.words, primary=answer.primary)
            choice.setDefault(answer.primary)
            choice.setProperty("answer", answer.key)
            choice.clicked.connect(self._clicked)
            self.buttons[answer.key] = choice
            row.addWidget(choice)
        column.addLayout(row)
        self._answer = "cancel"
        self.finished.connect(self._tell)

    def _clicked(self) -> None:
        self._answer = str(self.sender().property("answer"))
        self.accept()

    def _tell(self, _result: int) -> None:
        self.answered.emit(self._answer)


class FaultDialog(QDialog):
    """Something nobody foresaw: says that the work is safe, and lets the details be passed on."""

    copy_requested = Signal()

    def __init__(self, parent: QWidget | None, fault: hooks.Fault) -> None:
        super().__init__(parent)
        title = self.tr("Something went wrong.")
        text = self.tr("Your work is saved on this computer. You can go on, or pass the details on.")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = dialog_column(self, title, text, WIDER)
        self.details = QPlainTextEdit(f"{fault.signature}\n\n{fault.details}")
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(180)
        self.details.hide()
        column.addWidget(self.details, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        self.show_details = button(self.tr("Details"))
        self.show_details.clicked.connect(self._toggle)
        self.copy = button(self.tr("Copy"), "copy")
        self.copy.clicked.connect(self._copy)
        self.log = button(self.tr("Open log folder"), "folder-open")
        self.log.clicked.connect(open_log_folder)
        self.save_copy = button(self.tr("Save a copy…"), "save")
        self.save_copy.clicked.connect(self.copy_requested)
        self.go_on = button(self.tr("Go on"), primary=True)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        for widget in (self.show_details, self.copy, self.log, self.save_copy):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.go_on)
        return row

    def _toggle(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def open_log_folder() -> None:
    """Show the folder with the log in the file browser."""
    folder = hooks.log_folder()
    if folder is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
