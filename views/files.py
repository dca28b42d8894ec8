"""Programs as files, for one window: opening in a thread, new, sample, copies, backups, closing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app import freezing, hooks, opening
from app.paths import home
from app.settings import Recent, Settings
from views import file_dialogs, file_names
from views.arrival import fetch
from views.messages import Answer, Question
from views.openings import Openings, Wish

if TYPE_CHECKING:
    from app.document import Document
    from app.publishing import Publisher
    from models.storage.errors import InUse
    from views.glances import Look
    from views.new_program import NewProgram

CLEAR_MS = 300  # after closing a program: by then the welcome page is painted


class Files(QObject):
    """The life of the window's document; says what it does and never blocks."""

    busy = Signal(str)
    glanced = Signal(object)
    opened = Signal(object)
    closed = Signal()
    refused = Signal(str)
    told = Signal(str, str)

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.document: Document | None = None
        self.publisher: Publisher | None = None
        self.openings = Openings(self)
        self.openings.failed.connect(self._failed)
        self._asked: Path | None = None
        self._then: Callable[[], object] | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    def is_busy(self) -> bool:
        """Whether a program is being opened right now."""
        return self.openings.is_busy()

    def open(
        self, path: Path, read_only: bool = False, take_over: bool = False, seen: Look | None = None
    ) -> None:
        """Open a program instead of the present one, which is saved and closed first.

        It can be read at once where opening it takes a while: `seen` is what was seen of it already.
        """
        asked = (path, read_only, take_over)
        wish = Wish(asked, path.name, partial(opening.open_program, path, self._who, read_only, take_over))
        if seen is not None or opening.is_warm():
            self._start(wish, seen)
        elif self._may_begin(wish, partial(self.open, *asked)):
            self.openings.run(wish.key, partial(_look, path), partial(self._looked, wish))

    def _looked(self, wish: Wish, seen: Look | None) -> None:
        if not self.openings.go_on():
            self._start(wish, seen)

    def create(self, path: Path, wish: NewProgram) -> None:
        """Begin a new program at a path."""
        make = partial(opening.create_program, path, self._who, wish.title, wish.organisation, wish.plan)
        calendar = (wish.country, wish.region)
        self._start(Wish(path, path.name, partial(make, wish.start, wish.go_live_day, calendar)))

    def sample(self, today: date) -> None:
        """Open a fresh sample in Day90's own folder; the user may save a copy elsewhere."""
        path = file_names.free(home() / "samples", "sample")
        self._start(Wish("sample", path.name, partial(opening.create_sample, path, self._who, today)))

    @property
    def _who(self) -> str:
        return self._settings.user_name

    def _start(self, wish: Wish, seen: Look | None = None) -> None:
        if not self._may_begin(wish, partial(self._start, wish, seen)):
            return
        if seen is not None:
            self.glanced.emit(seen)
        self.openings.run(wish.key, partial(fetch, wish.work, self._settings), self._done)

    def _may_begin(self, wish: Wish, again: Callable[[], object]) -> bool:
        """Whether to open it now; else `again` does it when another is open, or the user has answered."""
        free = self.openings.is_free(wish.key, again)
        if free and not self.close(then=again):
            return False
        self.busy.emit(wish.name)
        return free

    def _done(self, document: Document) -> None:
        self.document = document
        if not document.read_only:
            self._start_publishing(document)
        program = document.program
        start = program.start.isoformat()
        self._settings.add_recent(Recent(str(document.path), program.title, program.organisation, start))
        self.opened.emit(document)
        self.openings.go_on()

    def _failed(self, error: Exception) -> None:
        from models.errors import UserError
        from models.storage.errors import InUse

        if isinstance(error, InUse):
            self.refused.emit("")
            if not self.openings.go_on():
                self._ask_in_use(error)
            return
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            self.refused.emit(self.tr("The program could not be opened; its file was left as it is."))
            hooks.report(error)
        self.openings.go_on()

    def _ask_in_use(self, error: InUse) -> None:
        self._asked = error.path
        answers = [
            Answer("cancel", self.tr("Cancel")),
            Answer("copy", self.tr("Open a copy…")),
            Answer("read", self.tr("Open to read"), primary=True),
        ]
        if error.can_take_over:
            answers.insert(1, Answer("take", self.tr("Take over")))
        question = Question(self._window, self.tr("This program is in use"), str(error), answers)
        question.answered.connect(self._in_use_answered)
        question.open()

    def _in_use_answered(self, key: str) -> None:
        path = self._asked
        if path is None or key == "cancel":
            return
        if key != "copy":
            self.open(path, read_only=key == "read", take_over=key == "take")
        elif target := self._ask_target(self.tr("Open a copy"), file_names.copy_name(path)):
            self._start(Wish(target, target.name, partial(opening.open_copy, path, target, self._who)))

    def close(self, then: Callable[[], object] | None = None) -> bool:
        """Save and close the present program; False if it stays open until the user has answered.

        `then` is called when the user decides to close although the file could not be written.
        """
        document = self.document
        if document is None:
            return True
        _settle_exports()
        try:
            if self.publisher is not None:
                self.publisher.settle()
            self._stop_publishing()
            document.close()
        except Exception as error:
            self._start_publishing(document)
            self._ask_unsaved(error, then)
            return False
        self._let_go()
        return True

    def _let_go(self) -> None:
        self.document = None
        self.closed.emit()
        QTimer.singleShot(CLEAR_MS, self, freezing.clear_up)

    def _start_publishing(self, document: Document) -> None:
        from app.publishing import Publisher

        if self.publisher is None:
            self.publisher = Publisher(document, self, quiet_ms=1000 * self._settings.quiet_seconds)

    def _stop_publishing(self) -> None:
        if self.publisher is not None:
            self.publisher.stop()
            self.publisher.deleteLater()  # it would keep the program in memory
            self.publisher = None

    def _ask_unsaved(self, error: Exception, then: Callable[[], object] | None) -> None:
        from models.storage.errors import CannotSave, ChangedOutside

        if not isinstance(error, CannotSave):
            hooks.report(error)
            return
        self._then = then
        answers = [
            Answer("cancel", self.tr("Go on working")),
            Answer("close", self.tr("Close, keep it for later")),
            Answer("copy", self.tr("Save a copy…"), primary=True),
        ]
        if isinstance(error, ChangedOutside):
            answers.insert(1, Answer("replace", self.tr("Replace the file")))
        question = Question(self._window, self.tr("The file could not be written"), str(error), answers)
        question.answered.connect(self._unsaved_answered)
        question.open()

    def _unsaved_answered(self, key: str) -> None:
        document, then = self.document, self._then
        if document is None or key == "cancel":
            return
        if key == "copy":
            self.save_copy()
            return
        self._stop_publishing()
        try:
            if key == "replace":
                document.publish(force=True)
            document.close(publish=False)
        except Exception:
            self._start_publishing(document)  # it stays open
            raise
        self._let_go()
        if then is not None:
            then()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """Whoever looks at another window may look at the file there, so it is written now."""
        if state != Qt.ApplicationState.ApplicationActive and self.publisher is not None:
            self.publisher.publish_soon()

    def save_now(self) -> None:
        """Write the present state to the file at once. Raises CannotSave."""
        if self.document is not None:
            self.document.publish()

    def save_copy(self) -> None:
        """Write a copy and go on with the original. Raises CannotSave.

        Who chooses the program's own file has agreed to replace what is there.
        """
        document = self.document
        if document is None:
            return
        target = self._ask_target(self.tr("Save a copy"), file_names.copy_name(Path(document.path)))
        if target is not None and target.resolve() == document.path:
            document.publish(force=True)
        elif target is not None:
            document.save_copy(target, replace=True)
            self.told.emit(self.tr("A copy was saved as {0}.").format(target.name), "ok")

    def browse(self) -> None:
        """Ask for a program file and open it."""
        folder = file_dialogs.last_folder(self._settings)
        file_dialogs.pick(self._window, self.tr("Open a program"), folder, self._open_picked)

    def browse_backups(self) -> None:
        """Ask for a backup file and open a copy of it."""
        folder = str(home() / "backups")
        file_dialogs.pick(self._window, self.tr("Restore a backup"), folder, self.restore_from)

    def ask_new(self, wish: NewProgram) -> None:
        """Ask where a new program shall be kept, then begin it."""
        if target := self._ask_target(self.tr("Keep the new program as"), wish.title):
            self.create(target, wish)

    def _open_picked(self, path: str) -> None:
        self.open(Path(path))

    def restore_from(self, path: str, title: str = "") -> None:
        """Ask where a backup shall be kept as a program of its own, and open that."""
        name = self.tr("{0} restored").format(title or self.tr("Program"))
        if target := self._ask_target(self.tr("Keep the restored program as"), name):
            work = partial(opening.restore_program, Path(path), target, self._who)
            self._start(Wish(target, target.name, work))

    def _ask_target(self, title: str, name: str) -> Path | None:
        return file_dialogs.ask_target(self._window, self._settings, title, name)


def _look(path: Path) -> Look | None:
    from views.glances import look

    return look(path)


def _settle_exports() -> None:
    """A document being written is finished first; the ones after it are left out."""
    if "views.documents_work" in sys.modules:
        from views.documents_work import workers

        workers().settle()
