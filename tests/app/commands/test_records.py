"""Adding, changing, copying, moving and deleting records of any kind, each one step to undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

from app.commands import records
from app.commands.records import StillHoldingError
from app.document import Document
from models import Champion, Milestone, Person, Program, Task, Transfer
from models.errors import UserError
from models.holdings import holdings
from tests.app.documents import memory_afresh, memory_of
from tests.models import building
from tests.views.programs import opened


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    """Ada manages the desk, owns two tasks and signed a transfer; Bo is a champion; Cy holds nothing."""
    made = building.program(today=20)
    ada, _cy = building.person(made), building.person(made, "Cy Lind")
    desk = building.population(made, manager=ada)
    building.champion(desk, "Bo Aas")
    phase = building.phase(made)
    milestone = Milestone(program=made, phase=phase, title="Ready", due_day=20)
    for number, title in enumerate(("Draft", "Test", "Train"), 1):
        building.task(made, title, position=number, milestone=milestone)
    made.tasks[0].owner = made.tasks[2].owner = ada
    made.sponsor = ada
    activity = building.owned(made)
    activity.transfers = [Transfer(accepted_by=ada, accepted_day=5)]
    with opened(tmp_path, monkeypatch, made) as found:
        yield found


def person(document: Document, name: str) -> Person:
    return next(each for each in document.program.people if each.name == name)


def titles(document: Document) -> list[str]:
    return [task.title for task in document.program.tasks]


def task_ids(document: Document) -> list[str]:
    return [task.id for task in document.program.tasks]


def check_steps(document: Document, act: Callable[[], Any]) -> Any:
    """Do something; it is one step, memory and file agree, and undo and redo lead back and forth."""
    before = _values(document)
    result = act()
    after = _values(document)
    assert before != after
    assert memory_of(document) == memory_afresh(document)
    document.undo()
    assert _values(document) == before
    document.redo()
    assert _values(document) == after
    assert memory_of(document) == memory_afresh(document)
    return result


def _values(document: Document) -> dict[str, Any]:
    return {
        key: {name: value for name, value in record.items() if name != "version"}
        for key, record in memory_of(document).items()
    }


def test_a_record_is_added_behind_another(document: Document) -> None:
    values = {"program_id": document.program.id, "title": "Ask", "owner_id": person(document, "Cy Lind").id}
    first = task_ids(document)[0]
    added = check_steps(document, lambda: records.add(document, Task, values, after=first))
    assert titles(document) == ["Draft", "Ask", "Test", "Train"]
    task = document.record("task", added)
    assert task is not None
    assert task.owner is person(document, "Cy Lind")
    assert document.undo_label == "Add task"


def test_a_record_is_added_at_the_end(document: Document) -> None:
    records.add(document, Task, {"program_id": document.program.id, "title": "Ask"})
    assert titles(document)[-1] == "Ask"


def test_a_field_of_several_records_is_one_step(document: Document) -> None:
    cy = person(document, "Cy Lind").id
    check_steps(document, lambda: records.set_field(document, Task, task_ids(document), "owner_id", cy))
    assert {task.owner.name for task in document.program.tasks if task.owner} == {"Cy Lind"}
    assert document.undo_label == "Change owner of 3 tasks"


def test_another_name_is_told_by_both_names(document: Document) -> None:
    one = document.program.tasks[0]
    old = one.title
    check_steps(document, lambda: records.set_field(document, Task, [one.id], "title", "Ask the night shift"))
    assert document.undo_label == f"Rename '{old}' to 'Ask the night shift'"
    records.set_field(document, Task, task_ids(document)[:2], "title", "Both")
    assert document.undo_label == "Change task of 2 tasks"
    records.set_field(document, Task, [one.id], "title", "")
    assert document.undo_label == "Change task of 'Both'"


def test_a_typed_run_and_a_name_of_several_lines_are_changes(document: Document) -> None:
    one = document.program.tasks[0]
    records.set_field(document, Task, [one.id], "title", "Ask", merge="typing")
    assert document.undo_label is not None
    assert document.undo_label.startswith("Change task of '")
    records.set_field(document, Task, [one.id], "note", "See the minutes")
    assert document.undo_label == "Change note of 'Ask'"


def test_abbreviations_keep_their_capitals_in_labels(document: Document) -> None:
    cy = person(document, "Cy Lind")
    records.set_field(document, Person, [cy.id], "email", "cy@fernlight.example")
    assert document.undo_label == "Change e-mail of 'Cy Lind'"
    records.set_field(document, Program, [document.program.id], "system", "Fernlight")
    assert document.undo_label == f"Change AI system of '{document.program.title}'"


def test_many_fields_are_one_step(document: Document) -> None:
    one, two, _three = task_ids(document)
    values = {one: {"percent": 10, "title": "A"}, two: {"percent": 20}}
    check_steps(document, lambda: records.set_values(document, Task, values, "Paste"))
    assert [(task.title, task.percent) for task in document.program.tasks[:2]] == [("A", 10), ("Test", 20)]


def test_a_copy_stands_right_behind(document: Document) -> None:
    ids = task_ids(document)[:2]
    copies = check_steps(document, lambda: records.duplicate(document, Task, ids))
    assert titles(document) == ["Draft", "Draft", "Test", "Test", "Train"]
    copy = document.record("task", copies[0])
    assert copy is not None
    assert copy.owner is person(document, "Ada Brandt")
    assert copy.milestone is document.program.milestones[0]


def test_rows_move_together_and_stop_at_the_edge(document: Document) -> None:
    ids = task_ids(document)
    check_steps(document, lambda: records.move(document, Task, ids[1:], -1))
    assert titles(document) == ["Test", "Train", "Draft"]
    records.move(document, Task, [ids[1]], -1)
    assert titles(document) == ["Test", "Train", "Draft"]
    records.move(document, Task, ids[1:], 5)
    assert set(titles(document)) == {"Test", "Train", "Draft"}


def test_a_record_goes_with_its_parts(document: Document) -> None:
    check_steps(document, lambda: records.delete(document, Milestone, [document.program.milestones[0].id]))
    assert document.program.milestones == []
    assert [task.milestone for task in document.program.tasks] == [None] * 3


def test_somebody_who_holds_nothing_can_go(document: Document) -> None:
    check_steps(document, lambda: records.delete(document, Person, [person(document, "Cy Lind").id]))
    assert [each.name for each in document.program.people] == ["Ada Brandt", "Bo Aas"]


def test_somebody_who_holds_things_cannot_go(document: Document) -> None:
    before = memory_of(document)
    ada = person(document, "Ada Brandt")
    with pytest.raises(StillHoldingError) as refused:
        records.delete(document, Person, [ada.id])
    assert {each.record.__tablename__ for each in refused.value.held} == {
        "program", "population", "task", "transfer",
    }  # fmt: skip
    assert "Ada Brandt still holds 5 things" in str(refused.value)
    assert memory_of(document) == before
    assert not document.can_undo


def test_what_somebody_holds_goes_to_another(document: Document) -> None:
    ada, cy = person(document, "Ada Brandt"), person(document, "Cy Lind")
    check_steps(document, lambda: records.reassign(document, ada.id, cy.id))
    assert holdings(document.program, ada.id) == []
    assert len(holdings(document.program, cy.id)) == 5
    assert document.program.sponsor is cy


def test_hand_over_and_delete_is_one_step(document: Document) -> None:
    ada, cy = person(document, "Ada Brandt"), person(document, "Cy Lind")
    check_steps(document, lambda: records.hand_over_and_delete(document, ada.id, cy.id))
    assert [each.name for each in document.program.people] == ["Bo Aas", "Cy Lind"]
    assert document.program.populations[0].manager is cy
    assert len(holdings(document.program, cy.id)) == 5
    document.undo()
    assert not document.can_undo


def test_a_champion_is_handed_over_too(document: Document) -> None:
    bo, cy = person(document, "Bo Aas"), person(document, "Cy Lind")
    records.hand_over_and_delete(document, bo.id, cy.id)
    assert [each.person.name for each in document.program.champions] == ["Cy Lind"]


def test_nobody_becomes_their_own_deputy(document: Document) -> None:
    ada, cy = person(document, "Ada Brandt"), person(document, "Cy Lind")
    records.set_field(document, Person, [cy.id], "deputy_id", ada.id)
    check_steps(document, lambda: records.hand_over_and_delete(document, ada.id, cy.id))
    assert cy.deputy is None


def test_nobody_succeeds_themselves(document: Document) -> None:
    ada = person(document, "Ada Brandt")
    with pytest.raises(UserError, match="cannot be the successor"):
        records.hand_over_and_delete(document, ada.id, ada.id)
    assert not document.can_undo


def test_a_champion_added_twice_is_refused(document: Document) -> None:
    from app.commands.champions import add_champion

    bo, desk = person(document, "Bo Aas"), document.program.populations[0]
    with pytest.raises(UserError, match="already a champion of 'Claims desk'"):
        add_champion(document, person_id=bo.id, population_id=desk.id)
    with pytest.raises(UserError, match="choose one, or type"):
        add_champion(document, population_id=desk.id)
    with pytest.raises(UserError, match="helps one population"):
        add_champion(document, person_id=bo.id)


def test_a_champion_with_a_new_person_and_population_is_one_step(document: Document) -> None:
    from app.commands.champions import add_champion

    added = check_steps(
        document, lambda: add_champion(document, person_name="Di Falk", population_name="Field team")
    )
    champion = document.record("champion", added)
    assert isinstance(champion, Champion)
    assert (champion.person.name, champion.population.name) == ("Di Falk", "Field team")
    assert document.undo_label == "Add champion 'Di Falk'"


def test_several_records_are_added_together_in_order(document: Document) -> None:
    first = task_ids(document)[0]
    values = [{"program_id": document.program.id, "title": title} for title in ("Ask", "Tell")]
    ids = check_steps(document, lambda: records.add_all(document, Task, values, after=first))
    assert titles(document) == ["Draft", "Ask", "Tell", "Test", "Train"]
    assert task_ids(document)[1:3] == ids
    assert [task.position for task in document.program.tasks] == [1, 2, 3, 4, 5]


def test_records_that_move_down_take_one_statement(document: Document) -> None:
    statements = _traced(document, lambda: records.add(
        document, Task, {"program_id": document.program.id, "title": "Ask"}, after=task_ids(document)[0]
    ))  # fmt: skip
    assert sum(each.startswith(("UPDATE task", 'UPDATE main."task"')) for each in statements) == 1


def test_an_edit_begins_no_savepoint(document: Document) -> None:
    """With one, each new record's trigger looks through all that was noted before: quadratic in time."""
    values = {"program_id": document.program.id, "title": "Ask"}
    statements = _traced(document, lambda: records.add(document, Task, values))
    assert any("INSERT INTO task" in each for each in statements)
    assert not any("SAVEPOINT" in each for each in statements)


