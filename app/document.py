"""The open document: one file, one program in memory, one way to change it, undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app import filing, freezing, hooks, safekeeping
from app.editing import Editing
from app.filing import Filed
from app.locking import user_name
from app.threads import move_home
from models import Base
from models.history_audit import AuditEntry, audit
from models.history_changes import Changes
from models.storage import connections, file, publish, schema
from models.storage.errors import CannotSave, Damaged, InUse, ReadOnly
from models.storage.snapshot import Snapshot
from models.texts import without_breaks

if TYPE_CHECKING:
    from models import Program
    from models.rules import Finding

__all__ = ["AuditEntry", "Changes", "Document", "InUse"]


class Document(QObject):
    """Every change goes through `edit`: one edit, one commit, one undo step, one `changed`.

    Needs no event loop. It may be opened in any thread and is then used in the application's: it moves
    itself there when opened, and whoever opened it must not touch it afterwards. Only `Publisher` works
    beside it, on a connection of its own.
    """

    changed = Signal(object)
    """Carries Changes: the keys of the records that are new, changed or gone."""
    state_changed = Signal()
    """Something about saving, undo or redo is different."""
    saved = Signal()
    """The file now holds every edit made before the saving began."""
    publish_failed = Signal(str)
    warned = Signal(str)
    """Something did not work that does not stop the work, as one sentence."""

    def __init__(self, filed: Filed, who: str | None = None) -> None:
        super().__init__()
        self.who = who or user_name()
        self.path = filed.path
        self.read_only = filed.copy is None
        self.kept_aside = filed.kept
        self.warning = filed.warning
        self._filed = filed
        self._closed = False
        self._connection = connections.engine_of(filed.connection).connect()
        self.session = Session(self._connection, expire_on_commit=False)
        self._editing = Editing(self.session, Base.metadata, record=not self.read_only)
        self._editing.load(self.path)
        read = self._editing.read
        self.document_key = read(lambda connection: schema.read_meta(connection, "document")) or ""
        self._saved_at = read(lambda connection: schema.read_meta(connection, "saved"))
        self.format = file.FORMAT
        self._first_change = self._editing.last_change
        self.recovered_edits = self._editing.edits_since(self._published_change) if filed.recovered else 0
        self.first_check: tuple[int, list[Finding]] | None = None
        """The day and the findings of a plan check made before anybody could edit; see `CheckWatch`."""
        freezing.keep(self)
        move_home(self)

    @classmethod
    def open(
        cls, path: Path | str, *, read_only: bool = False, take_over: bool = False, who: str | None = None
    ) -> Document:
        """Open a file, with the edits that a crash left behind if there are any (`recovered_edits`).

        Raises CannotOpen (the file is untouched) or InUse (open read-only, a copy, or `take_over`).
        """
        if read_only:
            return cls._of(filing.to_read(Path(path), Base.metadata), who)
        filed = filing.to_edit(Path(path), Base.metadata, who or user_name(), take_over)
        return cls._of(filed, who)

    @classmethod
    def _of(cls, filed: Filed, who: str | None) -> Document:
        try:
            return cls(filed, who)
        except Damaged:
            filed.let_go() if filed.recovered else filed.throw_away()
            raise
        except BaseException:
            filed.let_go()
            raise

    @classmethod
    def create(
        cls,
        path: Path | str,
        fill: Callable[[Session], object],
        *,
        replace: bool = False,
        label: str = "New program",
        who: str | None = None,
    ) -> Document:
        """Make a new document that `fill` puts the program into; it cannot be undone further back than that.

        Raises AlreadyThere unless an existing file is to be replaced, or CannotSave; no file is left then.
        """
        filed = filing.to_create(Path(path), Base.metadata, who or user_name(), replace)
        document: Document | None = None
        try:
            document = cls(filed, who)
            with document.edit(label, source="new") as session:
                fill(session)
            document.publish()
        except BaseException:
            document._end(filed.throw_away) if document is not None else filed.throw_away()
            raise
        return document

    def __enter__(self) -> Document:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close; if the file cannot be written the edits stay in the working copy, and it is raised why."""
        try:
            self.close()
        except CannotSave:
            self.close(publish=False)
            if error is None:
                raise

    @property
    def program(self) -> Program:
        """The program with all that belongs to it, in memory."""
        programs: Sequence[Program] = list(self._editing.memory.records["program"].values())
        if not programs:
            raise Damaged(self.path, why="it holds no program")
        return programs[0]

    def record(self, table: str, key: str) -> Any | None:
        """A record by table and key, without asking the database; None when it is gone."""
        return self._editing.memory.records[table].get(key)

    @contextmanager
    def edit(self, label: str, merge: str | None = None, source: str = "ui") -> Iterator[Session]:
        """Change the program inside this block: leaving it saves, raising takes everything back.

        An edit within an edit is part of it. Edits with the same `merge` key and nothing in between are
        one undo step with the newest label. Raises ReadOnly, or NotRecorded when there is no room; a document
        that is closed raises RuntimeError, here as in `undo`, `redo` and `publish`.
        """
        if self._editing.active:
            with self._editing.joined():
                yield self.session
            return
        self._check_writable()
        with self._editing.edit(without_breaks(label), self.who, merge, source):
            yield self.session
        self._announce(self._editing.changes)

    def _check_writable(self) -> None:
        if self._closed:
            raise RuntimeError(f"{self.path.name} is closed: open it again to go on")
        if self.read_only:
            raise ReadOnly(f"{self.path.name} is open for reading only: save a copy and change that.")

    def _announce(self, changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)
            self.state_changed.emit()

    def undo(self) -> Changes:
        """Take the newest edit back; nothing happens when there is none."""
        return self._revert(self._editing.stacks.undo)

    def redo(self) -> Changes:
        """Make the edit again that was undone last; nothing happens when there is none."""
        return self._revert(self._editing.stacks.redo)

    def _revert(self, stack: Sequence[Any]) -> Changes:
        self._check_writable()
        if not stack:
            return Changes()
        changes = self._editing.revert(stack[-1], self.who)
        self._announce(changes)
        return changes

    @property
    def undo_label(self) -> str | None:
        """What would be undone; None when nothing can be."""
        return self._editing.stacks.undo[-1].label if self.can_undo else None

    @property
    def redo_label(self) -> str | None:
        """What would be redone; None when nothing can be."""
        return self._editing.stacks.redo[-1].label if self.can_redo else None

    @property
    def can_undo(self) -> bool:
        return not self.read_only and bool(self._editing.stacks.undo)

    @property
    def can_redo(self) -> bool:
        return not self.read_only and bool(self._editing.stacks.redo)

    def audit(self, limit: int = 100, table: str | None = None, key: str | None = None) -> list[AuditEntry]:
        """The newest edits, newest first, of everything, one table or one record."""
        return self._editing.read(lambda connection: audit(connection, limit, table, key))

    @property
    def _published_change(self) -> int:
        return (
            self._filed.copy.session.published if self._filed.copy is not None else self._editing.last_change
        )

    @property
    def unpublished(self) -> bool:
        """Whether there are edits that are only on this computer yet."""
        return not self._closed and self._editing.last_change > self._published_change

    @property
    def published_at(self) -> datetime | None:
        """When the file was last written by Day90 (UTC)."""
        return datetime.fromisoformat(self._saved_at) if self._saved_at else None

    def publish(self, force: bool = False) -> None:
        """Write the file now, from the working copy; `force` replaces what somebody else put there.

        Raises CannotSave: the file is untouched, the edits are safe, and it may be tried again.
        """
        self._check_writable()
        try:
            taken = self.publish_beside(force)
        except CannotSave as error:
            self.publish_failed.emit(str(error))
            raise
        self.note_published(taken)

    def publish_beside(self, force: bool = False) -> Snapshot:
        """The part of publishing that may run in another thread; tell `note_published` of the outcome.

        Makes a backup too, if the newest one is an hour old.
        """
        assert self._filed.copy is not None
        taken = publish.publish(self._filed.copy, force)
        self._warn(safekeeping.keep(self.document_key, self.path, taken.data, "session", only_if_due=True))
        return taken

    def note_published(self, taken: Snapshot) -> None:
        """Account for a publication."""
        self._saved_at = taken.saved
        self.saved.emit()
        self.state_changed.emit()

    def _warn(self, warning: str | None) -> None:
        if warning is not None:
            self.warned.emit(warning)

    def save_copy(self, path: Path | str, replace: bool = False) -> Path:
        """Write the present state to another file; this one stays open. Raises AlreadyThere, CannotSave."""
        to = Path(path).resolve()
        self._filed.save_copy(to, replace)
        return to

    def back_up(self, reason: str = "asked") -> None:
        """Back the present state up, as before an import or a restore; `warned` tells when that failed."""
        if self._filed.copy is not None:
            data = publish.taken(self._filed.copy).data
            self._warn(safekeeping.keep(self.document_key, self.path, data, reason))

    def close(self, publish: bool = True) -> None:
        """Publish, back up what was edited, and forget the working copy.

        Raises CannotSave when the file cannot be written: the document stays open then. With
        `publish=False` unpublished edits wait in the working copy until the file is opened again.
        """
        if self._closed:
            return
        if publish and self.unpublished:
            self.publish()
        copy = None if self.unpublished else self._filed.copy
        if copy is not None and self._editing.last_change > self._first_change:
            hooks.do_all(partial(safekeeping.keep_published, self.document_key, copy, "session"))
        self._end(self._filed.let_go if copy is None else self._filed.throw_away)

    def _end(self, last: Callable[[], None]) -> None:
        """There is no way back from here: what cannot be let go is settled at the next opening."""
        self._closed = True
        hooks.do_all(self.session.close, self._connection.close, partial(freezing.let_go, self), last)
