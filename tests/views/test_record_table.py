from __future__ import annotations

import random
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import ChecklistItem, Milestone, Person, Task, TaskStatus
from tests.views.programs import TASKS, given, ids, opened
from views.record_columns import ColumnSpec
from views.record_order import Heading
from views.record_table import RecordTable

Role = Qt.ItemDataRole
COLUMNS = [
    ColumnSpec("title", stretch=True),
    "owner_id",
    "status",
    "percent",
    "start_day",
    "finish_day",
    "late",
]


document = given(opened)


@pytest.fixture
def table(document: Document) -> RecordTable:
    return task_table(document)


def task_table(document: Document, **more: Any) -> RecordTable:
    def new(_below: Task | None) -> dict[str, Any]:
        return {"program_id": document.program.id, "title": "New task"}

    return RecordTable(
        document, Task, COLUMNS, lambda program: program.tasks, new=new, parent=document, **more
    )


def shown(table: RecordTable, column: int = 0) -> list[str]:
    return [str(table.index(row, column).data()) for row in range(table.rowCount())]


def test_shows_values_as_readers_see_them(table: RecordTable) -> None:
    assert shown(table) == list(TASKS)
    row = [table.index(0, n).data() for n in range(len(COLUMNS))]
    assert row == ["Peer sessions", "Lin Chen", "In progress", "20 %", "11 Feb 2026", "11 Feb 2026", "Yes"]
    assert table.headerData(4, Qt.Orientation.Horizontal) == "Start"


def test_speaks_heading_and_value(table: RecordTable) -> None:
    assert table.index(0, 1).data(Role.AccessibleTextRole) == "Owner: Lin Chen"
    assert table.index(2, 1).data(Role.AccessibleTextRole) == "Owner: –"


def test_findings_are_marked_told_and_spoken(table: RecordTable) -> None:
    finding: Any = SimpleNamespace(severity="blocker", what="Nobody owns it.", fix="Name an owner.")
    table.set_findings({table.row_id(1): [finding]})
    assert table.index(1, 0).data(Role.ToolTipRole) == "Baseline quality\n\nNobody owns it. Name an owner."
    assert table.index(1, 0).data(Role.AccessibleTextRole).endswith("blocker: Nobody owns it.")
    assert table.index(0, 0).data(Role.ToolTipRole) == "Peer sessions"


def test_an_edit_changes_its_row_and_no_other(table: RecordTable, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.dataChanged) as told, qtbot.assertNotEmitted(table.modelReset):
        assert table.setData(table.index(1, 3), "75%")
    assert document.program.tasks[1].percent == 75
    assert [told.args[0].row(), told.args[1].row()] == [1, 1]
    assert document.undo_label == "Change done of 'Baseline quality'"


def test_what_cannot_be_read_is_refused_with_a_sentence(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.refused) as told:
        assert not table.setData(table.index(1, 3), "lots")
    assert told.args == ["Done is a number from 0 to 100 percent; 'lots' is none."]


def test_a_derived_cell_follows_the_table_it_depends_on(document: Document, qtbot: QtBot) -> None:
    columns = ["title", ColumnSpec("progress", depends=("checklist_item",))]
    table = RecordTable(document, Milestone, columns, lambda program: program.milestones, parent=document)
    item = document.program.milestones[0].items[1]
    assert shown(table, 1) == ["50 %", "50 %"]
    with qtbot.assertNotEmitted(table.dataChanged):
        records.set_field(document, Person, [document.program.people[0].id], "team", "Claims")
    records.set_field(document, ChecklistItem, [item.id], "done", True)
    assert shown(table, 1) == ["100 %", "50 %"]


def test_a_renamed_person_is_renamed_in_every_row(table: RecordTable, document: Document) -> None:
    records.set_field(document, Person, [document.program.people[1].id], "name", "Lin Chen-Brandt")
    assert shown(table, 1)[0] == "Lin Chen-Brandt"


