"""A file that was found sound is not looked through again, unless a single byte of it is another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app import beside, filing, paths
from app.document import Document
from models.storage import known
from models.storage.errors import CannotOpen
from tests.app.bad_files import BAD
from tests.app.documents import make


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were looked through."""
    names: list[str] = []
    check = filing.check
    monkeypatch.setattr(
        filing, "check", lambda content, domain: (names.append(content.path.name), check(content, domain))
    )
    return names


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "files").mkdir()
    path = tmp_path / "files" / "plan.day90"
    make(path).close()
    return path


def test_a_file_of_ours_is_not_looked_through_again(path: Path, checked: list[str]) -> None:
    with Document.open(path) as document, document.edit("Rename"):
        document.program.tasks[0].title = "Another"
    Document.open(path).close()
    Document.open(path, read_only=True).close()
    assert checked == []


def test_a_file_from_elsewhere_is_looked_through_once(path: Path, home: Path, checked: list[str]) -> None:
    for notes in home.glob("sound-files*"):
        notes.unlink()
    Document.open(path, read_only=True).close()
    Document.open(path).close()
    assert checked == ["plan.day90"]


def test_copies_for_exports_displace_no_file_that_is_known(path: Path, checked: list[str]) -> None:
    before = known._known(paths.home())
    with Document.open(path) as document, beside.copy_of(document, date(2026, 3, 14)) as program:
        assert program.title == document.program.title
    assert known._known(paths.home()) == before
    assert checked == []


@pytest.mark.parametrize("name", BAD)
def test_a_known_file_that_was_spoilt_is_refused(path: Path, name: str) -> None:
    Document.open(path).close()
    spoil, expected = BAD[name]
    spoil(path)
    for _ in range(2):
        with pytest.raises(expected):
            Document.open(path)


def test_what_is_refused_is_not_remembered(path: Path, home: Path) -> None:
    spoil, _ = BAD["one letter"]
    spoil(path)
    notes = {each: each.read_bytes() for each in home.glob("sound-files*")}
    with pytest.raises(CannotOpen):
        Document.open(path)
    assert {each: each.read_bytes() for each in home.glob("sound-files*")} == notes


def test_only_the_newest_are_remembered_and_notes_that_cannot_be_read_are_forgotten(home: Path) -> None:
    for number in range(known.LONGEST + 5):
        known.remember(home, f"{number}:abc")
    assert not known.is_known(home, "4:abc")
    assert known.is_known(home, "5:abc")
    (notes,) = home.glob("sound-files*")
    notes.write_bytes(b"\xff\xfe")
    assert not known.is_known(home, "5:abc")
    known.remember(home, "1:def")
    assert known.is_known(home, "1:def")
