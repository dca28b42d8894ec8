"""One edit from its beginning to its end: begun, recorded, committed, and memory brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, MetaData
from sqlalchemy.exc import DBAPIError, InvalidRequestError
from sqlalchemy.orm import Session, SessionTransaction

from models import history, numbering
from models.history import Step
from models.history_batches import tangled
from models.history_changes import Batch, Changes
from models.history_revert import revert
from models.loading import Memory
from models.storage import connections, schema
from models.storage.errors import Damaged, NotRecorded, is_full

T = TypeVar("T")


class Editing:
    """The transaction of the open document, what can be undone, and the program in memory."""

    def __init__(self, session: Session, domain: MetaData, record: bool) -> None:
        self.session = session
        self.memory = Memory(session)
        self.stacks = history.Stacks()
        self.last_change = 0
        self.active = False
        self.changes = Changes()
        self._failure: BaseException | None = None
        self._savepoint: SessionTransaction | None = None
        self._merging: tuple[str, int] | None = None
        if record:
            history.start(session.connection(), schema.domain_tables(domain))

    def load(self, path: Path) -> None:
        """Read everything. Raises Damaged when a value cannot be read."""
        try:
            self.memory.load()
        except (LookupError, ValueError, TypeError, OverflowError, DBAPIError) as error:
            raise Damaged(path, why="a value in it cannot be read") from error
        connection = self.session.connection()
        self.stacks = history.stacks(connection)
        self.last_change = history.last_change(connection)
        self.session.commit()

    def read(self, question: Callable[[Connection], T]) -> T:
        """Ask the database something beside the program, leaving no transaction open."""
        answer = question(self.session.connection())
        if not self.active:
            self.session.commit()
        return answer

    def edits_since(self, change: int) -> int:
        """How many edits were made after a recorded change."""
        return self.read(lambda connection: history.edits_since(connection, change))

    @contextmanager
    def joined(self) -> Iterator[None]:
        """An edit within an edit: when it fails, the whole edit fails, even if somebody catches the error."""
        try:
            yield
        except BaseException as error:
            self._failure = error
            raise

    @contextmanager
    def edit(self, label: str, who: str, merge: str | None, source: str) -> Iterator[None]:
        """Record what happens inside as one change set; `changes` tells afterwards what it was."""
        with self._transaction() as connection:
            extended = self._open_set(connection, label, who, merge, source)
            set_id = extended or history.begin_set(connection, label, who, source)
            connections.whole(connection, True)
            self._savepoint = self.session.begin_nested()
            yield
            if self._failure is not None:
                raise self._failure
            self.session.flush()
            history.end_set(connection, set_id)
            recorded = self._commit(connection, numbering.batches(self.session))
        if recorded:
            self._merging = None if merge is None else (merge, set_id)
            self._remember(Step(set_id, label, source, None))

    def _open_set(
        self, connection: Connection, label: str, who: str, merge: str | None, source: str
    ) -> int | None:
        """Go on with the newest change set if this edit is more of the same."""
        if merge is None or self._merging is None or self._merging[0] != merge:
            return None
        history.extend_set(connection, self._merging[1], label)
        return self._merging[1]

    def _remember(self, step: Step) -> None:
        if self.stacks.undo and self.stacks.undo[-1].id == step.id:
            self.stacks.undo[-1] = step
        else:
            self.stacks.add(step)

    def revert(self, step: Step, who: str) -> Changes:
        """Undo a change set, or redo an undo."""
        if self.active:
            raise RuntimeError("undo and redo are not possible within an edit")
        with self._transaction() as connection:
            connections.whole(connection, False)
            reverted = revert(connection, step.id, who)
            self._commit(connection, reverted.batches)
        self._merging = None
        self.stacks.add(reverted.step)
        return self.changes

    def _commit(self, connection: Connection, batches: Sequence[Batch]) -> bool:
        """Make it last, and bring memory up to date; False if nothing was recorded."""
        rows = history.changes_since(connection, self.last_change, batches)
        if batches and tangled(rows, batches):
            rows, batches = history.changes_since(connection, self.last_change), ()
        newest = history.last_change(connection) if rows or batches else self.last_change
        self.session.commit()
        self.last_change = newest
        self.changes = self.memory.refresh(rows, batches) if rows or batches else Changes()
        return bool(rows or batches)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """All of it or nothing: whatever is raised inside, file and memory are as they were before."""
        self._check_untouched()
        self.session.commit()
        self.active, self._failure = True, None
        try:
            yield self._begin()
        except DBAPIError as error:
            self._take_back()
            if isinstance(error.orig, sqlite3.Error) and is_full(error.orig):
                raise NotRecorded(
                    "There is no room left on this computer, so the last change was taken back: "
                    "free some space and make it again."
                ) from error
            raise
        except BaseException:
            self._take_back()
            raise
        finally:
            self.active, self._failure, self._savepoint = False, None, None
            numbering.settle(self.session)

    def _begin(self) -> Connection:
        connection = self.session.connection()
        self.session.commit()
        connections.writing(connection, True)
        try:
            connection = self.session.connection()
        finally:
            connections.writing(connection, False)
        if not connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
            raise RuntimeError("an edit has to be a transaction")
        # A record may name one that is saved after it; all references are looked at in the end.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        return connection

    def _check_untouched(self) -> None:
        if self.session.new or self.session.deleted or self.session.dirty:
            self._take_back()
            raise RuntimeError("a record was changed outside an edit")

    def _take_back(self) -> None:
        """The file never changed; what the edit touched in memory is read again, to be the same."""
        if self._roll_back():
            self.memory.restore()
        else:
            self.session.rollback()
            self.memory.load()
        self.changes = Changes(everything=True)
        self._merging = None

    def _roll_back(self) -> bool:
        """Back to the savepoint, so that the session forgets only what changed; False if there is none.

        A full disk may have made SQLite take the whole transaction back already.
        """
        if self._savepoint is None:
            return False
        try:
            self._savepoint.rollback()
            numbering.forget(self.session)
            self.session.connection().exec_driver_sql("ROLLBACK")
        except (DBAPIError, InvalidRequestError):
            return False
        return True
