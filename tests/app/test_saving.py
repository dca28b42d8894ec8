"""How the document comes into its file: published whole, never over somebody else's, backed up."""

from __future__ import annotations

import errno
import gc
import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app import hooks, safekeeping
from app.document import Document
from models.errors import UserError
from models.storage import backups, snapshot
from models.storage import publish as publishing
from models.storage.errors import (
    AlreadyThere,
    CannotSave,
    ChangedOutside,
    GoneOutside,
    NoSpace,
    NotNow,
    OwnPlace,
    ReadOnlyPlace,
    Unreadable,
    cannot_note,
    cannot_work,
)
from models.storage.working_copy import WorkingCopy
from tests.app.documents import fill, make, titles, titles_in


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.day90"


def test_creating_never_replaces_a_file_unless_told(path: Path) -> None:
    path.write_text("precious")
    with pytest.raises(AlreadyThere):
        make(path)
    assert path.read_text() == "precious"
    with Document.create(path, fill, replace=True) as document:
        assert len(titles(document)) == 5


def test_a_failed_creation_leaves_nothing(path: Path, home: Path) -> None:
    def fail(session: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Document.create(path, fail)
    assert not path.exists()
    assert list((home / "open").iterdir()) == []


def test_a_file_changed_outside_is_never_overwritten_unasked(path: Path, tmp_path: Path) -> None:
    with make(path) as document:
        document.publish()
        path.write_bytes(b"theirs")
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        heard = []
        document.publish_failed.connect(heard.append)
        with pytest.raises(ChangedOutside) as caught:
            document.publish()
        assert heard == [str(caught.value)]
        assert path.read_bytes() == b"theirs"
        document.save_copy(tmp_path / "mine.day90")
        assert titles_in(tmp_path / "mine.day90")[0] == "Mine"
        document.publish(force=True)
    assert titles_in(path)[0] == "Mine"


def test_a_conflict_on_closing_keeps_the_edits_for_next_time(path: Path) -> None:
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOutside), document:
        pass
    assert path.read_bytes() == b"theirs"
    with Document.open(path) as document:
        assert document.recovered_edits == 1
        assert titles(document)[0] == "Mine"
        document.publish(force=True)


def test_a_file_deleted_outside_is_written_again_only_when_told(path: Path) -> None:
    with make(path) as document:
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        path.unlink()
        with pytest.raises(GoneOutside):
            document.publish()
        assert not path.exists()
        document.publish(force=True)
        assert titles_in(path)[0] == "Mine"


