"""Programs as files in the real window: in use, changed by others, out of reach, saved over themselves."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app import background, hooks, opening
from app.document import Document
from app.settings import Settings
from models.storage import publish as storage
from models.storage.errors import InUse, ReadOnlyPlace
from tests.app.documents import titles_in
from tests.views import programs
from tests.views.windows import put_away, settle
from views import window as window_module
from views.files import Files
from views.first_tour import Tour
from views.messages import Question
from views.people import PeoplePage
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three programs."""
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    for name in ("first", "second", "third"):
        Document.create(tmp_path / f"{name}.day90", lambda session: session.add(programs.program())).close()
    return tmp_path


@pytest.fixture
def window(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """The window without a program."""
    settings = Settings(folder)
    settings.remember("theme", "light")
    made = MainWindow(settings, programs.AS_OF)
    made.show()
    made.fill()
    yield made
    qtbot.waitUntil(lambda: not made.desk.files.is_busy(), timeout=30_000)
    put_away(made)


def opened(window: MainWindow, qtbot: QtBot, path: Path) -> tuple[Files, Document]:
    files = window.desk.files
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        files.open(path)
    assert files.document is not None
    return files, files.document


def rename(document: Document) -> None:
    with document.edit("Rename"):
        document.program.tasks[0].title = "Mine"


def test_the_file_in_use_is_the_one_that_is_read(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    first = folder / "first.day90"
    files = window.desk.files
    with Document.open(first, who="Ravi"):
        with qtbot.waitSignal(window.desk.settled, timeout=30_000):
            files.open(first)
        (question,) = window.findChildren(Question)
        with qtbot.waitSignal(window.desk.settled, timeout=30_000):
            question.buttons["read"].click()
        assert files.document is not None
        assert files.document.path == first
        assert files.close()


@pytest.mark.parametrize("warm", [True, False], ids=["later", "at the start"])
@pytest.mark.parametrize("asked", [["second"], ["first", "second"], ["third", "second"]])
def test_the_program_asked_for_last_is_the_one_that_is_open_in_the_end(
    window: MainWindow,
    qtbot: QtBot,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: list[str],
    warm: bool,
) -> None:
    monkeypatch.setattr(opening, "is_warm", lambda: warm)
    files, said = window.desk.files, list[str]()
    files.busy.connect(said.append)
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        for name in ["first", *asked]:
            files.open(folder / f"{name}.day90")
    assert files.document is not None
    assert files.document.path == folder / "second.day90"
    assert said[len(asked)] == "second.day90"  # said as soon as it was asked for
    assert files.close()


@pytest.mark.parametrize("asked", [["first"], ["second", "first"]])
def test_a_program_asked_for_twice_is_opened_once(
    window: MainWindow, qtbot: QtBot, folder: Path, asked: list[str]
) -> None:
    files, came = window.desk.files, list[object]()
    files.opened.connect(came.append)
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        for name in ["first", *asked]:
            files.open(folder / f"{name}.day90")
    assert not files.is_busy()
    assert [each.path.stem for each in came] == ["first"]  # type: ignore[attr-defined]
    assert files.close()


def test_who_asks_for_another_is_not_held_up_by_the_first(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    """The first is in use: nobody wants to know any more."""
    files = window.desk.files
    with Document.open(folder / "first.day90", who="Ravi"):
        files.open(folder / "first.day90")
        files.open(folder / "second.day90")
        qtbot.waitUntil(lambda: files.document is not None, timeout=30_000)
    assert window.findChildren(Question) == []
    assert files.document is not None
    assert files.document.path == folder / "second.day90"
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    assert files.close()


def test_a_window_that_is_closed_meanwhile_opens_no_other(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    files, came = window.desk.files, list[object]()
    files.opened.connect(came.append)
    files.open(folder / "first.day90")
    files.open(folder / "second.day90")
    with qtbot.waitSignal(window.left, timeout=30_000):
        assert not window.close()
    assert len(came) == 1
    assert not files.is_busy()


def test_programs_opened_one_straight_after_another_leave_nothing_in_memory(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    gc.disable()  # as in the program, where no thread may collect
    try:
        opened(window, qtbot, folder / "first.day90")
        ended: list[object] = []
        document = window.desk.files.document
        assert document is not None
        weakref.finalize(document.program.tasks[0], ended.append, True)
        del document
        opened(window, qtbot, folder / "second.day90")
        assert ended
        assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
    assert window.desk.files.close()


def test_the_tour_is_forgotten_when_the_sample_cannot_be_made(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> Document:
        raise ReadOnlyPlace(folder / "sample.day90", why="the disk is full")

    monkeypatch.setattr(opening, "create_sample", refuse)
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        window.desk.run("tour")
    opened(window, qtbot, folder / "first.day90")
    assert window.desk.overlays.panel is None
    assert window.desk.files.close()


def test_the_tour_waits_for_the_program_that_is_being_opened(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        window.desk.files.open(folder / "first.day90")
        window.desk.run("tour")
    assert isinstance(window.desk.overlays.panel, Tour)
    assert window.desk.files.document is not None
    assert window.desk.files.document.path.stem == "first"
    assert window.desk.files.close()


def test_a_copy_over_the_program_itself_is_saving_it(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "first.day90"
    files, document = opened(window, qtbot, path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    rename(document)
    files.save_copy()
    assert titles_in(path)[0] == "Mine"
    with document.edit("Rename again"):
        document.program.tasks[0].title = "Mine again"
    assert files.close()
    assert titles_in(path)[0] == "Mine again"


def test_edits_that_a_disk_spoilt_are_spoken_of(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    document = Document.open(folder / "first.day90")
    rename(document)
    document.close(publish=False)
    (work,) = (folder / "home").glob("open/*/work.sqlite")
    work.write_bytes(b"spoilt")
    _files, document = opened(window, qtbot, folder / "first.day90")
    (notice,) = window.desk.notices.banners
    assert "cannot be read" in notice.sentence
    assert str(document.kept_aside) in notice.sentence


def test_a_page_that_cannot_be_built_leaves_the_others(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_document: object) -> object:
        raise ZeroDivisionError("a page")

    monkeypatch.setattr(PeoplePage, "making", broken)
    window.settings.remember("page", "people")
    files, desk = window.desk.files, window.desk
    with qtbot.capture_exceptions() as errors:
        files.open(folder / "first.day90")
        qtbot.waitUntil(lambda: bool(errors), timeout=30_000)
    assert [str(error) for _kind, error, _trace in errors] == ["a page"]
    assert window.windowTitle() == "Claims triage - Day90"
    desk.run("go:today")
    assert desk.workspace.current == "today"
    assert desk.menus.actions["close_program"].isEnabled()
    desk.run("close_program")
    assert files.document is None


def conflict(window: MainWindow, qtbot: QtBot, path: Path) -> tuple[Files, Question]:
    """The window closed on a program that somebody else has changed meanwhile."""
    files, document = opened(window, qtbot, path)
    rename(document)
    path.write_bytes(b"theirs")
    assert not files.close()
    (question,) = window.findChildren(Question)
    return files, question


def test_replacing_what_others_wrote_waits_for_nobody_else_who_writes(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "first.day90"
    files, question = conflict(window, qtbot, path)
    at_work: list[bool] = []
    publish = storage.publish

    def noted(*given: object) -> object:
        at_work.append(files.publisher is not None)
        return publish(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(storage, "publish", noted)
    question.buttons["replace"].click()
    assert at_work == [False]
    assert files.document is None
    assert titles_in(path)[0] == "Mine"


def test_where_replacing_fails_the_program_stays_open_and_is_published_later(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    path = folder / "first.day90"
    files, question = conflict(window, qtbot, path)
    path.chmod(0o444)
    with pytest.raises(ReadOnlyPlace):
        files._unsaved_answered("replace")
    assert files.document is not None
    assert files.publisher is not None
    question.reject()
    path.chmod(0o644)
    files.document.publish(force=True)
    assert files.close()


@pytest.fixture
def answers() -> Iterator[threading.Event]:
    """When a share that did not answer does so."""
    event = threading.Event()
    yield event
    event.set()


def test_a_program_on_a_share_that_does_not_answer_can_be_left(
    window: MainWindow,
    answers: threading.Event,
    qtbot: QtBot,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish = storage.publish
    files, document = opened(window, qtbot, folder / "first.day90")
    assert files.publisher is not None
    files.publisher._slow.setInterval(50)
    monkeypatch.setattr(storage, "publish", lambda *given: answers.wait(20) and publish(*given))
    rename(document)
    assert not files.close()
    (question,) = window.findChildren(Question)
    assert "does not answer" in " ".join(each.text() for each in question.findChildren(QLabel))
    assert files.document is document
    question.buttons["close"].click()
    assert files.document is None
    answers.set()
    assert background._left.pop().waitForDone(5000)


def test_a_closed_program_is_not_kept_in_memory(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    files, document = opened(window, qtbot, folder / "first.day90")
    ended: list[object] = []
    weakref.finalize(document, ended.append, True)
    del document
    assert files.close()
    settle()
    gc.collect()
    assert ended


@pytest.fixture
def held_up(answers: threading.Event, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Opening a program waits for this."""

    def waiting(path: Path, *_given: object, **_named: object) -> Document:
        answers.wait()
        raise InUse(path, "Ravi", "desk-2", "2026-03-14T09:41", False)

    monkeypatch.setattr(opening, "open_program", waiting)
    return answers


def test_leaving_does_not_wait_for_ever_for_a_program_that_cannot_be_read(
    window: MainWindow, qtbot: QtBot, folder: Path, held_up: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_module, "PATIENCE_MS", 50)
    window.desk.files.open(folder / "first.day90")
    qtbot.waitUntil(lambda: window.desk.files.is_busy())
    with qtbot.waitSignal(window.left, timeout=10_000):
        assert not window.close()
        assert not window.isVisible()
    assert not window.desk.files.is_busy()
    held_up.set()
    settle()
    assert window.findChildren(Question) == []


def test_an_error_in_what_the_first_page_needs_does_not_lock_anybody_out(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []

    def broken(_program: object) -> object:
        raise ZeroDivisionError("a rule")

    monkeypatch.setattr("models.rules.check", broken)
    monkeypatch.setattr(hooks, "report", lambda error: reported.append(str(error)))
    opened(window, qtbot, folder / "first.day90")
    assert reported == ["a rule"]
