"""Programs as files, for one window: opening in a thread, new, sample, copies, backups, closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app import hooks, opening
from app.background import Background
from app.settings import Recent, Settings, home
from views.messages import Answer, Question
from views.window import SUFFIX

if TYPE_CHECKING:
    from app.document import Document

    from views.welcome import NewProgram


class Files(QObject):
    """The life of the window's document; says what it does and never blocks."""

    busy = Signal(str)
    opened = Signal(object)
    closed = Signal()
    refused = Signal(str)
    told = Signal(str, str)

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.document: Document | None = None
        self._work: Background[Document] | None = None
        self._asked: Path | None = None

    def is_busy(self) -> bool:
        """Whether a program is being opened right now."""
        return self._work is not None

    def open(self, path: Path, read_only: bool = False) -> None:
        """Open a program instead of the present one, which is saved and closed first."""
        self._asked = path
        self._start(partial(opening.open_program, path, read_only), path.name)

    def create(self, path: Path, wish: NewProgram) -> None:
        """Begin a new program at a path."""
        make = partial(opening.create_program, path, wish.title, wish.organisation, wish.plan)
        self._start(partial(make, wish.start, wish.go_live_day), path.name)

    def sample(self, today: date) -> None:
        """Open a fresh sample in Day90's own folder; the user may save a copy elsewhere."""
        self._start(
            partial(opening.create_sample, _free(home() / "samples", "sample"), today), self.tr("sample")
        )

    def _start(self, work: Callable[[], Document], name: str) -> None:
        if self._work is not None:
            return
        if not self.close():
            return
        self.busy.emit(name)
        self._work = Background(work, self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.finished.connect(self._ended)
        self._work.start()

    def _ended(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()

    def _done(self, document: Document) -> None:
        self.document = document
        program = document.program
        start = program.start.isoformat()
        path = str(document.path)
        self._settings.add_recent(Recent(path, program.title, program.organisation, start))
        self.opened.emit(document)

    def _failed(self, error: Exception) -> None:
        from models.errors import UserError

        if not isinstance(error, UserError):
            hooks.report(error)
            self.refused.emit(self.tr("The program could not be opened."))
        elif type(error).__name__ == "InUse" and self._asked is not None:
            self.refused.emit("")
            self._ask_in_use(str(error))
        else:
            self.refused.emit(str(error))

    def _ask_in_use(self, sentence: str) -> None:
        answers = (
            Answer("cancel", self.tr("Cancel")),
            Answer("copy", self.tr("Open a copy…")),
            Answer("read", self.tr("Open to read"), primary=True),
        )
        question = Question(self._window, self.tr("This program is in use"), sentence, answers)
        question.answered.connect(self._in_use_answered)
        question.open()

    def _in_use_answered(self, key: str) -> None:
        if self._asked is None or key == "cancel":
            return
        if key == "read":
            self.open(self._asked, read_only=True)
        elif target := self._ask_target(self.tr("Open a copy"), _copy_name(self._asked)):
            target.write_bytes(self._asked.read_bytes())
            self.open(target)

    def close(self) -> bool:
        """Publish and close the present program; False if that failed and it stays open."""
        document, self.document = self.document, None
        if document is None:
            return True
        try:
            document.close()
        except Exception as error:
            self.document = document
            hooks.report(error)
            return False
        self.closed.emit()
        return True

    def save_now(self) -> None:
        """Write the present state to the file at once."""
        if self.document is not None:
            self.document.publish()

    def save_copy(self) -> None:
        """Write a copy and go on with the original."""
        document = self.document
        if document is None:
            return
        target = self._ask_target(self.tr("Save a copy"), _copy_name(Path(document.path)))
        if target is not None:
            document.save_copy(target)
            self.told.emit(self.tr("A copy was saved as {0}.").format(target.name), "ok")

    def browse(self) -> None:
        """Ask for a program file and open it."""
        self._pick(self.tr("Open a program"), self._last_folder(), self._open_picked)

    def restore(self) -> None:
        """Ask for a backup and open a copy of it beside the user's other programs."""
        self._pick(self.tr("Restore a backup"), str(home() / "backups"), self._restore_picked)

    def ask_new(self, wish: NewProgram) -> None:
        """Ask where a new program shall be kept, then begin it."""
        if target := self._ask_target(self.tr("Keep the new program as"), wish.title):
            self.create(target, wish)

    def _pick(self, title: str, folder: str, accept: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._window, title, folder, self._filter())
        dialog.fileSelected.connect(accept)
        dialog.open()

    def _open_picked(self, path: str) -> None:
        self.open(Path(path))

    def _restore_picked(self, path: str) -> None:
        if target := self._ask_target(self.tr("Keep the restored program as"), "restored"):
            target.write_bytes(Path(path).read_bytes())
            self.open(target)

    def _ask_target(self, title: str, name: str) -> Path | None:
        proposal = str(Path(self._last_folder()) / (_file_name(name) + SUFFIX))
        chosen, _filter = QFileDialog.getSaveFileName(self._window, title, proposal, self._filter())
        if not chosen:
            return None
        return Path(chosen if chosen.lower().endswith(SUFFIX) else chosen + SUFFIX)

    def _filter(self) -> str:
        return self.tr("Day90 programs (*.day90)")

    def _last_folder(self) -> str:
        recent = self._settings.recent()
        if recent:
            return str(Path(recent[0].path).parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _file_name(title: str) -> str:
    """A title as a file name that every system accepts."""
    kept = "".join(sign if sign.isalnum() or sign in " -_." else " " for sign in title)
    return " ".join(kept.split()).strip(". ")[:80] or "program"


def _copy_name(path: Path) -> str:
    return f"{path.stem} copy"


def _free(folder: Path, stem: str) -> Path:
    """A path in a folder that no file has yet."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"{stem}{'' if number == 1 else f' {number}'}{SUFFIX}").exists():
        number += 1
    return path