def test_places_are_as_before_when_the_edit_fails(document: Document) -> None:
    before, tasks = memory_of(document), list(document.program.tasks)
    values = {"program_id": document.program.id, "title": "Ask"}

    def act() -> None:
        with document.edit("Doomed"):
            records.add(document, Task, values, after=tasks[0].id)
            records.move(document, Task, [tasks[2].id], -1)
            tasks[1].title = "Other"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert memory_of(document) == before == memory_afresh(document)
    assert document.program.tasks == tasks
    records.move(document, Task, [tasks[2].id], -1)
    assert titles(document) == ["Draft", "Train", "Test"]


def test_a_new_record_does_not_have_all_others_compared_when_it_is_saved(document: Document) -> None:
    values = {"program_id": document.program.id, "title": "Ask"}
    assert len(document.program.tasks) == 3
    with document.edit("Add") as session:
        added = records.add(document, Task, values)
        assert "tasks" not in inspect(document.program).committed_state
        assert document.program.tasks[-1].title == "Ask"
        session.flush()
        assert document.program.tasks[-1].id == added
    assert memory_of(document) == memory_afresh(document)


@pytest.mark.parametrize("flushed", [False, True])
def test_a_record_is_part_of_another_at_once_and_back_when_the_edit_fails(
    document: Document, flushed: bool
) -> None:
    program = document.program
    values = {"program_id": program.id, "phase_id": program.phases[0].id, "title": "Later", "due_day": 30}
    other = records.add(document, Milestone, values)
    before, milestone = memory_of(document), document.record("milestone", other)
    assert milestone.tasks == []

    def act(fails: bool) -> None:
        with document.edit("Move") as session:
            records.set_field(document, Task, task_ids(document)[:1], "milestone_id", other)
            assert [task.title for task in milestone.tasks] == ["Draft"]
            if flushed:
                session.flush()
            if fails:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act(fails=True)
    assert memory_of(document) == before == memory_afresh(document)
    check_steps(document, lambda: act(fails=False))


