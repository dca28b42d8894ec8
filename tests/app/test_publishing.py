"""Writing the file while one works: soon, again after a failure, and as soon as the settings wish."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.publishing import Publisher
from models.storage.errors import CannotSave
from tests.app.documents import make, titles_in


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "plan.day90"


def test_the_publisher_tries_again_by_itself_and_complains_once(path: Path, qtbot: QtBot) -> None:
    document = make(path)
    publisher = Publisher(document, quiet_ms=10, retry_ms=20)
    heard: list[str] = []
    document.publish_failed.connect(heard.append)
    path.chmod(0o444)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    for _ in range(3):
        with qtbot.waitSignal(publisher.finished, timeout=5000):
            pass
    assert len(heard) == 1
    with qtbot.waitSignal(document.saved, timeout=5000):
        path.chmod(0o644)
    assert titles_in(path)[0] == "Mine"
    publisher.stop()
    document.close()


def test_the_wait_after_failures_doubles_up_to_five_minutes(path: Path, qtbot: QtBot) -> None:
    document = make(path)
    publisher = Publisher(document, quiet_ms=60_000)
    waits = []
    for _ in range(9):
        publisher._take_result(CannotSave(path))
        waits.append(publisher._retry.interval())
    assert waits[:3] == [5_000, 10_000, 20_000]
    assert waits[-1] == 300_000
    publisher.stop()
    assert not publisher._retry.isActive()
    document.close()


def test_the_wait_after_an_edit_can_be_changed_while_one_waits(path: Path, qtbot: QtBot) -> None:
    document = make(path)
    publisher = Publisher(document, quiet_ms=60_000)
    with document.edit("Mine"):
        document.program.tasks[0].title = "Mine"
    with qtbot.waitSignal(document.saved, timeout=5000):
        publisher.set_quiet(10)
    assert publisher.quiet_ms == 10
    publisher.stop()
    document.close()
