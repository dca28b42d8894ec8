"""The window itself: painted at once in the theme's colours, filled right after, closed without loss."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from app.background import Background
from app.settings import Settings
from views import theme

# Everything else is imported by fill(), after the first paint: it would make the start a half longer.
if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

    from app.document import Document
    from views.desk import Desk
    from views.glances import Look

SIZE, SMALLEST = (1440, 900), (1024, 640)
PATIENCE_MS = 10_000  # a window that was closed while a program was being opened waits so long for it


class MainWindow(QMainWindow):
    """One window, one program; what stands in it is the `desk`."""

    painted = Signal()
    readable = Signal()
    """The welcome page, or what the program's file says at first sight, is in the window."""
    left = Signal()
    """A window that went at once while its program was still being opened is closed now."""

    def __init__(self, settings: Settings, today: date, path: Path | None = None) -> None:
        super().__init__()
        self.settings = settings
        self._today = today
        self._wanted = path
        self._seen: Any = None
        self._desk: Desk | None = None
        self._was_painted = False
        self._drop_hint: QWidget | None = None
        self._close_later = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._leave)
        self.setWindowTitle("Day90")
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        geometry = settings.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self._planes: list[QWidget] = []
        if path is not None:
            self._add_plane("sidebar", 0, 0, theme.SIDEBAR, self.height())
            self._add_plane("surface", theme.SIDEBAR, 0, self.width(), theme.TOP_BAR)

    def _add_plane(self, tone: str, left: int, top: int, width: int, height: int) -> None:
        """Colour a part of the first picture; a painter would first load all of Qt's enums, 15 ms."""
        plane = QWidget(self)
        colours = plane.palette()
        colours.setColor(colours.ColorRole.Window, theme.color(tone))
        plane.setPalette(colours)
        plane.setAutoFillBackground(True)
        plane.setGeometry(left, top, width, height)
        self._planes.append(plane)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time there are only planes; their contents follow within the next moments."""
        super().paintEvent(event)
        if self._was_painted:
            return
        self._was_painted = True
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        self.painted.emit()
        loading = Background(partial(_load, self._wanted))
        loading.done.connect(self._loaded)
        loading.failed.connect(self._loaded)
        QTimer.singleShot(0, self, loading.start_free)

    def _loaded(self, seen: object) -> None:
        """Build in turns, so that the window answers in between."""
        from views.steps import Steps

        self._seen = None if isinstance(seen, Exception) else seen
        if self._desk is None:
            Steps(self._filling(), self)

    @property
    def desk(self) -> Desk:
        """Everything in the window, built now if it was not yet."""
        return self._desk or self.fill()

    def fill(self) -> Desk:
        """Dress the window and put the welcome page or the frame of a program into it; once."""
        if self._desk is None:
            for _step in self._filling():
                pass
        return cast("Desk", self._desk)

    def _filling(self) -> Iterator[None]:
        from PySide6.QtWidgets import QApplication

        from views.desk import Desk
        from views.files_first import FilesFirst

        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.settings.theme)
        yield
        if self._desk is not None:  # somebody could not wait
            return
        desk = self._desk = Desk(self, self.settings, self._today)
        desk.settled.connect(self._settled)
        desk.listen(True)
        self.setAcceptDrops(True)
        FilesFirst(self)
        yield
        if self._wanted is not None:
            frame = desk.workspace  # built in a turn of its own
            yield
            if self._seen is not None:
                yield from frame.looking(self._seen)
        self._begin(desk)
        for plane in self._planes:
            plane.deleteLater()
        self.readable.emit()

    def _begin(self, desk: Desk) -> None:
        from app import hooks
        from views.messages import open_log_folder

        if self._wanted is None:
            desk.greet()
        else:
            desk.files.open(self._wanted, seen=self._seen)
            self._seen = None
        folder = hooks.log_folder()
        if folder is not None and hooks.last_crash(folder):
            words = self.tr("Day90 ended unexpectedly last time. No edit was lost; the log tells more.")
            desk.notices.tell(words, "warn", self.tr("Open log folder"), open_log_folder)

    def show_document(self, document: Document) -> None:
        """Show an open program, beginning with the page that was open last."""
        self.desk.show_document(document)

    def tell(self, sentence: str, tone: str = "info") -> None:
        """Say one sentence in the window."""
        self.desk.tell(sentence, tone)

    def _settled(self) -> None:
        """Opening has ended, well or not; if the user closed the window meanwhile, it may go now."""
        self._patience.stop()
        if self._close_later:
            self._close_later = False
            if self.close():
                self.left.emit()
            else:
                self.show()

    def _leave(self) -> None:
        """A share that does not answer, or an error on the way, must not keep a hidden window for ever."""
        if self._close_later:
            self.desk.files.openings.give_up()
            self._settled()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is lost: the program is saved first, and the window stays if that fails."""
        from app import hooks

        try:
            may_close = self._may_close()
        except Exception as error:
            hooks.report(error)
            may_close = False
        if may_close and self._desk is not None:
            self._desk.listen(False)
        event.setAccepted(may_close)

    def _may_close(self) -> bool:
        if self._desk is None:
            return True
        if self._desk.files.is_busy():
            self._close_later = True
            self._desk.files.openings.forget_next()
            self.hide()
            self._patience.start(PATIENCE_MS)
            return False
        # An open editor commits when it loses the focus; hidden with the window it would forget its text.
        if (editor := self.focusWidget()) is not None:
            editor.clearFocus()
        self._desk.workspace.keep_states()
        self.settings.remember("window/geometry", self.saveGeometry())
        self.settings.save()
        return self._desk.files.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted closes what stands over the page."""
        if event.key() == Qt.Key.Key_Escape and self._desk is not None and self._desk.overlays.close():
            event.accept()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from views import dropping

        if dropping.dragged(event):
            event.acceptProposedAction()
            self._drop_hint = dropping.DropHint(self, dropping.files_of(event.mimeData()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end_hint()
        super().dragLeaveEvent(event)

    def _end_hint(self) -> None:
        """The files are let go, or have left the window."""
        hint, self._drop_hint = self._drop_hint, None
        if hint is not None:
            hint.hide()
            hint.deleteLater()

    def dropEvent(self, event: QDropEvent) -> None:
        from views import dropping

        self._end_hint()
        if found := dropping.files_of(event.mimeData()):
            event.acceptProposedAction()
            dropping.take(self.desk, found)


def _load(path: Path | None) -> Look | None:
    """Import what fills the window, and read the program's first look; for a thread."""
    import views.desk

    if path is None:
        import views.welcome  # noqa: F401

        return None
    from views.glances import look

    return look(path)
