"""Backups of all programs on this computer, and how files stand before they are opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app import locking, safekeeping
from app.document import Document
from app.kept import kept
from app.standing import Standing, State, standing, standings
from models.library import new_program
from models.storage import backups
from models.storage.working_copy import folder_of, key_of

DAY = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def begin(path: Path, title: str) -> Document:
    return Document.create(path, lambda session: session.add(new_program(title, DAY, plan_name="blank")))


def back_up(path: Path, home: Path, hour: int, reason: str) -> None:
    data = path.read_bytes()
    at = datetime(2026, 3, 2, hour, tzinfo=UTC)
    backups.back_up(home, safekeeping.document_key(data), path, data, reason, at)


def test_backups_are_listed_by_program_newest_first(tmp_path: Path, home: Path) -> None:
    for name in ("Claims", "Desk"):
        begin(tmp_path / f"{name}.day90", name).close()
    for backup in home.glob("backups/*/*"):
        backup.unlink()
    back_up(tmp_path / "Claims.day90", home, 9, "session")
    back_up(tmp_path / "Desk.day90", home, 10, "asked")
    back_up(tmp_path / "Claims.day90", home, 11, "import")
    found = kept()
    assert [(each.title, each.at.hour, each.reason) for each in found] == [
        ("Claims", 11, "import"), ("Claims", 9, "session"), ("Desk", 10, "asked"),
    ]  # fmt: skip
    assert found[0].size == (tmp_path / "Claims.day90").stat().st_size


def test_a_spoilt_backup_does_not_hide_the_others(tmp_path: Path, home: Path) -> None:
    begin(tmp_path / "claims.day90", "Claims").close()
    back_up(tmp_path / "claims.day90", home, 9, "session")
    for backup in home.glob("backups/*/*.day90"):
        backup.write_bytes(b"spoilt")
    assert {each.title for each in kept()} == {""}


def test_without_backups_nothing_is_listed() -> None:
    assert kept() == []


def test_a_file_is_ready_or_missing(tmp_path: Path) -> None:
    begin(tmp_path / "a.day90", "A").close()
    assert standing(tmp_path / "a.day90") == Standing(State.READY)
    assert standing(tmp_path / "b.day90") == Standing(State.MISSING)
    assert set(standings([str(tmp_path / "a.day90")])) == {str(tmp_path / "a.day90")}


def test_a_file_open_here_is_in_use(tmp_path: Path) -> None:
    document = begin(tmp_path / "a.day90", "A")
    assert standing(tmp_path / "a.day90").state is State.IN_USE
    document.close()
    assert standing(tmp_path / "a.day90") == Standing(State.READY)


def test_a_colleague_has_it(tmp_path: Path) -> None:
    begin(tmp_path / "a.day90", "A").close()
    note = {"name": "Noor Haddad", "computer": "another", "since": "2026-03-02T09:41", "home": "/elsewhere"}
    locking.owner_file(tmp_path / "a.day90").write_text(json.dumps(note), encoding="utf-8")
    assert standing(tmp_path / "a.day90") == Standing(State.IN_USE, "Noor Haddad")


def test_edits_of_a_session_that_ended_early_wait(tmp_path: Path, home: Path) -> None:
    document = begin(tmp_path / "a.day90", "A")
    with document.edit("Rename"):
        document.program.title = "B"
    document.close(publish=False)
    assert (folder_of(home, tmp_path / "a.day90") / "session.json").exists()
    assert standing(tmp_path / "a.day90") == Standing(State.WAITING)


def test_the_lock_of_a_program_that_is_gone_counts_for_nothing(tmp_path: Path, home: Path) -> None:
    begin(tmp_path / "a.day90", "A").close()
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    lock = home / "open" / f"{key_of((tmp_path / 'a.day90').resolve())}.lock"
    lock.write_text(f"{gone.pid}\npython3\n{os.uname().nodename}\n", encoding="utf-8")
    assert standing(tmp_path / "a.day90") == Standing(State.READY)
