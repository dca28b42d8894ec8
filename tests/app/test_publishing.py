"""Writing the file while one works: soon, again after a failure, and as soon as the settings wish."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app import background, hooks
from app.document import Document
from app.publishing import Publisher
from models.storage import publish as storage
from models.storage.errors import CannotSave
from models.storage.snapshot import Snapshot
from models.storage.working_copy import WorkingCopy
from tests.app.documents import make, titles_in

LONG = 60_000  # milliseconds; no test waits for it


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "plan.day90"


@contextmanager
def publishing(path: Path, **milliseconds: int) -> Iterator[tuple[Document, Publisher]]:
    """A new document that is published beside the work; nothing more is written at its end."""
    document = make(path)
    publisher = Publisher(document, **milliseconds)
    yield document, publisher
    publisher.stop()
    document.close(publish=False)


def rename(document: Document) -> None:
    with document.edit("Rename"):
        document.program.tasks[0].title = "Mine"


def test_the_file_is_written_soon_after_the_last_edit(path: Path, qtbot: QtBot) -> None:
    with publishing(path, quiet_ms=10) as (document, _publisher):
        with qtbot.waitSignal(document.saved, timeout=5000):
            rename(document)
        assert titles_in(path)[0] == "Mine"
        assert not document.unpublished


def test_it_is_said_why_the_file_could_not_be_written(path: Path, qtbot: QtBot) -> None:
    with publishing(path, quiet_ms=LONG) as (document, publisher):
        rename(document)
        path.write_bytes(b"theirs")
        with qtbot.waitSignal(document.publish_failed, timeout=5000) as caught:
            publisher.publish_soon()
        assert "changed by someone else" in caught.args[0]
    assert path.read_bytes() == b"theirs"


def test_it_is_tried_again_without_being_asked_and_complained_of_once(path: Path, qtbot: QtBot) -> None:
    with publishing(path, quiet_ms=10, retry_ms=20) as (document, publisher):
        heard: list[str] = []
        document.publish_failed.connect(heard.append)
        path.chmod(0o444)
        rename(document)
        for _ in range(3):
            with qtbot.waitSignal(publisher.finished, timeout=5000):
                pass
        assert len(heard) == 1
        with qtbot.waitSignal(document.saved, timeout=5000):
            path.chmod(0o644)
        assert titles_in(path)[0] == "Mine"


def test_the_wait_after_failures_doubles_up_to_five_minutes(path: Path) -> None:
    with publishing(path, quiet_ms=LONG) as (_document, publisher):
        waits = []
        for _ in range(9):
            publisher._take_result(CannotSave(path))
            waits.append(publisher._retry.interval())
        assert waits[:3] == [5_000, 10_000, 20_000]
        assert waits[-1] == 300_000
    assert not publisher._retry.isActive()


def test_the_wait_after_an_edit_can_be_changed_while_one_waits(path: Path, qtbot: QtBot) -> None:
    with publishing(path, quiet_ms=LONG) as (document, publisher):
        rename(document)
        with qtbot.waitSignal(document.saved, timeout=5000):
            publisher.set_quiet(10)
        assert publisher.quiet_ms == 10


def test_after_an_error_nobody_foresaw_it_is_tried_again_and_reported(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[BaseException] = []
    errors: list[Exception] = [MemoryError()]
    publish = storage.publish

    def publish_or_fail(copy: WorkingCopy, force: bool) -> Snapshot:
        if errors:
            raise errors.pop()
        return publish(copy, force)

    with publishing(path, quiet_ms=10, retry_ms=20) as (document, _publisher):
        monkeypatch.setattr(hooks, "report", reported.append)
        monkeypatch.setattr(storage, "publish", publish_or_fail)
        with qtbot.waitSignal(document.publish_failed, timeout=5000) as caught:
            rename(document)
        assert "cannot be written" in caught.args[0]
        assert [type(each) for each in reported] == [MemoryError]
        qtbot.waitUntil(lambda: not document.unpublished, timeout=5000)
        assert titles_in(path)[0] == "Mine"


def hold_up(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Publishing waits for this from now on: a share that does not answer."""
    answers, publish = Event(), storage.publish

    def waiting(copy: WorkingCopy, force: bool = False) -> Snapshot:
        answers.wait()
        return publish(copy, force)

    monkeypatch.setattr(storage, "publish", waiting)
    return answers


def test_a_folder_that_does_not_answer_is_told_of(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with publishing(path, quiet_ms=10, slow_ms=20) as (document, publisher):
        answers = hold_up(monkeypatch)
        with qtbot.waitSignal(document.publish_failed, timeout=5000) as caught:
            rename(document)
        assert "does not answer" in caught.args[0]
        with pytest.raises(CannotSave, match="does not answer"):
            publisher.settle()
        with qtbot.waitSignal(document.saved, timeout=5000):
            answers.set()
        assert titles_in(path)[0] == "Mine"


def test_nobody_waits_for_a_folder_that_does_not_answer(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with publishing(path, quiet_ms=LONG, slow_ms=20) as (document, publisher):
        answers = hold_up(monkeypatch)
        rename(document)
        publisher.publish_soon()
    assert len(background._left) == 1
    assert titles_in(path)[0] == "Task 0"
    answers.set()
    assert background._left.pop().waitForDone(5000)
    with Document.open(path) as reopened:
        assert reopened.program.tasks[0].title == "Mine"
