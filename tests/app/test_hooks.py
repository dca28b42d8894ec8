"""Unexpected errors are logged without what users typed, told once, and end nothing."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import hooks
from models.errors import UserError


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    hooks.install(tmp_path / "log")
    yield tmp_path / "log"
    hooks.uninstall()


def failing(text: str) -> ValueError:
    """An error that has been raised, and so has a place."""
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_an_error_is_told_with_its_details(folder: Path, qtbot: QtBot) -> None:
    error = failing("bad day")
    with qtbot.waitSignal(hooks.faults.reported) as caught:
        sys.excepthook(ValueError, error, error.__traceback__)
    (fault,) = caught.args
    assert fault.signature == "ValueError in test_hooks.py, failing"
    assert fault.details.endswith("ValueError: bad day")


def test_the_log_has_the_place_but_not_the_text(folder: Path) -> None:
    hooks.report(failing("Dana Okafor, confidential"))
    text = (folder / hooks.LOG_NAME).read_text(encoding="utf-8")
    assert "ValueError in test_hooks.py, failing" in text
    assert "Dana" not in text


def test_the_same_error_is_told_once_a_minute(
    folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    hooks.faults.reported.connect(told.append)
    now = [1000.0]
    monkeypatch.setattr(hooks._State, "clock", staticmethod(lambda: now[0]))
    for moment in (1000.0, 1030.0, 1059.0, 1061.0):
        now[0] = moment
        hooks.report(failing("again"))
    hooks.report(TypeError("another"))
    hooks.faults.reported.disconnect(told.append)
    assert [fault.signature.split()[0] for fault in told] == ["ValueError", "ValueError", "TypeError"]  # type: ignore[attr-defined]


def test_a_user_error_is_a_sentence_not_a_fault(folder: Path, qtbot: QtBot) -> None:
    error = UserError("The file is empty: restore a backup.")
    with qtbot.assertNotEmitted(hooks.faults.reported), qtbot.waitSignal(hooks.faults.refused) as caught:
        sys.excepthook(UserError, error, None)
    assert caught.args == ["The file is empty: restore a backup."]
    assert not (folder / hooks.LOG_NAME).exists()


def test_errors_of_threads_arrive(folder: Path, qtbot: QtBot) -> None:
    def work() -> None:
        raise KeyError("inside")

    with qtbot.waitSignal(hooks.faults.reported) as caught:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert caught.args[0].signature.startswith("KeyError in test_hooks.py")


def test_a_guarded_method_reports_and_falls_back(folder: Path, qtbot: QtBot) -> None:
    @hooks.guarded(False)
    def event_filter() -> bool:
        raise RuntimeError("inside Qt")

    with qtbot.waitSignal(hooks.faults.reported):
        assert event_filter() is False


def test_errors_under_which_nothing_can_be_written_do_not_raise(
    folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / hooks.LOG_NAME).mkdir()
    with qtbot.waitSignal(hooks.faults.reported):
        hooks.report(failing("no room"))


def test_a_crash_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "crash-1-1.txt").write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    assert "Segmentation fault" in hooks.last_crash(tmp_path)
    assert hooks.last_crash(tmp_path) == ""
    assert (tmp_path / "reported-1-1.txt").exists()


def test_empty_crash_files_are_kept_for_a_week(tmp_path: Path) -> None:
    path = tmp_path / "crash-1-1.txt"
    path.touch()
    os.utime(path, (1_000_000, 1_000_000))
    assert hooks.last_crash(tmp_path, now=1_000_000 + 86_400) == ""
    assert path.exists()
    assert hooks.last_crash(tmp_path, now=1_000_000 + 8 * 86_400) == ""
    assert not path.exists()