def test_rows_come_and_go_one_by_one(table: RecordTable, document: Document, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.modelReset):
        added = table.edits.add(table.row_id(1))
        assert shown(table)[:4] == ["Peer sessions", "Baseline quality", "New task", "Train champions"]
        assert table.edits.delete([table.row_id(0), added])
        assert shown(table) == list(TASKS[1:])
        document.undo()
        assert table.row_of(added) == 2
        assert table.edits.move([added], -1)
        assert shown(table)[1] == "New task"


def test_rows_are_grouped_and_fold(document: Document) -> None:
    table = task_table(document, group=lambda task: Heading(task.status.name, task.status.value))
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(table) == [
        "Blocked",
        TASKS[1],
        TASKS[4],
        "In progress",
        TASKS[0],
        TASKS[3],
        "Not started",
        TASKS[2],
    ]
    assert table.id_at(table.index(0, 0)) == ""
    assert table.index(0, 0).data(Role.AccessibleTextRole) == "Blocked, 2 rows, unfolded"
    table.toggle_group(0)
    assert shown(table)[:2] == ["Blocked", "In progress"]
    records.set_field(document, Task, ids(document)[1:2], "status", TaskStatus.OPEN)
    assert shown(table) == ["Blocked", "In progress", TASKS[0], TASKS[3], "Not started", TASKS[1], TASKS[2]]


def test_a_new_person_is_added_in_the_same_step(table: RecordTable, document: Document) -> None:
    from views.record_edits import NewRecord

    assert table.edits.put(ids(document)[:2], 1, NewRecord("Ada Meyer"))
    assert shown(table, 1)[:2] == ["Ada Meyer", "Ada Meyer"]
    document.undo()
    assert "Ada Meyer" not in {person.name for person in document.program.people}


def test_pasting_is_all_or_nothing_and_one_step(table: RecordTable, document: Document, qtbot: QtBot) -> None:
    block = [["Alpha", "ravi singh", "done"], ["Beta", "", "blocked"]]
    with qtbot.waitSignal(table.refused) as told:
        assert table.edits.paste(ids(document)[3:], (0, 1, 2), [["Alpha", "Nobody", "done"]]) == 0
    assert told.args[0].startswith("Nothing was pasted: line 1, Owner.")
    assert shown(table) == list(TASKS)
    assert table.edits.paste(ids(document)[4:], (0, 1, 2), block) == 2
    assert [shown(table, n)[4:] for n in range(3)] == [
        ["Alpha", "Beta"],
        ["Ravi Singh", ""],
        ["Done", "Blocked"],
    ]
    document.undo()
    assert shown(table) == list(TASKS)


def test_fill_down_repeats_the_top_row(table: RecordTable, document: Document) -> None:
    assert table.edits.fill_down(ids(document)[:3], (2, 3))
    assert shown(table, 2)[:3] == ["In progress"] * 3
    assert shown(table, 3)[:4] == ["20 %"] * 3 + ["80 %"]


@pytest.mark.parametrize("seed", range(6))
def test_model_contract_holds_through_random_edits_undo_and_redo(document: Document, seed: int) -> None:
    dice, table = random.Random(seed), task_table(document)
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.sort(dice.choice((-1, 0, 1, 4)))
    table.set_filter(dice.choice(("", "", "e")))
    for _ in range(40):
        _shake(table, document, dice)
        expected = table.order.arrange([task.id for task in document.program.tasks])
        assert [table.row_id(row) for row in range(table.rowCount())] == expected
        titles = {task.id: task.title for task in document.program.tasks}
        assert shown(table) == [titles[each] for each in expected]


def _shake(table: RecordTable, document: Document, dice: random.Random) -> None:
    every = ids(document) or [table.edits.add()]
    some = dice.sample(every, min(len(every), dice.randint(1, 3)))
    dice.choice([
        lambda: table.edits.add(some[0]),
        lambda: table.edits.delete(some[:1]) if len(every) > 2 else None,
        lambda: table.edits.duplicate(some),
        lambda: table.edits.put(some, 0, f"Renamed {dice.random():.3f}"),
        lambda: records.move(document, Task, some, dice.choice((-1, 1))),
        document.undo,
        document.undo,
        document.redo,
        lambda: table.sort(dice.choice((-1, 0, 1))),
    ])()  # fmt: skip
