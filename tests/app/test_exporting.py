"""Writing documents: a Word template that is gone stops the Word documents, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.exporting import chosen, export, options_for
from app.previewing import preview
from models import Program
from models.errors import UserError
from models.library import new_program

GONE = "template '.*client.dotx' is not there any more"


@pytest.fixture
def mailed(tmp_path: Path) -> Program:
    """A program of a colleague, whose Word template is on another computer."""
    program = new_program("Claims", date(2026, 2, 2), plan_name="blank")
    program.as_of = program.start
    program.template = str(tmp_path / "elsewhere" / "client.dotx")
    return program


def write(program: Program, folder: Path, *names: str) -> list[str]:
    written = export(program, folder, chosen(names), options_for(program))
    return [each.path.name for each in written]


def test_a_tracker_needs_no_word_template(mailed: Program, tmp_path: Path) -> None:
    assert write(mailed, tmp_path / "out", "raci", "sprint-tracker") == ["sprint-tracker.xlsx", "raci.xlsx"]
    assert preview(mailed, chosen(["raci"])[0]).blocks


@pytest.mark.parametrize("names", [["handoff-plan"], ["raci", "handoff-plan"], []])
def test_a_word_document_does_and_nothing_is_written_without_it(
    mailed: Program, tmp_path: Path, names: list[str]
) -> None:
    with pytest.raises(UserError, match=GONE):
        write(mailed, tmp_path / "out", *names)
    assert not (tmp_path / "out").exists()


def test_the_preview_of_a_word_document_says_so_too(mailed: Program) -> None:
    with pytest.raises(UserError, match=GONE):
        preview(mailed, chosen(["handoff-plan"])[0])
