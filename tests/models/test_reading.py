"""Records read at once are the same as those that the object mapper reads one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import create_engine, inspect, select
from sqlalchemy.orm import Session

from models import Base, Milestone, Task
from models.loading import Memory
from models.sample import sample_program


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as filling:
        filling.add(sample_program(date(2026, 3, 14)))
        filling.commit()
    with Session(engine, expire_on_commit=False) as session:
        yield session
    engine.dispose()


def test_every_value_is_what_the_mapper_reads(session: Session) -> None:
    memory = Memory(session)
    memory.load()
    with Session(session.get_bind()) as other:
        for name, mapper in memory.mappers.items():
            columns = [each.key for each in mapper.column_attrs]
            found = {each.id: each for each in other.scalars(select(mapper.class_))}
            assert found.keys() == memory.records[name].keys()
            for key, record in memory.records[name].items():
                assert _values(record, columns) == _values(found[key], columns)


def _values(record: object, columns: list[str]) -> list[tuple[type, object]]:
    values = [getattr(record, each) for each in columns]
    return [(type(value), value) for value in values]


def test_records_belong_to_the_session_and_have_no_pending_changes(session: Session) -> None:
    Memory(session).load()
    task = session.scalars(select(Task).limit(1)).one()
    about = inspect(task)
    assert about.persistent
    assert not about.modified
    assert session.get(Task, task.id) is task
    assert not session.dirty


def test_records_can_be_changed_deleted_and_refreshed(session: Session) -> None:
    memory = Memory(session)
    memory.load()
    task, other = list(memory.records["task"].values())[:2]
    milestone = next(each for each in memory.records["milestone"].values() if isinstance(each, Milestone))
    task.title, task.milestone = "Another", milestone
    session.delete(other)
    session.commit()
    session.refresh(task)
    assert (task.title, task.milestone, task.version) == ("Another", milestone, 2)
    assert session.get(Task, other.id) is None


@pytest.mark.parametrize(("column", "value"), [("status", "NONSENSE"), ("title", b"\xff")])
def test_a_value_that_cannot_be_read_is_an_error_or_read_as_the_mapper_does(
    session: Session, column: str, value: object
) -> None:
    session.connection().exec_driver_sql("PRAGMA ignore_check_constraints = ON")
    session.connection().exec_driver_sql(f"UPDATE task SET {column} = ?", (value,))
    memory = Memory(session)
    if column == "status":
        with pytest.raises(LookupError):
            memory.load()
    else:
        memory.load()
        assert {each.title for each in memory.records["task"].values()} == {value}
