"""The tables and sentences of the plans stand in data, each used and each with what a reader needs."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

import exporters.word
import resources
from exporters.word.chapters.tabled import table
from exporters.word.tables import Group, Kind
from tests.exporters.word import plans, sample

SOURCES = "".join(path.read_text("utf-8") for path in Path(exporters.word.__path__[0]).rglob("*.py"))
TABLES: dict[str, dict[str, Any]] = resources.toml("words/tables.toml")
WORDS: dict[str, dict[str, str]] = resources.toml("words/documents.toml")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_words_and_columns_of_known_looks(name: str) -> None:
    told = TABLES[name]
    assert told["caption"]
    assert told["description"]
    assert {look for _, _, *looks in told["columns"] for look in looks} <= {*get_args(Kind), "right"}
    assert all(width > 0 for _, width, *_ in told["columns"])
    assert f'"{name}"' in SOURCES


@pytest.mark.parametrize(
    ("chapter", "name"), [(chapter, name) for chapter in WORDS for name in WORDS[chapter]]
)
def test_a_sentence_is_used(chapter: str, name: str) -> None:
    assert re.search(rf"""(["']){name}\1""", SOURCES)
    assert all(field is None or field for _, field, _, _ in Formatter().parse(WORDS[chapter][name]))


def test_a_column_left_out_takes_its_cells_along_and_leaves_the_groups(tmp_path: Path) -> None:
    plan = sample.page()
    rows = [Group("Before the phases"), ["Ask", "People", "Lin", "2 Feb", "3 Feb", "Done", "+2 d"]]
    plan.heading("Work")
    table(plan, "tasks", rows, without=("Slip", "Track"))
    table(plan, "signed", [["Go-live", "3 Apr 2026"]], today="14 Mar 2026")
    plan.save(tmp_path / "plan.docx")
    cells = [line.cells for line in plans.lines(tmp_path / "plan.docx") if line.cells]
    assert ("Task", "Owner", "Start", "Finish", "Status") in cells
    assert ("Ask", "Lin", "2 Feb", "3 Feb", "Done") in cells
    assert ("Before the phases",) in cells
    assert ("What is signed", "As it stands on 14 Mar 2026") in cells
