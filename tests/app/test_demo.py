"""`day90 demo`: a file, its documents and a summary in one folder, with or without a display."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from app import demo
from app.document import Document
from app.locking import owner_file
from exporters import exporters
from models.errors import UserError

TODAY = date(2026, 3, 14)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))


def test_everything_is_in_the_folder_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    built = demo.build(tmp_path / "demo", TODAY)
    said = capsys.readouterr().out
    names = {path.name for path in built.parent.iterdir()}
    assert names == {demo.FILE, *(each.name for each in exporters())}
    assert all(str(built.parent / name) in said for name in names)
    assert "sprint day 41" in said
    assert "4 blockers" in said
    assert "'Recoveries and complaints' has no champion." in said
    with Document.open(built, read_only=True) as document:
        assert document.program.organisation == "Brackwater Mutual"
        assert len(document.program.champions) == 14


def test_a_second_demonstration_keeps_what_was_tried_in_the_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = demo.build(tmp_path / "demo", TODAY)
    with Document.open(built) as document, document.edit("Rename") as session:
        session.add(document.program)
        document.program.title = "Tried out"
    capsys.readouterr()
    demo.build(built.parent, TODAY)
    kept = capsys.readouterr().out.splitlines()[0]
    with Document.open(Path(kept.rpartition(" kept as ")[2]), read_only=True) as backup:
        assert backup.program.title == "Tried out"
    with Document.open(built, read_only=True) as document:
        assert document.program.title == "Fernlight in household claims"


def test_without_a_display_it_says_where_everything_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.main.has_display", lambda: False)
    assert demo.show(tmp_path / demo.FILE) == 0
    said = capsys.readouterr().out
    assert "no display" in said
    assert str(tmp_path) in said


def test_with_a_display_the_window_opens_on_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr("app.main.has_display", lambda: True)
    monkeypatch.setattr("app.main.window", lambda path: opened.append(path) or 7)
    assert demo.show(tmp_path / demo.FILE) == 7
    assert opened == [str(tmp_path / demo.FILE)]


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(UserError, match="cannot be made"):
        demo.build(tmp_path / "taken" / "demo", TODAY)


def test_a_demonstration_that_is_open_elsewhere_is_refused_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = demo.build(tmp_path / "demo", TODAY)
    capsys.readouterr()
    note = {"name": "Noor", "computer": "another", "since": "2026-03-02T09:41", "home": "/elsewhere"}
    owner_file(built).write_text(json.dumps(note), encoding="utf-8")
    before = built.read_bytes()
    open_by = f"The demonstration in {built.parent} is open by Noor on another"
    for _ in range(2):
        with pytest.raises(UserError) as caught:
            demo.build(built.parent, TODAY)
        assert str(caught.value) == f"{open_by}: close it there, or name another folder."
    assert capsys.readouterr().out == ""
    assert built.read_bytes() == before
    assert not list((tmp_path / "home" / "backups").rglob("*asked*"))
    owner_file(built).unlink()
    with Document.open(built), pytest.raises(UserError, match="close it there, or name another folder"):
        demo.build(built.parent, TODAY)
    assert capsys.readouterr().out == ""
