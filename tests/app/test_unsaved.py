"""Edits that a crash kept from their file: the command line says so, backs them up, and never loses them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.document import Document
from app.safekeeping import back_up
from app.unsaved import unsaved
from tests.app.documents import fill, make, titles, titles_in

ROOT = Path(__file__).parents[2]
CRASH = """
import os, sys
from app.document import Document
document = Document.open(sys.argv[1])
for title in sys.argv[2:]:
    with document.edit(title):
        document.program.tasks[0].title = title
os._exit(9)
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Another process of Python that knows the program."""
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}

    def process(*words: object) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return process


@pytest.fixture
def path(run: Run, tmp_path: Path) -> Path:
    """A file whose last two edits a crash kept from it."""
    made = tmp_path / "plan.day90"
    make(made).close()
    assert run("-c", CRASH, made, "First", "Second")[0] == 9
    assert titles_in(made)[0] == "Task 0"
    return made


def test_a_command_that_reads_the_file_says_what_it_lacks(run: Run, path: Path, tmp_path: Path) -> None:
    for words in (
        ["info", path],
        ["check", path],
        ["history", path, "--json"],
        ["export", path, "--only", "raci", "--to", tmp_path / "out"],
    ):
        code, out, err = run("-m", "app", *words)
        assert (code, err.count("\n")) == (0, 1)
        assert err.startswith("day90: plan.day90 was read as it was last saved, without 2 edits made on this")
        assert err.endswith(f"open it in the window: day90 {path}.\n")
        assert out
        assert "Second" not in out
    assert titles_in(path)[0] == "Task 0"
    with Document.open(path) as document:
        assert (document.recovered_edits, titles(document)[0]) == (2, "Second")
    assert run("-m", "app", "info", path)[2] == ""


def test_a_backup_holds_the_edits_that_the_file_lacks(run: Run, path: Path) -> None:
    code, out, err = run("-m", "app", "backup", path)
    assert (code, err.count("\n")) == (0, 1)
    assert err.startswith("day90: The backup holds 2 edits made on this computer until ")
    with Document.open(Path(out.strip()), read_only=True) as backup:
        assert titles(backup)[0] == "Second"
    with Document.open(path) as document:
        assert document.recovered_edits == 2


def test_a_backup_of_a_file_that_a_colleague_changed_is_of_that(run: Run, path: Path, tmp_path: Path) -> None:
    with Document.create(tmp_path / "theirs.day90", fill) as theirs, theirs.edit("Theirs"):
        theirs.program.tasks[0].title = "Theirs"
    path.write_bytes((tmp_path / "theirs.day90").read_bytes())
    code, out, err = run("-m", "app", "backup", path)
    assert code == 0
    assert err.startswith("day90: The backup is of plan.day90 as somebody changed it, without 2 edits made")
    assert titles_in(Path(out.strip()))[0] == "Theirs"


def test_the_edits_of_a_file_that_is_gone_are_named_and_can_be_backed_up(run: Run, path: Path) -> None:
    path.unlink()
    code, _, err = run("-m", "app", "info", path)
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("day90: plan.day90 is not in ")
    assert "There are 2 edits made on this computer until " in err
    assert titles_in(back_up(path))[0] == "Second"


def test_a_new_program_in_the_place_of_a_lost_one_says_where_its_edits_are(run: Run, path: Path) -> None:
    path.unlink()
    code, out, err = run("-m", "app", "new", path, "--title", "Other", "--start", "2026-02-02")
    assert (code, err.count("\n")) == (0, 1)
    assert "Other" in out
    said, _, kept = err.strip().removesuffix(".").partition(" are kept as ")
    assert said == "day90: Edits of an earlier plan.day90 that were never saved into it"
    with Document.open(Path(kept), read_only=True) as backup:
        assert titles(backup)[0] == "Second"


def test_edits_are_kept_as_they_lie_where_no_backup_can_be_made(path: Path, tmp_path: Path) -> None:
    path.unlink()
    backups = tmp_path / "home" / "backups"
    backups.rename(tmp_path / "away")
    backups.touch()
    with Document.create(path, fill) as document:
        assert document.warning is not None
        kept = Path(document.warning.removesuffix(".").partition(" are kept as ")[2])
    assert kept.parent == tmp_path / "home" / "open"
    assert titles_in(kept / "work.sqlite")[0] == "Second"


def test_the_window_that_has_the_file_open_has_still_to_save(run: Run, path: Path) -> None:
    with Document.open(path) as document:
        document.publish()
        assert unsaved(path) is None
        with document.edit("Third"):
            document.program.tasks[0].title = "Third"
        found = unsaved(path)
        assert found is not None
        assert (found.edits, found.follows) == (1, True)
        assert abs(datetime.now(UTC) - found.at) < timedelta(minutes=5)
        code, _, err = run("-m", "app", "info", path)
        assert (code, "the window that has it open has still to save them" in err) == (0, True)


def test_a_folder_in_the_place_of_the_file_is_told_as_such(run: Run, path: Path) -> None:
    path.unlink()
    path.mkdir()
    assert unsaved(path) is None
    code, _out, said = run("-m", "app", "backup", path)
    assert code == 2
    assert "cannot be read (it is a folder)" in said


def test_a_look_moves_nothing_though_the_notes_are_spoilt(run: Run, path: Path, tmp_path: Path) -> None:
    (notes,) = (tmp_path / "home" / "open").glob("*/session.json")
    notes.write_text("{bro", encoding="utf-8")
    assert run("-m", "app", "info", path)[0] == 0
    assert notes.read_text("utf-8") == "{bro"


def test_a_file_written_just_before_the_crash_lacks_nothing(path: Path, tmp_path: Path) -> None:
    """A crash may come between the file taking its place and the note of that."""
    with Document.open(path) as document:
        copy = document._filed.copy
        assert copy is not None
        before = copy.session
        document.publish()
        now = copy.session
        with document.edit("Third"):
            document.program.tasks[0].title = "Third"
        half = type(now)(
            before.target, before.base, before.published, pending=now.base, pending_change=now.published
        )
        copy.note(half)
        found = unsaved(path)
        assert found is not None
        assert (found.edits, found.follows) == (1, True)
        copy.note(now)
