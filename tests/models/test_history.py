"""Every table's edits can be undone and redone, also by bulk statements and cascades, and read as a trail."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError

from models import Base, history
from models.history_audit import audit
from models.history_changes import Batch, Changes, Row, summarise
from models.history_revert import revert
from tests.models.histories import edit, person, recorded
from tests.models.storage import random_rows

TABLES = sorted(Base.metadata.tables)


@pytest.fixture
def connection() -> Iterator[Connection]:
    with recorded() as shared:
        yield shared


def random_edit(connection: Connection, table: Table, rnd: random.Random) -> None:
    for _ in range(rnd.randint(1, 3)):
        kind = rnd.random()
        if kind < 0.45:
            random_rows.insert(table, connection, rnd, Base.metadata)
        elif kind < 0.8:
            random_rows.update(table, connection, rnd, Base.metadata)
        else:
            random_rows.delete(table, connection, rnd)


def undo_all_and_redo_all(connection: Connection, states: list[object]) -> None:
    undone = []
    for set_id, state in zip(
        reversed([step.id for step in history.stacks(connection).undo]), reversed(states[:-1]), strict=True
    ):
        undone.append(revert(connection, set_id, "me").step.id)
        connection.commit()
        assert random_rows.dump(connection, Base.metadata) == state
    for set_id, state in zip(reversed(undone), states[1:], strict=True):
        revert(connection, set_id, "me")
        connection.commit()
        assert random_rows.dump(connection, Base.metadata) == state
    assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("name", TABLES)
def test_random_edits_of_every_table_undo_and_redo(connection: Connection, name: str) -> None:
    rnd = random.Random(name)
    states: list[object] = [random_rows.dump(connection, Base.metadata)]
    for _ in range(12):
        edit(connection, lambda: random_edit(connection, Base.metadata.tables[name], rnd))
        state = random_rows.dump(connection, Base.metadata)
        if history.stacks(connection).undo[len(states) - 1 :]:
            states.append(state)
    undo_all_and_redo_all(connection, states)


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_over_all_tables_undo_and_redo(connection: Connection, seed: int) -> None:
    rnd = random.Random(seed)
    states: list[object] = [random_rows.dump(connection, Base.metadata)]
    for _ in range(25):
        table = Base.metadata.tables[rnd.choice(TABLES)]
        edit(connection, lambda table=table: random_edit(connection, table, rnd))
        if len(history.stacks(connection).undo) == len(states):
            states.append(random_rows.dump(connection, Base.metadata))
    undo_all_and_redo_all(connection, states)


def test_a_change_outside_a_change_set_is_refused(connection: Connection) -> None:
    with pytest.raises(IntegrityError):
        random_rows.insert(Base.metadata.tables["program"], connection, random.Random(1), Base.metadata)


def test_an_edit_that_changed_nothing_leaves_no_trace(connection: Connection) -> None:
    edit(connection, lambda: None)
    assert history.steps(connection) == []


def test_floats_and_bytes_come_back_exactly(connection: Connection) -> None:
    edit(connection, lambda: person(connection, "p", "x"))
    logo = bytes(range(256))
    edit(connection, lambda: connection.exec_driver_sql("UPDATE program SET logo = ?", (logo,)))
    set_id = edit(connection, lambda: connection.exec_driver_sql("UPDATE program SET logo = NULL"))
    revert(connection, set_id, "me")
    assert connection.exec_driver_sql("SELECT logo FROM program").scalar() == logo


def test_undo_counts_the_version_up(connection: Connection) -> None:
    edit(connection, lambda: person(connection, "p", "x"))
    set_id = edit(connection, lambda: connection.exec_driver_sql("UPDATE person SET name = 'y', version = 2"))
    revert(connection, set_id, "me")
    assert connection.exec_driver_sql("SELECT name, version FROM person").one() == ("x", 3)


def test_the_stacks_follow_undo_redo_and_new_edits() -> None:
    step = history.Step
    stacks = history.Stacks([step(1, "a", "ui", None), step(2, "b", "import", None), step(3, "b", "undo", 2)])
    assert ([s.id for s in stacks.undo], [s.id for s in stacks.redo]) == ([1], [3])
    stacks.add(step(4, "b", "redo", 3))
    assert ([s.id for s in stacks.undo], [s.id for s in stacks.redo]) == ([1, 4], [])
    stacks.add(step(5, "b", "undo", 4))
    stacks.add(step(6, "c", "script", None))
    assert ([s.id for s in stacks.undo], [s.id for s in stacks.redo]) == ([1, 6], [])
    stacks.add(step(7, "m", "migration", None))
    assert (stacks.undo, stacks.redo) == ([], [])


def test_the_trail_tells_what_a_record_began_with(connection: Connection) -> None:
    edit(connection, lambda: person(connection, "p", "Ada"), "Add Ada")
    edit(
        connection,
        lambda: connection.exec_driver_sql("UPDATE person SET name = 'Grace' WHERE id = 'p'"),
        "Rename",
    )
    edit(connection, lambda: connection.exec_driver_sql("DELETE FROM person WHERE id = 'p'"), "Remove")
    removed, renamed, added = audit(connection, entity="person", key="p")
    first = {change.field: change.new for change in added.changes}
    assert first["name"] == "Ada"
    assert [(change.field, change.old, change.new) for change in renamed.changes] == [
        ("name", "Ada", "Grace")
    ]
    assert {change.field: change.old for change in removed.changes}["name"] == "Grace"
    assert [entry.title for entry in audit(connection, limit=1)] == ["Remove"]


def test_the_trail_tells_a_new_record_as_its_edit_left_it(connection: Connection) -> None:
    def add_and_name() -> None:
        person(connection, "p", "New person")
        connection.exec_driver_sql("UPDATE person SET name = 'Ada' WHERE id = 'p'")

    edit(connection, add_and_name, "Add Ada")
    assert {each.field: each.new for each in audit(connection)[0].changes if each.op == "insert"}[
        "name"
    ] == "Ada"
    edit(connection, lambda: connection.exec_driver_sql("UPDATE person SET name = 'Grace'"), "Rename")
    edit(connection, lambda: connection.exec_driver_sql("DELETE FROM person WHERE id = 'p'"), "Remove")
    added = audit(connection)[2]
    assert {each.field: each.new for each in added.changes if each.op == "insert"}["name"] == "Ada"


def test_an_undo_says_so_in_the_trail(connection: Connection) -> None:
    set_id = edit(connection, lambda: person(connection, "p", "Ada"), "Add Ada")
    revert(connection, set_id, "you")
    connection.commit()
    newest = audit(connection, limit=1)[0]
    assert (newest.title, newest.who, newest.source, newest.reverts) == (
        "Undo: Add Ada",
        "you",
        "undo",
        set_id,
    )


def test_a_batch_counts_like_its_changes_one_by_one() -> None:
    rows = [
        Row("t", "new", "insert", None, None, None),
        Row("t", "back", "delete", None, None, None),
        Row("t", "back", "delete", "a", 1, None),
        Row("t", "back", "insert", None, None, None),
        Row("t", "other", "update", "b", 1, 2),
    ]
    keys = ["new", "other", "moved"]
    moved = [Row("t", key, "update", "place", 1, 2) for key in keys]
    assert summarise(rows, [Batch("t", "place", 1, 3, keys)]) == summarise([*rows, *moved])
    assert summarise(rows).updated("t") == {"back", "other"}
    assert summarise([], [Batch("t", "place", 1, 3, keys)]) == summarise(moved)


def test_changes_are_summed_up_by_record() -> None:
    rows = [
        Row("t", "new", "insert", None, None, None),
        Row("t", "new", "update", "a", 1, 2),
        Row("t", "gone", "update", "a", 1, 2),
        Row("t", "gone", "delete", None, None, None),
        Row("t", "brief", "insert", None, None, None),
        Row("t", "brief", "delete", None, None, None),
        Row("u", "same", "update", "a", 1, 2),
        Row("u", "same", "update", "b", 1, 2),
    ]
    changes = summarise(rows)
    assert changes.tables == {"t", "u"}
    assert (changes.inserted("t"), changes.deleted("t"), changes.updated("t")) == (
        {"new"},
        {"gone"},
        frozenset(),
    )
    assert changes.fields("u", "same") == {"a", "b"}
    assert not Changes()
