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


def test_without_a_place_for_a_log_errors_are_still_told(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    hooks.install(blocked / "log")
    try:
        hooks.watch_crashes(blocked / "log")
        with qtbot.waitSignal(hooks.faults.reported):
            sys.excepthook(ValueError, failing("day"), None)
    finally:
        hooks.uninstall()


def test_a_crash_file_that_goes_meanwhile_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("crash-1-1.txt", "crash-2-1.txt"):
        (tmp_path / name).write_text(f"stacks of {name}", encoding="utf-8")
    stat = Path.stat

    def gone(path: Path, **follow: bool) -> os.stat_result:
        if path.name == "crash-2-1.txt":
            raise FileNotFoundError(path)
        return stat(path, **follow)

    monkeypatch.setattr(Path, "stat", gone)
    assert hooks.last_crash(tmp_path) == "stacks of crash-1-1.txt"


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


def test_what_led_to_an_error_is_told_first(folder: Path, qtbot: QtBot) -> None:
    error = chained()
    with qtbot.waitSignal(hooks.faults.reported) as caught:
        hooks.report(error)
    details = caught.args[0].details
    assert details.index("ValueError: bad day") < details.index("KeyError: 'inside'")
    assert details.index("KeyError: 'inside'") < details.rindex("RuntimeError: outside")
    text = (folder / hooks.LOG_NAME).read_text(encoding="utf-8")
    assert text.index(", in failing") < text.rindex("\nKeyError\n") < text.rindex("\nRuntimeError\n")
    assert "ValueError: bad" not in text


def test_a_cause_that_was_put_aside_is_not_told(folder: Path, qtbot: QtBot) -> None:
    try:
        try:
            raise failing("bad day")
        except ValueError:
            raise RuntimeError("outside") from None
    except RuntimeError as error:
        with qtbot.waitSignal(hooks.faults.reported) as caught:
            hooks.report(error)
    assert "ValueError" not in caught.args[0].details


def chained() -> RuntimeError:
    """An error that was raised from one that was raised while another was handled."""
    try:
        try:
            try:
                raise failing("bad day")
            except ValueError:
                raise KeyError("inside")  # noqa: B904 - as by mistake
        except KeyError as error:
            raise RuntimeError("outside") from error
    except RuntimeError as error:
        return error
