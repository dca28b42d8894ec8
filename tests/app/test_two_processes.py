"""Two programs, one file: the second is told who has it, and may read it or take over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app import locking
from app.document import Document
from app.locking import owner_file
from models.errors import UserError
from models.storage.errors import ChangedOutside, InUse
from models.storage.working_copy import key_of
from tests.app.documents import make, titles, titles_in

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from app.document import Document
document = Document.open(sys.argv[1], who="Ada Lovelace")
print("open", flush=True)
sys.stdin.readline()
document.close()
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    make(tmp_path / "plan.day90").close()
    return tmp_path / "plan.day90"


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the file open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        if process.poll() is None:
            process.communicate("\n")


def test_the_second_program_is_told_who_has_the_file(path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(InUse) as caught:
        Document.open(path)
    assert caught.value.holder == "Ada Lovelace"
    assert caught.value.since
    assert not caught.value.can_take_over
    with pytest.raises(InUse):
        Document.open(path, take_over=True)
    with Document.open(path, read_only=True) as reader:
        assert titles(reader)[0] == "Task 0"
    holder.communicate("\n")
    with Document.open(path) as document:
        assert document.recovered_edits == 0
    assert not owner_file(path).exists()


def test_without_a_place_for_the_lock_a_sentence_says_so(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "a file"))
    with pytest.raises(UserError, match="cannot write in"):
        Document.open(path)


def test_the_lock_is_given_back_though_the_folder_does_not_answer(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()
    document = Document.open(path)
    with monkeypatch.context() as patch:
        patch.setattr(locking, "PATIENCE_SECONDS", 0.05)
        patch.setattr(locking, "_read", lambda _owner: {"token": str(answers.wait())})
        document.close()
        answers.set()
    Document.open(path).close()


def test_a_killed_program_locks_nobody_out(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert owner_file(path).exists()
    with Document.open(path) as document:
        assert titles(document)[0] == "Task 0"
    assert not owner_file(path).exists()


def test_a_colleague_on_another_computer_can_be_overruled(path: Path) -> None:
    note = {
        "name": "Grace",
        "computer": "elsewhere",
        "since": "2026-01-05T09:00+00:00",
        "home": "x",
        "token": "t",
    }
    owner_file(path).write_text(json.dumps(note))
    with pytest.raises(InUse) as caught:
        Document.open(path)
    assert (caught.value.holder, caught.value.computer, caught.value.can_take_over) == (
        "Grace",
        "elsewhere",
        True,
    )
    with Document.open(path, take_over=True) as document:
        assert json.loads(owner_file(path).read_text())["name"] == document.who
    assert not owner_file(path).exists()


def test_a_note_that_cannot_be_read_stops_nobody(path: Path) -> None:
    owner_file(path).write_bytes(b"\xff\x00")
    Document.open(path).close()
    assert not owner_file(path).exists()


def test_two_computers_never_overwrite_each_other(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = Document.open(path)
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "other-computer"))
    with Document.open(path, take_over=True) as theirs, theirs.edit("Theirs"):
        theirs.program.tasks[0].title = "Theirs"
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    with mine.edit("Mine"):
        mine.program.tasks[0].title = "Mine"
    with pytest.raises(ChangedOutside):
        mine.publish()
    assert titles_in(path)[0] == "Theirs"
    mine.save_copy(tmp_path / "mine.day90")
    mine.close(publish=False)
    assert titles_in(tmp_path / "mine.day90")[0] == "Mine"


@pytest.mark.parametrize("left", ["", ".rmlock"])
def test_a_lock_left_empty_by_a_killed_program_locks_nobody_out(
    path: Path, tmp_path: Path, left: str
) -> None:
    folder = tmp_path / "home" / "open"
    name = f"{key_of(path)}.lock"
    (folder / name).write_text("")
    (folder / f"{name}{left}").write_text("")
    with Document.open(path) as document:
        with pytest.raises(InUse):
            Document.open(path)
        assert titles(document)[0] == "Task 0"