def test_a_read_only_file_is_not_replaced(path: Path) -> None:
    with make(path) as document:
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        path.chmod(0o444)
        before = path.read_bytes()
        with pytest.raises(ReadOnlyPlace):
            document.publish()
        assert path.read_bytes() == before
        path.chmod(0o640)
        document.publish()
        assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_full_disk_while_publishing_leaves_the_file_and_the_edits(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with make(path) as document:
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        before = path.read_bytes()
        with monkeypatch.context() as patched:
            patched.setattr(publishing.file, "flush", _no_space)
            with pytest.raises(NoSpace):
                document.publish()
        assert path.read_bytes() == before
        assert sorted(each.name for each in path.parent.iterdir() if each.suffix == ".tmp") == []
        document.publish()
        assert titles_in(path)[0] == "Mine"


def _no_space(path: Path) -> None:
    raise OSError(28, "No space left on device")


def test_a_link_is_followed_and_stays_a_link(path: Path, tmp_path: Path) -> None:
    make(path).close()
    link = tmp_path / "link.day90"
    link.symlink_to(path)
    with Document.open(link) as document, document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    assert link.is_symlink()
    assert titles_in(path)[0] == "Mine"


def test_backups_are_made_and_restored_as_a_copy(path: Path, tmp_path: Path) -> None:
    with make(path) as document:
        key = document.document_key
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
    newest = safekeeping.backups_of(key)[0]
    restored = safekeeping.restore(newest, tmp_path / "restored.day90")
    with Document.open(restored) as document:
        assert titles(document)[0] == "Mine"
    with pytest.raises(AlreadyThere):
        safekeeping.restore(newest, path)
    assert safekeeping.back_up(path).exists()


def test_a_failed_backup_warns_and_does_not_block(path: Path, home: Path) -> None:
    home.mkdir()
    (home / "backups").write_text("in the way")
    with make(path) as document:
        heard = []
        document.warned.connect(heard.append)
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        document.publish()
        assert len(heard) == 1
    assert titles_in(path)[0] == "Mine"


def test_backups_that_cannot_be_looked_at_warn_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def due(*_given: object) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    with make(path) as document:
        warnings: list[str] = []
        document.warned.connect(warnings.append)
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        monkeypatch.setattr(backups, "due", due)
        document.publish()
        (warning,) = warnings
        assert "(input/output error)" in warning
        assert not document.unpublished


def test_a_document_opened_in_a_thread_belongs_to_the_application(path: Path, qapp: object) -> None:
    make(path).close()
    opened: list[Document] = []
    thread = threading.Thread(target=lambda: opened.append(Document.open(path)))
    thread.start()
    thread.join()
    (document,) = opened
    assert document.thread() is qapp.thread()
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    document.close()
    assert titles_in(path)[0] == "Mine"


def test_every_message_is_one_sentence_for_people(path: Path) -> None:
    with make(path) as document:
        path.unlink()
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        with pytest.raises(UserError) as caught:
            document.publish()
        assert str(caught.value).startswith("plan.day90 ")
        assert os.linesep not in str(caught.value)
        document.publish(force=True)


@pytest.mark.parametrize("step", [1, 2], ids=["before the file is replaced", "after it was replaced"])
def test_a_stop_while_publishing_is_no_conflict_afterwards(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """The file may hold the last publication or the one before; either way it is known as ours."""
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    note, calls = WorkingCopy.note, []

    def stop(copy: WorkingCopy, session: object) -> None:
        calls.append(session)
        if len(calls) == step:
            raise OSError("stopped")
        note(copy, session)

    with monkeypatch.context() as patched:
        patched.setattr(WorkingCopy, "note", stop)
        with pytest.raises(CannotSave):
            document.publish()
    document.close(publish=False)
    assert titles_in(path)[0] == ("Task 0" if step == 1 else "Mine")
    with Document.open(path) as reopened:
        assert reopened.recovered_edits == (1 if step == 1 else 0)
        with reopened.edit("More"):
            reopened.program.tasks[1].title = "More"
    assert titles_in(path)[:2] == ["Mine", "More"]


@pytest.mark.parametrize("left", [b"spoilt", b""])
def test_a_spoilt_working_copy_is_kept_aside_and_the_file_opened(path: Path, home: Path, left: bytes) -> None:
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    document.close(publish=False)
    (work,) = home.glob("open/*/work.sqlite")
    work.write_bytes(left)
    with Document.open(path) as reopened:
        assert titles(reopened)[0] == "Task 0"
        assert reopened.kept_aside is not None
        assert (reopened.kept_aside / "work.sqlite").read_bytes() == left


def test_an_error_is_told_of_what_it_was_met_in(path: Path, home: Path) -> None:
    about_the_file = PermissionError(errno.EACCES, "Permission denied", str(path))
    assert type(cannot_work(path, home, about_the_file)) is Unreadable
    assert type(cannot_note(path, home, about_the_file)) is ReadOnlyPlace
    assert type(cannot_note(path, home, OSError(errno.EROFS, "Read-only file system", str(home)))) is OwnPlace
    spoilt = cannot_note(path, home, sqlite3.DatabaseError("the working copy failed its check"))
    assert "own copy of it" in str(spoilt)
    assert "writable" not in str(spoilt)


def test_a_full_disk_of_the_working_copy_is_named_instead_of_the_files_folder(
    path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(copy: WorkingCopy, session: object) -> None:
        _no_space(copy.folder)

    (path.parent / "share").mkdir()
    with make(path.parent / "share" / "plan.day90") as document:
        with document.edit("Mine"):
            document.program.tasks[0].title = "Mine"
        with monkeypatch.context() as patched:
            patched.setattr(WorkingCopy, "note", full)
            with pytest.raises(NoSpace) as caught:
                document.publish()
        assert "on this computer" in str(caught.value)
        assert str(home) in str(caught.value)
        assert "share" not in str(caught.value)


@pytest.mark.parametrize("error", ["SQLITE_BUSY", "SQLITE_IOERR_READ"])
def test_a_working_copy_that_cannot_be_read_just_now_is_not_taken_for_spoilt(
    path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    document.close(publish=False)

    def fail(work: Path) -> None:
        passing = sqlite3.OperationalError("it does not answer")
        passing.sqlite_errorname = error
        raise passing

    with monkeypatch.context() as patched:
        patched.setattr(snapshot, "connect", fail)
        with pytest.raises(NotNow, match=r"it does not answer.*open it again"):
            Document.open(path)
    with Document.open(path) as reopened:
        assert reopened.recovered_edits == 1
        assert titles(reopened)[0] == "Mine"


def test_a_working_copy_that_is_locked_is_not_taken_for_spoilt(path: Path, home: Path) -> None:
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    document.close(publish=False)
    (work,) = home.glob("open/*/work.sqlite")
    with closing(sqlite3.connect(work, isolation_level=None)) as held:
        held.execute("PRAGMA locking_mode = EXCLUSIVE")
        held.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotNow, match="locked"):
            Document.open(path)
        held.execute("ROLLBACK")


@pytest.mark.parametrize("step", [(safekeeping, "keep_published"), (WorkingCopy, "remove")])
def test_an_error_while_letting_go_is_reported_and_the_document_closed_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[object, str]
) -> None:
    def fail(*_given: object) -> None:
        raise PermissionError(13, "held")

    reported: list[Exception] = []
    monkeypatch.setattr(hooks, "report", reported.append)
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    with monkeypatch.context() as patched:
        patched.setattr(*step, fail)
        document.close()
    assert [type(each) for each in reported] == [PermissionError]
    with Document.open(path) as reopened:  # nobody holds it, and what was left is settled
        assert (titles(reopened)[0], reopened.recovered_edits) == ("Mine", 0)


def test_a_creation_that_fails_ends_without_noise(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(CannotSave):
        make(tmp_path / "missing" / "plan.day90")
    gc.collect()
    assert caplog.text == ""
