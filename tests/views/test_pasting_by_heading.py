"""A block from a spreadsheet whose first line has headings finds its columns by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Task
from tests.views import programs
from views.sprint import SprintPage
from views.table_text import headed

COLUMNS = [("#",), ("Task",), ("Owner",), ("Days", "Duration"), ("Status",)]
BLOCK = "Days\tTask\tOwner\n3\tAsk the night shift\tLin Chen\n2\tTell them\t\n"


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    with programs.opened(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def page(document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SprintPage:
    made = SprintPage(document)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def test_the_first_line_names_columns_in_any_order() -> None:
    assert headed([["owner", "", "Duration "], ["Lin", "x", "3"]], COLUMNS) == ([2, 3], [["Lin", "3"]])


@pytest.mark.parametrize(
    "block",
    [
        [["Task"], ["Peer sessions"]],  # one word may as well be a name
        [["Task", "Owner"]],  # nothing below it
        [["Task", "Whatever"], ["Peer sessions", "3"]],
        [["Days", "Duration"], ["2", "3"]],  # the same column twice
        [],
    ],
)
def test_other_lines_are_values(block: list[list[str]]) -> None:
    assert headed(block, COLUMNS) is None


def test_a_longer_or_shorter_name_is_the_column_it_means() -> None:
    columns = [("Task of the role",), ("Before",), ("After",), ("Effect of AI",), ("Effort",)]
    block = [["Task", "Hours before", "Hours after", "Effect"], ["Sort", "6", "1", "Automated"]]
    assert headed(block, columns) == ([0, 1, 2, 3], [["Sort", "6", "1", "Automated"]])
    assert headed([["Name", "After"], ["a", "b"]], [("First name",), ("Last name",), ("After",)]) is None


def test_columns_are_found_although_they_are_hidden(page: SprintPage, document: Document) -> None:
    page.group_by("none")
    view = page.view
    assert view.isColumnHidden(page.table.column_of("duration"))
    ids = page.table.shown_ids()[:2]
    view.select(ids[:1], page.table.column_of("owner_id"))
    QApplication.clipboard().setText(BLOCK)
    view.paste()
    first, second = (document.record("task", each) for each in ids)
    assert (first.title, first.duration, first.owner.name) == ("Ask the night shift", 3, "Lin Chen")
    assert (second.title, second.duration, second.owner) == ("Tell them", 2, None)


def test_a_list_may_be_pasted_where_there_are_no_tasks_yet(
    page: SprintPage, document: Document, qtbot: QtBot
) -> None:
    records.delete(document, Task, programs.ids(document))
    page.measure()
    assert page._empty is not None
    QApplication.clipboard().setText(BLOCK)
    qtbot.keyClick(page._empty.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [task.title for task in document.program.tasks] == ["Ask the night shift", "Tell them"]
    qtbot.waitUntil(lambda: page._empty is None)
    assert page.view.isVisible()
