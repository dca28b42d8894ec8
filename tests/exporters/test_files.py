"""A document takes its place whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from exporters.files import atomic_write
from models.errors import UserError


def _write(target: Path, failure: Exception | None = None) -> None:
    with atomic_write(target) as draft:
        draft.write_bytes(b"half")
        if failure is not None:
            raise failure


def test_a_finished_document_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with atomic_write(target) as draft:
        assert draft.parent == tmp_path
        assert draft.suffix == ".xlsx"
        draft.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.xlsx"]
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o640


def test_a_failed_document_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(KeyError):
        _write(target, KeyError())
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.xlsx"]


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"'plan.xlsx' could not be written \(No space left\)"):
        _write(tmp_path / "plan.xlsx", OSError(28, "No space left"))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"), atomic_write(tmp_path / "no" / "plan.xlsx"):
        pass


def test_a_target_held_by_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("exporters.files.os.replace", refuse)
    with pytest.raises(UserError, match="close it in other programs"):
        _write(tmp_path / "plan.xlsx")
    assert list(tmp_path.iterdir()) == []
