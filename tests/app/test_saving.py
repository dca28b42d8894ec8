"""How the document comes into its file: published whole, never over somebody else's, backed up."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from app import safekeeping
from app.document import Document
from app.publishing import Publisher
from models.errors import UserError
from models.storage import publish as publishing
from models.storage.errors import (
    AlreadyThere,
    CannotSave,
    ChangedOutside,
    GoneOutside,
    NoSpace,
    ReadOnlyPlace,
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


def test_the_publisher_writes_the_file_soon_after_the_last_edit(path: Path, qtbot: object) -> None:
    document = make(path)
    publisher = Publisher(document, quiet_ms=10)
    with qtbot.waitSignal(document.saved, timeout=5000), document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    assert titles_in(path)[0] == "Mine"
    assert not document.unpublished
    publisher.stop()
    document.close()


def test_the_publisher_says_why_it_could_not(path: Path, qtbot: object) -> None:
    document = make(path)
    publisher = Publisher(document, quiet_ms=60_000)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    path.write_bytes(b"theirs")
    with qtbot.waitSignal(document.publish_failed, timeout=5000) as caught:
        publisher.publish_soon()
    assert "changed by someone else" in caught.args[0]
    publisher.stop()
    document.close(publish=False)
    assert path.read_bytes() == b"theirs"


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


def test_a_spoilt_working_copy_is_kept_aside_and_the_file_opened(path: Path, home: Path) -> None:
    document = make(path)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    document.close(publish=False)
    (work,) = home.glob("open/*/work.sqlite")
    work.write_bytes(b"spoilt")
    with Document.open(path) as reopened:
        assert titles(reopened)[0] == "Task 0"
        assert reopened.kept_aside is not None
        assert (reopened.kept_aside / "work.sqlite").read_bytes() == b"spoilt"
