"""What is different in a file is said in words that people use."""

from __future__ import annotations

import pytest

from models.storage.shape import Shape, difference

ALLOWED: Shape = {
    "task": {
        "columns": [["id", "VARCHAR", 1, 1, 0], ["title", "VARCHAR", 1, 0, 0]],
        "references": [["owner_id", "person", "SET NULL"]],
        "indexes": [["title", 0, 0]],
    }
}


@pytest.mark.parametrize(
    ("part", "found", "words"),
    [
        ("indexes", [["title", 1, 0]], "the index 'title' of 'task'"),
        ("indexes", [], "the index 'title' of 'task' is missing or doubled"),
        ("columns", ALLOWED["task"]["columns"][:1], "the column 'title' of 'task' is missing or doubled"),
        ("references", [["note", "person", "CASCADE"]], "the reference 'note' of 'task'"),
    ],
)
def test_a_part_is_called_by_its_name(part: str, found: list[object], words: str) -> None:
    assert difference({"task": {**ALLOWED["task"], part: found}}, ALLOWED) == words


def test_what_is_allowed_is_no_difference() -> None:
    assert difference(ALLOWED, ALLOWED) is None
