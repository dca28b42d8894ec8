"""Taking back one column of many records at once is as true as taking back change by change."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from models import Base, history, history_revert
from models.history_revert import revert
from tests.models.histories import edit, person, recorded
from tests.models.storage import random_rows


@pytest.fixture
def connection() -> Iterator[Connection]:
    with recorded() as shared:
        yield shared


def many(connection: Connection) -> list[str]:
    """Forty people in one program."""
    keys = [f"person {number}" for number in range(40)]
    edit(connection, lambda: [person(connection, key, key) for key in keys])
    return keys


def in_turn(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many changes were taken back one by one."""
    taken: list[int] = []
    revert_in_turn = history_revert._revert_in_turn
    monkeypatch.setattr(
        history_revert,
        "_revert_in_turn",
        lambda on, rows: (taken.append(len(rows)), revert_in_turn(on, rows)),
    )
    return taken


def test_one_column_of_many_records_goes_back_and_forth_at_once(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(connection)
    taken = in_turn(connection, monkeypatch)
    states = [random_rows.dump(connection, Base.metadata)]
    set_id = edit(connection, lambda: connection.exec_driver_sql("UPDATE person SET name = 'x' || name"))
    states.append(random_rows.dump(connection, Base.metadata))
    for state in (states[0], states[1], states[0]):
        reverted = revert(connection, set_id, "me")
        connection.commit()
        assert [len(batch.keys) for batch in reverted.batches] == [40]
        assert random_rows.dump(connection, Base.metadata) == state
        old = [(row.key, row.field, row.old, row.new) for row in history.changes_of(connection, set_id)]
        set_id = reverted.step.id
        new = [(row.key, row.field, row.new, row.old) for row in history.changes_of(connection, set_id)]
        assert sorted(new) == sorted(old)
    assert taken == []


CHANGES_TO_TAKE_BACK_IN_TURN = {
    "a column twice": ("UPDATE person SET name = 'x'", "UPDATE person SET name = 'y'"),
    "a column there and back": ("UPDATE person SET name = 'x'", "UPDATE person SET name = id"),
    "two columns": ("UPDATE person SET name = 'x', email = 'y'",),
    "two tables, the first again": (
        "UPDATE person SET name = 'x' WHERE id < 'person 2'",
        "UPDATE program SET title = 'y'",
        "UPDATE person SET name = 'x'",
    ),
    "deleted in between": (
        "UPDATE person SET name = 'x' WHERE id < 'person 2'",
        "DELETE FROM person WHERE id = 'person 1'",
        "UPDATE person SET name = 'x'",
    ),
}


@pytest.mark.parametrize(
    "statements", CHANGES_TO_TAKE_BACK_IN_TURN.values(), ids=CHANGES_TO_TAKE_BACK_IN_TURN
)
def test_other_changes_go_back_in_turn(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]
) -> None:
    many(connection)
    taken = in_turn(connection, monkeypatch)
    before = random_rows.dump(connection, Base.metadata)
    set_id = edit(connection, lambda: [connection.exec_driver_sql(each) for each in statements])
    after = random_rows.dump(connection, Base.metadata)
    undo = revert(connection, set_id, "me")
    connection.commit()
    assert undo.batches == []
    assert random_rows.dump(connection, Base.metadata) == before
    revert(connection, undo.step.id, "me")
    connection.commit()
    assert random_rows.dump(connection, Base.metadata) == after
    assert len(taken) == 2


MIXED_CHANGES = {
    "two tables": ("UPDATE person SET name = 'x'", "UPDATE program SET title = 'y'"),
    "two columns one after the other": (
        "UPDATE person SET name = 'x'",
        "UPDATE program SET title = 'y'",
        "UPDATE person SET email = 'z'",
    ),
    "a record deleted before": (
        "DELETE FROM person WHERE id = 'person 1'",
        "UPDATE person SET name = 'x'",
        "UPDATE program SET title = 'y'",
    ),
    "a record deleted after": (
        "UPDATE program SET title = 'y'",
        "UPDATE person SET name = 'x'",
        "DELETE FROM person WHERE id = 'person 1'",
    ),
}


@pytest.mark.parametrize("statements", MIXED_CHANGES.values(), ids=MIXED_CHANGES)
def test_a_column_of_many_records_goes_back_at_once_among_other_changes(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]
) -> None:
    many(connection)
    taken = in_turn(connection, monkeypatch)
    states = [random_rows.dump(connection, Base.metadata)]
    set_id = edit(connection, lambda: [connection.exec_driver_sql(each) for each in statements])
    states.append(random_rows.dump(connection, Base.metadata))
    for state in (states[0], states[1], states[0], states[1]):
        reverted = revert(connection, set_id, "me")
        connection.commit()
        assert random_rows.dump(connection, Base.metadata) == state
        assert all(len(batch.keys) >= 39 for batch in reverted.batches)
        assert len(reverted.batches) == sum("UPDATE person" in each for each in statements)
        set_id = reverted.step.id
    assert sum(taken) < 4 * 40


def test_what_must_be_different_can_be_swapped_back(connection: Connection) -> None:
    rnd, tables = random.Random(1), Base.metadata.tables
    activities: list[str] = []
    transfers: list[str] = []

    def fill() -> None:
        activities.extend(
            random_rows.insert(tables["activity"], connection, rnd, Base.metadata) for _ in range(3)
        )
        for activity in activities[:2]:
            transfers.append(random_rows.insert(tables["transfer"], connection, rnd, Base.metadata))
            point(transfers[-1], activity)

    def point(transfer: str, activity: str) -> None:
        connection.exec_driver_sql("UPDATE transfer SET activity_id = ? WHERE id = ?", (activity, transfer))

    def rotate() -> None:
        point(transfers[0], activities[2])
        point(transfers[1], activities[0])

    edit(connection, fill)
    before = random_rows.dump(connection, Base.metadata)
    set_id = edit(connection, rotate)
    revert(connection, set_id, "me")
    connection.commit()
    assert random_rows.dump(connection, Base.metadata) == before


def test_the_history_of_an_undo_is_true_even_when_others_came_between(connection: Connection) -> None:
    keys = many(connection)
    set_id = edit(connection, lambda: connection.exec_driver_sql("UPDATE person SET name = 'x'"))
    edit(
        connection,
        lambda: connection.exec_driver_sql("UPDATE person SET name = 'y' WHERE id = ?", (keys[0],)),
    )
    undo = revert(connection, set_id, "me")
    connection.commit()
    told = {row.key: (row.old, row.new) for row in history.changes_of(connection, undo.step.id)}
    assert told == {key: ("y" if key == keys[0] else "x", key) for key in keys}


def test_a_change_is_refused_again_after_an_undo_at_once(connection: Connection) -> None:
    many(connection)
    set_id = edit(connection, lambda: connection.exec_driver_sql("UPDATE person SET name = 'x'"))
    revert(connection, set_id, "me")
    connection.commit()
    with pytest.raises(IntegrityError):
        connection.exec_driver_sql("UPDATE person SET name = 'unrecorded'")