def test_a_record_that_moved_can_be_changed_in_the_same_edit(document: Document) -> None:
    values = {"program_id": document.program.id, "title": "Ask"}
    last = document.program.tasks[2]

    def act() -> None:
        with document.edit("Both"):
            last.percent = 30
            records.add(document, Task, values, after=task_ids(document)[0])
            last.title = "Train all"

    check_steps(document, act)
    assert (last.title, last.percent, last.position) == ("Train all", 30, 4)


def _traced(document: Document, act: Callable[[], Any]) -> list[str]:
    """The different statements that SQLite ran meanwhile; each trigger tells its own once more."""
    own = document.session.connection().connection.driver_connection
    document.session.commit()
    assert own is not None
    statements: list[str] = []
    own.set_trace_callback(statements.append)
    act()
    own.set_trace_callback(None)
    return list(dict.fromkeys(statements))


def test_only_the_newest_addition_is_taken_back(document: Document) -> None:
    before, label = [task.id for task in document.program.tasks], document.undo_label
    values = {"program_id": document.program.id, "title": "New task"}
    with document.edit("Add task"):
        added = records.add(document, Task, values, after=document.program.tasks[0].id)
        records.set_field(document, Task, [added], "percent", 10)
    assert records.take_back(document, Task, added)
    assert ([task.id for task in document.program.tasks], document.undo_label) == (before, label)
    assert not records.take_back(document, Task, added), "the newest edit is an undo now"
    document.redo()
    assert not records.take_back(document, Task, added), "somebody wanted it after all"
    other = records.add(document, Task, values)
    records.set_field(document, Task, [document.program.tasks[0].id], "percent", 20)
    assert not records.take_back(document, Task, other), "something else was done since"
    assert document.record("task", other) is not None


def test_texts_are_clean_in_memory_in_the_file_and_in_labels(document: Document) -> None:
    task_id = task_ids(document)[0]
    records.set_field(document, Task, [task_id], "title", "bad\ud800x\ny")
    assert document.undo_label == "Rename 'Draft' to 'bad\ufffdx y'"
    records.set_values(document, Task, {task_id: {"note": "l1\r\nl2\x07"}}, "Paste\x1b[31m")
    assert document.undo_label == "Paste\ufffd[31m"
    added = records.add_all(
        document, Task, [{"program_id": document.program.id, "title": f"r\x00w\t{n}"} for n in range(40)]
    )
    assert titles(document)[-40:] == [f"r\ufffdw {number}" for number in range(40)]
    assert document.record("task", task_id).note == "l1\nl2\ufffd"
    (copy,) = records.duplicate(document, Task, added[:1])
    assert document.record("task", copy).title == "r\ufffdw 0"
    assert memory_of(document) == memory_afresh(document)
