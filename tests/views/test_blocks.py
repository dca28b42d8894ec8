"""Blocks of cells from and to spreadsheets, also where a column has a command of its own."""

from __future__ import annotations

from collections.abc import Sequence

from app.commands import records
from app.document import Document
from models import Task
from models.errors import UserError
from tests.views.programs import TASKS, given, ids, opened
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.table_text import block_of

document = given(opened)


class Owned:
    """Columns with a command of their own keep a list of what they were given."""

    def __init__(self) -> None:
        self.puts: list[tuple[int, object]] = []

    def put(self, document: Document, keys: Sequence[str], value: object) -> None:
        if value == 13:
            raise UserError("Not 13.")
        self.puts.append((len(keys), value))
        records.set_field(document, Task, keys, "percent", value)


def owned_table(document: Document, owned: Owned) -> RecordTable:
    columns: list[str | ColumnSpec] = ["title", ColumnSpec("percent", put=owned.put), "start_day"]
    return RecordTable(document, Task, columns, lambda program: program.tasks, parent=document)


def test_columns_with_their_own_command_take_pasted_and_filled_values(document: Document) -> None:
    owned = Owned()
    table, tasks = owned_table(document, owned), ids(document)
    table.edits.paste(tasks, [0, 1], [["One", "7"], ["Two", "7 %"], ["Three", "60"]])
    assert [task.percent for task in document.program.tasks[:3]] == [7, 7, 60]
    assert owned.puts == [(2, 7)], "one command for one value, none for what it is already"
    assert document.undo_label == "Paste 3 tasks"
    document.undo()
    assert [task.title for task in document.program.tasks] == list(TASKS)
    assert [task.percent for task in document.program.tasks[:3]] == [20, 40, 60]
    assert table.edits.fill_down(tasks[:3], [1])
    assert [task.percent for task in document.program.tasks[:3]] == [20, 20, 20]
    assert document.undo_label == "Fill down 2 tasks"


def test_what_an_own_command_refuses_takes_all_of_the_paste_back(document: Document) -> None:
    table, refused = owned_table(document, Owned()), list[str]()
    table.refused.connect(refused.append)
    assert table.edits.paste(ids(document), [0, 1], [["One", "7"], ["Two", "13"]]) == 0
    assert refused == ["Not 13."]
    assert [task.title for task in document.program.tasks] == list(TASKS)
    assert not document.can_undo


def test_lines_beyond_a_table_that_takes_no_rows_are_told(document: Document) -> None:
    table, refused = owned_table(document, Owned()), list[str]()
    table.refused.connect(refused.append)
    assert table.edits.paste(ids(document)[-1:], [0], [["Last"], ["Beyond"]]) == 1
    assert document.program.tasks[-1].title == "Last"
    assert refused == ["1 line did not fit: no rows can be added here."]


def test_rows_move_past_those_that_are_hidden(document: Document) -> None:
    table, tasks = owned_table(document, Owned()), ids(document)
    table.set_value_filter(0, [TASKS[0], TASKS[3]])
    assert table.edits.move([tasks[3]], -1)
    assert table.shown_ids() == [tasks[3], tasks[0]]
    assert not table.edits.move([tasks[3]], -1), "nothing stands above it"


def test_an_empty_cell_is_a_cell_to_paste() -> None:
    assert block_of("\n") == [[""]]
    assert block_of("\t\n\t\n") == [["", ""], ["", ""]]
    assert block_of("a\tb\n\n") == [["a", "b"]]
    assert block_of("") == []
