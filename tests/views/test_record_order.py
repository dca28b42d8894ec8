from __future__ import annotations

from datetime import date

import pytest

from models import Person, Program, Task, TaskStatus
from models.base import Base
from views.record_columns import compiled, sort_text
from views.record_order import Heading, RecordOrder, runs_outside


@pytest.fixture
def program() -> Program:
    made = Program(title="Claims", start=date(2026, 2, 2))
    made.people = [Person(name="Åsa Berg"), Person(name="Bo Ek")]
    rows = [
        ("Week 10", 3, 0, "RUNNING"),
        ("week 2", None, 1, "OPEN"),
        ("Äpfel", 1, None, "DONE"),
        ("Zug", 2, 0, "OPEN"),
    ]
    for title, start, owner, status in rows:
        task = Task(title=title, start_day=start, status=TaskStatus[status])
        task.owner = None if owner is None else made.people[owner]
        task.owner_id = None if owner is None else made.people[owner].id
        made.tasks.append(task)
    return made


def ordered(program: Program) -> tuple[RecordOrder, list[str]]:
    records: dict[str, Base] = {task.id: task for task in program.tasks}
    columns = compiled(Task, ["title", "owner_id", "start_day", "status"], records)
    return RecordOrder(columns, records), list(records)


def titles(program: Program, ids: list[str]) -> list[str]:
    by_id = {task.id: task.title for task in program.tasks}
    return [by_id.get(each, each) for each in ids]


@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        (0, False, ["Äpfel", "week 2", "Week 10", "Zug"]),
        (0, True, ["Zug", "Week 10", "week 2", "Äpfel"]),
        (1, False, ["Week 10", "Zug", "week 2", "Äpfel"]),
        (1, True, ["week 2", "Week 10", "Zug", "Äpfel"]),
        (2, False, ["Äpfel", "Zug", "Week 10", "week 2"]),
        (2, True, ["Week 10", "Zug", "Äpfel", "week 2"]),
        (3, False, ["week 2", "Zug", "Week 10", "Äpfel"]),
    ],
)
def test_sorts_stably_with_empty_cells_last(
    program: Program, column: int, descending: bool, expected: list[str]
) -> None:
    order, ids = ordered(program)
    order.sorted_by, order.descending = column, descending
    assert titles(program, order.arrange(ids)) == expected


def test_filters_by_words_in_any_column_without_case_and_accents(program: Program) -> None:
    order, ids = ordered(program)
    order.text = "asa WEEK"
    assert titles(program, order.arrange(ids)) == ["Week 10"]
    assert (order.filtering, order.left) == (True, 1)
    order.text = "nobody"
    assert order.arrange(ids) == []


def test_filters_by_values_of_several_columns(program: Program) -> None:
    order, ids = ordered(program)
    order.values = {1: frozenset({"Åsa Berg", ""}), 3: frozenset({"Done", "Not started"})}
    assert titles(program, order.arrange(ids)) == ["Äpfel", "Zug"]


def test_offers_the_values_of_a_column_in_their_order(program: Program) -> None:
    order, ids = ordered(program)
    assert list(order.choices(3, ids).items()) == [("Not started", 2), ("In progress", 1), ("Done", 1)]
    assert list(order.choices(1, ids).items()) == [("Åsa Berg", 2), ("Bo Ek", 1), ("", 1)]


def test_groups_what_is_sorted_and_folds(program: Program) -> None:
    order, ids = ordered(program)
    order.grouping = lambda task: Heading(
        task.status.name, task.status.value, order=task.status is TaskStatus.DONE
    )
    order.collapsed = {"OPEN"}
    assert titles(program, order.arrange(ids)) == [
        "group RUNNING", "Week 10", "group OPEN", "group DONE", "Äpfel",
    ]  # fmt: skip
    assert order.groups["group OPEN"].count == 2


def test_numbers_in_words_sort_by_size() -> None:
    assert sorted(["Week 10", "week 9", "Week 1"], key=sort_text) == ["Week 1", "week 9", "Week 10"]


def test_runs_of_rows_that_are_not_wanted() -> None:
    assert runs_outside("abcdef", set("bef")) == [(0, 0), (2, 3)]
    assert runs_outside("", {"a"}) == []
